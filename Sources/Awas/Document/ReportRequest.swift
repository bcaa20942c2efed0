import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// What a document was asked for, whatever was left to its default: with it and the data the document can be made again.
/// A manifest holds its written form, the command that makes the document.
package struct ReportRequest: Sendable {
    /// The name of the definition.
    package var name: String
    /// The region, the month and the rest that a definition is made for.
    package var parameters: ReportParameters
    /// The measure that stands for `$measure`, by its id or alias; nil for the definition's own.
    package var measure: String?
    /// Whether faulty rows were set aside.
    package var setsFaultyRowsAside = false
    /// The checks whose warnings set rows aside.
    package var excludedWarnings: [ProblemCode] = []
    /// Whether texts of CSV are written as they are.
    package var isRawCSV = false
    /// Whether its text is of ASCII only.
    package var isASCII = false
    /// The language of the document.
    package var language: Language

    /// A document with nothing out of the ordinary.
    package init(_ name: String, _ parameters: ReportParameters, _ language: Language) {
        self.name = name
        self.parameters = parameters
        self.language = language
    }

    /// The characters of its text.
    package var characters: TextCharacters { isASCII ? .ascii : .unicode }

    /// The document that some data make.
    ///
    /// - Parameters:
    ///   - read: the data, read as the request says and with digests.
    ///   - definition: that of the request's name.
    ///   - library: where the definition is from.
    ///   - measure: the measure of the catalogue that the request names.
    /// - Throws: `QueryError` when the election is not known, or the measure lacks a dimension that is asked of it.
    package func report(
        _ read: ReadResult, _ definition: ReportDefinition, of library: ReportLibrary, measure: Measure?
    ) throws(QueryError) -> Report {
        let report = try DefinedReport.make(definition, read, parameters, measure: measure, language: language)
        let manifest = try Manifest(
            of: report, read, parameters,
            definition: Manifest.Definition(name: name, sha256: library.sha256(ofDefinition: name) ?? ""),
            command: words)
        return report.adding(manifest)
    }
}

// MARK: The written form

extension ReportRequest {
    private enum Option: String, CaseIterable {
        case region, month, election, measure, suppress
        case asOf = "as-of"
        case allowRejects = "allow-rejects"
        case excludeWarnings = "exclude-warnings"
        case rawCSV = "raw-csv"
        case ascii
        case language = "lang"

        var isFlag: Bool { [.allowRejects, .rawCSV, .ascii].contains(self) }

        var word: String { "--\(rawValue)" }
    }

    /// The words of the command that makes the document, with ``Manifest/data`` for the folder of the data.
    package var words: [String] {
        var words = ["awas", "report", name, Manifest.data]
        func add(_ option: Option, _ value: String?) {
            if let value { words += [option.word, value] }
        }
        add(.region, parameters.region?.description ?? RegionCode.wholeCountry)
        add(.month, parameters.month.description)
        add(.asOf, parameters.asOf.description)
        add(.election, parameters.election)
        add(.measure, measure)
        add(.suppress, parameters.leastPersons.map(String.init))
        if setsFaultyRowsAside { words.append(Option.allowRejects.word) }
        if !excludedWarnings.isEmpty {
            add(.excludeWarnings, excludedWarnings.map(\.rawValue).joined(separator: ","))
        }
        if isRawCSV { words.append(Option.rawCSV.word) }
        if isASCII { words.append(Option.ascii.word) }
        add(.language, language.rawValue)
        return words
    }

    /// What the words of a command ask for. A document comes from others: words that no request has are passed over, so
    /// that nothing else is done than to make the document again.
    ///
    /// - Returns: nil when they ask for no document, or for something that is not there.
    package init?(words: [String]) {
        guard words.count > 3, words.starts(with: ["awas", "report"]) else { return nil }
        var values: [Option: String] = [:]
        var rest = words.dropFirst(4)
        while let word = rest.popFirst() {
            guard let option = Option.allCases.first(where: { $0.word == word }) else { continue }
            guard !option.isFlag else {
                values[option] = ""
                continue
            }
            guard let value = rest.popFirst() else { return nil }
            values[option] = value
        }
        guard let region = values[.region], let month = values[.month].flatMap(CalendarPeriod.init(month:)) else {
            return nil
        }
        var code: RegionCode?
        if region != RegionCode.wholeCountry {
            guard let known = try? RegionArgument.code(of: region) else { return nil }
            code = known
        }
        let (asOf, least) = (values[.asOf].map(CalendarDate.init), values[.suppress].map { Int($0) })
        let language = values[.language].map(Language.init(rawValue:)) ?? .indonesian
        guard asOf != .some(nil), least != .some(nil), let language else { return nil }
        self.init(
            words[2],
            ReportParameters(
                region: code, month: month, asOf: asOf ?? nil, election: values[.election],
                leastPersons: least ?? nil), language)
        measure = values[.measure]
        setsFaultyRowsAside = values[.allowRejects] != nil
        isRawCSV = values[.rawCSV] != nil
        isASCII = values[.ascii] != nil
        for name in (values[.excludeWarnings] ?? "").split(separator: ",") {
            guard let warning = ProblemCode(rawValue: String(name)), warning.isAboutRows else { return nil }
            excludedWarnings.append(warning)
        }
    }
}
