import AwasData
import AwasModel
import AwasReport
import Foundation
import Testing

/// A report over the sample data that the tests look at: a province, a kabupaten, a city with one event, the country.
struct SampleReport: CustomTestStringConvertible, Sendable {
    let region: String?
    let month: String

    static let all = [
        SampleReport(region: "35", month: "2024-09"), SampleReport(region: "35.19", month: "2024-09"),
        SampleReport(region: "64.74", month: "2024-10"), SampleReport(region: nil, month: "2024-06"),
    ]

    var testDescription: String { "\(region ?? "nasional") \(month)" }

    /// `sample-data/` beside this package's `Tests/`.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "sample-data").path()

    /// Read once for all tests.
    static let read: ReadResult? = try? DatasetReader(threads: 2).read(folder)

    static func data() throws -> ReadResult {
        let result = try #require(read)
        try #require(result.errorCount == 0)
        return result
    }

    func parameters() throws -> ReportParameters {
        ReportParameters(
            region: region.flatMap { RegionCode($0) }, month: try #require(CalendarPeriod(month)), disclosure: .all)
    }

    func make(_ language: Language = .indonesian) throws -> Report {
        if let report = SampleReport.reports[language]?[testDescription] { return report }
        return try Report.monthly(SampleReport.data(), parameters(), language: language)
    }

    /// All of them in both languages, made once for all tests.
    private static let reports: [Language: [String: Report]] = {
        var reports: [Language: [String: Report]] = [:]
        for language in [Language.indonesian, .english] {
            for sample in all {
                guard let data = try? data(), let parameters = try? sample.parameters() else { continue }
                reports[language, default: [:]][sample.testDescription] = try? Report.monthly(
                    data, parameters, language: language)
            }
        }
        return reports
    }()
}

extension Report {
    /// The definition of the monthly report, read once for all tests.
    private static let monthlyDefinition = try? ReportLibrary(only: "bulanan")["bulanan"]

    /// The monthly report.
    static func monthly(_ read: ReadResult, _ parameters: ReportParameters, language: Language) throws -> Report {
        try DefinedReport.make(#require(monthlyDefinition), read, parameters, language: language)
    }
}
