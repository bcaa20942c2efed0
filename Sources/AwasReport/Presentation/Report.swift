import AwasModel
import AwasQuery

/// A document before it becomes a file: what to show, in order. Every writer renders this same value, so that the
/// formats cannot disagree.
public struct Report: Sendable {
    /// A fact about the whole document: its office, region, period, cut-off day, data.
    public struct Property: Sendable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// The name of the files made of it, without an ending: `bulanan-35-2024-09`.
    public let name: String
    public let title: String
    public let properties: [Property]
    /// The day that the document says it was made: the cut-off day, so that the same data make the same bytes.
    public let created: CalendarDate
    public let language: Language
    public let sections: [ReportSection]
    /// The questions whose answers its sentences state; those of its tables stand with them.
    public let sources: [Query]
    /// What it was made of and how; its last part shows it.
    public let manifest: Manifest?
    /// The forms that it is written in when none are asked for, by their endings: what a text may refer to.
    public let forms: [String]

    public init(
        name: String, title: String, properties: [Property], created: CalendarDate, language: Language,
        sections: [ReportSection], sources: [Query] = [], manifest: Manifest? = nil,
        forms: [String] = ["xlsx", "csv", "txt"]
    ) {
        self.name = name
        self.title = title
        self.properties = properties
        self.created = created
        self.language = language
        self.sections = sections
        self.sources = sources
        self.manifest = manifest
        self.forms = forms
    }

    /// The forms that hold all rows of all tables, as people call them: CSV and XLSX.
    public var wholeForms: [String] { ["csv", "xlsx"].filter(forms.contains).map { $0.uppercased() } }

    public var hasCharts: Bool {
        sections.contains { section in
            section.blocks.contains { block in
                switch block {
                case .scatter, .series: true
                case .paragraph, .bullets, .table: false
                }
            }
        }
    }

    /// All tables, in the order of the document.
    public var tables: [ReportTable] {
        sections.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }
}

/// A numbered part of a document.
public struct ReportSection: Sendable {
    /// A paragraph, a list, a table or a chart.
    public enum Block: Sendable {
        case paragraph(String)
        case bullets([String])
        case table(ReportTable)
        case scatter(ScatterChart)
        case series(SeriesChart)
    }

    /// A short name for the sheet of a workbook: at most 31 characters, none of `[]:*?/\`.
    public let sheetName: String
    /// With its number: `3. Kehadiran`.
    public let heading: String
    public let blocks: [Block]

    public init(sheetName: String, heading: String, blocks: [Block]) {
        self.sheetName = sheetName
        self.heading = heading
        self.blocks = blocks
    }
}
