import AwasModel
import AwasQuery

/// The one statement that answers a plan.
struct PlanStatement {
    private(set) var statement = SQLStatement()
    /// By the tags of its rows, the parts and how their figures follow from sums.
    private(set) var parts: [Int: (part: Part, figure: PartStatement.Figure)] = [:]

    init(_ plan: QueryPlan, _ dialect: SQLDialect, _ facts: any SQLFacts) {
        var parameters = SQLParameters(dialect)
        var (records, branches): ([String], [String]) = ([], [])
        for (tag, part) in plan.parts.enumerated() {
            // Of a table that is not there nobody knows anything.
            guard let measure = Catalogue.collected(part.measure), let source = measure.source,
                source.fact.tables.allSatisfy(facts.isKnown)
            else { continue }
            // A rate by voters collects what its numerator does.
            let collected = measure.isCrossRate ? measure.quotient?.measures.first ?? measure : measure
            var statement = PartStatement(part, tag: tag, collected, source, plan, facts, parameters)
            records.append(statement.records())
            branches += statement.branches()
            parts[tag] = (part, statement.figure)
            parameters = statement.parameters
        }
        guard !branches.isEmpty else { return }
        statement.text = "WITH \(records.joined(separator: ",\n"))\n\(branches.joined(separator: "\nUNION ALL\n"))"
        statement.parameters = parameters.values
    }
}
