import AwasData
import AwasModel
import AwasQuery

extension DefinedReport {
    /// A list of records, one row each.
    func records(_ definition: RecordsDefinition, _ values: TemplateValues) -> ReportTable {
        let chosen = listed(definition)
        let cells = definition.columns.map { self.cells($0.content, chosen) }
        let columns = definition.columns.map { column in
            ReportTable.Column(
                id: column.id, label: column.label[scope.language], format: format(column.content, chosen.columns),
                isDetail: column.isDetail, input: column.input,
                isPersonal: column.shown.flatMap(chosen.columns.column)?.isPersonal ?? false)
        }
        let keys = definition.comesBack ? returnKeys(definition, chosen, cells) : []
        let rows = chosen.rows.indices.map { row in
            ReportTable.Row(cells.map { $0[row] } + keys.map { $0.cells[row] })
        }
        return ReportTable(
            id: definition.id, title: definition.title.text(values), columns: columns + keys.map(\.column),
            stubColumns: stubColumns(definition, chosen.columns), rows: rows,
            notes: rows.isEmpty ? [] : definition.notes.map { $0.text(values) },
            emptyText: scope.absence(of: definition.fact.tables) ?? definition.emptyText.text(values),
            excerpt: excerpt(definition.printedRows), sheetName: definition.sheet?[scope.language])
    }

    /// How many records of a list there are by one of its columns.
    func tally(_ definition: TallyDefinition, _ values: TemplateValues) -> ReportTable {
        guard let list = self.definition.lists.first(where: { $0.id == definition.records }) else {
            return ReportTable(id: definition.id, title: "", columns: [], stubColumns: 0, rows: [], emptyText: "")
        }
        let chosen = listed(list)
        let keys = cells(.field(definition.by), chosen)
        let counted = definition.columns.map { column -> [Cell] in
            switch column.count {
            case .records: chosen.rows.map { _ in .integer(1) }
            case .distinct(let field), .filled(let field), .blank(let field):
                cells(.field(field), chosen)
            }
        }
        func count(_ rows: [Int], _ column: Int) -> Cell {
            let cells = rows.map { counted[column][$0] }
            let number =
                switch definition.columns[column].count {
                case .records: cells.count
                case .distinct: Set(cells.filter { !$0.isBlank }).count
                case .filled: cells.count { !$0.isBlank }
                case .blank: cells.count(where: \.isBlank)
                }
            return .integer(Int64(number))
        }
        let groups = Dictionary(grouping: keys.indices) { keys[$0] }
        var rows = groups.sorted { $0.key.plainText.utf8.lexicographicallyPrecedes($1.key.plainText.utf8) }.map {
            key, members in
            ReportTable.Row([key] + definition.columns.indices.map { count(members, $0) })
        }
        if !rows.isEmpty {
            let whole = definition.columns.indices.map { count(Array(keys.indices), $0) }
            rows.append(
                ReportTable.Row([scope.totalLabel] + whole, style: .total))
        }
        let by = chosen.columns.column(definition.by)
        let columns = definition.columns.map {
            ReportTable.Column(
                id: $0.id, label: $0.label[scope.language], format: .integer, addsUp: $0.count.addsUp,
                scale: $0.count.isAll ? .bar : nil)
        }
        return ReportTable(
            id: definition.id, title: definition.title.text(values),
            columns: [
                ReportTable.Column(
                    id: definition.by.rawValue, label: by?.label[scope.language] ?? "", format: .text)
            ] + columns,
            stubColumns: 1, rows: rows,
            emptyText: scope.absence(of: list.fact.tables) ?? definition.emptyText.text(values),
            sheetName: definition.sheet?[scope.language])
    }

