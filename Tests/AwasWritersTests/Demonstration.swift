import AwasModel
import AwasReport

/// A report with everything that writers must cope with.
enum Demonstration {
    static func report(_ language: Language = .indonesian) -> Report {
        Report(
            name: "bulanan-35-2024-09", title: "Laporan Bulanan Pengawasan Partisipatif – September 2024",
            properties: [
                Report.Property("Kantor", "Bawaslu Provinsi Jawa Timur"),
                Report.Property("Wilayah", "Jawa Timur (35)"),
                Report.Property("Bulan", "September 2024"),
                Report.Property("Posisi data", "30 September 2024"),
                Report.Property(
                    "Sumber data",
                    "Paket data data-jatim, sidik SHA-256 3b7f0c2a9d5e4f6180b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d"
                ),
            ],
            created: day(2024, 9, 30), language: language,
            sections: [summary, prevention, attendance, handling])
    }

    static let summary = ReportSection(
        sheetName: "Ringkasan", heading: "1. Ringkasan",
        blocks: [
            .paragraph(
                "Pada September 2024 tercatat 128 kegiatan pencegahan, naik 17 dari Agustus 2024 (111). Yang hadir 14.302 "
                    + "orang dari 18.950 yang diundang, yaitu 75,47 %. Pada bulan ini 41 perkara diterima, 29 diregistrasi "
                    + "dan 12 diputus sebagai pelanggaran; 63 perkara masih terbuka pada akhir bulan."),
            .bullets([
                "Kehadiran tertinggi di Kabupaten Jember (92,10 %), terendah di Kabupaten Pacitan (41,00 %).",
                "Jumlah hadir tidak dicatat untuk 17 delegasi; mereka tidak dihitung sebagai nol, dan tingkat kehadiran "
                    + "dihitung dari delegasi yang mencatat keduanya.",
            ]),
        ])

    static let prevention = ReportSection(
        sheetName: "Pencegahan", heading: "2. Pencegahan",
        blocks: [
            .table(
                ReportTable(
                    id: "events_by_kind", title: "Kegiatan menurut jenis", columns: change("Jenis kegiatan"),
                    stubColumns: 1,
                    rows: [
                        row("Sosialisasi", 72, 60, 540), row("Bimbingan teknis", 31, 33, 240),
                        row("Deklarasi, ikrar dan komitmen bersama", 25, 18, 101), row("Lainnya", 0, 0, nil),
                        row("Jumlah", 128, 111, 881, .total),
                    ], notes: ["Satu kegiatan dihitung satu kali, pada bulan dimulainya."], emptyText: "–")),
            .table(
                ReportTable(
                    id: "mou", title: "Nota kesepahaman bulan ini",
                    columns: [ReportTable.Column(id: "n", label: "N", format: .integer)], stubColumns: 0, rows: [],
                    emptyText: "Tidak ada nota kesepahaman yang ditandatangani pada September 2024.")),
            .table(
                ReportTable(
                    id: "events", title: "Daftar kegiatan",
                    columns: [
                        ReportTable.Column(id: "id", label: "Kode", format: .text, isDetail: true),
                        ReportTable.Column(id: "date", label: "Tanggal", format: .date),
                        ReportTable.Column(id: "name", label: "Nama kegiatan", format: .text),
                        ReportTable.Column(id: "place", label: "Kabupaten/Kota", format: .text),
                        ReportTable.Column(
                            id: "attended", label: "Hadir", format: .integer, addsUp: true, scale: .bar),
                    ], stubColumns: 2,
                    rows: [
                        event("E-0912", 3, "Sosialisasi netralitas ASN bagi aparatur Pemerintah Kabupaten Jember", 212),
                        event("E-0913", 12, "=Ikrar bersama", nil),
                        event(
                            "E-0914", 26, "Bimbingan teknis pengawasan partisipatif bagi mahasiswa dan pemilih pemula",
                            1240),
                    ], emptyText: "–")),
        ])

