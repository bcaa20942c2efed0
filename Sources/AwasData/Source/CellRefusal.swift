import AwasModel

/// A cell of which its source knows that it cannot be used, as a date in a sheet's column of texts: what it holds is no text
/// that a parser could judge.
struct CellRefusal: Sendable {
    /// As the records of its part are numbered.
    let line: Int
    /// Among the columns of its part, from 0.
    let column: Int
    let code: ProblemCode
    /// As people see the cell.
    let value: String
    /// What fills the template of the check.
    let details: [LocalizedText]
}
