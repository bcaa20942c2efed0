/// Bisection over integers.
enum IntegerSearch {
    /// The first integer of a range for which a condition holds that, once it holds, holds for all greater ones; the
    /// last one of the range when it holds for none before.
    static func first(in range: ClosedRange<Int64>, where holds: (Int64) -> Bool) -> Int64 {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
