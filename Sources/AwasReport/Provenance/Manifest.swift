import AwasData
import AwasModel
import AwasQuery

/// What a document was made of and how: with it and the data anybody can make the document again and see whether it is
/// the same, and ask again for every figure in it.
package struct Manifest: Sendable {
    /// A definition of a report.
    package struct Definition: Hashable, Sendable {
        /// What it is called on the command line.
        package let name: String
        /// SHA-256 of its text in hexadecimal.
        package let sha256: String

        /// A definition by its name and digest.
        package init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// The questions whose answers a table shows, or the sentences of the document.
    package struct Origin: Sendable {
        /// The table's id, the name of its CSV file; empty for the sentences.
        package let table: String
        /// The table's heading; what people call the sentences.
        package let title: String
        /// Each a command to copy, with `DATA` for the folder of the data.
        package let commands: [String]
    }

    /// Stands for the folder of the data in commands: where it lies is different on every machine.
    package static let data = "DATA"

    /// What was asked for: with it and the data the document can be made again.
    package let request: ReportRequest
    /// The version of Awas.
    package let version: String
    /// What describes the document.
    package let definition: Definition
    /// The election that figures of voters come from; nil when there are none.
    package let election: String?
    /// The rows that were set aside for warnings, and for which; nil for none.
    package let excludedRows: LocalizedText?
    /// The table of region codes that was used.
    package let regionTable: String
    /// Every file that was read, with its digest, in the order of reading.
    package let files: [SourceFile]
    /// One SHA-256 over the names and digests of the files, in the order of reading.
    package let fingerprint: String
    /// Of all tables, in the order of the document, then of the sentences.
    package let origins: [Origin]
}

extension Manifest {
    /// The manifest of a document.
    ///
    /// - Parameters:
    ///   - report: the document that it is about.
    ///   - read: the data it was made of, read with digests.
    ///   - request: what it was asked for.
    ///   - definition: what it was made by.
    /// - Throws: `QueryError` when the election is not known.
    package init(
        of report: Report, _ read: ReadResult, _ request: ReportRequest, definition: Definition
    ) throws(QueryError) {
        let parameters = request.parameters
        self.request = request
        version = ProgramVersion.current
        self.definition = definition
        election = try Executor(read.dataset, threads: parameters.threads, disclosure: parameters.disclosure).run(
            Query(
                measures: ["turnout"], regions: parameters.regions, period: DateRange(parameters.month),
                asOf: parameters.asOf, election: parameters.election)
        ).election
        excludedRows = read.dataset.noteOnExcludedRows
        regionTable = RegionDirectory.version
        files = read.dataset.files
        fingerprint = read.dataset.fingerprint
        let inTables = Set(report.tables.flatMap(\.sources))
        let inText = report.sources.filter { !inTables.contains($0) }
        let sentences = LocalizedText("Kalimat", "Sentences")[report.language]
        let all = [("", sentences, inText)] + report.tables.map { ($0.id, $0.title, $0.sources) }
        origins = all.filter { !$0.2.isEmpty }.map { table, title, queries in
            Origin(
                table: table, title: title,
                commands: queries.map { query in
                    CommandLineText.line(["awas", "query", Manifest.data] + query.arguments + request.questionOptions)
                })
        }
    }
}

extension Dataset {
    /// One SHA-256 over the files' names and digests, in the order of reading.
    var fingerprint: String {
        let text = files.map { "\($0.sha256 ?? "")  \($0.path)\n" }.joined()
        return Fingerprint.sha256(Array(text.utf8))
    }
}
