import Dispatch

/// The places with known voters that an engine has worked out: a document asks for those of one election many times.
///
/// Safe to share: what it holds is touched while the semaphore is held alone.
final class VoterPlacesMemory: @unchecked Sendable {
    private let semaphore = DispatchSemaphore(value: 1)
    private var places: [String: VoterPlaces] = [:]

    /// Those of an election, worked out where nobody has asked before.
    func places(ofElection id: String, _ make: () -> VoterPlaces) -> VoterPlaces {
        semaphore.wait()
        defer { semaphore.signal() }
        if let known = places[id] { return known }
        let made = make()
        places[id] = made
        return made
    }
}
