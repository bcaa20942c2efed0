import AwasData
import AwasModel
import AwasQuery

/// Why a document cannot be made, whatever the data hold.
package enum RequestError: Error {
    /// There is no report of the name.
    case unknownReport
    /// The report shows no measure that could be chosen.
    case takesNoMeasure
    /// No measure of the catalogue has the name.
    case unknownMeasure(String)
    /// The report lists persons one by one, so that small figures cannot be withheld.
    case listsPersons
    /// The report lists no persons, by whom it could be split.
    case listsNoPersons
    /// The report is no letter, of which an office could say something.
    case isNoLetter
    /// The letter was made with what an office said of itself, and this is not it.
    case otherOffice
}

/// A request whose report there is, and which takes what is asked of it.
package struct RequestedReport: Sendable {
    /// What was asked for.
    package private(set) var request: ReportRequest
    /// The definition of the request's name.
    package let definition: ReportDefinition
    private let digest: String
    private let measure: Measure?
    private let office: OfficeDetails?

    /// Looks for what a request names, before any data are read.
    ///
    /// - Parameter office: what the office says of its letters, whose digest the request has.
    package init(
        _ request: ReportRequest, in library: ReportLibrary, office: OfficeDetails? = nil
    ) throws(RequestError) {
        guard let definition = library[request.name] else { throw .unknownReport }
        if request.measure != nil, definition.measure == nil { throw .takesNoMeasure }
        measure = request.measure.flatMap(Catalogue.measure(named:))
        if let name = request.measure, measure == nil { throw .unknownMeasure(name) }
        if request.parameters.disclosure != .all, definition.holdsPersons { throw .listsPersons }
        if request.split != nil, !definition.holdsPersons { throw .listsNoPersons }
        if office != nil, definition.letter == nil { throw .isNoLetter }
        guard request.officeSHA256 == office?.sha256 else { throw .otherOffice }
        self.office = office
        self.request = request
        self.definition = definition
        digest = library.sha256(ofDefinition: request.name) ?? ""
    }

    /// The documents that some data make: one, or one a recipient, of those who have persons in it.
    ///
    /// - Parameter read: the data, read as the request says and with digests.
    /// - Throws: `QueryError` when the election is not known, or the measure lacks a dimension that is asked of it.
    package func reports(_ read: ReadResult) throws(QueryError) -> [Report] {
        guard request.split != nil else { return [try report(read)] }
        return try DefinedReport.recipients(definition, read, request.parameters).map { recipient throws(QueryError) in
            var part = self
            part.request.parameters.recipient = recipient
            return try part.report(read)
        }
    }

    /// The document that some data make.
    ///
    /// - Parameter read: the data, read as the request says and with digests.
    /// - Throws: `QueryError` when the election is not known, or the measure lacks a dimension that is asked of it.
    package func report(_ read: ReadResult) throws(QueryError) -> Report {
        let report = try DefinedReport.make(
            definition, read, request.parameters, measure: measure, office: office, language: request.language)
        let definition = Manifest.Definition(name: request.name, sha256: digest)
        return report.adding(try Manifest(of: report, read, request, definition: definition))
    }
}
