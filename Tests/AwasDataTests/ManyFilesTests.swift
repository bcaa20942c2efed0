import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// A table in many files is read as its rows in one would be, and at no greater cost.
@Suite struct ManyFilesTests {
    /// Attendance of events that mostly exist, shared out among files.
    private func package(rows: Int, files: Int, references: (Int) -> String) throws -> TemporaryPackage {
        var events = "event_id,date,kind,title,organizer,level,region\n"
        for event in 0..<rows / 4 { events += "K-\(event),2024-05-01,apel,Apel \(event),Bawaslu,kabkota,35.19\n" }
        var contents = ["events.csv": events]
        for file in 0..<files {
            var text = "event_id,agency,sector,attended\n"
            for row in rows * file / files..<rows * (file + 1) / files {
                text += "\(references(row)),Dinas \(row % 50),asn,\(row % 90)\n"
            }
            contents["attendance/\(1000 + file).csv"] = text
        }
        return try TemporaryPackage(contents)
    }

    private func bytesCopied(
        rows: Int, files: Int, threads: Int = 1, references: (Int) -> String = { "K-\($0 / 4)" }
    ) throws -> Int {
        let package = try package(rows: rows, files: files, references: references)
        let result = try DatasetReader(threads: threads, blockSize: 1_000).read(package.path)
        #expect(result.count(of: .attendance).read == rows)
        return result.bytesCopied
    }

    @Test(arguments: [1, 3])
    func whatIsCopiedDoesNotGrowWithTheNumberOfFiles(threads: Int) throws {
        let rows = 6_000
        // Growing by doubling copies each value of a column twice at most.
        let most = rows * Schema[.attendance].columns.count * MemoryLayout<Int32>.stride * 2
        for files in [1, 10, 150, 1_000] {
            #expect(try bytesCopied(rows: rows, files: files, threads: threads) <= most, "\(files) files")
        }
    }

    /// The keys of events are looked up by whoever reads attendance, while what is no event is added to them.
    @Test func noReferenceThatLeadsNowhereCostsACopyOfAllKeysAFile() throws {
        let wrong: (Int) -> String = { $0 % 10 == 0 ? "X-\($0)" : "K-\($0 / 4)" }
        let few = try bytesCopied(rows: 1_500, files: 1, references: wrong)
        #expect(try bytesCopied(rows: 1_500, files: 60, references: wrong) <= 2 * few)
    }

    // MARK: The same rows

    private static let nasty: [(name: String, text: [UInt8])] = [
        ("a", text("date,region,program,participants,election\n2024-08-01,35.19,forum_warga,1,P1\n")),
        ("b", text("peserta;program;kode_wilayah;tanggal\n10;lainnya;34;2/8/2024\n11;lainnya;34;x\n")),
        ("c", text("date,region,program,participants\n")),
        ("d", []),
        ("e", text("\u{FEFF}\n\nprogram\tdate\tregion\tparticipants\telection\nlainnya\t2024-01-01\t35\t7\tP1\n")),
        ("f", [0xFF, 0xFE, 0x64, 0, 0x61, 0, 0x74, 0, 0x65, 0, 0x0A, 0]),
        ("g", text("date,region,program,participants\n2024-08-02,35,forum_warga,2\n2024-08-02,35,rumah,2\n")),
        ("h", text("date,region,participants\n2024-08-02,35,2\n")),
        ("i", text("date,region,program,participants\n2024-08-02,35,lainnya,\u{0}\n2024-08-03,35,lainnya,4\n")),
        (
            "j",
            text(
                "date,region,program,participants,ket\n2024-08-02,35,lainnya,4,\"a\nb\"\n,,,,\n2024-08-03,9,lainnya,,\n"
            )
        ),
        ("k", text("date,region,program,participants\n2024-08-02,35,lainnya,\"4\n2024-08-02,35,lainnya,4\n")),
        ("l", text("date,region,program,participants\n2024-08-02,Kota Madiun,lainnya,5")),
    ]

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Files of every kind one behind the other, in any order: each gives what it gives when it is the only one.
    @Test(arguments: 0..<RandomInputs.count(6, many: 40))
    func eachFileIsReadAsIfItWereTheOnlyOne(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let files = ManyFilesTests.nasty.shuffled(using: &generator)
        var contents = Examples.package().mapValues { Array($0.utf8) }
        contents["oversight.csv"] = nil
        var expected: [[[String?]]] = []
        var problems: Set<String> = []
        for (place, file) in files.enumerated() {
            let path = "oversight/\(place + 10)\(file.name).csv"
            var single = contents.filter { !$0.key.hasPrefix("oversight") }
            single[path] = file.text
            let result = try TemporaryPackage(single).read()
            problems.formUnion(result.problems.map(picture))
            expected.append(cells(result.dataset))
            contents[path] = file.text
        }
        let package = try TemporaryPackage(contents)
        for (threads, blockSize) in [(1, 1 << 18), (1, 1), (3, 40), (2, 7), (7, 1)] {
            let result = try package.read(threads: threads, blockSize: blockSize)
            let columns = cells(result.dataset)
            for (column, values) in columns.enumerated() {
                #expect(values == expected.flatMap { $0[column] }, "\(threads) threads, \(blockSize) bytes")
            }
            #expect(Set(result.problems.map(picture)) == problems)
            #expect(result.hasUnreadableFile)
            #expect(
                result.dataset.files.filter { $0.table == .oversight }.map(\.path)
                    == contents.keys.filter { $0.hasPrefix("oversight") }.sorted())
        }
    }

    private func cells(_ dataset: Dataset) -> [[String?]] {
        Schema[.oversight].columns.map { dataset.column($0.field, of: .oversight) }
    }

    private func picture(_ problem: Problem) -> String {
        "\(problem.code) \(problem.file):\(problem.line ?? 0) \(problem.column ?? "") \(problem.message.english)"
    }

    /// A file that cannot be read is the one named, whatever is read beside it.
    @Test(arguments: [1, 4])
    func theFirstFailureIsTheOneNamed(threads: Int) throws {
        let rows = "date,region,program,participants\n" + String(repeating: "2024-09-01,35.19,lainnya,1\n", count: 50)
        var contents: [String: String] = [:]
        for file in 10..<40 { contents["oversight/\(file).csv"] = rows }
        contents["oversight/25b.csv/x"] = ""
        let package = try TemporaryPackage(contents)
        for mostRows in [100, 799, 800, 10_000] {
            var reader = DatasetReader(threads: threads, blockSize: 200)
            reader.mostRows = mostRows
            let expected: PackageError =
                mostRows < 800
                ? .tooManyRows(file: "oversight/\(10 + mostRows / 50).csv", most: mostRows)
                : .unreadable(path: "\(package.path)/oversight/25b.csv", reason: PackageError.isFolder)
            #expect(throws: expected) { try reader.read(package.path) }
        }
    }
}
