import ArgumentParser

/// How packages are read.
struct ReadingOptions: ParsableArguments {
    @Flag(
        help: Help.text(
            "Sisihkan baris keliru ke rejects.csv alih-alih berhenti.",
            "Set faulty rows aside into rejects.csv instead of stopping."))
    var allowRejects = false

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tulis semua masalah data ke berkas .csv atau .json.",
                "Write all problems of the data to a .csv or .json file."),
            valueName: "path"))
    var problems: String?

    @Option(help: Help.text("Banyaknya inti yang dipakai; hasilnya sama.", "Cores to use; the result is the same."))
    var threads: Int?

    /// The cores to use: all of them when none are named.
    func threadCount() throws(Failure) -> Int {
        guard let threads else { return Processors.count }
        guard threads >= 1 else {
            throw .usage("--threads paling sedikit 1", "--threads must be at least 1")
        }
        return min(threads, 256)
    }
}
