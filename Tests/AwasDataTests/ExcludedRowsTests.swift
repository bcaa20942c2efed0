import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Rows that are set aside for warnings, beside the same package without those rows.
@Suite struct ExcludedRowsTests {
    @Test(arguments: 0..<20)
    func whatIsLeftIsReadAsIfTheRowsWereNotThere(part: Int) throws {
        let count = RandomInputs.count(10, many: 120)
        for seed in (part * count)..<(part * count + count) {
            var random = SplitMix64(seed: UInt64(seed))
            let rows = WarnedRows(&random)
            let package = try TemporaryPackage(rows.texts)
            let all = try package.read()
            // Which of equal ids is meant nobody knows, whoever is set aside.
            if all.codes.contains(.ambiguousReference) { continue }
            if all.problems.contains(where: { $0.table == .agencies && $0.severity == .error }) { continue }
            let found = Set(all.codes).filter(\.isAboutRows).sorted { $0.rawValue < $1.rawValue }
            let codes = Set(found.filter { _ in random.chance(40) })
            let out = rows.excluded(all.problems.filter { codes.contains($0.code) })
            var others = rows
            for line in out { others.remove(line) }
            let rest = try TemporaryPackage(others.texts)
            for allowsRejects in [false, true] {
                let (threads, size) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...200, using: &random))
                let result = try package.read(
                    threads: threads, allowsRejects: allowsRejects, blockSize: size, excluding: codes)
                try expect(result, rest.read(allowsRejects: allowsRejects), "seed \(seed) \(codes)")
                for (count, before) in zip(result.dataset.counts, all.dataset.counts) {
                    #expect(count.read == before.read && count.accepted + count.rejected == count.read)
                    let excluded = out.count { WarnedRows.table(of: $0.file) == count.table }
                    #expect(count.excluded == excluded, "seed \(seed) \(codes)")
                }
                let reasons = Set(result.excluded.map { WarnedRows.Line(file: $0.file, number: $0.line ?? 0) })
                #expect(reasons == out, "seed \(seed) \(codes)")
                let rejects = try RejectedRow.all(of: result, package: package.path)
                #expect(out.isSubset(of: rejects.map { WarnedRows.Line(file: $0.problem.file, number: $0.line ?? 0) }))
            }
        }
    }

    private func expect(_ result: ReadResult, _ rest: ReadResult, _ comment: String) throws {
        // Whether bytes are the same is said of the files as they are.
        func problems(_ result: ReadResult) -> [Problem] { result.problems.filter { $0.code != .duplicateFile } }
        #expect(problems(result) == problems(rest), "\(comment)")
        let (one, other) = (DatasetPicture(result.dataset), DatasetPicture(rest.dataset))
        #expect(one.rows == other.rows && one.aliases == other.aliases, "\(comment)")
        #expect(result.dataset.latestDate == rest.dataset.latestDate, "\(comment)")
        #expect(result.dataset.rejectedRows == rest.dataset.rejectedRows, "\(comment)")
    }

    /// The random packages tell of every warning that is about rows, and of every table.
    @Test func everyWarningIsMetWithRowsToSetAside() throws {
        var excluded: [ProblemCode: Int] = [:]
        for seed in UInt64(0)..<RandomInputs.count(80, many: 400) {
            var random = SplitMix64(seed: seed)
            let package = try TemporaryPackage(WarnedRows(&random).texts)
            for code in Set(try package.read().codes) where code.isAboutRows {
                let result = try package.read(excluding: [code])
                #expect(result.excluded.contains { $0.code == code } && result.dataset.excludedRows > 0, "\(code)")
                #expect(!result.codes.contains(code) || code == .duplicateFile, "\(seed) \(code)")
                excluded[code, default: 0] += 1
            }
        }
        for code in ProblemCode.aboutRows { #expect(excluded[code, default: 0] > 2, "\(code): \(excluded)") }
    }

    /// A row that is set aside does not decide which of two others a reference means.
    @Test func whatWasAmbiguousStaysSo() throws {
        let header = "event_id,date,kind,title,organizer,level,region"
        let files = [
            "events.csv": "\(header)\nM-1,2204-09-02,apel,a,b,kabkota,35.19\nM-1,2024-09-02,apel,c,b,kabkota,35.19\n",
            "attendance.csv": "event_id,agency,sector\nM-1,Dinas A,asn\n",
        ]
        let result = try TemporaryPackage(files).read(excluding: [.implausibleDate])
        #expect(result.problems.map(\.code) == [.ambiguousReference] && result.dataset.excludedRows == 1)
        let lenient = try TemporaryPackage(files).read(allowsRejects: true, excluding: [.implausibleDate])
        #expect(lenient.dataset[.events].rowCount == 1 && lenient.dataset[.attendance].rowCount == 0)
    }

    /// Nobody knows what a warning in a row of shifted cells is about: its error stays.
    @Test func shiftedRowsStayErrors() throws {
        let files = ["oversight.csv": "date,region,program,participants\n2204-09-02,35.19,forum_warga,1,2\n"]
        let result = try TemporaryPackage(files).read(excluding: [.implausibleDate])
        #expect(result.codes.contains(.extraCell) && result.dataset.excludedRows == 0)
    }

    /// Names stay hidden in rows that a warning set aside.
    @Test func rowsOfPersonsAreMasked() throws {
        let files = Examples.package(.subjects, [.nip: "1990"])
        let package = try TemporaryPackage(files)
        let rejects = try RejectedRow.all(of: package.read(excluding: [.nipFormat]), package: package.path)
        #expect(rejects.map(\.problem.code) == [.nipFormat])
        let text = rejects.map(\.text).joined()
        #expect(!text.contains("Budi") && !text.contains("1990") && text.contains("***"))
    }
}
