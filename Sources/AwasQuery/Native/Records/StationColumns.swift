import AwasData
import AwasModel

/// What each row of turnout adds to the figures of polling stations.
package struct StationColumns {
    /// The stations of the area of a row that states them, without those of areas in it; null for any other row.
    package let total: FactColumn
    /// The stations that a row counts: one for a station, none where it has no voters; null where it does not say so.
    package let counted: FactColumn
    /// The stations of such an area that its coverage is about, and those of them that are in the figures of any row; null
    /// where that is not known.
    package let coveredTotal, covered: FactColumn

    package init(_ dataset: Dataset) {
        let data = dataset[.turnout]
        let (stations, voters) = (data[.station], data[.voters])
        func column(_ values: [Int32]) -> FactColumn {
            FactColumn(values: values, via: nil, field: nil, canBeNull: true)
        }
        var counts = data[.stationsCounted]
        for row in counts.indices {
            if stations[row] >= 0 { counts[row] = 1 } else if voters[row] == TableData.null { counts[row] = 0 }
        }
        let none = Array(repeating: TableData.null, count: data.rowCount)
        var (totals, coveredTotals, covered) = (none, none, none)
        for area in StationAreas(TurnoutRegions(dataset)).areas {
            totals[area.row] = Int32(clamping: area.total)
            coveredTotals[area.row] = area.coveredTotal.map { Int32(clamping: $0) } ?? TableData.null
            covered[area.row] = area.counted.map { Int32(clamping: $0) } ?? TableData.null
        }
        (total, counted) = (column(totals), column(counts))
        (coveredTotal, self.covered) = (column(coveredTotals), column(covered))
    }
}
