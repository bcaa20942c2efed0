import AwasReport

/// How a scatter chart is laid out: its axes, and on which side of its point each name stands, so that names cover
/// neither each other nor the lines of the medians. Lengths are in points.
struct ScatterPlan {
    /// Where a name stands beside its point, in the order of preference.
    enum Side: Int, CaseIterable {
        case right, left, above, below
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

    /// What is left to draw in.
    let size: (width: Double, height: Double)

    /// - Parameters:
    ///   - names: what stands beside each point; nil for nothing.
    ///   - width: of the whole chart of a workbook.
    ///   - height: of the whole chart of a workbook.
    init(_ chart: ScatterChart, names: [String?], width: Double, height: Double) {
        self.init(
            chart, names: names, plotWidth: width * ScatterPlan.plot.width,
            plotHeight: height * ScatterPlan.plot.height,
            letters: ScatterPlan.letters, hasRoots: false)
    }

    /// - Parameters:
    ///   - names: what stands beside each point; nil for nothing.
    ///   - plotWidth: of what is left to draw in.
    ///   - plotHeight: of what is left to draw in.
    ///   - letters: the size of names.
    ///   - hasRoots: whether axes can be by square roots, which those of spreadsheets cannot.
    init(
        _ chart: ScatterChart, names: [String?], plotWidth: Double, plotHeight: Double, letters: Double,
        hasRoots: Bool = true
    ) {
        func scale(_ axis: ScatterChart.Axis) -> ScatterChart.Scale {
            axis.scale == .squareRoot && !hasRoots ? .linear : axis.scale
        }
        (x, y) = (Axis(chart.xRange, scale(chart.x)), Axis(chart.yRange, scale(chart.y)))
        size = (plotWidth, plotHeight)
        sides = names.map { $0 == nil ? nil : .right }
        boxes = names.map { _ in nil }
        guard let x, let y else { return }
        let size = size
        let places = chart.points.map { (x: x.share($0.x) * size.width, y: y.share($0.y) * size.height) }
        let markers = places.map { Box(left: $0.x - 3, right: $0.x + 3, bottom: $0.y - 3, top: $0.y + 3) }
        let across = chart.x.median.map { x.share($0) * size.width }
        let upright = chart.y.median.map { y.share($0) * size.height }
        let lines = [
            across.map { Box(left: $0 - 1, right: $0 + 1, bottom: 0, top: size.height) },
            upright.map { Box(left: 0, right: size.width, bottom: $0 - 1, top: $0 + 1) },
        ].compactMap(\.self)
        let corners = ScatterPlan.corners(of: chart, size, letters)
        // Half a line above and below the plot is free.
        let spare = letters * 0.7
        func isInside(_ box: Box) -> Bool {
            box.left >= 0 && box.right <= size.width && box.bottom >= -spare && box.top <= size.height + spare
        }
        let named = names.indices.filter { names[$0] != nil }
        let choices = named.map { index -> [Choice] in
            let width = ScatterPlan.width(of: names[index] ?? "", letters)
            return Side.allCases.map { side in
                let box = ScatterPlan.box(side, of: places[index], width: width, height: letters + 3)
                let struck = lines.count(where: box.touches)
                let hidden = markers.enumerated().count { $0 != index && $1.touches(box) }
                return Choice(
                    side: side, box: box,
                    harm: (isInside(box) ? 0 : 100) + (corners.contains(where: box.touches) ? 200 : 0) + struck * 10
                        + hidden)
            }
        }
        var search = Search(choices)
        search.run()
        // What cannot stand anywhere without covering a name is left to the table; the first named come first.
        for (index, choice) in zip(named, search.best) {
            let taken = boxes.compactMap(\.self) + corners
            let isFree = isInside(choice.box) && !taken.contains(where: choice.box.touches)
            (sides[index], boxes[index]) = isFree ? (choice.side, choice.box) : (nil, nil)
        }
    }

    /// The room of the names of quadrants, in the corners of the plot.
    private static func corners(
        of chart: ScatterChart, _ size: (width: Double, height: Double), _ letters: Double
    ) -> [Box] {
        guard let names = chart.quadrants else { return [] }
        let height = letters + 6
        func box(_ name: String, isLeft: Bool, isUpper: Bool) -> Box {
            let length = width(of: name, letters) + 8
            return Box(
                left: isLeft ? 0 : size.width - length, right: isLeft ? length : size.width,
                bottom: isUpper ? size.height - height : 0, top: isUpper ? size.height : height)
        }
        return [
            box(names.upperLeft, isLeft: true, isUpper: true), box(names.upperRight, isLeft: false, isUpper: true),
            box(names.lowerLeft, isLeft: true, isUpper: false), box(names.lowerRight, isLeft: false, isUpper: false),
        ]
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

    static func width(of name: String, _ letters: Double) -> Double {
        let digitOfSize11 = 5.6
        // The letters of pages are wider than Calibri by a tenth.
        return CalibriMetrics.width(name, size: letters) * digitOfSize11 * (letters > ScatterPlan.letters ? 1.12 : 1)
    }

    static func box(_ side: Side, of place: (x: Double, y: Double), width: Double, height: Double) -> Box {
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
