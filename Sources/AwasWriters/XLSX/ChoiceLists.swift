import AwasModel
import AwasReport

/// The words that cells for input can be filled in with, where Excel has no room for them in the cells' own rule: words
/// with commas, which part them there, and long lists. They stand on a hidden sheet.
struct ChoiceLists {
    let sheetName: String
    /// Each a column of the sheet.
    let lists: [[String]]

    /// What a workbook without a form has.
    static let none = ChoiceLists(sheetName: "", lists: [])

    init(sheetName: String, lists: [[String]]) {
        (self.sheetName, self.lists) = (sheetName, lists)
    }

    /// Those of a report that need the sheet, which then takes a name.
    init(_ report: Report, _ names: inout SheetNames) {
        var lists: [[String]] = []
        for column in report.tables.lazy.flatMap(\.columns) {
            guard case .choice(let choices)? = column.input else { continue }
            let words = ChoiceLists.words(choices, report.language)
            if !ChoiceLists.fitsRule(words), !lists.contains(words) { lists.append(words) }
        }
        self.lists = lists
        sheetName = lists.isEmpty ? "" : names.unique(LocalizedText("Pilihan", "Choices")[report.language])
    }

    /// Where a list stands, as a formula; nil for one that the rule itself holds.
    func formula(_ words: [String]) -> String? {
        guard let column = lists.firstIndex(of: words) else { return nil }
        let first = CellArea.text(row: 0, column: column, isAbsolute: true)
        let last = CellArea.text(row: words.count - 1, column: column, isAbsolute: true)
        return "=\(Worksheet.quoted(sheetName))!\(first):\(last)"
    }

    /// The words as cells hold them.
    static func words(_ choices: [LocalizedText], _ language: Language) -> [String] {
        choices.map { WorkbookText.clean($0[language]) }
    }

    private static func fitsRule(_ words: [String]) -> Bool {
        let most = 255
        return WorkbookText.stored(words.joined(separator: ",")).utf16.count <= most
            && !words.contains { $0.contains(",") || $0.isEmpty }
    }

    /// Adds the sheet, if there is one.
    func write(to workbook: Workbook, title: String, language: Language) throws(WriterError) {
        guard !lists.isEmpty else { return }
        let sheet = try workbook.addSheet(sheetName)
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            for (column, words) in lists.enumerated() where row < words.count {
                try sheet.write(words[row], row: row, column: column, .text)
            }
        }
        try sheet.setPageHeader(title: title, language: language)
        sheet.protect()
        sheet.hide()
    }
}
