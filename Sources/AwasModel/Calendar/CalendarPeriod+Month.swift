extension CalendarPeriod {
    /// A month as people write it: `2024-09`, `September 2024`, `Sept 2024`, `09/2024`; nil for what is no month, or may be
    /// several. The year has four digits, so that it cannot be taken for the month.
    package init?(month text: String) {
        let parts = text.split { " \u{A0}-/.,".contains($0) }
        func isNumber(_ part: Substring) -> Bool { part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard parts.count == 2, let yearPlace = parts.firstIndex(where: { $0.utf8.count == 4 && isNumber($0) }),
            let year = Int(parts[yearPlace])
        else { return nil }
        let name = parts[1 - yearPlace]
        guard let month = name.utf8.count <= 2 && isNumber(name) ? Int(name) : MonthName.month(meantBy: String(name)),
            year >= 1
        else { return nil }
        guard (1...12).contains(month) else { return nil }
        self.init(unit: .month, index: year * 12 + month - 1)
    }
}
