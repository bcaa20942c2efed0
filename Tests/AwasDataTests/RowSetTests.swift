import AwasTestSupport
import Testing

@testable import AwasData

@Suite struct RowSetTests {
    /// Rows are never taken for distinct that are not, and mostly are where they are in order.
    @Test func orderShowsThatRowsDiffer() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<3000 {
            let count = Int.random(in: 0...7, using: &random)
            let rows = (0..<count).map { _ in (0..<3).map { _ in Int32.random(in: 0...2, using: &random) } }
            let columns = (0..<3).map { column in rows.map { $0[column] } }
            if RowSet.areOrdered(columns, count, threads: 2) { #expect(Set(rows).count == count, "\(rows)") }
            let ordered = Set(rows).sorted { $0.lexicographicallyPrecedes($1) }
            let orderedColumns = (0..<3).map { column in ordered.map { $0[column] } }
            #expect(RowSet.areOrdered(orderedColumns, ordered.count, threads: 2))
        }
    }

    /// A sheet long enough to be looked at in parts, with one row twice.
    @Test(arguments: [1, 2, 3, 7])
    func oneRowTwiceInALongSheet(threads: Int) {
        let count = 1 << 18
        var elections = (0..<count).map { Int32($0 < count / 3 ? 1 : 0) }
        var regions = (0..<count).map { Int32($0 / 100) }
        let stations = (0..<count).map { Int32($0 % 100) }
        #expect(RowSet.areOrdered([elections, regions, stations], count, threads: threads))
        for row in [1, count / 3, count / 2, count - 1] {
            var doubled = stations
            var places = regions
            (doubled[row], places[row]) = (doubled[row - 1], places[row - 1])
            if elections[row] == elections[row - 1] {
                #expect(!RowSet.areOrdered([elections, places, doubled], count, threads: threads))
            }
        }
        // The first election again at the end.
        elections[count - 1] = 1
        regions[count - 1] = 0
        #expect(!RowSet.areOrdered([elections, regions, stations], count, threads: threads))
    }
}
