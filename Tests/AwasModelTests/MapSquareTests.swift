import Testing

@testable import AwasModel

@Suite struct MapSquareTests {
    private let directory = RegionDirectory.standard

    private func squares(_ regions: [Region]) throws -> [MapSquare] {
        try regions.map { try #require(MapSquare.of($0.code), "\($0.code)") }
    }

    @Test func everyRegionOfAMapHasASquareOfItsOwn() throws {
        for regions in [directory.provinces] + directory.provinces.map({ directory.kabupaten(in: $0.code) }) {
            let squares = try squares(regions)
            #expect(Set(squares).count == squares.count && !squares.isEmpty)
            // No row or column is needed to the north or west of them.
            #expect(squares.map(\.row).min() == 1 && squares.map(\.column).min() == 1)
        }
    }

    @Test func neighboursOfTheMapStayOnTheirSide() throws {
        func square(_ code: String) throws -> MapSquare {
            try #require(RegionCode(code).flatMap(MapSquare.of))
        }
        // Aceh lies to the north-west of Papua Selatan, Banyuwangi to the east of Jember and Pacitan to the west.
        #expect(try square("11").column < square("93").column && square("11").row < square("93").row)
        #expect(try square("35.10").column > square("35.09").column && square("35.01").column < square("35.09").column)
        #expect(RegionCode("35.01.01").flatMap(MapSquare.of) == nil)
    }
}
