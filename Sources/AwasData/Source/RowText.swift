/// A row of texts as CSV has it: commas between them, and quotes around those that hold what would be read otherwise.
enum RowText {
    /// The bytes that rows take, each with a line feed.
    static func size(of rows: [[String]]) -> Int {
        let header = headerPlace(in: rows)
        return rows.indices.reduce(0) { size, place in
            let isHeader = place <= header
            return rows[place].reduce(size + max(rows[place].count, 1)) { size, cell in
                let quotes = needsQuotes(cell, isHeader: isHeader) ? 2 + cell.utf8.count { $0 == 0x22 } : 0
                return size + cell.utf8.count + quotes
            }
        }
    }

    /// Where the header stands: the first row in which anything can be seen.
    static func headerPlace(in rows: [[String]]) -> Int {
        rows.firstIndex { $0.contains { $0.utf8.contains { $0 > 0x20 } } } ?? 0
    }

    /// Adds a row without the line feed that ends it.
    ///
    /// - Parameter isHeader: whether it tells what separates cells.
    static func append(_ row: [String], isHeader: Bool = false, to text: inout [UInt8]) {
        for (place, cell) in row.enumerated() {
            if place > 0 { text.append(UInt8(ascii: ",")) }
            guard needsQuotes(cell, isHeader: isHeader) else {
                text += cell.utf8
                continue
            }
            text.append(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { text.append(0x22) }
                text.append(byte)
            }
            text.append(0x22)
        }
    }

    private static func needsQuotes(_ cell: String, isHeader: Bool) -> Bool {
        cell.utf8.contains { byte in
            switch byte {
            case 0x22, 0x0A, 0x0D, UInt8(ascii: ","): true
            default: isHeader && FileLayout.delimiters.contains(byte)
            }
        }
    }
}
