import AwasData
import AwasModel
import AwasQuery

/// What a file with an answer says of itself, so that who finds it alone knows what it is of: region and period in its title,
/// cut-off day, source and fingerprint beneath.
package struct AnswerProvenance: Sendable {
    private let regions: [RegionCode]
    private let period: DateRange
    private let asOf: CalendarDate?
    private let source: String?
    private let fingerprint: String

    /// How many regions a title names.
    private static let mostRegions = 3

    /// - Parameters:
    ///   - regions: those that were asked about; empty for all.
    ///   - period: the days that were asked about.
    ///   - asOf: the cut-off day; nil where the data have no date.
    ///   - dataset: the data.
    package init(regions: [RegionCode], period: DateRange, asOf: CalendarDate?, of dataset: Dataset) {
        (self.regions, self.period, self.asOf) = (regions, period, asOf)
        source = dataset.descriptor.title ?? dataset.descriptor.name
        // The first digits are enough for people.
        fingerprint = String(dataset.fingerprint.prefix(16))
    }

    /// A title with the region and the period that it is of.
    package func title(_ title: String, _ language: Language) -> String {
        "\(title): \(place(language)), \(days(language))"
    }

    /// The cut-off day, the source and the fingerprint, in one line.
    package func line(_ language: Language) -> String {
        let style = FigureStyle(language)
        let state = asOf.map {
            LocalizedText("Keadaan sampai \(style.date($0))", "As of \(style.date($0))")[language]
        }
        let name = LocalizedText("sumber: \(source ?? "paket data")", "source: \(source ?? "data package")")[language]
        let digest = LocalizedText("sidik jari \(fingerprint)", "fingerprint \(fingerprint)")[language]
        return [state, name, digest].compactMap(\.self).joined(separator: " · ")
    }

    private func place(_ language: Language) -> String {
        guard !regions.isEmpty else { return LocalizedText("semua wilayah", "all regions")[language] }
        guard regions.count <= AnswerProvenance.mostRegions else {
            return LocalizedText("\(regions.count) wilayah", "\(regions.count) regions")[language]
        }
        return regions.map(RegionDirectory.standard.title).joined(separator: ", ")
    }

    private func days(_ language: Language) -> String {
        let style = FigureStyle(language)
        switch (period.from, period.to) {
        case (nil, nil): return LocalizedText("semua waktu", "all dates")[language]
        case (let from?, nil):
            return LocalizedText("sejak \(style.date(from))", "since \(style.date(from))")[language]
        case (nil, let to?): return LocalizedText("sampai \(style.date(to))", "until \(style.date(to))")[language]
        case (let from?, let to?):
            for unit in CalendarPeriod.Unit.allCases {
                let whole = CalendarPeriod(unit, containing: from)
                if DateRange(whole) == period { return style.period(whole) }
            }
            return from == to ? style.date(from) : "\(style.date(from)) – \(style.date(to))"
        }
    }
}

extension ReportTable {
    /// The table with its region and period in the title, and its cut-off day, source and fingerprint beneath.
    package func with(_ provenance: AnswerProvenance, _ language: Language) -> ReportTable {
        ReportTable(
            id: id, title: provenance.title(title, language), columns: columns, stubColumns: stubColumns, rows: rows,
            notes: [provenance.line(language)] + notes, emptyText: emptyText, excerpt: excerpt,
            sheetName: sheetName, sources: sources)
    }
}
