import AwasModel

/// Keys for events and cases of offices that keep none, made of what the records say: the same record has the same key whenever
/// it is read again.
enum MadeKey {
    /// What tells one record from another, and does not change as a case goes on; empty where no keys are made.
    static func fields(of table: Table) -> [Field] {
        switch table {
        case .events: [.office, .region, .date, .title, .kind]
        case .cases: [.office, .region, .election, .source, .occurredOn, .reportedOn, .channel]
        default: []
        }
    }

    /// - Parameter value: what a record says in a column, as it is compared.
    /// - Returns: nil for a record that says nothing.
    static func key(of table: Table, _ value: (Field) -> String) -> String? {
        let fields = fields(of: table)
        let values = fields.map(value)
        guard values.contains(where: { !$0.isEmpty }) else { return nil }
        let digest = Fingerprint.sha256(Array(values.joined(separator: "\u{1F}").utf8)).prefix(8)
        return "\(table == .events ? "K" : "P")-\(digest)"
    }
}
