@testable import AwasData
@testable import AwasModel

/// One cell. The first byte says of which kind; what the block parser makes of it must be what the plain parsers make.
enum CellAttack {
    private static let oversight = RowParser(.oversight, header: "date,region,program,participants")
    private static let attendance = RowParser(.attendance, header: "event_id,agency,sector,represented")

    static func run(_ bytes: UnsafeRawBufferPointer) {
        guard let kind = bytes.first else { return }
        // Not what takes files apart: that is another target's.
        let cell = bytes.dropFirst().filter { ![0, 0x0A, 0x0D, 0x22, 0x2C].contains($0) }
        let text = PlainCSV.trimmed(cell[...])
        // A broken byte sets the row aside, though the cell is read.
        let isText = String(validating: text, as: UTF8.self) != nil
        let (wanted, found): (Int32?, Int32?) =
            switch kind % 5 {
            case 0:
                (
                    text.withUnsafeBytes { DateReading($0).day },
                    value(of: .date, oversight, "", cell, ",35,forum_warga,1")
                )
            case 1: (count(text), value(of: .participants, oversight, "2024-01-02,35,forum_warga,", cell, ""))
            case 2: (program(text), value(of: .program, oversight, "2024-01-02,35,", cell, ",1"))
            case 3: (region(text), value(of: .region, oversight, "2024-01-02,", cell, ",forum_warga,1"))
            default: (boolean(text), value(of: .represented, attendance, "K,A,asn,", cell, ""))
            }
        let texts = [found, wanted].map { $0.map(String.init) ?? "null" }
        require(!isText || found == wanted, "\(texts[0]), not \(texts[1])")
    }

    /// The value of the cell in a file of one row; nil for none, 1 for any region.
    private static func value(
        of field: Field, _ rows: RowParser, _ before: String, _ cell: [UInt8], _ after: String
    ) -> Int32? {
        var found: Int32?
        rows.parse(Array(before.utf8) + cell + Array(after.utf8), blockSize: 1 << 14) { parser in
            guard parser.rowCount == 1, let position = parser.schema.position(of: field) else { fatalError("no row") }
            let value = parser.columns.values[position, 0]
            guard value != TableData.null else { return }
            found = field == .region ? 1 : value
        }
        return found
    }

    private static func count(_ text: [UInt8]) -> Int32? {
        guard case .value(let number) = text.withUnsafeBytes({ ScalarParser.count($0, .init()) }) else { return nil }
        return number
    }

    private static func program(_ text: [UInt8]) -> Int32? {
        let meant = Enumeration.program.codes(meantBy: String(decoding: text, as: UTF8.self))
        return meant.count == 1 ? Int32(meant[0]) : nil
    }

    private static func region(_ text: [UInt8]) -> Int32? {
        switch RegionDirectory.standard.resolve(String(decoding: text, as: UTF8.self), suggests: false) {
        // Which kecamatan it is the file tells; it is some one.
        case .found, .translated, .kecamatan: 1
        case .ambiguous, .mangled, .unknown: nil
        }
    }

    private static func boolean(_ text: [UInt8]) -> Int32? { text.withUnsafeBytes(ScalarParser.boolean) }
}
