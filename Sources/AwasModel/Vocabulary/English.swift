/// English needs a plural where Indonesian needs none.
package enum English {
    /// A number and what it counts: `1 row`, `2 rows`.
    ///
    /// - Parameters:
    ///   - number: how many.
    ///   - noun: the singular of a noun whose plural ends in s.
    package static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
