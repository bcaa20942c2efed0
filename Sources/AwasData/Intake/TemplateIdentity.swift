import AwasModel
import AwasWorkbook

/// What a template says of itself where nobody sees it: for whom and when it was made, by which form, and a digest of that.
/// Programs keep it when they save the workbook.
package struct TemplateIdentity: Hashable, Sendable {
    package let version: String
    /// Nil for the nation.
    package let office: RegionCode?
    /// Nil for any.
    package let month: CalendarPeriod?
    /// Of the headings that it was handed out with.
    package let checksum: String

    private static let names = (
        version: "awas_template", office: "awas_office", month: "awas_month", checksum: "awas_checksum"
    )

    package init(_ template: SheetTemplate) {
        (version, checksum) = (SheetTemplate.version, template.checksum)
        (office, month) = (template.office, template.month)
    }

    /// - Returns: nil for a workbook that is no template.
    init?(_ properties: [String: String]) {
        let names = TemplateIdentity.names
        guard let version = properties[names.version] else { return nil }
        self.version = version
        office = properties[names.office].flatMap { RegionCode($0) }
        month = properties[names.month].flatMap { CalendarPeriod(month: $0) }
        checksum = properties[names.checksum] ?? ""
    }

    /// As the properties of a workbook hold it.
    package var properties: [(name: String, text: String)] {
        let names = TemplateIdentity.names
        return [
            (names.version, version), (names.office, office?.description ?? RegionCode.wholeCountry),
            (names.month, month?.description ?? ""), (names.checksum, checksum),
        ]
    }

    /// For whom and when, in words.
    var title: String {
        let place = office.map { code in
            RegionDirectory.standard[code].map(RegionDirectory.standard.title) ?? code.description
        }
        return [place, month?.description].compactMap { $0 }.joined(separator: ", ")
    }
}

extension TemplateIdentity {
    /// What is to be said of a template that was filled in: whose it is, headings that are not its own any more, and records of
    /// other offices and months. Nothing of that is a fault.
    func notes(
        of tables: [SheetTable], in workbook: WorkbookReader, name: String
    ) throws(WorkbookError) -> [IntakeNote] {
        var notes = [IntakeNote(part: name, kind: .template, count: 1, places: [], detail: title)]
        if version != SheetTemplate.version {
            notes.append(IntakeNote(part: name, kind: .otherTemplate, count: 1, places: [], detail: version))
        } else {
            notes += changedHeadings(tables)
        }
        for table in tables { notes += try recordsElsewhere(table, workbook) }
        return notes
    }

    /// Headings that differ from those of the form, in the language that most of them are in.
    private func changedHeadings(_ tables: [SheetTable]) -> [IntakeNote] {
        let forms = Language.allCases.map { language in
            SheetTemplate(tables: tables.map(\.table), office: office, month: month, language: language)
        }
        return tables.compactMap { sheet in
            let found = forms.map { changed(sheet, $0) }
            guard let changed = found.min(by: { $0.count < $1.count }), !changed.isEmpty else { return nil }
            return IntakeNote(
                part: sheet.part, kind: .changedHeading, count: changed.count,
                places: Array(changed.prefix(IntakeNote.shownPlaces)))
        }
    }

    /// The cells of a sheet's headings that are not those of a form, with what stood there.
    private func changed(_ sheet: SheetTable, _ form: SheetTemplate) -> [String] {
        let expected = form.columns(of: sheet.table).map(form.heading)
        return expected.enumerated().compactMap { place, heading in
            // The first column numbers rows.
            let column = place + 1
            let actual = sheet.columns.indices.contains(column) ? sheet.columns[column].header : ""
            guard Heading.key(of: actual) != Heading.key(of: heading) else { return nil }
            return "\(CellAddress(row: sheet.headerRow, column: column + 1)) “\(heading)”"
        }
    }

    private func recordsElsewhere(
        _ sheet: SheetTable, _ workbook: WorkbookReader
    ) throws(WorkbookError) -> [IntakeNote] {
        let days = Schema[sheet.table].columns.filter { column in
            switch column.kind {
            case .date, .month: true
            default: false
            }
        }.compactMap { sheet.index(of: $0.field) }
        let region = office == nil ? nil : sheet.index(of: .region)
        guard sheet.table.isReported, month != nil && !days.isEmpty || region != nil else { return [] }
        var (others, late): (Places, Places) = (Places(), Places())
        var records = try SheetRecords(sheet, in: workbook)
        while let record = try records.next() {
            func address(_ index: Int) -> String { CellAddress(row: record.line, column: index + 1).description }
            if let region, isElsewhere(record.cells[region]) { others.add(address(region)) }
            let known = days.filter { !record.cells[$0].isEmpty }
            // A case may be of earlier months and go on in this one.
            if let month, let first = known.first,
                known.allSatisfy({
                    TemplateIdentity.day(record.cells[$0]).map { !(month.firstDay...month.lastDay).contains($0) }
                        ?? false
                })
            {
                late.add(address(first))
            }
        }
        return [others.note(sheet.part, .otherOffice, title), late.note(sheet.part, .otherMonth, title)]
            .compactMap { $0 }
    }

    /// Whether a region is known and no part of the office's.
    private func isElsewhere(_ text: String) -> Bool {
        guard let office, case .found(let code) = RegionDirectory.standard.resolve(text, suggests: false) else {
            return false
        }
        return !office.contains(code)
    }

    private static func day(_ text: String) -> CalendarDate? {
        WrittenDate.date(text) ?? CalendarPeriod(month: text)?.firstDay
    }

    /// Cells that something is said of.
    private struct Places {
        var count = 0
        var first: [String] = []

        mutating func add(_ place: String) {
            count += 1
            if first.count < IntakeNote.shownPlaces { first.append(place) }
        }

        func note(_ part: String, _ kind: IntakeNote.Kind, _ detail: String) -> IntakeNote? {
            count == 0 ? nil : IntakeNote(part: part, kind: kind, count: count, places: first, detail: detail)
        }
    }
}

extension Table {
    /// Whether its records are of a month and an area.
    fileprivate var isReported: Bool {
        switch self {
        case .events, .cases, .oversight, .nihil: true
        case .elections, .agencies, .attendance, .subjects, .turnout: false
        }
    }
}
