import Testing

@testable import AwasModel

@Suite struct RegionEditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1), ("ab", "ba", 1),
        ("madiun", "maduin", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("a", "zzzz", 4),
    ])
    func distanceUpToTheLimit(left: String, right: String, distance: Int) {
        for limit in 0...5 {
            let expected = distance <= limit ? distance : nil
            #expect(editDistance(Array(left.utf8), Array(right.utf8), limit: limit) == expected)
            #expect(editDistance(Array(right.utf8), Array(left.utf8), limit: limit) == expected)
        }
    }
}
