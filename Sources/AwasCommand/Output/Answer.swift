import AwasModel
import AwasReport
import AwasWriters

/// What a command has to say, whatever form it is asked for in: a table, and what is more than that table in some forms.
struct Answer {
    private let makeTable: () -> ReportTable
    /// The tables that people read one below the other; nil for the one.
    var shown: [ReportTable]?
    /// What is on a terminal in place of tables.
    var text: (() -> String)?
    /// As CSV; nil for the table.
    var csv: ((inout CSVWriter) -> String)?
    /// As JSON; nil for the table.
    var json: (() -> String)?
    /// As pictures; nil for what cannot be one.
    var charts: (() throws(ChartRefusal) -> [Chart])?
    /// What files say of the answer beside its figures; nil for what is of no region and period.
    var provenance: AnswerProvenance?
    /// The day that a workbook says it was made on; nil for none.
    var created: CalendarDate?
    /// What is said on standard error beside CSV, which has no place for notes.
    var notes: [String] = []
    /// The longest line of a table; nil for that of the screen.
    var width: Int?
    /// Whether bars are drawn beside figures.
    var hasBars = false

    /// - Parameter table: the figures as people read them; not made for a form without them.
    init(_ table: @autoclosure @escaping () -> ReportTable) {
        makeTable = table
    }

    /// The figures as people read them.
    var table: ReportTable { makeTable() }

    /// Puts it where it was asked for, in the form that was asked for.
    func write(_ output: OutputOptions, _ common: CommonOptions) throws(Failure) {
        try output.format.write(self, output, common)
    }

    /// The figures as a file for people shows them, which says what they are of and from.
    func documented(_ table: ReportTable, _ language: Language) -> ReportTable {
        provenance.map { table.with($0, language) } ?? table
    }

    /// The tables as a form draws them.
    func drawn(_ draw: (ReportTable) -> String) -> String {
        (shown ?? [table]).map(draw).joined(separator: "\n")
    }
}
