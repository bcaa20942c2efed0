import AwasModel
import Testing

@testable import AwasData

/// Cells: what each kind of column takes, and what it makes of it.
@Suite struct BlockParserTests {
    private func cells(_ table: Table, _ field: Field, _ text: String) throws -> (value: String?, ReadResult) {
        let result = try read(Examples.package(table, [field: text]))
        return (result.dataset.column(field, of: table)[0], result)
    }

    @Test func blanksAroundCellsDoNotCount() throws {
        for text in [" Judul ", "\tJudul", "\" Judul \"", "  \"Judul\"  "] {
            let (value, result) = try cells(.events, .title, text)
            #expect(value == "Judul" && result.problems == [])
        }
    }

    /// Blanks that come with a text copied from a web page or a document are seen by nobody.
    @Test(arguments: [
        "\u{A0}", "\u{2003}", "\u{200B}", "\u{202F}", "\u{2060}", "\u{3000}", "\u{FEFF}", " \u{A0}\t\u{200E}",
        "\u{AD}", "\u{61C}", "\u{E0001}", "\u{7}", "\u{85}",
    ])
    func blanksBeyondASCIIDoNotCountEither(blank: String) throws {
        for text in ["Polres é", "é", "Polres", "à"] {
            for cell in [blank + text, text + blank, blank + text + blank, "\"\(blank)\(text)\(blank)\""] {
                let (value, result) = try cells(.attendance, .agency, cell)
                #expect(value == text && result.problems == [], "\(cell.debugDescription)")
            }
        }
        #expect(try cells(.attendance, .attended, "\(blank)12\(blank)").value == "12")
        #expect(try cells(.attendance, .attended, blank).value == nil)
        #expect(try cells(.oversight, .region, "35.19\(blank)").value == "35.19")
        #expect(try cells(.events, .commitments, "ikrar;\(blank)mou").value == "ikrar|mou")
        let keys = try read([
            "agencies.csv": "agency,kind\nPolres,a\n\(blank)Polres\(blank),b"
        ])
        #expect(keys.codes == [.duplicateKey, .duplicateKey])
    }

    /// Other characters of the same bytes' beginnings or ends are no blanks.
    @Test(arguments: ["é", "à", "–", "…", "€", "、", "ａ", "😀", "\u{1F3A0}", "ꀀ"])
    func charactersThatLookLikeBlanksInBytesStay(character: String) throws {
        let (value, result) = try cells(.events, .title, character)
        #expect(value == character && result.problems == [])
    }

    /// An agency or a key named `#N/A` would count as one; what begins with the sign may be meant.
    @Test func errorsOfFormulasAreNoTexts() throws {
        let columns: [(Table, Field)] = [
            (.attendance, .agency), (.agencies, .agency), (.events, .venue), (.cases, .violations),
        ]
        for text in ["#N/A", "#REF!", "#DIV/0!", "\" #N/A \"", "########"] {
            for (table, field) in columns {
                #expect(try cells(table, field, text).1.codes == [.typeError], "\(text) in \(field)")
            }
        }
        for text in ["#AyoAwasi!", "#", "# 4", "#N/A lagi"] {
            let (value, result) = try cells(.events, .title, text)
            #expect(value == text && result.problems == [])
        }
        #expect(try cells(.subjects, .nip, "#N/A").1.codes == [.nipFormat])
    }

    @Test func quotedCells() throws {
        for (text, expected) in [
            ("\"a, b\"", "a, b"), ("\"a \"\"b\"\" c\"", "a \"b\" c"), ("\"\"\"a\"\"\"", "\"a\""),
            ("\"satu\nbaris; dua\"", "satu\nbaris; dua"), ("\"\"\"\"\"\"", "\"\""),
        ] {
            let (value, result) = try cells(.events, .title, text)
            #expect(value == expected && result.problems == [], "\(text)")
        }
    }

