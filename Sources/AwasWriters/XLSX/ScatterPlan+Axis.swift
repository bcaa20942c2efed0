import AwasReport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ScatterPlan {
    /// An axis from one round number to another.
    struct Axis {
        let low: Double
        let high: Double
        /// The step between round numbers of a linear axis.
        let unit: Double
        let scale: ScatterChart.Scale

        /// - Parameters:
        ///   - range: what has to be seen; nil when it is not finite.
        ///   - scale: how far apart figures stand; linear where the range does not allow another.
        init?(_ range: ClosedRange<Double>, _ scale: ScatterChart.Scale = .linear) {
            let width = range.upperBound - range.lowerBound
            guard width.isFinite else { return nil }
            // About six steps of 1, 2 or 5 times a power of ten.
            let least = max(width > 0 ? width : abs(range.upperBound), 1e-9) / 6
            unit = Axis.round(above: least)
            let isAllowed = scale == .logarithmic ? range.lowerBound > 0 : range.lowerBound >= 0
            self.scale = isAllowed ? scale : .linear
            switch self.scale {
            case .logarithmic:
                low = Axis.round(below: range.lowerBound)
                let high = Axis.round(above: range.upperBound)
                self.high = high > low ? high : low * 10
            case .linear, .squareRoot:
                low = self.scale == .squareRoot ? 0 : (range.lowerBound / unit).rounded(.down) * unit
                let high = (range.upperBound / unit).rounded(.up) * unit
                self.high = high > low ? high : low + unit
            }
        }

        /// The least of 1, 2 and 5 times a power of ten that is not smaller.
        private static func round(above value: Double) -> Double {
            let power = powerOfTen(upTo: value)
            return power * ([1, 2, 5].first { power * $0 >= value } ?? 10)
        }

        /// The greatest of them that is not greater.
        private static func round(below value: Double) -> Double {
            let power = powerOfTen(upTo: value)
            return power * ([5, 2, 1].first { power * $0 <= value } ?? 1)
        }

        private static func powerOfTen(upTo value: Double) -> Double {
            var power = 1.0
            while power > value { power /= 10 }
            while power * 10 <= value { power *= 10 }
            return power
        }

        /// The round numbers of the axis, its ends among them where it is linear.
        var ticks: [Double] {
            guard scale != .linear else {
                let steps = Int(((high - low) / unit).rounded())
                return (0...max(1, steps)).map { low + Double($0) * unit }
            }
            // 1, 2 and 5 times powers of ten, as far as there is room for them, the greatest first.
            var ticks: [Double] = []
            var next = Axis.round(below: high)
            while next >= max(low, high / 1e6), ticks.count < 40 {
                if (ticks.last.map(share) ?? 2) - share(next) > 0.07 { ticks.append(next) }
                // Just below it, whatever the last digit of the double is.
                next = Axis.round(below: next * 0.99)
            }
            if low == 0 {
                if let last = ticks.last, share(last) < 0.07 { ticks.removeLast() }
                ticks.append(0)
            }
            return ticks.reversed()
        }

        /// The part of the axis below a value.
        func share(_ value: Double) -> Double { (place(value) - place(low)) / (place(high) - place(low)) }

        /// The value that so great a part of the axis lies below.
        func value(at share: Double) -> Double {
            let place = place(low) + share * (place(high) - place(low))
            return switch scale {
            case .linear: place
            case .squareRoot: place * place
            case .logarithmic: exp(place)
            }
        }

        private func place(_ value: Double) -> Double {
            switch scale {
            case .linear: value
            case .squareRoot: max(0, value).squareRoot()
            case .logarithmic: log(max(value, .leastNormalMagnitude))
            }
        }
    }
}
