import AwasModel
import AwasQuery
import AwasReport

/// Says that there is no record where the question looks: a wrong month or region would else pass for a month in which
/// nothing happened. It is said even when no notes are wanted.
enum EmptyPeriod {
    static func note(_ days: RecordDays, _ period: DateRange, _ regions: [RegionCode], _ common: CommonOptions) {
        guard let text = text(days, period, regions) else { return }
        StandardStreams.message("awas: " + text[common.language])
    }

    private static func text(_ days: RecordDays, _ period: DateRange, _ regions: [RegionCode]) -> LocalizedText? {
        let names = regions.map(RegionDirectory.standard.title).joined(separator: ", ")
        let place = names.isEmpty ? LocalizedText("", "") : LocalizedText(" untuk \(names)", " for \(names)")
        switch days {
        case .recorded: return nil
        case .nowhere:
            return LocalizedText(
                "data tidak memuat catatan bertanggal; isi tabelnya, atau periksa nama foldernya",
                "the data hold no record with a date; fill in the tables, or check the name of the folder")
        case .otherRegions:
            return LocalizedText(
                "data tidak memuat catatan\(place.indonesian); periksa --region",
                "the data hold no record\(place.english); check --region")
        case .elsewhere(let days):
            let when = words(period)
            return LocalizedText(
                "tidak ada catatan\(place.indonesian) \(when.indonesian); yang ada bertanggal \(days.lowerBound) sampai \(days.upperBound)",
                "no record\(place.english) \(when.english); the records there are run from \(days.lowerBound) to \(days.upperBound)"
            )
        }
    }

    private static func words(_ period: DateRange) -> LocalizedText {
        guard let first = period.from else {
            let last = period.to?.description ?? ""
            return LocalizedText("sampai \(last)", "up to \(last)")
        }
        guard let last = period.to else { return LocalizedText("mulai \(first)", "from \(first) on") }
        let month = CalendarPeriod(.month, containing: first)
        guard DateRange(month) == period else {
            return LocalizedText("pada \(first) sampai \(last)", "from \(first) to \(last)")
        }
        return LocalizedText(
            "pada \(FigureStyle(.indonesian).period(month))", "in \(FigureStyle(.english).period(month))")
    }
}
