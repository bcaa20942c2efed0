/// What one kind of server writes otherwise than another.
package enum SQLDialect: String, CaseIterable, Sendable {
    case postgresql, spark

    /// What stands for a parameter, counted from 1.
    package func placeholder(_ number: Int) -> String {
        switch self {
        case .postgresql: "$\(number)"
        case .spark: ":p\(number)"
        }
    }

    /// The days from one date to another.
    func days(from start: String, to end: String) -> String {
        switch self {
        case .postgresql: "(\(end) - \(start))"
        case .spark: "DATEDIFF(\(end), \(start))"
        }
    }

    /// A type that texts and keys are cast to.
    var text: String {
        switch self {
        case .postgresql: "TEXT"
        case .spark: "STRING"
        }
    }
}
