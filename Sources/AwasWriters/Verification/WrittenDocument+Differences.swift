import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWorkbook

extension WrittenDocument {
    static func differences(
        ofText text: String, from expected: String, shown: ShownText, in file: String?
    ) -> [Difference] {
        let place = file.map { "\($0):" } ?? ""
        let (written, expected) = (lines(text), lines(expected))
        return changes(from: expected, to: written).map { change in
            shown.difference(
                atLine: "\(place)\((change.written ?? change.expected ?? 0) + 1)", change.written.map { written[$0] },
                change.expected.map { expected[$0] })
        }
    }

    /// Line by line, as the page's source has them; what is told of a line is what a browser shows of it.
    static func differences(ofPage text: String, from expected: String, _ report: Report) -> [Difference] {
        let (written, expected) = (lines(text), lines(expected))
        let shown = ShownText(report, expected.map(HTMLText.visible))
        return changes(from: expected, to: written).map { change in
            shown.difference(
                atLine: "\((change.written ?? change.expected ?? 0) + 1)",
                change.written.map { HTMLText.visible(written[$0]) },
                change.expected.map { HTMLText.visible(expected[$0]) })
        }
    }

    static func differences(ofFolder path: String, from report: Report, _ writer: CSVWriter) -> [Difference] {
        var writer = writer
        let (tables, files) = (report.tables, ReportFiles.plain(report, &writer))
        let texts = zip(tables, files).flatMap { table, file in
            CSVRecords(file.text).cells.flatMap { zip(table.columns, $0).filter { !$0.0.isPersonal }.map(\.1) }
        }
        let shown = ShownText(report, texts + files.dropFirst(tables.count).map(\.text))
        var differences: [Difference] = []
        for (position, file) in files.enumerated() {
            guard let text = try? TextFiles.text(of: "\(path)/\(file.name)") else {
                differences.append(shown.difference(at: file.name, nil, lines(file.text).first))
                continue
            }
            differences +=
                tables.indices.contains(position)
                ? self.differences(
                    ofTable: text, from: file.text, columns: tables[position].columns, shown: shown, in: file.name)
                : self.differences(ofText: text, from: file.text, shown: shown, in: file.name)
        }
        let known = Set(files.map(\.name))
        for name in (try? TextFiles.names(in: path, ending: ".csv")) ?? [] where !known.contains(name) {
            differences.append(Difference(place: name, written: .text(name), expected: .nothing))
        }
        return differences
    }

    /// Cell by cell where a record has as many cells as the table has columns, else by its line.
    private static func differences(
        ofTable text: String, from expected: String, columns: [ReportTable.Column], shown: ShownText, in file: String
    ) -> [Difference] {
        func records(_ text: String) -> CSVRecords { CSVRecords(lines(text).joined(separator: "\n")) }
        let (written, expected) = (records(text), records(expected))
        return changes(from: expected.cells, to: written.cells).flatMap { change -> [Difference] in
            let (found, due) = (change.written.map { written.cells[$0] }, change.expected.map { expected.cells[$0] })
            let line = change.written.map { written.lines[$0] } ?? change.expected.map { expected.lines[$0] } ?? 0
            guard let found, let due, found.count == columns.count, due.count == columns.count else {
                return [
                    shown.difference(
                        atLine: "\(file):\(line)", found?.joined(separator: ", "), due?.joined(separator: ", "))
                ]
            }
            return columns.indices.filter { found[$0] != due[$0] }.map { column in
                shown.difference(
                    at: "\(file):\(line):\(columns[column].id)", found[column].isEmpty ? nil : found[column],
                    due[column].isEmpty ? nil : due[column], isPersonal: columns[column].isPersonal)
            }
        }
    }

    /// Which elements were changed, by their positions, then which were put in or taken away.
    private static func changes<Element: Hashable>(
        from expected: [Element], to written: [Element]
    ) -> [(written: Int?, expected: Int?)] {
        var removed: [Int] = []
        var inserted: [Int] = []
        for change in written.difference(from: expected) {
            switch change {
            case .remove(let position, _, _): removed.append(position)
            case .insert(let position, _, _): inserted.append(position)
            }
        }
        removed.sort()
        inserted.sort()
        // One that was changed is one taken away and one put in its place.
        let changed = min(removed.count, inserted.count)
        return zip(inserted, removed).map { ($0, $1) } + inserted[changed...].map { ($0, nil) }
            + removed[changed...].map { (nil, $0) }
    }

