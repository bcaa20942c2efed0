import AwasTestSupport
import Testing

@testable import AwasData

@Suite struct ByteDictionaryTests {
    @Test func codesFollowFirstAppearanceAndStay() {
        var dictionary = ByteDictionary()
        #expect(["b", "a", "b", "", "a", ""].map { dictionary.insert($0) } == [0, 1, 0, 2, 1, 2])
        #expect(dictionary.strings == ["b", "a", ""])
        #expect(dictionary.code(of: "") == 2 && dictionary.code(of: "c") == nil)
    }

    @Test func manyTexts() {
        var dictionary = ByteDictionary()
        for number in 0..<100_000 { _ = dictionary.insert("teks \(number)") }
        #expect(dictionary.count == 100_000)
        for number in stride(from: 0, to: 100_000, by: 7) {
            #expect(dictionary.code(of: "teks \(number)") == Int32(number))
            #expect(dictionary[Int32(number)] == "teks \(number)")
        }
        #expect(dictionary.code(of: "teks 100000") == nil)
    }

    /// Texts that differ in one byte only, at every place and of every length around the eight bytes hashed at once.
    @Test func textsThatAreNearlyTheSame() {
        var dictionary = ByteDictionary()
        var texts: [String] = []
        for length in 0...40 {
            texts.append(String(repeating: "a", count: length))
            for place in 0..<length {
                texts.append(
                    String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place - 1))
            }
        }
        for text in texts { _ = dictionary.insert(text) }
        #expect(dictionary.strings == texts)
    }

    @Test func longTextsAndBytesThatAreNoText() {
        var dictionary = ByteDictionary()
        let long = String(repeating: "panjang ", count: 200_000)
        #expect(dictionary.insert(long) == 0)
        #expect(dictionary.insert(long + "x") == 1)
        #expect(dictionary.insert(long) == 0)
        #expect(dictionary[1].hasSuffix("panjang x"))
        let broken: [UInt8] = [0xFF, 0xC3]
        #expect(broken.withUnsafeBytes { dictionary.insert($0) } == 2)
        #expect(dictionary.withBytes(of: 2) { Array($0) } == broken)
    }

    @Test func mergeTranslatesCodes() {
        var first = ByteDictionary()
        var second = ByteDictionary()
        for text in ["a", "b"] { _ = first.insert(text) }
        for text in ["c", "b", "", "a"] { _ = second.insert(text) }
        #expect(first.merge(second) == [2, 1, 3, 0])
        #expect(first.strings == ["a", "b", "c", ""])
        #expect(first.merge(ByteDictionary()) == [])
        var empty = ByteDictionary()
        #expect(empty.merge(first) == [0, 1, 2, 3])
    }

    /// Looked up side by side, texts get the codes that they get one by one.
    @Test func cellsTogetherAreAsOneByOne() throws {
        var random = SplitMix64(seed: 11)
        var (together, single) = (ByteDictionary(), ByteDictionary())
        let cells = TextCells()
        for round in 0..<60 {
            let texts = (0..<Int.random(in: 0...150, using: &random)).map { _ -> [UInt8]? in
                guard random.chance(90) else { return nil }
                let text = "Dinas \(Int.random(in: 0...(round * 40), using: &random))"
                return Array(String(text.prefix(Int.random(in: 1...30, using: &random))).utf8)
            }
            cells.makeRoom(rows: texts.count)
            for (row, text) in texts.enumerated() {
                if let text { cells.set(row, copying: text) } else { cells.clear(row) }
            }
            var codes = [Int32](repeating: 0, count: texts.count)
            try codes.withUnsafeMutableBufferPointer { codes in
                guard !codes.isEmpty else { return }
                together.insert(cells, rows: codes.count, codes: try #require(codes.baseAddress))
            }
            let expected = texts.map { $0?.withUnsafeBytes { single.insert($0) } ?? TableData.null }
            #expect(codes == expected)
        }
        #expect(together.strings == single.strings && together.count > 1000)
    }
}
