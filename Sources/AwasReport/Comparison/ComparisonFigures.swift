import AwasModel
import AwasQuery
import AwasStatistics

extension ParticipationComparison {
    /// What the query layer says about a region, and whether it can be compared.
    struct Figures {
        /// The figures of a region that has both.
        struct Compared {
            let region: RegionCode
            let name: String
            let registeredVoters: Int64
            let voters: Int64
            let turnout: Double
            let oversightParticipants: Int64
            let oversightRate: Double
            let oversightRateInterval: ConfidenceInterval?
            let reports: Int64?
            let publicReportRate: Double?
            let publicReportRateInterval: ConfidenceInterval?
            /// Why the reports are not shown, or their rate; nil where they are, or are not known.
            let withheldReports, withheldReportRate: Withheld?
        }

        /// The measures that are asked for, in the order of the answer's values.
        static let measures = [
            "registered_voters", "voters", "turnout", "oversight_participants", "oversight_rate", "reports",
            "public_report_rate",
        ]

        /// Nil for records above the level of the regions: "(tingkat provinsi)".
        let region: RegionCode?
        let oversightParticipants: Int64?
        let reports: Int64?
        /// Whether a figure of it is not shown.
        let isWithheld: Bool
        /// Nil when a figure is missing.
        let compared: Compared?
        /// Why a region is not compared; nil when it is, and for what is no region.
        let exclusion: Exclusion?

        /// - Parameter places: where the voters of the election are known; nil when there is none.
        init(_ answer: ResultTable, row position: Int, _ places: VoterPlaces?) {
            let row = answer.rows[position]
            // Zero voters are unknown.
            let registered = Self.integer(row.values[0]).flatMap { $0 > 0 ? $0 : nil }
            let voters = Self.integer(row.values[1])
            oversightParticipants = Self.integer(row.values[3])
            reports = Self.integer(row.values[5])
            isWithheld = row.values.contains(where: \.isWithheld)
            guard case .region(let code, let name) = row.key[0] else {
                (region, compared, exclusion) = (nil, nil, nil)
                return
            }
            region = code
            if let coverage = places?.coverage(of: code), coverage.isLow {
                compared = nil
                exclusion = Exclusion(
                    region: code, name: name, reason: .poorlyCovered, coverage: coverage,
                    counts: Counts(
                        registeredVoters: registered, voters: voters, oversightParticipants: oversightParticipants,
                        reports: reports))
                return
            }
            if let registered, let voters, let turnout = Self.real(row.values[2]),
                let participants = oversightParticipants, let rate = Self.real(row.values[4])
            {
                compared = Compared(
                    region: code, name: name, registeredVoters: registered, voters: voters, turnout: turnout,
                    oversightParticipants: participants, oversightRate: rate,
                    oversightRateInterval: Self.interval(answer, 4, row: position), reports: reports,
                    publicReportRate: Self.real(row.values[6]),
                    publicReportRateInterval: Self.interval(answer, 6, row: position),
                    withheldReports: Self.reason(row.values[5]), withheldReportRate: Self.reason(row.values[6]))
                exclusion = nil
                return
            }
            compared = nil
            let reason: Exclusion.Reason =
                switch (registered, oversightParticipants) {
                case _ where isWithheld: .withheld
                case (nil, nil): .withoutEither
                case (nil, _) where row.values[0] == .integer(0): .withoutRegisteredVoters
                case (_, nil): .withoutOversight
                // Also where the records are of places of the region whose voters are not known.
                case (_, _): .withoutTurnout
                }
            exclusion = Exclusion(region: code, name: name, reason: reason, coverage: nil, counts: nil)
        }

        /// Garwood's interval of a rate, in its unit: of the records and voters that the rate is made of.
        private static func interval(_ answer: ResultTable, _ column: Int, row: Int) -> ConfidenceInterval? {
            guard let per = answer.measures[column].quotient?.scale,
                let (events, voters) = answer.figures[column].sides(ofRow: row),
                let rate = EventRate(events, per: Double(voters))?.exactInterval()
            else { return nil }
            return ConfidenceInterval(low: Double(per) * rate.low, high: Double(per) * rate.high)
        }

        private static func reason(_ value: Value) -> Withheld? {
            if case .withheld(let reason) = value { reason } else { nil }
        }

        private static func integer(_ value: Value) -> Int64? {
            if case .integer(let number) = value { number } else { nil }
        }

        private static func real(_ value: Value) -> Double? {
            if case .integer = value { nil } else { value.number }
        }
    }
}
