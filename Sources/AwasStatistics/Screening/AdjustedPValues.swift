/// P-values of many tests, raised so that the number of tests no longer makes chance findings likely.
///
/// Nil when a p-value is outside 0 to 1; the order of the tests is kept.
package enum AdjustedPValues {
    /// Each at most the level with which one or more true hypotheses are rejected at all, whatever the tests share.
    ///
    /// Source: S. Holm, *A Simple Sequentially Rejective Multiple Test Procedure*, Scandinavian Journal of Statistics 6
    /// (1979), 65–70.
    package static func holm(_ pValues: [Double]) -> [Double]? {
        guard let order = ascending(pValues) else { return nil }
        var adjusted = pValues
        var greatest = 0.0
        for (place, test) in order.enumerated() {
            greatest = max(greatest, min(1, Double(order.count - place) * pValues[test]))
            adjusted[test] = greatest
        }
        return adjusted
    }

    /// The tests from the smallest p-value to the greatest; nil when one is no probability.
    private static func ascending(_ pValues: [Double]) -> [Int]? {
        guard pValues.allSatisfy((0...1).contains) else { return nil }
        return pValues.indices.sorted { pValues[$0] < pValues[$1] }
    }
}
