import AwasModel

/// A command as a line of text that can be copied into a shell.
package enum CommandLineText {
    /// The words in one line, quoted by the rules of POSIX shells where they must be.
    package static func line(_ words: [String]) -> String {
        words.map(quoted).joined(separator: " ")
    }

    /// The words of an option that says what a field says: `as_of` is `--as-of`, a list is separated by commas, and what is
    /// true stands by itself.
    static func option(_ field: String, _ value: JSON) -> [String] {
        let name = "--" + field.replacing("_", with: "-")
        switch value {
        case .boolean(let isSet): return isSet ? [name] : []
        case .array(let items): return option(field, .string(items.map(text).joined(separator: ",")))
        default:
            let text = text(value)
            // With "=" a minus at the beginning is not taken for an option.
            return text.hasPrefix("-") ? ["\(name)=\(text)"] : [name, text]
        }
    }

    private static func text(_ value: JSON) -> String {
        if case .string(let text) = value { text } else { value.compact }
    }

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_.,=:/+@%".utf8.contains(byte)
            }
        guard !isPlain else { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
