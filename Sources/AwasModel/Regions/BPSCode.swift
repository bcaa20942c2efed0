/// Codes of the statistics office (BPS), which numbers the same regions otherwise: 4 digits for a kabupaten, 7 for a
/// kecamatan, 10 for a desa, never with dots.
///
/// Only those that no code of the ministry is written like can be told: four digits that exist in both lists are taken
/// for the ministry's.
struct BPSCode: Sendable {
    static let standard = BPSCode(RegionData.bps)

    /// The kabupaten of BPS's digits, where these are not the ministry's own.
    private let otherDigits: [String: RegionCode]
    /// The kabupaten that have other digits with BPS.
    private let renamed: Set<RegionCode>

    /// - Parameter text: lines as `RegionData.bps` describes them.
    private init(_ text: String) {
        var pairs: [(String, RegionCode)] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "|")
            for item in fields.dropFirst() {
                guard let code = RegionCode("\(fields[0]).\(item.prefix(2))") else { continue }
                pairs.append((String(item.suffix(4)), code))
            }
        }
        otherDigits = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        renamed = Set(pairs.map(\.1))
    }

    /// The kabupaten or kota that BPS's four digits stand for; nil for none.
    func kabupaten(_ digits: String) -> RegionCode? {
        if let other = otherDigits[digits] { return other }
        guard let code = RegionCode(digits), code.level == .kabupaten, RegionDirectory.standard[code] != nil else {
            return nil
        }
        return renamed.contains(code) ? nil : code
    }

    /// What is known of digits that are no code of the ministry's; nil where they are none of BPS's either.
    func unknown(_ digits: String) -> UnknownRegion? {
        let kabupaten = kabupaten(String(digits.prefix(4)))
        switch digits.utf8.count {
        case 4, 10: return kabupaten.map { .bps($0) }
        case 7:
            let isProvince = RegionCode(String(digits.prefix(2))).map { RegionDirectory.standard[$0] != nil } ?? false
            return isProvince || kabupaten != nil ? .bps(kabupaten) : nil
        default: return nil
        }
    }
}
