import AwasData
import AwasModel
import AwasQuery

/// Days and periods as a caller writes them.
enum WrittenTime {
    static func day(_ text: String) throws(AwasError) -> CalendarDate {
        if let date = WrittenDate.date(text) { return date }
        throw AwasError(
            .question,
            LocalizedText(
                "“\(text)” bukan tanggal; tulis seperti 2024-09-30 atau 30/09/2024",
                "“\(text)” is no date; write it like 2024-09-30 or 30/09/2024"))
    }

    static func month(_ text: String) throws(AwasError) -> CalendarPeriod {
        if let month = CalendarPeriod(month: text) { return month }
        throw AwasError(
            .question,
            LocalizedText(
                "“\(text)” bukan bulan; tulis seperti 2024-09 atau “September 2024”",
                "“\(text)” is no month; write it like 2024-09 or “September 2024”"))
    }

    static func period(_ text: String) throws(AwasError) -> CalendarPeriod {
        if let period = CalendarPeriod(text) ?? CalendarPeriod(month: text) { return period }
        throw AwasError(
            .question,
            LocalizedText(
                "“\(text)” bukan bulan, triwulan, atau tahun; tulis seperti 2024-09, 2024-Q3, atau 2024",
                "“\(text)” is no month, quarter or year; write it like 2024-09, 2024-Q3 or 2024"))
    }
}

/// Regions as a caller writes them.
enum WrittenRegion {
    static func code(_ text: String) throws(AwasError) -> RegionCode {
        do throws(QueryError) {
            return try RegionArgument.code(of: text)
        } catch {
            throw AwasError(error)
        }
    }
}
