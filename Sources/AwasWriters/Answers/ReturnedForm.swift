import AwasData
import AwasModel
import AwasReport
import AwasWorkbook

/// A form about persons that came back: whose rows it has, what was filled in, and what is not as it was handed out.
///
/// Nothing is told of a cell but its place: names may stand in any of them.
package struct ReturnedForm: Sendable {
    /// A cell that was filled in.
    package struct Answer: Hashable, Sendable {
        /// As a file of the table would have it.
        package let text: String
        /// What stands above it.
        package let heading: String
        /// As a spreadsheet names it.
        package let cell: String
        /// Of the sheet, from 1.
        package let column: Int
    }

    /// A row of one terlapor.
    package struct Row: Hashable, Sendable {
        /// The sheet, as a part of the workbook: `bkd.xlsx, Daftar`.
        package let part: String
        /// As the sheet numbers it.
        package let line: Int
        /// The columns of ``FormKey`` that are of the record.
        package let key: [String]
        /// By the column that an answer goes into; those left empty are not there.
        package let answers: [Field: Answer]
    }

    /// Something that keeps the form from being taken.
    package struct Fault: Hashable, Sendable, Comparable {
        /// The sheet.
        private let part: String
        /// Nil where it is of no row of the form.
        private let line: Int?
        /// Nil where it is of a whole row.
        private let column: Int?
        package let message: LocalizedText

        package init(part: String, line: Int?, column: Int? = nil, _ message: LocalizedText) {
            (self.part, self.line, self.column, self.message) = (part, line, column, message)
        }

        /// `bkd.xlsx, Daftar!C9`
        package var place: String {
            guard let line else { return part }
            return "\(part)!" + (column.map { CellAddress(row: line, column: $0).description } ?? String(line))
        }

        /// As one reads the sheets.
        package static func < (left: Fault, right: Fault) -> Bool {
            (left.part, left.line ?? 0, left.column ?? 0, left.message.english)
                < (right.part, right.line ?? 0, right.column ?? 0, right.message.english)
        }
    }

    package private(set) var rows: [Row] = []
    package private(set) var faults: [Fault] = []
    /// Whether a sheet of it is the list of the form.
    package private(set) var hasList = false

    /// The rows that are searched for the headings of the list.
    private static let searchedRows = 60

    /// - Parameters:
    ///   - path: of the workbook.
    ///   - list: what the form's list is made by.
    package init(_ path: String, _ list: RecordsDefinition) throws(PackageError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        do throws(WorkbookError) {
            let workbook = try WorkbookReader(path)
            for sheet in workbook.sheets where !sheet.isHidden {
                try read(workbook.rows(of: sheet), part: "\(name), \(sheet.name)", list)
            }
        } catch {
            throw .workbook(error)
        }
    }

    private mutating func read(
        _ sheet: SheetRows, part: String, _ list: RecordsDefinition
    ) throws(WorkbookError) {
        var headings: FormHeadings?
        while let row = try sheet.nextRow() {
            let cells = Dictionary(row.cells.map { ($0.address.column, $0.value) }) { first, _ in first }
            if let headings {
                read(row.number, cells, headings, part)
            } else if row.number <= ReturnedForm.searchedRows {
                headings = FormHeadings(cells, list)
                guard let headings else { continue }
                hasList = true
                for (column, label) in headings.missing {
                    faults.append(
                        Fault(
                            part: part, line: row.number, column: column,
                            LocalizedText(
                                "judul kolom terkunci ini diubah; kembalikan menjadi “\(label.indonesian)”",
                                "this locked heading was changed; put “\(label.english)” back")))
                }
            } else {
                return
            }
        }
    }

    private mutating func read(
        _ line: Int, _ cells: [Int: WorkbookCell.Value], _ headings: FormHeadings, _ part: String
    ) {
        var answers: [Field: Answer] = [:]
        for answer in headings.answers {
            guard let value = cells[answer.column] else { continue }
            guard let text = ReturnedForm.answer(value) else {
                faults.append(
                    Fault(
                        part: part, line: line, column: answer.column,
                        LocalizedText(
                            "isian “\(answer.label)” bukan teks atau tanggal; ketik jawabannya, bukan rumus",
                            "the answer “\(answer.label)” is no text or date; type it, not a formula")))
                continue
            }
            guard !text.isEmpty else { continue }
            answers[answer.field] = Answer(
                text: text, heading: answer.label,
                cell: CellAddress(row: line, column: answer.column).description, column: answer.column)
        }
        let key = headings.keys.map { FormSeal.text(ReturnedForm.texts(cells[$0]).first ?? "") }
        guard key.contains(where: { !$0.isEmpty }) else {
            // Notes below the list, and empty rows that keep their look.
            guard !answers.isEmpty else { return }
            faults.append(
                Fault(
                    part: part, line: line,
                    LocalizedText(
                        "baris berisi jawaban tanpa kunci tersembunyinya; tulis jawaban pada baris asli terlapor itu",
                        "the row has answers and lacks its hidden key; write them in the original row of that person")))
            return
        }
        // A row that is faulty is looked at further all the same: what is wrong in a form is told at once.
        if holdsKey(key, cells, headings, part, line) {
            rows.append(Row(part: part, line: line, key: Array(key.dropLast()), answers: answers))
        }
    }

    /// Whether the key of a row is what it was. Locked cells that are not are noted.
    private mutating func holdsKey(
        _ key: [String], _ cells: [Int: WorkbookCell.Value], _ headings: FormHeadings, _ part: String,
        _ line: Int
    ) -> Bool {
        let seal = FormSeal(key.last ?? "", cellCount: headings.lockedCount)
        guard let seal, seal.holds(key: Array(key.dropLast())) else {
            faults.append(
                Fault(
                    part: part, line: line, column: headings.keys.first,
                    LocalizedText(
                        "kunci tersembunyi baris ini diubah, atau formulirnya dari versi Awas yang lain; pakai formulir asli, atau buat yang baru dengan awas report bkd",
                        "the hidden key of this row was changed, or the form is of another version of Awas; use the original form, or make a new one by awas report bkd"
                    )))
            return false
        }
        let changed = headings.locked.filter { cell in
            !ReturnedForm.texts(cells[cell.column]).contains { text in
                seal.holds(FormSeal.text(text), at: cell.place, column: cell.id)
            }
        }
        faults += changed.map { cell in
            Fault(
                part: part, line: line, column: cell.column,
                LocalizedText(
                    "sel terkunci “\(cell.label)” diubah; kembalikan isinya seperti formulir yang dikirim",
                    "the locked cell “\(cell.label)” was changed; put back what the form had when it was sent"))
        }
        return true
    }

    /// The texts that a cell may have been written from: programs may keep a day as its number.
    private static func texts(_ value: WorkbookCell.Value?) -> [String] {
        switch value {
        case nil: [""]
        case .text(let text), .error(let text): [text]
        case .number(let number): [plain(number), day(number)].compactMap { $0 }
        case .date(let serial): [day(serial), plain(serial)].compactMap { $0 }
        case .boolean(let isTrue): [isTrue ? "true" : "false"]
        case .uncalculated: []
        }
    }

    /// What an answer says; nil for what nobody typed.
    private static func answer(_ value: WorkbookCell.Value) -> String? {
        switch value {
        case .text(let text): TextFolding.trimmed(text)
        case .number(let number): plain(number)
        case .date(let serial): day(serial) ?? plain(serial)
        case .boolean, .error, .uncalculated: nil
        }
    }

    private static func day(_ serial: Double) -> String? { WorkbookCell.Value.date(serial: serial).day?.description }

    private static func plain(_ number: Double) -> String {
        Int64(exactly: number).map { String($0) } ?? String(number)
    }
}
