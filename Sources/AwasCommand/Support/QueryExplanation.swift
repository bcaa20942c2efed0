import AwasData
import AwasModel
import AwasQuery

/// What an answer is made of: its as-of day, what each figure means, and the records behind it.
struct QueryExplanation {
    private let query: Query
    private let result: ResultTable
    private let read: ReadResult

    init(_ query: Query, _ result: ResultTable, _ read: ReadResult) {
        self.query = query
        self.result = result
        self.read = read
    }

    func text(_ language: Language) -> String {
        var lines: [String] = []
        if let asOf = result.asOf {
            lines.append(LocalizedText("Tanggal acuan: \(asOf)", "As-of day: \(asOf)")[language])
        }
        let from = query.period.from?.description ?? "…"
        let to = query.period.to?.description ?? "…"
        lines.append(LocalizedText("Periode: \(from) – \(to)", "Period: \(from) – \(to)")[language])
        if let election = result.election {
            lines.append(LocalizedText("Pemilihan: \(election)", "Election: \(election)")[language])
        }
        for measure in result.measures {
            let table = Catalogue.fact(of: measure).table
            let count = read.dataset.counts.first { $0.table == table }
            let rows = count.map { "\($0.accepted)/\($0.read)" } ?? "0"
            let basis = Catalogue.basis(of: measure).map { ", \($0.rawValue)" } ?? ""
            lines.append("\(measure.id): \(measure.definition[language]) [\(table.rawValue) \(rows)\(basis)]")
        }
        lines.append(LocalizedText("Kelompok: \(result.rows.count)", "Groups: \(result.rows.count)")[language])
        return lines.joined(separator: "\n")
    }
}
