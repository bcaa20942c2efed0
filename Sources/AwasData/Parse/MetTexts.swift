import AwasModel

/// The texts that a parser met, and what they are, which outlives a block: most are met again. Texts and regions have codes of
/// the parser, which ``TableBuilder`` translates.
struct MetTexts {
    /// By position in the schema: the texts so far. A reference to a key that is known has its code there; one that is
    /// not has, below zero, the code of this dictionary (see ``encoded(unknown:)``).
    var texts: [ByteDictionary]
    /// The distinct texts of region cells, and what each of them is.
    var regions: RegionTexts
    /// By position in the schema; of a column without a closed set an empty one.
    var spellings: [ChoiceSpellings]
    /// By the code of a violation in `texts`, as far as they were looked at: whether it is taken as it is written.
    private var arePlainViolations: [Bool] = []
    /// By the place of a column in the file: what values that are not in its closed set probably mean. The same word often
    /// stands in every row.
    private var meantValues: [Int: [String: LocalizedText]] = [:]

    // What is known of the dataset.

    /// By position in the schema: for each code of `texts` that of the dataset, as far as blocks were joined.
    var translations: [[Int32]]
    /// For each code of `regions` the region's position in the dataset, as far as blocks were joined.
    var regionTranslation: [Int32] = []

    init(_ schema: TableSchema) {
        texts = Array(repeating: ByteDictionary(), count: schema.columns.count)
        regions = RegionTexts(columns: schema.regionPositions.count)
        spellings = schema.columns.map { ChoiceSpellings($0.enumeration) }
        translations = Array(repeating: [], count: schema.columns.count)
    }

    /// Begins another file of the table.
    mutating func beginFile() {
        meantValues = [:]
        regions.beginFile()
    }

    /// How a column holds the code that a key which no table read before has in `texts`: negative, and never null.
    static func encoded(unknown code: Int32) -> Int32 { -1 - code }

    /// Whether a violation by its code in `texts` is a code of the joint decree as it is written there, or any other text.
    mutating func isPlainViolation(_ code: Int32, at position: Int) -> Bool {
        while arePlainViolations.count <= code {
            let text = texts[position][Int32(arePlainViolations.count)]
            arePlainViolations.append(JointDecree.codes(meantBy: text).map { $0 == [text] } ?? true)
        }
        return arePlainViolations[Int(code)]
    }

    /// The code of the value of a closed set that a text means.
    mutating func choice(_ text: String, at position: Int) -> Int32? {
        var text = text
        return text.withUTF8 { spellings[position].code(of: UnsafeRawBufferPointer($0)) }
    }

    /// What a value that is not in its closed set probably means.
    ///
    /// - Parameter column: its place in the file.
    mutating func meaning(of value: String, _ enumeration: Enumeration, inColumn column: Int) -> LocalizedText {
        if let known = meantValues[column]?[value] { return known }
        let meant = MetTexts.meaning(of: value, enumeration)
        // A column of free text has too many values to keep, and they are long.
        if value.utf8.count <= 80, meantValues[column, default: [:]].count < 1_000 {
            meantValues[column, default: [:]][value] = meant
        }
        return meant
    }

    private static func meaning(of value: String, _ enumeration: Enumeration) -> LocalizedText {
        let several = enumeration.codes(meantBy: value).map { "“\(enumeration.values[$0].id)”" }
        guard several.count > 1 else { return Suggestions.meant(enumeration.nearest(to: value, atMost: 1)) }
        return LocalizedText(
            ", karena dapat berarti \(several.joined(separator: " atau "))",
            ", since it may mean \(several.joined(separator: " or "))")
    }
}

extension Column {
    /// The closed set of its values; an empty one where it has none.
    var enumeration: Enumeration {
        switch kind {
        case .choice(let enumeration), .choiceList(let enumeration): enumeration
        default: Enumeration.none
        }
    }
}
