import AwasData
import AwasModel
import AwasQuery

/// What a document is made of and about: the data, a region, a month, a cut-off day, a language.
struct ReportScope {
    let read: ReadResult
    let parameters: ReportParameters
    let language: Language
    let executor: Executor
    let style: FigureStyle

    init(_ read: ReadResult, _ parameters: ReportParameters, language: Language) {
        self.read = read
        self.parameters = parameters
        self.language = language
        executor = Executor(read.dataset, threads: parameters.threads, disclosure: parameters.disclosure)
        style = FigureStyle(language)
    }

    func words(_ indonesian: String, _ english: String) -> String {
        LocalizedText(indonesian, english)[language]
    }

    /// What is said in place of figures of tables of which the package says nothing; nil where it has all of them.
    func absence(of tables: [Table]) -> String? { read.dataset.absence(of: tables)?[language] }

    /// What can stand at the head of a document.
    func property(_ property: ReportDefinition.Property) -> Report.Property {
        switch property {
        case .office: Report.Property(words("Kantor", "Office"), office)
        case .region:
            Report.Property(
                words("Wilayah", "Region"), parameters.region.map { "\(regionName) (\($0))" } ?? regionName)
        case .month: Report.Property(words("Bulan", "Month"), monthName)
        case .asOf: Report.Property(words("Tanggal acuan", "Cut-off day"), style.date(parameters.asOf))
        case .source: Report.Property(words("Sumber data", "Data source"), source)
        case .fingerprint:
            Report.Property(
                words("Sidik jari data", "Fingerprint of the data"),
                words("\(fingerprint) (16 digit pertama SHA-256)", "\(fingerprint) (first 16 digits of SHA-256)"))
        }
    }

    var source: String {
        let descriptor = read.dataset.descriptor
        return descriptor.title ?? descriptor.name ?? words("paket data", "data package")
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

    var monthName: String { style.period(parameters.month) }

    /// The name of an election by its id; nil without one.
    func electionName(_ id: String?) -> String? {
        guard let id, let row = read.dataset.electionIDs.firstIndex(of: id) else { return nil }
        return read.dataset.electionName(ofRow: row)
    }

    /// Where the voters of that election are known; nil where there is none.
    func voterPlaces() throws(QueryError) -> VoterPlaces? { VoterPlaces(read.dataset, election: try election()) }

    /// The election that figures of voters come from; nil where there is none.
    func election() throws(QueryError) -> String? {
        try answer(["turnout"], over: month).election
    }
}
