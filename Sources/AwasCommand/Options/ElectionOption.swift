import ArgumentParser

/// Which election figures of voters are about.
struct ElectionOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text("Pemilihan asal angka pemilih.", "The election that figures of voters come from."),
            valueName: "id"))
    var election: String?
}
