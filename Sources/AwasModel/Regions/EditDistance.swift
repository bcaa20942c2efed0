/// How many single changes part two spellings: a letter put in, left out or replaced, or two neighbours swapped.
///
/// The restricted form of Damerau's distance (no part is edited twice), by the three-row method.
///
/// - Parameter limit: the greatest distance of interest; less work is done where the texts are further apart.
/// - Returns: nil when the distance is above the limit.
func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious = Array(0...right.count)
    var previous = beforePrevious
    var current = beforePrevious
    for row in left.indices {
        current[0] = row + 1
        var least = row + 1
        for column in right.indices {
            let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current[column + 1] = best
            least = min(least, best)
        }
        guard least <= limit else { return nil }
        swap(&beforePrevious, &previous)
        swap(&previous, &current)
    }
    guard let distance = previous.last, distance <= limit else { return nil }
    return distance
}
