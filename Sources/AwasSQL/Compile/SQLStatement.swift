import AwasModel

/// A statement and its parameters. Whatever comes from a question or from data is a parameter: servers read literals differently.
package struct SQLStatement: Hashable, Sendable {
    package internal(set) var text = ""
    package internal(set) var parameters: [String] = []
}

/// Collects the parameters of a statement that is being written.
struct SQLParameters {
    let dialect: SQLDialect
    private(set) var values: [String] = []

    init(_ dialect: SQLDialect) {
        self.dialect = dialect
    }

    /// A parameter of some type, by its text.
    mutating func add(_ value: String, _ type: String) -> String {
        values.append(value)
        return "CAST(\(dialect.placeholder(values.count)) AS \(type))"
    }

    mutating func text(_ value: String) -> String { add(value, dialect.text) }

    mutating func day(_ day: CalendarDate) -> String { add(day.description, "DATE") }

    /// Whether an expression is one of some texts.
    mutating func isAmong(_ expression: String, _ values: [String]) -> String {
        if values.isEmpty { return "1 = 0" }
        return "\(expression) IN (\(values.map { text($0) }.joined(separator: ", ")))"
    }
}
