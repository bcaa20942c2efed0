import AwasModel
import Foundation
import Testing

@testable import AwasQuery

@Suite struct RandomPackageTests {
    /// None of the errors that the data contract lists, so that a reader must accept every package.
    @Test(arguments: 0..<300)
    func packagesKeepTheContract(seed: UInt64) {
        let package = RandomPackage.make(seed: seed)
        let elections = Set(package.elections.map(\.id))
        #expect((1...4).contains(package.elections.count) && elections.count == package.elections.count)
        #expect(package.turnout.count <= 40)
        for record in package.cases {
            #expect(record.forwardedTo == nil || record.forwardedOn != nil)
            let order = [record.reportedOn, record.registeredOn, record.decidedOn, record.forwardedOn].compactMap { $0 }
            #expect(order == order.sorted())
            #expect(record.rejectedOn == nil || record.registeredOn == nil)
            #expect((record.decision == nil) == (record.decidedOn == nil))
            #expect(record.election.map(elections.contains) ?? true)
        }
        for subject in package.subjects {
            #expect(package.cases.count { $0.id == subject.caseID && $0.office == subject.office } == 1)
            #expect((subject.sanction == nil) == (subject.sanctionedOn == nil))
            let bearers = package.cases.filter { $0.id == subject.caseID && $0.office == subject.office }
            guard let record = bearers.first else { continue }
            let decided = [record.reportedOn, record.registeredOn, record.decidedOn].compactMap { $0 }.max()
            let forwarded = subject.forwardedOn ?? record.forwardedOn
            let order = [decided, forwarded, subject.sanctionedOn].compactMap { $0 }
            #expect(order == order.sorted() && (subject.forwardedTo == nil || forwarded != nil))
        }
        for row in package.attendance {
            #expect(package.events.count { $0.id == row.event && $0.office == row.office } == 1)
            #expect((row.attendedFemale ?? 0) <= (row.attended ?? 0))
        }
        for (position, row) in package.turnout.enumerated() {
            #expect((row.registeredFemale ?? 0) <= row.registeredVoters ?? 0)
            #expect((row.votersFemale ?? 0) <= row.voters ?? 0)
            #expect((row.voters == nil) == (row.registeredVoters == nil))
            #expect(row.voters != nil || row.stationsTotal != nil && row.station == nil)
            for other in package.turnout[(position + 1)...] where other.election == row.election {
                #expect(row.region != other.region || row.station != other.station)
                guard row.voters != nil, other.voters != nil else { continue }
                #expect(!other.region.hasPrefix(row.region + ".") && !row.region.hasPrefix(other.region + "."))
                if other.region == row.region {
                    #expect(row.station != nil && other.station != nil && row.station != other.station)
                }
            }
        }
    }

    /// What a rate by voters is decided by occurs often enough for the differential tests to tell of it.
    @Test func packagesHoldEveryKindOfPlace() {
        var found: [String: Int] = [:]
        for seed in UInt64(0)..<200 {
            let package = RandomPackage.make(seed: seed)
            for election in package.elections {
                let rows = package.turnout.filter { $0.election == election.id }
                let voters = PlainVoters(package, election: election.id)
                let hasWhole = rows.contains { $0.region.count == 2 && $0.voters ?? 0 > 0 }
                for region in RandomVocabulary.kabupaten + RandomVocabulary.provinces {
                    let kind = region.count == 2 ? hasWhole ? "whole province" : "most of province" : "kabupaten"
                    let own = rows.filter { $0.region.hasPrefix(region) }
                    let hasVoters = own.contains { $0.registeredVoters ?? 0 > 0 }
                    found["\(kind) \(voters.isKnown(region) ? "known" : "not")", default: 0] += 1
                    if hasVoters, !voters.isKnown(region) { found["poor \(kind)", default: 0] += 1 }
                    if !hasVoters, own.contains(where: { $0.voters != nil }) { found["zero", default: 0] += 1 }
                    if !hasVoters, voters.isKnown(region) { found["known by its province", default: 0] += 1 }
                }
                if rows.contains(where: { $0.voters == nil }) { found["only stations", default: 0] += 1 }
                if election.kind == "psu" { found["psu", default: 0] += 1 }
            }
            let days = package.elections.map(\.votingDate)
            if Set(days).count < days.count { found["one day", default: 0] += 1 }
        }
        let kinds = [
            "kabupaten known", "kabupaten not", "poor kabupaten", "whole province known", "whole province not",
            "most of province known", "most of province not", "zero", "known by its province", "only stations", "psu",
            "one day",
        ]
        for kind in kinds { #expect(found[kind, default: 0] >= 15, "\(kind): \(found)") }
    }

    /// Seeds are told in failures: the same must give the same again.
    @Test func aSeedAlwaysGivesTheSame() {
        for seed in UInt64(0)..<20 {
            let (one, other) = (RandomPackage.make(seed: seed), RandomPackage.make(seed: seed))
            #expect("\(one)" == "\(other)")
            #expect(RandomQuery.make(seed: seed, for: one) == RandomQuery.make(seed: seed, for: other))
        }
    }

    /// Questions must mostly have an answer with rows, and between them ask for everything.
    @Test func questionsAreWorthAsking() {
        var answered = 0
        var measures: Set<String> = []
        var dimensions: Set<String> = []
        var filters: Set<String> = []
        for seed in UInt64(0)..<1_500 {
            let package = RandomPackage.make(seed: seed / 4)
            let query = RandomQuery.make(seed: seed, for: package)
            guard case .answer(let answer) = PlainExecutor.answer(query, from: package) else { continue }
            guard answer.rows.contains(where: { row in row.values.contains { $0 != nil && $0 != 0 } }) else { continue }
            answered += 1
            measures.formUnion(query.measures.compactMap { Catalogue.measure(named: $0)?.id })
            dimensions.formUnion(query.dimensions.compactMap { Catalogue.dimension(named: $0)?.id })
            filters.formUnion(query.filters.compactMap { Catalogue.dimension(named: $0.dimension)?.id })
        }
        #expect(answered > 650)
        #expect(measures == Set(Catalogue.measures.map(\.id)))
        #expect(dimensions == Set(Catalogue.dimensions.map(\.id)))
        #expect(filters == Set(Catalogue.dimensions.map(\.id)))
    }

    /// The files of a package are those of its tables, and every header is one that the schema knows.
    @Test(arguments: 0..<50)
    func filesHaveKnownHeaders(seed: UInt64) throws {
        let directory = NSTemporaryDirectory() + "awas-plain-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try RandomPackage.make(seed: seed).write(to: directory, seed: seed)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: directory).filter { $0.hasSuffix(".csv") }
        #expect(!paths.isEmpty)
        for path in paths {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(path)"))
            let text = String(decoding: data, as: UTF8.self)
            let table = try #require(Table(rawValue: String(path.split { "./".contains($0) }[0])))
            let known = Set(Schema[table].columns.flatMap { [$0.id, $0.alias] })
            let header = text.split(whereSeparator: \.isNewline)[0].filter { !"\u{FEFF}\"".contains($0) }
            #expect(
                header.split { ",;\t".contains($0) }.allSatisfy { known.contains(String($0)) }, "\(path): \(header)")
        }
    }
}
