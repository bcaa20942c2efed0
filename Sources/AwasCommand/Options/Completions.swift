import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport

/// What a shell offers where an id, a region or a file is asked for.
enum Completions {
    /// Measures, or dimensions, one after the other.
    static let measures = list { Catalogue.measures.flatMap { [$0.id, $0.alias] } }
    static let dimensions = list { Catalogue.dimensions.flatMap { [$0.id, $0.alias] } }
    static let dimension = single { Catalogue.dimensions.flatMap { [$0.id, $0.alias] } }
    static let entry = single { (Catalogue.dimensions.map(\.id) + Catalogue.measures.map(\.id)) }
    static let warnings = list { ProblemCode.aboutRows.map(\.rawValue) }
    static let tables = CompletionKind.list(Table.allCases.map(\.rawValue))
    static let reports = single {
        (try? ReportLibrary(folder: nil))?.names ?? []
    }

    /// Columns to sort by; a minus before them turns the order.
    static let sort = list {
        (Catalogue.dimensions.map(\.id) + Catalogue.measures.map(\.id)).flatMap { [$0, "-" + $0] }
    }

    /// Regions by code, or by name where letters were typed.
    static let region = CompletionKind.custom { _, _, typed in
        let typed = plain(typed).lowercased()
        let directory = RegionDirectory.standard
        let regions = directory.provinces + directory.kabupaten
        if typed.isEmpty { return directory.provinces.map(\.code.description) }
        if typed.first.map({ ("0"..."9").contains($0) }) == true {
            return regions.map(\.code.description).filter { $0.hasPrefix(typed) }
        }
        return regions.map(\.fullName).filter { $0.lowercased().hasPrefix(typed) }
    }

    /// A dimension, then the values of a closed set.
    static let filter = CompletionKind.custom { _, _, typed in
        let typed = plain(typed)
        guard let equals = typed.firstIndex(of: "=") else {
            return Catalogue.dimensions.map { $0.id + "=" }.filter { $0.hasPrefix(typed) }
        }
        let beginning = typed[...equals]
        let name = String(typed[..<equals].filter { $0 != "!" })
        let values: [String] =
            switch Catalogue.dimension(named: name)?.kind {
            case .choice(_, let enumeration)?: enumeration.ids
            case .state?: Enumeration.state.ids
            default: []
            }
        // Bash takes what follows an equals sign as a word of its own.
        return values.flatMap { [String(beginning + $0), $0] }
    }

    /// One of some words.
    private static func single(_ words: @escaping @Sendable () -> [String]) -> CompletionKind {
        .custom { _, _, typed in words().filter { $0.hasPrefix(plain(typed)) } }
    }

    /// Words separated by commas: the last one is completed, those before it stay and are not offered again.
    private static func list(_ words: @escaping @Sendable () -> [String]) -> CompletionKind {
        .custom { _, _, typed in
            let typed = plain(typed)
            let start = typed.lastIndex(of: ",").map(typed.index(after:)) ?? typed.startIndex
            let (before, last) = (typed[..<start], typed[start...])
            let named = before.split(separator: ",")
            return words().filter { $0.hasPrefix(last) && !named.contains(Substring($0)) }.map { String(before + $0) }
        }
    }

    /// What was typed without the quotes around it.
    private static func plain(_ typed: String) -> String { typed.filter { $0 != "\"" && $0 != "'" } }
}
