@testable import AwasData
@testable import AwasModel
@testable import AwasQuery

/// `--where`: the first byte says of which measure. What a filter keeps and what its contrary keeps are all there is.
enum FilterAttack {
    private static let measures = ["events", "cases", "subjects", "attended", "participants", "voters", "delegations"]

    static func run(_ bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.first,
            let filter = Filter(String(decoding: bytes.dropFirst(), as: UTF8.self))
        else { return }
        let measure = measures[Int(first) % measures.count]
        var contrary = filter
        contrary.isExclusion.toggle()
        guard let kept = figure(measure, [filter]), let left = figure(measure, [contrary]) else { return }
        guard let all = figure(measure, []) else { fatalError("no total") }
        // A case has several agencies, so it can be on both sides.
        require(measure == "cases" ? kept + left >= all : kept + left == all, "\(kept) and \(left) are not \(all)")
    }

    private static func figure(_ measure: String, _ filters: [Filter]) -> Int64? {
        var query = Query(measures: [measure])
        query.filters = filters
        guard let answer = try? Executor(SmallPackage.read.dataset, disclosure: .all).run(query) else { return nil }
        guard answer.rows.count == 1, case .integer(let number) = answer.rows[0].values[0] else { return 0 }
        return number
    }
}
