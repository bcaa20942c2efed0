/// A region's code, packed into one integer.
public struct RegionCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    public enum Level: Int, Comparable, CaseIterable, Sendable {
        case province, kabupaten, kecamatan, desa
        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    let packed: UInt64

    public init?(_ text: String) { return nil }
    public var description: String { "" }
    public static func < (left: RegionCode, right: RegionCode) -> Bool { left.packed < right.packed }
}
