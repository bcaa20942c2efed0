/// How busy each kabupaten is, which no table of the sample takes from the number of voters alone.
enum Activity {
    /// Held no event in September: a report on completeness must name them.
    static let withoutEventsInSeptember: Set<String> = ["35.12", "35.76"]
    /// Has no oversight row at all: it must count as *no data*, never as zero.
    static let withoutOversight: Set<String> = ["35.28"]

    /// How much more happens in a kabupaten than its size explains. The examples of the documentation are asked of Kabupaten
    /// Madiun, so that it needs records enough to show.
    static func emphasis(_ place: Kabupaten) -> Double {
        place.code == "35.19" ? 2 : 1
    }

    /// Participants in oversight per 1,000 voters, by the order of `Kabupaten.all`; nil without data.
    ///
    /// The rates run from 0.2 to 8 in equal ratios; their order depends on turnout only weakly.
    static func oversightRates(_ random: inout SplitMix64) -> [Double?] {
        let ranked = Kabupaten.all.indices
            .filter { !withoutOversight.contains(Kabupaten.all[$0].code) }
            .map { (index: $0, score: 5 * (Kabupaten.all[$0].turnout - 0.82) + random.normal()) }
            .sorted { $0.score < $1.score }
        let logarithmOfSpan = 3.688_879_454_113_936  // of 8 / 0.2
        var rates = [Double?](repeating: nil, count: Kabupaten.all.count)
        for (rank, entry) in ranked.enumerated() {
            rates[entry.index] = 0.2 * exponential(logarithmOfSpan * Double(rank) / Double(ranked.count - 1))
        }
        return rates
    }
}
