import AwasData
import AwasModel
import AwasQuery

/// What a document was asked for, whatever was left to its default: with it and the data the document can be made again.
///
/// Its fields are called as the options of `awas report` are, so that who reads a request can repeat it.
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
    /// What makes documents of their own of the persons that it lists; nil for one document. Whose a document is, its
    /// parameters say.
    package var split: Split?
    /// SHA-256 in hexadecimal of what an office says of its letters; nil for a document without it.
    package var officeSHA256: String?
    /// Whether texts of CSV are written as they are.
    package var isRawCSV = false
    /// Whether its text is of ASCII only.
    package var isASCII = false
    /// The language of the document.
    package var language: Language

    /// Into how many documents a list of persons goes.
    package enum Split: String, CaseIterable, Sendable {
        /// One a recipient: the PPK of a kabupaten or kota, or of a province.
        case kabupaten
    }

    /// A document with nothing out of the ordinary.
    package init(_ name: String, _ parameters: ReportParameters, _ language: Language) {
        self.name = name
        self.parameters = parameters
        self.language = language
    }

    /// The options that every question behind the document's figures is asked with.
    var questionOptions: [String] {
        options { [.suppress, .audience, .excludeWarnings].contains($0) }
    }

    /// The command that makes the document, from `awas` on, with ``Manifest/data`` for the folder of the data. That of one
    /// recipient is made together with those of the others.
    package var words: [String] {
        ["awas", "report", name, Manifest.data] + options { ![.report, .recipient, .officeSHA256].contains($0) }
    }

    private func options(_ isWanted: (Field) -> Bool) -> [String] {
        fields.filter { isWanted($0.field) }.flatMap { CommandLineText.option($0.field.rawValue, $0.value) }
    }
}

// MARK: The written form

extension ReportRequest: Codable {
    /// What is written, in this order.
    enum Field: String, CodingKey, CaseIterable {
        case report, region, month
        case asOf = "as_of"
        case election, measure, suppress, audience
        case split, recipient
        case officeSHA256 = "office_sha256"
        case allowRejects = "allow_rejects"
        case excludeWarnings = "exclude_warnings"
        case rawCSV = "raw_csv"
        case ascii, full, lang
    }

    /// What was asked for; a field that says nothing out of the ordinary is left out.
    var fields: [(field: Field, value: JSON)] {
        let warnings = excludedWarnings.map { JSON.string($0.rawValue) }
        let all: [(Field, JSON?)] = [
            (.report, .string(name)),
            (.region, .string(parameters.region?.description ?? RegionCode.wholeCountry)),
            (.month, .string(parameters.month.description)), (.asOf, .string(parameters.asOf.description)),
            (.election, parameters.election.map(JSON.string)), (.measure, measure.map(JSON.string)),
            (.suppress, parameters.disclosure.leastPersons.map { .integer($0) }),
            (.officeSHA256, officeSHA256.map(JSON.string)),
            (.audience, parameters.disclosure.namesAgenciesAndCases ? nil : .string(ReportRequest.everybody)),
            (.split, split.map { .string($0.rawValue) }), (.recipient, parameters.recipient.map { .string($0.id) }),
            (.allowRejects, setsFaultyRowsAside ? .boolean(true) : nil),
            (.excludeWarnings, warnings.isEmpty ? nil : .array(warnings)),
            (.rawCSV, isRawCSV ? .boolean(true) : nil), (.ascii, isASCII ? .boolean(true) : nil),
            (.full, parameters.isFull ? .boolean(true) : nil),
            (.lang, .string(language.rawValue)),
        ]
        return all.compactMap { field, value in value.map { (field, $0) } }
    }

    /// The request as a part of a manifest.
    package var json: JSON { .object(fields.map { JSON.Member($0.field.rawValue, $0.value) }) }

    package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

    /// A document comes from others: a request that says more than this, or what cannot be, is none.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Field.self)
        guard case .object(let members) = try JSON(from: decoder) else {
            throw ReportRequest.unreadable(.report, values)
        }
        if let other = members.first(where: { Field(rawValue: $0.name) == nil }) {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "unknown field \(other.name)"))
        }
        func read<Value>(_ field: Field, _ meaning: (String) -> Value?) throws -> Value {
            guard let value = meaning(try values.decode(String.self, forKey: field)) else {
                throw ReportRequest.unreadable(field, values)
            }
            return value
        }
        func flag(_ field: Field) throws -> Bool { try values.decodeIfPresent(Bool.self, forKey: field) ?? false }
        let least = try values.decodeIfPresent(Int.self, forKey: .suppress)
        let audience = try values.decodeIfPresent(String.self, forKey: .audience)
        if let audience, audience != ReportRequest.everybody { throw ReportRequest.unreadable(.audience, values) }
        guard let disclosure = Disclosure(least: least, isPublic: audience != nil) else {
            throw ReportRequest.unreadable(.suppress, values)
        }
        self.init(
            try values.decode(String.self, forKey: .report),
            ReportParameters(
                region: try read(.region, ReportRequest.region), month: try read(.month, ReportRequest.month),
                asOf: try read(.asOf, CalendarDate.init),
                election: try values.decodeIfPresent(String.self, forKey: .election), disclosure: disclosure),
            try read(.lang, Language.init(rawValue:)))
        parameters.isFull = try flag(.full)
        measure = try values.decodeIfPresent(String.self, forKey: .measure)
        officeSHA256 = try values.decodeIfPresent(String.self, forKey: .officeSHA256)
        (setsFaultyRowsAside, isRawCSV, isASCII) = (try flag(.allowRejects), try flag(.rawCSV), try flag(.ascii))
        if values.contains(.split) || values.contains(.recipient) {
            // Of a set of documents each one says whose it is.
            split = try read(.split, Split.init(rawValue:))
            parameters.recipient = try read(.recipient, Recipient.init(id:))
        }
        for name in try values.decodeIfPresent([String].self, forKey: .excludeWarnings) ?? [] {
            guard let warning = ProblemCode(rawValue: name), warning.isAboutRows else {
                throw ReportRequest.unreadable(.excludeWarnings, values)
            }
            excludedWarnings.append(warning)
        }
    }

    /// What stands for a document that everybody may read.
    private static let everybody = "publik"

    private static func region(_ text: String) -> RegionCode?? {
        if text == RegionCode.wholeCountry { return .some(nil) }
        return RegionCode(text).flatMap { RegionDirectory.standard[$0] }.map { .some($0.code) }
    }

    private static func month(_ text: String) -> CalendarPeriod? {
        CalendarPeriod(text).flatMap { $0.unit == .month ? $0 : nil }
    }

    private static func unreadable(_ field: Field, _ values: KeyedDecodingContainer<Field>) -> DecodingError {
        .dataCorruptedError(forKey: field, in: values, debugDescription: "no \(field.rawValue)")
    }
}
