import ArgumentParser

/// A form that an answer can be given in. Each is one value, and stands in ``all``.
struct OutputFormat: Equatable, Sendable {
    /// How it is called in arguments.
    let id: String
    /// The endings that its files have.
    let endings: [String]
    /// Whether what it writes is a text, which may be called one.
    let isText: Bool
    /// Puts an answer where it was asked for.
    let write: @Sendable (Answer, OutputOptions, CommonOptions) throws(Failure) -> Void

    static let all: [OutputFormat] = [.table, .csv, .json, .markdown, .html, .xlsx, .svg]

    static func == (left: OutputFormat, right: OutputFormat) -> Bool { left.id == right.id }
}

extension OutputFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let format = OutputFormat.all.first(where: { $0.id == argument }) else { return nil }
        self = format
    }

    var defaultValueDescription: String { id }

    static var allValueStrings: [String] { all.map(\.id) }
}
