/// Changes to the bytes of a part, none of which touches another.
struct PartEdits {
    private struct Edit {
        let range: Range<Int>
        let bytes: [UInt8]
        /// Which one it was: several may be inserted at one place.
        let number: Int
    }

    private let encoding: PartEncoding
    private var edits: [Edit] = []

    init(_ encoding: PartEncoding) { self.encoding = encoding }

    /// - Parameter part: the name of the part that is changed.
    init(_ archive: ZipArchive, _ part: String) throws(WorkbookError) {
        var opened = try archive.open(part)
        var beginning = [UInt8](repeating: 0, count: 256)
        let count = beginning.withUnsafeMutableBytes { opened.read(into: $0) }
        guard let count else { throw .damaged(path: archive.path, part: part) }
        self.init(PartEncoding(beginning: beginning.prefix(count)))
    }

    mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

    mutating func replace(_ range: Range<Int>, with text: String) {
        edits.append(Edit(range: range, bytes: encoding.bytes(of: text), number: edits.count))
    }

    /// Hands on the bytes of a part, changed.
    ///
    /// - Parameter write: takes the next bytes, and says whether that was done.
    /// - Returns: whether all was.
    func apply(to part: inout ZipPart, _ write: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        // What is inserted at a place stands before what is replaced there.
        let sorted = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.number) < (
                $1.range.lowerBound, $1.range.upperBound, $1.number
            )
        }
        var next = sorted[...]
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 1)
        defer { room.deallocate() }
        /// Where in the part the bytes in hand begin, and how far they are left out.
        var (start, skipped) = (0, 0)
        while let count = part.read(into: room) {
            let end = start + count
            var place = max(start, skipped)
            while let edit = next.first, edit.range.lowerBound < end || count == 0 {
                if edit.range.lowerBound > place {
                    let kept = room[place - start..<edit.range.lowerBound - start]
                    guard count > 0, write(UnsafeRawBufferPointer(rebasing: kept)) else { return false }
                }
                guard edit.bytes.isEmpty || edit.bytes.withUnsafeBytes(write) else { return false }
                skipped = edit.range.upperBound
                place = max(place, skipped)
                next = next.dropFirst()
            }
            if place < end, !write(UnsafeRawBufferPointer(rebasing: room[place - start..<count])) { return false }
            if count == 0 { return true }
            start = end
        }
        return false
    }
}
