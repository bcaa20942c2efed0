import Foundation
import Testing

/// A name and a NIP leave the program through the export for the civil-service agency alone (UU 27/2022): every command,
/// report and format is run over a package that holds them, and every byte that comes out is searched.
@Suite struct PersonalDataTests {
    static let name = "Zxqvarman Wkjhutomo"
    static let nip = "189603052011019876"
    /// A value of each personal column; no other text is like them.
    static let position = "Zpanitera Qmuda"
    static let decree = "Zsk/4471-Wx"
    static let remark = "Zbalasan Qinstansi"
    /// Parts that would show in a cut or folded name too.
    private static let marks = [
        "Zxqvarman", "Wkjhutomo", nip, "Zpanitera", "Qmuda", "Zsk/4471", "Zbalasan", "Qinstansi",
    ]

    private static let commands: [String] = {
        var commands = ["awas reports", "awas catalog", "awas regions madiun", "awas schema", "awas schema data"]
        for format in ["table", "csv", "json", "markdown", "xlsx"] {
            let output = "--format \(format) --output keluar/\(format)-"
            commands.append("awas describe data \(output)describe.\(format)")
            commands.append("awas list data subjects \(output)list.\(format)")
            commands.append("awas query data --measures subjects --by agency --pivot sector \(output)pivot.\(format)")
            commands.append("awas check data \(output)check.\(format)")
            commands.append("awas agencies data \(output)agencies.\(format)")
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
        for report in ["bulanan", "ringkas", "matriks", "surat"] {
            for options in ["", "--lang en", "--suppress 5"] {
                commands.append(
                    "awas report \(report) data --region 35.19 --month 2024-09 --formats xlsx,csv,txt,docx \(options) --output keluar/\(report)\(options.filter { $0 != " " })"
                )
            }
        }
        commands.append("awas report matriks data --region 35 --month 2024-09 --measure subjects --output keluar/m")
        commands += [
            "awas query data --measures subjects --where nama=x", "awas query data --measures subjects --by nip",
            "awas list data subjects --columns name,nip", "awas list data subjects --where 'agency=Dinas Saksi'",
            "awas report tidak_ada data --region 35.19 --month 2024-09",
            "awas report bulanan data --region 35.19 --month 2024-09 --output /dev/null/keluar",
        ]
        return commands
    }()

    @Test func nothingButTheExportNamesAPerson() throws {
        let folder = try Folder()
        try folder.writePackage("data")
        try folder.runAll(PersonalDataTests.commands)
        try folder.run(
            "cd keluar && for f in $(find . -name '*.xlsx' -o -name '*.docx'); do mkdir $f.d && unzip -q $f -d $f.d; done"
        )
        // What is searched is there: each report, each format, and the parts of workbooks.
        try expectNobody(
            in: folder,
            ["table-list.table", "bulanan--suppress5", "ringkas", "matriks", "sheet1.xml", "document.xml", "3.json"])
    }

    /// Whatever is wrong with the table of persons, nothing that is said of it, or set aside, tells one.
    @Test(arguments: FaultyPersons.all)
    func nothingSaidOfFaultyDataNamesAPerson(_ faulty: FaultyPersons) throws {
        let folder = try Folder()
        try folder.writePackage("data", subjects: faulty.bytes)
        let scope = "data --region 35.19 --month 2024-09 --allow-rejects"
        try folder.runAll(
            [
                "awas check data --problems keluar/masalah.json --lang en", "awas check data --format csv",
                "awas query data --measures subjects --by agency --allow-rejects --output keluar/q.csv",
                "awas list data subjects --allow-rejects --format csv", "awas schema data",
                "awas report ringkas \(scope) --output keluar",
                // The form itself names them; what is said while it is made, and beside it, does not.
                "awas report bkd \(scope) --formats csv --output bkd && cp -r bkd/*rejects* keluar",
            ])
        try expectNobody(in: folder, ["masalah.json"])
    }

    /// A form that others had in hand is compared with data that became others.
    @Test func nothingSaidOfADocumentNamesAPerson() throws {
        let folder = try Folder()
        try folder.writePackage("data")
        try folder.writePackage(
            "baru", subjects: Data(FaultyPersons.sound.replacingOccurrences(of: "Zx", with: "Zxqvarman Zx").utf8))
        try folder.writePackage("kosong", subjects: Data(FaultyPersons.header.utf8))
        try folder.run(
            "for r in bkd bulanan; do awas report $r data --region 35.19 --month 2024-09 --formats xlsx,csv,txt --quiet > daftar; done"
        )
        let form = "bkd-35.19-2024-09"
        try folder.run(
            """
            table=\(form)/terlapor.csv
            for change in 's/^1,/1,x,/' 's/\\([^,]*\\),\\([^,]*\\),\\(Z[^,]*\\)/\\3,\\1,\\2/' 's/,/;/g' 2p '2s/$/,lebih/' 2d; do
              n=$((n + 1)); cp -r \(form) ubah-$n; sed "$change" $table > ubah-$n/terlapor.csv
            done
            sed 's/^-/\(PersonalDataTests.name) \(PersonalDataTests.nip) -/' bulanan-35.19-2024-09.txt > ubah-7
            cp -r \(form) ubah-8; cp $table ubah-8/lain.csv
            head -c 3000 \(form).xlsx > ubah-9.xlsx
            """)
        var commands: [String] = []
        for package in ["data", "baru", "kosong"] {
            let documents = [form, "\(form).xlsx", "\(form).txt", "bulanan-35.19-2024-09.xlsx", "ubah-9.xlsx"]
            for document in documents + (1...8).map({ "ubah-\($0)" }) {
                commands.append("awas verify \(document) \(package)")
            }
        }
        try folder.runAll(commands)
        let files = try folder.files("keluar")
        #expect(files.values.count { !$0.isEmpty } >= commands.count)
        #expect(files.values.contains { String(decoding: $0, as: UTF8.self).contains("dapat memuat data pribadi") })
        try expectNobody(in: folder, [])
    }

    private func expectNobody(in folder: Folder, _ needed: [String]) throws {
        let files = try folder.files("keluar")
        for needed in needed { #expect(files.keys.contains { $0.contains(needed) }, "\(needed)") }
        for (path, bytes) in files {
            for mark in PersonalDataTests.marks {
                #expect(bytes.range(of: Data(mark.utf8)) == nil, "\(path) holds \(mark)")
            }
        }
    }

    @Test func theExportNamesThem() throws {
        let folder = try Folder()
        try folder.writePackage("data")
        try folder.run("awas report bkd data --region 35.19 --month 2024-09 --output keluar > /dev/null")
        try folder.run("cd keluar && for f in *.xlsx; do mkdir $f.d && unzip -q $f -d $f.d; done")
        let files = try folder.files("keluar")
        let (nip, remark) = (PersonalDataTests.nip, PersonalDataTests.remark)
        for mark in [PersonalDataTests.name, nip, PersonalDataTests.position, PersonalDataTests.decree, remark] {
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

        /// Runs commands, whatever their exit codes, and keeps what they say.
        func runAll(_ commands: [String]) throws {
            for (number, command) in commands.enumerated() {
                try run("mkdir -p keluar && { \(command); } > keluar/out-\(number) 2> keluar/err-\(number); true")
            }
        }

        func writePackage(_ name: String, subjects: Data = Data(FaultyPersons.sound.utf8)) throws {
            let folder = url.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let cases = """
                case_id,region,source,reported_on,registered_on,decided_on,decision,categories,violations,forwarded_on,forwarded_to
                k-1,35.19,laporan,2024-09-02,2024-09-03,2024-09-09,pelanggaran,kode_etik,KE-4,2024-09-10,BKN

                """
            try Data(cases.utf8).write(to: folder.appending(path: "cases.csv"))
            try subjects.write(to: folder.appending(path: "subjects.csv"))
        }
    }
}
