import AwasModel
import AwasQuery

/// What a comparison leaves out beside the excluded regions.
struct ComparisonNotes {
    let all: [LocalizedText]

    init(_ question: ParticipationComparison.Question, _ groups: [ParticipationComparison.Figures]) {
        var notes: [LocalizedText] = []
        if let above = groups.first(where: { $0.region == nil }),
            above.oversightParticipants != nil || (above.reports ?? 0) > 0 || above.isWithheld
        {
            let (participants, reports) = (above.oversightParticipants ?? 0, above.reports ?? 0)
            notes.append(
                above.isWithheld
                    ? LocalizedText(
                        "Catatan tingkat provinsi bukan milik satu kabupaten/kota, sehingga tidak ikut dibandingkan.",
                        "Records at the level of a province belong to no kabupaten/kota and are not compared.")
                    : LocalizedText(
                        "Catatan tingkat provinsi bukan milik satu kabupaten/kota, sehingga tidak ikut dibandingkan: \(FigureStyle(.indonesian).integer(participants)) peserta pengawasan, \(FigureStyle(.indonesian).integer(reports)) laporan.",
                        "Records at the level of a province belong to no kabupaten/kota and are not compared: \(FigureStyle(.english).integer(participants)) oversight participants, \(FigureStyle(.english).integer(reports)) reports."
                    ))
        }
        let present = Set(groups.compactMap(\.region))
        let expected = ComparisonNotes.regions(question)
        let absent = expected.count { !present.contains($0.code) }
        if absent > 0 {
            notes.append(
                LocalizedText(
                    "\(absent) dari \(expected.count) wilayah tidak punya satu catatan pun dan tidak disebut di sini.",
                    "\(absent) of \(expected.count) regions have no record at all and are not named here."))
        }
        all = notes
    }

    /// The regions that there are, whether the data have them or not.
    private static func regions(_ question: ParticipationComparison.Question) -> [Region] {
        let directory = RegionDirectory.standard
        let all =
            switch question.place {
            case .kabupaten: directory.kabupaten
            case .province: directory.provinces
            }
        guard !question.regions.isEmpty else { return all }
        return all.filter { region in question.regions.contains { $0.contains(region.code) } }
    }
}
