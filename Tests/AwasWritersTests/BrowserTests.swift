import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

/// Programs that stand for a browser. One after the other: a program that is being written cannot be started.
@Suite(.serialized) struct BrowserTests {
    /// A program of the shell, in a folder of its own.
    private func browser(_ script: String, patience: Duration) throws -> (browser: Browser, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "awas-browser-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "chromium").path
        try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return (Browser(path: path, patience: patience), folder)
    }

    /// What printing an empty page by it says.
    private func reason(_ script: String, patience: Duration = .seconds(20)) throws -> LocalizedText? {
        let (browser, folder) = try browser(script, patience: patience)
        defer { try? FileManager.default.removeItem(at: folder) }
        do throws(WriterError) {
            try browser.print("<!doctype html>", to: folder.appending(path: "a.pdf").path)
            return nil
        } catch {
            return error.reason
        }
    }

    private static let target = "for word; do case $word in --print-to-pdf=*) target=${word#*=} ;; esac; done"

    @Test func aWholeFileIsTaken() throws {
        #expect(try reason("\(BrowserTests.target); printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$target\"") == nil)
    }

    @Test func halfAFileIsNot() throws {
        #expect(try reason("\(BrowserTests.target); printf '%%PDF-1.4\\n' > \"$target\"") != nil)
        #expect(try reason("exit 0") != nil)
    }

    @Test func itsExitCodeIsTold() throws {
        #expect(try reason("exit 7")?.english.contains("(7)") == true)
        #expect(try reason("kill -9 $$")?.english.contains("(137)") == true)
    }

    @Test func oneThatHangsIsEndedWithWhatItStarted() throws {
        let began = ContinuousClock.now
        let said = try reason("sleep 300 & sleep 300", patience: .milliseconds(300))
        #expect(said?.english.contains("did not finish") == true)
        #expect(ContinuousClock.now - began < .seconds(10))
    }

    @Test func aProgramThatIsNoneIsTold() {
        let browser = Browser(path: "/dev/null")
        #expect(throws: WriterError.self) { try browser.print("", to: "/tmp/a.pdf") }
    }
}
