import AwasModel
import AwasQuery

/// What of the figures of an answer is known, and what is not.
extension DefinedReport {
    /// A row of an answer, or its total, in which a count without a record behind it is 0 only where there is none.
    func known(_ row: ResultTable.Row, of result: ResultTable, over days: DateRange) -> ResultTable.Row {
        var values = row.values
        for (column, heading) in result.headings.enumerated() {
            let groups = Array(zip(result.dimensions, row.key)) + result.pivotGroup(of: heading)
            if heading.kind == .change {
                // Behind the figure stands that before, then the change.
                values[column] = values[column - 2].change(from: values[column - 1])
            } else if let span = self.days(of: heading.kind, over: days, groups) {
                let place = place(of: groups)
                values[column] = recorded.value(
                    values[column], of: heading.measure, place, span, hasVoters: hasVoters(place))
            }
        }
        return ResultTable.Row(key: row.key, values: values)
    }

    /// The days that a figure is of; nil for what follows from others.
    private func days(
        of kind: FigureHeading.Kind, over days: DateRange, _ groups: [(Dimension, Value)]
    ) -> DateRange? {
        for case (_, .period(let period)) in groups { return DateRange(period) }
        return switch kind {
        case .figure: days
        case .before: scope.previousMonth
        case .over(let span): span
        case .change, .share: nil
        }
    }

    /// The place that the records of a group are of: the smallest that is named.
    private func place(of groups: [(Dimension, Value)]) -> RecordedPlaces.Place {
        var place = RecordedPlaces.Place.whole
        for (dimension, value) in groups where dimension.isRegionOfRecord {
            switch value {
            case .region(let region, _): place = .region(region)
            case .null where dimension.id == "kabupaten": return .provinceLevel
            default: break
            }
        }
        return place
    }

    private func hasVoters(_ place: RecordedPlaces.Place) -> Bool {
        let region: RegionCode? =
            switch place {
            case .region(let region): region
            case .whole, .provinceLevel: scope.parameters.region
            }
        return region.flatMap { voterPlaces?.isKnown($0) } ?? false
    }

    /// Whether an answer has a row for each province or kabupaten of the region, those without a record too.
    func knowsAllPlaces(_ query: QueryDefinition) -> Bool {
        // A sentence names places that have something.
        query.limit == nil && query.dimensions.count == 1 && isPlace(query.dimensions[0])
            && definition.hasTable(of: query)
    }

    /// Whether the rows of a matrix are these, and its columns none that would be many more for it: agencies, months before
    /// the first record.
    func knowsAllPlaces(inRowsOf query: QueryDefinition, across: Int) -> Bool {
        query.dimensions.count == 2 && isPlace(query.dimensions[1 - across])
    }

    private func isPlace(_ dimension: String) -> Bool {
        ["province", "kabupaten"].contains(scope.dimensionID(dimension))
    }
}

extension ResultTable {
    fileprivate func pivotGroup(of heading: FigureHeading) -> [(Dimension, Value)] {
        guard let pivot, let value = heading.pivotValue else { return [] }
        return [(pivot, value)]
    }
}
