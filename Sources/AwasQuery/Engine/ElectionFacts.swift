import AwasModel

/// What is known of an election.
package struct ElectionFacts: Hashable, Sendable {
    package let id: String
    package let name: String
    package let votingDate: CalendarDate
    /// Whether it repeats another, mostly in a few polling stations.
    package let isRepeated: Bool

    package init(id: String, name: String, votingDate: CalendarDate, isRepeated: Bool) {
        (self.id, self.name, self.votingDate, self.isRepeated) = (id, name, votingDate, isRepeated)
    }
}
