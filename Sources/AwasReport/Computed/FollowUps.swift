import AwasData
import AwasModel
import AwasQuery

/// What is left to do, where, and who should act: places that sent nothing, cases and sanctions that wait the longest, figures
/// outside of what chance explains. Numbers of cases, never names.
struct FollowUps {
    private let scope: ReportScope
    private let recorded: RecordedPlaces

    /// So many places, or cases, are named one by one.
    private static let named = 6
    private static let longest = 3

    init(_ scope: ReportScope, _ recorded: RecordedPlaces) {
        (self.scope, self.recorded) = (scope, recorded)
    }

    /// A matter, its places or cases, and who should act.
    private typealias Matter = (id: String, matter: String, places: String, who: String)

    /// - Throws: ``QueryError`` when the election is not known.
    func table() throws(QueryError) -> ComputedTable {
        var matters = places
        matters += [openCases, pendingSubjects].compactMap(\.self)
        if let outliers = try outliers { matters.append(outliers) }
        func column(_ id: String, _ indonesian: String, _ english: String) -> ReportTable.Column {
            ReportTable.Column(id: id, label: scope.words(indonesian, english), format: .text)
        }
        return ComputedTable(
            columns: [
                column("matter", "Perihal", "Matter"), column("where", "Di mana", "Where"),
                column("who", "Siapa", "Who"),
            ],
            rows: matters.map { ReportTable.Row([.text($0.matter, plain: $0.id), .text($0.places), .text($0.who)]) },
            emptyText: scope.words("Tidak ada yang perlu ditindaklanjuti.", "There is nothing to follow up."))
    }

    // MARK: Places

    private var places: [Matter] {
        guard scope.parameters.asOf >= scope.parameters.month.firstDay else { return [] }
        let kabupaten = scope.kabupaten
        func without(_ fact: Fact) -> [Region] {
            guard scope.absence(of: [fact.table]) == nil else { return [] }
            return kabupaten.filter { region in
                !recorded.hasRecord(fact, .region(region.code), scope.month)
                    && !recorded.isNihil(fact, .region(region.code), scope.month)
            }
        }
        let send = scope.words("Kirim data atau nyatakan nihil", "Send data, or declare that there was nothing")
        let matters: [(String, Fact, String, String)] = [
            (
                "events", .events, scope.words("Belum ada kegiatan tercatat", "No event recorded"),
                scope.words("Divisi pencegahan daerah itu", "Prevention division of the place")
            ),
            (
                "oversight", .oversight,
                scope.words("Tanpa catatan pengawasan partisipatif", "No record of oversight by the public"), send
            ),
        ]
        return matters.compactMap { id, fact, matter, who in
            let places = without(fact)
            return places.isEmpty ? nil : (id, matter, names(places.map(\.fullName), of: kabupaten.count), who)
        }
    }

    /// The first of some names, and how many more there are.
    private func names(_ names: [String], of all: Int) -> String {
        guard names.count > FollowUps.named else { return names.joined(separator: ", ") }
        let (count, whole) = (scope.style.integer(Int64(names.count)), scope.style.integer(Int64(all)))
        let shown = names.prefix(FollowUps.named - 2).joined(separator: ", ")
        let rest = scope.style.integer(Int64(names.count - FollowUps.named + 2))
        return scope.words(
            "\(count) dari \(whole) kabupaten/kota: \(shown), dan \(rest) lainnya",
            "\(count) of \(whole) kabupaten/kota: \(shown) and \(rest) more")
    }

    // MARK: Cases

    /// Whether cases may be named by their numbers: one is about few persons, whom its number gives away.
    private var namesCases: Bool { scope.parameters.disclosure == .all }

    private var openCases: Matter? {
        let columns = RecordColumns(scope.read.dataset, of: .cases, asOf: scope.parameters.asOf)
        let (reported, rejected, decided) = (
            columns.values(.reportedOn), columns.values(.rejectedOn), columns.values(.decidedOn)
        )
        let open = rows(columns).filter {
            reported[$0] != TableData.null && rejected[$0] == TableData.null && decided[$0] == TableData.null
        }
        guard !open.isEmpty, namesCases else { return nil }
        return (
            "open_cases", scope.words("Perkara terbuka terlama", "Longest open cases"),
            oldest(open, since: reported, columns),
            scope.words("Divisi penanganan pelanggaran", "Division that handles violations")
        )
    }

    private var pendingSubjects: Matter? {
        let columns = RecordColumns(scope.read.dataset, of: .subjects, asOf: scope.parameters.asOf)
        let (forwarded, sanctioned) = (columns.values(.forwardedOn), columns.values(.sanctionedOn))
        let pending = rows(columns).filter {
            forwarded[$0] != TableData.null && sanctioned[$0] == TableData.null
        }
        guard !pending.isEmpty else { return nil }
        let people = scope.style.text(
            Cell(scope.parameters.disclosure.figure(ofPersons: Int64(pending.count))), .integer)
        let count = scope.words(
            "\(people) terlapor yang perkaranya sudah diteruskan", "\(people) persons whose cases were forwarded")
        return (
            "pending_subjects", scope.words("Terlapor menunggu sanksi", "Persons waiting for a sanction"),
            namesCases ? "\(count): \(oldest(pending, since: forwarded, columns))" : count,
            scope.words("BKD/PPK, lihat formulir bkd", "BKD/PPK, see the form bkd")
        )
    }

    /// The records of the document's region.
    private func rows(_ columns: RecordColumns) -> [Int] {
        let regions = columns.values(.region)
        return (0..<columns.rowCount).filter { row in
            regions[row] != TableData.null
                && scope.parameters.region?.contains(scope.read.dataset.regions[Int(regions[row])]) ?? true
        }
    }

    /// The cases that wait since the earliest days, and for how long; of equal days by their numbers, so that the
    /// order of the data does not matter. A case with
    /// several terlapor is named once.
    private func oldest(_ rows: [Int], since days: RecordValues, _ columns: RecordColumns) -> String {
        let ids = RecordCells(.caseID, of: columns, scope.read.dataset, scope.language, .all)
        var named: [Int] = []
        func precedes(_ one: Int, _ other: Int) -> Bool {
            guard days[one] == days[other] else { return days[one] < days[other] }
            let names = [one, other].map { scope.style.text(ids[$0], .text) }
            return names[0].utf8.lexicographicallyPrecedes(names[1].utf8)
        }
        for row in rows.sorted(by: precedes) where named.count < FollowUps.longest {
            if !named.contains(where: { ids[$0] == ids[row] }) { named.append(row) }
        }
        return named.map { row in
            let waited = scope.style.integer(Int64(scope.parameters.asOf.daysSinceEpoch - days[row]))
            return "\(scope.style.text(ids[row], .text)) (\(scope.words("\(waited) hari", "\(waited) days")))"
        }.joined(separator: ", ")
    }

    // MARK: Figures

    private var outliers: Matter? {
        get throws(QueryError) {
            guard scope.hasSeveralKabupaten else { return nil }
            let rows = try Outliers(scope).table().rows
            var names: [String] = []
            for row in rows {
                let name = scope.style.text(row.cells[0], .text)
                if !names.contains(name) { names.append(name) }
            }
            guard !names.isEmpty else { return nil }
            return (
                "outliers",
                scope.words("Perkara di luar batas kebetulan", "Cases outside the limits of chance"),
                self.names(names, of: scope.kabupaten.count),
                scope.words(
                    "Periksa pencatatan dan keadaan setempat", "Look at the records and the local circumstances")
            )
        }
    }
}
