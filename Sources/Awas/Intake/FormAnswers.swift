import AwasData
import AwasModel
import AwasReport
import AwasWriters

/// What a returned form answers, held to the data that it was made of: which cells of the terlapor it changes, and what keeps it
/// from being taken.
package struct FormAnswers: Sendable {
    /// A cell of the table of terlapor that the form changes.
    package struct Change: Sendable {
        /// The row of the form, and the cell that was filled in.
        package let row: ReturnedForm.Row
        package let answer: ReturnedForm.Answer
        package let column: Column
        /// Empty for nothing, and `***` for what could name a person.
        package let before: String
        package let after: String

        /// Whether something else was answered before.
        package var replaces: Bool { !before.isEmpty }
    }

    /// In the order of the data.
    package private(set) var changes: [Change] = []
    package private(set) var faults: [ReturnedForm.Fault] = []
    /// The data with the answers; nil where there are faults.
    package private(set) var dataset: Dataset?
    /// How many rows of the form have an answer.
    package private(set) var answeredCount = 0

    /// The columns that answers go into.
    private static let fields: [Field] = [.sanction, .sanctionedOn, .decreeNumber, .decreeDate, .agencyRemark]

    /// - Parameters:
    ///   - dataset: the data as they are, all of them.
    ///   - source: where these were read from.
    package init(
        _ form: ReturnedForm, on dataset: Dataset, from source: some RecordSource, threads: Int
    ) throws(PackageError) {
        faults = form.faults
        let text = DatasetText(dataset)
        let answered = match(form, dataset, text)
        answeredCount = answered.count
        let columns = FormAnswers.columns(text)
        let rows = FormAnswers.rows(dataset, text, columns, answered)
        let answeredSource = AnsweredSource(source, [columns.map(\.id)] + rows)
        let result = try DatasetReader(threads: threads, allowsRejects: true, hasFingerprints: false).read(
            from: answeredSource)
        faults += FormAnswers.faults(result.problems, answered)
        guard faults.isEmpty else {
            faults.sort()
            return
        }
        let after = DatasetText(result.dataset)
        for (row, formRow) in answered.sorted(by: { $0.key < $1.key }) {
            for field in FormAnswers.fields {
                guard let column = Schema[.subjects][field], let answer = FormAnswers.answer(to: field, in: formRow)
                else { continue }
                let (old, new) = (
                    text.cell(column, of: .subjects, row: row), after.cell(column, of: .subjects, row: row)
                )
                guard old != new else { continue }
                changes.append(
                    Change(
                        row: formRow, answer: answer, column: column, before: FormAnswers.shown(old, column),
                        after: FormAnswers.shown(new, column)))
            }
        }
        self.dataset = result.dataset
    }

    /// The changes as the list of an import has them.
    package var intakeChanges: [IntakeChange] {
        changes.map { change in
            IntakeChange(
                part: change.row.part, table: .subjects, line: change.row.line, column: change.column.id,
                cell: change.answer.cell, before: change.before, after: change.after)
        }
    }

    private static func shown(_ text: String, _ column: Column) -> String {
        column.isPersonal && !text.isEmpty ? "***" : text
    }

    /// The cell that says what goes into a column: the day of the sanction is that of its decree, and lacks it where there is
    /// none.
    private static func answer(to field: Field, in row: ReturnedForm.Row) -> ReturnedForm.Answer? {
        switch field {
        case .sanctionedOn: row.answers[.decreeDate] ?? row.answers[.sanction]
        case .sanction: row.answers[.sanction] ?? row.answers[.decreeDate]
        default: row.answers[field]
        }
    }

    /// By row of the data, the row of the form that answers for it. Rows without an answer are left out.
    private mutating func match(
        _ form: ReturnedForm, _ dataset: Dataset, _ text: DatasetText
    ) -> [Int: ReturnedForm.Row] {
        let keyCells = FormKey.allCases.compactMap(\.field).compactMap { Schema[.subjects][$0] }
            .map { text.cells($0, of: .subjects) }
        var rowOfKey: [[String]: Int] = [:]
        for row in 0..<dataset[.subjects].rowCount {
            let key = keyCells.map { FormSeal.text($0(row)) }
            rowOfKey[key] = row
        }
        var answered: [Int: ReturnedForm.Row] = [:]
        for formRow in form.rows where !formRow.answers.isEmpty {
            guard let row = rowOfKey[formRow.key] else {
                faults.append(
                    ReturnedForm.Fault(
                        part: formRow.part, line: formRow.line,
                        LocalizedText(
                            "terlapor baris ini tidak ada dalam data; apakah formulirnya dari data lain?",
                            "the data have no such terlapor as this row's; is the form of other data?")))
                continue
            }
            guard let other = answered[row] else {
                answered[row] = formRow
                continue
            }
            if other.answers.mapValues(\.text) != formRow.answers.mapValues(\.text) {
                faults.append(
                    ReturnedForm.Fault(
                        part: formRow.part, line: formRow.line,
                        LocalizedText(
                            "baris ini menjawab lain daripada baris \(other.line) untuk terlapor yang sama; hapus salah satunya",
                            "this row answers otherwise than row \(other.line) for the same terlapor; delete one of them"
                        )))
            }
        }
        return answered
    }

    private static func columns(_ text: DatasetText) -> [Column] {
        let needed = Set(text.columns(of: .subjects).map(\.field) + fields)
        return Schema[.subjects].columns.filter { needed.contains($0.field) }
    }

    /// The rows of the table with the answers in them.
    private static func rows(
        _ dataset: Dataset, _ text: DatasetText, _ columns: [Column], _ answered: [Int: ReturnedForm.Row]
    ) -> [[String]] {
        let position = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.field, $0) })
        let written = columns.map { text.cells($0, of: .subjects) }
        return (0..<dataset[.subjects].rowCount).map { row in
            var cells = written.map { $0(row) }
            guard let answers = answered[row]?.answers else { return cells }
            func value(_ field: Field) -> String { position[field].map { cells[$0] } ?? "" }
            let (formerDate, sanctionedOn) = (value(.decreeDate), value(.sanctionedOn))
            for (field, answer) in answers { if let place = position[field] { cells[place] = answer.text } }
            // A sanction holds from its decree on, unless the office knows another day.
            let isAnswered = answers[.decreeDate] != nil || answers[.sanction] != nil
            if isAnswered, sanctionedOn.isEmpty || sanctionedOn == formerDate, let place = position[.sanctionedOn] {
                cells[place] = value(.decreeDate)
            }
            return cells
        }
    }

    /// What the checks of records find in the answers, at the cells of the form.
    private static func faults(
        _ problems: [Problem], _ answered: [Int: ReturnedForm.Row]
    ) -> [ReturnedForm.Fault] {
        var faults: [ReturnedForm.Fault] = []
        for problem in problems where problem.severity == .error {
            guard problem.table == .subjects, let line = problem.line, let row = answered[line - 2] else {
                faults.append(ReturnedForm.Fault(part: problem.place, line: nil, problem.message))
                continue
            }
            let field = Schema[.subjects].columns.first { $0.id == problem.column }?.field
            let column = field.flatMap { answer(to: $0, in: row) }?.column
            let fault = ReturnedForm.Fault(part: row.part, line: row.line, column: column, problem.message)
            // A day that is that of the decree and of the sanction is wrong once.
            if !faults.contains(where: { $0.place == fault.place }) { faults.append(fault) }
        }
        return faults
    }
}

/// Data of which the table of terlapor is another one.
private struct AnsweredSource<Data: RecordSource>: RecordSource {
    private let data: Data
    private let subjects: InMemorySource

    init(_ data: Data, _ subjects: [[String]]) {
        (self.data, self.subjects) = (data, InMemorySource([.subjects: subjects]))
    }

    func parts(of table: Table) -> [String] {
        table == .subjects ? subjects.parts(of: table) : data.parts(of: table)
    }

    func size(of part: String, of table: Table) -> Int {
        table == .subjects ? subjects.size(of: part, of: table) : data.size(of: part, of: table)
    }

    func open(_ part: String, of table: Table, _ options: ReaderOptions) throws(PackageError) -> any RecordReader {
        table == .subjects
            ? try subjects.open(part, of: table, options) : try data.open(part, of: table, options)
    }

    func records(of part: String, of table: Table) throws(PackageError) -> any SingleRecords {
        table == .subjects ? try subjects.records(of: part, of: table) : try data.records(of: part, of: table)
    }

    func descriptor() throws(PackageError) -> [UInt8]? { try data.descriptor() }
}
