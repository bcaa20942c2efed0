import AwasData
import AwasModel
import AwasReport
import FoundationEssentials

/// Writes reports as one page of HTML that needs nothing beside it: no network, no font or script from elsewhere.
///
/// All text and figures are in the page; the script sorts and searches only. The page says by its Content-Security-Policy
/// that nothing else may run in it, and its print stylesheet makes the A4 edition in any browser.
package enum HTMLWriter {
    /// What stands before the request in the page, from which the report is made again.
    static let requestElement = "<script type=\"application/json\" id=\"awas-request\">"

    /// The request in a page; nil where there is none.
    static func request(in page: String) -> String? {
        guard let start = page.firstRange(of: requestElement),
            let end = page[start.upperBound...].firstRange(of: "</script>")
        else {
            return nil
        }
        return String(page[start.upperBound..<end.lowerBound]).replacing("\\u003c", with: "<")
    }

    /// A whole report.
    package static func render(_ report: Report) -> String {
        let page = HTMLPage(report)
        return page.document
    }
}

/// Lays out the parts of a report in a page.
private struct HTMLPage {
    private let report: Report
    private let style: String
    private let script: String

    init(_ report: Report) {
        self.report = report
        // Its rules for print come last.
        style =
            String(decoding: PackageResources.chart_css + PackageResources.report_css, as: UTF8.self)
            + HTMLPaper.style(of: report)
        script = String(decoding: PackageResources.report_js, as: UTF8.self)
    }

    private var language: Language { report.language }

    var document: String {
        let title = MarkupText.escaped(report.title)
        var lines = [
            "<!doctype html>", "<html lang=\"\(language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
            "<meta name=\"generator\" content=\"Awas \(ProgramVersion.current)\">", "<title>\(title)</title>",
            "<style>\(style)</style>", "</head>", "<body>",
            "<a class=\"skip\" href=\"#isi\">\(words("Langsung ke isi", "Skip to the content"))</a>",
            "<header>",
        ]
        lines += classification
        lines.append("<h1>\(title)</h1>")
        lines += facts
        lines.append("</header>")
        lines += contents
        let found = words("baris tabel cocok", "rows of tables match")
        lines.append(
            "<main id=\"isi\" data-search=\"\(words("Cari dalam tabel:", "Search the tables:"))\" data-found=\"\(found)\">"
        )
        let sections = report.sections.enumerated().map { ($1.place, self.section($1, $0 + 1)) }
        let front = sections.filter { $0.0 == .front }.flatMap(\.1)
        if !front.isEmpty { lines += ["<div class=\"front\">"] + front + ["</div>"] }
        lines += sections.filter { $0.0 != .front }.flatMap(\.1)
        lines += fullLists
        lines.append("</main>")
        if !classification.isEmpty { lines += ["<footer>"] + classification + ["</footer>"] }
        if let manifest = report.manifest {
            lines.append("\(HTMLWriter.requestElement)\(HTMLText.inScript(manifest.request.written))</script>")
        }
        lines += ["<script>\(script)</script>", "</body>", "</html>", ""]
        return lines.joined(separator: "\n")
    }

    /// What may run in the page: its own style and script, known by their digests.
    private var policy: String {
        "default-src 'none'; style-src 'sha256-\(HTMLPage.digest(style))'; script-src 'sha256-\(HTMLPage.digest(script))'; base-uri 'none'; form-action 'none'"
    }

    private static func digest(_ text: String) -> String {
        let digits = Array(Fingerprint.sha256(Array(text.utf8)))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }

    private func words(_ indonesian: String, _ english: String) -> String {
        MarkupText.escaped(LocalizedText(indonesian, english)[language])
    }

    /// The word that stands above and beneath a confidential page.
    private var classification: [String] {
        report.classification.map { ["<p class=\"mark\">\(MarkupText.escaped($0))</p>"] } ?? []
    }

    private var facts: [String] {
        let facts = report.facts.map {
            "<div><dt>\(MarkupText.escaped($0.label))</dt><dd>\(MarkupText.escaped($0.value))</dd></div>"
        }
        let kind = report.hasFront ? "facts line" : "facts"
        return facts.isEmpty ? [] : ["<dl class=\"\(kind)\">"] + facts + ["</dl>"]
    }

    private var contents: [String] {
        let entries = report.sections.enumerated().filter { !$0.element.heading.isEmpty }.map { number, section in
            "<li><a href=\"#bagian-\(number + 1)\">\(MarkupText.escaped(section.heading))</a></li>"
        }
        guard entries.count > 1 else { return [] }
        return ["<nav aria-label=\"\(words("Daftar isi", "Contents"))\">", "<ol>"] + entries + ["</ol>", "</nav>"]
    }

    private func section(_ section: ReportSection, _ number: Int) -> [String] {
        var classes = section.place == .appendix ? ["appendix"] : []
        if HTMLPaper.isWide(section, report) { classes.append("wide") }
        let kind = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        var lines = ["<section id=\"bagian-\(number)\"\(kind)>"]
        if !section.heading.isEmpty { lines.append("<h2>\(MarkupText.escaped(section.heading))</h2>") }
        for (place, block) in section.blocks.enumerated() {
            let id = "\(number)-\(place + 1)"
            switch block {
            case .paragraph(let text): if !text.isEmpty { lines.append("<p>\(MarkupText.escaped(text))</p>") }
            case .bullets(let items):
                lines += ["<ul>"] + items.map { "<li>\(MarkupText.escaped($0))</li>" } + ["</ul>"]
            case .table(let table):
                let printed = section.place == .appendix ? table : report.printed(table)
                if let printed { lines += HTMLTable(printed, id: id, report).lines }
            case .keyFigures(let figures): lines += HTMLCards(figures, language).lines
            case .chart(let chart): lines += figure(chart, id)
            }
        }
        return lines + ["</section>"]
    }

    /// All rows of the tables that are printed in part.
    private var fullLists: [String] {
        let tables = report.abridgedTables
        guard !tables.isEmpty else { return [] }
        let lists = tables.enumerated().flatMap { place, table in
            HTMLTable(table, id: "daftar-\(place + 1)", report, isFolded: true).lines
        }
        let heading = words("Lampiran: daftar lengkap", "Appendix: full lists")
        return ["<section id=\"daftar\" class=\"appendix\">", "<h2>\(heading)</h2>"] + lists + ["</section>"]
    }

    private func figure(_ chart: Chart, _ id: String) -> [String] {
        [
            "<figure tabindex=\"0\" aria-labelledby=\"bagan-\(id)\">",
            "<figcaption id=\"bagan-\(id)\">\(MarkupText.escaped(chart.title))</figcaption>",
        ] + SVGChart.element(chart, id: id, language) + ["</figure>"]
    }
}
