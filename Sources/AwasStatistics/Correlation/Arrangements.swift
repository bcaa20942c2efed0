/// All orders of a few numbers, for exact tests by permutation.
enum Arrangements {
    /// The share of the distinct orders of some numbers for which a condition holds. Equal numbers make fewer distinct
    /// orders, each of which stands for as many permutations, so the share is that of all permutations.
    ///
    /// The orders come by the algorithm of Narayana Pandita: each is the next in lexicographic order.
    static func share(of numbers: [Int], where holds: ([Int]) -> Bool) -> Double {
        var order = numbers.sorted()
        var (all, kept) = (0, 0)
        repeat {
            all += 1
            if holds(order) { kept += 1 }
        } while advance(&order)
        return Double(kept) / Double(all)
    }

    /// Brings numbers into their next order; false when they are in the last one.
    private static func advance(_ order: inout [Int]) -> Bool {
        guard let pivot = order.indices.dropLast().last(where: { order[$0] < order[$0 + 1] }),
            let greater = order.indices.last(where: { order[$0] > order[pivot] })
        else { return false }
        order.swapAt(pivot, greater)
        order[(pivot + 1)...].reverse()
        return true
    }
}
