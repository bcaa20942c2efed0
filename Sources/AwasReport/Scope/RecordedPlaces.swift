import AwasData
import AwasModel
import AwasQuery

/// Of which places there is a record in which months, and of which an office said that there was nothing: what tells "none"
/// from "not known" in documents.
///
/// A count of the catalogue is 0 where no record is. In a document it is so only of a place that has a record of that table
/// with one of its dates in those days, or whose office declared the table *nihil* for each of their months; of any other place
/// nobody knows. Stocks keep their figure: what was never received is not open.
struct RecordedPlaces {
    /// A place that a figure of a document is of.
    enum Place: Hashable {
        /// The region of the document.
        case whole
        /// A province with all in it, or a kabupaten or kota; what lies in one is known as far as it is.
        case region(RegionCode)
        /// What provinces record of their own level.
        case provinceLevel
    }

    /// For each table the measures that have a record in a month where any of its dates lies there.
    private static let probes: [(fact: Fact, measures: [String])] = {
        let dates = ["cases", "registered_cases", "rejected_cases", "decided_cases", "forwarded_cases"]
        return [
            (.events, ["events"]), (.attendance, ["delegations"]), (.cases, dates), (.subjects, dates + ["sanctioned"]),
            (.oversight, ["oversight_participants"]),
        ]
    }()

    private let scope: ReportScope
    /// By table and office, which is a kabupaten, or a province for records of its own level, the months with a record.
    private let months: [Fact: [RegionCode: Set<Int>]]
    private let nihil: NihilDeclarations

    /// - Parameter facts: those that figures are of.
    init(_ scope: ReportScope, of facts: Set<Fact>) throws(QueryError) {
        self.scope = scope
        nihil = NihilDeclarations(scope.read.dataset)
        var months: [Fact: [RegionCode: Set<Int>]] = [:]
        // That there is a record is no figure: whoever counts persons below a limit has a record all the same.
        let executor = Executor(scope.read.dataset, threads: scope.parameters.threads, disclosure: .all)
        for probe in RecordedPlaces.probes where facts.contains(probe.fact) {
            let query = Query(
                measures: probe.measures, by: ["province", "kabupaten", "month"], regions: scope.offices,
                period: DateRange(to: scope.parameters.asOf), asOf: scope.parameters.asOf)
            for row in try executor.run(query).rows {
                guard case .region(let province, _) = row.key[0], case .period(let month) = row.key[2],
                    // A count has a record where it is above 0, a sum where there is one.
                    zip(probe.measures, row.values).contains(where: { RecordedPlaces.isRecorded($1, $0) })
                else { continue }
                let office: RegionCode = if case .region(let kabupaten, _) = row.key[1] { kabupaten } else { province }
                months[probe.fact, default: [:]][office, default: []].insert(month.index)
            }
        }
        self.months = months
    }

    private static func isRecorded(_ value: Value, _ measure: String) -> Bool {
        let isCount = Catalogue.measure(named: measure)?.isCount ?? false
        return isCount ? value != .integer(0) && value != .null : value != .null
    }

    /// Whether there is a record of a place with one of its dates in some days.
    func hasRecord(_ fact: Fact, _ place: Place, _ days: DateRange) -> Bool {
        guard let recorded = months[fact], let months = scope.months(in: days) else { return false }
        func isIn(_ office: RegionCode) -> Bool {
            recorded[office].map { $0.contains(where: months.contains) } ?? false
        }
        return switch place {
        case .whole: recorded.keys.contains(where: isIn)
        case .provinceLevel: recorded.keys.contains { $0.level == .province && isIn($0) }
        case .region(let region) where region.level == .province:
            recorded.keys.contains { region.contains($0) && isIn($0) }
        case .region(let region): isIn(region.kabupaten ?? region)
        }
    }

    /// Whether an office said of each month of some days that it had nothing.
    func isNihil(_ fact: Fact, _ place: Place, _ days: DateRange) -> Bool {
        guard let months = scope.months(in: days), months.count <= RecordedPlaces.mostMonths else { return false }
        let own = scope.parameters.region
        return switch place {
        case .whole:
            (own.map { [$0] } ?? RegionDirectory.standard.provinces.map(\.code)).allSatisfy {
                nihil.cover(fact.table, of: $0.kabupaten ?? $0, months)
            }
        case .provinceLevel: own.map { nihil.coverOwn(fact.table, of: $0.province, months) } ?? false
        case .region(let region): nihil.cover(fact.table, of: region.kabupaten ?? region, months)
        }
    }

    /// Longer spans have no beginning.
    private static let mostMonths = 1200

    /// A figure as a document shows it.
    ///
    /// - Parameters:
    ///   - value: as the catalogue has it.
    ///   - hasVoters: whether the voters of the place are known, for a rate by them.
    func value(_ value: Value, of measure: Measure, _ place: Place, _ days: DateRange, hasVoters: Bool) -> Value {
        guard measure.isFlow, !value.isWithheld else { return value }
        let fact = Catalogue.fact(of: measure)
        if hasRecord(fact, place, days) { return value }
        guard isNihil(fact, place, days) else { return .null }
        guard measure.isByVoters else { return .integer(0) }
        return hasVoters ? .real(0) : .null
    }
}

extension ReportScope {
    /// The regions whose offices the document's figures come from.
    fileprivate var offices: [RegionCode] { parameters.region.map { [$0.kabupaten ?? $0] } ?? [] }

    /// The months of some days, as far as anything is known, by their index; nil for none.
    func months(in days: DateRange) -> ClosedRange<Int>? {
        let last = min(days.to ?? parameters.asOf, parameters.asOf)
        let end = CalendarPeriod(.month, containing: last).index
        let start = days.from.map { CalendarPeriod(.month, containing: $0).index } ?? 0
        return start <= end ? start...end : nil
    }
}
