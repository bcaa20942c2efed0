import AwasQuery

extension DefinedReport {
    /// A table of a computed content; nil where it has no meaning for the region.
    func computed(
        _ definition: ComputedDefinition, _ answers: [String: DefinedAnswer], _ values: TemplateValues
    ) throws(QueryError) -> ReportTable? {
        guard let table = try content(definition, answers) else { return nil }
        return ReportTable(
            id: definition.id, title: definition.title.text(values), columns: table.columns,
            stubColumns: table.stubColumns, rows: table.rows,
            notes: table.notes + definition.notes.map { $0.text(values) }.filter { !$0.isEmpty },
            emptyText: table.emptyText, excerpt: excerpt(definition.printedRows),
            sheetName: definition.sheet?[scope.language], sources: table.sources)
    }

    /// What is printed of a table of so many rows; all of it where everything is asked for.
    func excerpt(_ rows: Int?) -> ReportTable.Excerpt {
        guard let rows, !scope.parameters.isFull else { return .whole }
        return rows == 0 ? .nothing : .first(rows)
    }

    private func content(
        _ definition: ComputedDefinition, _ answers: [String: DefinedAnswer]
    ) throws(QueryError) -> ComputedTable? {
        switch definition.content {
        case .flow: try CaseFlow(scope, recorded).table
        case .backlog: try Backlog(scope).table
        case .changes: definition.query.flatMap { answers[$0]?.changes?.table }
        case .followUps: try FollowUps(scope, recorded).table()
        case .outliers: scope.hasSeveralKabupaten ? try Outliers(scope).table() : nil
        case .participation: compared?.table
        case .coverage: coverage?.table
        case .rows: PackageTables(scope).rows
        case .warnings: PackageTables(scope).warnings
        case .measures: PackageTables(scope).measures
        case .sources: PackageTables(scope).sources
        }
    }
}
