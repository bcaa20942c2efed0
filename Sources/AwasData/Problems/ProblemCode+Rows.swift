extension ProblemCode {
    /// Whether a warning is about rows, which can be set aside for it; others are about a header or a file that is ignored.
    public var isAboutRows: Bool {
        switch self {
        case .duplicateFile, .translatedRegion, .attendedExceedsInvited, .votersExceedRegistered, .votesDoNotAddUp,
            .implausibleDate, .similarAgency, .duplicateDelegation, .duplicateRow, .similarKey, .nipFormat,
            .levelAgainstRegion:
            true
        default: false
        }
    }

    /// The warnings that are about rows.
    public static let aboutRows = allCases.filter(\.isAboutRows)
}
