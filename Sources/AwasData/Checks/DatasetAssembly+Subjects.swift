import AwasModel

/// What a terlapor's dates must be to those of the case.
extension DatasetAssembly {
    /// Neither the terlapor's own forwarding nor the sanction comes before the last known step of the case before it; a
    /// sanction after an own forwarding is looked at within the row. No decree is older than the decision of the case. Who
    /// received a terlapor has a day, its own or the case's.
    mutating func checkSubjectDates(_ problems: inout [Problem]) {
        let subjects = self[.subjects].data
        guard [Field.sanctionedOn, .forwardedOn, .forwardedTo, .decreeDate].contains(where: subjects.holds) else {
            return
        }
        let cases = self[.cases].data
        let steps = [Field.decidedOn, .registeredOn, .reportedOn].map { ($0, cases[$0]) }
        let caseForwardedOn = cases[.forwardedOn]
        let caseOfSubject = subjects[.caseID]
        let (forwardedOn, forwardedTo) = (subjects[.forwardedOn], subjects[.forwardedTo])
        let (sanctionedOn, decreeDate) = (subjects[.sanctionedOn], subjects[.decreeDate])
        for row in 0..<caseOfSubject.count where caseOfSubject[row] >= 0 {
            let number = Int(caseOfSubject[row])
            if decreeDate[row] != TableData.null {
                check(row, .decreeDate, decreeDate[row], after: steps, number, &problems)
            }
            if forwardedOn[row] != TableData.null {
                check(row, .forwardedOn, forwardedOn[row], after: steps, number, &problems)
            } else {
                if sanctionedOn[row] != TableData.null {
                    let all = [(Field.forwardedOn, caseForwardedOn)] + steps
                    check(row, .sanctionedOn, sanctionedOn[row], after: all, number, &problems)
                }
                if forwardedTo[row] != TableData.null, caseForwardedOn[number] == TableData.null {
                    problems.append(
                        self[.subjects].problem(.forwardedToWithoutDate, row: row, .forwardedOn, value: nil, []))
                    reject(row, of: .subjects)
                }
            }
        }
    }

    /// Whether a day of a terlapor is not before the last step of the case that has one.
    ///
    /// - Parameter steps: dates of cases, the last step first.
    private mutating func check(
        _ row: Int, _ field: Field, _ day: Int32, after steps: [(field: Field, days: [Int32])], _ number: Int,
        _ problems: inout [Problem]
    ) {
        guard let last = steps.first(where: { $0.days[number] != TableData.null }), day < last.days[number],
            let step = Schema[.cases][last.field], let own = Schema[.subjects][field]
        else { return }
        let date = CalendarDate(daysSinceEpoch: last.days[number]).description
        problems.append(
            self[.subjects].problem(
                .dateOrder, row: row, field, value: CalendarDate(daysSinceEpoch: day).description,
                [
                    LocalizedText(own.label.indonesian.lowercased(), own.label.english.lowercased()),
                    LocalizedText(
                        "\(step.label.indonesian.lowercased()) (\(date))",
                        "\(step.label.english.lowercased()) (\(date))"),
                ]))
        reject(row, of: .subjects)
    }
}
