import AwasModel

/// What the cells of one row must be to each other.
///
/// All rows of a block take the fast path (``RowDoubts``), and only doubtful ones the slow path.
struct RowChecks {
    private let context: BlockContext
    private let values: ColumnBuffers
    private let regions: RegionTexts
    private let texts: [ByteDictionary]
    private let unread: UnreadCells

    /// - Parameters:
    ///   - values: of all rows of the block, as both readers made them.
    ///   - met: what their codes stand for.
    ///   - unread: cells that nothing could be made of.
    init(_ context: BlockContext, _ values: ColumnBuffers, _ met: MetTexts, _ unread: UnreadCells) {
        (self.context, self.values, self.unread) = (context, values, unread)
        (regions, texts) = (met.regions, met.texts)
    }

    /// Adds what the checks of the table find to what was found before.
    func addFindings(to found: inout BlockFindings) {
        let checks = RowCheck.all(of: context.schema.table)
        let doubts = doubts(of: checks.map(\.test))
        for row in 0..<context.rowCount where doubts[row] || unread.contains(row: row) {
            var isRejected = false
            for check in checks {
                for finding in findings(of: check.test, inRow: row) {
                    found.problems.append(problem(check.code, finding, row))
                    isRejected = isRejected || check.code.severity == .error
                }
            }
            if isRejected { found.rejectedRows.append(Int32(truncatingIfNeeded: row)) }
        }
    }

    /// Which rows of the block may fail one of some tests.
    func doubts(of tests: [RowTest]) -> RowDoubts {
        var isInFile = Array(repeating: false, count: context.schema.columns.count)
        for plan in context.plans where plan.kind != .ignored { isInFile[plan.position] = true }
        return RowDoubts(
            tests, context.schema, values, isInFile: isInFile, rows: context.rowCount, regionLevels: regions.levels)
    }

    private func problem(_ code: ProblemCode, _ finding: Finding, _ row: Int) -> Problem {
        let position = context.schema.position(of: finding.field)
        let column = context.layout.columns.first { $0.position == position }
        return Problem(
            code, table: context.schema.table, file: context.layout.path, line: Int(context.lines[row]),
            column: column?.shownHeader ?? finding.field.rawValue, columnPosition: column?.index ?? -1,
            value: finding.value, finding.details)
    }

    /// What a test finds in a row.
    struct Finding {
        let field: Field
        /// Nil where the cell is empty, or may not be shown.
        let value: String?
        var details: [LocalizedText] = []
    }

    /// What a test finds in a row.
    func findings(of test: RowTest, inRow row: Int) -> [Finding] {
        let cells = RowValues(row: row, schema: context.schema, values: values, unread: unread)
        return switch test {
        case .implausible(let field): implausible(field, cells)
        case .later(let field, let other, let words): later(field, than: other, words, cells)
        case .early(let field, let steps): early(field, after: steps, cells)
        case .filled(let field, let other):
            cells.isFilled(field) && !cells.isFilled(other) ? [Finding(field: other, value: nil)] : []
        case .filledBoth(let field, let other):
            cells.isFilled(field) && cells.isFilled(other)
                ? [Finding(field: field, value: cells[field].map(RowChecks.date))] : []
        case .exceeds(let field, let other): exceeds(field, other, cells)
        case .differs(let field, let first, let second): differs(field, fromSum: first, second, cells)
        case .level(let field, let region): level(field, against: region, cells)
        case .unfit(let field, let fault): unfit(field, fault, cells)
        }
    }

    private func implausible(_ field: Field, _ cells: RowValues) -> [Finding] {
        guard let day = cells[field], !RowTest.plausibleDays.contains(day) else { return [] }
        return [
            Finding(
                field: field, value: cells[field].map(RowChecks.date),
                details: [LocalizedText("di luar tahun 1999–2049", "outside the years 1999–2049")])
        ]
    }

    private func later(
        _ field: Field, than other: Field, _ words: LocalizedText, _ cells: RowValues
    ) -> [Finding] {
        guard let (day, bound) = cells.pair(field, other), day > bound else { return [] }
        let text = RowChecks.date(bound)
        return [
            Finding(
                field: field, value: cells[field].map(RowChecks.date),
                details: [LocalizedText("\(words.indonesian) (\(text))", "\(words.english) (\(text))")])
        ]
    }

    private func early(_ field: Field, after steps: [Field], _ cells: RowValues) -> [Finding] {
        guard let step = steps.first(where: { cells[$0] != nil }), let (day, bound) = cells.pair(field, step),
            day < bound,
            let column = context.schema[field], let stepColumn = context.schema[step]
        else { return [] }
        let text = RowChecks.date(bound)
        return [
            Finding(
                field: field, value: cells[field].map(RowChecks.date),
                details: [
                    LocalizedText(column.label.indonesian.lowercased(), column.label.english.lowercased()),
                    LocalizedText(
                        "\(stepColumn.label.indonesian.lowercased()) (\(text))",
                        "\(stepColumn.label.english.lowercased()) (\(text))"),
                ])
        ]
    }

    private func exceeds(_ field: Field, _ other: Field, _ cells: RowValues) -> [Finding] {
        guard let (part, all) = cells.pair(field, other), part > all else { return [] }
        return [Finding(field: field, value: String(part), details: [RowChecks.number(Int(all))])]
    }

    private func differs(
        _ field: Field, fromSum first: Field, _ second: Field, _ cells: RowValues
    ) -> [Finding] {
        guard let sum = cells[field], let (one, other) = cells.pair(first, second), Int(one) + Int(other) != Int(sum)
        else { return [] }
        return [Finding(field: field, value: String(sum), details: [RowChecks.number(Int(one) + Int(other))])]
    }

    private func level(_ field: Field, against region: Field, _ cells: RowValues) -> [Finding] {
        guard let (level, region) = cells.pair(field, region),
            OrganiserLevel.contradicts(level, regions.levels[Int(region)])
        else { return [] }
        let id = Enumeration.level.ids[Int(level)]
        let name = regions.resolutions[Int(region)].region.map(RegionText.name) ?? regions.texts[region]
        return [Finding(field: field, value: id, details: [LocalizedText(id, id), LocalizedText(name, name)])]
    }

    private func unfit(
        _ field: Field, _ fault: (UnsafeRawBufferPointer) -> LocalizedText?, _ cells: RowValues
    ) -> [Finding] {
        guard let code = cells[field], let position = context.schema.position(of: field),
            let words = texts[position].withBytes(of: code, fault)
        else { return [] }
        return [Finding(field: field, value: nil, details: [words])]
    }

    private static func date(_ days: Int32) -> String {
        CalendarDate(daysSinceEpoch: days).description
    }

    private static func number(_ number: Int) -> LocalizedText {
        LocalizedText(String(number), String(number))
    }
}
