import CExpat

/// The name of an element or attribute as Expat gives it, valid while its event is told: prefixes are anyone's choice, and
/// left out.
struct XMLName {
    private let whole: UnsafePointer<XML_Char>
    private let local: UnsafePointer<XML_Char>
    let hasPrefix: Bool

    init(_ name: UnsafePointer<XML_Char>) {
        var local = name
        var place = name
        while place.pointee != 0 {
            place += 1
            if (place - 1).pointee == 0x3A { local = place }
        }
        (whole, self.local) = (name, local)
        hasPrefix = local != name
    }

    /// As the part writes it, prefix and all.
    var written: String { String(cString: whole) }

    static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }

    static func == (name: XMLName, text: StaticString) -> Bool {
        // Both end with a null.
        let wanted = text.utf8Start
        var place = 0
        while name.local[place] != 0 {
            guard UInt8(bitPattern: name.local[place]) == wanted[place] else { return false }
            place += 1
        }
        return wanted[place] == 0
    }
}

/// The attributes of an element as Expat gives them, valid while its event is told.
struct XMLAttributes {
    /// Names and values in turn, ended by a null.
    let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

    /// All of them in their order, their names as the part writes them.
    var all: [(name: String, value: String)] {
        var all: [(name: String, value: String)] = []
        var place = pairs
        while let name = place[0], let value = place[1] {
            all.append((String(cString: name), String(cString: value)))
            place += 2
        }
        return all
    }

    /// The value of an attribute of no namespace, ended by a null; nil when it is not there.
    func bytes(_ name: StaticString) -> UnsafePointer<XML_Char>? { value { !$0.hasPrefix && $0 == name } }

    /// The same as bytes of UTF-8.
    func utf8(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        bytes(name).map { text in
            var count = 0
            while text[count] != 0 { count += 1 }
            // Expat gives UTF-8, whatever the part was in.
            return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
        }
    }

    subscript(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

    /// The value of an attribute of some namespace.
    func qualified(_ name: StaticString) -> String? {
        value { $0.hasPrefix && $0 == name }.map { String(cString: $0) }
    }

    /// Whether some attribute of a name has a value, whatever its namespace.
    func has(_ name: StaticString, _ wanted: String) -> Bool {
        var place = pairs
        while let key = place[0] {
            if XMLName(key) == name, let value = place[1], String(cString: value) == wanted { return true }
            place += 2
        }
        return false
    }

    /// A whole number of an attribute of some namespace; nil when there is none.
    func qualifiedNumber(_ name: StaticString) -> Int? {
        value { $0.hasPrefix && $0 == name }.flatMap(XMLAttributes.number)
    }

    /// A whole number from 0 on; nil when there is none.
    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(XMLAttributes.number) }

    /// Whether an attribute is there and true.
    func isTrue(_ name: StaticString) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }

    private func value(_ isWanted: (XMLName) -> Bool) -> UnsafePointer<XML_Char>? {
        var place = pairs
        while let name = place[0] {
            if isWanted(XMLName(name)) { return place[1] }
            place += 2
        }
        return nil
    }

    private static func number(_ text: UnsafePointer<XML_Char>) -> Int? {
        var number = 0
        var place = text
        while place.pointee != 0 {
            guard 0x30...0x39 ~= place.pointee, place - text < 9 else { return nil }
            number = number * 10 + Int(place.pointee - 0x30)
            place += 1
        }
        return place == text ? nil : number
    }
}
