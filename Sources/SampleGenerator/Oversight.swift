/// People taking part in oversight.
struct Oversight {
    private var random: SplitMix64
    private var rows: [(date: String, cells: [String?])] = []

    private static let monthly: [Double] = [60, 90, 110, 140, 210, 190]
    private static let programs: [(item: String, weight: Double)] = [
        ("pendidikan_pengawas_partisipatif", 20), ("forum_warga", 26), ("pojok_pengawasan", 12),
        ("kerja_sama_kampus", 12), ("kampung_pengawasan", 14), ("komunitas_digital", 8),
        ("pemantau_terakreditasi", 5), ("lainnya", 3),
    ]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed, stream: "oversight")
        let rates = Activity.oversightRates(&random)
        for (place, rate) in zip(Kabupaten.all, rates) {
            guard let rate else { continue }
            add(place, participants: rate * Double(place.registeredVoters) / 1000)
        }
        for _ in 0..<24 {
            add(region: "35", participants: Int(random.logNormal(median: 90, spread: 0.6)))
        }
    }

    /// Spreads a total over meetings; small totals make few meetings, not meetings of nobody.
    private mutating func add(_ place: Kabupaten, participants total: Double) {
        let wanted = random.logNormal(median: 20, spread: 0.3)
        let count = max(3, Int(min(wanted, total / 9)))
        let weights = (0..<count).map { _ in random.logNormal(median: 1, spread: 0.6) }
        let sum = weights.reduce(0, +)
        for weight in weights {
            let region = random.chance(0.25) ? random.pick(place.kecamatan).code : place.code
            add(region: region, participants: max(2, Int(total * weight / sum + 0.5)))
        }
    }

    private mutating func add(region: String, participants: Int) {
        let month = Calendar2024.months[random.index(weights: Oversight.monthly)]
        let date = Calendar2024.draw(.oversight, month: month, &random).description
        let election = random.chance(0.06) ? nil : "pilkada-2024"
        rows.append(
            (
                date,
                [date, region, random.pick(weighted: Oversight.programs), String(participants), election]
            ))
    }

    var table: CSVFile {
        var file = CSVFile(
            path: "oversight/ilustrasi.csv",
            header: ["date", "region", "program", "participants", "election"])
        // Ties keep the order of drawing: the standard sort does not promise that.
        for index in rows.indices.sorted(by: { (rows[$0].date, $0) < (rows[$1].date, $1) }) {
            file.append(rows[index].cells)
        }
        return file
    }
}
