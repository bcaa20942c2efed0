import AwasModel

/// Names and codes of regions, with suggestions for those that are none.
enum RegionAttack {
    static func run(_ bytes: UnsafeRawBufferPointer) {
        let text = String(decoding: bytes, as: UTF8.self)
        let directory = RegionDirectory.standard
        if let code = RegionCode(text) {
            require(RegionCode(code.description) == code, "a code is read back as another")
        }
        // Looking for suggestions takes a hundred times longer than all else.
        switch directory.resolve(text, suggests: bytes.count % 16 == 7) {
        case .found(let code): require(directory[code] != nil, "found what is not there")
        case .translated(let code, _): require(directory[code] != nil, "translated into nothing")
        case .ambiguous(let codes), .mangled(let codes):
            require(!codes.isEmpty && codes.allSatisfy { directory[$0] != nil }, "a choice of nothing")
        case .unknown(let codes): require(codes.allSatisfy { directory[$0] != nil }, "suggests nothing")
        }
    }
}
