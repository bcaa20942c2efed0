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
            let reports: Int64
            let publicReportRate: Double?

            /// Garwood's interval of a rate of the catalogue, in the unit of that rate.
            func interval(of measure: String, events: Int64) -> ConfidenceInterval? {
                guard case .crossRate(let per, _, _)? = Catalogue.measure(named: measure)?.aggregation,
                    let rate = EventRate(events, per: Double(registeredVoters))?.exactInterval()
                else { return nil }
                return ConfidenceInterval(low: Double(per) * rate.low, high: Double(per) * rate.high)
            }
        }

        /// The measures that are asked for, in the order of the answer's values.
        static let measures = [
            "registered_voters", "voters", "turnout", "oversight_participants", "oversight_rate", "reports",
            "public_report_rate",
        ]

        /// Nil for records above the level of the regions: "(tingkat provinsi)".
        let region: RegionCode?
        let oversightParticipants: Int64?
        let reports: Int64
        /// Nil when a figure is missing.
        let compared: Compared?
        /// Why a region is not compared; nil when it is, and for what is no region.
        let exclusion: Exclusion?

        init(_ row: ResultTable.Row) {
            let registered = Self.integer(row.values[0])
            oversightParticipants = Self.integer(row.values[3])
            reports = Self.integer(row.values[5]) ?? 0
            guard case .region(let code, let name) = row.key[0] else {
                (region, compared, exclusion) = (nil, nil, nil)
                return
            }
            region = code
            if let registered, let voters = Self.integer(row.values[1]), let turnout = Self.real(row.values[2]),
                let participants = oversightParticipants, let rate = Self.real(row.values[4])
            {
                compared = Compared(
                    region: code, name: name, registeredVoters: registered, voters: voters, turnout: turnout,
                    oversightParticipants: participants, oversightRate: rate, reports: reports,
                    publicReportRate: Self.real(row.values[6]))
                exclusion = nil
                return
            }
            compared = nil
            let reason: Exclusion.Reason =
                switch (registered, oversightParticipants) {
                case _ where row.values.contains(where: \.isWithheld): .withheld
                case (nil, nil): .withoutEither
                case (nil, _): .withoutTurnout
                case (_, nil): .withoutOversight
                case (_, _): .withoutRegisteredVoters
                }
            exclusion = Exclusion(region: code, name: name, reason: reason)
        }

        private static func integer(_ value: Value) -> Int64? {
            if case .integer(let number) = value { number } else { nil }
        }

        private static func real(_ value: Value) -> Double? {
            if case .real(let number) = value { number } else { nil }
        }
    }
}
