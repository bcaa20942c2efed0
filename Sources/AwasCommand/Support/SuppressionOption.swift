import ArgumentParser

/// Which figures are too small to be shown.
struct SuppressionOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text(
                "Kosongkan angka yang menghitung kurang dari N orang.",
                "Leave figures blank that count fewer than N persons."),
            valueName: "N"))
    var suppress: Int?

    /// The fewest persons that are shown; nil shows all.
    func leastPersons() throws(Failure) -> Int? {
        guard let suppress else { return nil }
        guard suppress >= 1 else {
            throw .usage("--suppress paling sedikit 1", "--suppress must be at least 1")
        }
        return suppress
    }
}
