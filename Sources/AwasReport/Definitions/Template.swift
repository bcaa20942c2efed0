import AwasModel
import Mustache

/// A text with places for figures, in every language: a Mustache template whose names were checked.
package struct Template: Sendable {
    let indonesian: MustacheTemplate
    let english: MustacheTemplate

    subscript(language: Language) -> MustacheTemplate {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// The text with figures in it, on one line, without the blanks that sections left out leave behind.
    func text(_ values: TemplateValues) -> String {
        self[values.language].render(values.names).split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
    }

    /// Makes Mustache leave `&` and quotes as they are: nothing here is HTML.
    static let preamble = "{{% CONTENT_TYPE:TEXT}}"
}

/// The way to a figure: the name of a query, a measure, and what of it.
package struct TemplatePath: Sendable {
    /// From the outside in: `ringkas`, `cases`, `previous`.
    package let names: [String]
}

/// What a name in a template can stand for.
indirect enum TemplateShape: Sendable {
    /// Words.
    case text
    /// Words that may be missing: they open a section where they are there.
    case optionalText
    /// Whether something is so.
    case flag
    /// A figure, which has further names: what of it is so, and the figures that it is compared by.
    case figure(isCompared: Bool)
    case names([String: TemplateShape])
    /// A section that is repeated for each row, with names of its own.
    case rows([String: TemplateShape])

    /// What stands behind a name.
    func child(_ name: String) -> TemplateShape? { children[name] }

    /// All names that can follow.
    var children: [String: TemplateShape] {
        switch self {
        case .text, .optionalText, .flag, .rows: return [:]
        case .names(let names): return names
        case .figure(let isCompared):
            var children: [String: TemplateShape] = [:]
            for flag in TemplateFigure.flags { children[flag] = .flag }
            children["start"] = .text
            guard isCompared else { return children }
            children["previous"] = .figure(isCompared: false)
            children["year"] = .figure(isCompared: false)
            var change = TemplateShape.figure(isCompared: false).children
            for flag in TemplateFigure.changeFlags { change[flag] = .flag }
            for text in ["size", "text", "words"] { change[text] = .text }
            children["change"] = .names(change)
            return children
        }
    }
}
