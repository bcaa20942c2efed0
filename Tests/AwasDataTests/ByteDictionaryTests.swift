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
}
