/// Steele, Lea and Flood's SplitMix64 (2014).
///
/// Our own, because the algorithms behind the standard library's `random(in:using:)` and `shuffled(using:)` may change
/// between releases of Swift, and the sample must not.
struct SplitMix64 {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: the seed of the whole sample.
    ///   - stream: names an independent stream, so that a change to one table leaves the others as they are.
    init(seed: UInt64, stream: String) {
        // FNV-1a: Swift's own hashes differ from run to run.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in stream.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        state = seed ^ hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
