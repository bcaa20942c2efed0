import ArgumentParser
import AwasQuery

/// Which figures are too small to be shown.
struct SuppressionOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text(
                "Kosongkan angka yang menghitung kurang dari N orang.",
                "Leave figures blank that count fewer than N persons."),
            valueName: "N"))
    var suppress: Int?

    /// Who is to read an answer.
    enum Audience: String, CaseIterable, ExpressibleByArgument {
        case publik
    }

    @Option(
        help: ArgumentHelp(
            Help.text(
                "publik: --suppress \(Disclosure.publicLeast), tanpa daftar instansi dan nomor perkara.",
                "publik: --suppress \(Disclosure.publicLeast), no lists of agencies, no numbers of cases."),
            valueName: "publik"))
    var audience: Audience?

    /// What may be told of figures that count persons.
    func disclosure() throws(Failure) -> Disclosure {
        if let disclosure = Disclosure(least: suppress, isPublic: audience == .publik) { return disclosure }
        throw .usage(
            "--suppress paling sedikit \(Disclosure.smallestLeast)",
            "--suppress must be at least \(Disclosure.smallestLeast)")
    }
}
