/// A sum of many numbers without the loss of small ones beside large ones.
///
/// Source: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen*, Zeitschrift für
/// Angewandte Mathematik und Mechanik 54 (1974), 39–51.
struct CompensatedSum {
    private var sum = 0.0
    private var correction = 0.0

    mutating func add(_ number: Double) {
        let next = sum + number
        correction += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
        sum = next
    }

    var value: Double { sum + correction }
}
