import AwasModel

/// What most likely happened to a cell, and what to do about it: spreadsheets change what people write.
enum CellAdvice {
    /// A sentence to follow the message of a problem; nil where nothing is known of such a cell.
    static func sentence(for code: ProblemCode, value: String) -> LocalizedText? {
        switch code {
        case .typeError, .unknownValue, .unknownRegion, .missingReference: break
        default: return nil
        }
        let text = value.filter { $0 != " " && $0 != "\u{A0}" }
        guard (1...40).contains(text.utf8.count) else { return nil }
        if TotalsRow.isTotal(value) { return totals }
        if text.first == "#" { return formulaError(text) }
        if number(text, allowing: "eE+-.,") != nil, text.contains("E+") || text.contains("e+") { return exponent }
        if ["TRUE", "FALSE", "BENAR", "SALAH"].contains(text) { return truth }
        if let blank = blank(text) { return code == .missingReference ? nil : blank }
        guard code == .typeError else { return nil }
        return date(value) ?? count(value)
    }

    private static let totals = LocalizedText(
        "Ini tampaknya baris jumlah: hapus dari berkas, karena angkanya akan terhitung dua kali",
        "This seems to be a row of totals: remove it from the file, or its figures would count twice")

    private static let exponent = LocalizedText(
        "Program lembar kerja menyingkat bilangan panjang dan angkanya hilang: atur kolom sebagai teks, lalu tulis lengkap",
        "A spreadsheet shortened a long number and digits are lost: format the column as text and write it in full")

    private static let truth = LocalizedText(
        "Program lembar kerja mengubah isi sel menjadi benar/salah: atur kolom sebagai teks, lalu tulis kembali",
        "A spreadsheet turned the cell into true/false: format the column as text and write it again")

    /// Whether a spreadsheet wrote the text in place of a value: an error of a formula, or the marks of a column that is too
    /// narrow.
    static func isFormulaError(_ text: String) -> Bool {
        formulaErrors.contains(text) || text.utf8.count > 1 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private static let formulaErrors: Set<String> = [
        "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    ]

    private static func formulaError(_ text: String) -> LocalizedText? {
        if text.allSatisfy({ $0 == "#" }) {
            return LocalizedText(
                "Kolomnya terlalu sempit ketika disimpan: lebarkan kolom, lalu simpan kembali",
                "The column was too narrow when it was saved: widen it and save again")
        }
        guard formulaErrors.contains(text) else { return nil }
        return LocalizedText(
            "Ini pesan galat rumus lembar kerja: perbaiki rumusnya, atau tulis nilainya",
            "This is the error of a spreadsheet's formula: fix the formula, or write the value")
    }

    /// What people write where there is nothing to write.
    private static func blank(_ text: String) -> LocalizedText? {
        let words = ["-", "–", "—", "?", "n/a", "na", "nihil", "kosong", "tidakada", "null"]
        guard words.contains(text.lowercased()) else { return nil }
        return LocalizedText(
            "Bila tidak dicatat, kosongkan selnya, atau nyatakan tanda ini kosong dengan missingValues dalam datapackage.json",
            "When it was not recorded, leave the cell empty, or declare this mark in the missingValues of datapackage.json"
        )
    }

    private static func date(_ text: String) -> LocalizedText? {
        if let date = serialDate(text) {
            return meant(date, "Ini nomor hari milik lembar kerja", "This is a spreadsheet's number of a day")
        }
        switch DateReading(text) {
        // What is wrong with it its message says.
        case .day: return nil
        case .timeOfDay(let day):
            return meant(CalendarDate(daysSinceEpoch: day), "Jamnya ikut tertulis", "The time of day is there too")
        case .otherWeekday(let day):
            let date = CalendarDate(daysSinceEpoch: day)
            return LocalizedText(
                "Nama harinya bukan hari \(date): periksa hari dan tanggalnya",
                "\(date) is another day of the week: check the day and the date")
        case .monthFirst, .none: break
        }
        if let guess = WrittenDate.guess(text) {
            if guess.isMonthFirst { return meant(guess.date, "Bulannya ditulis lebih dahulu", "The month comes first") }
            return guess.isShortened ? shortened(guess.date) : other(guess.date)
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let hasMonth = parts.contains { $0.count >= 3 && MonthName.month(meantBy: String($0)) != nil }
        let isShort = parts.allSatisfy { $0.count >= 3 || $0.allSatisfy(\.isNumber) }
        return parts.count == 2 && hasMonth && isShort ? shortened(nil) : nil
    }

    /// `26-Sep-24`, or without its year `26-Sep`.
    private static func shortened(_ date: CalendarDate?) -> LocalizedText {
        LocalizedText(
            "Program lembar kerja menyingkat tanggalnya\(date.map { " (mungkin \($0))" } ?? ""): atur format kolom menjadi yyyy-mm-dd, lalu simpan kembali",
            "A spreadsheet shortened the date\(date.map { " (it may be \($0))" } ?? ""): set the format of the column to yyyy-mm-dd and save again"
        )
    }

    private static func other(_ date: CalendarDate) -> LocalizedText {
        LocalizedText("Mungkin maksudnya \(date)", "It may be \(date)")
    }

    private static func meant(_ date: CalendarDate, _ indonesian: String, _ english: String) -> LocalizedText {
        LocalizedText("\(indonesian): mungkin maksudnya \(date)", "\(english): it may be \(date)")
    }

    /// The day of a number that spreadsheets give to days; from 1999 to 2049.
    private static func serialDate(_ text: String) -> CalendarDate? {
        guard text.utf8.count == 5, let number = Int32(text) else { return nil }
        let date = CalendarDate(spreadsheetSerial: number)
        return RowTest.plausibleDays.contains(date.daysSinceEpoch) ? date : nil
    }

    private static func count(_ text: String) -> LocalizedText? {
        if let digits = grouped(text) ?? wholeDecimal(text) {
            return LocalizedText(
                "Tulis \(digits) tanpa titik dan koma, atau sebutkan pemisahnya (groupChar) dalam datapackage.json",
                "Write \(digits) without points and commas, or declare the separator (groupChar) in datapackage.json")
        }
        let words = text.split(separator: " ")
        guard words.count == 2, let first = words.first, first.allSatisfy(\.isNumber), words[1].allSatisfy(\.isLetter)
        else { return nil }
        return LocalizedText("Tulis \(first) saja", "Write \(first) alone")
    }

    /// The digits of `1.234` or `1,234,567`; nil when the text is no such number.
    private static func grouped(_ text: String) -> String? {
        for separator in [".", ",", " ", "\u{A0}"] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count > 1, let first = parts.first, (1...3).contains(first.count), first.first != "0",
                parts.dropFirst().allSatisfy({ $0.count == 3 }), parts.allSatisfy({ $0.allSatisfy(\.isNumber) })
            else { continue }
            return parts.joined()
        }
        return nil
    }

    /// The whole number in `4.0` or `4,00`.
    private static func wholeDecimal(_ text: String) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(\.isNumber), !parts[1].isEmpty,
            parts[1].allSatisfy({ $0 == "0" })
        else { return nil }
        return String(parts[0])
    }

    private static func number(_ text: String, allowing others: String) -> String? {
        text.first?.isNumber == true && text.allSatisfy { $0.isNumber || others.contains($0) } ? text : nil
    }
}
