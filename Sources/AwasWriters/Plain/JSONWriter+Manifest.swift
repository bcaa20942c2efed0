import AwasData
import AwasModel
import AwasReport

extension JSONWriter {
    /// A manifest as `manifest.json`: ids, codes and plain values.
    ///
    /// - Parameter classification: the word that stands at the head of a confidential document; nil for any other.
    package static func render(_ manifest: Manifest, classification: String? = nil) -> String {
        let files = manifest.files.map { file in
            JSON.object([
                JSON.Member("path", .string(file.path)), JSON.Member("table", .string(file.table.rawValue)),
                JSON.Member("bytes", .integer(Int64(file.bytes))), JSON.Member("read", .integer(Int64(file.rows))),
                JSON.Member("accepted", .integer(Int64(file.accepted))),
                JSON.Member("rejected", .integer(Int64(file.rejected))),
                JSON.Member("sha256", file.sha256.map(JSON.string) ?? .null),
            ])
        }
        let tables = manifest.origins.map { origin in
            JSON.object([
                JSON.Member("id", .string(origin.table)), JSON.Member("title", .string(origin.title)),
                JSON.Member("queries", .array(origin.commands.map(JSON.string))),
            ])
        }
        let parameters = manifest.request.parameters
        let warnings = manifest.request.excludedWarnings.map { JSON.string($0.rawValue) }
        let marks = classification.map { [JSON.Member("classification", .string($0))] } ?? []
        let head = [
            JSON.Member("request", manifest.request.json),
            JSON.Member("program", .string("awas \(manifest.version)")),
            JSON.Member(
                "definition",
                .object([
                    JSON.Member("name", .string(manifest.definition.name)),
                    JSON.Member("sha256", .string(manifest.definition.sha256)),
                ])),
            JSON.Member("region", parameters.region.map { .string($0.description) } ?? .null),
            JSON.Member("month", .string(parameters.month.description)),
            JSON.Member("as_of", .string(parameters.asOf.description)),
            JSON.Member("election", manifest.election.map(JSON.string) ?? .null),
        ]
        let tail = [
            JSON.Member("region_table", .string(manifest.regionTable)),
            JSON.Member("fingerprint", .string(manifest.fingerprint)),
            JSON.Member("files", .array(files)), JSON.Member("tables", .array(tables)),
        ]
        let excluded = warnings.isEmpty ? [] : [JSON.Member("excluded_warnings", .array(warnings))]
        return JSON.object(marks + head + excluded + tail).pretty() + "\n"
    }
}
