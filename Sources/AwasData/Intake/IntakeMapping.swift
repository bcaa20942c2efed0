import AwasModel

/// What a person has said of sheets that do not say it themselves: which table a sheet is, what its columns are, what all of its
/// records have in common, and what its words mean.
package struct IntakeMapping: Sendable {
    /// What a column of a sheet is.
    package enum Target: Hashable, Sendable {
        /// Of no use.
        case ignored
        /// A column of a table; of whichever of the sheet's tables has it, where none is named.
        case column(Table?, Field)
    }

    /// What is said of a sheet.
    package struct Sheet: Sendable {
        /// Whether it is left out.
        package var isIgnored = false
        /// The tables that it holds: one, or two that a sheet may hold together; none to leave that to the sheet.
        package var tables: [Table] = []
        /// The rows of the header, as the sheet numbers them; nil to look for them.
        package var header: ClosedRange<Int>?
        /// By what stands above a column (``Heading/key(of:)``).
        package var columns: [String: Target] = [:]
        /// What stands in every record.
        package var constants: [Field: String] = [:]
        /// By column, what its words stand for, by ``IntakeMapping/word(_:)``.
        package var words: [Field: [String: String]] = [:]
        /// Whether a spreadsheet exchanged day and month of days to the twelfth.
        package var hasExchangedDays = false
        /// Whether a dash in a count is none rather than not recorded.
        package var readsDashesAsZero = false

        package init() {}
    }

    /// By the name of a sheet, or of its part of the package (`kegiatan.xlsx, Sept`).
    package var sheets: [String: Sheet] = [:]
    /// What is said of all others.
    package var others = Sheet()
    /// Whether events and cases without a key get one, made of what they say.
    package var makesKeys = false

    package init() {}

    /// What is said of a sheet.
    func sheet(_ name: String, part: String) -> Sheet { sheets[part] ?? sheets[name] ?? others }

    /// What words are compared by.
    package static func word(_ text: String) -> String {
        TextFolding.key(of: TextFolding.trimmed(text)).lowercased()
    }
}
