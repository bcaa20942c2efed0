import AwasModel
import AwasQuery
import Foundation
import Testing
import AwasTestSupport

@testable import AwasWriters

struct JSONWriterTests {
    @Test func isTheObjectOfTheContract() throws {
        #expect(
            JSONWriter.render(try Answer.cases(), language: .english) == #"""
                {"columns":["kabupaten_code","kabupaten","month","sector","events","attendance_rate"],
                "rows":[
                {"kabupaten_code":"35.09","kabupaten":"Kabupaten Jember","month":"2024-09","sector":"asn","events":12,"attendance_rate":0.9213333333333333},
                {"kabupaten_code":null,"kabupaten":null,"month":null,"sector":null,"events":0,"attendance_rate":null}
                ],
                "totals":{"events":12,"attendance_rate":1},
                "notes":["Note \"one\""],
                "election":null,
                "as_of":"2024-09-30",
                "rejected":3}

                """#)
    }

    @Test func emptyAnswersAreJSONToo() throws {
        let result = ResultTable(dimensions: [], measures: [], keys: [], figures: [], election: "pilkada-2024")
        let text = JSONWriter.render(result, language: .indonesian)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["columns", "rows", "notes", "election", "as_of", "rejected"])
        #expect(object["election"] as? String == "pilkada-2024")
    }

    @Test func notesReadBackWhateverTheyHold() throws {
        var random = SplitMix64(seed: 4)
        let controls = String(String.UnicodeScalarView((0..<160).compactMap(Unicode.Scalar.init)))
        for text in [controls, "\u{2028}\u{2029}\u{FFFF}"] + (0..<500).map({ _ in random.text(upTo: 9) }) {
            let result = ResultTable(
                dimensions: [], measures: [], keys: [], figures: [], notes: [LocalizedText(text, "")])
            let json = Data(JSONWriter.render(result, language: .indonesian).utf8)
            let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            let notes = try #require(object["notes"] as? [String])
            #expect(notes.map { Array($0.utf8) } == [Array(text.utf8)])
        }
    }

    @Test func numbersThatAreNoneAreNull() throws {
        var result = try Answer.cases()
        result.figures = [.reals([.infinity, 1]), .reals([1e-7, 1])]
        let text = JSONWriter.render(result, language: .english)
        #expect(text.contains("\"events\":null,\"attendance_rate\":1e-07}"))
    }
}
