/// What an engine collects of its records, group by group.
package struct Part: Hashable, Sendable {
    /// A measure that is collected from records, by its id. Of a rate by voters it is what its numerator collects, over the
    /// records of places whose voters are known (`QueryPlan.voterPlaces`).
    package let measure: String
    /// Whether the persons behind it are counted instead: a case as often as it has terlapor that pass the filters and put it in
    /// the group, and once where it has none. Only of counts of cases; all else that counts persons counts them itself.
    package let isByPerson: Bool

    package init(_ measure: Measure, isByPerson: Bool = false) {
        (self.measure, self.isByPerson) = (measure.id, isByPerson)
    }
}
