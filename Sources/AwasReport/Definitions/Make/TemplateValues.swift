import AwasModel
import AwasQuery

/// What the names of templates stand for in one document.
struct TemplateValues {
    let language: Language
    var names: [String: Any]

    /// Whether a condition holds: a figure is above zero, something is so, there are rows.
    func holds(_ path: TemplatePath) -> Bool {
        var value: Any? = names
        for name in path.names {
            if let figure = value as? TemplateFigure {
                value = figure.child(named: name)
            } else {
                value = (value as? [String: Any])?[name]
            }
        }
        return switch value {
        case let figure as TemplateFigure: !figure.isNull
        case let flag as Bool: flag
        case let rows as [[String: Any]]: !rows.isEmpty
        case is String: true
        default: false
        }
    }
}
