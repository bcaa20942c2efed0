import AwasModel
import AwasReport

/// The main figures of a page, a card each: the figure, its way over the months, its change.
struct HTMLCards {
    private let figures: KeyFigures
    private let style: FigureStyle

    init(_ figures: KeyFigures, _ language: Language) {
        self.figures = figures
        style = FigureStyle(language)
    }

    var lines: [String] { ["<dl class=\"cards\">"] + figures.figures.map(card) + ["</dl>"] }

    private func card(_ figure: KeyFigures.Figure) -> String {
        let value = MarkupText.escaped(style.text(figure.value, figure.format))
        let label = MarkupText.escaped(figure.label)
        var beside = MarkupText.escaped(figure.note)
        if figure.change != .null {
            beside = "<b>\(MarkupText.escaped(style.text(figure.change, figure.changeFormat)))</b> \(beside)"
        }
        return
            "<div><dt>\(label)</dt><dd class=\"big\">\(value)\(SVGSparkline(figure.sparkline).fragment)</dd><dd>\(beside)</dd></div>"
    }
}
