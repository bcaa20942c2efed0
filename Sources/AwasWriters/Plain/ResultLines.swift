import AwasQuery

/// The rows of an answer as lines of text. What a value of a dimension looks like is worked out once for each distinct
/// value; a row is then copied together from such pieces and its figures.
struct ResultLines {
    private let result: ResultTable
    /// Instead of a figure that is missing.
    private let null: String
    /// All pieces, one behind the other: the values of each dimension, what stands before the figure of each measure,
    /// and the end of a row.
    private var bytes: [UInt8] = []
    /// Where each piece begins, and where the last one ends.
    private var offsets = [0]
    /// By dimension the first piece of its values.
    private var firstValues: [Int] = []
    /// The piece before the figure of the first measure.
    private let firstMeasure: Int
    /// The piece behind a row.
    private let ending: Int

    /// - Parameters:
    ///   - opening: what stands before a row.
    ///   - ending: what stands behind it.
    ///   - null: what stands for a missing figure.
    ///   - label: what a value of a dimension, given by its number, looks like.
    ///   - name: what stands before the figure of a measure, given by its number.
    init(
        _ result: ResultTable, opening: String, ending: String, null: String, label: (Int, Value) -> String,
        name: (Int) -> String
    ) {
        self.result = result
        self.null = null
        var pieces: [String] = []
        for (dimension, column) in result.keys.enumerated() {
            firstValues.append(pieces.count)
            pieces += column.labels.map { (dimension == 0 ? opening : ",") + label(dimension, $0) }
        }
        firstMeasure = pieces.count
        for measure in result.headings.indices {
            pieces.append((measure == 0 && result.keys.isEmpty ? opening : ",") + name(measure))
        }
        self.ending = pieces.count
        for piece in pieces + [ending] {
            bytes += piece.utf8
            offsets.append(bytes.count)
        }
    }

    /// The rows between two other texts.
    ///
    /// - Parameter last: the end of the last row to leave out.
    func text(after head: String, before tail: String, droppingLast last: String = "") -> String {
        String(unsafeUninitializedCapacity: head.utf8.count + greatestCount + tail.utf8.count) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var cursor = ByteCursor(start)
            cursor.append(head)
            write(to: &cursor)
            cursor.removeLast(last.utf8.count)
            cursor.append(tail)
            return cursor.count
        }
    }

    /// How many bytes the rows take at most.
    private var greatestCount: Int {
        func length(_ piece: Int) -> Int { offsets[piece + 1] - offsets[piece] }
        let figure = max(ByteCursor.greatestNumber, null.utf8.count)
        let figures = result.headings.indices.reduce(0) { $0 + length(firstMeasure + $1) + figure }
        var count = result.rows.count * (figures + length(ending))
        for (column, first) in zip(result.keys, firstValues) {
            for code in column.codes { count += length(first + Int(code)) }
        }
        return count
    }

    private func write(to cursor: inout ByteCursor) {
        // A block of rows at a time is turned from columns into rows and then written.
        let size = 1024
        let (dimensions, measures) = (result.keys.count, result.figures.count)
        var pieces = Array(repeating: 0, count: size * dimensions)
        var figures = Array(repeating: Figure.null, count: size * measures)
        for start in stride(from: 0, to: result.rows.count, by: size) {
            let count = min(size, result.rows.count - start)
            for (dimension, column) in result.keys.enumerated() {
                for row in 0..<count {
                    pieces[row * dimensions + dimension] = firstValues[dimension] + Int(column.codes[start + row])
                }
            }
            for (measure, column) in result.figures.enumerated() {
                for row in 0..<count { figures[row * measures + measure] = Figure(column, start + row) }
            }
            write(count, pieces, figures, to: &cursor)
        }
    }

    /// Writes the first rows of a block.
    private func write(_ count: Int, _ pieces: [Int], _ figures: [Figure], to cursor: inout ByteCursor) {
        let (dimensions, measures) = (result.keys.count, result.figures.count)
        var null = null
        null.withUTF8 { null in
            bytes.withUnsafeBufferPointer { bytes in
                offsets.withUnsafeBufferPointer { offsets in
                    // Safe: the offsets are those of the bytes.
                    func append(_ piece: Int) {
                        cursor.append(UnsafeBufferPointer(rebasing: bytes[offsets[piece]..<offsets[piece + 1]]))
                    }
                    for row in 0..<count {
                        for place in row * dimensions..<(row + 1) * dimensions { append(pieces[place]) }
                        for measure in 0..<measures {
                            append(firstMeasure + measure)
                            switch figures[row * measures + measure] {
                            case .null: cursor.append(null)
                            case .integer(let number): cursor.append(number)
                            case .real(let number): cursor.append(number)
                            }
                        }
                        append(ending)
                    }
                }
            }
        }
    }

    /// A figure on its way into a line.
    private enum Figure {
        case null
        case integer(Int64)
        case real(Double)

        init(_ column: FigureColumn, _ row: Int) {
            switch column {
            case .integers(let numbers): self = numbers[row] == FigureColumn.null ? .null : .integer(numbers[row])
            // A number that is none is not known; "nan" would be read as a word.
            case .reals(let numbers): self = numbers[row].isFinite ? .real(numbers[row]) : .null
            case .quotients, .ratios, .rates: self = column[row].number.map(Figure.real) ?? .null
            }
        }
    }
}
