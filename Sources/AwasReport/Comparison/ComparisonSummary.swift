import AwasStatistics

extension ParticipationComparison {
    /// How voting and oversight go together over all compared regions.
    public struct Summary: Sendable {
        /// What the data allow to be said; no verdict speaks of causes.
        public enum Verdict: String, CaseIterable, Sendable {
            /// The interval of rho lies above 0: where turnout is higher, oversight tends to be.
            case together = "searah"
            /// The interval of rho lies below 0.
            case opposed = "berlawanan"
            /// The interval of rho holds 0.
            case noEvidence = "tidak_ada_bukti"
            /// Fewer than five regions, or all of them alike in one of the figures.
            case tooFewData = "data_kurang"
        }

        /// The least number of regions for a verdict.
        public static let leastCount = 5

        /// How many regions are compared: those that have both figures.
        public let count: Int
        /// Nil when undefined, as are the others below.
        public let spearman: Correlation?
        /// Kendall's tau-b of turnout and oversight rate.
        public let kendall: Correlation?
        /// Pearson's r of turnout and oversight rate.
        public let pearson: Correlation?
        /// Of the oversight rate on the turnout: participants for a thousand voters, for a turnout higher by 1.
        public let slope: TheilSenSlope?
        /// Of the regions, not of their voters: each region counts once. A share from 0 to 1; nil for one region, which
        /// would be its own median.
        public let medianTurnout: Double?
        /// Participants for a thousand registered voters; each region counts once, nil for one alone.
        public let medianOversightRate: Double?

        /// - Parameters: both figures of each region, in the same order.
        init(turnout: [Double], oversightRate: [Double]) {
            count = turnout.count
            spearman = Correlation.spearman(turnout, oversightRate)
            kendall = Correlation.kendall(turnout, oversightRate)
            pearson = Correlation.pearson(turnout, oversightRate)
            slope = TheilSenSlope(x: turnout, y: oversightRate)
            medianTurnout = count > 1 ? Description.median(turnout) : nil
            medianOversightRate = count > 1 ? Description.median(oversightRate) : nil
        }

        /// What the 95 % interval of Spearman's rho allows to be said.
        ///
        /// Too few data where fewer than ``leastCount`` regions are compared or rho has no interval.
        public var verdict: Verdict {
            guard count >= Summary.leastCount, let interval = spearman?.interval else { return .tooFewData }
            if interval.low > 0 { return .together }
            return interval.high < 0 ? .opposed : .noEvidence
        }
    }
}
