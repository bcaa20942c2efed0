import ArgumentParser

/// How many rows an answer has at most.
struct LimitOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(Help.text("Paling banyak N baris.", "At most N rows."), valueName: "N"))
    var limit: Int?

    /// Nil for all.
    func rows() throws(Failure) -> Int? {
        if let limit, limit < 0 { throw .usage("--limit tidak boleh negatif", "--limit must not be negative") }
        return limit
    }
}
