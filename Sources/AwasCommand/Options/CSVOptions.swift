import ArgumentParser

/// How CSV files are written.
struct CSVOptions: ParsableArguments {
    @Flag(
        name: .customLong("raw-csv"),
        help: Help.text(
            "Tulis teks CSV apa adanya, juga yang dibaca sebagai rumus.",
            "Write texts of CSV as they are, also those that are read as formulas."))
    var isRaw = false
}
