/// Joining lists of keys that are each in order.
enum SortedKeys {
    /// All keys of some ascending lists, ascending and each once, and for each list the place of every key in it, -1
    /// where it lacks the key.
    static func join<Key: GroupKey>(_ lists: [[Key]]) -> (keys: [Key], places: [[Int32]]) {
        guard var keys = lists.first else { return ([], []) }
        var places = [keys.indices.map(Int32.init)]
        for list in lists.dropFirst() {
            let (joined, ofKeys, ofList) = join(keys, list)
            keys = joined
            places = places.map { places in ofKeys.map { $0 < 0 ? -1 : places[Int($0)] } } + [ofList]
        }
        return (keys, places)
    }

    private static func join<Key: GroupKey>(
        _ left: [Key], _ right: [Key]
    ) -> (keys: [Key], ofLeft: [Int32], ofRight: [Int32]) {
        var (keys, ofLeft, ofRight): ([Key], [Int32], [Int32]) = ([], [], [])
        keys.reserveCapacity(max(left.count, right.count))
        ofLeft.reserveCapacity(max(left.count, right.count))
        ofRight.reserveCapacity(max(left.count, right.count))
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            let isLeft = j == right.count || i < left.count && left[i] <= right[j]
            let isRight = i == left.count || j < right.count && right[j] <= left[i]
            keys.append(isLeft ? left[i] : right[j])
            ofLeft.append(isLeft ? Int32(truncatingIfNeeded: i) : -1)
            ofRight.append(isRight ? Int32(truncatingIfNeeded: j) : -1)
            i += isLeft ? 1 : 0
            j += isRight ? 1 : 0
        }
        return (keys, ofLeft, ofRight)
    }
}
