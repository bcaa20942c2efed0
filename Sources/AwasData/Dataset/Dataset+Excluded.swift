import AwasModel

extension Dataset {
    /// How many rows were set aside for warnings, and for which; nil for none.
    package var noteOnExcludedRows: LocalizedText? {
        guard excludedRows > 0 else { return nil }
        let codes = warningsOfExcludedRows.map(\.rawValue).joined(separator: ", ")
        let warnings = warningsOfExcludedRows.count == 1 ? "warning" : "warnings"
        return LocalizedText(
            "\(excludedRows) baris di seluruh paket data disisihkan karena peringatan \(codes) dan tidak ikut dihitung.",
            "\(excludedRows) \(excludedRows == 1 ? "row" : "rows") of the whole package \(excludedRows == 1 ? "was" : "were") set aside for the \(warnings) \(codes) and \(excludedRows == 1 ? "is" : "are") not counted."
        )
    }
}
