import ArgumentParser

/// How wide tables for people are.
struct WidthOption: ParsableArguments {
    /// Below it no column that names a row has a place.
    static let least = 20

    @Option(
        help: ArgumentHelp(
            Help.text("Lebar tabel dalam karakter, 20 ke atas.", "How wide tables are, in characters, from 20 up."),
            valueName: "N"))
    var width: Int?

    func check() throws(Failure) {
        guard let width, width < WidthOption.least else { return }
        throw .usage("--width paling sedikit \(WidthOption.least)", "--width is \(WidthOption.least) at least")
    }
}
