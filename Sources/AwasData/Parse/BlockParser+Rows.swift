import AwasModel

/// What the cells of one row must be to each other.
extension BlockParser {
    /// Looks at all rows of the block, closely only at those that a quick look finds doubtful.
    mutating func checkRows() {
        let doubts = RowDoubts(schema, regionLevels: regionTexts.levels)
        for row in 0..<rowCount where doubts.isDoubtful(row, values) || hasUnreadCells(row) {
            begin(row)
            checkRow()
            end()
        }
    }

    private mutating func checkRow() {
        switch layout.table {
        case .events:
            checkDates([.date])
            checkLevel()
        case .attendance:
            checkFemale(.attendedFemale, of: .attended)
            if let (attended, invited) = pair(.attended, .invited), attended > invited {
                reportRow(.attendedExceedsInvited, .attended, value: String(attended), [BlockParser.number(invited)])
            }
        case .cases: checkCase()
        case .subjects:
            checkPair(.sanction, .sanctionedOn, .sanctionWithoutDate, .dateWithoutSanction)
            checkOrder(.forwardedOn, .sanctionedOn)
            checkDates([.sanctionedOn, .forwardedOn, .decreeDate])
            checkNIP()
        case .oversight: checkDates([.date])
        case .turnout: checkTurnout()
        case .elections: checkDates([.votingDate])
        case .agencies: break
        }
    }

    private mutating func checkCase() {
        checkPair(.decision, .decidedOn, .decisionWithoutDate, .dateWithoutDecision)
        if isFilled(.forwardedTo), !isFilled(.forwardedOn) {
            reportRow(.forwardedToWithoutDate, .forwardedOn, value: nil)
        }
        if isFilled(.rejectedOn), isFilled(.registeredOn) {
            reportRow(.rejectedAndRegistered, .rejectedOn, value: date(.rejectedOn))
        }
        var earlier: Field?
        for field in [Field.reportedOn, .registeredOn, .decidedOn, .forwardedOn] where value(field) != nil {
            if let earlier { checkOrder(earlier, field) }
            earlier = field
        }
        checkOrder(.reportedOn, .rejectedOn)
        if let (occurred, reported) = pair(.occurredOn, .reportedOn), occurred > reported {
            reportRow(
                .implausibleDate, .occurredOn, value: date(.occurredOn),
                [
                    LocalizedText(
                        "kejadian sesudah laporannya (\(BlockParser.date(reported)))",
                        "it lies after the report (\(BlockParser.date(reported)))")
                ])
        }
        checkDates([.occurredOn, .reportedOn, .registeredOn, .rejectedOn, .decidedOn, .forwardedOn])
    }

    private mutating func checkTurnout() {
        checkFemale(.registeredFemale, of: .registeredVoters)
        checkFemale(.votersFemale, of: .voters)
        if let (voters, registered) = pair(.voters, .registeredVoters), voters > registered {
            reportRow(.votersExceedRegistered, .voters, value: String(voters), [BlockParser.number(registered)])
        }
        if let (valid, invalid) = pair(.validVotes, .invalidVotes), let voters = value(.voters),
            Int(valid) + Int(invalid) != Int(voters)
        {
            let sum = String(Int(valid) + Int(invalid))
            reportRow(.votesDoNotAddUp, .voters, value: String(voters), [LocalizedText(sum, sum)])
        }
    }

    private mutating func checkOrder(_ earlier: Field, _ later: Field) {
        guard let (first, second) = pair(earlier, later), second < first, let column = schema[earlier],
            let laterColumn = schema[later]
        else { return }
        let text = BlockParser.date(first)
        reportRow(
            .dateOrder, later, value: date(later),
            [
                LocalizedText(laterColumn.label.indonesian.lowercased(), laterColumn.label.english.lowercased()),
                LocalizedText(
                    "\(column.label.indonesian.lowercased()) (\(text))",
                    "\(column.label.english.lowercased()) (\(text))"),
            ])
    }

    private mutating func checkPair(_ what: Field, _ when: Field, _ noDate: ProblemCode, _ noValue: ProblemCode) {
        if isFilled(what), !isFilled(when) { reportRow(noDate, when, value: nil) }
        if !isFilled(what), isFilled(when) { reportRow(noValue, what, value: nil) }
    }

    private mutating func checkFemale(_ female: Field, of total: Field) {
        guard let (women, all) = pair(female, total), women > all else { return }
        reportRow(.femaleExceedsTotal, female, value: String(women), [BlockParser.number(all)])
    }

    /// Dates outside the years in which Indonesia's present elections have been held are most likely slips of the
    /// keyboard. The bounds are fixed, so that the same data give the same warnings on any day.
    private mutating func checkDates(_ fields: [Field]) {
        for field in fields {
            guard let day = value(field), !BlockParser.plausibleDays.contains(day) else { continue }
            reportRow(
                .implausibleDate, field, value: date(field),
                [LocalizedText("di luar tahun 1999–2049", "outside the years 1999–2049")])
        }
    }

    /// The organiser's area is of his level.
    private mutating func checkLevel() {
        guard let level = value(.level), let region = value(.region),
            OrganiserLevel.contradicts(level, regionTexts.levels[Int(region)])
        else { return }
        let id = Enumeration.level.ids[Int(level)]
        let text = regionTexts.texts[region]
        let name = regionTexts.resolutions[Int(region)].region.map(RegionText.name) ?? text
        reportRow(.levelAgainstRegion, .level, value: id, [LocalizedText(id, id), LocalizedText(name, name)])
    }

    private mutating func checkNIP() {
        guard let code = value(.nip), let position = schema.position(of: .nip),
            let fault = texts[position].withBytes(of: code, CivilServiceNumber.fault)
        else { return }
        reportRow(.nipFormat, .nip, value: nil, [fault.words])
    }

    static let plausibleDays: ClosedRange<Int32> = {
        let first = CalendarDate(year: 1999, month: 1, day: 1)?.daysSinceEpoch ?? 0
        let last = CalendarDate(year: 2049, month: 12, day: 31)?.daysSinceEpoch ?? 0
        return first...last
    }()

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

    private static func number(_ number: Int32) -> LocalizedText {
        LocalizedText(String(number), String(number))
    }
}
