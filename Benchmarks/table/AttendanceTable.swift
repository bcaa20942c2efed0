@testable import AwasReport

/// The table of the workbook benchmark: ten columns, made row by row, with nulls among its rates. `xlsx/plain/main.c`
/// makes the same cells.
public enum AttendanceTable {
    private static let regionCount = 514
    private static let provinceCount = 38
    private static let agencyCount = 20
    private static let monthCount = 24

    private static let columns: [ReportTable.Column] = [
        ReportTable.Column(id: "province_code", label: "Kode provinsi", format: .text),
        ReportTable.Column(id: "province", label: "Provinsi", format: .text),
        ReportTable.Column(id: "kabupaten_code", label: "Kode kabupaten/kota", format: .text),
        ReportTable.Column(id: "kabupaten", label: "Kabupaten/kota", format: .text),
        ReportTable.Column(id: "agency", label: "Instansi", format: .text),
        ReportTable.Column(id: "month", label: "Bulan", format: .text),
        ReportTable.Column(id: "delegations", label: "Delegasi", format: .integer),
        ReportTable.Column(id: "invited", label: "Diundang", format: .integer),
        ReportTable.Column(id: "attendance", label: "Hadir", format: .integer),
        ReportTable.Column(id: "attendance_rate", label: "Tingkat kehadiran", format: .percent(2)),
    ]

    /// The table with so many rows, none of which is held.
    public static func rows(_ count: Int) -> ReportTable {
        let provinces = (0..<provinceCount).map {
            (code: Cell.text("\($0 + 11)"), name: Cell.text("Provinsi \(two($0))"))
        }
        let regions = (0..<regionCount).map { number in
            (
                code: Cell.text("\(number * provinceCount / regionCount + 11).\(two(number % 100))"),
                name: Cell.text("Kabupaten Contoh \(three(number))"),
                agencies: (0..<agencyCount).map {
                    Cell.text("Dinas \(two($0)) Kabupaten Contoh \(three(number))")
                }
            )
        }
        let months = (0..<monthCount).map { Cell.text("\(2023 + $0 / 12)-\(two($0 % 12 + 1))") }
        return ReportTable(
            id: "attendance", title: "Kehadiran", columns: columns, stubColumns: 6,
            rows: ReportTable.Rows(count: count) { row in
                let region = row * regionCount / count
                let province = region * provinceCount / regionCount
                let invited = Int64((UInt32(truncatingIfNeeded: row) &* 2_654_435_761) >> 20)
                let attended = invited * Int64(row % 7 + 1) / 8
                return ReportTable.Row([
                    provinces[province].code, provinces[province].name, regions[region].code, regions[region].name,
                    regions[region].agencies[row % agencyCount], months[row / agencyCount % monthCount],
                    .integer(Int64(row % 50 + 1)), .integer(invited), .integer(attended),
                    invited == 0 ? .null : .real(Double(attended) / Double(invited)),
                ])
            },
            emptyText: "")
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    private static func three(_ number: Int) -> String { number < 100 ? "0" + two(number) : String(number) }
}
