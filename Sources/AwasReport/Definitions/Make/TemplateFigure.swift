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
    /// Whether it is the difference of two others.
    var isChange = false

    /// What can be asked of every figure. `one` and `other` are the plural categories of English (CLDR).
    static let flags = ["zero", "one", "other", "unknown", "known"]
    /// What can be asked of a change.
    static let changeFlags = ["up", "down", "same"]

    var renderText: String { style.text(Cell(value), isChange ? format.ofChange : format) }

    /// Opens no section: nothing is known, or there is none.
    var isNull: Bool { value == .null || number == 0 }

    private var number: Double? { value.number }

    func child(named name: String) -> Any? {
        switch name {
        case "zero": number == 0
        case "one": number == 1
        case "other": value != .null && number != 0 && number != 1
        case "unknown": value == .null
        case "known": value != .null
        case "up": (number ?? 0) > 0
        case "down": (number ?? 0) < 0
        case "same": number == 0
        case "text": renderText
        case "size": size
        default: compared[name]
        }
    }

    /// Without its sign.
    private var size: String {
        switch value {
        case .integer(let number): style.text(.integer(abs(number)), format)
        case .real(let number): style.text(.real(abs(number)), format)
        default: renderText
        }
    }
}
