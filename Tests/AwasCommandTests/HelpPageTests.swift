import ArgumentParser
import AwasModel
import Testing

@testable import AwasCommand

/// Pages of `--help`. Their words are those of the language that the tests run in; what is held here is what ArgumentParser
/// adds to them.
struct HelpPageTests {
    private static let commands: [any ParsableCommand.Type] =
        [AwasCommand.self] + AwasCommand.configuration.subcommands

    /// With nothing said otherwise, a page is as ArgumentParser lays it out.
    @Test func linesBreakWhereArgumentParserBreaksThem() throws {
        for command in HelpPageTests.commands {
            for columns in [80, 100] {
                let page = try HelpPageTests.page(command).text(.english, columns: columns)
                #expect(page == AwasCommand.helpMessage(for: command, columns: columns))
            }
        }
    }

    /// A version of ArgumentParser with other headings or sentences shows here.
    @Test func noEnglishIsLeft() throws {
        for command in HelpPageTests.commands {
            let page = try HelpPageTests.page(command).text(.indonesian, columns: 80)
            for word in [
                "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "See ", "(values", "default:",
                "<options>", "<subcommand>",
            ] {
                #expect(!page.contains(word), "\(command)")
            }
            #expect(page.hasPrefix("IKHTISAR: "))
            #expect(page.contains("\nPEMAKAIAN: awas "))
            #expect(page.contains("Tampilkan bantuan."))
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("PEMAKAIAN") })
        }
    }

    @Test func valuesAreNamedInIndonesian() throws {
        let page = try HelpPageTests.page(CatalogCommand.self).text(.indonesian, columns: 200)
        #expect(page.contains("(nilai: id, en; bawaan: id)"))
        #expect(
            try HelpPageTests.page(CompareCommand.self).text(.indonesian, columns: 80).contains("(bawaan: kabupaten)"))
    }

    @Test func otherTextIsNoPage() {
        #expect(HelpPage("0.1.0") == nil)
        #expect(HelpPage("") == nil)
    }

    private static func page(_ command: any ParsableCommand.Type) throws -> HelpPage {
        try #require(HelpPage(AwasCommand.helpMessage(for: command, columns: HelpPage.unbroken)))
    }
}
