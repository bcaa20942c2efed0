import AwasModel
import Testing

@testable import AwasData

@Suite struct TemplateIdentityTests {
    /// What a workbook's properties hold is read as it was written, for an office and for the nation.
    @Test func itIsReadAsItIsWritten() throws {
        for (office, month) in [("35.19", "2024-09"), ("35", nil), (nil, "2024-10"), (nil, nil)] {
            let template = SheetTemplate(
                office: office.flatMap { RegionCode($0) }, month: month.flatMap { CalendarPeriod(month: $0) },
                language: .indonesian)
            let identity = TemplateIdentity(template)
            let properties = Dictionary(uniqueKeysWithValues: identity.properties.map { ($0.name, $0.text) })
            #expect(TemplateIdentity(properties) == identity)
            #expect(identity.office?.description == office && identity.month?.description == month)
        }
        #expect(TemplateIdentity(["awas": "report"]) == nil)
    }

    /// Templates with other headings have another digest.
    @Test func theDigestIsThatOfTheHeadings() {
        func checksum(_ tables: [Table], _ language: Language) -> String {
            SheetTemplate(tables: tables, office: nil, month: nil, language: language).checksum
        }
        #expect(checksum([.events], .indonesian) == checksum([.events], .indonesian))
        #expect(checksum([.events], .indonesian) != checksum([.events], .english))
        #expect(checksum([.events], .indonesian) != checksum([.events, .cases], .indonesian))
    }
}
