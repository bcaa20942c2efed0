import AwasModel
import FoundationEssentials

/// What is said of where the rows of a dataset come from: the package's own words, its files, and what of them was set aside.
///
/// It goes along where the rows themselves are written elsewhere, so that answers from there cite the same source.
package struct DatasetOrigin: Hashable, Codable, Sendable {
    /// A file of the package.
    package struct File: Hashable, Codable, Sendable {
        /// Relative to the package's folder.
        package let path: String
        /// The table that its rows are of.
        package let table: String
        package let bytes: Int
        package let read: Int
        package let rejected: Int
        package let isUsable: Bool
        package let sha256: String?
        package var accepted: Int { read - rejected }
    }

    private struct Rows: Hashable, Codable, Sendable {
        let table: String
        let read, rejected, excluded, repeated: Int
    }

    private struct Place: Hashable, Codable, Sendable {
        let table: String
        let region: String?
        let rows: Int
    }

    private var name, title, description: String?
    private var sources: [String]
    private var descriptions: [String: String]
    package private(set) var files: [File]
    private var unknownFiles: [String]
    private var counts: [Rows]
    private var excludedWarnings, warningsOfExcludedRows: [String]
    private var setAside: [Place]
    private var latestDate: String?
    /// By the code of a check how many warnings it had.
    package private(set) var warnings: [String: Int]

    /// Of what was read from a package.
    package init(_ read: ReadResult) {
        let dataset = read.dataset
        let descriptor = dataset.descriptor
        (name, title, description) = (descriptor.name, descriptor.title, descriptor.description)
        sources = descriptor.sources
        descriptions = Dictionary(
            uniqueKeysWithValues: descriptor.descriptions.map { ($0.key.rawValue, $0.value) })
        files = dataset.files.map {
            File(
                path: $0.path, table: $0.table.rawValue, bytes: $0.bytes, read: $0.rows, rejected: $0.rejected,
                isUsable: $0.isUsable, sha256: $0.sha256)
        }
        unknownFiles = dataset.unknownFiles
        counts = dataset.counts.map {
            Rows(
                table: $0.table.rawValue, read: $0.read, rejected: $0.rejected, excluded: $0.excluded,
                repeated: $0.repeated)
        }
        excludedWarnings = dataset.excludedWarnings.map(\.rawValue)
        warningsOfExcludedRows = dataset.warningsOfExcludedRows.map(\.rawValue)
        setAside = dataset.setAside.map {
            Place(table: $0.key.table.rawValue, region: $0.key.region?.description, rows: $0.value)
        }.sorted { ($0.table, $0.region ?? "") < ($1.table, $1.region ?? "") }
        latestDate = dataset.latestDate?.description
        warnings = Dictionary(uniqueKeysWithValues: read.warningCounts.map { ($0.code.rawValue, $0.count) })
    }

    /// Its JSON text.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// From its JSON text; nil for another.
    package init?(json: String) {
        guard let origin = try? JSONDecoder().decode(DatasetOrigin.self, from: Data(json.utf8)) else { return nil }
        self = origin
    }

    /// The tables of which the package had a file that can be used.
    package var knownTables: [Table] {
        let known = Set(files.filter(\.isUsable).map(\.table))
        return Table.allCases.filter { known.contains($0.rawValue) }
    }

    /// A dataset without rows that says of itself what the package did.
    ///
    /// - Parameter agencyOfAlias: the agency that each other spelling stands for.
    package func dataset(_ agencyOfAlias: [String: String] = [:]) -> Dataset {
        var dataset = Dataset()
        dataset.agencyOfAlias = agencyOfAlias
        apply(to: &dataset)
        return dataset
    }

    /// What was read of the rows, said to come from where they did.
    ///
    /// - Parameter read: nil for no rows.
    package func applied(to read: ReadResult?) -> ReadResult {
        var dataset = read?.dataset ?? Dataset()
        apply(to: &dataset)
        var counts: [ProblemCode: Int] = [:]
        for (code, count) in warnings { ProblemCode(rawValue: code).map { counts[$0] = count } }
        return ReadResult(dataset: dataset, warnings: counts)
    }

    private func apply(to dataset: inout Dataset) {
        var descriptor = PackageDescriptor()
        (descriptor.name, descriptor.title, descriptor.description) = (name, title, description)
        descriptor.sources = sources
        for (table, text) in descriptions { Table(rawValue: table).map { descriptor.descriptions[$0] = text } }
        dataset.descriptor = descriptor
        dataset.files = files.compactMap { file in
            Table(rawValue: file.table).map {
                SourceFile(
                    path: file.path, table: $0, bytes: file.bytes, rows: file.read, rejected: file.rejected,
                    isUsable: file.isUsable, sha256: file.sha256)
            }
        }
        dataset.unknownFiles = unknownFiles
        dataset.counts = Table.allCases.map { table in
            let rows = counts.first { $0.table == table.rawValue }
            return RowCount(
                table: table, read: rows?.read ?? 0, rejected: rows?.rejected ?? 0, excluded: rows?.excluded ?? 0,
                repeated: rows?.repeated ?? 0)
        }
        dataset.excludedWarnings = excludedWarnings.compactMap(ProblemCode.init)
        dataset.warningsOfExcludedRows = warningsOfExcludedRows.compactMap(ProblemCode.init)
        dataset.setAside = [:]
        for place in setAside {
            guard let table = Table(rawValue: place.table) else { continue }
            dataset.setAside[SetAside(table: table, region: place.region.flatMap { RegionCode($0) })] = place.rows
        }
        dataset.latestDate = latestDate.flatMap { CalendarDate($0) }
    }
}
