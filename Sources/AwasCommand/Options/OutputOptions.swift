import ArgumentParser

/// How an answer is written.
struct OutputOptions: ParsableArguments {
    private static let forms = OutputFormat.all.map(\.id).joined(separator: ", ")

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            Help.text(
                "Bentuk: \(OutputOptions.forms); biasanya menurut akhiran --output, jika tidak table.",
                "Form: \(OutputOptions.forms); usually by the ending of --output, else table."),
            valueName: "format"))
    var chosenFormat: OutputFormat?

    @OptionGroup var target: OutputFileOption

    @OptionGroup var csv: CSVOptions

    /// The file that was named, or `-`; nil for standard output.
    var output: String? { target.output }

    /// Whether the answer becomes a document for people, which says what it is of and from; forms for programs, and a table on
    /// a screen, do not.
    var isDocument: Bool { ![.csv, .json].contains(format) && (format != .table || file != nil) }

    /// The form that was asked for, by its name or by the ending of the file.
    var format: OutputFormat { chosenFormat ?? impliedFormat ?? .table }
}
