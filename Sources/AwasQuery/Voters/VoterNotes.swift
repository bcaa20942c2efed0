import AwasModel

/// What a reader of rates by voters must know of the places that they are taken over.
struct VoterNotes {
    private let plan: QueryPlan
    private let places: VoterPlaces
    private let disclosure: Disclosure

    init(_ plan: QueryPlan, _ places: VoterPlaces, _ disclosure: Disclosure) {
        (self.plan, self.places, self.disclosure) = (plan, places, disclosure)
    }

    /// Of each rate the records that it leaves out, then how many polling stations the voters rest on.
    func all(_ leftOut: [(measure: Measure, records: LeftOut)]) -> [LocalizedText] {
        leftOut.map { note(on: $0.measure, $0.records) } + [placesNote, coverageNote].compactMap(\.self)
    }

    /// Over how many of several places rates are taken, where that is not all of them and no row says of which.
    private var placesNote: LocalizedText? {
        guard !plan.dimensions.contains(where: { $0.id == "kabupaten" }) else { return nil }
        let (known, all) = places.kabupatenOfRates(in: plan.query.regions)
        guard all > 1, known > 0, known < all else { return nil }
        return LocalizedText(
            "Tingkat per pemilih dihitung dari \(known) dari \(all) kabupaten/kota, yang pemilihnya diketahui.",
            "Rates by voters are over \(known) of \(all) kabupaten/kota, those whose voters are known.")
    }

    private func note(on measure: Measure, _ leftOut: LeftOut) -> LocalizedText {
        let (amount, regions) = (leftOut.amount, leftOut.places)
        let names = regions.sorted().map { region -> LocalizedText in
            // A province's own records can lack voters for that of its kabupaten too.
            guard region.level > .province, let coverage = places.coverage(of: region), coverage.isLow else {
                return name(region)
            }
            return name(region, coverage)
        }
        let (people, hasNumber) = (people(amount, measure), mayCountRecords(of: measure))
        let (indonesian, english) = VoterNotes.list(names)
        let records = Int(clamping: leftOut.records)
        return LocalizedText(
            "\(measure.label.indonesian): \(hasNumber ? "\(records) " : "")catatan\(people.indonesian) dari \(regions.count) wilayah tidak ikut dihitung, karena pemilihnya tidak diketahui atau angkanya mencakup kurang dari 80 % TPS: \(indonesian).",
            "\(measure.label.english): left out \(hasNumber && records == 1 ? "is" : "are") \(hasNumber ? English.count(records, "record") : "records")\(people.english) of \(English.count(regions.count, "region")), whose voters are not known or whose figures cover fewer than 80% of the polling stations: \(english)."
        )
    }

    /// Whether the number of records may be said: cases stand for persons.
    private func mayCountRecords(of measure: Measure) -> Bool {
        disclosure.showsPersonsInNotes || !measure.isCountOfCases
    }

    /// What the records add up to, where that is more than their number.
    private func people(_ amount: Int64, _ measure: Measure) -> LocalizedText {
        guard let counted = measure.quotient?.measures.first, !counted.isCount,
            disclosure.showsPersonsInNotes || !counted.countsPersons
        else { return LocalizedText("", "") }
        let unit = counted.unit.label
        return LocalizedText(
            " (\(GroupedDigits.text(String(amount), .indonesian)) \(unit.indonesian))",
            " (\(GroupedDigits.text(String(amount), .english)) \(unit.english))")
    }

    /// Of the areas of the question that a rate is taken over.
    private var coverageNote: LocalizedText? {
        let regions = Set(places.regions.filter(plan.isAsked).map(area).filter(places.isKnown))
        let partial = regions.compactMap { region in
            places.coverage(of: region).flatMap { $0.isPartial ? (region: region, coverage: $0) : nil }
        }
        guard !partial.isEmpty else { return nil }
        let sorted = partial.sorted { left, right in
            let (one, other) = (left.coverage.tenthsOfPercent, right.coverage.tenthsOfPercent)
            return one != other ? one < other : left.region < right.region
        }
        let (indonesian, english) = VoterNotes.list(sorted.map { name($0.region, $0.coverage) })
        return LocalizedText(
            "Angka pemilih tidak mencakup semua TPS di \(partial.count) wilayah: \(indonesian).",
            "The figures of voters do not cover all polling stations of \(English.count(partial.count, "region")): \(english)."
        )
    }

    /// What coverage is told by: the provinces of a question by province, else places.
    private func area(of region: RegionCode) -> RegionCode {
        let levels = plan.dimensions.filter(\.isRegionOfRecord).map(\.id)
        return levels == ["province"] ? region.province : VoterPlaces.place(of: region)
    }

    private func name(_ region: RegionCode, _ coverage: StationCoverage? = nil) -> LocalizedText {
        let name = RegionDirectory.standard[region]?.fullName ?? region.description
        let isProvince = region.level == .province
        guard let coverage else {
            return isProvince
                ? LocalizedText("\(name) (tingkat provinsi)", "\(name) (province level)") : LocalizedText(name, name)
        }
        return LocalizedText("\(name) \(coverage.words.indonesian)", "\(name) \(coverage.words.english)")
    }

    /// The first ten, and how many more there are.
    private static func list(_ names: [LocalizedText]) -> (indonesian: String, english: String) {
        let rest = names.count - 10
        let (indonesian, english) = (names.prefix(10).map(\.indonesian), names.prefix(10).map(\.english))
        return (
            indonesian.joined(separator: ", ") + (rest > 0 ? " dan \(rest) lagi" : ""),
            english.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        )
    }
}
