import AwasModel
import AwasQuery
import AwasReport
import AwasTestSupport
import Testing

@testable import AwasWriters

/// What every picture must be: nothing covered, nothing outside, nothing unknown shown as zero.
@Suite struct SVGChartTests {
    /// Labels that touch each other, and those that leave the picture.
    static func faults(_ canvas: SVGCanvas) -> Int {
        let labels = canvas.labels
        let outside = labels.count {
            $0.left < -0.5 || $0.right > canvas.width + 0.5 || $0.bottom < -0.5 || $0.top > canvas.height + 0.5
        }
        return labels.indices.reduce(outside) { count, index in
            count + labels[(index + 1)...].count { $0.touches(labels[index]) }
        }
    }

    private static func map(_ regions: [Region], _ cell: () -> Cell) -> TileMap {
        TileMap(
            title: "Judul", measure: "Ukuran", format: .decimal(2),
            places: regions.map { (code: $0.code, name: $0.fullName, cell: cell()) }, sheetName: "Peta")
    }

    static let provinces = [nil] + RegionDirectory.standard.provinces.map { Optional($0) }

    @Test(arguments: provinces) func namesOfEveryMapFitAndDiffer(province: Region?) {
        let directory = RegionDirectory.standard
        let regions = province.map { directory.kabupaten(in: $0.code) } ?? directory.provinces
        let names = regions.map { TileName.lines($0.fullName, width: 52) { SVG.width($0, .small) } }
        #expect(Set(names).count == names.count, "\(names)")
        #expect(names.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { SVG.width($0, .small) <= 52 } })
    }

    @Test(arguments: [
        ("Kabupaten Ngawi", ["Ngawi"]), ("Kota Madiun", ["Kota", "Madiun"]), ("Jawa Timur", ["Jawa Timur"]),
        ("Kalimantan Barat", ["Kal. Barat"]), ("Papua Pegunungan", ["Papua", "Pegunung."]),
        ("Kota Administrasi Jakarta Selatan", ["Jakarta", "Selatan"]),
        ("Kabupaten Ogan Komering Ulu Selatan", ["OKU", "Selatan"]),
        ("Kabupaten Kepulauan Siau Tagulandang Biaro", ["KST Biaro"]),
        ("Kota Pematangsiantar", ["Kota", "Pematang."]),
    ]) func aNameIsMadeShorterOnlyAsFarAsNeeded(name: String, lines: [String]) {
        #expect(TileName.lines(name, width: 52) { SVG.width($0, .small) } == lines)
    }

    @Test(arguments: provinces) func labelsOfAMapCoverNothing(province: Region?) {
        var random = SplitMix64(seed: 3)
        let directory = RegionDirectory.standard
        let regions = province.map { directory.kabupaten(in: $0.code) } ?? directory.provinces
        for scale in [1.0, 1_000, 1_000_000] {
            let map = SVGChartTests.map(regions) {
                switch Int.random(in: 0...4, using: &random) {
                case 0: .null
                case 1: .withheld(.small(below: 5))
                default: .real(Double(Int.random(in: 0...999, using: &random)) * scale / 100)
                }
            }
            for language in Language.allCases {
                #expect(SVGChartTests.faults(SVGTiles(map, language).canvas(id: "1")) == 0, "\(scale)")
            }
        }
    }

    @Test func whatIsNotKnownIsHatchedAndWhatIsWithheldIsGrey() {
        let regions = RegionDirectory.standard.kabupaten(in: RegionCode("36") ?? regions[0].code)
        var cells: [Cell] = [.null, .withheld(.complement), .integer(0), .withheld(.poorlyCovered)]
        let map = SVGChartTests.map(regions) { cells.popLast() ?? .real(2) }
        let picture = SVGTiles(map, .indonesian).canvas(id: "1").elements.joined(separator: "\n")
        // Two squares and the legend.
        #expect(picture.matches(of: #/class="hatch"|<use /#).count == 3)
        #expect(picture.matches(of: /tile kept/).count == 2)
        #expect(picture.contains(">0,00<") && picture.contains(">*<"))
        #expect(picture.contains("seperlima tertinggi") == false && picture.contains("di atas tengah 2,00"))
    }

    @Test func aPictureIsToldToWhoDoesNotSeeIt() {
        let map = SVGChartTests.map(RegionDirectory.standard.provinces) { .null }
        let lines = SVGChart.element(.tiles(map), id: "3-1", .english)
        #expect(lines[0].contains("role=\"img\" aria-labelledby=\"judul-3-1\" aria-describedby=\"uraian-3-1\""))
        #expect(lines[1] == "<title id=\"judul-3-1\">Judul</title>")
        #expect(lines[2].contains("38 places, 38 without data."))
    }

    /// In a workbook the squares are cells that hold the figures.
    @Test func aMapOfAWorkbookIsItsCells() throws {
        let scratch = try Scratch()
        var cells: [Cell] = [.real(1.5), .null]
        let map = SVGChartTests.map(RegionDirectory.standard.kabupaten(in: RegionCode("35") ?? regions[0].code)) {
            cells.popLast() ?? .real(0.25)
        }
        let table = ReportTable(
            id: "t", title: "Tabel", columns: [.init(id: "a", label: "A", format: .text)], stubColumns: 1,
            rows: [.init([.text("x")])], emptyText: "")
        let report = Report(
            name: "x", title: "Laporan", properties: [], created: CalendarDate(daysSinceEpoch: 20_000),
            language: .indonesian,
            sections: [
                ReportSection(sheetName: "Satu", heading: "1. Satu", blocks: [.table(table), .chart(.tiles(map))])
            ])
        try XLSXWriter.write(report, to: scratch("x.xlsx"))
        let book = try part("xl/workbook.xml", of: scratch("x.xlsx"))
        #expect(book.contains("name=\"Satu\"") && book.contains("name=\"Peta\"") && !book.contains("Data bagan"))
        let sheet = try part("xl/worksheets/sheet3.xml", of: scratch("x.xlsx"))
        // Pacitan, the first by code, stands in the first column: nothing is known. Ponorogo beside it has the figure.
        #expect(sheet.contains("<v>1.5</v>") && sheet.matches(of: /<v>0\.25<\/v>/).count == 36)
    }

    private let regions = RegionDirectory.standard.provinces
}
