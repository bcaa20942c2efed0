import AwasTestSupport
import Foundation
import Testing

/// What goes wrong around the program: damaged files, a full disk, short reads, a sudden end. Linux only, where the tools
/// for it are.
@Suite struct FaultTests {
    private static let isSlow = RandomInputs.isMany

    @Test func damagedPackagesEndWellAndLoseNoRow() throws {
        let folder = try FaultFolder()
        let count = FaultTests.isSlow ? 5_000 : 60
        let run = try folder.run("python3 '\(FaultTests.tools)/damage.py' \"$AWAS\" \(count)")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func filesOfEveryKindAreReadAsPythonDoes() throws {
        let run = try FaultFolder().run("python3 '\(FaultTests.tools)/kinds.py' \"$AWAS\"")
        #expect(run.status == 0, "\(run.output)")
    }

    #if os(Linux)
        /// A disk that is full after n bytes: what was there stays, nothing else does.
        @Test(arguments: [
            "query paket --measures attendance --by kabupaten,agency --format csv --output keluar/a.csv",
            "query paket --measures attendance --by kabupaten,agency --format json --output keluar/a.json",
            "check rusak --format csv --output keluar/a.csv", "check rusak --problems keluar/a.json",
            "report bulanan paket --region 35 --month 2024-09 --output keluar",
        ])
        func aFullDiskLeavesWhatWasThere(_ command: String) throws {
            let folder = try FaultFolder()
            try folder.run("\(FaultTests.packages); mkdir keluar; \"$AWAS\" \(command)")
            let whole = try folder.files("keluar")
            let largest = whole.values.map(\.count).max() ?? 0
            #expect(largest > 0)
            let old = whole.mapValues { _ in Data("lama".utf8) }
            for size in FaultTests.sizes(upTo: largest) {
                try folder.write(old, into: "keluar")
                let run = try folder.run("prlimit --fsize=\(size) \"$AWAS\" \(command)")
                let left = try folder.files("keluar")
                let isOld = left == old
                #expect(isOld || size >= largest && left.keys == whole.keys, "\(size): \(run.output) \(left.keys)")
                #expect(isOld ? run.status == 73 : run.status != 73, "\(size): \(run.status) \(run.output)")
            }
        }

        /// Sizes from nothing to more than enough, every one of them in slow tests.
        private static func sizes(upTo largest: Int) -> [Int] {
            let step = max(1, isSlow ? largest / 500 : largest / 5)
            return Array(stride(from: 0, through: largest, by: step)) + [largest - 1, largest * 4]
        }

        @Test func shortReadsGiveTheSameAnswer() throws {
            let folder = try FaultFolder()
            let build = try folder.run(
                "compiler=$(command -v cc || command -v clang) && $compiler -shared -fPIC -o short.so '\(FaultTests.tools)/short_reads.c' -ldl"
            )
            try #require(build.status == 0, "\(build.output)")
            for command in [
                "check \"$SAMPLE\" --format json",
                "query \"$SAMPLE\" --measures events,attendance,cases,voters --by kabupaten --format csv",
            ] {
                let whole = try folder.run("\"$AWAS\" \(command)")
                let short = try folder.run("LD_PRELOAD=./short.so \"$AWAS\" \(command)")
                #expect(whole.status == 0 && !whole.output.isEmpty)
                #expect(short.output == whole.output && short.status == 0)
            }
        }

        /// Whenever it is killed: each file is the old one or the new one, whole.
        @Test func aKilledReportLeavesWholeFiles() throws {
            try kill("KILL", times: FaultTests.isSlow ? 200 : 8) { left, old, new in
                // Nobody can tidy up after this signal.
                let files = left.filter { !$0.key.hasSuffix(".tmp") }
                return files.allSatisfy { $0.value == old[$0.key] || $0.value == new[$0.key] }
                    && files.keys == old.keys
            }
        }

        /// After a signal that can be caught, the set is the old one or the new one, and nothing else is left.
        @Test(arguments: ["INT", "TERM", "HUP"])
        func anInterruptedReportLeavesOneSet(_ signal: String) throws {
            try kill(signal, times: FaultTests.isSlow ? 100 : 5) { left, old, new in left == old || left == new }
        }

        private func kill(
            _ signal: String, times: Int, isSound: ([String: Data], [String: Data], [String: Data]) -> Bool
        ) throws {
            let folder = try FaultFolder()
            func report(_ language: String) -> String {
                "report bulanan paket --region 35 --month 2024-09 --lang \(language) --output keluar"
            }
            try folder.run("\(FaultTests.packages); \"$AWAS\" \(report("id"))")
            let old = try folder.files("keluar")
            let clock = ContinuousClock()
            let time = try clock.measure { _ = try folder.run("\"$AWAS\" \(report("en"))") }
            let new = try folder.files("keluar")
            #expect(old.keys == new.keys && old != new)
            for _ in 0..<times {
                try folder.run("rm -rf keluar")
                try folder.write(old, into: "keluar")
                let delay = Double.random(in: 0...1.2) * (time / .seconds(1))
                // A shell's background job ignores interrupts unless its own shell starts it anew.
                try folder.run(
                    "python3 '\(FaultTests.tools)/kill.py' SIG\(signal) \(delay) \"$AWAS\" \(report("en"))")
                let left = try folder.files("keluar")
                #expect(isSound(left, old, new), "after \(delay) s: \(left.keys.sorted())")
            }
        }
    #endif

    private static let tools = Place.repository.appending(path: "Tests/CaseTests/Faults").path

    /// Writes a package with rows enough for a report, and one with problems.
    private static let packages = """
        mkdir -p paket rusak
        { echo event_id,date,kind,title,organizer,level,region
          for n in $(seq 40); do
            printf 'K-%d,2024-09-%02d,apel,Apel,Bawaslu,kabkota,35.%02d\\n' $n $((n % 28 + 1)) $((n % 29 + 1))
          done; } > paket/events.csv
        { echo event_id,agency,sector,attended
          for n in $(seq 40); do echo "K-$n,Dinas $((n % 7)),asn,$n"; done; } > paket/attendance.csv
        { echo date,region,program,participants
          for n in $(seq 60); do echo "2024-02-30,35.1,forum,-$n"; done; } > rusak/oversight.csv
        """
}

/// A folder of its own, in which the program is run; removed with this value.
private final class FaultFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "awas-faults-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func run(_ command: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = url
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8",
            "TMPDIR": url.path,
            "AWAS": Place.program?.path ?? "", "SAMPLE": Place.sample.path,
        ]
        let output = url.appending(path: "output")
        try Data().write(to: output)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let text = try String(decoding: Data(contentsOf: output), as: UTF8.self)
        return (process.terminationStatus, text)
    }

    /// The files of a folder by their paths in it, hidden ones too.
    func files(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = url.appending(path: folder)
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[name] = try Data(contentsOf: file)
        }
        return files
    }

    func write(_ files: [String: Data], into folder: String) throws {
        for (name, data) in files {
            let file = url.appending(path: "\(folder)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }
}
