/// The names of the months, Indonesian and English: those that dates are read and written with.
package enum MonthName {
    private static let names: [LocalizedText] = [
        LocalizedText("Januari", "January"), LocalizedText("Februari", "February"), LocalizedText("Maret", "March"),
        LocalizedText("April", "April"), LocalizedText("Mei", "May"), LocalizedText("Juni", "June"),
        LocalizedText("Juli", "July"), LocalizedText("Agustus", "August"), LocalizedText("September", "September"),
        LocalizedText("Oktober", "October"), LocalizedText("November", "November"),
        LocalizedText("Desember", "December"),
    ]

    /// The full name of a month, 1 to 12.
    package static func full(_ month: Int) -> LocalizedText {
        names[month - 1]
    }

    /// The month of a name in either language, whatever its case: 1 to 12, nil when it is none.
    package static func month(named text: String) -> Int? {
        let name = text.lowercased()
        return names.firstIndex { $0.indonesian.lowercased() == name || $0.english.lowercased() == name }.map { $0 + 1 }
    }

    /// Short forms and old spellings that do not begin like the name.
    private static let otherNames = [
        "peb": 2, "pebruari": 2, "ags": 8, "agt": 8, "agst": 8, "nop": 11, "nopember": 11, "dec": 12,
    ]

    /// The month that a name or its short form means: `Sep`, `Sept`, `Agt`, `Nopember`; nil when it is none.
    package static func month(meantBy text: String) -> Int? {
        months[text.lowercased()]
    }

    /// All names, short forms of three letters or more, and other spellings.
    private static let months: [String: Int] = {
        var months = otherNames
        for (month, name) in names.enumerated() {
            for name in [name.indonesian.lowercased(), name.english.lowercased()] {
                for length in 3...name.count { months[String(name.prefix(length))] = month + 1 }
            }
        }
        return months
    }()
}

extension CalendarDate {
    /// How people write it: 26 September 2024.
    public var words: LocalizedText {
        let (year, month, day) = civil
        let name = MonthName.full(month)
        return LocalizedText("\(day) \(name.indonesian) \(year)", "\(day) \(name.english) \(year)")
    }
}
