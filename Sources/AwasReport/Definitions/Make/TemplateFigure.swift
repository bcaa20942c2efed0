import AwasModel
import AwasQuery
import Mustache

/// A figure in a template: written in the format of its measure, and asked what is so of it.
struct TemplateFigure: MustacheCustomRenderable, MustacheParent, Sendable {
    let value: Value
    let format: CellFormat
    let style: FigureStyle
    /// The figures that it is compared by: `previous`, `year`, `change`.
    var compared: [String: TemplateFigure] = [:]
    /// How many there are in all, where it counts some of them; nil for any other figure.
    var whole: Value?
    /// For the difference of two others: the second of them; nil for any other figure.
    var before: Value?

    /// What can be asked of every figure. `one` and `other` are the plural categories of English (CLDR).
    static let flags = ["zero", "one", "other", "unknown", "known", "only", "both", "all"]
    /// What can be asked of a change.
    static let changeFlags = ["up", "down", "same"]

    var renderText: String {
        if case .withheld(let reason) = value, reason != .poorlyCovered { return reason.markInSentence }
        // A sentence has no key that would explain a sign.
        if isUnknown { return phrase(LocalizedText("tidak tercatat", "not recorded")) }
        return style.text(Cell(value), before == nil ? format : format.ofChange)
    }

    /// Opens no section: nothing is known, or there is none.
    var isNull: Bool { isUnknown || number == 0 }

    /// Nothing is known, or too little: what rests on too few polling stations.
    private var isUnknown: Bool { value == .null || value == .withheld(.poorlyCovered) }

    private var number: Double? { value.number }

    func child(named name: String) -> Any? {
        switch name {
        case "zero": number == 0
        case "one": number == 1
        case "other": !isUnknown && number != 0 && number != 1
        case "unknown": isUnknown
        case "known": !isUnknown
        case "only": isWhole(of: 1...1)
        case "both": isWhole(of: 2...2)
        case "all": isWhole(of: 3...)
        case "start": atStart
        case "up": (number ?? 0) > 0
        case "down": (number ?? 0) < 0
        case "same": number == 0
        case "text": renderText
        case "size": size
        case "words": words
        default: compared[name]
        }
    }

    /// Whether it is all that there are, and these are so many.
    private func isWhole(of range: some RangeExpression<Int64>) -> Bool {
        guard case .integer(let number) = value, value == whole else { return false }
        return range.contains(number)
    }

    /// A count at the start of a sentence, where no digit stands: `Satu`, `Sebanyak 12`.
    private var atStart: String {
        guard case .integer(let number) = value else { return renderText }
        let words = LocalizedText.counts
        if number > 0, number <= words.count { return phrase(words[Int(number) - 1]) }
        return phrase(LocalizedText("Sebanyak \(renderText)", renderText))
    }

    /// Without its sign.
    private var size: String {
        switch value {
        case .integer(let number): style.text(.integer(abs(number)), format)
        case .real(let number): style.text(.real(abs(number)), format)
        case .ratio(let ratio): style.text(.ratio(ratio.with(abs(ratio.number))), format)
        default: renderText
        }
    }

    /// How it changed on the month before, as a part of a sentence: `naik 27 dibandingkan bulan lalu (83)`.
    private var words: String {
        guard let before, let change = number, before != .null else {
            return phrase(
                value == .null
                    ? LocalizedText("bulan lalu tidak tercatat", "not recorded the month before")
                    : LocalizedText("perubahannya tidak ditampilkan", "its change is not shown"))
        }
        if change == 0 { return phrase(LocalizedText("sama dengan bulan lalu", "as in the month before")) }
        if before == .integer(0) { return phrase(LocalizedText("bulan lalu tidak ada", "none the month before")) }
        var size = size
        if case .percent(let places) = format {
            size = style.hundredfold(abs(change), places: places) + " " + phrase(LocalizedText("poin", "points"))
        }
        let last = TemplateFigure(value: before, format: format, style: style).renderText
        // Of few nobody says how much it changed.
        if case .ratio(let ratio) = value, ratio.isOfFew {
            return phrase(LocalizedText("bulan lalu \(last)", "\(last) the month before"))
        }
        return phrase(
            change > 0
                ? LocalizedText(
                    "naik \(size) dibandingkan bulan lalu (\(last))", "up \(size) on the month before (\(last))")
                : LocalizedText(
                    "turun \(size) dibandingkan bulan lalu (\(last))", "down \(size) on the month before (\(last))"))
    }

    private func phrase(_ text: LocalizedText) -> String { text[style.language] }
}

extension ReportScope {
    /// How many there are of something, for templates; nil where nobody knows.
    func figure(_ count: Int?) -> TemplateFigure {
        TemplateFigure(value: count.map { .integer(Int64($0)) } ?? .null, format: .integer, style: style)
    }
}

extension LocalizedText {
    /// One to nine, as a sentence begins with them.
    fileprivate static let counts = [
        LocalizedText("Satu", "One"), LocalizedText("Dua", "Two"), LocalizedText("Tiga", "Three"),
        LocalizedText("Empat", "Four"), LocalizedText("Lima", "Five"), LocalizedText("Enam", "Six"),
        LocalizedText("Tujuh", "Seven"), LocalizedText("Delapan", "Eight"), LocalizedText("Sembilan", "Nine"),
    ]
}
