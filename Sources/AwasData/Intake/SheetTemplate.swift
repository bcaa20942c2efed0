import AwasModel

/// A workbook to be filled in by an office: which tables, for whom and for when.
package struct SheetTemplate: Sendable {
    /// The tables that an office fills in unless it asks for others.
    package static let usualTables: [Table] = [.events, .attendance, .cases, .subjects, .oversight, .nihil]

    /// Each has a sheet.
    package let tables: [Table]
    /// Whose regions can be chosen; nil for those of the nation.
    package let office: RegionCode?
    package let month: CalendarPeriod?
    package let language: Language

    package init(tables: [Table] = usualTables, office: RegionCode?, month: CalendarPeriod?, language: Language) {
        (self.tables, self.office, self.month, self.language) = (tables, office, month, language)
    }

    /// Counts the forms that templates have had; one of an earlier form is read by its headers like any other sheet.
    package static let version = "1"

    /// What an office fills in: not what the civil-service agency answers, nor elections that the workbook does not tell of.
    package func columns(of table: Table) -> [Column] {
        Schema[table].columns.filter { column in
            switch column.field {
            case .office, .decreeNumber, .decreeDate, .agencyRemark: return false
            default: break
            }
            if case .reference(.elections) = column.kind { return table == .elections || tables.contains(.elections) }
            return true
        }
    }

    /// What stands above a column; required ones have a star, which reading leaves out.
    package func heading(_ column: Column) -> String { column.label[language] + (column.isRequired ? " *" : "") }

    /// The names of regions that can be chosen, the office's own first.
    package var regions: [String] {
        let directory = RegionDirectory.standard
        guard let office, let own = directory[office] else { return directory.provinces.map(directory.title) }
        let title = directory.title(own)
        switch office.level {
        case .province: return [title] + directory.kabupaten(in: office).map(directory.title)
        // By itself the name of a kecamatan may be that of several.
        case .kabupaten: return [title] + directory.kecamatan(in: office).map { "\($0.fullName), \(title)" }
        default: return [title]
        }
    }

    /// What tells templates apart that look alike: the form, and every heading.
    package var checksum: String {
        let headings = tables.flatMap { table in columns(of: table).map { "\(table.rawValue) \(heading($0))" } }
        return String(Fingerprint.sha256(Array(headings.joined(separator: "\n").utf8)).prefix(16))
    }

    /// What an example says in a column.
    package func example(_ column: Column, of table: Table) -> String {
        switch column.kind {
        case .date: return (month?.firstDay ?? CalendarDate(year: 2024, month: 9, day: 26))?.description ?? ""
        case .month: return month?.description ?? "2024-09"
        case .count: return "10"
        case .boolean: return LocalizedText("tidak", "no")[language]
        case .choice(let set), .choiceList(let set): return set.values.first?.label[language] ?? ""
        case .region: return regions.first ?? ""
        case .reference: return table == .events || table == .attendance ? "K-1" : "P-1"
        case .text, .textList: return column.field == .subjectNo ? "1" : column.label[language]
        }
    }
}
