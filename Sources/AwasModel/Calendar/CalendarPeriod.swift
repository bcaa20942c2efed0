/// A month, a quarter or a year of the calendar.
package struct CalendarPeriod: Hashable, Comparable, Sendable {
    /// The length of a period.
    package enum Unit: String, CaseIterable, Sendable {
        /// Twelve, four and one a year.
        case month, quarter, year

        /// How many of them make a year.
        var perYear: Int {
            switch self {
            case .month: 12
            case .quarter: 4
            case .year: 1
            }
        }
    }

    /// Its length.
    package let unit: Unit
    /// Periods of this unit since the year 0: consecutive periods have consecutive indexes.
    package let index: Int

    /// The period of an index.
    package init(unit: Unit, index: Int) {
        self.unit = unit
        self.index = index
    }

    /// The period that a day lies in.
    package init(_ unit: Unit, containing date: CalendarDate) {
        let (year, month, _) = date.civil
        self.init(unit: unit, index: year * unit.perYear + (month - 1) * unit.perYear / 12)
    }

    /// A period from its text: `2024-09`, `2024-Q3` or `2024`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, let year = number(first), year >= 1 else { return nil }
        if parts.count == 1 {
            self.init(unit: .year, index: year)
        } else if parts.count == 2, parts[1].count == 2 {
            if parts[1].first == UInt8(ascii: "Q"), let quarter = number(parts[1].dropFirst()),
                (1...4).contains(quarter)
            {
                self.init(unit: .quarter, index: year * 4 + quarter - 1)
            } else if let month = number(parts[1]), (1...12).contains(month) {
                self.init(unit: .month, index: year * 12 + month - 1)
            } else {
                return nil
            }
        } else {
            return nil
        }
    }

    /// Zero and below before the year 1, as astronomers count.
    package var year: Int { (index - (ordinal - 1)) / unit.perYear }

    /// The position in its year, from 1: the month 1–12, the quarter 1–4, always 1 for a year.
    package var ordinal: Int {
        let rest = index % unit.perYear
        return (rest < 0 ? rest + unit.perYear : rest) + 1
    }

    /// The day that it begins with.
    package var firstDay: CalendarDate {
        CalendarDate.first(ofMonth: (ordinal - 1) * 12 / unit.perYear + 1, year: year)
    }

    /// The day that it ends with.
    package var lastDay: CalendarDate {
        CalendarDate(daysSinceEpoch: advanced(by: 1).firstDay.daysSinceEpoch - 1)
    }

    /// The period so many units later, earlier when negative.
    package func advanced(by units: Int) -> CalendarPeriod {
        CalendarPeriod(unit: unit, index: index + units)
    }

    /// By the first days; periods of different units may lie in one another.
    package static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool {
        left.firstDay < right.firstDay
    }
}

extension CalendarPeriod: CustomStringConvertible {
    /// `2024-09`, `2024-Q3` or `2024`.
    package var description: String {
        let year = padded(year, to: 4)
        return switch unit {
        case .month: "\(year)-\(padded(ordinal, to: 2))"
        case .quarter: "\(year)-Q\(ordinal)"
        case .year: year
        }
    }
}
