import AwasModel

/// What the cells of one row must be to each other.
extension BlockParser {
    /// Looks at all rows of the block, closely only at those that a quick look finds doubtful.
    mutating func checkRows() {
        let checks = RowCheck.all(of: layout.table)
        let doubts = doubts(of: checks.map(\.test))
        for row in 0..<rowCount where doubts[row] || hasUnreadCells(row) {
            begin(row)
            for check in checks {
                for finding in findings(of: check.test) {
                    reportRow(check.code, finding.field, value: finding.value, finding.details)
                }
            }
            end()
        }
    }

    /// Which rows of the block may fail one of some tests.
    func doubts(of tests: [RowTest]) -> RowDoubts {
        var isInFile = Array(repeating: false, count: schema.columns.count)
        for plan in plans where plan.kind != .ignored { isInFile[plan.position] = true }
        return RowDoubts(
            tests, schema, values, isInFile: isInFile, rows: rowCount, regionLevels: regionTexts.levels)
    }

    /// What a test finds in a row.
    struct Finding {
        let field: Field
        /// Nil where the cell is empty, or may not be shown.
        let value: String?
        var details: [LocalizedText] = []
    }

    /// What a test finds in the row that is looked at.
    func findings(of test: RowTest) -> [Finding] {
        switch test {
        case .implausible(let field): implausible(field)
        case .later(let field, let other, let words): later(field, than: other, words)
        case .early(let field, let steps): early(field, after: steps)
        case .filled(let field, let other):
            isFilled(field) && !isFilled(other) ? [Finding(field: other, value: nil)] : []
        case .filledBoth(let field, let other):
            isFilled(field) && isFilled(other) ? [Finding(field: field, value: date(field))] : []
        case .exceeds(let field, let other): exceeds(field, other)
        case .differs(let field, let first, let second): differs(field, fromSum: first, second)
        case .level(let field, let region): level(field, against: region)
        case .unfit(let field, let fault): unfit(field, fault)
        }
    }

    private func implausible(_ field: Field) -> [Finding] {
        guard let day = value(field), !RowTest.plausibleDays.contains(day) else { return [] }
        return [
            Finding(
                field: field, value: date(field),
                details: [LocalizedText("di luar tahun 1999–2049", "outside the years 1999–2049")])
        ]
    }

    private func later(_ field: Field, than other: Field, _ words: LocalizedText) -> [Finding] {
        guard let (day, bound) = pair(field, other), day > bound else { return [] }
        let text = BlockParser.date(bound)
        return [
            Finding(
                field: field, value: date(field),
                details: [LocalizedText("\(words.indonesian) (\(text))", "\(words.english) (\(text))")])
        ]
    }

    private func early(_ field: Field, after steps: [Field]) -> [Finding] {
        guard let step = steps.first(where: { value($0) != nil }), let (day, bound) = pair(field, step), day < bound,
            let column = schema[field], let stepColumn = schema[step]
        else { return [] }
        let text = BlockParser.date(bound)
        return [
            Finding(
                field: field, value: date(field),
                details: [
                    LocalizedText(column.label.indonesian.lowercased(), column.label.english.lowercased()),
                    LocalizedText(
                        "\(stepColumn.label.indonesian.lowercased()) (\(text))",
                        "\(stepColumn.label.english.lowercased()) (\(text))"),
                ])
        ]
    }

    private func exceeds(_ field: Field, _ other: Field) -> [Finding] {
        guard let (part, all) = pair(field, other), part > all else { return [] }
        return [Finding(field: field, value: String(part), details: [BlockParser.number(Int(all))])]
    }

    private func differs(_ field: Field, fromSum first: Field, _ second: Field) -> [Finding] {
        guard let sum = value(field), let (one, other) = pair(first, second), Int(one) + Int(other) != Int(sum)
        else { return [] }
        return [Finding(field: field, value: String(sum), details: [BlockParser.number(Int(one) + Int(other))])]
    }

    private func level(_ field: Field, against region: Field) -> [Finding] {
        guard let (level, region) = pair(field, region),
            OrganiserLevel.contradicts(level, regionTexts.levels[Int(region)])
        else { return [] }
        let id = Enumeration.level.ids[Int(level)]
        let name = regionTexts.resolutions[Int(region)].region.map(RegionText.name) ?? regionTexts.texts[region]
        return [Finding(field: field, value: id, details: [LocalizedText(id, id), LocalizedText(name, name)])]
    }

    private func unfit(_ field: Field, _ fault: (UnsafeRawBufferPointer) -> LocalizedText?) -> [Finding] {
        guard let code = value(field), let position = schema.position(of: field),
            let words = texts[position].withBytes(of: code, fault)
        else { return [] }
        return [Finding(field: field, value: nil, details: [words])]
    }

    /// The value of the row that is looked at, nil when its cell is empty or unusable.
    private func value(_ field: Field) -> Int32? {
        guard let position = schema.position(of: field) else { return nil }
        let value = values[position, row]
        return value == TableData.null ? nil : value
    }

    /// Whether the cell holds anything, were it nothing that can be used.
    func isFilled(_ field: Field) -> Bool {
        value(field) != nil || schema.position(of: field).map(isUnread) == true
    }

    private func pair(_ first: Field, _ second: Field) -> (Int32, Int32)? {
        guard let first = value(first), let second = value(second) else { return nil }
        return (first, second)
    }

    private func date(_ field: Field) -> String? {
        value(field).map(BlockParser.date)
    }

    private static func date(_ days: Int32) -> String {
        CalendarDate(daysSinceEpoch: days).description
    }

    private static func number(_ number: Int) -> LocalizedText {
        LocalizedText(String(number), String(number))
    }
}
