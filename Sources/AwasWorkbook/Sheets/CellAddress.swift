/// The place of a cell as people write it: `C14`. Places are ordered by rows, then columns.
package struct CellAddress: Hashable, Sendable, Comparable {
    /// From 1.
    package let row: Int
    /// From 1.
    package let column: Int

    /// The most rows and columns of a sheet.
    package static let mostRows = 1 << 20
    package static let mostColumns = 1 << 14

    package init(row: Int, column: Int) {
        (self.row, self.column) = (row, column)
    }

    /// Nil for a text that is no place on a sheet.
    package init?(_ text: String) {
        self.init(text.utf8)
    }

    init?(_ text: some Collection<UInt8>) {
        var (row, column, digits) = (0, 0, 0)
        for byte in text {
            if digits == 0, 0x41...0x5A ~= byte {
                column = column * 26 + Int(byte - 0x40)
            } else if 0x30...0x39 ~= byte, digits < 7 {
                row = row * 10 + Int(byte - 0x30)
                digits += 1
            } else {
                return nil
            }
            guard column <= CellAddress.mostColumns else { return nil }
        }
        guard 1...CellAddress.mostRows ~= row, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        left.row != right.row ? left.row < right.row : left.column < right.column
    }
}

extension CellAddress: CustomStringConvertible {
    package var description: String { "\(CellAddress.letters(ofColumn: column))\(row)" }

    /// The letters of a column, which is counted from 1: A, B … Z, AA.
    package static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
