import AwasModel

/// The kabupaten or kota that some regions lie in, as far as it is one.
enum SoleKabupaten: Equatable {
    /// None of the regions lies in a kabupaten: there are none, or provinces only.
    case none
    case one(RegionCode)
    case several

    mutating func add(_ region: RegionCode) {
        if let kabupaten = region.kabupaten { add(.one(kabupaten)) }
    }

    mutating func add(_ other: SoleKabupaten) {
        switch (self, other) {
        case (_, .none): break
        case (.none, _): self = other
        default: if self != other { self = .several }
        }
    }
}

extension SoleKabupaten {
    /// The kabupaten whose code stands in the name of a file: `35.19.csv`, `events-3519-2024.csv`, `2024-09_35-19.csv`.
    ///
    /// A code is four digits in a row, or two and two with a point between; where the name holds none of these, two and two
    /// with a hyphen or a low line. Behind it the number of a kecamatan may follow. Two and two that can be a day and a
    /// month are no code where further numbers go on with the same mark, as in `2024-11-12`. A name with the codes of
    /// several kabupaten is of none of them.
    init(fileName path: String) {
        let numbers = NumbersOfName(path.split(separator: "/").last ?? "")
        self = .none
        for number in numbers.all where number.count == 4 {
            if let code = SoleKabupaten.kabupaten(String(number)) { add(code) }
        }
        numbers.addPairs(joinedBy: ".", to: &self)
        if self == .none {
            numbers.addPairs(joinedBy: "-", to: &self)
            numbers.addPairs(joinedBy: "_", to: &self)
        }
    }

    fileprivate static func kabupaten(_ text: String) -> RegionCode? {
        guard let code = RegionDirectory.standard.resolve(text, suggests: false).region, code.level == .kabupaten
        else { return nil }
        return code
    }
}

/// The numbers that stand in a file's name.
private struct NumbersOfName {
    private(set) var all: [Substring] = []
    /// The one character between each number and the next; nil where more or fewer lie between.
    private var marks: [Character?] = []

    init(_ name: Substring) {
        func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
        var rest = name
        while let start = rest.firstIndex(where: isDigit) {
            let between = rest[..<start]
            if !all.isEmpty { marks.append(between.count == 1 ? between.first : nil) }
            let number = rest[start...].prefix(while: isDigit)
            all.append(number)
            rest = rest[number.endIndex...]
        }
        marks.append(nil)
    }

    /// Adds the codes that are written as two digits and two with a mark between.
    func addPairs(joinedBy mark: Character, to found: inout SoleKabupaten) {
        var place = 0
        while place + 1 < all.count {
            defer { place += 1 }
            let pair = all[place...place + 1]
            guard marks[place] == mark, pair.allSatisfy({ $0.count == 2 }),
                let code = SoleKabupaten.kabupaten(pair.joined(separator: "."))
            else { continue }
            let goesOn = marks[place + 1] == mark || place > 0 && marks[place - 1] == mark
            if goesOn, mayBeDayAndMonth(pair) { continue }
            found.add(code)
            // Behind a code its kecamatan may follow, which begins no other code.
            place += 1
        }
    }

    private func mayBeDayAndMonth(_ pair: ArraySlice<Substring>) -> Bool {
        let numbers = pair.compactMap { Int($0) }
        return (numbers.min() ?? 0) <= 12 && (numbers.max() ?? 0) <= 31
    }
}
