import AwasData
import AwasModel

extension ReportTable {
    /// A table of agencies with every spelling, in which a person decides.
    ///
    /// - Parameter details: by the name of an agency that is recorded, its kind and region.
    package init(
        proposing clusters: AgencyClusters, _ details: [String: (kind: String, region: String)], _ language: Language
    ) {
        let own = Schema[.agencies].columns.map { Column(id: $0.id, label: $0.label[language], format: .text) }
        self.init(
            id: Table.agencies.rawValue, title: ReportTable.agenciesTitle[language],
            columns: own + [
                Column(id: "rows", label: LocalizedText("Baris", "Rows")[language], format: .text),
                Column(id: "evidence", label: LocalizedText("Alasan", "Evidence")[language], format: .text),
            ], stubColumns: 1,
            rows: clusters.clusters.map { cluster in
                let name = cluster.first?.name ?? ""
                let others = cluster.dropFirst()
                let texts = Schema[.agencies].columns.map { column in
                    switch column.field {
                    case .agency: name
                    case .aliases: others.map(\.name).joined(separator: ";")
                    case .kind: details[name]?.kind ?? ""
                    case .region: details[name]?.region ?? ""
                    default: ""
                    }
                }
                return Row(
                    (texts + [
                        cluster.map { String($0.rows) }.joined(separator: ";"),
                        others.compactMap(\.evidence?.rawValue).joined(separator: ";"),
                    ]).map { .text($0) })
            }, emptyText: ReportTable.noAgencies[language])
    }

    /// The spellings that may be of one agency beside each other; agencies of one spelling are only counted.
    package init(comparing clusters: AgencyClusters, _ language: Language) {
        func column(_ id: String, _ label: LocalizedText, _ format: CellFormat = .text) -> Column {
            Column(id: id, label: label[language], format: format)
        }
        let several = clusters.clusters.filter { $0.count > 1 }
        let single = clusters.clusters.count - several.count
        self.init(
            id: Table.agencies.rawValue, title: ReportTable.agenciesTitle[language],
            columns: [
                column("agency", LocalizedText("Instansi", "Agency")),
                column("spelling", LocalizedText("Ejaan", "Spelling")),
                column("rows", LocalizedText("Baris", "Rows"), .integer),
                column("evidence", LocalizedText("Alasan", "Evidence")),
            ], stubColumns: 2,
            rows: several.flatMap { cluster in
                cluster.enumerated().map { place, spelling in
                    Row([
                        .text(place == 0 ? spelling.name : ""), .text(spelling.name), .integer(Int64(spelling.rows)),
                        .text(spelling.evidence?.words[language] ?? ""),
                    ])
                }
            },
            notes: [
                LocalizedText(
                    "\(single) instansi lain mempunyai satu ejaan. Tidak ada yang digabung: periksa, lalu simpan usulannya dengan --output agencies.csv.",
                    "\(single) other agencies have one spelling. Nothing is merged: check, then write the proposal by --output agencies.csv."
                )[language]
            ], emptyText: ReportTable.noAgencies[language])
    }

    private static let agenciesTitle = LocalizedText(
        "Ejaan instansi yang mungkin satu", "Spellings that may be of one agency")
    private static let noAgencies = LocalizedText(
        "Tidak ada ejaan yang mirip.", "No spellings resemble each other.")
}

extension AgencyClusters.Evidence {
    fileprivate var words: LocalizedText {
        switch self {
        case .recorded: LocalizedText("tercatat dalam agencies", "recorded in agencies")
        case .fingerprint: LocalizedText("kata yang sama", "the same words")
        case .bigrams: LocalizedText("pasangan huruf yang sama", "the same pairs of letters")
        }
    }
}
