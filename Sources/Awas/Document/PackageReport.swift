import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// A document about a region and a month, made of a package; it says how it was made, so that it can be verified.
public struct PackageReport: Sendable {
    /// The name of a report.
    public struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
        /// What the program calls it.
        public let name: String

        /// A report by its name, such as one of a folder of definitions.
        public init(_ name: String) { self.name = name }

        /// A report by its name.
        public init(stringLiteral name: String) { self.name = name }
    }

    let report: Report

    /// The heading of the document.
    public var title: String { report.title }

    /// The document as a text of so many columns.
    public func text(width: Int = 80) -> String { TextWriter.render(report, width: width) }

    /// Writes the document into a folder, which is made where it is missing. All files appear, whole, or none.
    ///
    /// - Parameters:
    ///   - folder: where the files are put.
    ///   - forms: those that are written; nil for the report's own.
    /// - Returns: the paths of what was written, in the order of the forms; of the CSV files that of their folder.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/output`` when a file cannot be written.
    @discardableResult
    public func write(to folder: String, as forms: [ReportForm]? = nil) throws(AwasError) -> [String] {
        try PackageReport.write([self], to: folder, as: forms)
    }

    /// Writes documents into a folder, such as those that ``DataPackage`` splits by recipient. All files appear, whole, or
    /// none.
    ///
    /// - Parameters:
    ///   - documents: of one report.
    ///   - folder: where the files are put.
    ///   - forms: those that are written; nil for the report's own.
    /// - Returns: the paths of what was written, document by document in the order of the forms.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/output`` when a file cannot be written.
    @discardableResult
    public static func write(
        _ documents: [PackageReport], to folder: String, as forms: [ReportForm]? = nil
    ) throws(AwasError) -> [String] {
        do throws(WriterError) {
            var writer = CSVWriter()
            return try ReportFiles.write(
                documents.map(\.report), forms ?? documents.first?.report.forms ?? [], into: folder, csv: &writer)
        } catch {
            throw AwasError(error)
        }
    }
}

extension PackageReport.ID {
    /// The monthly report.
    public static let bulanan = PackageReport.ID("bulanan")
    /// One page of text for a message.
    public static let ringkas = PackageReport.ID("ringkas")
    /// A measure by kabupaten and month.
    public static let matriks = PackageReport.ID("matriks")
    /// The form for the civil-service agency, the only one that names persons.
    public static let bkd = PackageReport.ID("bkd")
    /// The covering letter.
    public static let surat = PackageReport.ID("surat")
}

extension DataPackage {
    /// Makes a report.
    ///
    /// - Parameters:
    ///   - id: which one: built in, or of the folder of definitions.
    ///   - region: a code or a name; nil for the whole country.
    ///   - month: what it is about, such as `2024-09`.
    ///   - day: nothing dated later is known; nil for the last day of the month.
    ///   - election: the id of the election that figures of voters come from; nil chooses by the catalogue's rule.
    ///   - measure: what is shown, where the report takes a measure; nil for its own.
    ///   - least: fewer persons than this are not shown; nil shows all.
    ///   - language: the language of the document.
    ///   - definitions: a folder with definitions of reports (`*.yml`) beside the built-in ones.
    ///   - office: of a letter, the file with letterhead, number, addressee and signatory; nil for `office.yml` beside the
    ///     tables, if it is there.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/report`` when there is no such report or it does not take what
    ///   was asked of it, and of the kind ``AwasError/Kind/question`` when the region, the month, a day or the election is
    ///   not known.
    public func report(
        _ id: PackageReport.ID, region: String? = nil, month: String, known day: String? = nil,
        election: String? = nil, measure: Measure.ID? = nil, withholdingFewerPersonsThan least: Int? = nil,
        in language: Language = .indonesian, definitions: String? = nil, office: String? = nil
    ) throws(AwasError) -> PackageReport {
        let parameters = ReportParameters(
            region: try region.map(WrittenRegion.code), month: try WrittenTime.month(month),
            asOf: try day.map(WrittenTime.day), election: election, disclosure: Disclosure(least: least) ?? .all)
        var request = request(id, parameters, language)
        request.measure = measure?.rawValue
        let library = try DataPackage.reports(in: definitions, for: id.name)
        let details = try details(office, for: id.name, in: library)
        request.officeSHA256 = details?.sha256
        return PackageReport(report: try report(request, in: library, details))
    }

