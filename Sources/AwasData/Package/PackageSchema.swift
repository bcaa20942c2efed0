import AwasModel
import FoundationEssentials

/// The `datapackage.json` of a folder: a Frictionless Tabular Data Package that other tools can read and check.
package enum PackageSchema {
    /// Describes the tables of a folder by the headers of their files; what the folder's own `datapackage.json` says
    /// beside them (title, sources, licences, …) is kept.
    ///
    /// - Parameter path: a folder, or nil for a package with every table and column.
    /// - Throws: ``PackageError`` when there is no package or a file of it cannot be read.
    package static func document(ofPackageAt path: String?) throws(PackageError) -> JSON {
        guard let path else {
            return document(of: Schema.tables.map { ($0.table, $0.columns) })
        }
        let folder = try PackageFolder(path)
        let existing = try existing(folder)
        let descriptor = try folder.hasDescriptor ? descriptor(folder) : PackageDescriptor()
        let tables = Table.allCases.filter { folder.files[$0] != nil }
        var resources: [JSON] = []
        for table in tables {
            guard let files = folder.files[table], let first = files.first else { continue }
            let bytes = try FileSystem.contents(of: "\(path)/\(first)")
            let layout = bytes.withUnsafeBytes { bytes in
                FileLayout(
                    table: table, path: first, bytes: bytes, start: Encoding.hasByteOrderMark(bytes) ? 3 : 0,
                    format: descriptor.formats[table] ?? .init())
            }
            let written = fields(of: table, existing)
            let columns: [FileColumn] = layout.columns.map { column in
                let known = column.position.map { Schema[table].columns[$0] }
                // What may be a row, and so a person, is no more than numbered.
                let header = column.isShown ? column.header : column.shownHeader
                return (known, header, column.numberFormat, written[header] ?? [])
            }
            resources.append(
                resource(
                    table, files: files, delimiter: layout.delimiter, columns: columns, tables: tables,
                    kept: resource(of: table, existing)))
        }
        return package(members: existing, resources)
    }

    /// Describes tables that are one file each, written with the names of their columns.
    package static func document(of tables: [(table: Table, columns: [Column])]) -> JSON {
        let resources = tables.map { table, columns in
            resource(
                table, files: ["\(table.rawValue).csv"], delimiter: UInt8(ascii: ","),
                columns: columns.map { ($0, $0.id, .init(), []) }, tables: tables.map(\.table), kept: [])
        }
        return package(members: [JSON.Member("name", .string("awas"))], resources)
    }

    private static func package(members: [JSON.Member], _ resources: [JSON]) -> JSON {
        var members = members
        if !members.contains(where: { $0.name == "profile" }) {
            members.insert(JSON.Member("profile", .string("tabular-data-package")), at: 0)
        }
        let resources = JSON.Member("resources", .array(resources))
        if let place = members.firstIndex(where: { $0.name == "resources" }) {
            members[place] = resources
        } else {
            members.append(resources)
        }
        return .object(members)
    }

    private static func existing(_ folder: PackageFolder) throws(PackageError) -> [JSON.Member] {
        guard folder.hasDescriptor else { return [] }
        let bytes = try FileSystem.contents(of: "\(folder.path)/datapackage.json")
        guard let document = try? JSON(text: bytes),
            case .object(let members) = document
        else {
            // What a person wrote in it would be lost, were it taken for an empty one.
            throw .badDescriptor(
                path: "\(folder.path)/datapackage.json", reason: LocalizedText("bukan JSON yang sah", "not valid JSON"))
        }
        return members
    }

    private static func descriptor(_ folder: PackageFolder) throws(PackageError) -> PackageDescriptor {
        let bytes = try FileSystem.contents(of: "\(folder.path)/datapackage.json")
        do {
            return try PackageDescriptor(json: bytes)
        } catch {
            throw .badDescriptor(path: "\(folder.path)/datapackage.json", reason: error.reason)
        }
    }

    /// The members of these names that a person wrote, which no file of the table tells.
    private static func kept(_ names: String..., of members: [JSON.Member]) -> [JSON.Member] {
        names.compactMap { name in members.first { $0.name == name } }
    }

    /// What a person wrote of the columns of a table, by header.
    private static func fields(of table: Table, _ existing: [JSON.Member]) -> [String: [JSON.Member]] {
        guard case .array(let fields)? = kept("fields", of: schema(in: resource(of: table, existing))).first?.value
        else { return [:] }
        var written: [String: [JSON.Member]] = [:]
        for case .object(let members) in fields {
            guard case .string(let header)? = kept("name", of: members).first?.value else { continue }
            written[header] = members
        }
        return written
    }

    private static func schema(in resource: [JSON.Member]) -> [JSON.Member] {
        if case .object(let schema)? = kept("schema", of: resource).first?.value { schema } else { [] }
    }

    private static func resource(of table: Table, _ existing: [JSON.Member]) -> [JSON.Member] {
        guard case .array(let resources)? = existing.first(where: { $0.name == "resources" })?.value else { return [] }
        for case .object(let members) in resources {
            let name = members.first { $0.name == "name" }.flatMap { texts($0.value).first }
            let path = members.first { $0.name == "path" }.flatMap { texts($0.value).first }
            if PackageDescriptor.table(ofResource: name, path: path) == table { return members }
        }
        return []
    }

    /// A text, or a list of them.
    private static func texts(_ value: JSON) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let values): values.flatMap(texts)
        default: []
        }
    }

    private typealias FileColumn = (
        column: Column?, header: String, format: PackageDescriptor.NumberFormat, written: [JSON.Member]
    )

    private static func resource(
        _ table: Table, files: [String], delimiter: UInt8, columns: [FileColumn], tables: [Table],
        kept written: [JSON.Member]
    ) -> JSON {
        var members = [
            JSON.Member("name", .string(table.rawValue)),
            JSON.Member("path", files.count == 1 ? .string(files[0]) : .array(files.map(JSON.string))),
            JSON.Member("profile", .string("tabular-data-resource")),
        ]
        let words = kept("title", "description", "sources", "licenses", of: written)
        members += words.isEmpty ? [JSON.Member("title", .string(table.label.indonesian))] : words
        members += [JSON.Member("format", .string("csv")), JSON.Member("encoding", .string("utf-8"))]
        if delimiter != UInt8(ascii: ",") {
            let text = String(UnicodeScalar(delimiter))
            members.append(JSON.Member("dialect", .object([JSON.Member("delimiter", .string(text))])))
        }
        members += kept("missingValues", of: written)
        let missing = kept("missingValues", of: schema(in: written))
        members.append(JSON.Member("schema", schema(table, columns, tables, missing: missing)))
        return .object(members)
    }

    private static func schema(
        _ table: Table, _ columns: [FileColumn], _ tables: [Table], missing: [JSON.Member]
    ) -> JSON {
        var members = [JSON.Member("fields", .array(columns.map(field)))]
        func header(of field: Field) -> String? { columns.first { $0.column?.field == field }?.header }
        // A key with a part that may be empty is none in Table Schema, which lets no part of a primary key be null.
        let key = Schema[table].key.filter { header(of: $0) != nil || Schema[table][$0]?.isRequired == true }
        let headers = key.compactMap(header)
        if !key.isEmpty, headers.count == key.count, key.allSatisfy({ Schema[table][$0]?.isRequired == true }) {
            let value: JSON = headers.count == 1 ? .string(headers[0]) : .array(headers.map(JSON.string))
            members.append(JSON.Member("primaryKey", value))
        }
        var references: [JSON] = []
        for (column, header, _, _) in columns {
            guard let column, case .reference(let target) = column.kind, tables.contains(target),
                let key = Schema[target].key.first, !(target == table && column.field == key)
            else { continue }
            references.append(
                .object([
                    JSON.Member("fields", .string(header)),
                    JSON.Member(
                        "reference",
                        .object([
                            JSON.Member("resource", .string(target == table ? "" : target.rawValue)),
                            JSON.Member("fields", .string(key.rawValue)),
                        ])),
                ]))
        }
        if !references.isEmpty { members.append(JSON.Member("foreignKeys", .array(references))) }
        return .object(
            members + (missing.isEmpty ? [JSON.Member("missingValues", .array([.string("")]))] : missing))
    }

    private static func field(_ fileColumn: FileColumn) -> JSON {
        guard let column = fileColumn.column else {
            return .object(
                [JSON.Member("name", .string(fileColumn.header)), JSON.Member("type", .string("string"))]
                    + kept("description", "missingValues", of: fileColumn.written))
        }
        var members = [JSON.Member("name", .string(fileColumn.header))]
        var constraints: [JSON.Member] = column.isAlwaysFilled ? [JSON.Member("required", .boolean(true))] : []
        var type = "string"
        switch column.kind {
        case .date: type = "date"
        case .month: type = "yearmonth"
        case .count:
            type = "integer"
            constraints.append(JSON.Member("minimum", .integer(0)))
        case .boolean: type = "boolean"
        case .choice(let enumeration):
            constraints.append(JSON.Member("enum", .array(enumeration.ids.map(JSON.string))))
        case .choiceList(let enumeration):
            let items = "(" + enumeration.ids.joined(separator: "|") + ")"
            constraints.append(JSON.Member("pattern", .string("^ *\(items) *(; *\(items) *)*$")))
        case .text, .textList, .region, .reference: break
        }
        members += [JSON.Member("type", .string(type)), JSON.Member("title", .string(column.label.indonesian))]
        let description = kept("description", of: fileColumn.written)
        members +=
            description.isEmpty
            ? hint(column.kind).map { [JSON.Member("description", .string($0))] } ?? [] : description
        members += kept("missingValues", of: fileColumn.written)
        if case .boolean = column.kind {
            members.append(JSON.Member("trueValues", .array(["true", "ya", "1"].map(JSON.string))))
            members.append(JSON.Member("falseValues", .array(["false", "tidak", "0"].map(JSON.string))))
        }
        for (name, byte) in [
            ("groupChar", fileColumn.format.groupChar), ("decimalChar", fileColumn.format.decimalChar),
        ] {
            if let byte { members.append(JSON.Member(name, .string(String(UnicodeScalar(byte))))) }
        }
        if !constraints.isEmpty { members.append(JSON.Member("constraints", .object(constraints))) }
        return .object(members)
    }

    /// What the type of a column does not tell those who fill it in.
    private static func hint(_ kind: Column.Kind) -> String? {
        switch kind {
        case .choiceList, .textList: "Daftar; butir dipisah titik koma."
        case .region: "Kode Kemendagri atau nama lengkap."
        default: nil
        }
    }
}
