import AwasModel

/// The hidden columns of a form that comes back filled in: by them its rows are found again however they were sorted, and what
/// was locked in them is known.
package enum FormKey: String, CaseIterable, Sendable {
    case office = "key_office"
    case caseID = "key_case"
    case subjectNo = "key_subject"
    /// A ``FormSeal``.
    case seal = "key_seal"

    /// What stands above it, should anybody make it visible.
    package var label: LocalizedText {
        switch self {
        case .office: LocalizedText("Kunci: kantor", "Key: office")
        case .caseID: LocalizedText("Kunci: perkara", "Key: case")
        case .subjectNo: LocalizedText("Kunci: terlapor", "Key: subject")
        case .seal: LocalizedText("Kunci: sidik baris", "Key: digest of the row")
        }
    }

    /// The column of the table that it repeats; nil for what is made of others.
    package var field: Field? {
        switch self {
        case .office: .office
        case .caseID: .caseID
        case .subjectNo: .subjectNo
        case .seal: nil
        }
    }
}

extension RecordsDefinition.Column.Content {
    /// Whether a cell of it must come back as it was: neither an answer nor a number of the row, which sorting may renew.
    package var isSealed: Bool {
        switch self {
        case .input, .number: false
        default: true
        }
    }
}

extension RecordsDefinition {
    /// Whether it is filled in by others and comes back: a list of terlapor with cells for answers.
    var comesBack: Bool {
        fact == .subjects
            && columns.contains { column in
                if case .input = column.content { true } else { false }
            }
    }
}
