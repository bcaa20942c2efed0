import AwasModel

/// What was there at the start, what came, what went, and what is there at the end: the four close.
package struct FlowChart: Sendable {
    /// One of the four.
    package struct Step: Sendable {
        /// What it does to the stock.
        package enum Kind: Sendable {
            /// The stock itself.
            case balance
            /// It adds to it; it takes from it.
            case plus, minus
        }

        /// What it is called.
        package let label: String
        /// How many, never negative.
        package let count: Int64
        /// What it does to the stock.
        package let kind: Kind
    }

    /// What stands over it.
    package let title: String
    /// What is counted.
    package let unit: String
    /// The start, what came, what went, and the end.
    package let steps: [Step]

    /// A flow that closes: the end is what the others leave.
    ///
    /// - Parameters:
    ///   - title: what stands over it.
    ///   - unit: what is counted.
    ///   - labels: of the start, what came, what went, and the end.
    ///   - start: what was there.
    ///   - received: what came.
    ///   - closed: what went, at most both.
    package init(
        title: String, unit: String, labels: (start: String, received: String, closed: String, end: String),
        start: Int64, received: Int64, closed: Int64
    ) {
        (self.title, self.unit) = (title, unit)
        steps = [
            Step(label: labels.start, count: start, kind: .balance),
            Step(label: labels.received, count: received, kind: .plus),
            Step(label: labels.closed, count: closed, kind: .minus),
            Step(label: labels.end, count: start + received - closed, kind: .balance),
        ]
    }

    /// Where the bar of each step begins and ends.
    package var bars: [(low: Int64, high: Int64)] {
        var stock: Int64 = 0
        return steps.map { step in
            switch step.kind {
            case .balance:
                stock = step.count
                return (0, stock)
            case .plus:
                stock += step.count
                return (stock - step.count, stock)
            case .minus:
                stock -= step.count
                return (stock, stock + step.count)
            }
        }
    }

    /// How a step is written: `+68`, `−47`, a stock as it is.
    package func text(_ step: Step, _ language: Language) -> String {
        let number = FigureStyle(language).integer(step.count)
        return switch step.kind {
        case .balance: number
        case .plus: "+" + number
        case .minus: "−" + number
        }
    }
}
