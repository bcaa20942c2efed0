import AwasModel
import AwasQuery

/// The way of several figures over the same months, a small panel each with a scale of its own.
package struct PanelChart: Sendable {
    /// One figure.
    package struct Panel: Sendable {
        /// What it is, with its unit.
        package let title: String
        /// How it is shown.
        package let format: CellFormat
        /// One a month; what is not known is a gap.
        package let cells: [Cell]

        /// A figure over the months of the chart.
        package init(title: String, format: CellFormat, cells: [Cell]) {
            (self.title, self.format, self.cells) = (title, format, cells)
        }
    }

    /// A day that explains what the lines do: a vote.
    package struct Mark: Sendable {
        /// When it is; in one of the months.
        package let date: CalendarDate
        /// What it is.
        package let label: String

        /// A day within the months.
        package init(date: CalendarDate, label: String) {
            (self.date, self.label) = (date, label)
        }

        /// What it is, and when.
        package func explanation(_ language: Language) -> String {
            "\(label), \(FigureStyle(language).date(date))"
        }
    }

    /// What stands over it.
    package let title: String
    /// The oldest first, each after the one before; at least two.
    package let months: [CalendarPeriod]
    /// At least one.
    package let panels: [Panel]
    /// In their order.
    package let marks: [Mark]

    /// Panels over the same months.
    package init(title: String, months: [CalendarPeriod], panels: [Panel], marks: [Mark]) {
        (self.title, self.months, self.panels, self.marks) = (title, months, panels, marks)
    }

    /// Where a day stands, in months from the first: its month and, of it, the part before the day.
    package func position(of date: CalendarDate) -> Double {
        guard let first = months.first else { return 0 }
        let month = CalendarPeriod(.month, containing: date)
        let (start, end) = (month.firstDay.daysSinceEpoch, month.lastDay.daysSinceEpoch)
        return Double(month.index - first.index)
            + Double(date.daysSinceEpoch - start) / Double(end - start + 1)
    }
}