    static let attendance = ReportSection(
        sheetName: "Kehadiran", heading: "3. Kehadiran",
        blocks: [
            .table(
                ReportTable(
                    id: "attendance", title: "Kehadiran menurut kabupaten/kota",
                    columns: [
                        ReportTable.Column(id: "code", label: "Kode", format: .text, isDetail: true),
                        ReportTable.Column(id: "region", label: "Kabupaten/Kota", format: .text),
                        ReportTable.Column(id: "events", label: "Kegiatan", format: .integer),
                        ReportTable.Column(id: "invited", label: "Diundang", format: .integer, addsUp: true),
                        ReportTable.Column(
                            id: "attended", label: "Hadir", format: .integer, addsUp: true, scale: .bar),
                        ReportTable.Column(id: "women", label: "Hadir perempuan", format: .integer),
                        ReportTable.Column(id: "rate", label: "Tingkat kehadiran", format: .percent(2)),
                        ReportTable.Column(
                            id: "points", label: "Perubahan tingkat kehadiran (poin persentase)",
                            format: .percentagePoints(2)),
                        ReportTable.Column(id: "per", label: "Hadir per 1.000 pemilih", format: .decimal(2)),
                        ReportTable.Column(id: "last", label: "Kegiatan terakhir", format: .date),
                    ], stubColumns: 2,
                    rows: [
                        region("35.09", "Kabupaten Jember", 12, 1500, 1382, 0.9213, 0.0304),
                        region("35.01", "Kabupaten Pacitan", 3, 200, 82, 0.41, -0.1211),
                        region("35.78", "Kota Surabaya", 0, 0, 0, nil, nil),
                        region("35", "Jawa Timur", 15, 1700, 1464, 0.861176, 0.0004, .total),
                    ],
                    notes: ["Jumlah dihitung dari semua catatan, bukan dari baris di atasnya."], emptyText: "–"))
        ])

    static let handling = ReportSection(
        sheetName: "Penanganan", heading: "4. Penanganan pelanggaran",
        blocks: [.paragraph("Tidak ada perkara pada bulan ini.")])

    static func change(_ stub: String) -> [ReportTable.Column] {
        [
            ReportTable.Column(id: "kind", label: stub, format: .text),
            ReportTable.Column(id: "now", label: "Bulan ini", group: "Kegiatan", format: .integer, addsUp: true),
            ReportTable.Column(id: "before", label: "Bulan lalu", group: "Kegiatan", format: .integer),
            ReportTable.Column(id: "change", label: "Perubahan", group: "Kegiatan", format: .signedInteger),
            ReportTable.Column(id: "year", label: "Sejak Januari", group: "Tahun ini", format: .integer),
            ReportTable.Column(id: "share", label: "Bagian", group: "Tahun ini", format: .percent(1)),
        ]
    }

    static func row(
        _ name: String, _ now: Int64, _ before: Int64, _ year: Int64?, _ style: ReportTable.Row.Style = .body
    ) -> ReportTable.Row {
        ReportTable.Row(
            [
                .text(name), .integer(now), .integer(before), .integer(now - before), year.map(Cell.integer) ?? .null,
                year.map { .real(Double($0) / 881) } ?? .null,
            ], style: style)
    }

    static func event(_ id: String, _ day: Int, _ name: String, _ attended: Int64?) -> ReportTable.Row {
        ReportTable.Row([
            .text(id), .date(AwasWritersTests.day(2024, 9, day)), .text(name),
            .text("Kabupaten Jember", plain: "35.09"), attended.map(Cell.integer) ?? .null,
        ])
    }

    static func region(
        _ code: String, _ name: String, _ events: Int64, _ invited: Int64, _ attended: Int64, _ rate: Double?,
        _ points: Double?, _ style: ReportTable.Row.Style = .body
    ) -> ReportTable.Row {
        ReportTable.Row(
            [
                .text(code), .text(name), .integer(events), .integer(invited), .integer(attended),
                .integer(attended / 2), rate.map(Cell.real) ?? .null, points.map(Cell.real) ?? .null,
                .real(Double(attended) / 1927.5),
                events == 0 ? .null : .date(day(2024, 9, 26)),
            ], style: style)
    }
}
