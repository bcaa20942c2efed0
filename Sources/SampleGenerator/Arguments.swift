/// What the program was asked for.
struct Arguments {
    /// Where the files go.
    var directory = ""
    /// The seed of the committed sample, unless another is asked for.
    var seed: UInt64 = 20_241_127

    init(_ words: ArraySlice<String>) throws(ArgumentError) {
        var remaining = words
        while let word = remaining.popFirst() {
            if word == "--seed" {
                guard let text = remaining.popFirst(), let number = UInt64(text) else {
                    throw ArgumentError()
                }
                seed = number
            } else if directory.isEmpty, !word.isEmpty, !word.hasPrefix("-") {
                directory = word
            } else {
                throw ArgumentError()
            }
        }
        if directory.isEmpty { throw ArgumentError() }
    }
}

/// The arguments make no sense; the message says how they should look.
struct ArgumentError: Error, CustomStringConvertible {
    let description = "Usage: SampleGenerator OUTPUT_DIR [--seed N]"
}
