import AwasData
import AwasModel
import AwasReport
import AwasWriters

/// All problems of a package, for programs and for the office that fixes them.
enum ProblemList {
    private static let columnIDs = ["code", "severity", "table", "file", "line", "column", "value", "message"]

    /// A kind of file that problems can be written to; the raw value is its ending.
    enum Form: String {
        case csv, json
    }

    /// The kind that the ending of a path asks for.
    static func form(of path: String) throws(Failure) -> Form {
        guard let dot = path.lastIndex(of: "."), let form = Form(rawValue: path[path.index(after: dot)...].lowercased())
        else {
            throw .usage(
                "--problems “\(path)”: beri nama yang diakhiri .csv atau .json",
                "--problems “\(path)”: give it a name that ends in .csv or .json")
        }
        return form
    }

    /// What was found in a package, as far as it was asked for.
    struct Package {
        let folder: String
        let result: ReadResult
        /// What is shown.
        let problems: [Problem]
        let errors: Int
        let warnings: Int
        /// How many problems are of other regions than those asked for, by severity; nil when none was.
        let elsewhere: (errors: Int, warnings: Int)?

        /// - Parameters:
        ///   - regions: those whose problems are asked for; none for all. Problems of whole files, and of rows whose region
        ///     nobody can read, may be theirs.
        ///   - showsWarnings: whether warnings are shown, beside being counted.
        init(_ folder: String, _ result: ReadResult, of regions: [RegionCode] = [], showsWarnings: Bool = true) {
            self.folder = folder
            self.result = result
            let asked = result.problems.filter { problem in
                guard !regions.isEmpty, case .region(let region)? = problem.area else { return true }
                return regions.contains { $0.contains(region) }
            }
            problems = showsWarnings ? asked : asked.filter { $0.severity == .error }
            errors = asked.count { $0.severity == .error }
            warnings = asked.count - errors
            elsewhere =
                regions.isEmpty ? nil : (result.errorCount - errors, result.warningCount - warnings)
        }
    }

    /// Writes problems to a file that appears whole or not at all.
    static func write(
        _ packages: [Package], to path: String, isRaw: Bool, _ common: CommonOptions
    ) throws(Failure) {
        switch try form(of: path) {
        case .csv: try AnswerOutput.writeCSV(table(packages, common.language), isRaw: isRaw, common, to: path)
        case .json: try AnswerOutput.write(json(packages, common.language), to: path)
        }
    }

    /// The problems, and how many rows of each table were read, accepted and set aside: an object for the package, or a
    /// list of them for several.
    static func json(_ packages: [Package], _ language: Language) -> String {
        let documents = packages.map { document($0, isNamed: packages.count > 1, language) }
        return (documents.count == 1 ? documents[0] : JSON.array(documents)).pretty() + "\n"
    }

    private static func document(_ package: Package, isNamed: Bool, _ language: Language) -> JSON {
        let rows = package.problems.map { problem in
            JSON.object(
                zip(columnIDs, fields(problem, language)).map(JSON.Member.init)
                    + (problem.cell.map { [JSON.Member("cell", .string($0))] } ?? []))
        }
        let notes = package.result.notes.map { note in
            JSON.object([
                JSON.Member("file", .string(note.part)), JSON.Member("count", .integer(Int64(note.count))),
                JSON.Member("places", .array(note.places.map { .string($0) })),
                JSON.Member("message", .string(note.message[language])),
            ])
        }
        let tables = package.result.dataset.counts.map { count in
            JSON.object([
                JSON.Member("table", .string(count.table.rawValue)), JSON.Member("read", .integer(Int64(count.read))),
                JSON.Member("accepted", .integer(Int64(count.accepted))),
                JSON.Member("rejected", .integer(Int64(count.rejected))),
            ])
        }
        func counts(_ errors: Int, _ warnings: Int) -> [JSON.Member] {
            [JSON.Member("errors", .integer(Int64(errors))), JSON.Member("warnings", .integer(Int64(warnings)))]
        }
        let name = isNamed ? [JSON.Member("package", .string(package.folder))] : []
        let elsewhere = package.elsewhere.map { [JSON.Member("elsewhere", .object(counts($0.errors, $0.warnings)))] }
        return JSON.object(
            name + [JSON.Member("problems", .array(rows)), JSON.Member("tables", .array(tables))]
                + (notes.isEmpty ? [] : [JSON.Member("layout", .array(notes))])
                + counts(package.errors, package.warnings) + (elsewhere ?? []))
    }

    /// The problems, a row each; those of several packages with the folder in front.
    static func table(_ packages: [Package], _ language: Language) -> ReportTable {
        let isNamed = packages.count > 1
        let rows = packages.flatMap { package in
            package.problems.map { (isNamed ? [JSON.string(package.folder)] : []) + fields($0, language) }
        }
        return ReportTable(
            id: "problems", title: LocalizedText("Masalah data", "Problems of the data")[language],
            columns: ((isNamed ? ["package"] : []) + columnIDs).map { id in
                ReportTable.Column(id: id, label: id, format: id == "line" ? .integer : .text)
            },
            stubColumns: 1, rows: rows.map { ReportTable.Row($0.map(Cell.init(json:))) },
            emptyText: LocalizedText("Tidak ada masalah.", "No problems.")[language])
    }

    private static func fields(_ problem: Problem, _ language: Language) -> [JSON] {
        [
            .string(problem.code.rawValue), .string(problem.severity.rawValue),
            problem.table.map { .string($0.rawValue) } ?? .null, .string(problem.file),
            problem.line.map { .integer(Int64($0)) } ?? .null, problem.column.map { .string($0) } ?? .null,
            problem.value.map { .string($0) } ?? .null, .string(problem.message[language]),
        ]
    }
}

extension Cell {
    /// A plain JSON value as a cell.
    fileprivate init(json: JSON) {
        switch json {
        case .string(let text): self = .text(text)
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        default: self = .null
        }
    }
}
