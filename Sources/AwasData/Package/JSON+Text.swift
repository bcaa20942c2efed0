import AwasModel
import FoundationEssentials

extension JSON {
    /// Reads a text, the members of its objects in their order.
    ///
    /// A decoder tells the values and loses that order, which is then read from the text: a person who looks for what he
    /// wrote looks where he wrote it.
    ///
    /// - Throws: what `JSONDecoder` throws where it is no JSON.
    init(text: [UInt8]) throws {
        var names = JSON.memberNames(in: text)[...]
        self = try JSONDecoder().decode(JSON.self, from: Data(text)).ordered(by: &names)
    }

    /// - Parameter names: those of each object, in the order in which they begin.
    private func ordered(by names: inout ArraySlice<[String]>) -> JSON {
        switch self {
        case .array(let items): return .array(items.map { $0.ordered(by: &names) })
        case .object(let members):
            let own = names.popFirst() ?? []
            let places = Dictionary(zip(own, own.indices)) { first, _ in first }
            let inOrder = members.sorted { places[$0.name] ?? .max < places[$1.name] ?? .max }
            return .object(inOrder.map { Member($0.name, $0.value.ordered(by: &names)) })
        case .null, .boolean, .integer, .real, .string: return self
        }
    }

    /// The names of the members of each object in a sound text, in the order in which objects begin.
    private static func memberNames(in text: [UInt8]) -> [[String]] {
        var names: [[String]] = []
        // The number of the object that is open, nil for an array, and whether a name comes next.
        var open: [(object: Int?, isBeforeName: Bool)] = []
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "{"):
                open.append((names.count, true))
                names.append([])
            case UInt8(ascii: "["): open.append((nil, false))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: ","): if open.last?.object != nil { open[open.count - 1].isBeforeName = true }
            case UInt8(ascii: "\""):
                let start = index
                index += 1
                while index < text.endIndex, text[index] != UInt8(ascii: "\"") {
                    index += text[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                if let object = open.last?.object, open[open.count - 1].isBeforeName, index < text.endIndex {
                    open[open.count - 1].isBeforeName = false
                    let name = try? JSONDecoder().decode(String.self, from: Data(text[start...index]))
                    names[object].append(name ?? "")
                }
            default: break
            }
            index += 1
        }
        return names
    }
}
