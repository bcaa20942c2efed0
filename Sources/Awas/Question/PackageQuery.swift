import AwasData
import AwasModel
import AwasQuery

/// A question about a package, put together part by part; each part gives a question more, and nothing is read or computed
/// before ``PackageQuery/answer()``.
public struct PackageQuery: Sendable {
    let package: DataPackage
    var question: Question
    var disclosure = Disclosure.all

    init(_ package: DataPackage, _ measures: [Measure.ID], _ dimensions: [Dimension.ID]) {
        self.package = package
        question = Question(Query(measures: measures.map(\.rawValue), by: dimensions.map(\.rawValue)))
    }

    private func with(_ change: (inout PackageQuery) -> Void) -> PackageQuery {
        var changed = self
        change(&changed)
        return changed
    }
}

extension DataPackage {
    /// A question for some measures, in rows by some dimensions; without a dimension the answer has one row.
    ///
    /// ```swift
    /// try package.query(.cases, .reports, by: .kabupaten, .month).within("35").answer()
    /// ```
    public func query(_ measures: Measure.ID..., by dimensions: Dimension.ID...) -> PackageQuery {
        PackageQuery(self, measures, dimensions)
    }
}

extension PackageQuery {
    /// Keeps what falls into a month, a quarter or a year: `2024-09`, `September 2024`, `2024-Q3`, `2024`.
    ///
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/question`` when the text is no such period.
    public func during(_ period: String) throws(AwasError) -> PackageQuery {
        let days = DateRange(try WrittenTime.period(period))
        return with { $0.question.query.period = days }
    }

    /// Keeps what falls into the days from one to another, both included; open at an end that is not named.
    ///
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/question`` when a text is no day, or the last comes before the
    ///   first.
    public func during(from first: String? = nil, to last: String? = nil) throws(AwasError) -> PackageQuery {
        let days = DateRange(from: try first.map(WrittenTime.day), to: try last.map(WrittenTime.day))
        if let first = days.from, let last = days.to, first > last {
            throw AwasError(
                .question, LocalizedText("\(first) lebih akhir daripada \(last)", "\(first) is later than \(last)"))
        }
        return with { $0.question.query.period = days }
    }

    /// Keeps some regions and all below them, by their codes or names.
    ///
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/question`` when a text is no region, or may mean several.
    public func within(_ regions: String...) throws(AwasError) -> PackageQuery {
        var codes: [RegionCode] = []
        for region in regions { codes.append(try WrittenRegion.code(region)) }
        return with { $0.question.query.regions += codes }
    }

    /// Keeps the records with one of these values of a dimension, by ids or names as people write them; an empty text
    /// stands for what is not recorded.
    public func keeping(_ dimension: Dimension.ID, _ values: String...) -> PackageQuery {
        with { $0.question.query.filters.append(Filter(dimension.rawValue, values)) }
    }

    /// Keeps out the records with one of these values of a dimension.
    public func leavingOut(_ dimension: Dimension.ID, _ values: String...) -> PackageQuery {
        with { $0.question.query.filters.append(Filter(dimension.rawValue, values, isExclusion: true)) }
    }

    /// Sets each figure beside that of another period: ``Answer/Row/before(_:)`` and ``Answer/Row/change(_:)``.
    public func compared(to comparison: PeriodComparison) -> PackageQuery {
        with { $0.question.comparison = comparison }
    }

    /// Asks for the figures over all records too: ``Answer/total``.
    public func withTotals() -> PackageQuery {
        with { $0.question.query.totals = true }
    }

    /// Orders the rows by a figure, the greatest first; what is missing comes last.
    public func sorted(by measure: Measure.ID, ascending: Bool = false) -> PackageQuery {
        with { $0.question.query.sort = [Query.SortKey(measure.rawValue, descending: !ascending)] }
    }

    /// Keeps the first rows.
    public func limited(to count: Int) -> PackageQuery {
        with { $0.question.query.limit = max(0, count) }
    }

    /// Knows nothing dated after a day; else that is the end of the period.
    ///
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/question`` when the text is no day.
    public func known(on day: String) throws(AwasError) -> PackageQuery {
        let day = try WrittenTime.day(day)
        return with { $0.question.query.asOf = day }
    }

    /// Takes figures of voters from an election, by its id in the package; else the catalogue's rule chooses one.
    public func voters(ofElection election: String) -> PackageQuery {
        with { $0.question.query.election = election }
    }

    /// Leaves blank every figure that counts fewer persons, and what would give it away.
    public func withholding(fewerPersonsThan least: Int) -> PackageQuery {
        with { $0.disclosure = Disclosure(least: least) ?? .all }
    }

    /// Computes the answer.
    ///
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/question`` when the question cannot be asked of the catalogue or
    ///   of these data, or would mislead.
    public func answer() throws(AwasError) -> Answer {
        let dataset = package.read.dataset
        do throws(QueryError) {
            let table = try package.executor(disclosure).answer(question)
            return Answer(table, absence: dataset.absence(of: table.measures.flatMap(\.tables)))
        } catch {
            throw AwasError(error)
        }
    }
}
