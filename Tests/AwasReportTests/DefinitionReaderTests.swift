import AwasTestSupport
import AwasYAML
import Testing

@testable import AwasReport

/// Definitions that nobody would write in good faith.
@Suite struct DefinitionReaderTests {
    @Test func aliasesOfAliasesAreRefused() throws {
        var text = "name: bom\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let error = #expect(throws: DefinitionError.self) {
            try DefinitionReader.read(text, file: "bom.yml", name: "bom")
        }
        #expect(error?.problems.map(\.message.english) == ["too large or too nested for a definition"])
    }

    @Test(arguments: ReportForm.own) func aDefinitionMayNameEveryForm(form: ReportForm) throws {
        let text = """
            name: uji
            title: {id: Uji, en: Test}
            description: {id: Uji, en: Test}
            forms: [\(form.rawValue)]
            parts: []
            """
        #expect(try DefinitionReader.read(text, file: "uji.yml", name: "uji").forms == [form])
    }

    @Test(arguments: [("bkd", 300), ("bulanan", 40)])
    func noTextIsAnyDefinitionByAccident(name: String, count: Int) throws {
        // Damaged definitions give problems, never a crash.
        let text = try #require(BuiltInReport(rawValue: name)).text
        let bytes = Array(text.utf8)
        var random = SplitMix64(seed: 5)
        for _ in 0..<count {
            var damaged = bytes
            for _ in 0..<random.number(1...6) {
                let place = random.number(0...(damaged.count - 1))
                switch random.number(0...2) {
                case 0: damaged.remove(at: place)
                case 1: damaged[place] = UInt8(random.number(0...255))
                default: damaged.removeSubrange(place..<min(damaged.count, place + random.number(1...40)))
                }
            }
            do {
                _ = try DefinitionReader.read(
                    String(decoding: damaged, as: UTF8.self), file: "x", name: name, allowsPersons: true)
            } catch {
                #expect(!error.problems.isEmpty)
            }
        }
    }
}
