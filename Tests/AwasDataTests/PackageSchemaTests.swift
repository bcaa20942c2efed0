import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasData

@Suite struct PackageSchemaTests {
    private static func members(_ value: JSON?) -> [JSON.Member] {
        if case .object(let members)? = value { members } else { [] }
    }

    private static func member(_ name: String, of value: JSON?) -> JSON? {
        members(value).first { $0.name == name }?.value
    }

    /// Without a folder every table with every column is described, and the description is read without a complaint.
    @Test func describesEveryTable() throws {
        let document = try PackageSchema.document(ofPackageAt: nil)
        guard case .array(let resources)? = PackageSchemaTests.member("resources", of: document) else {
            Issue.record("no resources")
            return
        }
        #expect(resources.count == Table.allCases.count)
        for (resource, table) in zip(resources, Table.allCases) {
            #expect(PackageSchemaTests.member("name", of: resource) == .string(table.rawValue))
            let schema = PackageSchemaTests.member("schema", of: resource)
            guard case .array(let fields)? = PackageSchemaTests.member("fields", of: schema) else {
                Issue.record("\(table) has no fields")
                continue
            }
            let names = fields.map { PackageSchemaTests.member("name", of: $0) }
            #expect(names == Schema[table].columns.map { .string($0.id) })
        }
        _ = try PackageDescriptor(json: Array(document.pretty().utf8))
    }

    /// The members that a person wrote come out in his order, at every depth, with the names in any spelling of JSON.
    @Test func keepsTheOrderOfMembers() throws {
        let written = """
            {"z":{"c":1,"a":[{"q":2,"b":null},{}],"b":"}\\"{"},"name":"x","\\u0061\\n":[[{"y":true,"x":1.5}]],"resources":[],"e":{}}
            """
        let package = try TemporaryPackage([
            "datapackage.json": written, "oversight.csv": "date,region,program,participants\n",
        ])
        let document = try PackageSchema.document(ofPackageAt: package.path)
        #expect(
            PackageSchemaTests.members(document).map(\.name) == ["profile", "z", "name", "a\n", "resources", "e"])
        let kept = PackageSchemaTests.members(document).filter { ["z", "a\n"].contains($0.name) }
        #expect(
            JSON.object(kept).compact
                == #"{"z":{"c":1,"a":[{"q":2,"b":null},{}],"b":"}\"{"},"a\n":[[{"y":true,"x":1.5}]]}"#)
    }

    /// Random objects come out as they were written.
    @Test func randomTextsKeepTheirOrder() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<300 {
            let value = PackageSchemaTests.value(&random, depth: 4)
            #expect(try JSON(text: Array(value.pretty().utf8)) == value)
            #expect(try JSON(text: Array(value.compact.utf8)) == value)
        }
    }

    private static func value(_ random: inout SplitMix64, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2: return .integer(Int64.random(in: -9...9, using: &random))
        case 3: return .string(["", "a", "{\"", "\\", "é,", "]"].randomElement(using: &random) ?? "")
        case 4:
            return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth - 1) })
        default:
            let names = ["b", "a", "\\\"", "}", "é", ","].shuffled(using: &random).prefix(
                Int.random(in: 0...5, using: &random))
            return .object(names.map { JSON.Member($0, value(&random, depth: depth - 1)) })
        }
    }
}
