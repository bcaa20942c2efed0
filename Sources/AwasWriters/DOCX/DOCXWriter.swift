import AwasModel
import AwasReport
import AwasWorkbook

/// Writes documents for Word and LibreOffice: paragraphs, lists and tables in real styles, and a letter as one. Charts are
/// left to other forms. The same report gives the same bytes.
package enum DOCXWriter {
    /// Writes a report.
    package static func write(_ report: Report, to path: String) throws(WriterError) {
        do throws(ZipWriter.Failure) {
            try ZipWriter.write(DOCXParts(report).all, to: path)
        } catch {
            throw .packing(path)
        }
    }
}

/// The parts that a document is packed of.
struct DOCXParts {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    /// By name, the kinds of parts first, as programs look for them.
    var all: [(name: String, text: String)] {
        var parts: [(name: String, kind: String?, text: String)] = [
            ("_rels/.rels", nil, relationships(of: rootTargets)),
            ("docProps/core.xml", "\(DOCXParts.package)core-properties+xml", core),
            ("docProps/app.xml", "\(DOCXParts.office)extended-properties+xml", application),
        ]
        if report.manifest != nil {
            parts.append(("docProps/custom.xml", "\(DOCXParts.office)custom-properties+xml", custom))
        }
        func word(_ name: String) -> String { "\(DOCXParts.office)wordprocessingml.\(name)+xml" }
        parts += [
            ("word/document.xml", word("document.main"), WordBody(report).part),
            ("word/styles.xml", word("styles"), WordStyles.styles(report.language)),
            ("word/numbering.xml", word("numbering"), WordStyles.numbering),
            ("word/settings.xml", word("settings"), settings),
            ("word/header-default.xml", word("header"), header),
            ("word/footer.xml", word("footer"), footer),
        ]
        if report.letter != nil { parts.append(("word/header-first.xml", word("header"), firstHeader)) }
        parts.append(("word/_rels/document.xml.rels", nil, relationships(of: documentTargets)))
        let kinds = parts.compactMap { part in
            part.kind.map { "<Override PartName=\"/\(part.name)\" ContentType=\"\($0)\"/>" }
        }
        let types =
            WordXML.declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"\(DOCXParts.package)relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + kinds.joined() + "</Types>"
        return [("[Content_Types].xml", types)] + parts.map { ($0.name, $0.text) }
    }

    private static let package = "application/vnd.openxmlformats-package."
    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let schemas = "http://schemas.openxmlformats.org/"

    // MARK: What belongs to what

    private typealias Target = (id: String, kind: String, part: String)

    private var rootTargets: [Target] {
        let custom: [Target] =
            report.manifest == nil
            ? [] : [("rId4", "officeDocument/2006/relationships/custom-properties", "docProps/custom.xml")]
        return [
            ("rId1", "officeDocument/2006/relationships/officeDocument", "word/document.xml"),
            ("rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
        ] + custom
    }

    private var documentTargets: [Target] {
        let kind = "officeDocument/2006/relationships/"
        let first: [Target] = report.letter == nil ? [] : [("header-first", kind + "header", "header-first.xml")]
        return [
            ("rId1", kind + "styles", "styles.xml"), ("rId2", kind + "numbering", "numbering.xml"),
            ("rId3", kind + "settings", "settings.xml"), ("header-default", kind + "header", "header-default.xml"),
            ("footer", kind + "footer", "footer.xml"),
        ] + first
    }

    private func relationships(of targets: [Target]) -> String {
        let elements = targets.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(DOCXParts.schemas)\($0.kind)\" Target=\"\($0.part)\"/>"
        }
        return WordXML.declaration + "<Relationships xmlns=\"\(DOCXParts.schemas)package/2006/relationships\">"
            + elements.joined() + "</Relationships>"
    }

    // MARK: What the file says of itself

    private var core: String {
        let mark = report.classification.map(MarkupText.escaped)
        let title = MarkupText.escaped(report.title)
        let day = "\(report.created)T00:00:00Z"
        func element(_ name: String, _ text: String?) -> String { text.map { "<\(name)>\($0)</\(name)>" } ?? "" }
        func time(_ name: String) -> String {
            "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:\(name)>"
        }
        return WordXML.declaration
            + "<cp:coreProperties xmlns:cp=\"\(DOCXParts.schemas)package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + element("dc:title", mark.map { "\($0): \(title)" } ?? title) + element("dc:creator", "Awas")
            + element("cp:keywords", mark) + element("cp:category", mark)
            + element("dc:language", report.language.rawValue) + time("created") + time("modified")
            + "</cp:coreProperties>"
    }

    private var application: String {
        WordXML.declaration + "<Properties xmlns=\"\(DOCXParts.schemas)officeDocument/2006/extended-properties\">"
            + "<Application>Awas</Application></Properties>"
    }

    private var custom: String {
        let pieces = RequestProperties.properties(of: report.manifest?.request.written ?? "")
        let elements = pieces.enumerated().map { number, piece in
            "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(number + 2)\" name=\"\(piece.name)\">"
                + "<vt:lpwstr>\(MarkupText.escaped(piece.text))</vt:lpwstr></property>"
        }
        return WordXML.declaration
            + "<Properties xmlns=\"\(DOCXParts.schemas)officeDocument/2006/custom-properties\" "
            + "xmlns:vt=\"\(DOCXParts.schemas)officeDocument/2006/docPropsVTypes\">" + elements.joined()
            + "</Properties>"
    }

    private var settings: String {
        // As Word 2013 and later lay it out; without it Word speaks of an old document.
        WordXML.declaration + "<w:settings \(WordXML.namespaces)><w:defaultTabStop w:val=\"709\"/><w:compat>"
            + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
            + "</w:compat></w:settings>"
    }

    // MARK: What stands on every page

    private var header: String {
        let number = "<w:jc w:val=\"center\"/>"
        let line =
            report.letter == nil
            ? WordXML.paragraph("Header", WordXML.run(report.title))
            : WordXML.paragraph("Header", WordXML.run("– ") + WordXML.field("PAGE") + WordXML.run(" –"), number)
        return edge("hdr", line)
    }

    private var firstHeader: String { edge("hdr", "") }

    private var footer: String {
        let pages = LocalizedText("Halaman ", "Page ")[report.language]
        let of = LocalizedText(" dari ", " of ")[report.language]
        let line =
            WordXML.run(pages) + WordXML.field("PAGE") + WordXML.run(of) + WordXML.field("NUMPAGES")
        return edge(
            "ftr", report.letter == nil ? WordXML.paragraph("Footer", line, "<w:jc w:val=\"right\"/>") : "")
    }

    /// The part above or beneath a page, with the word that says that it is confidential.
    private func edge(_ element: String, _ line: String) -> String {
        let mark = report.classification.map {
            WordXML.paragraph("Header", WordXML.run($0, "<w:b/><w:bCs/>"), "<w:jc w:val=\"center\"/>")
        }
        let lines = (mark ?? "") + line
        return WordXML.declaration + "<w:\(element) \(WordXML.namespaces)>"
            + (lines.isEmpty ? WordXML.paragraph("Header", "") : lines) + "</w:\(element)>"
    }
}
