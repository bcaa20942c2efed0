import AwasModel
import AwasQuery

extension DefinedReport {
    /// Twelve months of the measures of a query by month, a panel each, with the votes that were taken in them.
    ///
    /// A month without any record of a measure's table is unknown; one with such records, but none that the measure counts, is
    /// zero.
    func panels(
        _ title: String?, _ definition: ChartDefinition, _ answer: DefinedAnswer
    ) throws(QueryError) -> Chart? {
        let measures = definition.values.compactMap(answer.measure)
        let months = try monthly(measures)
        let panels = measures.map { measure in
            PanelChart.Panel(
                title: measure.label[scope.language], format: CellFormat(measure), cells: months[measure.id] ?? [])
        }
        guard panels.contains(where: { $0.cells.contains { $0.number != nil } }) else { return nil }
        return .panels(
            PanelChart(
                title: title ?? ChartFinding.trend(panels, month: scope.monthName, scope.language),
                months: scope.lastTwelveMonths, panels: panels, marks: votes))
    }

    /// The elections whose voting date lies in the twelve months; repeated votes aside, which are of a few stations.
    private var votes: [PanelChart.Mark] {
        let dataset = scope.read.dataset
        let months = scope.lastTwelveMonths
        let dates = dataset[.elections][.votingDate]
        var marks: [PanelChart.Mark] = []
        for row in dates.indices where !dataset.isRepeatedVote(row: row) {
            let date = CalendarDate(daysSinceEpoch: dates[row])
            guard months.contains(CalendarPeriod(.month, containing: date)) else { continue }
            marks.append(PanelChart.Mark(date: date, label: dataset.electionName(ofRow: row)))
        }
        return marks.sorted { $0.date < $1.date }
    }
}

extension ChartFinding {
    /// How many of the figures rose, fell or stayed against the month before.
    static func trend(_ panels: [PanelChart.Panel], month: String, _ language: Language) -> String {
        var (up, down, same) = ([String](), [String](), [String]())
        for panel in panels {
            guard panel.cells.count > 1, let now = panel.cells.last?.number,
                let before = panel.cells[panel.cells.count - 2].number
            else { continue }
            let name = panel.title.lowercased()
            if now > before { up.append(name) } else if now < before { down.append(name) } else { same.append(name) }
        }
        let parts = [
            (up, LocalizedText("naik", "rose")), (down, LocalizedText("turun", "fell")),
            (same, LocalizedText("tetap", "unchanged")),
        ].filter { !$0.0.isEmpty }
        guard !parts.isEmpty else {
            return LocalizedText(
                "\(month): belum ada bulan sebelumnya untuk dibandingkan",
                "\(month): no month before to compare with")[language]
        }
        let texts = parts.map { names, verb in
            let list =
                names.count > 2 ? count(names.count)[language] + " " + figures(language) : joined(names, language)
            return "\(list) \(verb[language])"
        }
        return "\(month): \(texts.joined(separator: ", "))"
    }

    private static func figures(_ language: Language) -> String { LocalizedText("angka", "figures")[language] }

    private static func joined(_ names: [String], _ language: Language) -> String {
        names.joined(separator: LocalizedText(" dan ", " and ")[language])
    }
}
