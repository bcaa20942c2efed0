@testable import AwasModel

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
        case .translated(let former): require(directory[former.current] != nil, "translated into nothing")
        case .ambiguous(let codes), .mangled(let codes), .kecamatan(_, let codes):
            require(!codes.isEmpty && codes.allSatisfy { directory[$0] != nil }, "a choice of nothing")
        case .unknown(.similar(let codes)): require(codes.allSatisfy { directory[$0] != nil }, "suggests nothing")
        case .unknown(let unknown):
            require(!unknown.sentence(else: LocalizedText("", "")).english.isEmpty, "says nothing of it")
        }
    }
}
