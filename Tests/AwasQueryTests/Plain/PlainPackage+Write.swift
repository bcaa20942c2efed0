import AwasModel
import Foundation
import AwasTestSupport

extension PlainPackage {
    /// Writes the package as files, in one of the many forms that the data contract accepts.
    ///
    /// - Parameters:
    ///   - directory: the folder; it is made when absent, and should be empty.
    ///   - seed: chooses the form: names and order of columns, delimiters, line ends, spellings of values, and whether
    ///     a table is one file or a folder of files.
    func write(to directory: String, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        var resources: [String] = []
        var disguise = PlainDisguise()
        for schema in Schema.tables {
            let rows = rows(of: schema.table)
            if absent.contains(schema.table) { continue }
            // Nothing is asked of agencies, so that none and no file are one.
            if rows.isEmpty && schema.table == .agencies && random.chance(50) { continue }
            let paths: [String]
            let name = schema.table.rawValue
            if random.chance(25) {
                paths = try writeFolder(of: schema, rows, into: directory, &disguise, using: &random)
            } else {
                paths = ["\(name).csv"]
                try write(schema, rows[...], to: "\(directory)/\(name).csv", &disguise, using: &random)
            }
            let list = paths.map { "\"\($0)\"" }.joined(separator: ", ")
            resources.append("    {\"name\": \"\(name)\", \"path\": \(paths.count == 1 ? list : "[\(list)]")}")
        }
        let descriptor =
            "{\n  \"name\": \"plain\",\n  \"resources\": [\n\(resources.joined(separator: ",\n"))\n  ]\n}\n"
        try Data(descriptor.utf8).write(to: URL(fileURLWithPath: "\(directory)/datapackage.json"))
    }

    /// Writes a table as a folder of one to three files; each has a form of its own.
    private func writeFolder(
        of schema: TableSchema, _ rows: [[Field: PlainCell]], into directory: String,
        _ disguise: inout PlainDisguise, using random: inout SplitMix64
    ) throws -> [String] {
        let name = schema.table.rawValue
        try FileManager.default.createDirectory(atPath: "\(directory)/\(name)", withIntermediateDirectories: true)
        let count = Int.random(in: 1...3, using: &random)
        var paths: [String] = []
        for part in 0..<count {
            let slice = rows[(rows.count * part / count)..<(rows.count * (part + 1) / count)]
            paths.append("\(name)/\(part + 1).csv")
            try write(schema, slice, to: "\(directory)/\(name)/\(part + 1).csv", &disguise, using: &random)
        }
        return paths
    }

    private func write(
        _ schema: TableSchema, _ rows: ArraySlice<[Field: PlainCell]>, to path: String,
        _ disguise: inout PlainDisguise, using random: inout SplitMix64
    ) throws {
        var form = PlainFileForm(using: &random)
        var columns = schema.columns.filter { column in
            // A column that nothing is in may be left out of the file, unless it is required.
            let isUsed = rows.contains { row in row[column.field].map { !$0.isEmpty } ?? false }
            return column.isRequired || isUsed || random.chance(50)
        }
        if random.chance(50) { columns.shuffle(using: &random) }
        let header = columns.map { form.quoted(random.chance(form.aliasPercent) ? $0.alias : $0.id, using: &random) }
        var lines = [header.joined(separator: form.delimiter)]
        for row in rows {
            let cells = columns.map { column in
                let text = form.spelled(row[column.field] ?? .empty, names: regionNames, using: &random)
                return form.quoted(disguise.disguised(text, column, of: schema, using: &random), using: &random)
            }
            lines.append(cells.joined(separator: form.delimiter))
        }
        let text = lines.joined(separator: form.lineEnd) + (form.endsLastLine ? form.lineEnd : "")
        try Data(((form.hasMark ? "\u{FEFF}" : "") + text).utf8).write(to: URL(fileURLWithPath: path))
    }
}

/// How one file is written: everything that the data contract leaves free.
struct PlainFileForm {
    let delimiter: String
    let lineEnd: String
    let hasMark: Bool
    let endsLastLine: Bool
    let quotesAll: Bool
    let aliasPercent: Int

