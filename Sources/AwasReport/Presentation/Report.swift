import AwasModel
import AwasQuery

/// A document before it becomes a file: what to show, in order. Every writer renders this same value, so that the
/// formats cannot disagree.
package struct Report: Sendable {
    /// A fact about the whole document: its office, region, period, cut-off day, data.
    package struct Property: Sendable {
        /// What it is: Wilayah.
        package let label: String
        /// What is so: Jawa Timur.
        package let value: String

        /// A fact, in words of the language of the document.
        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// The name of the files made of it, without an ending: `bulanan-35-2024-09`.
    package let name: String
    /// The heading of the document.
    package let title: String
    /// What is said at its head, in this order.
    package internal(set) var properties: [Property]
    /// Whether every page says that it is confidential.
    package let isConfidential: Bool
    /// What makes a letter of it; nil for a report.
    package let letter: Letter?
    /// The day that the document says it was made: the cut-off day, so that the same data make the same bytes.
    package let created: CalendarDate
    /// The language of its words, figures and dates.
    package let language: Language
    /// Its parts, in their order.
    package internal(set) var sections: [ReportSection]
    /// The questions whose answers its sentences state; those of its tables stand with them.
    package let sources: [Query]
    /// What it was made of and how; its last part shows it.
    package internal(set) var manifest: Manifest?
    /// The forms that it is written in when none are asked for: what a text may refer to.
    package let forms: [ReportForm]

    /// A document of these parts; without a manifest it cannot be verified.
    package init(
        name: String, title: String, properties: [Property], isConfidential: Bool = false, letter: Letter? = nil,
        created: CalendarDate, language: Language, sections: [ReportSection], sources: [Query] = [],
        manifest: Manifest? = nil,
        forms: [ReportForm] = ReportForm.usual
    ) {
        self.name = name
        self.title = title
        self.properties = properties
        self.isConfidential = isConfidential
        self.letter = letter
        self.created = created
        self.language = language
        self.sections = sections
        self.sources = sources
        self.manifest = manifest
        self.forms = forms
    }

    /// The forms that hold all rows of all tables, as people call them: CSV and XLSX.
    package var wholeForms: [String] {
        [ReportForm.csv, .xlsx].filter(forms.contains).map { $0.rawValue.uppercased() }
    }

    /// Whether it is a message: sentences in plain text alone, whose lines whoever shows it wraps.
    package var isMessage: Bool {
        forms == [.text] && sections.flatMap(\.blocks).allSatisfy { if case .paragraph = $0 { true } else { false } }
    }

    /// What forms that are no letters say at its head, in this order.
    package var facts: [Property] { (letter?.facts ?? []) + properties }

    /// The word that stands on every page of a confidential document; nil for any other.
    package var classification: String? {
        isConfidential ? LocalizedText("RAHASIA", "CONFIDENTIAL")[language] : nil
    }

    /// All tables, in the order of the document.
    package var tables: [ReportTable] {
        sections.flatMap(\.blocks).compactMap(\.table)
    }

    /// Whether it has a first page that is read alone.
    package var hasFront: Bool { sections.contains { $0.place == .front } }

    /// What plain text has of it: the first page where there is one, unless all is asked for.
    package var sectionsOfText: [ReportSection] {
        return hasFront && !isFull ? sections.filter { $0.place == .front } : sections
    }

    /// Where the other parts are.
    package static let wayToTheRest = LocalizedText(
        "Rincian, daftar lengkap, dan asal setiap angka: berkas HTML atau XLSX, atau --full.",
        "Details, full lists and the origin of each figure: the HTML or XLSX file, or --full.")

}

extension ReportSection.Block {
    /// Its table; nil for what has none.
    package var table: ReportTable? {
        switch self {
        case .table(let table): table
        case .keyFigures(let figures): figures.table
        default: nil
        }
    }
}

/// A numbered part of a document.
package struct ReportSection: Sendable {
    /// A paragraph, a list, a table or a chart.
    package enum Block: Sendable {
        /// Sentences.
        case paragraph(String)
        /// Sentences, one below the other.
        case bullets([String])
        /// A table of cells.
        case table(ReportTable)
        /// A picture of figures.
        case chart(Chart)
        /// The main figures.
        case keyFigures(KeyFigures)

        /// Whether it is a table, or is one in some forms.
        package var isTable: Bool { table != nil }
    }

    /// Where in a document a part stands; the raw values are those of definitions.
    package enum Place: String, CaseIterable, Sendable {
        /// On the first page, which is read alone.
        case front
        /// Behind it.
        case body
        /// What is looked up, not printed.
        case appendix
    }

    /// A short name for the sheet of a workbook: at most 31 characters, none of `[]:*?/\`.
    package let sheetName: String
    /// With its number: `3. Kehadiran`.
    package let heading: String
    /// Where it stands.
    package let place: Place
    /// What it shows, in this order.
    package let blocks: [Block]

    /// A part of these blocks.
    package init(sheetName: String, heading: String, place: Place = .body, blocks: [Block]) {
        self.sheetName = sheetName
        self.heading = heading
        self.place = place
        self.blocks = blocks
    }
}
