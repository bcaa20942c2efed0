import AwasModel

/// A region as someone names it in a question.
package enum RegionArgument {
    /// The code of a region given by its code or name. A question stands in no file, so the name of a kecamatan is enough
    /// where one in the whole country bears it, or where it names its kabupaten.
    ///
    /// - Throws: ``QueryError`` when it is not known or may mean several, with those it may mean.
    package static func code(of text: String) throws(QueryError) -> RegionCode {
        switch RegionDirectory.standard.resolve(text) {
        case .found(let code): return code
        case .translated(let former): return former.current
        case .kecamatan(_, let codes) where codes.count == 1: return codes[0]
        case .ambiguous(let codes), .kecamatan(_, let codes):
            throw .ambiguousRegion(text, candidates: codes.map(RegionText.name))
        case .mangled(let codes): throw .unknownRegion(text, .similar(codes))
        case .unknown(let unknown): throw .unknownRegion(text, unknown)
        }
    }
}
