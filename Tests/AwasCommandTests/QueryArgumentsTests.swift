import AwasModel
import AwasQuery
import AwasTestSupport
import Testing

@testable import AwasCommand

/// A question that a manifest names must be the one that was asked.
struct QueryArgumentsTests {
    @Test func argumentsAskTheSameQuestion() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<RandomInputs.count(150, many: 1_000) {
            let query = try QueryArgumentsTests.query(&random)
            #expect(try QueryCommand.parse(["data"] + query.arguments).question().query == query)
        }
    }

    private static func query(_ random: inout SplitMix64) throws -> Query {
        func some<Item>(_ items: [Item]) -> [Item] { items.filter { _ in Bool.random(using: &random) } }
        let values = ["Dinas PU, Penataan Ruang", "", "asn", "a=b", "\"kutip\"", " spasi ", "Jum'at", "-1", "=x", "~"]
        var query = Query(measures: ["events"] + some(["cases", "turnout"]))
        query.dimensions = some(["kabupaten", "sector", "month"])
        query.filters = some(["agency", "sector"]).map { dimension in
            Filter(dimension, ["x"] + some(values), isExclusion: Bool.random(using: &random))
        }
        query.filters += some([Filter.Comparison.less, .atMost, .greater, .atLeast]).map { comparison in
            Filter("month", ["2024-09"], comparison: comparison)
        }
        query.filters += some([true, false]).map { Filter("agency", ["dinas"], comparison: .contains, isExclusion: $0) }
        query.regions = try some(["35", "35.19"]).map { try #require(RegionCode($0)) }
        let days = try ["2024-09-01", "2024-09-30", "2024-10-07"].map { try #require(CalendarDate($0)) }
        query.period = DateRange(from: some([days[0]]).first, to: some(Array(days[1...])).first)
        query.asOf = some(days).first
        query.election = some(["pemilu-2019", "--aneh"]).first
        query.sort = some(["kabupaten", "events"]).map { Query.SortKey($0, descending: Bool.random(using: &random)) }
        query.limit = some([0, 12]).first
        query.totals = Bool.random(using: &random)
        return query
    }
}
