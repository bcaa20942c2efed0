import Foundation
import Testing

/// A name and a NIP leave the program through the export for the civil-service agency alone (UU 27/2022): every command,
/// report and format is run over a package that holds them, and every byte that comes out is searched.
@Suite struct PersonalDataTests {
    private static let name = "Zxqvarman Wkjhutomo"
    private static let nip = "198703052011019876"
    /// Parts that would show in a cut or folded name too.
    private static let marks = ["Zxqvarman", "Wkjhutomo", nip]

    private static let commands: [String] = {
        var commands = ["awas reports", "awas catalog", "awas regions madiun", "awas schema", "awas schema data"]
        for format in ["table", "csv", "json", "markdown", "xlsx"] {
            let output = "--format \(format) --output keluar/\(format)-"
            commands.append("awas describe data \(output)describe.\(format)")
            commands.append("awas list data subjects \(output)list.\(format)")
            commands.append("awas query data --measures subjects --by agency --pivot sector \(output)pivot.\(format)")
            commands.append("awas check data \(output)check.\(format)")
            let questions = [
                "subjects,proven_subjects,sanctioned,pending_subjects --by agency",
                "subjects --by sector,sanction,state", "cases --by agency,violation,forwarded_to",
                "subjects --by agency --where sector=asn --explain", "subjects --by agency --totals --suppress 3",
            ]
            for (number, question) in questions.enumerated() {
                commands.append("awas query data --measures \(question) \(output)\(number).\(format)")
            }
            commands.append("awas compare data \(output)compare.\(format)")
        }
        for report in ["bulanan", "ringkas", "matriks"] {
            for options in ["", "--lang en", "--suppress 5"] {
                commands.append(
                    "awas report \(report) data --region 35.19 --month 2024-09 --formats xlsx,csv,txt \(options) --output keluar/\(report)\(options.filter { $0 != " " })"
                )
            }
        }
        commands.append("awas report matriks data --region 35 --month 2024-09 --measure subjects --output keluar/m")
        // A faulty row whose cells are shifted is set aside.
        commands.append("awas check cacat --format csv --output keluar/cacat.csv")
        commands.append("awas query cacat --measures subjects --by agency --allow-rejects --output keluar/c/q.csv")
        commands.append(
            "awas report bulanan cacat --region 35.19 --month 2024-09 --allow-rejects --output keluar/cacat")
        return commands
    }()

    @Test(.enabled(if: Place.program != nil)) func nothingButTheExportNamesAPerson() throws {
        let folder = try Folder()
        try folder.writePackage("data", faulty: false)
        try folder.writePackage("cacat", faulty: true)
        for (number, command) in PersonalDataTests.commands.enumerated() {
            try folder.run("mkdir -p keluar && \(command) > keluar/out-\(number) 2> keluar/err-\(number); true")
        }
        try folder.run("cd keluar && for f in $(find . -name '*.xlsx'); do mkdir $f.d && unzip -q $f -d $f.d; done")
        let files = try folder.files("keluar")
        // What is searched is there: each report, each format, and the parts of workbooks.
        for needed in [
            "table-list.table", "bulanan--suppress5", "ringkas", "matriks", "sheet1.xml", "3.json", "cacat/rejects.csv",
        ] {
            #expect(files.keys.contains { $0.contains(needed) }, "\(needed)")
        }
        for (path, bytes) in files {
            for mark in PersonalDataTests.marks {
                #expect(bytes.range(of: Data(mark.utf8)) == nil, "\(path) holds \(mark)")
            }
        }
    }

    @Test(.enabled(if: Place.program != nil)) func theExportNamesThem() throws {
        let folder = try Folder()
        try folder.writePackage("data", faulty: false)
        try folder.run("awas report bkd data --region 35.19 --month 2024-09 --output keluar > /dev/null")
        try folder.run("cd keluar && for f in *.xlsx; do mkdir $f.d && unzip -q $f -d $f.d; done")
        let files = try folder.files("keluar")
        for mark in [PersonalDataTests.name, PersonalDataTests.nip] {
            for file in ["terlapor.csv", "sharedStrings.xml"] {
                let bytes = try #require(files.first { $0.key.hasSuffix(file) }?.value)
                #expect(bytes.range(of: Data(mark.utf8)) != nil, "\(file) lacks \(mark)")
            }
        }
        // The summary holds agencies alone.
        let summary = try #require(files.first { $0.key.hasSuffix("ringkasan_instansi.csv") }?.value)
        #expect(String(decoding: summary, as: UTF8.self).contains("Dinas Saksi Uji,1,1,0,1"))
        // NIP is a text: no cell of a sheet has it as a number.
        for (path, bytes) in files where path.contains("worksheets/") {
            #expect(bytes.range(of: Data(PersonalDataTests.nip.utf8)) == nil, "\(path)")
        }
    }

    /// A folder of its own, in which commands are run; removed with this value.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "awas-persons-\(UUID().uuidString)")

        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: url) }

        func run(_ command: String) throws {
            let program = try #require(Place.program)
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", command]
            process.currentDirectoryURL = url
            process.environment = [
                "PATH": "\(program.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
            ]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(command)")
        }

        func files(_ folder: String) throws -> [String: Data] {
            var files: [String: Data] = [:]
            let root = url.appending(path: folder)
            for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
                if let bytes = try? Data(contentsOf: root.appending(path: name)) { files[name] = bytes }
            }
            return files
        }

        func writePackage(_ name: String, faulty: Bool) throws {
            let folder = url.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let cases = """
                case_id,region,source,reported_on,registered_on,decided_on,decision,categories,violations,forwarded_on,forwarded_to
                k-1,35.19,laporan,2024-09-02,2024-09-03,2024-09-09,pelanggaran,kode_etik,KE-4,2024-09-10,BKN

                """
            let (person, nip) = (PersonalDataTests.name, PersonalDataTests.nip)
            var subjects = """
                case_id,subject_no,agency,sector,name,nip,position,recommendation,sanction,sanctioned_on
                k-1,1,Dinas Saksi Uji,asn,\(person),\(nip),Staf,Teguran,,

                """
            if faulty { subjects += "\(person),\(nip),\(person),\(nip),asn,1,\(person),\(nip),x,\(nip)\n" }
            try Data(cases.utf8).write(to: folder.appending(path: "cases.csv"))
            try Data(subjects.utf8).write(to: folder.appending(path: "subjects.csv"))
        }
    }
}
