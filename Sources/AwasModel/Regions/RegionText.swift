/// Regions in the words of a message.
package enum RegionText {
    /// `Kabupaten Madiun (35.19)`; of a kecamatan with its kabupaten, by which a reader knows whether it is the one:
    /// `Kecamatan Jiwan (Kabupaten Madiun, 35.19.09)`.
    package static func name(_ code: RegionCode) -> String {
        let directory = RegionDirectory.standard
        guard let region = directory[code] else { return code.description }
        guard region.kind == .kecamatan, let kabupaten = code.kabupaten.flatMap({ directory[$0] }) else {
            return "\(region.fullName) (\(code))"
        }
        return "\(region.fullName) (\(kabupaten.fullName), \(code))"
    }

    /// `Kabupaten Madiun (35.19) atau Kota Madiun (35.77)`.
    package static func list(_ codes: [RegionCode]) -> LocalizedText {
        let names = codes.map(name)
        return LocalizedText(names.joined(separator: " atau "), names.joined(separator: " or "))
    }

    /// The command that finds regions by a name, as a shell takes it.
    static func search(_ name: String) -> String {
        let isWord = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isWord ? "`awas regions \(name)`" : "`awas regions \"\(name)\"`"
    }
}
