/// Figures of several answers side by side.
///
/// Those of each are blanked already. Whatever is a sum of figures of which one is blank becomes blank too: that blanks more
/// than it must, and gives nothing away.
extension Disclosure {
    /// Blanks the figures over all values of a pivot where one of these is blank, and totals of columns likewise.
    func blankWholes(_ lines: inout [[Value]], _ total: inout [Value]?, _ headings: [FigureHeading]) {
        guard self != .all, headings.contains(where: { $0.pivotValue != nil }) else { return }
        for row in lines.indices { blankWhole(of: &lines[row], headings) }
        guard var whole = total else { return }
        for column in headings.indices where lines.contains(where: { $0[column].isWithheld }) { whole.blank(column) }
        blankWhole(of: &whole, headings)
        total = whole
    }

    /// Blanks the figures of the rest, and the total, in each column in which any figure is blank.
    func blankRest(_ lines: [[Value]], _ rest: inout [Value], _ total: inout [Value]?, _ headings: [FigureHeading]) {
        guard self != .all else { return }
        blankWhole(of: &rest, headings)
        for column in headings.indices
        where rest[column].isWithheld || lines.contains(where: { $0[column].isWithheld }) {
            rest.blank(column)
            total?.blank(column)
        }
        if var whole = total {
            blankWhole(of: &whole, headings)
            total = whole
        }
        blankWhole(of: &rest, headings)
    }

    /// Blanks the figures of a longer span of days where that of a shorter one in it is blank: the one less the other would
    /// give it away.
    ///
    /// The figures of a question and those before stand for the shorter spans.
    func blankLonger(_ line: inout [Value], _ headings: [FigureHeading]) {
        guard self != .all else { return }
        for (column, heading) in headings.enumerated() {
            guard case .over = heading.kind else { continue }
            let isHidden = headings.indices.contains { other in
                [.figure, .before].contains(headings[other].kind) && line[other].isWithheld
                    && headings[other].measure.id == heading.measure.id
                    && headings[other].pivotValue == heading.pivotValue
            }
            if isHidden { line.blank(column) }
        }
    }

    /// Blanks what is over all values of the pivot where one of these is blank.
    private func blankWhole(of line: inout [Value], _ headings: [FigureHeading]) {
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
