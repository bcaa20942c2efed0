@testable import AwasData
@testable import AwasModel
@testable import AwasQuery
@testable import AwasReport
@testable import AwasWriters
@testable import AwasYAML

/// Report definitions: what is accepted makes a report, in both languages.
enum DefinitionAttack {
    static func run(_ bytes: UnsafeRawBufferPointer) {
        run(String(decoding: bytes, as: UTF8.self))
    }

    static func run(_ text: String) {
        let definition: ReportDefinition
        do throws(DefinitionError) {
            definition = try DefinitionReader.read(text, file: "uji.yml", name: "uji")
        } catch {
            require(!error.problems.isEmpty, "no reason")
            for problem in error.problems.prefix(20) {
                require(!problem.message.indonesian.isEmpty && !problem.message.english.isEmpty, "no words")
            }
            return
        }
        guard let month = CalendarPeriod("2024-09") else { fatalError("no month") }
        for language in Language.allCases {
            let parameters = ReportParameters(region: RegionCode("35"), month: month, disclosure: .all)
            let report = try? DefinedReport.make(definition, SmallPackage.read, parameters, language: language)
            guard let report else { continue }
            _ = TextWriter.render(report)
            for table in report.tables { _ = CSVWriter.render(table) }
        }
    }
}

/// Sentences of a definition.
enum TemplateAttack {
    static func run(_ bytes: UnsafeRawBufferPointer) {
        let text = JSON.quoted(String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self))
        DefinitionAttack.run(
            """
            name: uji
            title: {id: \(text), en: "x"}
            description: {id: a, en: b}
            queries:
              bulan: {measures: [events, cases, turnout], compare: true}
              wilayah: {measures: [cases], by: [kabupaten], sort: [-cases], limit: 5}
            parts:
              - sheet: {id: S, en: S}
                content:
                  - text: {id: \(text), en: \(text)}
            """)
    }
}
