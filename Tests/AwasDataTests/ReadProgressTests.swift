import Dispatch
import Testing

@testable import AwasData

struct ReadProgressTests {
    /// Collects what the reader tells; behind a queue, so that calls at the same time would not end in a crash.
    private final class Told: @unchecked Sendable {
        private let queue = DispatchQueue(label: "told")
        private var told: [ReadProgress] = []

        func add(_ progress: ReadProgress) { queue.sync { told.append(progress) } }
        var all: [ReadProgress] { queue.sync { told } }
    }

    @Test(arguments: [1, 2, 5], [100, 1_000, 1 << 18])
    func eachFileIsFollowedToItsEnd(threads: Int, blockSize: Int) throws {
        let header = "event_id,date,kind,title,organizer,level,region\n"
        let rows = (0..<500).map { "E\($0),2024-05-01,apel,\"Satu\nhari\",Bawaslu,kabkota,35.19\n" }
        let files = [
            "events/1.csv": header + rows[..<200].joined(), "events/2.csv": header + rows[200...].joined(),
        ]
        let package = try TemporaryPackage(files)
        let told = Told()
        let reader = DatasetReader(threads: threads, blockSize: blockSize) { told.add($0) }
        #expect(try reader.read(package.path).errorCount == 0)
        for (file, count) in [("events/1.csv", 200), ("events/2.csv", 300)] {
            let size = files[file]?.utf8.count
            let progress = told.all.filter { $0.file == file }
            #expect(progress.last == ReadProgress(file: file, bytes: size ?? 0, totalBytes: size ?? 0, rows: count))
            #expect(progress.map(\.bytes) == progress.map(\.bytes).sorted())
            #expect(progress.map(\.rows) == progress.map(\.rows).sorted())
            #expect(blockSize > 1_000 ? progress.count == 1 : progress.count > 5)
        }
        #expect(told.all.map(\.file) == told.all.map(\.file).sorted(), "one file after the other")
    }
}
