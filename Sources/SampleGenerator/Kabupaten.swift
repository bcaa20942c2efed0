/// A kabupaten or kota of Jawa Timur, with some of its kecamatan.
struct Kabupaten {
    enum Kind: String {
        case kabupaten = "Kabupaten"
        case kota = "Kota"
    }

    let code: String
    let kind: Kind
    let name: String
    /// Registered voters of 2019 at polling stations that passed KPU's checks: they set the scale of everything.
    let registeredVoters: Int
    let voters: Int
    let kecamatan: [Kecamatan]

    /// - Parameter kecamatan: `04 Dolopo; 11 Mejayan`, the last two digits of each code before its name.
    init(
        _ code: String, _ kind: Kind, _ name: String, _ registeredVoters: Int, _ voters: Int,
        _ kecamatan: String
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.registeredVoters = registeredVoters
        self.voters = voters
        let fullName = "\(kind.rawValue) \(name)"
        self.kecamatan = kecamatan.split(separator: ";").map { entry in
            let trimmed = entry.drop { $0 == " " }
            return Kecamatan(
                code: "\(code).\(trimmed.prefix(2))", name: String(trimmed.dropFirst(3)), kabupaten: fullName)
        }
    }

    var fullName: String { "\(kind.rawValue) \(name)" }
    var turnout: Double { Double(voters) / Double(registeredVoters) }

    /// The police resort, whose name does not follow the region's everywhere.
    var police: String {
        switch code {
        case "35.78": "Polrestabes Surabaya"
        case "35.10", "35.15": "Polresta \(name)"
        case "35.73": "Polresta Malang Kota"
        case "35.79": "Polres Batu"
        default: kind == .kota ? "Polres \(name) Kota" : "Polres \(name)"
        }
    }
}

/// A kecamatan that the sample's records come from.
struct Kecamatan {
    let code: String
    let name: String
    /// Full name of its kabupaten or kota: names of kecamatan recur throughout the province.
    let kabupaten: String

    var fullName: String { "\(name) \(kabupaten)" }
}
