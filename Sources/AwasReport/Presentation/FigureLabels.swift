import AwasModel
import AwasQuery

/// What people read over the figures of an answer.
package struct FigureLabels {
    package static let total = LocalizedText("Jumlah", "Total")

    /// What names the figures of measures over all records: a rate or a median is no sum.
    package static func total(of measures: some Sequence<Measure>) -> LocalizedText {
        measures.allSatisfy(\.isCountOrSum) ? total : LocalizedText("Keseluruhan", "Overall")
    }

    private let result: ResultTable
    private let language: Language
    private let hasKinds: Bool
    private let hasMeasures: Bool
    private let hasComparison: Bool
    private let hasBars: Bool

    init(_ result: ResultTable, _ language: Language, hasBars: Bool) {
        self.hasBars = hasBars
        self.result = result
        self.language = language
        hasKinds = result.headings.contains { $0.kind != .figure }
        hasMeasures = result.measures.count > 1
        hasComparison = result.headings.contains { $0.kind == .before }
    }

    /// A column: over neighbours stands what they share, over each what tells it from them.
    func column(_ heading: FigureHeading) -> ReportTable.Column {
        var words: [String] = []
        if let pivot = result.pivot { words.append(name(heading.pivotValue, of: pivot)) }
        if hasMeasures || words.isEmpty { words.append(heading.measure.label[language]) }
        if hasKinds { words.append(name(heading.kind)) }
        let label = words.removeLast()
        return ReportTable.Column(
            id: heading.id, label: label, group: words.isEmpty ? nil : words.joined(separator: " · "),
            format: format(heading),
            addsUp: heading.kind != .share && heading.measure.addsUp(over: result.dimensions),
            scale: isBarred(heading) ? .bar : nil)
    }

    /// Bars are of one measure alone, so that they have one scale; a sum beside its parts would dwarf them.
    private func isBarred(_ heading: FigureHeading) -> Bool {
        hasBars && heading.kind == .figure && heading.measure.id == result.measures.first?.id
            && (result.pivot == nil || heading.pivotValue != nil)
    }

    private func name(_ value: Value?, of pivot: Dimension) -> String {
        guard let value else { return FigureLabels.total(of: result.measures)[language] }
        // A wording is too long to stand over figures.
        if pivot.id == "violation", case .text(let text) = value { return text }
        let none = result.nullLabel(of: pivot, in: [])[language]
        if case .text(let text, _) = Cell(key: value, of: pivot, language, none: none) { return text }
        return ""
    }

    private func name(_ kind: FigureHeading.Kind) -> String {
        switch kind {
        case .figure:
            (hasComparison ? LocalizedText("Periode ini", "This period") : LocalizedText("Angka", "Figure"))[language]
        case .before: LocalizedText("Pembanding", "Compared with")[language]
        case .change: LocalizedText("Perubahan", "Change")[language]
        case .over(let days): "\(days.from?.description ?? "…") – \(days.to?.description ?? "…")"
        case .share: LocalizedText("Bagian", "Share")[language]
        }
    }

    private func format(_ heading: FigureHeading) -> CellFormat {
        let format = CellFormat(heading.measure)
        return switch heading.kind {
        case .figure, .before, .over: format
        case .change: format.ofChange
        case .share: .percent(1)
        }
    }
}
