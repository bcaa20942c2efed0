import Foundation
import Testing

@testable import Awas

@Suite struct DocumentTests {
    /// A document that the facade writes is what the data make, whatever was asked of it.
    @Test(arguments: [Language.indonesian, .english])
    func whatIsWrittenVerifies(language: Language) throws {
        let package = try DataPackage(SamplePackage.folder, faultyRows: .setAside)
        let scratch = try Scratch()
        let reports = [
            try package.report(.ringkas, region: "35.19", month: "2024-09", in: language),
            try package.report(
                .matriks, region: "35", month: "September 2024", measure: .reports, withholdingFewerPersonsThan: 3,
                in: language),
        ]
        for report in reports {
            #expect(!report.title.isEmpty && report.text().contains(report.title))
            for path in try report.write(to: scratch.path, as: [.xlsx, .csv, .text]) {
                let verification = try Verification(of: path, against: SamplePackage.folder)
                #expect(verification.differences.isEmpty, "\(path)")
            }
        }
    }

    @Test func whatWasChangedIsFound() throws {
        let package = try SamplePackage.read()
        let scratch = try Scratch()
        let path = try #require(
            try package.report(.ringkas, region: "35.19", month: "2024-09").write(to: scratch.path, as: [.text]).first)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let changed = text.replacing("7 kegiatan", with: "8 kegiatan", maxReplacements: 1)
        try #require(changed != text)
        try scratch.write(changed, to: "ubahan.txt")
        let verification = try Verification(of: "\(scratch.path)/ubahan.txt", against: SamplePackage.folder)
        #expect(verification.differences.count == 1)
        let words = try #require(verification.differences.first?.words)
        #expect(words.english.contains("8 kegiatan") && words.english.contains("7 kegiatan"))
    }

    @Test func whatSaysNotHowItWasMadeIsRefused() throws {
        let scratch = try Scratch()
        try scratch.write("halo\n", to: "surat.txt")
        do throws(AwasError) {
            _ = try Verification(of: "\(scratch.path)/surat.txt", against: SamplePackage.folder)
            Issue.record("a text without a manifest was verified")
        } catch {
            #expect(error.kind == .document)
        }
    }

    @Test func comparisonHasItsConclusion() throws {
        let comparison = try SamplePackage.read().participation(in: "Jawa Timur")
        #expect(comparison.rows.count > 5)
        #expect(comparison.conclusion.english.contains("rho"))
        #expect(throws: AwasError.self) { try SamplePackage.read().participation(by: .province, in: "35.19") }
    }
}
