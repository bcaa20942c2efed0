import AwasModel

/// The places whose records count in a rate by voters while their voters do not, since the election has no figures of
/// them. Over a wider area such a rate is too high.
struct PlacesWithoutVoters {
    /// In the usual order: kabupaten, and provinces for records of their own level.
    let names: [String]

    /// - Returns: nil when the question has no such rate, when there are no figures of voters at all, or when each row is
    ///   of one kabupaten: then a missing figure shows.
    init?(_ plan: QueryPlan, _ executor: Executor) throws(QueryError) {
        var numerators: [String] = []
        var denominators: [String] = []
        for case .crossRate(_, let numerator, let denominator) in plan.measures.map(\.aggregation) {
            numerators.append(numerator)
            denominators.append(denominator)
        }
        let showsEach = !plan.query.totals && plan.dimensions.contains { $0.isWithinKabupaten }
        guard let election = plan.election, let denominator = denominators.first, !showsEach else { return nil }
        var counted = plan.query
        counted.measures = numerators
        counted.dimensions = PlacesWithoutVoters.dimensions
        counted.sort = []
        counted.limit = nil
        counted.totals = false
        counted.asOf = plan.asOf
        let known = Query(
            measures: [denominator], by: counted.dimensions, regions: counted.regions, asOf: plan.asOf,
            election: executor.dataset.electionIDs[Int(election)])
        let withVoters = try executor.answer(known).rows
        // A row of a whole province speaks for all in it, and any row for the province's own records.
        var kabupaten: Set<Value> = []
        var provinces: Set<Value> = []
        var wholeProvinces: Set<Value> = []
        for row in withVoters where row.values[0] != .null {
            provinces.insert(row.key[0])
            if row.key[1] == .null { wholeProvinces.insert(row.key[0]) } else { kabupaten.insert(row.key[1]) }
        }
        guard !provinces.isEmpty else { return nil }
        let missing = try executor.answer(counted).rows.filter { row in
            let (province, place) = (row.key[0], row.key[1])
            guard row.values.contains(where: { $0 != .null && $0 != .integer(0) }) else { return false }
            if place == .null { return !provinces.contains(province) }
            return !wholeProvinces.contains(province) && !kabupaten.contains(place)
        }
        names = missing.compactMap { row in
            if case .region(_, let name) = row.key[1] == .null ? row.key[0] : row.key[1] { name } else { nil }
        }
    }

    /// By what records are told apart to find such places.
    static let dimensions = ["province", "kabupaten"]

    /// What a reader of the rates must know; nil when no place is missing.
    var note: LocalizedText? {
        guard !names.isEmpty else { return nil }
        let some = names.prefix(3).joined(separator: ", ")
        let (count, rest) = (names.count, names.count - 3)
        return LocalizedText(
            "Angka per pemilih terlalu tinggi: catatan \(count) wilayah ikut dihitung, pemilihnya tidak, karena angka pemilihnya tidak ada (\(some)\(rest > 0 ? " dan \(rest) lagi" : "")).",
            "Rates by voters are too high: records of \(English.count(count, "region")) count in them without its voters, of whom there is no figure (\(some)\(rest > 0 ? " and \(rest) more" : ""))."
        )
    }
}

extension Dimension {
    /// Whether its values are kabupaten, or lie in one each.
    fileprivate var isWithinKabupaten: Bool {
        if case .region(let level) = kind { level >= .kabupaten } else { false }
    }
}
