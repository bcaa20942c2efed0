import AwasData
import AwasModel
import AwasQuery
import AwasTestSupport
import Testing

@testable import AwasReport

@Suite struct DataDescriptionTests {
    private static func description() throws -> DataDescription {
        var package = SmallPackage()
        for (date, region, participants) in [
            ("2024-08-31", "35.19", "10"), ("2024-09-01", "35.19", "20"), ("2024-09-30", "35", "5"),
            ("2024-09-31", "35", "5"),
        ] {
            package.add(
                .oversight, [.date: date, .region: region, .program: "forum_warga", .participants: participants])
        }
        return try DataDescription(
            NativeEngine(package.read(allowsRejects: true).dataset), language: .english)
    }

    @Test func countsRowsAndDays() throws {
        let tables = try DataDescriptionTests.description().tables
        #expect(tables.map(\.table) == [.oversight])
        #expect(tables[0].files == 1 && tables[0].rows == 3 && tables[0].rejected == 1)
        #expect(tables[0].days == day(2024, 8, 31)...day(2024, 9, 30))
    }

    @Test func saysHowFullColumnsAre() throws {
        let columns = try DataDescriptionTests.description().columns
        let participants = try #require(columns.first { $0.column.field == .participants })
        #expect(participants.filled == 3 && participants.rows == 3 && participants.distinct == 3)
        #expect(participants.values?.contains("5") == true && participants.values?.contains("20") == true)
        let election = try #require(columns.first { $0.column.field == .election })
        #expect(election.filled == 0 && election.distinct == 0 && election.values == nil)
    }

    /// A kabupaten and month with a record stands there once; a table without a file is not one without records.
    @Test func findsMonthsWithRecords() throws {
        let description = try DataDescriptionTests.description()
        let found = description.coverage.map { "\($0.region?.description ?? "-") \($0.month)" }
        #expect(found == ["35.19 2024-08", "35.19 2024-09", "- 2024-09"])
        let place = try #require(DataDescription.coveredTables.firstIndex { $0.table == .oversight })
        for month in description.coverage {
            for (index, records) in month.records.enumerated() { #expect((records != nil) == (index == place)) }
        }
        #expect(description.absence?.english.contains("cases") == true)
    }
}
