import AwasModel

/// The words of offices that a table had nothing in a month, of the accepted rows of the table `nihil`.
package struct NihilDeclarations: Sendable {
    /// By table and region the months, by their index.
    private var months: [Table: [RegionCode: Set<Int>]] = [:]

    package init(_ dataset: Dataset) {
        let data = dataset[.nihil]
        guard data.rowCount > 0 else { return }
        let (regions, firstDays, tables) = (data[.region], data[.month], data[.table])
        for row in 0..<data.rowCount {
            let month = CalendarPeriod(.month, containing: CalendarDate(daysSinceEpoch: firstDays[row]))
            let region = dataset.regions[Int(regions[row])]
            months[Table.declarable[Int(tables[row])], default: [:]][region, default: []].insert(month.index)
        }
    }

    /// Whether the office of a region said of each of some months that a table had nothing. For all of a province that takes
    /// the word of each of its kabupaten and kota, and its own.
    ///
    /// - Parameter months: by their index.
    package func cover(_ table: Table, of region: RegionCode, _ months: ClosedRange<Int>) -> Bool {
        let kabupaten = region.level == .province ? RegionDirectory.standard.kabupaten(in: region).map(\.code) : []
        return ([region] + kabupaten).allSatisfy { coverOwn(table, of: $0, months) }
    }

    /// The same of records of a region's own level, or of a kabupaten with all that lies in it.
    package func coverOwn(_ table: Table, of region: RegionCode, _ months: ClosedRange<Int>) -> Bool {
        guard let declared = self.months[table]?[region] else { return false }
        return months.allSatisfy(declared.contains)
    }
}
