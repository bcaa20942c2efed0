import AwasData
import AwasModel
import AwasQuery

/// What stood in the locked cells of a row when a form was handed out, as digests: the data may go on while the form is away,
/// so that they no longer tell which cell was changed.
///
/// It guards against slips, not against forgers, as the lock of the sheet does.
package struct FormSeal: Hashable, Sendable {
    /// Counts the ways in which seals have been made.
    private static let version = "1-"
    private static let digits = 6

    private let pieces: [Substring]

    /// - Parameters:
    ///   - key: what tells whose row it is.
    ///   - cells: the locked cells, each with the id of its column.
    package init(key: [String], cells: [(column: String, text: String)]) {
        pieces =
            [FormSeal.digest(["", key.joined(separator: "\u{1E}")])]
            + cells.map { FormSeal.digest([$0.column, $0.text]) }
    }

    /// Reads one back; nil for a text that is none, or of another number of cells.
    package init?(_ text: String, cellCount: Int) {
        guard text.hasPrefix(FormSeal.version) else { return nil }
        let rest = text.dropFirst(FormSeal.version.count)
        guard rest.utf8.count == (cellCount + 1) * FormSeal.digits else { return nil }
        var pieces: [Substring] = []
        var start = rest.startIndex
        while start < rest.endIndex {
            let end = rest.index(start, offsetBy: FormSeal.digits)
            pieces.append(rest[start..<end])
            start = end
        }
        self.pieces = pieces
    }

    /// As a cell holds it.
    package var text: String { FormSeal.version + pieces.joined() }

    /// Whether the key of its row is what it was.
    package func holds(key: [String]) -> Bool {
        pieces.first == FormSeal.digest(["", key.joined(separator: "\u{1E}")])
    }

    /// Whether a locked cell is what it was.
    package func holds(_ text: String, at place: Int, column: String) -> Bool {
        pieces.indices.contains(place + 1) && pieces[place + 1] == FormSeal.digest([column, text])
    }

    /// What a cell is compared by.
    package static func text(of cell: Cell, _ language: Language) -> String {
        switch cell {
        case .null: ""
        case .text(let text, _): self.text(text)
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .ratio(let ratio): String(ratio.number)
        // A sheet has days from March 1900 on; those before are words in it.
        case .date(let date):
            date.spreadsheetSerial > 60 ? date.description : self.text(FigureStyle(language).date(date))
        case .withheld(let reason): reason.mark
        }
    }

    /// The same of a text of a sheet, where other programs may have kept blanks and ends of lines otherwise.
    package static func text(_ text: String) -> String {
        let words = TextFolding.key(of: text).split { character in
            character.isWhitespace || character.unicodeScalars.allSatisfy(TextFolding.isUnseenAtEnd)
        }
        let line = words.joined(separator: " ")
        return line == FigureStyle.null ? "" : line
    }

    private static func digest(_ parts: [String]) -> Substring {
        Fingerprint.sha256(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(digits)
    }
}
