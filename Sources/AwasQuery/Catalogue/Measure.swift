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
    package enum Additivity: Sendable {
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
    package let aggregation: Aggregation
    /// What one of it is.
    public let unit: Unit
    /// Which of its sums mean something.
    package let additivity: Additivity
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

    /// What it is computed from; nil when it is collected from records.
    package var quotient: Quotient? { aggregation.traits.quotient }

    /// Whether it is a count, which is 0 where there is no record; everything else is null there.
    package var isCount: Bool { aggregation.traits.isCount }

    /// Whether what is collected of it is a count: it is one itself, or a rate of one.
    package var counts: Bool {
        isCrossRate ? quotient.flatMap { Catalogue.measure(named: $0.numerator) }?.isCount ?? false : isCount
    }

    /// Whether what is collected of it are cases, which stand for their terlapor.
    package var isCountOfCases: Bool { Catalogue.fact(of: self) == .cases && counts }

    /// Whether it is a rate by voters.
    package var isCrossRate: Bool { quotient?.isByRegion ?? false }

    /// Whether it divides by registered voters, so that it says little where most polling stations are missing.
    package var isByVoters: Bool { quotient?.denominator == Catalogue.registeredVoters }

    /// Whether it is a state at the end of a period.
    package var isStock: Bool { if case .stock? = source { true } else { false } }

    /// Whether it counts or adds up what happened in some days, or is such a figure for so many voters.
    package var isFlow: Bool {
        guard !isStock, Catalogue.basis(of: self) != nil else { return false }
        return isCount || aggregation.traits.sum != nil || isCrossRate
    }

    /// The tables whose records its figures are made of, and those that these belong to.
    package var tables: [Table] { quotient.map { $0.measures.flatMap(\.tables) } ?? Catalogue.fact(of: self).tables }
}