    /// Programs that turn each LF into CR LF make CR CR LF of what ends in CR LF already. All carriage returns at the end
    /// of a cell are of the line's end then, in whatever column and way it is read.
    @Test(arguments: ["", "\r", "\r\r", "\r\r\r"])
    func carriageReturnsAtTheEndOfACellDoNotCount(returns: String) throws {
        for cell in ["x", "\"x\"", "", "\"\""] {
            let rows = ["A,dinas,\(cell)\(returns)", "B,\(cell)\(returns),", "\"C\"\(returns),,"]
            let text = (["agency,kind,catatan"] + rows).joined(separator: "\n")
            let result = try read(["agencies.csv": text])
            #expect(result.codes == [.unknownColumn], "\(cell.debugDescription)")
            #expect(result.dataset.column(.agency, of: .agencies) == ["A", "B", "C"])
            let kind = cell.contains("x") ? "x" : nil
            #expect(result.dataset.column(.kind, of: .agencies) == ["dinas", kind, nil])
        }
    }

    @Test func lists() throws {
        for (text, expected) in [
            ("ikrar", "ikrar"), ("mou;ikrar", "mou|ikrar"), (" mou ; ; ikrar;", "mou|ikrar"), ("mou;mou;mou", "mou"),
            (";", ""), ("", ""), ("\"ikrar;komitmen;ikrar\"", "ikrar|komitmen"),
        ] {
            let (value, result) = try cells(.events, .commitments, text)
            #expect(value == expected && result.problems == [], "\(text)")
        }
        let (value, result) = try cells(.cases, .violations, "KE-1; lain-lain ;KE-1;;D-12")
        #expect(value == "KE-1|lain-lain|D-12" && result.problems == [])
    }

    @Test func eachUnknownItemOfAListIsAProblem() throws {
        let (value, result) = try cells(.events, .commitments, "ikrar;mouu;x;mouu")
        #expect(value == "ikrar" && result.codes == [.unknownValue, .unknownValue])
        #expect(result.problems.map(\.value) == ["mouu", "x"])
    }

    /// What is plainly meant is taken; what may mean two things is not.
    @Test func valuesOfAClosedSetAreTakenByTheirMeaning() throws {
        for text in ["Sosialisasi", "SOSIALISASI", "socialisation"] {
            let (value, result) = try cells(.events, .kind, text)
            #expect(value == "sosialisasi" && result.problems == [], "\(text)")
        }
        #expect(try cells(.events, .kind, "Rapat  Koordinasi").value == "rapat_koordinasi")
        #expect(try cells(.cases, .decision, "Terbukti").value == "pelanggaran")
        let several = try cells(.subjects, .sanction, "Disiplin").1
        #expect(several.codes.contains(.unknownValue))
        let sector = try cells(.attendance, .sector, "TNI/Polri").1
        #expect(sector.problems.map(\.value) == ["TNI/Polri"])
        #expect(sector.problems[0].message.english.contains("may mean “tni” or “polri”"))
        #expect(try cells(.attendance, .represented, "TIDAK").value == "false")
        #expect(try cells(.attendance, .represented, "").value == nil)
    }

    /// Commas between what are plainly values stand for semicolons.
    @Test func listsWithCommas() throws {
        for (text, expected) in [
            ("MoU, Deklarasi", "mou|deklarasi"), ("mou,mou", "mou"), ("Ikrar; MoU, ikrar,", "ikrar|mou"),
            ("Nota Kesepahaman (MoU)", "mou"),
        ] {
            let (value, result) = try cells(.events, .commitments, "\"\(text)\"")
            #expect(value == expected && result.problems == [], "\(text)")
        }
        let faulty = try cells(.events, .commitments, "\"mou, pakta, ikrar\"").1
        #expect(faulty.codes == [.unknownValue] && faulty.problems[0].value == "pakta")
        #expect(try cells(.events, .commitments, "\"pakta, janji\"").1.problems.map(\.value) == ["pakta, janji"])
        for (text, expected) in [
            ("KE-1, KE-4;D-2", "KE-1|KE-4|D-2"), ("ke 1,ke-1", "KE-1"), ("KE-1, pasang baliho", "KE-1, pasang baliho"),
            ("like, share;d3", "like, share|D-3"),
        ] {
            let (value, result) = try cells(.cases, .violations, "\"\(text)\"")
            #expect(value == expected && result.problems == [], "\(text)")
        }
        #expect(try cells(.agencies, .aliases, "\"Dinas PU, Penataan Ruang\"").value == "Dinas PU, Penataan Ruang")
    }

    @Test func anEmptyCountIsNotZero() throws {
        let (value, result) = try cells(.attendance, .attended, "")
        #expect(value == nil && result.problems == [])
    }

