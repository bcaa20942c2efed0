import AwasData
import AwasModel
import Testing

@testable import AwasWriters

@Suite struct SheetTemplateTests {
    /// What stands above a column of a template names that column, in both languages, and nothing else of its table.
    @Test(arguments: Table.allCases, [Language.indonesian, .english])
    func headingsNameTheirColumns(table: Table, language: Language) {
        let template = SheetTemplate(tables: Table.allCases, office: nil, month: nil, language: language)
        for column in template.columns(of: table) {
            let position = Heading.position(Heading.key(of: template.heading(column)), in: table)
            #expect(position == Schema[table].position(of: column.field), "\(column.id)")
        }
        #expect(Heading.table(ofSheet: table.label[language]) == table)
    }

    /// Every region that can be chosen is read as itself.
    @Test(arguments: ["35.19", "35", "64.74", "96.01"]) func regionsAreRead(office: String) throws {
        let template = SheetTemplate(office: RegionCode(office), month: nil, language: .indonesian)
        #expect(template.regions.count > 3)
        for name in template.regions {
            guard case .found(let code) = RegionDirectory.standard.resolve(name) else {
                Issue.record("\(name) is not read")
                continue
            }
            #expect(try #require(RegionCode(office)).contains(code))
        }
        #expect(Set(template.regions).count == template.regions.count)
    }
}
