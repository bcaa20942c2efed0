import AwasModel

/// Spellings that may be of one agency, brought together by what they have in common, for a person to decide on: key collision
/// as OpenRefine does it (https://openrefine.org/docs/technical-reference/clustering-in-depth), by its fingerprint, before which
/// usual abbreviations are written out, and by pairs of letters (n-gram fingerprint, n = 2).
///
/// Names whose numbers differ, or stand in another order, are never together: a school's number is its name.
package struct AgencyClusters: Sendable {
    /// Why a spelling is in its cluster.
    package enum Evidence: String, Sendable {
        /// The table of agencies says so.
        case recorded
        /// The same words, whatever their order, case, punctuation and abbreviations.
        case fingerprint
        /// The same pairs of letters, wherever blanks and marks stand.
        case bigrams = "2-gram"
    }

    package struct Spelling: Hashable, Sendable {
        package let name: String
        /// The rows that are written so.
        package let rows: Int
        /// Nil for the name that the cluster would have.
        package let evidence: Evidence?
    }

    /// An agency as the table of agencies has it.
    package struct Recorded: Sendable {
        package let name: String
        package let aliases: [String]

        package init(name: String, aliases: [String]) {
            (self.name, self.aliases) = (name, aliases)
        }
    }

    /// The name to use first; the others by their names. Clusters of several come before agencies of one spelling.
    package let clusters: [[Spelling]]

    /// - Parameters:
    ///   - rows: by spelling, how many rows have it.
    ///   - recorded: what was decided before; two of these are never brought together.
    package init(_ rows: [String: Int], recorded: [Recorded]) {
        // Names first: what is the name of one agency and another spelling of a second is the former.
        var known: Set<String> = []
        let named = recorded.filter { known.insert($0.name).inserted }
        var clusters = named.map { agency in
            [Spelling(name: agency.name, rows: rows[agency.name] ?? 0, evidence: nil)]
                + agency.aliases.filter { known.insert($0).inserted }.map {
                    Spelling(name: $0, rows: rows[$0] ?? 0, evidence: .recorded)
                }
        }
        let folded = Dictionary(
            clusters.indices.flatMap { place in clusters[place].map { (AgencyFolding.key(of: $0.name), place) } }
        ) { first, _ in first }
        let places = AgencyClusters.places(of: clusters)
        var left: [String] = []
        for name in rows.keys.sorted(by: AgencyClusters.precedes) where !known.contains(name) {
            // Case, dots and blanks make no other spelling of a name that is recorded.
            if let place = folded[AgencyFolding.key(of: name)] {
                clusters[place].append(Spelling(name: name, rows: rows[name] ?? 0, evidence: .recorded))
                continue
            }
            guard let (evidence, keys) = AgencyClusters.keys(of: name).first(where: { places[$0.key] != nil }),
                let found = places[keys], found.count == 1, let place = found.first
            else {
                left.append(name)
                continue
            }
            clusters[place].append(Spelling(name: name, rows: rows[name] ?? 0, evidence: evidence))
        }
        clusters += AgencyClusters.groups(left).map { names in AgencyClusters.cluster(names, rows) }
        self.clusters = clusters.map { cluster in
            cluster.prefix(1) + cluster.dropFirst().sorted { AgencyClusters.precedes($0.name, $1.name) }
        }.sorted { left, right in
            // What there is to decide on comes first.
            if (left.count > 1) != (right.count > 1) { return left.count > 1 }
            return AgencyClusters.precedes(left.first?.name ?? "", right.first?.name ?? "")
        }
    }

    /// By key, the clusters that have it.
    private static func places(of clusters: [[Spelling]]) -> [String: Set<Int>] {
        var places: [String: Set<Int>] = [:]
        for (place, cluster) in clusters.enumerated() {
            for spelling in cluster {
                for (_, key) in keys(of: spelling.name) { places[key, default: []].insert(place) }
            }
        }
        return places
    }

    /// Names that share a key with one another, each in one group.
    private static func groups(_ names: [String]) -> [[String]] {
        var parent = Array(names.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while parent[place] != place { place = parent[place] }
            return place
        }
        var first: [String: Int] = [:]
        for (place, name) in names.enumerated() {
            for (_, key) in keys(of: name) {
                guard let other = first[key] else {
                    first[key] = place
                    continue
                }
                let (left, right) = (root(other), root(place))
                parent[max(left, right)] = min(left, right)
            }
        }
        return Dictionary(grouping: names.indices, by: root).values.map { $0.map { names[$0] } }
    }

    /// The name that most rows have first, of equal ones the longest, which abbreviates least.
    private static func cluster(_ names: [String], _ rows: [String: Int]) -> [Spelling] {
        func precedes(_ left: String, _ right: String) -> Bool {
            let (first, second) = (rows[left] ?? 0, rows[right] ?? 0)
            if first != second { return first > second }
            let (long, short) = (left.unicodeScalars.count, right.unicodeScalars.count)
            return long != short ? long > short : AgencyClusters.precedes(left, right)
        }
        guard let name = names.min(by: precedes) else { return [] }
        return [Spelling(name: name, rows: rows[name] ?? 0, evidence: nil)]
            + names.filter { $0 != name }.map { other in
                // One that leads to it by a third has the pairs of letters of one of them.
                let evidence: Evidence = fingerprint(other) == fingerprint(name) ? .fingerprint : .bigrams
                return Spelling(name: other, rows: rows[other] ?? 0, evidence: evidence)
            }
    }

    /// What a name may have in common with others, the stronger evidence first. None for one that a list cannot hold.
    private static func keys(of name: String) -> [(evidence: Evidence, key: String)] {
        let digits = name.split { !$0.isNumber }.joined(separator: " ")
        let (words, letters) = (fingerprint(name), bigrams(name))
        guard !name.contains(";"), !words.isEmpty else { return [] }
        return [(.fingerprint, "w\(words)\u{1F}\(digits)")]
            + (letters.isEmpty ? [] : [(.bigrams, "g\(letters)\u{1F}\(digits)")])
    }

    /// The words of a name, each once and in their order among all, with abbreviations written out.
    static func fingerprint(_ name: String) -> String {
        Set(AgencySpelling.key(of: name).split(separator: " ")).sorted { precedes($0, $1) }.joined(separator: " ")
    }

    /// The pairs of neighbouring letters of a name without its blanks, each once and in their order.
    static func bigrams(_ name: String) -> String {
        // Of a few letters the pairs say little.
        let letters = Array(AgencySpelling.key(of: name).filter { $0 != " " })
        guard letters.count > 3 else { return "" }
        return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) }).sorted { precedes($0, $1) }.joined()
    }

    /// By bytes, so that the order is the same everywhere.
    private static func precedes(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension AgencyClusters {
    /// The spellings of a package as they are written, whatever its table of agencies makes of them.
    ///
    /// - Parameter reader: how it is read; rows that it sets aside are not counted.
    /// - Returns: the clusters, and by the name of an agency its kind and region in the table.
    package static func read(
        _ source: some RecordSource, _ dataset: Dataset, by reader: DatasetReader
    ) throws(PackageError) -> (clusters: AgencyClusters, details: [String: (kind: String, region: String)]) {
        var reader = reader
        reader.allowsRejects = true
        let written = try reader.read(from: SourceWithoutAgencies(source: source)).dataset
        var rows: [String: Int] = [:]
        let texts = written.texts(of: .agency)
        for table in [Table.attendance, .subjects] {
            for code in written[table][.agency] where code >= 0 { rows[texts[code], default: 0] += 1 }
        }
        let text = DatasetText(dataset)
        var recorded: [Recorded] = []
        var details: [String: (kind: String, region: String)] = [:]
        let cells = Dictionary(
            uniqueKeysWithValues: Schema[.agencies].columns.map { ($0.field, text.cells($0, of: .agencies)) })
        func cell(_ field: Field, _ row: Int) -> String { cells[field]?(row) ?? "" }
        for row in 0..<dataset[.agencies].rowCount {
            let name = cell(.agency, row)
            recorded.append(
                Recorded(name: name, aliases: cell(.aliases, row).split(separator: ";").map(String.init)))
            details[name] = (cell(.kind, row), cell(.region, row))
        }
        return (AgencyClusters(rows, recorded: recorded), details)
    }
}

/// A package whose spellings nobody has decided on.
private struct SourceWithoutAgencies<Source: RecordSource>: RecordSource {
    let source: Source

    func parts(of table: Table) -> [String] { table == .agencies ? [] : source.parts(of: table) }

    func size(of part: String, of table: Table) -> Int { source.size(of: part, of: table) }

    func open(_ part: String, of table: Table, _ options: ReaderOptions) throws(PackageError) -> any RecordReader {
        try source.open(part, of: table, options)
    }

    func records(of part: String, of table: Table) throws(PackageError) -> any SingleRecords {
        try source.records(of: part, of: table)
    }

    func descriptor() throws(PackageError) -> [UInt8]? { try source.descriptor() }
}
