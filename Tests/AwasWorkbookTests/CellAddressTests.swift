import Testing

@testable import AwasWorkbook

@Suite struct CellAddressTests {
    @Test(arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384)])
    func places(text: String, row: Int, column: Int) throws {
        let address = try #require(CellAddress(text))
        #expect(address == CellAddress(row: row, column: column) && address.description == text)
    }

    @Test(arguments: [
        "", "A", "1", "A0", "a1", "A1B", "$A$1", "XFE1", "A1048577", "A99999999999", "ZZZZZZZZ1", "Ä1", "A-1",
    ])
    func noPlaces(text: String) { #expect(CellAddress(text) == nil) }

    @Test func placesAreOrderedByRows() {
        let sorted = ["B1", "A2", "AA1", "Z1"].compactMap { CellAddress($0) }.sorted()
        #expect(sorted.map(\.description) == ["B1", "Z1", "AA1", "A2"])
    }

    @Test func areas() throws {
        let area = try #require(CellRange("C3:A1"))
        #expect(area.contains(CellAddress(row: 2, column: 3)) && !area.contains(CellAddress(row: 4, column: 1)))
        #expect(CellRange("B2")?.first == CellRange("B2")?.last)
        for text in ["", ":", "A1:", "A1:B2:C3"] { #expect(CellRange(text) == nil) }
    }
}