    /// Makes a report that names persons once for each kabupaten and kota that employs some of them, so that no office
    /// receives another's names; those of whom nobody knows who employs them are in a document of their own.
    ///
    /// - Parameters:
    ///   - id: which one: ``PackageReport/ID/bkd``, or one of the folder of definitions.
    ///   - region: a code or a name; nil for the whole country.
    ///   - month: what it is about, such as `2024-09`.
    ///   - day: nothing dated later is known; nil for the last day of the month.
    ///   - language: the language of the documents.
    ///   - definitions: a folder with definitions of reports (`*.yml`) beside the built-in ones.
    /// - Returns: a document for each recipient, in their order; none where nobody is to be named.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/report`` when there is no such report or it names nobody, and of
    ///   the kind ``AwasError/Kind/question`` when the region, the month or the day is not known.
    public func reportsByKabupaten(
        _ id: PackageReport.ID = .bkd, region: String? = nil, month: String, known day: String? = nil,
        in language: Language = .indonesian, definitions: String? = nil
    ) throws(AwasError) -> [PackageReport] {
        let parameters = ReportParameters(
            region: try region.map(WrittenRegion.code), month: try WrittenTime.month(month),
            asOf: try day.map(WrittenTime.day), disclosure: .all)
        var request = request(id, parameters, language)
        request.split = .kabupaten
        let library = try DataPackage.reports(in: definitions, for: id.name)
        let requested = try requested(request, in: library, nil)
        do throws(QueryError) {
            return try requested.reports(read).map { PackageReport(report: $0) }
        } catch {
            throw AwasError(error)
        }
    }

    /// What is asked of this package, as it was read.
    private func request(
        _ id: PackageReport.ID, _ parameters: ReportParameters, _ language: Language
    ) -> ReportRequest {
        var request = ReportRequest(id.name, parameters, language)
        request.setsFaultyRowsAside = faultyRows == .setAside
        request.excludedWarnings = read.dataset.excludedWarnings
        return request
    }

    /// The document of a request, which says how this package was read.
    ///
    /// - Parameter office: of a letter, the file that it was made with; nil for the one beside the tables.
    func report(_ request: ReportRequest, definitions: String?, office: String? = nil) throws(AwasError) -> Report {
        let library = try DataPackage.reports(in: definitions, for: request.name)
        // A letter that was made without it is made again without it.
        let isAsked = request.officeSHA256 != nil || office != nil
        return try report(request, in: library, isAsked ? details(office, for: request.name, in: library) : nil)
    }

    private static func reports(in folder: String?, for name: String) throws(AwasError) -> ReportLibrary {
        do throws(LibraryError) {
            return try ReportLibrary(folder: folder, only: name)
        } catch {
            throw AwasError(error)
        }
    }

    private func details(
        _ office: String?, for name: String, in library: ReportLibrary
    ) throws(AwasError) -> OfficeDetails? {
        guard office != nil || library[name]?.letter != nil else { return nil }
        do throws(LibraryError) {
            return try OfficeDetails.read(office, beside: path)
        } catch {
            throw AwasError(error)
        }
    }

    private func report(
        _ request: ReportRequest, in library: ReportLibrary, _ office: OfficeDetails?
    ) throws(AwasError) -> Report {
        let requested = try requested(request, in: library, office)
        do throws(QueryError) {
            return try requested.report(read)
        } catch {
            throw AwasError(error)
        }
    }

    private func requested(
        _ request: ReportRequest, in library: ReportLibrary, _ office: OfficeDetails?
    ) throws(AwasError) -> RequestedReport {
        do throws(RequestError) {
            return try RequestedReport(request, in: library, office: office)
        } catch {
            throw AwasError(error, request, in: library)
        }
    }
}
