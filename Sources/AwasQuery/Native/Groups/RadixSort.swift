/// Sorting integers by counting, digit by digit from the lowest: a few passes over the data however many there are.
enum RadixSort {
    private static let digitBits = 11

    /// Sorts keys ascending and takes what belongs to each along; equal keys keep their order.
    ///
    /// - Parameter bits: how many of a key's low bits may be set.
    static func sort<Key: GroupKey>(_ keys: inout [Key], with payload: inout [Int32], bits: Int) {
        guard keys.count > 256 else {
            // Counting costs the same for a few keys as for a thousand.
            let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
            (keys, payload) = (order.map { keys[$0] }, order.map { payload[$0] })
            return
        }
        var (otherKeys, otherPayload) = (keys, payload)
        for shift in stride(from: 0, to: bits, by: digitBits) {
            if pass(keys, payload, into: &otherKeys, &otherPayload, shift: shift) {
                swap(&keys, &otherKeys)
                swap(&payload, &otherPayload)
            }
        }
    }

    /// Puts all in the order of one digit.
    ///
    /// Safe: a key's place lies among those counted for its digit, which together are as many as there are keys.
    ///
    /// - Returns: false when all have the same digit and nothing was done.
    private static func pass<Key: GroupKey>(
        _ keys: [Key], _ payload: [Int32], into sortedKeys: inout [Key], _ sortedPayload: inout [Int32], shift: Int
    ) -> Bool {
        let mask = (1 << digitBits) - 1
        var places = Array(repeating: 0, count: 1 << digitBits)
        for key in keys { places[Int(truncatingIfNeeded: key >> shift) & mask] += 1 }
        var next = 0
        for digit in places.indices {
            if places[digit] == keys.count { return false }
            (places[digit], next) = (next, next + places[digit])
        }
        sortedKeys.withUnsafeMutableBufferPointer { sortedKeys in
            sortedPayload.withUnsafeMutableBufferPointer { sortedPayload in
                places.withUnsafeMutableBufferPointer { places in
                    for index in keys.indices {
                        let digit = Int(truncatingIfNeeded: keys[index] >> shift) & mask
                        let place = places[digit]
                        places[digit] = place + 1
                        sortedKeys[place] = keys[index]
                        sortedPayload[place] = payload[index]
                    }
                }
            }
        }
        return true
    }
}
