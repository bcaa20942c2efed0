import AwasTestSupport
import Foundation

@testable import AwasWorkbook

/// A workbook of one sheet, made of the XML of its parts, in a folder of its own that is removed with this value.
final class WrittenWorkbook {
    let path: String
    private let folder: String

    static let book = """
        <workbook xmlns='m' xmlns:r='r'><sheets><sheet name='Satu' sheetId='1' r:id='a'/></sheets></workbook>
        """
    static let relationships = """
        <Relationships><Relationship Id='a' Type='http://x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>
        """

    /// - Parameters:
    ///   - rows: within `sheetData`.
    ///   - others: further parts, or those in place of the usual ones.
    init(rows: String = "", _ others: [String: String] = [:]) throws {
        folder = NSTemporaryDirectory() + "/awas-workbook-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = "\(folder)/buku.xlsx"
        let parts = [
            "xl/workbook.xml": WrittenWorkbook.book, "xl/_rels/workbook.xml.rels": WrittenWorkbook.relationships,
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
        ]
        try ZipFile.write(parts.merging(others) { $1 }, at: path)
    }

    /// One of some parts beside the usual ones.
    convenience init(_ others: [String: String]) throws { try self.init(rows: "", others) }

    /// A file of some bytes.
    init(bytes: [UInt8]) throws {
        folder = NSTemporaryDirectory() + "/awas-workbook-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = "\(folder)/buku.xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func rows(_ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) -> [WorkbookRow] {
        let workbook = try WorkbookReader(path, limits: limits)
        var rows: [WorkbookRow] = []
        for sheet in workbook.sheets {
            let reading = try workbook.rows(of: sheet)
            while let row = try reading.nextRow() { rows.append(row) }
        }
        return rows
    }

    /// By their addresses.
    func cells() throws(WorkbookError) -> [String: WorkbookCell.Value] {
        Dictionary(try rows().flatMap(\.cells).map { ($0.address.description, $0.value) }) { $1 }
    }
}
