import AwasModel

/// What a package writes into a cell that is empty (Table Schema `missingValues`), such as `-`.
package struct MissingValues: Hashable, Sendable {
    /// As they stand in a file: with quotes doubled, for such a cell has quotes around it.
    private var texts: [[UInt8]] = []

    /// Nothing but empty cells.
    package init() {}

    /// Texts as a descriptor lists them. What nobody sees at their ends is dropped, as it is of cells.
    init(_ values: some Sequence<String>) {
        texts = values.map { Array(TextFolding.trimmed($0).replacing("\"", with: "\"\"").utf8) }.filter { !$0.isEmpty }
    }

    /// Whether none is listed beside the empty text.
    var isEmpty: Bool { texts.isEmpty }

    /// All bytes that stand in them.
    var bytes: Set<UInt8> { Set(texts.joined()) }

    /// Whether the text of a cell is one of them.
    func contains(_ text: UnsafeRawBufferPointer) -> Bool {
        texts.contains { $0.count == text.count && text.elementsEqual($0) }
    }

    mutating func add(_ others: MissingValues) {
        texts += others.texts
    }
}
