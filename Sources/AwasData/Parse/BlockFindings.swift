/// What is found in a block beside its values.
struct BlockFindings {
    var problems: [Problem] = []
    /// Rows that cannot be used, in no order; a row can be in it twice.
    var rejectedRows: [Int32] = []
    /// Cells that name a kecamatan: which one is known when the whole file is.
    var namedKecamatan: [NamedKecamatan] = []
    /// The latest date of any cell; null for none.
    var latestDay = TableData.null
    /// Columns by their position in the schema, with dates whose day and month could change places.
    var unorderedDates: Set<Int> = []
    /// By position in the schema, the first date of a column that can only have the month first.
    var monthFirst: [Int: MonthFirstDate] = [:]
    /// Whether a quote without a partner made lines that may be rows part of one.
    var swallowsLines = false
}
