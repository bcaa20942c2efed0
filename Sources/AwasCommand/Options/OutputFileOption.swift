import ArgumentParser

/// Where a command writes.
struct OutputFileOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text("Berkas tujuan; - adalah keluaran baku.", "The file to write; - is standard output."),
            valueName: "path"), completion: .file())
    var output: String?
}
