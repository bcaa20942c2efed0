import AwasData
import AwasModel
import AwasYAML
import Yams

/// What an office has said of its letters in `office.yml`. What it has left out is nil or empty.
package struct OfficeDetails: Sendable {
    /// *kop*, line by line.
    package private(set) var letterhead: [String] = []
    /// *nomor*, *sifat*, *lampiran*, *hal*.
    package private(set) var number, nature, attachments, subject: String?
    /// *kepada*, line by line.
    package private(set) var addressee: [String] = []
    /// *tempat*, *tanggal*.
    package private(set) var place, date: String?
    /// *jabatan* of *penanda_tangan*, line by line, and *nama*.
    package private(set) var position: [String] = []
    package private(set) var signatory: String?
    /// *tembusan*.
    package private(set) var copies: [String] = []
    /// SHA-256 of the file in hexadecimal, by which a document names it.
    package let sha256: String

    /// What the file is called beside the tables of a package.
    package static let fileName = "office.yml"

    /// Reads a text of YAML.
    ///
    /// - Parameter file: what messages call the file.
    /// - Throws: ``DefinitionError`` with all that is wrong in it.
    package init(_ text: String, file: String) throws(DefinitionError) {
        sha256 = Fingerprint.sha256(Array(text.utf8))
        var reader = OfficeReader(file: file)
        if let node = reader.compose(text) { read(node, &reader) }
        guard reader.problems.isEmpty else {
            throw DefinitionError(problems: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
        }
    }

    /// Reads a file; without a path the one that lies beside the tables of a package, if there is one.
    ///
    /// - Parameters:
    ///   - path: nil for the file beside the tables.
    ///   - data: the folder of the package, or its file.
    /// - Returns: nil where no file was named and none is there.
    /// - Throws: ``LibraryError`` when it cannot be read or has something wrong.
    package static func read(_ path: String?, beside data: String) throws(LibraryError) -> OfficeDetails? {
        guard let path = path ?? usualPath(beside: data) else { return nil }
        let text: String
        do throws(PackageError) {
            text = try TextFiles.text(of: path)
        } catch {
            throw .files(error)
        }
        do throws(DefinitionError) {
            return try OfficeDetails(text, file: path)
        } catch {
            throw .definitions(error)
        }
    }

    private static func usualPath(beside data: String) -> String? {
        var folder = data
        if !TextFiles.isFolder(data) {
            folder = data.lastIndex(of: "/").map { String(data[..<$0]) } ?? "."
        }
        // Whether the package itself can be read is told by who reads it.
        guard let names = try? TextFiles.names(in: folder, ending: ".yml"), names.contains(fileName) else { return nil }
        return folder.hasSuffix("/") ? folder + fileName : "\(folder)/\(fileName)"
    }

    private mutating func read(_ node: Node, _ reader: inout OfficeReader) {
        let known = [
            "kop", "nomor", "sifat", "lampiran", "hal", "kepada", "tempat", "tanggal", "penanda_tangan", "tembusan",
        ]
        guard let keys = reader.keys(of: node, required: [], optional: known) else { return }
        func lines(_ name: String) -> [String] { keys[name].map { reader.lines($0) } ?? [] }
        func text(_ name: String) -> String? { keys[name].flatMap { reader.line($0) } }
        letterhead = lines("kop")
        (number, nature, attachments, subject) = (text("nomor"), text("sifat"), text("lampiran"), text("hal"))
        (addressee, place, date) = (lines("kepada"), text("tempat"), text("tanggal"))
        copies = lines("tembusan")
        guard let who = keys["penanda_tangan"],
            let parts = reader.keys(of: who, required: [], optional: ["jabatan", "nama"])
        else { return }
        position = parts["jabatan"].map { reader.lines($0) } ?? []
        signatory = parts["nama"].flatMap { reader.line($0) }
    }
}

/// Reads the lines of such a file, and finds all that is wrong in it.
private struct OfficeReader: YAMLReader {
    let file: String
    let guide = LocalizedText("docs/panduan.md", "docs/guide.md")
    var problems: [DefinitionProblem] = []

    init(file: String) { self.file = file }

    /// The longest text that a letter has room for, in characters.
    private static let longestLine = 500

    /// A text of one line.
    mutating func line(_ node: Node) -> String? {
        guard let text = node.scalar?.string else {
            problem(
                node, "di sini perlu satu teks, bukan daftar atau kunci", "one text is needed here, no list and no keys"
            )
            return nil
        }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.count <= OfficeReader.longestLine, line.contains(where: { !$0.isWhitespace }) else {
            problem(
                node, "di sini perlu teks, paling banyak \(OfficeReader.longestLine) huruf",
                "a text is needed here, of \(OfficeReader.longestLine) characters at most")
            return nil
        }
        return line
    }

    /// Lines one below the other: a list of texts, or a text of several lines.
    mutating func lines(_ node: Node) -> [String] {
        if let items = node.sequence {
            var lines: [String] = []
            for item in items { if let line = line(item) { lines.append(line) } }
            return lines
        }
        guard let text = node.scalar?.string, text.contains(where: \.isNewline) else {
            return line(node).map { [$0] } ?? []
        }
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
