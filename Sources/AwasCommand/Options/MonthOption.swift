import ArgumentParser
import AwasModel

/// The option `--month`, which a report must have and a question may: its words, and what they mean.
enum MonthOption {
    static let help = ArgumentHelp(Help.text("Bulan, 2024-09.", "Month, 2024-09."), valueName: "YYYY-MM")

    static func period(_ text: String) throws(Failure) -> CalendarPeriod {
        guard let period = CalendarPeriod(month: text) else {
            throw .usage(
                "--month “\(text)” bukan bulan; tulis seperti 2024-09 atau “September 2024”",
                "--month “\(text)” is no month; write it like 2024-09 or “September 2024”")
        }
        return period
    }
}