    init(using random: inout SplitMix64) {
        delimiter = random.pick([",", ",", ";", "\t"])
        lineEnd = random.chance(30) ? "\r\n" : "\n"
        hasMark = random.chance(25)
        endsLastLine = random.chance(85)
        quotesAll = random.chance(15)
        aliasPercent = random.pick([0, 0, 100, 40], else: 0)
    }

    /// A cell as the contract lets a file spell it.
    mutating func spelled(_ cell: PlainCell, names: [String: String], using random: inout SplitMix64) -> String {
        switch cell {
        case .empty: return ""
        case .text(let text): return text
        case .count(let number): return String(number)
        case .boolean(let truth):
            return random.pick(truth ? ["true", "ya", "1"] : ["false", "tidak", "0"])
        case .date(let date):
            let (year, month, day) = date.civil
            let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            return random.pick([
                date.description, date.description, "\(twoDigits(day))/\(twoDigits(month))/\(year)",
                "\(day) \(MonthName.full(month).indonesian) \(year)",
                "\(day) \(MonthName.full(month).english) \(year)",
                "\(twoDigits(day))-\(twoDigits(month))-\(year)", "\(day).\(month).\(year)",
                "\(date.description) 00:00:00",
                "\(day) \(MonthName.full(month).english.prefix(3)) \(year)",
            ])
        case .region(let code):
            let undotted = code.filter { $0 != "." }
            return random.pick([code, code, undotted, names[code] ?? code])
        }
    }

    /// A cell in quotes where it must be, and now and then where it need not.
    func quoted(_ text: String, using random: inout SplitMix64) -> String {
        // By scalars: CR LF is a single character to Swift, and would not be found among characters.
        let isPlain = text.unicodeScalars.allSatisfy {
            $0 != "\"" && $0 != "\n" && $0 != "\r" && String($0) != delimiter
        }
        guard !isPlain || quotesAll || (!text.isEmpty && random.chance(5)) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

/// What a file may write otherwise without meaning another value: what nobody sees in a text, the words for a value of a
/// closed set. A text is named by its first spelling, so that one is left as it is.
struct PlainDisguise {
    private var written: [Field: Set<String>] = [:]

    mutating func disguised(
        _ text: String, _ column: Column, of schema: TableSchema, using random: inout SplitMix64
    ) -> String {
        if text.isEmpty { return text }
        let disguised: String
        switch column.kind {
        case .choice(let set): disguised = worded(text, set, using: &random)
        case .choiceList(let set):
            disguised = text.split(separator: ";").map { worded(String($0), set, using: &random) }
                .joined(separator: random.pick([";", "; ", ", "]))
        case .text: disguised = repeated(text, column, using: &random)
        case .reference(let target):
            let isOwnKey = target == schema.table && schema.key.first == column.field
            disguised = isOwnKey ? text : unseen(text, using: &random)
        case .textList, .date, .month, .count, .boolean, .region: disguised = text
        }
        return random.chance(5) ? disguised + random.pick(["\n", "\u{A0}", "\u{AD}"]) : disguised
    }

    private func worded(_ id: String, _ set: Enumeration, using random: inout SplitMix64) -> String {
        guard random.chance(20), let value = set.values.first(where: { $0.id == id }) else { return id }
        return random.pick([value.label.indonesian, value.label.english.uppercased(), id.replacing("_", with: " ")])
    }

    private mutating func repeated(_ text: String, _ column: Column, using random: inout SplitMix64) -> String {
        written[column.field, default: []].insert(text).inserted ? text : unseen(text, using: &random)
    }

    private func unseen(_ text: String, using random: inout SplitMix64) -> String {
        guard random.chance(10), text.count > 1 else { return text }
        let place = text.index(text.startIndex, offsetBy: Int.random(in: 1..<text.count, using: &random))
        return random.pick([
            text[..<place] + "\u{AD}" + text[place...], text[..<place] + "\u{2060}" + text[place...],
            text.replacing(" ", with: "\u{A0}"), text.decomposedStringWithCanonicalMapping,
        ])
    }
}
