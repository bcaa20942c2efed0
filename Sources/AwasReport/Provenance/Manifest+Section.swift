import AwasModel

extension Manifest {
    /// What the command that makes a document stands under.
    package static let commandLabel = LocalizedText("Perintah", "Command")
    /// What the request stands under in a text, from which the document is made again.
    package static let requestLabel = LocalizedText("Permintaan", "Request")

    private static let fileTableID = "berkas"
    private static let originTableID = "asal_angka"

    /// The ids of its tables, which no other table of a document can have.
    static let tableIDs: Set<String> = [fileTableID, originTableID]

    /// The manifest as the last part of its document. Where this is a text alone, a message of one page, it says only
    /// what the document can be traced by, and how to have the rest.
    ///
    /// - Parameter forms: those of the document that hold all rows of all tables, by the names that people know.
    func section(_ language: Language, forms: [String]) -> ReportSection {
        let isBrief = forms.isEmpty
        let words = { (indonesian: String, english: String) in LocalizedText(indonesian, english)[language] }
        let style = FigureStyle(language)
        let parameters = request.parameters
        let place = parameters.region.map(RegionText.name) ?? "Indonesia"
        let traces: [(LocalizedText, String)] = [
            (Manifest.commandLabel, CommandLineText.line(request.words)),
            (LocalizedText("Program", "Program"), "Awas \(version)"),
            (LocalizedText("Definisi", "Definition"), "\(definition.name), SHA-256 \(definition.sha256)"),
        ]
        let circumstances: [(LocalizedText, String)] = [
            (LocalizedText("Wilayah", "Region"), place),
            (LocalizedText("Periode", "Period"), style.period(parameters.month)),
            (LocalizedText("Tanggal acuan", "Cut-off day"), style.date(parameters.asOf)),
            (
                LocalizedText("Pemilihan", "Election"),
                election ?? words("tidak ada angka pemilih", "no figures of voters")
            ),
            (LocalizedText("Tabel kode wilayah", "Table of region codes"), regionTable),
        ]
        let asides = excludedRows.map { [(LocalizedText("Baris yang disisihkan", "Rows set aside"), $0[language])] }
        let facts =
            traces + (asides ?? []) + (isBrief ? [] : circumstances)
            + [(LocalizedText("Sidik jari data", "Fingerprint of the data"), fingerprint)]
        let how = words(
            "`awas verify` membuat ulang dokumen ini dari datanya dan menunjukkan setiap perbedaan. \(Manifest.data) berarti folder paket data.",
            "`awas verify` makes this document again from its data and shows every difference. \(Manifest.data) stands for the folder of the data package."
        )
        let named = forms.joined(separator: words(" dan ", " and "))
        let rest =
            isBrief
            ? words(
                "Berkas masukan dan pertanyaan di balik setiap angka ditulis oleh perintah yang sama dengan --formats csv.",
                "The input files and the questions behind each figure are written by the same command with --formats csv."
            )
            : words(
                "Pertanyaan di balik setiap angka ada dalam tabel \(Manifest.originTableID) (\(named)).",
                "The questions behind each figure are in the table \(Manifest.originTableID) (\(named)).")
        return ReportSection(
            sheetName: words("Manifes", "Manifest"), heading: words("Manifes", "Manifest"),
            place: isBrief ? .body : .appendix,
            blocks: [
                .paragraph(origins.isEmpty && !isBrief ? how : "\(how) \(rest)"),
                .bullets(facts.map { "\($0[language]): \($1)" }), .table(fileTable(words, isBrief: isBrief)),
            ] + (origins.isEmpty ? [] : [.table(originTable(words))]))
    }

    private func fileTable(_ words: (String, String) -> String, isBrief: Bool) -> ReportTable {
        ReportTable(
            id: Manifest.fileTableID, title: words("Berkas masukan", "Input files"),
            columns: [
                ReportTable.Column(id: "file", label: words("Berkas", "File"), format: .text),
                ReportTable.Column(id: "bytes", label: words("Bita", "Bytes"), format: .integer, isDetail: true),
                ReportTable.Column(id: "read", label: words("Dibaca", "Read"), format: .integer),
                ReportTable.Column(
                    id: "accepted", label: words("Diterima", "Accepted"), format: .integer, isDetail: true),
                ReportTable.Column(id: "rejected", label: words("Disisihkan", "Set aside"), format: .integer),
                ReportTable.Column(id: "sha256", label: "SHA-256", format: .text),
            ],
            stubColumns: 1,
            rows: files.map { file in
                ReportTable.Row([
                    .text(file.path), .integer(Int64(file.bytes)), .integer(Int64(file.rows)),
                    .integer(Int64(file.accepted)), .integer(Int64(file.rejected)),
                    file.sha256.map { .text($0) } ?? .null,
                ])
            },
            emptyText: words("Tidak ada berkas.", "There are no files."), excerpt: isBrief ? .nothing : .whole)
    }

    private func originTable(_ words: (String, String) -> String) -> ReportTable {
        ReportTable(
            id: Manifest.originTableID,
            title: words(
                "Asal angka: pertanyaan di balik setiap tabel", "Origin of the figures: the questions behind each table"
            ),
            columns: [
                ReportTable.Column(id: "table", label: words("Tabel", "Table"), format: .text),
                ReportTable.Column(id: "command", label: words("Pertanyaan", "Question"), format: .text),
            ],
            stubColumns: 1,
            rows: origins.flatMap { origin in
                origin.commands.map {
                    ReportTable.Row([
                        .text(
                            origin.table.isEmpty ? words("(kalimat)", "(sentences)") : origin.table, plain: origin.table
                        ), .text($0),
                    ])
                }
            },
            // Of use where it can be copied from; in a text it would be longer than the document.
            emptyText: words("Tidak ada tabel.", "There are no tables."), excerpt: .nothing,
            sheetName: words("Asal angka", "Origin of figures"))
    }
}

extension Report {
    /// The report with its manifest, which is also its last part, but of a letter and a message: who gets it reads no command.
    package func adding(_ manifest: Manifest) -> Report {
        var report = self
        if letter == nil, !isMessage { report.sections.append(manifest.section(language, forms: wholeForms)) }
        report.manifest = manifest
        return report
    }
}
