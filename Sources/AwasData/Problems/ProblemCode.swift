import AwasModel

/// A check: a stable code, and all that is declared of it in one place, an entry of ``allCases``.
///
/// A code is no more than a reference to its declaration, since each of millions of problems has one.
public struct ProblemCode: Sendable {
    /// What a check looks at.
    enum Scope: Sendable {
        /// The package, or a file that cannot be read at all.
        case file
        /// The header of a file.
        case header
        /// A row by itself.
        case row
        /// What a row says of another one, which it is to say otherwise.
        case reference
        /// A row, or a file, beside others: keys, what they lead to, what is there twice.
        case comparison
    }

    private final class Declaration: Sendable {
        let id: String
        let severity: Problem.Severity
        let scope: Scope
        let title: LocalizedText
        let template: LocalizedText
        let remedy: LocalizedText
        let rows: [Table: [RowTest]]
        let compares: [Table: [Field]]

        init(
            id: String, severity: Problem.Severity, scope: Scope, title: LocalizedText, template: LocalizedText,
            remedy: LocalizedText, rows: [Table: [RowTest]], compares: [Table: [Field]]
        ) {
            self.id = id
            self.severity = severity
            self.scope = scope
            self.title = title
            self.template = template
            self.remedy = remedy
            self.rows = rows
            self.compares = compares
        }
    }

    private let declaration: Declaration

    /// Declares a check, to be listed in `errors` or `warnings`.
    ///
    /// - Parameters:
    ///   - id: never changed once released.
    ///   - title: what people call the check, in a few words.
    ///   - template: of its message; `{0}` and `{1}` stand for the details of the place, `{value}` for the cell.
    ///   - remedy: what to do about it.
    ///   - rows: of each table what must not be in a single row; nothing else is needed for it to be found.
    ///   - compares: of each table the columns that are kept for it, whatever the question, since it looks at them once all
    ///     rows are read. Keys and references to them are kept for all.
    init(
        _ id: String, _ severity: Problem.Severity, at scope: Scope = .row, _ title: LocalizedText,
        says template: LocalizedText, remedy: LocalizedText, rows: [Table: [RowTest]] = [:],
        compares: [Table: [Field]] = [:]
    ) {
        declaration = Declaration(
            id: id, severity: severity, scope: scope, title: title, template: template, remedy: remedy, rows: rows,
            compares: compares)
    }

    /// An error makes a row, a file or the description of the package unusable; a warning does not.
    public var severity: Problem.Severity { declaration.severity }
    /// What people call the check, in a few words.
    public var title: LocalizedText { declaration.title }
    /// What to do about it.
    public var remedy: LocalizedText { declaration.remedy }
    var template: LocalizedText { declaration.template }
    var scope: Scope { declaration.scope }
    /// Of each table what must not be in a single row.
    var rows: [Table: [RowTest]] { declaration.rows }
    /// Of each table the columns that it looks at once all rows are read.
    var compares: [Table: [Field]] { declaration.compares }

    /// Whether the cells of a row with this problem are in their columns and can be read: what they are to each other, or
    /// to other rows, is at fault.
    var leavesCellsReadable: Bool {
        severity == .warning || scope == .reference || scope == .comparison || !rows.isEmpty
    }
}

extension ProblemCode: Hashable, RawRepresentable, CaseIterable, CustomStringConvertible {
    /// Every check, errors first.
    public static let allCases = errors + warnings

    private static let byID = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The check with a code; nil where there is none.
    public init?(rawValue: String) {
        guard let known = ProblemCode.byID[rawValue] else { return nil }
        self = known
    }

    /// The code, such as `date-order`.
    public var rawValue: String { declaration.id }
    public var description: String { rawValue }

    public static func == (left: ProblemCode, right: ProblemCode) -> Bool { left.declaration === right.declaration }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(declaration)) }
}

extension ProblemCode {
    /// When a problem is to be fixed: what comes earlier may be why others are there.
    package enum Stage: Int, CaseIterable, Sendable {
        /// What describes the package, or a file that cannot be read at all.
        case file
        /// The header of a file, without which no row of it can be used.
        case header
        /// A row by itself.
        case row
        /// A row beside others: keys, references, what is there twice. Some of these go with the faults before.
        case comparison
        /// What does not stop the job.
        case warning
    }

    /// The stage of the check. A file that cannot be taken apart into rows comes first whatever the check.
    package var stage: Stage {
        if severity == .warning { return .warning }
        return switch scope {
        case .file: .file
        case .header: .header
        case .row, .reference: .row
        case .comparison: .comparison
        }
    }

    /// Whether a warning is about rows, which can be set aside for it; others are about a header or a file that is ignored.
    package var isAboutRows: Bool { severity == .warning && (scope == .row || scope == .comparison) }

    /// The warnings that are about rows.
    package static let aboutRows = allCases.filter(\.isAboutRows)
}

extension ProblemCode {
    /// The message of this check at a place.
    ///
    /// - Parameters:
    ///   - value: the cell, for `{value}`; where it may not be shown, the message speaks of “this cell”.
    ///   - details: for `{0}` and `{1}`.
    func message(value: String?, _ details: [LocalizedText]) -> LocalizedText {
        LocalizedText(
            ProblemCode.filled(
                template.indonesian, value: value, unnamed: "isi sel ini", details.map(\.indonesian)),
            ProblemCode.filled(template.english, value: value, unnamed: "this cell", details.map(\.english)))
    }

    /// One pass from left to right, so that a brace in a value is never taken for a place to fill.
    private static func filled(
        _ template: String, value: String?, unnamed: String, _ details: [String]
    ) -> String {
        var result = ""
        var rest = (value == nil ? template.replacing("“{value}”", with: unnamed) : template)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            if name == "value" {
                result += value ?? ""
            } else if let position = Int(name), position < details.count {
                result += details[position]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
