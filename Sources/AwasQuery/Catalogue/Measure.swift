import AwasModel

/// A figure that can be asked for, by the dimensions of its table.
public struct Measure: Sendable {
    /// What one of it is.
    public enum Unit: Sendable {
        case events, people, delegations, agencies, cases, subjects, days, votes
        /// A part of a whole, 0 to 1 (a turnout may pass 1).
        case share
        /// So many for a thousand registered voters.
        case perThousandVoters
        /// So many for a hundred thousand registered voters.
        case perHundredThousandVoters
    }

    /// Which sums of it mean something.
    public enum Additivity: Sendable {
        /// Groups add up, unless a dimension makes them overlap.
        case additive
        /// A state at the end of a period: adds up over regions, not over time.
        case stock
        /// Never.
        case none
    }

    public let id: String
    /// The Indonesian id.
    public let alias: String
    public let aggregation: Aggregation
    public let unit: Unit
    public let additivity: Additivity
    public let label: LocalizedText
    public let definition: LocalizedText

    init(
        _ id: String, _ alias: String, _ aggregation: Aggregation, _ unit: Unit, _ additivity: Additivity,
        _ label: LocalizedText, _ definition: LocalizedText
    ) {
        self.id = id
        self.alias = alias
        self.aggregation = aggregation
        self.unit = unit
        self.additivity = additivity
        self.label = label
        self.definition = definition
    }

    /// Whether it is a state at the end of a period.
    var isStock: Bool {
        if case .stock = aggregation { true } else { false }
    }

    /// Whether it is a whole number.
    public var isInteger: Bool {
        switch aggregation {
        case .count, .sum, .distinct, .stock: true
        default: false
        }
    }
}
