/// A code of the ministry's table: a province, a kabupaten or kota, a kecamatan, or a desa.
///
/// A code says where in the hierarchy a region stands, not that the region exists; `RegionDirectory` knows that.
/// Codes sort as their dotted text does: `35` < `35.01` < `35.01.01` < `35.02`.
public struct RegionCode: Hashable, Comparable, Sendable {
    /// The ten digits of a desa's code as one number; the parts that a higher level lacks are zero.
    ///
    /// No part of a code is ever zero, so zero can stand for "none", and numbers sort as the dotted texts do.
    let packed: UInt64

    /// What stands in the place of a code for the whole country, which has none.
    package static let wholeCountry = "nasional"

    /// How far down the hierarchy a code reaches.
    public enum Level: Int, Comparable, CaseIterable, Sendable {
        /// `35`
        case province
        /// `35.19`, a kabupaten or a kota.
        case kabupaten
        /// `35.19.01`
        case kecamatan
        /// `35.19.01.2003`, a desa or a kelurahan.
        case desa

        /// The place value of the level's last digit in the packed number.
        var unit: UInt64 {
            switch self {
            case .province: 100_000_000
            case .kabupaten: 1_000_000
            case .kecamatan: 10_000
            case .desa: 1
            }
        }

        /// The number of digits of a code of this level.
        var digits: Int {
            self == .desa ? 10 : 2 + 2 * rawValue
        }

        public static func < (left: Level, right: Level) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// A code that is known to be well-formed.
    init(packed: UInt64) {
        self.packed = packed
    }

    /// Reads the dotted form (`35`, `35.19`, `35.19.01`, `35.19.01.2003`) or the same digits without dots.
    ///
    /// - Returns: nil for any other text, for a province outside 11…99 and for a part that is all zeros.
    ///   Whether such a region exists is not asked.
    public init?(_ text: String) {
        var number: UInt64 = 0
        var digits = 0
        var dots = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits < Level.desa.digits else { return nil }
                number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
                digits += 1
            case UInt8(ascii: "."):
                guard dots < 3, digits == 2 + 2 * dots else { return nil }
                dots += 1
            default:
                return nil
            }
        }
        guard let level = Level.allCases.first(where: { $0.digits == digits }),
            dots == 0 || dots == level.rawValue
        else { return nil }
        packed = number * level.unit
        guard packed >= 11 * Level.province.unit, self.level == level else { return nil }
        for above in Level.allCases where above < level {
            guard RegionCode(packed: packed / above.unit * above.unit).level == above else { return nil }
        }
    }

    /// The level of the region that the code is for.
    public var level: Level {
        if packed % Level.kecamatan.unit != 0 { return .desa }
        if packed % Level.kabupaten.unit != 0 { return .kecamatan }
        if packed % Level.province.unit != 0 { return .kabupaten }
        return .province
    }

    /// The province that the region is in; a province's own code is its own.
    public var province: RegionCode {
        RegionCode(packed: packed / Level.province.unit * Level.province.unit)
    }

    /// The kabupaten or kota that the region is in; nil for a province.
    public var kabupaten: RegionCode? {
        cut(to: .kabupaten)
    }

    /// The kecamatan that the region is in; nil for a province, kabupaten or kota.
    public var kecamatan: RegionCode? {
        cut(to: .kecamatan)
    }

    /// The region one level up; nil for a province.
    public var parent: RegionCode? {
        Level(rawValue: level.rawValue - 1).flatMap(cut(to:))
    }

    /// Whether a region is this one or lies below it.
    public func contains(_ other: RegionCode) -> Bool {
        other.cut(to: level) == self
    }

    /// The code's beginning, down to a level; nil when it does not reach that far.
    func cut(to wanted: Level) -> RegionCode? {
        wanted > level ? nil : RegionCode(packed: packed / wanted.unit * wanted.unit)
    }

    /// The same place below another region of the same level: `92.01.05` moved from `92.01` to `96.01` is `96.01.05`.
    func moved(below other: RegionCode) -> RegionCode {
        RegionCode(packed: other.packed + packed % other.level.unit)
    }

    /// The code of this region's last part alone: 19 for `35.19`.
    var number: UInt64 {
        let part = packed / level.unit
        return level == .desa ? part % 10_000 : part % 100
    }

    public static func < (left: RegionCode, right: RegionCode) -> Bool {
        left.packed < right.packed
    }
}

extension RegionCode: CustomStringConvertible {
    /// The form without dots: `351901`.
    var digits: String { String(String(packed).prefix(level.digits)) }

    /// The dotted form: `35.19.01`.
    public var description: String {
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position == 2 || position == 4 || position == 6 { text.append(".") }
            text.append(digit)
        }
        return text
    }
}
