import ArgumentParser
import AwasModel

/// The day after which nothing is known.
struct CutOffOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tanggal acuan: yang sesudahnya belum diketahui; untuk laporan biasanya akhir bulannya.",
                "As-of day: nothing later is known; of a report usually the end of its month."),
            valueName: "date"))
    var asOf: String?

    /// Nil when it is left to the question.
    func day() throws(Failure) -> CalendarDate? { try Arguments.date(asOf, "--as-of") }
}
