/// The records of a CSV text (RFC 4180), read without the program.
func records(ofCSV text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var inQuotes = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        switch scalar {
        case "\"" where inQuotes && scalars.first == "\"":
            scalars.removeFirst()
            field.unicodeScalars.append(scalar)
        case "\"": inQuotes.toggle()
        case "," where !inQuotes:
            record.append(field)
            field = ""
        case "\n" where !inQuotes:
            records.append(record + [field])
            (record, field) = ([], "")
        default: field.unicodeScalars.append(scalar)
        }
    }
    return field.isEmpty && record.isEmpty ? records : records + [record + [field]]
}
