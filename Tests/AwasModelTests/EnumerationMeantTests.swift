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

    /// In any case, with blanks, hyphens or underscores: whatever is printed of a value is read as it.
    @Test func whateverIsPrintedMeansItsValue() {
        for set in EnumerationMeantTests.sets + [.state] {
            for (code, value) in set.values.enumerated() {
                for name in [value.id, value.label.indonesian, value.label.english] {
                    for blank in [" ", "-", "_", "  ", "\u{A0}", ""] {
                        for text in [name, name.uppercased(), name.capitalized] {
                            let spelled = text.replacing("_", with: " ").replacing(" ", with: blank)
                            #expect(set.codes(meantBy: spelled) == [code], "\(spelled)")
                        }
                    }
                }
            }
        }
    }

    /// Another word means one value, or is listed for each of those that it may mean.
    @Test func otherWordsMeanWhatTheyAreListedFor() {
        var several: Set<String> = []
        for set in EnumerationMeantTests.sets {
            for value in set.values {
                for word in value.words {
                    let meant = set.codes(meantBy: word.uppercased()).map { set.values[$0] }
                    #expect(meant.contains { $0.id == value.id }, "\(word)")
                    #expect(meant.allSatisfy { $0.words.contains(word) }, "\(word)")
                    if meant.count > 1 { several.insert(word) }
                }
            }
        }
        #expect(several.isSuperset(of: ["moral", "disiplin", "desa", "TNI/Polri"]))
    }

    @Test func whatIsNotPlainIsNotTaken() {
        for text in [
            "", " ", "-", "pelanggaran?", "pelanggaran / bukan pelanggaran", "pelanggaran 2", "bukan", "pelanggarann",
            "!",
            "pelanggaran;", "pelang\ngaran!", String(repeating: " ", count: 200) + "pelanggaran",
        ] {
            #expect(Enumeration.decision.codes(meantBy: text) == [], "\(text)")
        }
        #expect(Enumeration.level.codes(meantBy: "PNS") == [])
        #expect(Enumeration.decision.codes(meantBy: "Terbukti") == [0])
        #expect(Enumeration.decision.codes(meantBy: "TIDAK TERBUKTI") == [1])
    }

    @Test func aWordOfTwoValuesOffersBoth() {
        #expect(Enumeration.sanction.nearest(to: "Sanksi moral", atMost: 1) == ["moral_tertutup", "moral_terbuka"])
    }

    @Test func otherTextsAreOfferedWhatIsNear() {
        #expect(Enumeration.sector.nearest(to: "P.N.S.", atMost: 1) == ["asn"])
        #expect(Enumeration.level.nearest(to: "Kab/Kota", atMost: 1) == ["kabkota"])
        #expect(Enumeration.decision.nearest(to: "pelanggaran?", atMost: 1) == ["pelanggaran"])
        #expect(Enumeration.level.nearest(to: "PNS", atMost: 1) == [])
        #expect(Enumeration.sector.nearest(to: "", atMost: 1) == [])
        #expect(Enumeration.sector.nearest(to: String(repeating: "guru ", count: 100_000), atMost: 1) == [])
    }

    @Test func codesOfTheDecreeInAnyForm() {
        for violation in JointDecree.violations {
            let code = violation.code
            for text in [
                code, code.lowercased(), code.replacing("-", with: " "), code.replacing("-", with: ""), " \(code). ",
            ] {
                #expect(JointDecree.codes(meantBy: text) == [code], "\(text)")
            }
        }
        #expect(JointDecree.codes(meantBy: "ke-1, D 12,ke4") == ["KE-1", "D-12", "KE-4"])
        for text in ["KE-8", "D-13", "D-1, spanduk", "like, share", "", ",", "KE-1 (spanduk)", "KE-", "D-01"] {
            #expect(JointDecree.codes(meantBy: text) == nil, "\(text)")
        }
    }
}
