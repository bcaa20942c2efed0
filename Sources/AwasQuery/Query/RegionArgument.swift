import AwasModel

/// A region as someone names it in a question.
public enum RegionArgument {
    /// The code of a region given by its code or name.
    ///
    /// - Throws: ``QueryError`` when it is not known or may mean several, with those it may mean.
    public static func code(of text: String) throws(QueryError) -> RegionCode {
        switch RegionDirectory.standard.resolve(text) {
        case .found(let code), .translated(let code, _): return code
        case .ambiguous(let codes): throw .ambiguousRegion(text, candidates: codes.map(words))
        case .mangled(let codes), .unknown(let codes): throw .unknownRegion(text, suggestions: codes.map(words))
        }
    }

    private static func words(_ code: RegionCode) -> String {
        "\(RegionDirectory.standard[code]?.fullName ?? "") (\(code))"
    }
}