    /// The hidden columns of a form that comes back: whose row it is, and what stood in its locked cells.
    private func returnKeys(
        _ definition: RecordsDefinition, _ chosen: ListedRecords, _ cells: [[Cell]]
    ) -> [(column: ReportTable.Column, cells: [Cell])] {
        let keys = FormKey.allCases.compactMap(\.field).map { field in
            chosen.cells(field, scope.language).map { $0 == .null ? .text("") : $0 }
        }
        let locked = definition.columns.indices.filter { definition.columns[$0].content.isSealed }
        let seals = chosen.rows.indices.map { row in
            let seal = FormSeal(
                key: keys.map { FormSeal.text(of: $0[row], scope.language) },
                cells: locked.map { (definition.columns[$0].id, FormSeal.text(of: cells[$0][row], scope.language)) })
            return Cell.text(seal.text)
        }
        return zip(FormKey.allCases, keys + [seals]).map { key, cells in
            (
                ReportTable.Column(
                    id: key.rawValue, label: key.label[scope.language], format: .text, isDetail: true,
                    isPersonal: key == .seal, isHidden: true), cells
            )
        }
    }

    /// As many columns from the left as say whose row it is, number and person; two where no person is named.
    private func stubColumns(_ definition: RecordsDefinition, _ columns: RecordColumns) -> Int {
        let naming = definition.columns.prefix { column in
            switch column.content {
            case .number: true
            case .field(let field): field == .nip || field == .name
            default: false
            }
        }
        return max(2, naming.count)
    }

    private func format(_ content: RecordsDefinition.Column.Content, _ columns: RecordColumns) -> CellFormat {
        switch content {
        case .number, .daysWaiting, .delegations, .attendance: return .integer
        case .regionName, .violationTexts: return .text
        case .input(let input, _, _): return input == .date ? .date : .text
        case .field(let field):
            return switch columns.column(field)?.kind {
            case .date: .date
            case .count: .integer
            default: .text
            }
        }
    }

    /// What stands in place of the violations of a case whose terlapor are of several sectors.
    private static let sharedViolations = LocalizedText(
        "pelanggaran perkara, periksa per terlapor", "violation of the case, check for each person reported")

    /// The cells of a column, by row of the list.
    private func cells(_ content: RecordsDefinition.Column.Content, _ chosen: ListedRecords) -> [Cell] {
        switch content {
        case .number: return chosen.rows.indices.map { .integer(Int64($0 + 1)) }
        case .input(_, let known, _):
            guard let known else { return chosen.rows.map { _ in .text("") } }
            return chosen.cells(known, scope.language).map { $0 == .null ? .text("") : $0 }
        case .field(.violations):
            let isShared = chosen.columns.sharesViolations()
            return zip(chosen.rows, chosen.cells(.violations, scope.language)).map { isShared[$0] ? .null : $1 }
        case .field(let field): return chosen.cells(field, scope.language)
        case .regionName(let field):
            let regions = chosen.columns.values(field)
            return chosen.rows.map { row in
                guard regions[row] != TableData.null else { return .null }
                let region = scope.read.dataset.regions[Int(regions[row])]
                let plain = RegionDirectory.standard[region]?.fullName ?? region.description
                return .text(RegionDirectory.standard.title(region), plain: plain)
            }
        case .violationTexts:
            let items = chosen.columns.items(.violations)
            let texts = scope.read.dataset.texts(of: .violations)
            let isShared = chosen.columns.sharesViolations()
            return chosen.rows.map { row in
                let words = items[row].map { texts[$0] }.map { JointDecree.violation($0)?.text ?? $0 }
                guard !words.isEmpty else { return .null }
                return .text(
                    isShared[row]
                        ? DefinedReport.sharedViolations[scope.language] : words.joined(separator: "; "))
            }
        case .daysWaiting(let from, let until):
            let (first, last) = (chosen.columns.values(from), chosen.columns.values(until))
            return chosen.rows.map { row in
                guard first[row] != TableData.null, last[row] == TableData.null else { return .null }
                return .integer(Int64(scope.parameters.asOf.daysSinceEpoch - first[row]))
            }
        case .delegations:
            let came = EventAttendance(scope.read.dataset)
            return chosen.rows.map { .integer(came.delegations[$0]) }
        case .attendance:
            let came = EventAttendance(scope.read.dataset)
            return chosen.rows.map { row in
                came.people[row].map { Cell(scope.parameters.disclosure.figure(ofPersons: $0)) } ?? .null
            }
        }
    }
}

