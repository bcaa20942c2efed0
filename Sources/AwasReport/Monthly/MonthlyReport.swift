import AwasData
import AwasModel
import AwasQuery

/// The monthly report (`bulanan`) to Bawaslu provinsi: what happened in a region in a month, against the month before
/// and since January, with what is missing and where every figure comes from.
public struct MonthlyReport {
    /// What the report is called on the command line and in the names of its files.
    public static let name = "bulanan"

    /// What a report is about.
    public struct Parameters: Sendable {
        /// Nil for the whole country.
        public var region: RegionCode?
        public var month: CalendarPeriod
        /// The cut-off day: nothing dated later is known.
        public var asOf: CalendarDate
        /// The election whose turnout is used; nil chooses by the rule of the catalogue.
        public var election: String?
        /// Fewer persons than this are not shown; nil shows all.
        public var leastPersons: Int?

        public init(
            region: RegionCode? = nil, month: CalendarPeriod, asOf: CalendarDate? = nil, election: String? = nil,
            leastPersons: Int? = nil
        ) {
            self.region = region
            self.month = month
            self.asOf = asOf ?? month.lastDay
            self.election = election
            self.leastPersons = leastPersons
        }
    }

    let read: ReadResult
    let parameters: Parameters
    let language: Language
    let figures: MonthlyFigures
    let style: FigureStyle

    init(_ read: ReadResult, _ parameters: Parameters, language: Language) {
        self.read = read
        self.parameters = parameters
        self.language = language
        figures = MonthlyFigures(read.dataset, parameters)
        style = FigureStyle(language)
    }

    /// Makes the report.
    ///
    /// - Parameter read: a package without errors, or whose faulty rows were set aside.
    /// - Throws: ``QueryError`` when the election is not known.
    public static func make(
        _ read: ReadResult, _ parameters: Parameters, language: Language
    ) throws(QueryError) -> Report {
        let report = MonthlyReport(read, parameters, language: language)
        let place = parameters.region?.description ?? "nasional"
        let sections = [
            try report.summary(), try report.prevention(), try report.attendance(), try report.cases(),
            try report.participation(), try report.completeness(), try report.metadata(),
        ]
        return Report(
            name: "\(name)-\(place)-\(parameters.month)",
            title: report.words("Laporan bulanan pengawasan", "Monthly report of oversight")
                + ": \(report.regionName), \(report.monthName)",
            properties: report.properties, created: parameters.asOf, language: language, sections: sections
        ).notingWithheld(least: parameters.leastPersons)
    }

    var properties: [Report.Property] {
        let descriptor = read.dataset.descriptor
        return [
            Report.Property(words("Kantor", "Office"), office),
            Report.Property(
                words("Wilayah", "Region"),
                parameters.region.map { "\(regionName) (\($0))" } ?? regionName),
            Report.Property(words("Bulan", "Month"), style.period(parameters.month)),
            Report.Property(words("Tanggal acuan", "Cut-off day"), style.date(parameters.asOf)),
            Report.Property(
                words("Sumber data", "Data source"),
                descriptor.title ?? descriptor.name ?? words("paket data", "data package")),
            Report.Property(
                words("Sidik jari data", "Fingerprint of the data"),
                words("\(fingerprint) (16 digit pertama SHA-256)", "\(fingerprint) (first 16 digits of SHA-256)")),
        ]
    }

    /// The first digits of the data's digest, for people; the manifest has all of them.
    var fingerprint: String { String(read.dataset.fingerprint.prefix(16)) }

    var office: String {
        guard let region = parameters.region else { return "Bawaslu Republik Indonesia" }
        return switch region.level {
        case .province: "Bawaslu Provinsi \(regionName)"
        case .kabupaten: "Bawaslu \(regionName)"
        case .kecamatan: "Panwaslu \(regionName)"
        case .desa: words("Pengawas Kelurahan/Desa", "Village supervisors") + " \(regionName)"
        }
    }

    var regionName: String {
        guard let region = parameters.region else { return "Indonesia" }
        return RegionDirectory.standard[region]?.fullName ?? region.description
    }

    var monthName: String { style.period(parameters.month) }

    /// The regions that tables have a row for: the level below that of the report.
    var areaDimension: String {
        switch parameters.region?.level {
        case nil: "province"
        case .province: "kabupaten"
        case .kabupaten, .kecamatan, .desa: "kecamatan"
        }
    }

    var areaLabel: String {
        switch areaDimension {
        case "province": words("provinsi", "province")
        case "kabupaten": words("kabupaten/kota", "kabupaten/kota")
        default: words("kecamatan", "kecamatan")
        }
    }

    func words(_ indonesian: String, _ english: String) -> String {
        LocalizedText(indonesian, english)[language]
    }
}
