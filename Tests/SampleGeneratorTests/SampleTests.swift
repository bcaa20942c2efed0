import Foundation
import Testing

@testable import SampleGenerator

@Suite("Illustrative sample")
struct SampleTests {
    /// `sample-data/` beside this package's `Tests/`.
    let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "sample-data")

    @Test("the committed files are what the default seed gives, to the byte")
    func committedFiles() throws {
        let seed = try Arguments(["sample-data"]).seed
        for file in Sample(seed: seed).files {
            let committed = try String(contentsOf: folder.appending(path: file.path), encoding: .utf8)
            #expect(committed == file.text, "run `swift run SampleGenerator sample-data`: \(file.path)")
        }
    }

    @Test("another seed gives other files with the same headers")
    func anotherSeed() {
        for (one, other) in zip(Sample(seed: 1).files, Sample(seed: 2).files) where one.path != "agencies.csv" {
            #expect(one.text != other.text)
            #expect(one.text.prefix { $0 != "\n" } == other.text.prefix { $0 != "\n" })
        }
    }

    @Test("SplitMix64 draws the published numbers")
    func splitMix64() {
        // An empty stream's name hashes to FNV's offset basis; the seed undoes it, so that the state starts at 0.
        var random = SplitMix64(seed: 0xcbf2_9ce4_8422_2325, stream: "")
        #expect(random.next() == 0xe220_a839_7b1d_cdaf)
        #expect(random.next() == 0x6e78_9e6a_a1b9_65f4)
    }

    @Test(
        "arguments that make no sense are refused",
        arguments: [[], ["a", "b"], ["a", "--seed"], ["a", "--seed", "x"]])
    func arguments(words: [String]) {
        #expect(throws: ArgumentError.self) { try Arguments(words[...]) }
    }
}
