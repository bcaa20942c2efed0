import AwasModel
import AwasQuery

/// Part 3: who came.
extension MonthlyReport {
    func attendance() throws(QueryError) -> ReportSection {
        let empty = words(
            "Tidak ada kehadiran yang tercatat sejak Januari.", "No attendance is recorded since January.")
        let monthly = ["delegations", "invited", "attendance_female", "represented", "unrecorded"]
        let tables = [
            try indicators(
                id: "kehadiran", title: words("Kehadiran pada kegiatan", "Attendance at events"),
                [
                    "delegations", "agencies", "invited", "attendance", "attendance_female", "attendance_rate",
                    "represented", "unrecorded",
                ]),
            try table(
                Layout(
                    id: "kehadiran_kelompok", title: words("Kehadiran menurut kelompok", "Attendance by sector"),
                    dimension: "sector", compared: ["attendance"], monthly: monthly, emptyText: empty)),
            try table(
                Layout(
                    id: "kehadiran_wilayah",
                    title: words(
                        "Kehadiran menurut \(areaLabel) delegasi", "Attendance by \(areaLabel) of the delegation"),
                    dimension: areaDimension, compared: ["attendance"], monthly: monthly, emptyText: empty)),
            try table(
                Layout(
                    id: "kehadiran_instansi",
                    title: words(
                        "Kehadiran menurut instansi, terbanyak lebih dahulu", "Attendance by agency, largest first"),
                    dimension: "agency", compared: ["attendance"], monthly: monthly, isRanked: true,
                    presentBy: "delegations",
                    emptyText: empty,
                    sheetName: words("Kehadiran instansi", "Attendance by agency"))),
        ]
        let note = words(
            "Yang dijumlahkan hanya delegasi yang jumlah hadirnya dicatat; “–” berarti tidak dicatat, bukan nol. Tingkat kehadiran hanya dari delegasi yang diundang dan hadirnya sama-sama dicatat. Wilayah adalah wilayah delegasi, bukan wilayah kegiatan.",
            "Only delegations with a recorded head count are added up; “–” means not recorded, not zero. The rate of attendance is over delegations with both invited and attended. The region is that of the delegation, not of the event."
        )
        return ReportSection(
            sheetName: words("Kehadiran", "Attendance"), heading: "3. " + words("Kehadiran", "Attendance"),
            blocks: [.paragraph(note)] + tables.map(ReportSection.Block.table))
    }
}
