/// A code or a name of a kabupaten or kota that an earlier decree used and the present table does not.
public struct FormerRegion: Hashable, Sendable {
    /// The code of that time; it is still the code when the name alone has changed.
    public let code: RegionCode
    /// The full name of that time: `Kabupaten Toba Samosir`.
    public let name: String
    /// Today's code of the same region.
    public let current: RegionCode
    /// The last decree that used this code and name.
    public let decree: String
}
