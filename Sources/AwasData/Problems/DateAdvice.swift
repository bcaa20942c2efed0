import AwasModel

/// What to do about a date whose day and month could change places, in a column where another has the month first.
enum DateAdvice {
    /// - Parameter date: read with the day first; nil where the cell may not be shown.
    /// - Returns: what it is not, and what to write.
    static func unordered(_ date: CalendarDate?, _ proof: MonthFirstDate) -> [LocalizedText] {
        let value = proof.value.map { " (\(Problem.shown($0)))" } ?? ""
        return [
            LocalizedText(
                "tanggal yang pasti, karena pada baris \(proof.line) kolom ini bulannya ditulis lebih dahulu\(value)",
                "a certain date, since line \(proof.line) of this column has the month first\(value)"),
            readings(of: date),
        ]
    }

    private static func readings(of date: CalendarDate?) -> LocalizedText {
        let format = LocalizedText(
            "; atur format kolom menjadi yyyy-mm-dd, lalu simpan kembali",
            "; set the format of the column to yyyy-mm-dd and save again")
        guard let date, case let (year, month, day) = date.civil,
            let other = CalendarDate(year: year, month: day, day: month)
        else {
            return LocalizedText("2024-09-26\(format.indonesian)", "2024-09-26\(format.english)")
        }
        return LocalizedText(
            "\(other) bila bulannya di depan, \(date) bila harinya\(format.indonesian)",
            "\(other) if the month comes first, \(date) if the day does\(format.english)")
    }
}
