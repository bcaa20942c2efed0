import AwasReport

extension CellFormat {
    /// Whether it shows numbers.
    var isFigure: Bool { self != .text && self != .date }
}
