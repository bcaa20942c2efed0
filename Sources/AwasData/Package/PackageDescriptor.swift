import AwasModel
import FoundationEssentials

/// What a package's `datapackage.json` says of it: its name, title and sources, and how its cells are written.
package struct PackageDescriptor: Hashable, Sendable {
    /// The characters that may stand in a whole number beside its digits (Table Schema `groupChar`, `decimalChar`).
    package struct NumberFormat: Hashable, Sendable {
        /// What parts thousands, an ASCII character; nil for nothing.
        package var groupChar: UInt8?
        /// What begins decimals, an ASCII character; a whole number has none but zeros behind it.
        package var decimalChar: UInt8?
    }

    /// How the cells of a table are written.
    package struct TableFormat: Hashable, Sendable {
        /// The formats of columns that declare one, by the column's place in the table's schema.
        package var numbers: [Int: NumberFormat] = [:]
        /// What stands in empty cells.
        package var missing = MissingValues()
        /// What stands in those of columns that declare it themselves, by the column's place.
        package var missingOfColumns: [Int: MissingValues] = [:]

        /// Of a table of which nothing is said.
        package init() {}
    }

    /// The id of the package; nil where it has none.
    package var name: String?
    /// What people call it; nil where nothing is said.
    package var title: String?
    /// What it holds, in sentences; nil where nothing is said.
    package var description: String?
    /// The titles of the sources.
    package var sources: [String] = []
    /// What the package says of a table, its source and its limits.
    package var descriptions: [Table: String] = [:]
    /// How the cells of tables are written that declare it.
    package var formats: [Table: TableFormat] = [:]

    /// Of a package that says nothing of itself.
    package init() {}
}

extension PackageDescriptor {
    /// A descriptor from the text of `datapackage.json`.
    ///
    /// - Throws: a sentence of the JSON reader that says what is wrong.
    init(json: [UInt8]) throws(DescriptorError) {
        // Some editors begin UTF-8 with a byte order mark, which JSON does not have.
        let json = json.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(json.dropFirst(3)) : json
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(json))
        } catch let error as DecodingError {
            throw DescriptorError(reason: DescriptorError.reason(of: error))
        } catch {
            throw DescriptorError(reason: LocalizedText("bukan JSON yang sah", "not valid JSON"))
        }
        name = file.name
        title = file.title
        description = file.description
        sources = file.sources?.compactMap(\.title) ?? []
        for resource in file.resources ?? [] {
            guard let table = resource.table else { continue }
            descriptions[table] = resource.description
            formats[table, default: TableFormat()].add(resource, of: table)
        }
        // What is said of the whole package holds for tables, too, of which nothing is said.
        let missing = MissingValues(file.missingValues?.map(\.text) ?? [])
        if !missing.isEmpty {
            for table in Table.allCases { formats[table, default: TableFormat()].missing.add(missing) }
        }
        formats = formats.filter { $0.value != TableFormat() }
    }

    /// The table whose files a resource describes. Files are found by their names, so that the path, when there is one,
    /// tells more than the name, which anyone may choose.
    ///
    /// - Parameter path: the resource's path, or the first of several.
    static func table(ofResource name: String?, path: String?) -> Table? {
        let component = path?.split(separator: "/").first { $0 != "." }
        let file = component.map { $0.hasSuffix(".csv") ? $0.dropLast(4) : $0 }
        return file.flatMap { Table(rawValue: String($0)) } ?? name.flatMap(Table.init(rawValue:))
    }

    fileprivate static func byte(_ text: String?) -> UInt8? {
        guard let text, text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80 else { return nil }
        return byte
    }

    private struct File: Decodable {
        var name: String?
        var title: String?
        var description: String?
        var sources: [Source]?
        var resources: [Resource]?
        var missingValues: [MissingValue]?
    }

    /// A text, or a text with words for people.
    fileprivate struct MissingValue: Decodable {
        let text: String

        private enum Key: String, CodingKey { case value }

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self.text = text
            } else {
                text = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .value)
            }
        }
    }

    private struct Source: Decodable {
        var title: String?
    }

    fileprivate struct Resource: Decodable {
        var name: String?
        var path: String?
        var description: String?
        var schema: ResourceSchema?
        var missingValues: [MissingValue]?

        var table: Table? { PackageDescriptor.table(ofResource: name, path: path) }

        private enum Key: String, CodingKey {
            case name, path, description, schema, missingValues
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            name = try container.decodeIfPresent(String.self, forKey: .name)
            // A resource of several files lists their paths.
            let paths = try? container.decode([String].self, forKey: .path)
            path = try paths?.first ?? (paths == nil ? container.decodeIfPresent(String.self, forKey: .path) : nil)
            description = try container.decodeIfPresent(String.self, forKey: .description)
            // A schema may also be the name of a file, which is not followed.
            let isFile = (try? container.decode(String.self, forKey: .schema)) != nil
            schema = isFile ? nil : try container.decodeIfPresent(ResourceSchema.self, forKey: .schema)
            missingValues = try container.decodeIfPresent([MissingValue].self, forKey: .missingValues)
        }
    }

    fileprivate struct ResourceSchema: Decodable {
        var fields: [ResourceField]?
        var missingValues: [MissingValue]?
    }

    fileprivate struct ResourceField: Decodable {
        var name: String?
        var missingValues: [MissingValue]?
        var groupChar: String?
        var decimalChar: String?
    }
}

extension PackageDescriptor.TableFormat {
    /// Adds what a resource says. A field that lists missing values has these alone, as Table Schema says.
    fileprivate mutating func add(_ resource: PackageDescriptor.Resource, of table: Table) {
        missing.add(
            MissingValues(((resource.missingValues ?? []) + (resource.schema?.missingValues ?? [])).map(\.text)))
        for field in resource.schema?.fields ?? [] {
            guard let name = field.name, let position = HeaderReader.position(of: name, in: Schema[table])
            else { continue }
            let format = PackageDescriptor.NumberFormat(
                groupChar: PackageDescriptor.byte(field.groupChar),
                decimalChar: PackageDescriptor.byte(field.decimalChar))
            if format != PackageDescriptor.NumberFormat() { numbers[position] = format }
            if let own = field.missingValues { missingOfColumns[position] = MissingValues(own.map(\.text)) }
        }
    }
}

/// Why `datapackage.json` is not understood.
struct DescriptorError: Error {
    let reason: LocalizedText

    static func reason(of error: DecodingError) -> LocalizedText {
        switch error {
        case .dataCorrupted, .keyNotFound: return LocalizedText("bukan JSON yang sah", "not valid JSON")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
            let place = path.joined(separator: ".")
            return LocalizedText("nilai “\(place)” berjenis lain", "the value of “\(place)” is of another kind")
        @unknown default: return LocalizedText("bukan JSON yang sah", "not valid JSON")
        }
    }
}
