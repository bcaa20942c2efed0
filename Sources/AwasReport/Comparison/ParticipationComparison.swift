import AwasModel
import AwasQuery
import AwasStatistics

/// Taking part in voting beside taking part in oversight, region by region: where they keep pace, and how sure that is.
///
/// Only regions that have both figures are compared. Where one is missing there is *no data*, which is never zero.
public struct ParticipationComparison: Sendable {
    /// The regions that are compared with each other.
    public enum Place: String, CaseIterable, Sendable {
        /// Kabupaten and kota; records of a province itself belong to none of them.
        case kabupaten
        /// Provinces, with the records of all levels below them.
        case province
    }

    /// What is compared: an own value, so that it can be asked of several datasets.
    package struct Question: Hashable, Sendable {
        /// What a row stands for.
        package var place: Place
        /// Keeps these regions and all below them; empty keeps all.
        package var regions: [RegionCode]
        /// The days that records of oversight and of cases must lie in.
        package var period: DateRange
        /// Nothing dated later is known; nil is the end of the period, else the latest date of any record.
        package var asOf: CalendarDate?
        /// The election whose turnout is used; nil chooses by the rule of the catalogue.
        package var election: String?

        /// A question about all regions, all days and the election that the catalogue chooses, but for what is said
        /// here.
        package init(
            by place: Place = .kabupaten, regions: [RegionCode] = [], period: DateRange = DateRange(),
            asOf: CalendarDate? = nil, election: String? = nil
        ) {
            self.place = place
            self.regions = regions
            self.period = period
            self.asOf = asOf
            self.election = election
        }

        /// The figures of all regions, as the query layer is asked for them.
        package var query: Query {
            Query(
                measures: Figures.measures, by: [place.rawValue], regions: regions, period: period, asOf: asOf,
                election: election)
        }
    }

    /// A region with both figures.
    public struct Row: Sendable {
        /// The region's Kemendagri code.
        public let region: RegionCode
        /// Its full name: Kabupaten Madiun.
        public let name: String
        /// The voters on the final list (DPT) of the election that is used; more than 0.
        public let registeredVoters: Int64
        /// Those of them who voted.
        public let voters: Int64
        /// Voters divided by registered voters, a share; above 1 where more voted than were registered.
        public let turnout: Double
        /// Wilson's interval of 95 %; nil where more voted than were registered.
        public let turnoutInterval: ConfidenceInterval?
        /// People who took part in oversight within the period, over all programs.
        public let oversightParticipants: Int64
        /// For a thousand registered voters.
        public let oversightRate: Double
        /// Garwood's interval of 95 %.
        public let oversightRateInterval: ConfidenceInterval?
        /// Cases reported by the public (laporan) within the period; findings of supervisors are not among them. Nil where
        /// the package has no table of cases, and where they are of too few persons to be shown.
        public let reports: Int64?
        /// For a hundred thousand registered voters; 0 where there is no report, nil where nobody knows of any case.
        public let publicReportRate: Double?
        /// Garwood's interval of 95 %.
        public let publicReportRateInterval: ConfidenceInterval?
        /// Why the reports are not shown, or their rate: they are of too few persons; nil where they are, or are not known.
        let withheldReports, withheldReportRate: Withheld?
        /// Where it stands among the others; nil where it is alone.
        public let standing: Standing?
    }

    /// Where a region stands among those that it is compared with.
    public struct Standing: Sendable {
        /// 1 for the highest; ties share the mean of their places.
        public let turnoutRank: Double
        /// 1 for the highest; ties share the mean of their places.
        public let oversightRank: Double
        /// On which sides of the two medians it lies.
        public let quadrant: Quadrant

        /// Above 0 where oversight lags behind voting.
        public var rankGap: Double { oversightRank - turnoutRank }
    }

    /// On which side of both medians a region lies; high is at or above.
    public struct Quadrant: Hashable, Sendable {
        /// Whether turnout is at or above its median.
        public let isTurnoutHigh: Bool
        /// Whether the oversight rate is at or above its median.
        public let isOversightHigh: Bool
    }

