import AwasModel

/// A figure that can be asked for, by the dimensions of its table.
public struct Measure: Sendable {
    /// What one of it is.
    public enum Unit: Sendable {
        /// Whole numbers of these; of days also halves, as a median has them.
        case events, people, delegations, agencies, cases, subjects, days, votes, stations
        /// A part of a whole, 0 to 1 (a turnout may pass 1).
        case share
        /// So many for a thousand registered voters.
        case perThousandVoters
        /// So many for a hundred thousand registered voters.
        case perHundredThousandVoters

        /// What people call it.
        public var label: LocalizedText {
            switch self {
            case .events: LocalizedText("kegiatan", "events")
            case .people: LocalizedText("orang", "people")
            case .delegations: LocalizedText("delegasi", "delegations")
            case .agencies: LocalizedText("instansi", "agencies")
            case .cases: LocalizedText("perkara", "cases")
            case .subjects: LocalizedText("terlapor", "subjects")
            case .days: LocalizedText("hari", "days")
            case .votes: LocalizedText("suara", "votes")
            case .stations: LocalizedText("TPS", "polling stations")
            case .share: LocalizedText("bagian (0–1)", "share (0–1)")
            case .perThousandVoters: LocalizedText("per 1.000 pemilih terdaftar", "per 1,000 registered voters")
            case .perHundredThousandVoters:
                LocalizedText("per 100.000 pemilih terdaftar", "per 100,000 registered voters")
            }
        }
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

    /// What questions and CSV files call it.
    public let id: String
    /// The Indonesian id.
    public let alias: String
    /// How it follows from records.
    public let aggregation: Aggregation
    /// What one of it is.
    public let unit: Unit
    /// Which of its sums mean something.
    public let additivity: Additivity
    /// What people call it.
    public let label: LocalizedText
    /// What it means, in a sentence.
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

    /// Whether it is a count, which is 0 where there is no record; everything else is null there.
    public var isCount: Bool {
        switch aggregation {
        case .count, .distinct, .stock: true
        default: false
        }
    }

    /// Whether what is collected of it is a count: it is one itself, or a rate of one.
    var counts: Bool {
        if case .crossRate(_, let numerator, _) = aggregation {
            return Catalogue.measure(named: numerator)?.isCount ?? false
        }
        return isCount
    }

    /// Whether it is a rate by voters.
    var isCrossRate: Bool {
        if case .crossRate = aggregation { true } else { false }
    }

    /// Whether it divides by registered voters, so that it says little where most polling stations are missing.
    public var isByVoters: Bool {
        switch aggregation {
        case .crossRate: true
        case .ratio(_, let denominator): denominator == Catalogue.registeredVoters
        default: false
        }
    }

    /// Whether it is a state at the end of a period.
    public var isStock: Bool {
        switch aggregation {
        case .stock, .medianAge: true
        default: false
        }
    }

    /// The tables whose records its figures are made of, and those that these belong to.
    public var tables: [Table] {
        switch aggregation {
        case .ratio(let numerator, let denominator), .crossRate(_, let numerator, let denominator):
            [numerator, denominator].compactMap(Catalogue.measure(named:)).flatMap(\.tables)
        default: Catalogue.fact(of: self).tables
        }
    }
}
