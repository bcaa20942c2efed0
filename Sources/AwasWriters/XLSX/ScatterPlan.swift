import AwasReport

/// How a scatter chart is laid out: its axes, and on which side of its point each name stands, so that names cover
/// neither each other nor the lines of the medians. Lengths are in points.
struct ScatterPlan {
    /// Where a name stands beside its point, in the order of preference.
    enum Side: Int, CaseIterable {
        case right, left, above, below
    }

    /// An axis from one round number to another.
    struct Axis {
        let low: Double
        let high: Double
        let unit: Double

        /// - Parameter range: what has to be seen; nil when it is not finite.
        init?(_ range: ClosedRange<Double>) {
            let width = range.upperBound - range.lowerBound
            guard width.isFinite else { return nil }
            // About six steps of 1, 2 or 5 times a power of ten.
            let least = max(width > 0 ? width : abs(range.upperBound), 1e-9) / 6
            var power = 1.0
            while power > least { power /= 10 }
            while power * 10 <= least { power *= 10 }
            unit = power * ([1, 2, 5].first { power * $0 >= least } ?? 10)
            low = (range.lowerBound / unit).rounded(.down) * unit
            let high = (range.upperBound / unit).rounded(.up) * unit
            self.high = high > low ? high : low + unit
        }

        /// The round numbers of the axis, its ends among them.
        var ticks: [Double] {
            let steps = Int(((high - low) / unit).rounded())
            return (0...max(1, steps)).map { low + Double($0) * unit }
        }

        /// The part of the axis below a value.
        func share(_ value: Double) -> Double { (value - low) / (high - low) }
    }

    /// The room of a name, or of a line.
    struct Box {
        var left: Double
        var right: Double
        var bottom: Double
        var top: Double

        func touches(_ other: Box) -> Bool {
            left < other.right && other.left < right && bottom < other.top && other.bottom < top
        }
    }

    /// The size of names in a workbook.
    static let letters = 8.0
    /// What is left to draw in, as shares of the chart: the library cannot set it, and axes, titles and legend stand
    /// around it.
    private static let plot = (width: 0.85, height: 0.58)

    let x: Axis?
    let y: Axis?
    /// By point; nil where it has no name.
    private(set) var sides: [Side?]
    /// By point, the room of its name.
    private(set) var boxes: [Box?]

    private let size: (width: Double, height: Double)

    /// - Parameters:
    ///   - names: what stands beside each point; nil for nothing.
    ///   - width: of the whole chart of a workbook.
    ///   - height: of the whole chart of a workbook.
    init(_ chart: ScatterChart, names: [String?], width: Double, height: Double) {
        self.init(
            chart, names: names, plotWidth: width * ScatterPlan.plot.width,
            plotHeight: height * ScatterPlan.plot.height,
            letters: ScatterPlan.letters)
    }

    /// - Parameters:
    ///   - names: what stands beside each point; nil for nothing.
    ///   - plotWidth: of what is left to draw in.
    ///   - plotHeight: of what is left to draw in.
    ///   - letters: the size of names.
    init(_ chart: ScatterChart, names: [String?], plotWidth: Double, plotHeight: Double, letters: Double) {
        (x, y) = (Axis(chart.xRange), Axis(chart.yRange))
        size = (plotWidth, plotHeight)
        sides = names.map { $0 == nil ? nil : .right }
        boxes = names.map { _ in nil }
        guard let x, let y else { return }
        let size = size
        let places = chart.points.map { (x: x.share($0.x) * size.width, y: y.share($0.y) * size.height) }
        let markers = places.map { Box(left: $0.x - 3, right: $0.x + 3, bottom: $0.y - 3, top: $0.y + 3) }
        let (across, upright) = (x.share(chart.x.median) * size.width, y.share(chart.y.median) * size.height)
        let lines = [
            Box(left: across - 1, right: across + 1, bottom: 0, top: size.height),
            Box(left: 0, right: size.width, bottom: upright - 1, top: upright + 1),
        ]
        func isInside(_ box: Box) -> Bool {
            box.left >= 0 && box.right <= size.width && box.bottom >= 0 && box.top <= size.height
        }
        let named = names.indices.filter { names[$0] != nil }
        let choices = named.map { index -> [Choice] in
            let width = ScatterPlan.width(of: names[index] ?? "", letters)
            return Side.allCases.map { side in
                let box = ScatterPlan.box(side, of: places[index], width: width, height: letters + 3)
                let struck = lines.count(where: box.touches)
                let hidden = markers.enumerated().count { $0 != index && $1.touches(box) }
                return Choice(side: side, box: box, harm: (isInside(box) ? 0 : 100) + struck * 10 + hidden)
            }
        }
        var search = Search(choices)
        search.run()
        for (index, choice) in zip(named, search.best) { (sides[index], boxes[index]) = (choice.side, choice.box) }
    }

    /// A side for a name, and what would be wrong with it were the name alone.
    private struct Choice {
        let side: Side
        let box: Box
        let harm: Int
    }

    /// Looks for the sides that do the least harm together.
    private struct Search {
        private let choices: [[Choice]]
        private(set) var best: [Choice] = []
        private var chosen: [Choice] = []
        private var leastHarm = Int.max
        private var steps = 0

        /// What it is for a name to cover another.
        private static let covering = 1_000
        /// Few names need few steps; for many the best way found so far has to do.
        private static let mostSteps = 50_000

        init(_ choices: [[Choice]]) { self.choices = choices }

        mutating func run(harm: Int = 0) {
            guard harm < leastHarm, steps < Search.mostSteps || best.isEmpty else { return }
            steps += 1
            guard chosen.count < choices.count else {
                (best, leastHarm) = (chosen, harm)
                return
            }
            let next = choices[chosen.count].map { choice in
                (choice, choice.harm + chosen.count { $0.box.touches(choice.box) } * Search.covering)
            }
            for (choice, further) in next.sorted(by: { ($0.1, $0.0.side.rawValue) < ($1.1, $1.0.side.rawValue) }) {
                chosen.append(choice)
                run(harm: harm + further)
                chosen.removeLast()
            }
        }
    }

    /// A name beside a point: most are of kabupaten.
    static func shortName(_ name: String) -> String {
        let long = "Kabupaten "
        return name.hasPrefix(long) ? "Kab. " + name.dropFirst(long.count) : name
    }

    private static func width(of name: String, _ letters: Double) -> Double {
        let digitOfSize11 = 5.6
        // The letters of pages are wider than Calibri by a tenth.
        return CalibriMetrics.width(name, size: letters) * digitOfSize11 * (letters > ScatterPlan.letters ? 1.12 : 1)
    }

    private static func box(_ side: Side, of place: (x: Double, y: Double), width: Double, height: Double) -> Box {
        // From the middle of the point to the name, with the margins that programs leave around it.
        let (gap, margin) = (4.0, 3.0)
        let length = width + 2 * margin
        return switch side {
        case .right:
            Box(
                left: place.x + gap, right: place.x + gap + length, bottom: place.y - height / 2,
                top: place.y + height / 2)
        case .left:
            Box(
                left: place.x - gap - length, right: place.x - gap, bottom: place.y - height / 2,
                top: place.y + height / 2)
        case .above:
            Box(
                left: place.x - length / 2, right: place.x + length / 2, bottom: place.y + gap,
                top: place.y + gap + height)
        case .below:
            Box(
                left: place.x - length / 2, right: place.x + length / 2, bottom: place.y - gap - height,
                top: place.y - gap)
        }
    }
}
