import AwasModel

extension WrittenDocument.Difference {
    /// The place, what is written there and what the data say; of what a person may be known by the place only.
    package var words: LocalizedText {
        guard written != .withheld || expected != .withheld else {
            return LocalizedText(
                "\(place): berbeda dari data; isinya tidak ditunjukkan, karena dapat memuat data pribadi",
                "\(place): differs from the data; what it holds is not shown, since it may be personal data")
        }
        let (written, expected) = (written.words, expected.words)
        return LocalizedText(
            "\(place): tertulis \(written.indonesian), menurut data \(expected.indonesian)",
            "\(place): \(written.english) is written, the data say \(expected.english)")
    }
}

extension WrittenDocument.Side {
    fileprivate var words: LocalizedText {
        switch self {
        case .nothing: LocalizedText("(kosong)", "(empty)")
        case .text(let text): LocalizedText("“\(text)”", "“\(text)”")
        case .withheld: LocalizedText("(tidak ditunjukkan)", "(not shown)")
        }
    }
}
