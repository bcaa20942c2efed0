import ArgumentParser
import AwasModel

/// Which records a question is about.
struct ScopeOptions: ParsableArguments {
    @Option(
        name: .customLong("region"),
        help: ArgumentHelp(
            Help.text("Wilayah dan semua di bawahnya: kode atau nama.", "A region and all below it: code or name."),
            valueName: "R"), completion: Completions.region)
    var regions: [String] = []

    @Option(help: MonthOption.help)
    var month: String?

    @Option(help: ArgumentHelp(Help.text("Mulai tanggal ini.", "From this day."), valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(Help.text("Sampai tanggal ini.", "To this day."), valueName: "date"))
    var to: String?

    @OptionGroup var cutOff: CutOffOption
    @OptionGroup var voters: ElectionOption

    /// The election that figures of voters come from; nil chooses by the rule of the catalogue.
    var election: String? { voters.election }

    /// The days that records must lie in.
    func period() throws(Failure) -> DateRange {
        let range = DateRange(from: try Arguments.date(from, "--from"), to: try Arguments.date(to, "--to"))
        if let first = range.from, let last = range.to, first > last {
            throw .usage("--from lebih akhir daripada --to", "--from is later than --to")
        }
        guard let month else { return range }
        if range.from != nil || range.to != nil {
            throw .usage("pakai --month atau --from/--to, jangan keduanya", "use --month or --from/--to, not both")
        }
        return DateRange(try MonthOption.period(month))
    }
}
