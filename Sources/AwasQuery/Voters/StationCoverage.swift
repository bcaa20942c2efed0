import AwasModel

/// How many of the polling stations of an area are in its figures.
package struct StationCoverage: Hashable, Sendable {
    /// Stations whose figures there are.
    package let counted: Int64
    /// Stations that there are; more than 0.
    package let total: Int64

    /// - Returns: nil where there is no station, or fewer than none counted.
    init?(counted: Int64, total: Int64) {
        guard total > 0, counted >= 0 else { return nil }
        (self.counted, self.total) = (counted, total)
    }

    /// The counted part; above 1 where the data count more stations than they say there are.
    package var share: Double { Double(counted) / Double(total) }

    /// Whether it is below 80 %: too little to speak for the area.
    package var isLow: Bool { StationCoverage.isLow(counted, of: total) }

    /// Whether figures of stations are missing.
    package var isPartial: Bool { counted < total }

    /// Whether a part is less than 80 % of a whole. In integers: 4 of 5 are 80 %.
    static func isLow(_ part: Int64, of whole: Int64) -> Bool {
        part.multipliedFullWidth(by: 5) < whole.multipliedFullWidth(by: 4)
    }

    /// As people read it: 73,0 %. Rounded down, since what is short of 80 % or of 100 % must not read so.
    package var words: LocalizedText {
        let (whole, tenths) = tenthsOfPercent.quotientAndRemainder(dividingBy: 10)
        return LocalizedText("\(whole),\(tenths) %", "\(whole).\(tenths)%")
    }

    /// Tenths of a percent, rounded down.
    var tenthsOfPercent: Int64 {
        let (quotient, _) = total.dividingFullWidth(counted.multipliedFullWidth(by: 1_000))
        return quotient
    }
}