    @Test func numberFormatsHoldForTheColumnsThatDeclareThem() throws {
        let descriptor = """
            {"resources": [{"name": "turnout", "schema": {"fields": [
              {"name": "registered_voters", "groupChar": "."},
              {"name": "voters", "groupChar": ".", "decimalChar": ","}, {"name": "valid_votes", "groupChar": "··"}
            ]}}]}
            """
        var files = Examples.package([
            .turnout: ["election;region;registered_voters;voters;valid_votes", "P1;35.19;1.234.567;1.000,00;1.000"]
        ])
        files["datapackage.json"] = descriptor
        let result = try read(files)
        #expect(result.codes == [.typeError])
        #expect(result.problems[0].column == "valid_votes" && result.problems[0].value == "1.000")
        #expect(result.dataset.column(.registeredVoters, of: .turnout) == ["1234567"])
        #expect(result.dataset.column(.voters, of: .turnout) == ["1000"])
        files["datapackage.json"] = nil
        #expect(try read(files).codes == [.typeError, .typeError, .typeError])
    }

    /// Whoever describes a file may call its columns and the resource otherwise than the file does.
    @Test(arguments: [
        #""name": "tps-2024", "path": "turnout.csv""#, #""name": "x", "path": ["./turnout/a.csv", "turnout/b.csv"]"#,
        #""name": "turnout", "path": "lama.csv""#, #""name": "turnout""#,
    ])
    func numberFormatsHoldForAColumnByEitherName(resource: String) throws {
        for name in ["registered_voters", "Registered Voters", "dpt"] {
            for header in ["registered_voters", "DPT"] {
                var files = Examples.package([
                    .turnout: ["election;region;\(header);voters", "P1;35.19;1.234.567;1000"]
                ])
                files["datapackage.json"] = """
                    {"resources": [{\(resource), "schema": {"fields": [{"name": "\(name)", "groupChar": "."}]}}]}
                    """
                let result = try read(files)
                #expect(result.codes == [], "\(name) for \(header)")
                #expect(result.dataset.column(.registeredVoters, of: .turnout) == ["1234567"])
            }
        }
    }

    @Test func regionsByCodeAndByName() throws {
        for text in ["35.19", "3519", "Kabupaten Madiun", "KAB. MADIUN", "  Kab  Madiun "] {
            let (value, result) = try cells(.oversight, .region, text)
            #expect(value == "35.19" && result.problems == [], "\(text)")
        }
    }

    /// What a cell of a megabyte holds is not read, and does not fill the screen.
    @Test func aCellHasAnEnd() throws {
        let mebibyte = String(repeating: "a", count: 1 << 20)
        #expect(try cells(.events, .title, mebibyte).1.problems == [])
        let (value, result) = try cells(.events, .title, mebibyte + "b")
        #expect(value == nil && result.codes == [.tooLarge] && result.problems[0].value == nil)
        let (list, listResult) = try cells(.cases, .violations, mebibyte + "b")
        #expect(list == "" && listResult.codes == [.tooLarge])
        let unclosed = try cells(.events, .title, "\"" + String(repeating: "x\n", count: 50_000)).1
        #expect(unclosed.codes == [.unclosedQuote, .missingCell])
        #expect(unclosed.problems.allSatisfy { ($0.value ?? "").count <= 201 })
    }

    /// The first unknown regions get a suggestion, each distinct text once, wherever chunks end.
    @Test func unknownRegionsAreOfferedOthers() throws {
        let result = try cells(.oversight, .region, "Kabupaten Madiunn").1
        #expect(result.problems[0].message.english.contains("did you mean Kabupaten Madiun (35.19)"))
        #expect(result.problems[0].message.indonesian.contains("maksudnya Kabupaten Madiun (35.19)"))
        let rows = (0...RegionSuggestions.most + 1).map { "2024-01-01,35.\($0 + 800_000),forum_warga,1" }
        let many = try read(
            Examples.package([
                .oversight: ["date,region,program,participants", "2024-01-01,3519x,lainnya,1"] + rows
                    + ["2024-01-01,3519x,lainnya,1"]
            ]))
        #expect(many.problems.count == rows.count + 2)
        #expect(many.problems.first?.message == many.problems.last?.message)
    }
}
