import AwasData
import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasQuery
@testable import AwasSQL

/// Addresses, faults, and what is loaded.
@Suite struct DatabaseTests {
    @Test func anAddressIsTakenApart() throws {
        let url = try DatabaseURL(
            "postgresql://budi@db.example:5433/bawaslu?sslmode=verify-full&schema=jatim&connect_timeout=3")
        #expect(url.schema == "jatim")
        #expect(url.connection == "postgresql://budi@db.example:5433/bawaslu?sslmode=verify-full&connect_timeout=3")
        #expect(url.name == "postgresql://db.example:5433/bawaslu?schema=jatim")
        #expect(try DatabaseURL("postgresql:///bawaslu").schema == "awas")
    }

    /// A list of processes, a message and a manifest would show it.
    @Test(arguments: [
        "postgresql://budi:rahasia@server/db", "postgres://:x@/db", "postgresql:///db?password=rahasia",
        "postgresql:///db?sslpassword=x", "postgresql:///db?p%61ssword=rahasia",
    ])
    func aPasswordIsRefused(text: String) {
        let error = #expect(throws: DatabaseError.passwordInURL) { try DatabaseURL(text) }
        #expect(error.map { !$0.message.english.contains("rahasia") } == true)
    }

    @Test(arguments: [
        "", "Awas", "a b", "a\"; DROP SCHEMA public; --", "pg_temp", "1a", String(repeating: "x", count: 51),
    ])
    func aSchemaIsAPlainName(name: String) {
        #expect(throws: DatabaseError.badSchema(name)) { try DatabaseURL("postgresql:///db?schema=\(name)") }
    }

    private static let hostile = [
        "Dinas 'Pekerjaan' Umum", "a\\b", "\\N", "a\tb", "x'; DROP TABLE cases; --", "é", "e\u{301}", "$1", ":p1",
        "\u{1F5F3}",
        String(repeating: "panjang ", count: 20_000) + "akhir", "a,b;c", "\"kutip\"",
    ]

    private static func read(_ agencies: [String]) throws -> ReadResult {
        let result = try DatasetReader().read(
            InMemorySource([
                .events: [
                    ["event_id", "date", "kind", "title", "organizer", "level", "region"],
                    ["K-1", "2024-09-02", "sosialisasi", "T", "Bawaslu Kabupaten Madiun", "kabupaten", "35.19"],
                ],
                .attendance: [["event_id", "agency", "sector", "attended"]]
                    + agencies.map { ["K-1", $0, "lainnya", "1"] },
            ]))
        try #require(result.errorCount == 0, "\(result.problems.map(\.message.english))")
        return result
    }

    /// Whatever a text says, it is data there, too: as what is grouped by, and as what a filter names.
    @Test func textsAreOnlyTexts() throws {
        let read = try DatabaseTests.read(DatabaseTests.hostile)
        let url = try DatabaseURL("\(try DatabaseServer.url)?schema=texts")
        _ = try DatabaseLoad(read, into: url, withPersons: false).write()
        let engine = try DatabaseEngine(DatabaseReader(url))
        var query = Query(measures: ["delegations"])
        query.dimensions = ["agency"]
        for text in [nil] + DatabaseTests.hostile.map(Optional.some) {
            query.filters = text.map { [Filter("agency", [$0])] } ?? []
            let there = try Executor(engine, disclosure: .all).run(query)
            #expect(engine.failure == nil, "\(engine.failure?.message.english ?? "")")
            let here = try Executor(read.dataset, disclosure: .all).run(query)
            #expect(Array(there.rows) == Array(here.rows) && there.notes == here.notes, "\(text?.prefix(30) ?? "")")
        }
    }

    /// Loading again takes the place of what was there; what somebody else keeps in a schema is left alone.
    @Test func loadingReplacesItsOwnTablesOnly() throws {
        let server = try DatabaseServer.url
        let url = try DatabaseURL("\(server)?schema=replaced")
        for agencies in [["Dinas A", "Dinas B"], ["Dinas C"]] {
            _ = try DatabaseLoad(DatabaseTests.read(agencies), into: url, withPersons: false).write()
            let read = try DatabaseReader(url).rows(DatasetReader())
            #expect(read.dataset[.attendance].rowCount == agencies.count)
        }
        let foreign = try DatabaseURL("\(server)?schema=foreign_tables")
        let connection = try PostgresConnection(foreign)
        try connection.run("CREATE SCHEMA foreign_tables")
        try connection.run("CREATE TABLE foreign_tables.gaji (n int)")
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseLoad(DatabaseTests.read(["Dinas A"]), into: foreign, withPersons: false).write()
        }
        #expect({ if case .foreignSchema? = error { true } else { false } }(), "\(String(describing: error))")
        try connection.run("SELECT n FROM foreign_tables.gaji")
    }

    @Test func faultsAreSaid() throws {
        let server = try DatabaseServer.url
        func reader(_ text: String) throws -> DatabaseReader { try DatabaseReader(DatabaseURL(text)) }
        let notLoaded = #expect(throws: DatabaseError.self) { try reader("\(server)?schema=nothing_here") }
        #expect({ if case .notLoaded? = notLoaded { true } else { false } }(), "\(String(describing: notLoaded))")
        for text in ["postgresql://127.0.0.1:1/db", server.replacing("/postgres", with: "/tidak_ada")] {
            let error = #expect(throws: DatabaseError.self) { try reader(text) }
            #expect({ if case .unreachable? = error { true } else { false } }(), "\(String(describing: error))")
        }
    }

    /// A statement that breaks off ends in a failure, and every figure is empty until somebody asks why.
    @Test(arguments: ["terminate", "timeout"])
    func anEngineThatBreaksOffSaysSo(how: String) throws {
        let url = try DatabaseURL("\(try DatabaseServer.url)?schema=broken_\(how)")
        _ = try DatabaseLoad(DatabaseTests.read(["Dinas A"]), into: url, withPersons: false).write()
        let reader = try DatabaseReader(url)
        let engine = try DatabaseEngine(reader)
        if how == "terminate" {
            var process = ""
            try reader.rows(of: SQLStatement(text: "SELECT pg_backend_pid()", parameters: [])) { process = $0[0] ?? "" }
            try PostgresConnection(url).run("SELECT pg_terminate_backend(CAST($1 AS INT))", [process])
        } else {
            try reader.rows(of: SQLStatement(text: "SET statement_timeout = 1", parameters: [])) { _ in }
            try? reader.rows(of: SQLStatement(text: "SELECT pg_sleep(1)", parameters: [])) { _ in }
        }
        var query = Query(measures: ["delegations", "attendance_rate"])
        query.totals = true
        _ = try Executor(engine, disclosure: .all).run(query)
        #expect(engine.failure != nil)
    }
}
