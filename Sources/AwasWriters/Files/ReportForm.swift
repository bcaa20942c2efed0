import AwasReport

/// A form that a report is written in. Each is one value beside its writer, and stands in ``allCases``.
public struct ReportForm: CaseIterable, Hashable, Sendable {
    /// How the pieces of a report are written that several forms share.
    struct Style {
        /// Those of texts.
        let characters: TextCharacters
        /// How CSV files are written; it knows afterwards whether texts were guarded.
        var csv: CSVWriter
    }

    /// Its name, which is the ending of its file too.
    public let rawValue: String
    /// Adds a report to the files, under a path without ending; the path of what was added.
    let add: @Sendable (Report, String, inout Style, inout OutputFiles) throws(WriterError) -> String

    /// All forms, those of people before those of machines.
    public static let allCases: [ReportForm] = [.xlsx, .html, .csv, .text]

    init(
        _ name: String,
        add: @escaping @Sendable (Report, String, inout Style, inout OutputFiles) throws(WriterError) -> String
    ) {
        rawValue = name
        self.add = add
    }

    /// The form of a name; nil where there is none.
    public init?(rawValue: String) {
        guard let form = ReportForm.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = form
    }

    public static func == (left: ReportForm, right: ReportForm) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
