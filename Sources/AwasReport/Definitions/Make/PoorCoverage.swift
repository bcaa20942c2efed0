import AwasModel
import AwasQuery

/// Leaves out what is divided by voters of regions most of whose polling stations are missing.
struct PoorCoverage {
    private let result: ResultTable
    private let places: VoterPlaces
    private let whole: RegionCode?

    /// - Parameter whole: the region of figures over all rows.
    init(_ result: ResultTable, _ places: VoterPlaces, whole: RegionCode?) {
        (self.result, self.places, self.whole) = (result, places, whole)
    }

    /// A row of the answer without them, or its total.
    func left(_ row: ResultTable.Row) -> ResultTable.Row {
        var values = row.values
        for (column, heading) in result.headings.enumerated() where heading.measure.isByVoters {
            if heading.kind == .change {
                // Behind the figure stands that before, then the change.
                values[column] = values[column - 2].change(from: values[column - 1])
            } else if !values[column].isWithheld, isLow(row.key, heading.pivotValue) {
                values[column] = .withheld(.poorlyCovered)
            }
        }
        return ResultTable.Row(key: row.key, values: values)
    }

    /// What is said of rows in which figures are left out for it.
    static func notes(on rows: [ResultTable.Row]) -> [LocalizedText] {
        rows.contains { $0.values.contains(.withheld(.poorlyCovered)) } ? [Withheld.noteOnPoorCoverage] : []
    }

    private func isLow(_ key: [Value], _ pivotValue: Value?) -> Bool {
        var groups = Array(zip(result.dimensions, key))
        if let pivot = result.pivot, let pivotValue { groups.append((pivot, pivotValue)) }
        let named = groups.compactMap { dimension, value -> RegionCode? in
            guard dimension.isRegionOfRecord, case .region(let code, _) = value else { return nil }
            return code
        }
        guard let region = named.max(by: { $0.level < $1.level }) ?? whole else { return false }
        return places.coverage(of: region)?.isLow ?? false
    }
}

extension DefinedReport {
    /// What leaves such figures out of an answer; nil where it has none.
    func poorCoverage(_ result: ResultTable) -> PoorCoverage? {
        guard let voterPlaces, result.measures.contains(where: \.isByVoters) else { return nil }
        return PoorCoverage(result, voterPlaces, whole: scope.parameters.region)
    }
}
