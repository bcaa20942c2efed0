/// What a number format makes of a number.
enum NumberFormat {
    /// Whether one that every program knows by its number shows a day.
    static func isDate(id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a format shows a day: it has the letter of a year or of a day, or that of a month beside none of a time, outside
    /// of quoted texts, escaped characters, widths, fillings, and of colours, conditions and languages in brackets.
    static func isDate(code: String) -> Bool {
        var (hasDate, hasMonth, hasTime) = (false, false, false)
        var rest = code.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let content = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(content.count + 1)
                // Hours, minutes or seconds that go on beyond a day.
                if !content.isEmpty, content.allSatisfy({ "hHmMsS".unicodeScalars.contains($0) }) { hasTime = true }
            case "y", "Y", "d", "D": hasDate = true
            case "m", "M": hasMonth = true
            case "h", "H", "s", "S": hasTime = true
            default: break
            }
        }
        return hasDate || hasMonth && !hasTime
    }
}
