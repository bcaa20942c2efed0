import Foundation

/// How many random inputs a test takes: a few whenever anything changes, many among the slow tests
/// (`make test-slow`).
public enum RandomInputs {
    /// Whether the slow tests run.
    public static let isMany = ProcessInfo.processInfo.environment["AWAS_SLOW_TESTS"] != nil

    /// The number for this run.
    public static func count<Number: BinaryInteger>(_ few: Number, many: Number) -> Number { isMany ? many : few }
}
