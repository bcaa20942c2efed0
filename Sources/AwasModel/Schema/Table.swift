/// A table of a data package. The raw value is the name of its file or folder.
public enum Table: String, CaseIterable, Hashable, Sendable {
    case elections
    case agencies
    case events
    case attendance
    case cases
    case subjects
    case oversight
    case turnout

    /// What people call the table.
    public var label: LocalizedText {
        switch self {
        case .elections: LocalizedText("Pemilihan", "Elections")
        case .agencies: LocalizedText("Instansi", "Agencies")
        case .events: LocalizedText("Kegiatan", "Events")
        case .attendance: LocalizedText("Kehadiran", "Attendance")
        case .cases: LocalizedText("Perkara", "Cases")
        case .subjects: LocalizedText("Terlapor", "Subjects")
        case .oversight: LocalizedText("Pengawasan partisipatif", "Oversight")
        case .turnout: LocalizedText("Partisipasi pemilih", "Turnout")
        }
    }
}
