/// A table of a data package. The raw value is the name of its file or folder.
package enum Table: String, CaseIterable, Hashable, Sendable {
    /// Elections that turnout and records are of.
    case elections
    /// Agencies and the other spellings of their names.
    case agencies
    /// Socialisations, trainings and signings.
    case events
    /// Delegations at events.
    case attendance
    /// Violation cases (*perkara*).
    case cases
    /// Those reported in cases (*terlapor*).
    case subjects
    /// People taking part in oversight.
    case oversight
    /// Voters, by election and region.
    case turnout
    /// Offices' words that a table had nothing in a month.
    case nihil

    /// What people call the table.
    package var label: LocalizedText {
        switch self {
        case .elections: LocalizedText("Pemilihan", "Elections")
        case .agencies: LocalizedText("Instansi", "Agencies")
        case .events: LocalizedText("Kegiatan", "Events")
        case .attendance: LocalizedText("Kehadiran", "Attendance")
        case .cases: LocalizedText("Perkara", "Cases")
        case .subjects: LocalizedText("Terlapor", "Subjects")
        case .oversight: LocalizedText("Pengawasan partisipatif", "Oversight")
        case .turnout: LocalizedText("Partisipasi pemilih", "Turnout")
        case .nihil: LocalizedText("Nihil", "Nothing to report")
        }
    }

    /// Those of which an office may say that a month had nothing: their rows have days.
    package static let declarable: [Table] = [.events, .attendance, .cases, .subjects, .oversight]
}
