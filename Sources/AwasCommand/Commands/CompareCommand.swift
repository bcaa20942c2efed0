import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// `awas compare DATA`: taking part in voting beside taking part in oversight.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: Help.text(
            "Membandingkan partisipasi memilih dengan partisipasi pengawasan.",
            "Compares participation in voting with participation in oversight."),
        discussion: Help.text(
            """
            Contoh:
              awas compare sample-data --region 35
              awas compare sample-data --by provinsi --from 2024-06-01 --to 2024-11-30
            """,
            """
            Examples:
              awas compare sample-data --region 35
              awas compare sample-data --by province --from 2024-06-01 --to 2024-11-30
            """))

    @OptionGroup var data: DataOptions

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            Help.text(
                "Wilayah yang dibandingkan: kabupaten atau province.", "Regions to compare: kabupaten or province."),
            valueName: "D"), completion: .list(["kabupaten", "province"]))
    var place = "kabupaten"

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var suppression: SuppressionOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var screen: WidthOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check(data)
            try screen.check()
            let question = try question()
            Arguments.noteFormerRegions(scope.regions, common)
            let disclosure = try suppression.disclosure()
            let asked = try QueriedData(
                data, common, output, disclosure, columns: question.query.columns(showing: disclosure))
            let read = asked.read
            let comparison: ParticipationComparison
            do throws(QueryError) {
                comparison = try ParticipationComparison.make(
                    question, asked.executor)
            } catch {
                throw Failure(error)
            }
            try asked.check()
            try write(comparison, to: question, of: read.dataset)
            if data.setsRowsAside { try Rejects.write(read, package: data.data, beside: output, common) }
        }
    }

    private func question() throws(Failure) -> ParticipationComparison.Question {
        let dimension = Catalogue.dimension(named: place)
        guard let place = dimension.flatMap({ ParticipationComparison.Place(rawValue: $0.id) }) else {
            throw .usage(
                "--by “\(self.place)” tidak dikenal; pilih kabkota atau provinsi",
                "--by “\(self.place)” is not known; choose kabupaten or province")
        }
        let regions = try Arguments.regions(scope.regions)
        // A row would bear the name of a region and hold the figures of a part of it.
        if let part = regions.first(where: { $0.level > place.level }) {
            throw .usage(
                "--region \(part) lebih sempit daripada --by \(Catalogue.name(place.rawValue).indonesian); pilih wilayah yang lebih luas",
                "--region \(part) is narrower than --by \(place.rawValue); choose a wider region")
        }
        return ParticipationComparison.Question(
            by: place, regions: regions, period: try scope.period(), asOf: try scope.cutOff.day(),
            election: scope.election)
    }

    private func write(
        _ comparison: ParticipationComparison, to question: ParticipationComparison.Question, of dataset: Dataset
    ) throws(Failure) {
        let language = common.language
        let table = ReportTable(comparison, language: language)
        var answer = Answer(table)
        answer.json = { JSONWriter.render(comparison, language: language) }
        answer.charts = { () throws(ChartRefusal) in [try Chart.chart(of: comparison, language)] }
        if output.isDocument {
            answer.provenance = AnswerProvenance(
                regions: question.regions, period: question.period, asOf: comparison.asOf, of: dataset)
        }
        (answer.created, answer.width) = (comparison.asOf, screen.width)
        answer.notes = common.quiet ? comparison.absences.map { $0[language] } : table.notes
        try answer.write(output, common)
    }
}

extension ParticipationComparison.Place {
    var level: RegionCode.Level {
        switch self {
        case .kabupaten: .kabupaten
        case .province: .province
        }
    }
}
