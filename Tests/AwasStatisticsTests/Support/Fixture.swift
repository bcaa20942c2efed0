import Foundation

/// One line of `Fixtures/fixtures.jsonl`, which `Fixtures/make_fixtures.py` writes: numbers for a function, and what it
/// must give.
struct Fixture: Decodable {
    let function: String
    /// Whether it was chosen for being difficult, rather than drawn at random.
    let hard: Bool
    let inputs: [[Double]]
    /// Nil where the function must give nil.
    let outputs: [Double?]
    /// How far a result may be off, relative to what is expected; absolute where that is 0.
    let tolerance: Double
    /// Why the tolerance is wider than 1e-10.
    let reason: String?

    /// All of them, or why a line or the file cannot be read.
    static let all = Result {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/fixtures.jsonl")
        let decoder = JSONDecoder()
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(Fixture.self, from: Data($0.utf8))
        }
    }

    /// What is wrong with a result; nil for nothing.
    func fault(of result: [Double?]) -> String? {
        guard result.count == outputs.count else { return "\(result.count) results instead of \(outputs.count)" }
        for (got, expected) in zip(result, outputs) {
            switch (got, expected) {
            case (nil, nil): continue
            case (let got?, let expected?):
                let scale = expected == 0 ? (reason == nil ? 0 : 1) : expected.magnitude
                if (got - expected).magnitude <= tolerance * scale { continue }
            default: break
            }
            return "got \(describe(got)), expected \(describe(expected))"
        }
        return nil
    }

    private func describe(_ number: Double?) -> String {
        number.map { "\($0)" } ?? "nil"
    }
}
