/// Where the places of a batch are counted: for each group its number of places and then the counters of all measures,
/// side by side, so that they are brought near by one access to the memory.
///
/// Safe: the numbers of groups are below their count, and there are as many counters as `stride` for each. Counters do
/// not overflow: they sum 32-bit numbers of fewer than 2³¹ records.
struct GroupCounters {
    /// By place of the batch the number of its group.
    let numbers: UnsafePointer<Int32>
    /// Group by group its counters.
    let counters: UnsafeMutablePointer<Int64>
    /// How many counters a group has.
    let stride: Int
    /// One more than the greatest number of a group.
    let count: Int

    /// The counters of the group of a place.
    @inline(__always)
    func counters(ofPlace place: Int) -> UnsafeMutablePointer<Int64> {
        counters + Int(numbers[place]) &* stride
    }
}
