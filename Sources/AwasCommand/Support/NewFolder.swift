import AwasModel
import AwasWriters
import FoundationEssentials

/// A folder that is made whole or not at all, and never over another one.
enum NewFolder {
    static func write(
        to folder: String, _ body: (inout OutputFiles) throws(WriterError) -> Void
    ) throws(Failure) {
        if let found = try? FileManager.default.contentsOfDirectory(atPath: folder), !found.isEmpty {
            throw Failure(
                ExitStatus.cannotCreate,
                LocalizedText(
                    "folder “\(folder)” tidak kosong; sebutkan folder baru",
                    "the folder “\(folder)” is not empty; name a new one"))
        }
        var files = OutputFiles()
        do throws(WriterError) {
            try body(&files)
            try files.commit()
        } catch {
            files.discard()
            throw Failure(error)
        }
    }
}
