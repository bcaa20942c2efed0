/// The records of a CSV file as ``CSVWriter`` writes it, and the lines at which they begin.
struct CSVRecords {
    private(set) var cells: [[String]] = []
    private(set) var lines: [Int] = []

    /// Reads a text; its lines end with LF.
    init(_ text: String) {
        var record: [String] = []
        var cell = String.UnicodeScalarView()
        var (line, first) = (1, 1)
        var isInQuotes = false
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            if scalar == "\"" {
                // A doubled one stands for itself: it closes the quotes and opens them again.
                if !isInQuotes, last == "\"" { cell.append(scalar) }
                isInQuotes.toggle()
            } else if isInQuotes || (scalar != "," && scalar != "\n") {
                cell.append(scalar)
            } else {
                record.append(String(cell))
                cell.removeAll()
                if scalar == "\n" {
                    append(record, at: first)
                    (record, first) = ([], line)
                }
            }
            last = scalar
        }
        if !record.isEmpty || !cell.isEmpty { append(record + [String(cell)], at: first) }
    }

    private mutating func append(_ record: [String], at line: Int) {
        cells.append(record)
        lines.append(line)
    }
}
