import AwasModel
import AwasQuery

/// Which kabupaten have records of which months, as a picture.
enum CoverageStrip {
    /// - Parameters:
    ///   - title: nil for the finding.
    ///   - fact: the table that is looked for; nil for any.
    /// - Returns: nil for a part of a kabupaten, and where no table is known.
    static func chart(
        _ title: String?, of fact: Fact?, sheet: String?, _ scope: ReportScope, _ recorded: RecordedPlaces
    ) -> Chart? {
        let facts = fact.map { [$0] } ?? Coverage.probes.compactMap { Fact($0.table) }
        guard !scope.isWithinKabupaten, facts.contains(where: { scope.absence(of: $0.tables) == nil }) else {
            return nil
        }
        let months = scope.lastTwelveMonths
        func state(_ region: Region, _ month: CalendarPeriod) -> RecordStrip.State {
            let (place, days) = (RecordedPlaces.Place.region(region.code), DateRange(month))
            if facts.contains(where: { recorded.hasRecord($0, place, days) }) { return .records }
            return facts.allSatisfy { recorded.isNihil($0, place, days) } ? .declaredNone : .unknown
        }
        let isNational = scope.parameters.region == nil
        let directory = RegionDirectory.standard
        let rows =
            isNational
            ? directory.provinces.map { province in
                let parts = directory.kabupaten(in: province.code)
                return RecordStrip.Row(
                    name: province.fullName,
                    states: months.map { month in
                        let count = parts.count { state($0, month) == .records }
                        return count == 0 ? .unknown : .part(count, of: parts.count)
                    })
            }
            : scope.kabupaten.map { region in
                RecordStrip.Row(name: region.fullName, states: months.map { state(region, $0) })
            }
        guard !rows.isEmpty else { return nil }
        let what = fact.map { $0.table.label[scope.language].lowercased() }
        let placeTitle = scope.words(
            isNational ? "Provinsi" : "Kabupaten/kota", isNational ? "Province" : "Kabupaten/kota")
        return .strip(
            RecordStrip(
                title: title
                    ?? ChartFinding.completeness(rows, of: what, month: scope.monthName, scope.language),
                placeTitle: placeTitle, months: scope.namesOfTwelveMonths, rows: rows,
                sheetName: sheet ?? scope.words("Kelengkapan bulanan", "Completeness by month")))
    }
}

extension ChartFinding {
    /// How many places have records of the last month, and how many have none of any month.
    ///
    /// - Parameter what: the records that are looked for; nil for any.
    static func completeness(
        _ rows: [RecordStrip.Row], of what: String?, month: String, _ language: Language
    ) -> String {
        let all = rows.count
        let with = rows.count { $0.states.last.map { $0 != .unknown } ?? false }
        let never = rows.count { $0.states.allSatisfy { $0 == .unknown } }
        let record = LocalizedText(
            what.map { "catatan \($0)" } ?? "catatan", what.map { "records of \($0)" } ?? "records")[language]
        let now =
            with == all
            ? LocalizedText(
                "Semua \(all) daerah punya \(record) \(month)", "All \(all) places have \(record) of \(month)")
            : with == 0
                ? LocalizedText(
                    "Tidak satu pun dari \(all) daerah punya \(record) \(month)",
                    "None of \(all) places has \(record) of \(month)")
                : LocalizedText(
                    "\(with) dari \(all) daerah punya \(record) \(month)",
                    "\(with) of \(all) places have \(record) of \(month)")
        guard never > 0, never < all else { return now[language] }
        let count = count(never)
        let none = LocalizedText(
            "; \(count.indonesian) tanpa catatan selama dua belas bulan",
            "; \(count.english) \(never == 1 ? "has" : "have") none of twelve months")
        return now[language] + none[language]
    }
}
