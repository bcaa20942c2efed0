import Testing

@testable import AwasModel

struct EnumerationMeantTests {
    private static let sets = Schema.tables.flatMap(\.columns).compactMap { column -> Enumeration? in
        switch column.kind {
        case .choice(let set), .choiceList(let set): set
        default: nil
        }
    }

    @Test func everyWordThatIsPrintedLeadsToItsValue() throws {
        try #require(EnumerationMeantTests.sets.count > 10)
        for set in EnumerationMeantTests.sets + [.state] {
            for value in set.values {
                for word in [value.id, value.label.indonesian, value.label.english] {
                    #expect(set.nearest(to: word, atMost: 1) == [value.id], "\(word)")
                    #expect(set.nearest(to: word.uppercased(), atMost: 3) == [value.id], "\(word)")
                }
            }
        }
    }

    @Test func everydayWordsAreOfferedWhereTheyHaveAPlace() {
        #expect(Enumeration.sector.nearest(to: "P.N.S.", atMost: 1) == ["asn"])
        #expect(Enumeration.level.nearest(to: "Kab/Kota", atMost: 1) == ["kabkota"])
        #expect(Enumeration.level.nearest(to: "PNS", atMost: 1) == [])
        #expect(Enumeration.sector.nearest(to: "", atMost: 1) == [])
        #expect(Enumeration.sector.nearest(to: String(repeating: "guru ", count: 100_000), atMost: 1) == [])
    }
}
