import AwasModel

/// A cell that holds something.
package struct WorkbookCell: Hashable, Sendable {
    /// What a cell holds.
    package enum Value: Hashable, Sendable {
        case text(String)
        case number(Double)
        /// A number that is shown as a day: the days since 31 December 1899, with a 29 February 1900 that never was (60),
        /// however its workbook counts.
        case date(serial: Double)
        case boolean(Bool)
        /// The error of a formula, such as `#N/A`.
        case error(String)
        /// A formula of which nobody has worked out yet what it comes to.
        case uncalculated
    }

    package let address: CellAddress
    /// Of a formula what it came to when the workbook was saved.
    package let value: Value
    package let isFormula: Bool
}

extension WorkbookCell.Value {
    /// The day of a date, its time left out; nil for anything else, and for numbers of no day.
    package var day: CalendarDate? {
        // To the end of the year 9999.
        guard case .date(let serial) = self, serial >= 1, serial < 2_958_466, Int32(serial) != 60 else { return nil }
        let day = Int32(serial)
        return CalendarDate(spreadsheetSerial: day < 60 ? day + 1 : day)
    }
}
