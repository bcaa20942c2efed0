import AwasModel

/// The records that a rate by voters leaves out, by the position of their region in the dataset.
struct LeftOutRecords: Sendable {
    /// How many records, and what they add up to.
    struct Sum: Sendable {
        var records: Int64 = 0
        var amount: Int64 = 0
    }

    private(set) var sums: [Int32: Sum] = [:]
    /// Of all regions.
    private(set) var records: Int64 = 0
    private var last = -1

    /// Counts a record, which stands at neighbouring places where it belongs to several groups.
    mutating func note(_ row: Int, region: Int32, amount: Int32) {
        guard row != last else { return }
        last = row
        records += 1
        sums[region, default: Sum()].records += 1
        sums[region, default: Sum()].amount += Int64(amount)
    }

    /// The same by places.
    ///
    /// - Parameter regions: by position.
    func places(_ regions: [RegionCode]) -> LeftOut {
        var leftOut = LeftOut()
        leftOut.records = records
        for (region, sum) in sums {
            leftOut.amount += sum.amount
            if region >= 0 { leftOut.places.insert(VoterPlaces.place(of: regions[Int(region)])) }
        }
        return leftOut
    }

    mutating func merge(_ other: LeftOutRecords) {
        records += other.records
        for (region, sum) in other.sums {
            sums[region, default: Sum()].records += sum.records
            sums[region, default: Sum()].amount += sum.amount
        }
    }
}

/// Tells for a batch of records which of them belong to places whose voters are known.
struct PlaceTest: Sendable {
    private let regions: FactColumn
    private let isKnown: [Bool]

    /// - Parameter columns: of the records.
    init(_ places: VoterPlaces, _ columns: FactColumns) {
        regions = columns.column(.region)
        isKnown = columns.dataset.regions.map(places.isKnown)
    }

    /// Takes away the value of each record of another place.
    ///
    /// - Parameters:
    ///   - values: of the places of the batch; its `otherScratch` is used.
    ///   - none: what a record without a value has.
    ///   - leftOut: gets the records whose value was taken.
    func remove<Key: GroupKey>(
        _ values: UnsafeMutablePointer<Int32>, of batch: RecordBatch<Key>, none: Int32, _ leftOut: inout LeftOutRecords
    ) {
        let regions = batch.otherScratch
        self.regions.gather(batch.rows, into: regions)
        batch.rows.forEach { row, index in
            guard values[index] != none, regions[index] < 0 || !isKnown[Int(regions[index])] else { return }
            leftOut.note(row, region: regions[index], amount: values[index])
            values[index] = none
        }
    }
}
