import AwasModel
import Foundation
import Testing

/// Holds the documents to the code. `AWAS_UPDATE_DOCS=1 swift test --filter DocsTests` writes the generated parts anew.
@Suite(.serialized) struct DocsTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["AWAS_UPDATE_DOCS"] != nil

    @Test(arguments: GeneratedPart.all)
    func generatedPartIsCurrent(part: GeneratedPart) throws {
        if DocsTests.isUpdating { try part.write() }
        #expect(try part.written() == part.text, "run AWAS_UPDATE_DOCS=1 swift test --filter DocsTests")
    }

    @Test(arguments: ManualPage.all)
    func manualPageIsCurrent(page: ManualPage) throws {
        if DocsTests.isUpdating { try page.write() }
        #expect(try page.written() == page.text(), "run AWAS_UPDATE_DOCS=1 swift test --filter DocsTests")
    }

    @Test(arguments: ChartExample.all)
    func chartIsCurrent(chart: ChartExample) throws {
        if DocsTests.isUpdating { try chart.write() }
        #expect(try chart.written() == chart.text(), "run AWAS_UPDATE_DOCS=1 swift test --filter DocsTests")
    }

    @Test func idsOfTheFacadeAreThoseOfTheCatalogue() throws {
        if DocsTests.isUpdating { try CatalogueIDs.text.write(to: CatalogueIDs.url, atomically: true, encoding: .utf8) }
        let written = try String(contentsOf: CatalogueIDs.url, encoding: .utf8)
        #expect(written == CatalogueIDs.text, "run AWAS_UPDATE_DOCS=1 swift test --filter DocsTests")
    }

    @Test func everyColumnNoteBelongsToAColumn() {
        let columns = Schema.tables.flatMap { schema in
            schema.columns.map { "\(schema.table.rawValue).\($0.id)" }
        }
        #expect(ColumnNotes.notes.keys.filter { !columns.contains($0) } == [])
    }

    /// Every question has its answer beneath it.
    @Test(arguments: QuestionGuide.documents)
    func twentyQuestionsAreAnswered(document: String) throws {
        if DocsTests.isUpdating { try QuestionGuide.update(document) }
        let url = GeneratedPart.root.appendingPathComponent(document)
        let text = try String(contentsOf: url, encoding: .utf8)
        let lines = text.split(separator: "\n")
        let commands = lines.count { $0.hasPrefix("    $ awas ") }
        #expect(lines.count { $0.starts(with: #/\*\*\d+\./#) } == 20)
        #expect(commands >= 20)
        // An answer, and no message that there is none.
        #expect(!text.contains("    awas: "))
        #expect(Excerpt.all.count { $0.document == document } == commands || DocsTests.isUpdating)
    }

    /// Commands print what the documents show.
    @Test(arguments: Excerpt.all)
    func excerptIsPrinted(excerpt: Excerpt) throws {
        let output = try excerpt.output()
        #expect(excerpt.missing(in: output) == nil, "\(output.joined(separator: "\n"))")
    }

    /// Links to other files of the project lead somewhere.
    @Test(arguments: [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/guide.md", "docs/panduan.md",
        "docs/data-dictionary.md", "docs/catalogue.md", "docs/legal-references.md",
        "docs/report-definitions.md", "docs/definisi-laporan.md", "docs/questions.md", "docs/pertanyaan.md",
        "docs/deadlines.md", "docs/tenggat.md", "docs/postgresql.md", "docs/basis-data.md",
    ])
    func linksLeadSomewhere(file: String) throws {
        let url = GeneratedPart.root.appendingPathComponent(file)
        let document = try String(contentsOf: url, encoding: .utf8)
        for match in document.matches(of: /\]\(([^)#]+)(#[^)]*)?\)/) {
            let target = String(match.1)
            guard !target.contains("://") else { continue }
            let path = url.deletingLastPathComponent().appendingPathComponent(target).path
            #expect(FileManager.default.fileExists(atPath: path), "\(file) links to \(target)")
        }
    }
}
