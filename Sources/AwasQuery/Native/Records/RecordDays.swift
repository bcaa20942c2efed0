import AwasData
import AwasModel

/// What the dates of records say of a period in which there are none.
package enum RecordDays: Hashable, Sendable {
    /// There are records in the period, or nobody knows of any date that would put them there.
    case recorded
    /// There are none in the period; those of the regions have these days.
    case elsewhere(ClosedRange<CalendarDate>)
    /// The regions have no record of any day, others do.
    case otherRegions
    /// No record has a date.
    case nowhere
}

extension Dataset {
    /// Whether records have a date in a period, whichever of their dates it is.
    ///
    /// All columns of dates and of regions must have been kept.
    package func recordDays(in period: DateRange, of regions: [RegionCode]) -> RecordDays {
        let dates = Fact.allCases.flatMap { fact in
            let own = Schema[fact.table].columns.filter { if case .date = $0.kind { true } else { false } }
            return own.map { (fact, $0.field) } + (fact.parent == .events ? [(fact, .date)] : [])
        }
        return recordDays(in: period, of: regions, dates)
    }

    /// Whether records that a query counts have their basis date in its period. Stocks are made of what came before, and
    /// turnout has no date; so a query of them is taken to have records.
    package func recordDays(of query: Query) -> RecordDays {
        let parts = query.measures.compactMap(Catalogue.measure(named:)).flatMap(\.parts)
        let dates = Set(
            parts.compactMap { part -> RecordStream? in
                if case .stream(let stream)? = part.source, stream.basis != nil { stream } else { nil }
            }.filter { $0.fact.tables.allSatisfy(isKnown) }
        ).compactMap { stream in stream.basis.map { (stream.fact, $0) } }
        guard query.period != DateRange(), !dates.isEmpty, !parts.contains(where: \.isStock) else { return .recorded }
        return recordDays(in: query.period, of: query.regions, dates)
    }

    private func recordDays(
        in period: DateRange, of codes: [RegionCode], _ dates: [(fact: Fact, field: Field)]
    ) -> RecordDays {
        let days = (period.from?.daysSinceEpoch ?? Int32.min + 1)...(period.to?.daysSinceEpoch ?? Int32.max)
        let isKept = codes.isEmpty ? nil : regions.map { region in codes.contains { $0.contains(region) } }
        var hasOthers = false
        var (first, last) = (Int32.max, Int32.min)
        for (fact, field) in dates {
            let columns = FactColumns(dataset: self, fact: fact, asOf: nil)
            let column = columns.basis(field)
            let region = isKept.map { _ in columns.column(.region) }
            for row in 0..<columns.rowCount {
                guard let day = column.value(row) else { continue }
                if let region, region.value(row).map({ isKept?[Int($0)] ?? true }) != true {
                    hasOthers = true
                } else if days.contains(day) {
                    return .recorded
                } else {
                    (first, last) = (min(first, day), max(last, day))
                }
            }
        }
        guard first <= last else { return hasOthers ? .otherRegions : .nowhere }
        return .elsewhere(CalendarDate(daysSinceEpoch: first)...CalendarDate(daysSinceEpoch: last))
    }
}

extension FactColumn {
    /// The value of a row; nil where there is none.
    fileprivate func value(_ row: Int) -> Int32? {
        guard let via else { return values[row] == TableData.null ? nil : values[row] }
        let other = via[row]
        return other < 0 || values[Int(other)] == TableData.null ? nil : values[Int(other)]
    }
}
