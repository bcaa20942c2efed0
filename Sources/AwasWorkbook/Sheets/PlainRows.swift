/// Takes rows of a sheet apart by their bytes, where they are written as nearly all programs write them: several times as fast as
/// by the parser of XML. Whatever is unusual, or no XML, is left to that one, from the beginning of its row on.
///
/// Behind the bytes stands a zero, which no XML has, so that nothing needs to ask for their end.
struct PlainRows {
    enum Ending {
        /// The last row goes on beyond the bytes.
        case incomplete
        /// What follows is no row, or none that is written in the usual way.
        case unusual
    }

    /// How deep elements of a row lie in each other.
    static let depth = 4

    private var bytes: PlainBytes
    private let receiver: OfficeOpenRows
    /// The text of a cell whose bytes are not its own, such as `&amp;`.
    private var decoded: [UInt8] = []

    /// - Parameters:
    ///   - first: of the bytes.
    ///   - last: behind them, where the zero stands.
    init(_ first: UnsafePointer<UInt8>, _ last: UnsafePointer<UInt8>, _ receiver: OfficeOpenRows) {
        bytes = PlainBytes(place: first, last: last)
        self.receiver = receiver
    }

    /// Hands on rows as long as they are plain.
    ///
    /// - Returns: where the first byte stands that belongs to none of them, and why it is none.
    mutating func read() throws(PartFault) -> (rest: UnsafePointer<UInt8>, ending: Ending) {
        while true {
            bytes.skipBlanks()
            let (start, mark) = (bytes.place, receiver.mark)
            guard try row() else {
                receiver.goBack(to: mark)
                return (start, bytes.isAtEnd ? .incomplete : .unusual)
            }
        }
    }

    /// - Returns: whether there was a whole plain row; else its bytes are met up to what is not plain.
    private mutating func row() throws(PartFault) -> Bool {
        guard bytes.skip("<row") else { return false }
        var names = PlainNames()
        var (number, isHidden): (Int?, Bool) = (nil, false)
        while bytes.skipBlanks() {
            if bytes.isClosing { break }
            guard let name = bytes.name(), names.add(name), bytes.skip("="), let value = bytes.value() else {
                return false
            }
            if name.is("r") {
                number = PlainBytes.number(value)
                // The parser knows what to say of it.
                if number == nil { return false }
            } else if name.is("hidden") {
                isHidden = value.is("1") || value.is("true")
            }
        }
        if bytes.skip("/>") {
            try receiver.beginRow(number: number, isHidden: isHidden)
            receiver.endRow()
            return true
        }
        guard bytes.skip(">") else { return false }
        try receiver.beginRow(number: number, isHidden: isHidden)
        while true {
            bytes.skipBlanks()
            guard bytes.skip("<") else { return false }
            if bytes.byte == UInt8(ascii: "/") {
                guard bytes.skip("/row>") else { return false }
                receiver.endRow()
                return true
            }
            guard bytes.skip("c"), try cell() else { return false }
        }
    }

    /// What follows `<c`.
    private mutating func cell() throws(PartFault) -> Bool {
        var (place, kind): (UnsafeBufferPointer<UInt8>?, UnsafeBufferPointer<UInt8>?) = (nil, nil)
        var (style, hasStyle): (Int?, Bool) = (nil, false)
        while bytes.skipBlanks() {
            let name = bytes.byte
            switch name {
            case UInt8(ascii: "r") where place == nil, UInt8(ascii: "t") where kind == nil,
                UInt8(ascii: "s") where !hasStyle:
                bytes.advance()
                guard bytes.skip("="), let value = bytes.value() else { return false }
                if name == UInt8(ascii: "r") {
                    place = value
                } else if name == UInt8(ascii: "t") {
                    kind = value
                } else {
                    (style, hasStyle) = (PlainBytes.number(value), true)
                }
            default:
                guard bytes.isClosing else { return false }
            }
        }
        let isEmpty = bytes.byte == UInt8(ascii: "/")
        guard bytes.skip(isEmpty ? "/>" : ">") else { return false }
        try receiver.beginCell(place: place, style: style, kind.map(WrittenValue.Kind.init) ?? .number)
        guard !isEmpty else {
            try receiver.endCell(UnsafeBufferPointer(start: nil, count: 0), isFormula: false, hasValue: false)
            return true
        }
        return try content()
    }

    /// What stands in a cell, up to its end.
    private mutating func content() throws(PartFault) -> Bool {
        var (isFormula, hasValue): (Bool, Bool) = (false, false)
        var text: PlainBytes.Text?
        while true {
            bytes.skipBlanks()
            guard bytes.skip("<") else { return false }
            switch bytes.byte {
            case UInt8(ascii: "/"):
                guard bytes.skip("/c>") else { return false }
                try end(text, isFormula: isFormula, hasValue: hasValue)
                return true
            case UInt8(ascii: "v"):
                guard text == nil, bytes.skip("v>"), let value = bytes.text(), bytes.skip("</v>") else { return false }
                (text, hasValue) = (value, true)
            case UInt8(ascii: "f"):
                guard bytes.skip("f>"), !isFormula, bytes.text() != nil, bytes.skip("</f>") else { return false }
                isFormula = true
            case UInt8(ascii: "i"):
                guard text == nil, bytes.skip("is><t") else { return false }
                if bytes.byte == UInt8(ascii: " ") { guard bytes.skip(" xml:space=\"preserve\"") else { return false } }
                guard bytes.skip(">"), let value = bytes.text(), bytes.skip("</t></is>") else { return false }
                text = value
            default: return false
            }
        }
    }

    private mutating func end(_ text: PlainBytes.Text?, isFormula: Bool, hasValue: Bool) throws(PartFault) {
        guard let text, text.isEncoded else {
            let bytes = text?.bytes ?? UnsafeBufferPointer(start: nil, count: 0)
            guard bytes.count <= receiver.limits.cellBytes else { throw .tooLarge(.text(receiver.limits.cellBytes)) }
            return try receiver.endCell(bytes, isFormula: isFormula, hasValue: hasValue)
        }
        var pieces = TextPieces(receiver.limits)
        pieces.beginPiece()
        PlainBytes.decode(text.bytes, into: &decoded)
        try decoded.withUnsafeBufferPointer { bytes throws(PartFault) in try pieces.add(UnsafeRawBufferPointer(bytes)) }
        pieces.endPiece()
        try pieces.text.withUnsafeBufferPointer { bytes throws(PartFault) in
            try receiver.endCell(bytes, isFormula: isFormula, hasValue: hasValue)
        }
    }
}

/// The names of the attributes of an element: none may be there twice.
private struct PlainNames {
    private var names: [UnsafeBufferPointer<UInt8>] = []

    /// No program writes more.
    private static let most = 32

    /// - Returns: whether it is a new one, of few.
    mutating func add(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard names.count < PlainNames.most else { return false }
        for other in names where other.count == name.count && other.elementsEqual(name) { return false }
        names.append(name)
        return true
    }
}
