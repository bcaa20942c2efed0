import AwasModel

/// Whom a form about persons goes to, so that no office receives another's names.
package enum Recipient: Hashable, Comparable, Sendable {
    /// The official who appoints the civil servants (*PPK*) of a kabupaten or kota, or of a province.
    case authority(RegionCode)
    /// Nobody yet: the records do not tell whose the person is, and the form is for no office but the sender's.
    case undetermined

    private static let undeterminedID = "belum_ditentukan"

    /// The recipient of a person whom an office of a region employs; nil for an office that is not known.
    init(employedIn region: RegionCode?) {
        self = region.map { .authority($0.kabupaten ?? $0.province) } ?? .undetermined
    }

    /// What it is called in requests and names of files: the code of the region.
    var id: String {
        switch self {
        case .authority(let region): region.description
        case .undetermined: Recipient.undeterminedID
        }
    }

    /// The recipient of an id; nil for what is none.
    init?(id: String) {
        if id == Recipient.undeterminedID {
            self = .undetermined
        } else {
            guard let region = RegionCode(id), region.level <= .kabupaten, RegionDirectory.standard[region] != nil
            else {
                return nil
            }
            self = .authority(region)
        }
    }

    /// What people read: `PPK Kabupaten Madiun (35.19)`.
    var name: LocalizedText {
        switch self {
        case .authority(let region):
            LocalizedText("PPK \(RegionText.name(region))", "PPK of \(RegionText.name(region))")
        case .undetermined:
            LocalizedText(
                "belum ditentukan; bukan untuk PPK mana pun", "not determined yet; for no PPK")
        }
    }
}
