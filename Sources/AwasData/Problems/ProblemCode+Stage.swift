extension ProblemCode {
    /// When a problem is to be fixed: what comes earlier may be why others are there.
    public enum Stage: Int, CaseIterable, Sendable {
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
    public var stage: Stage {
        switch self {
        case .badDescriptor: .file
        case .missingColumn, .duplicateColumn: .header
        case .duplicateKey, .missingReference, .overlappingTurnout: .comparison
        default: severity == .warning ? .warning : .row
        }
    }
}