    /// A region that lacks one of the figures.
    public struct Exclusion: Sendable {
        /// Why a region cannot be compared; the raw values are those of the CSV file.
        public enum Reason: String, CaseIterable, Sendable {
            /// The figures of voters are of fewer than 80 % of its polling stations.
            case poorlyCovered = "cakupan_rendah"
            /// The election has no turnout of it.
            case withoutTurnout = "tanpa_data_pemilih"
            /// Turnout of nobody has no meaning.
            case withoutRegisteredVoters = "tanpa_pemilih_terdaftar"
            /// There is no record of oversight in the period, which is not the same as nobody taking part.
            case withoutOversight = "tanpa_catatan_pengawasan"
            /// Neither figure is there.
            case withoutEither = "tanpa_keduanya"
            /// A figure of it counts too few persons to be shown.
            case withheld = "dirahasiakan"
        }

        /// The region's Kemendagri code.
        public let region: RegionCode
        /// Its full name.
        public let name: String
        /// What it lacks.
        public let reason: Reason
        /// How many of its polling stations are covered, where these are too few.
        package let coverage: StationCoverage?
        /// What there is of it all the same, where too few polling stations are covered.
        let counts: Counts?
    }

    /// What is known of a region that cannot be compared.
    struct Counts: Sendable {
        let registeredVoters: Int64?
        let voters: Int64?
        let oversightParticipants: Int64?
        let reports: Int64?
    }

    /// The dimension of the catalogue that rows are by.
    public let place: Dimension
    /// In the order of their codes.
    public let rows: [Row]
    /// How both figures go together over all rows.
    public let summary: Summary
    /// In the order of their codes.
    public let excluded: [Exclusion]
    /// What a reader must know beside the figures: what is left out, which election is used.
    public let notes: [LocalizedText]
    /// Those of the notes that say that there is no record, or that a table is missing.
    public let absences: [LocalizedText]
    /// The election whose turnout was used; nil when there was none.
    public let election: String?
    /// The day after which nothing is known; nil when the data have no date at all.
    public let asOf: CalendarDate?
    /// Rows of the data that were set aside as faulty and are missing from every figure.
    public let rejected: Int

    /// Compares the regions of a dataset.
    ///
    /// - Throws: `QueryError` when the election is not known or a sum is too large.
    package static func make(_ question: Question, _ executor: Executor) throws(QueryError) -> ParticipationComparison {
        let answer = try executor.run(question.query)
        return ParticipationComparison(
            question, answer, executor.voterPlaces(ofElection: answer.election))
    }

    private init(_ question: Question, _ answer: ResultTable, _ places: VoterPlaces?) {
        let groups = answer.rows.indices.map { Figures(answer, row: $0, places) }
        let compared = groups.compactMap(\.compared)
        let turnoutRanks = MeanRanks.of(compared.map(\.turnout), .greatestFirst) ?? []
        let oversightRanks = MeanRanks.of(compared.map(\.oversightRate), .greatestFirst) ?? []
        summary = Summary(turnout: compared.map(\.turnout), oversightRate: compared.map(\.oversightRate))
        let (medianTurnout, medianRate) = (summary.medianTurnout, summary.medianOversightRate)
        let medians = medianTurnout.flatMap { turnout in medianRate.map { (turnout: turnout, oversightRate: $0) } }
        rows = compared.indices.map { place in
            let figures = compared[place]
            return Row(
                figures,
                medians.map { medians in
                    Standing(
                        turnoutRank: turnoutRanks[place], oversightRank: oversightRanks[place],
                        quadrant: Quadrant(
                            isTurnoutHigh: figures.turnout >= medians.turnout,
                            isOversightHigh: figures.oversightRate >= medians.oversightRate))
                })
        }
        excluded = groups.compactMap(\.exclusion)
        place = answer.dimensions[0]
        notes = ComparisonNotes(question, groups).all + answer.notes
        absences = answer.absences
        election = answer.election
        asOf = answer.asOf
        rejected = answer.rejected
    }
}

extension ParticipationComparison.Row {
    fileprivate init(
        _ figures: ParticipationComparison.Figures.Compared, _ standing: ParticipationComparison.Standing?
    ) {
        region = figures.region
        name = figures.name
        registeredVoters = figures.registeredVoters
        voters = figures.voters
        turnout = figures.turnout
        turnoutInterval = Proportion(figures.voters, of: figures.registeredVoters)?.wilsonInterval()
        oversightParticipants = figures.oversightParticipants
        oversightRate = figures.oversightRate
        oversightRateInterval = figures.oversightRateInterval
        reports = figures.reports
        publicReportRate = figures.publicReportRate
        publicReportRateInterval = figures.publicReportRateInterval
        (withheldReports, withheldReportRate) = (figures.withheldReports, figures.withheldReportRate)
        self.standing = standing
    }
}
