import AwasModel

/// A civil-service number (NIP): date of birth, month of appointment, 1 or 2, and a number from 001 (Peraturan Kepala BKN
/// 22/2007). A PPPK has a code from 21 on in place of the month (Peraturan BKN 1/2019).
enum CivilServiceNumber {
    /// What is wrong with a text that should be such a number.
    enum Fault: CaseIterable {
        case shortened, marks, length, zeros, lostDigits, birth, appointment, order, kind
    }

    /// The first thing that is wrong; nil for a sound number.
    static func fault(in text: UnsafeRawBufferPointer) -> Fault? {
        let digits = text.filter { $0 >= 0x30 && $0 <= 0x39 }.map { Int($0 - 0x30) }
        guard digits.count == text.count, digits.count == 18 else {
            let isShortened = text.contains { $0 | 0x20 == UInt8(ascii: "e") } && text.contains(UInt8(ascii: "+"))
            return isShortened ? .shortened : digits.count == 18 ? .marks : .length
        }
        func number(_ places: Range<Int>) -> Int { digits[places].reduce(0) { $0 * 10 + $1 } }
        if digits.allSatisfy({ $0 == 0 }) { return .zeros }
        if number(15..<18) == 0 { return .lostDigits }
        let (birthYear, birthMonth) = (number(0..<4), number(4..<6))
        guard CalendarDate(year: birthYear, month: birthMonth, day: number(6..<8)) != nil else { return .birth }
        let (year, month) = (number(8..<12), number(12..<14))
        guard year > 0, (1...12).contains(month) || (21...99).contains(month) else { return .appointment }
        // Of a PPPK the month is not known.
        guard birthYear < year || birthYear == year && birthMonth < month && month <= 12 else { return .order }
        return (1...2).contains(digits[14]) ? nil : .kind
    }
}

extension CivilServiceNumber.Fault {
    /// What is wrong, and what to do; the number itself is not shown.
    var words: LocalizedText {
        switch self {
        case .shortened:
            LocalizedText(
                "disingkat program lembar kerja (seperti 1,98E+17) sehingga angkanya hilang; atur kolom sebagai teks dan tulis lengkap 18 angka",
                "a spreadsheet shortened it (as 1.98E+17) and digits are lost; format the column as text and write all 18"
            )
        case .marks:
            LocalizedText(
                "hapus spasi dan tandanya, tulis 18 angka saja",
                "remove blanks and marks, and write the 18 digits alone")
        case .length:
            LocalizedText(
                "panjangnya bukan 18 angka; atur kolom sebagai teks dan tulis lengkap",
                "it does not have 18 digits; format the column as text and write it in full")
        case .zeros:
            LocalizedText(
                "isinya nol semua; tulis nomornya, atau kosongkan bila tidak diketahui",
                "it is all zeros; write the number, or leave the cell empty when it is not known")
        case .lostDigits:
            LocalizedText(
                "berakhir dengan 000, karena program lembar kerja hanya menyimpan 15 angka; atur kolom sebagai teks dan tulis kembali tiga angka terakhirnya",
                "it ends in 000, since a spreadsheet keeps 15 digits only; format the column as text and write its last three digits again"
            )
        case .birth:
            LocalizedText(
                "delapan angka pertamanya bukan tanggal lahir (tahun, bulan, hari); cocokkan dengan surat keputusannya",
                "its first eight digits are no date of birth (year, month, day); compare it with the decree")
        case .appointment:
            LocalizedText(
                "angka ke-9 sampai ke-14 bukan tahun dan bulan pengangkatan (01–12, bagi PPPK 21–99); cocokkan dengan surat keputusannya",
                "digits 9 to 14 are no year and month of appointment (01–12, of a PPPK 21–99); compare it with the decree"
            )
        case .order:
            LocalizedText(
                "tanggal lahirnya tidak sebelum pengangkatan; cocokkan dengan surat keputusannya",
                "its date of birth is not before the appointment; compare it with the decree")
        case .kind:
            LocalizedText(
                "angka ke-15 bukan 1 atau 2; cocokkan dengan surat keputusannya",
                "digit 15 is neither 1 nor 2; compare it with the decree")
        }
    }
}