/// Who came to each event, by its row.
private struct EventAttendance {
    private(set) var delegations: [Int64]
    /// Of the delegations with a head count; nil where no delegation has one.
    private(set) var people: [Int64?]

    init(_ dataset: Dataset) {
        let attendance = dataset[.attendance]
        let (events, attended) = (attendance[.eventID], attendance[.attended])
        delegations = Array(repeating: 0, count: dataset[.events].rowCount)
        people = Array(repeating: nil, count: delegations.count)
        for row in 0..<attendance.rowCount where events[row] >= 0 {
            delegations[Int(events[row])] += 1
            if attended[row] != TableData.null {
                people[Int(events[row])] = (people[Int(events[row])] ?? 0) + Int64(attended[row])
            }
        }
    }
}

/// The records of a list, in its order.
private struct ListedRecords {
    let columns: RecordColumns
    let rows: [Int]
    let dataset: Dataset
    let disclosure: Disclosure

    /// What a column holds, by row of the list.
    func cells(_ field: Field, _ language: Language) -> [Cell] {
        let cells = RecordCells(field, of: columns, dataset, language, disclosure)
        return rows.map { cells[$0] }
    }
}

extension DefinedReport {
    /// Those whom the persons in the document's lists belong to, each once and in order.
    var recipients: [Recipient] {
        var found: Set<Recipient> = []
        for list in definition.lists where list.fact == .subjects {
            let chosen = listed(list)
            let recipients = recipients(in: chosen.columns)
            for row in chosen.rows { found.insert(recipients[row]) }
        }
        return found.sorted()
    }

    /// Whom each record's person belongs to.
    private func recipients(in columns: RecordColumns) -> [Recipient] {
        let regions = scope.read.dataset.regions
        return columns.employerRegions().map { region in
            Recipient(employedIn: region == TableData.null ? nil : regions[Int(region)])
        }
    }

    /// The records of a list: those of the region, and of the recipient if there is one, whose date lies in its span, and that
    /// have the values it asks for.
    private func listed(_ definition: RecordsDefinition) -> ListedRecords {
        let dataset = scope.read.dataset
        let columns = RecordColumns(dataset, of: definition.fact.table, asOf: scope.parameters.asOf)
        let regions = columns.officeRegions()
        var ofRegion = (0..<columns.rowCount).filter { row in
            regions[row] != TableData.null
                && scope.parameters.region?.contains(dataset.regions[Int(regions[row])]) ?? true
        }
        if let recipient = scope.parameters.recipient {
            let recipients = recipients(in: columns)
            ofRegion.removeAll { recipients[$0] != recipient }
        }
        let conditions =
            [RecordCondition(definition.dated, in: days(definition.span))]
            + definition.filters.map { RecordCondition($0, isAnyOf: $1) }
        let rows = RecordList.chosen(ofRegion, conditions, definition.order.map { RecordOrder($0) }) { field in
            RecordCells(field, of: columns, dataset, .indonesian, .all)
        }
        return ListedRecords(columns: columns, rows: rows, dataset: dataset, disclosure: scope.parameters.disclosure)
    }
}

extension RecordsDefinition.Column {
    fileprivate var input: ReportTable.Column.Input? {
        if case .input(let input, _, _) = content { input } else { nil }
    }

    /// The column of the records whose values it shows; nil for none of its own.
    fileprivate var shown: Field? {
        switch content {
        case .field(let field): field
        case .input(_, let known, _): known
        default: nil
        }
    }
}

extension TallyDefinition.Count {
    /// Whether it counts all records: the sizes of groups are to be compared.
    fileprivate var isAll: Bool {
        if case .records = self { true } else { false }
    }

    /// Every record is in one group; the same value of another column may be in several.
    fileprivate var addsUp: Bool {
        switch self {
        case .records, .filled, .blank: true
        case .distinct: false
        }
    }
}

extension Cell {
    fileprivate var isBlank: Bool { self == .null || self == .text("") }

    /// Texts by their bytes, so that the order is the same everywhere.
    fileprivate var plainText: String {
        switch self {
        case .null, .withheld: ""
        case .text(let text, let plain): plain ?? text
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .ratio(let ratio): String(ratio.number)
        case .date(let date): date.description
        }
    }
}
