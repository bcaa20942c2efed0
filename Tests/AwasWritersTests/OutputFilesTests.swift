import AwasModel
import Foundation
import Testing

@testable import AwasWriters

struct OutputFilesTests {
    @Test func aSetAppearsAtOnce() throws {
        let scratch = try Scratch()
        try Data("old".utf8).write(to: URL(fileURLWithPath: scratch("a.txt")))
        var files = OutputFiles()
        try files.add("new", at: scratch("a.txt"))
        try files.add("b", at: scratch("deep/er/b.txt"))
        #expect(scratch.text("a.txt") == "old")
        #expect(scratch.text("deep/er/b.txt") == nil)
        try files.commit()
        #expect(scratch.text("a.txt") == "new")
        #expect(scratch.contents == ["a.txt", "deep", "deep/er", "deep/er/b.txt"])
    }

    @Test func modeFollowsTheMask() throws {
        let scratch = try Scratch()
        var files = OutputFiles()
        try files.add("x", at: scratch("x"))
        try files.commit()
        let mask = umask(0)
        umask(mask)
        let mode = try FileManager.default.attributesOfItem(atPath: scratch("x"))[.posixPermissions] as? Int
        #expect(mode == 0o644 & ~Int(mask))
    }

    @Test func whatIsNotCommittedIsRemoved() throws {
        let scratch = try Scratch()
        do {
            var files = OutputFiles()
            try files.add("x", at: scratch("new/x"))
            files.discard()
            try files.commit()
            #expect(scratch.contents == [])
            try files.add("x", at: scratch("y"))
        }
        #expect(scratch.contents == [])
    }

    @Test func aFolderInTheWayStopsTheWholeSet() throws {
        let scratch = try Scratch()
        var files = OutputFiles()
        try files.add("a", at: scratch("a"))
        try files.add("b", at: scratch("b"))
        try FileManager.default.createDirectory(atPath: scratch("b"), withIntermediateDirectories: true)
        do throws(WriterError) {
            try files.commit()
            Issue.record("no error")
        } catch {
            #expect(error.path == scratch("b"))
            #expect(error.reason == WriterError.isFolder)
        }
        #expect(scratch.contents == ["b"])
    }

    @Test(arguments: ["", "folder", "file/x", "folder/", "none/"])
    func destinationsThatCannotBe(_ name: String) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch("folder"), withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: scratch("file")))
        var files = OutputFiles()
        try files.add("a", at: scratch("a"))
        #expect(throws: WriterError.self) { try files.add("b", at: scratch(name)) }
        #expect(scratch.contents == ["file", "folder"], "the rest of the set is gone too")
    }

    @Test func systemFailuresAreNamed() throws {
        let scratch = try Scratch()
        func reason(_ path: String) -> LocalizedText? {
            var files = OutputFiles()
            do throws(WriterError) { try files.add("x", at: path) } catch { return error.reason }
            return nil
        }
        #expect(reason("/dev/full")?.english.hasPrefix("the storage is full") == true)
        #expect(reason("/proc/awas/x")?.english.hasPrefix("this path does not exist") == true)
        #expect(reason(scratch(String(repeating: "n", count: 300)))?.english.hasPrefix("its name is too long") == true)
        #expect(reason(scratch(String(repeating: "n", count: 250))) == nil)
        #expect(FileManager.default.fileExists(atPath: "/dev/full"), "a device is written, never replaced")
    }

    @Test func oneFileIsNotWrittenTwice() throws {
        let scratch = try Scratch()
        var files = OutputFiles()
        try files.add("1", at: scratch("x"))
        #expect(throws: WriterError(path: scratch("x"), reason: WriterError.isRepeated)) {
            try files.add("2", at: scratch("x"))
        }
    }

    @Test func errorsOfTheWriterNameTheDestination() throws {
        let scratch = try Scratch()
        let reason = LocalizedText("galat", "error")
        var files = OutputFiles()
        #expect(throws: WriterError(path: scratch("x.xlsx"), reason: reason)) {
            try files.add(at: scratch("x.xlsx")) { (path) throws(WriterError) in
                throw WriterError(path: path, reason: reason)
            }
        }
        #expect(scratch.contents == [])
    }

    @Test func aLinkStaysALink() throws {
        let scratch = try Scratch()
        try Data("old".utf8).write(to: URL(fileURLWithPath: scratch("real")))
        try FileManager.default.createSymbolicLink(atPath: scratch("link"), withDestinationPath: "real")
        var files = OutputFiles()
        try files.add("new", at: scratch("link"))
        try files.commit()
        #expect(scratch.text("real") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch("link")) == "real")
    }
}
