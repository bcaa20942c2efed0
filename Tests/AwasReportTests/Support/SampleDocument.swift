import AwasModel
import AwasQuery
import AwasReport
import AwasWriters
import Foundation
import Testing

/// A document over the sample data that is written in every form: of each kind, and with few persons withheld.
struct SampleDocument: CustomTestStringConvertible, Sendable {
    let name: String
    let sample: SampleReport
    var disclosure = Disclosure.all

    static let all =
        SampleReport.all.map { SampleDocument(name: "bulanan", sample: $0) }
        + [
            SampleDocument(
                name: "bulanan", sample: SampleReport(region: "35.19", month: "2024-09"), disclosure: .least(7)),
            SampleDocument(
                name: "bulanan", sample: SampleReport(region: "35", month: "2024-09"), disclosure: .publik(least: 5)),
            SampleDocument(name: "matriks", sample: SampleReport(region: "35", month: "2024-09")),
            SampleDocument(
                name: "matriks", sample: SampleReport(region: "35", month: "2024-09"), disclosure: .least(7)),
            SampleDocument(name: "ringkas", sample: SampleReport(region: "35", month: "2024-09")),
            SampleDocument(name: "surat", sample: SampleReport(region: "64.74", month: "2024-10")),
            SampleDocument(name: "bkd", sample: SampleReport(region: "35", month: "2024-10")),
        ]

    var testDescription: String { "\(name) \(sample.testDescription) \(disclosure)" }

    func make(_ language: Language) throws -> Report {
        if name == "bulanan", disclosure == .all { return try sample.make(language) }
        var parameters = try sample.parameters()
        parameters.disclosure = disclosure
        return try DefinedReport.make(
            try #require(ReportLibrary(only: name)[name]), SampleReport.data(), parameters, language: language)
    }
}

/// The files of a document in every form of its own.
struct WrittenSample {
    let scratch: Scratch
    let report: Report

    init(_ document: SampleDocument, _ language: Language = .indonesian) throws {
        scratch = try Scratch()
        report = try document.make(language)
        _ = try ReportFiles.write(report, ReportForm.own, into: scratch.path)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(scratch.path)/\(report.name)\(name)", encoding: .utf8)
    }
}
