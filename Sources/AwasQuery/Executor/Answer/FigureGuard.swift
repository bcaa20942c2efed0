/// Keeps figures that count too few persons from following from sums beside them.
///
/// The figures of each query are blanked by ``Suppression`` already. Here stand several of them side by side: whatever is
/// a sum of figures of which one is blank becomes blank too. That blanks more than it must, and gives nothing away.
struct FigureGuard {
    private let headings: [FigureHeading]

    init(_ headings: [FigureHeading]) {
        self.headings = headings
    }

    /// Blanks the figures over all values of a pivot where one of these is blank, and totals of columns likewise.
    func blankWholes(_ lines: inout [[Value]], _ total: inout [Value]?) {
        for row in lines.indices { blankWhole(of: &lines[row]) }
        guard var whole = total else { return }
        for column in headings.indices where lines.contains(where: { $0[column].isWithheld }) { whole.blank(column) }
        blankWhole(of: &whole)
        total = whole
    }

    /// Blanks the figures of the rest, and the total, in each column in which any figure is blank.
    func blankRest(_ lines: [[Value]], _ rest: inout [Value], _ total: inout [Value]?) {
        blankWhole(of: &rest)
        for column in headings.indices
        where rest[column].isWithheld || lines.contains(where: { $0[column].isWithheld }) {
            rest.blank(column)
            total?.blank(column)
        }
        if var whole = total {
            blankWhole(of: &whole)
            total = whole
        }
        blankWhole(of: &rest)
    }

    /// Blanks what is over all values of the pivot where one of these is blank.
    private func blankWhole(of line: inout [Value]) {
        for (column, heading) in headings.enumerated() where heading.pivotValue == nil {
            let isHidden = headings.indices.contains { other in
                headings[other].pivotValue != nil && headings[other].measure.id == heading.measure.id
                    && headings[other].kind == heading.kind && line[other].isWithheld
            }
            if isHidden { line.blank(column) }
        }
    }
}

extension [Value] {
    fileprivate mutating func blank(_ column: Int) {
        if !self[column].isWithheld { self[column] = .withheld(.complement) }
    }
}