    /// Paragraph by paragraph, wherever pages and lines end.
    static func differences(
        of written: WordDocument, from report: Report
    ) throws(WriterError) -> [Difference] {
        let expected = try document(of: report)
        let (found, due) = (written.paragraphs.map(single), expected.paragraphs.map(single))
        let shown = ShownText(report, due)
        return changes(from: due, to: found).map { change in
            shown.difference(
                atLine: "\((change.written ?? change.expected ?? 0) + 1)", change.written.map { found[$0] },
                change.expected.map { due[$0] })
        }
    }

    /// A paragraph with one blank between words: programs keep more of them, or don't.
    private static func single(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The document that the data make, of Word.
    private static func document(of report: Report) throws(WriterError) -> WordDocument {
        try readBack(report, .docx, by: DOCXWriter.write) { try? WordDocument($0) }
    }

    /// What reads from the document that the data make, which goes after it.
    ///
    /// Its name is one that nobody foresees, so that nothing lies in its way.
    private static func readBack<Content>(
        _ report: Report, _ form: ReportForm, by write: (Report, String) throws(WriterError) -> Void,
        _ read: (String) -> Content?
    ) throws(WriterError) -> Content {
        let path = "\(TemporaryFolder.path)/awas-\(UInt64.random(in: 0 ... .max))/\(report.name).\(form.rawValue)"
        var files = OutputFiles()
        var content: Content?
        try files.add(at: path) { temporary throws(WriterError) in
            try write(report, temporary)
            content = read(temporary)
        }
        files.discard()
        guard let content else { throw WriterError(path: path, reason: isUnreadable) }
        return content
    }

    static func differences(
        of written: WorkbookCells, from report: Report
    ) throws(WriterError) -> [Difference] {
        let expected = try cells(of: report)
        // The cells that persons are known by are those that are blank where these are left out.
        let others = report.holdsPersons ? try cells(of: report.withoutPersons) : expected
        let withheld = WorkbookCells.Content.text(Withheld.person.mark)
        let personal = Dictionary(
            others.sheets.map { sheet in
                (sheet.name, Set(sheet.cells.lazy.filter { $0.value == withheld }.map(\.key.column)))
            }, uniquingKeysWith: { first, _ in first })
        let texts = others.sheets.flatMap(\.cells.values).filter { $0 != withheld }.map(text)
        let shown = ShownText(report, texts)
        var differences: [Difference] = []
        let (before, now) = (byName(written), byName(expected))
        let names = expected.sheets.map { ($0.name, $0.name) }
        let added = written.sheets.enumerated().map { ("#\($0 + 1)", $1.name) }.filter { now[$0.1] == nil }
        for (title, name) in names + added {
            let (found, due) = (before[name] ?? [:], now[name] ?? [:])
            let addresses = Set(found.keys).union(due.keys).filter { !isSame(found[$0], due[$0]) }
            differences += addresses.sorted().map { address in
                shown.difference(
                    at: "\(title)!\(address)", found[address].map(text), due[address].map(text),
                    isPersonal: personal[name]?.contains(address.column) ?? false)
            }
        }
        return differences
    }

    /// The cells of the workbook that the data make.
    private static func cells(of report: Report) throws(WriterError) -> WorkbookCells {
        try readBack(report, .xlsx, by: XLSXWriter.write) { WorkbookCells($0) }
    }

    private static let isUnreadable = LocalizedText(
        "dokumen pembanding tidak terbaca kembali; buat dokumennya lagi dan bandingkan berkas CSV-nya",
        "the document to compare with cannot be read back; make it again and compare its CSV files")

    private static func byName(_ workbook: WorkbookCells) -> [String: [CellAddress: WorkbookCells.Content]] {
        Dictionary(workbook.sheets.map { ($0.name, $0.cells) }, uniquingKeysWith: { first, _ in first })
    }

    /// Programs keep 15 digits of a number or 17.
    private static func isSame(_ first: WorkbookCells.Content?, _ second: WorkbookCells.Content?) -> Bool {
        if case .number(let first) = first, case .number(let second) = second {
            return abs(first - second) <= 1e-14 * max(abs(first), abs(second))
        }
        return first == second
    }

    private static func text(_ content: WorkbookCells.Content) -> String {
        switch content {
        case .number(let number): CSVWriter.plain(.real(number))
        case .text(let text): text
        }
    }
}
