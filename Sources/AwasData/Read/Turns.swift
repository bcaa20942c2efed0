import Dispatch

/// Lets workers do something in the order of the numbers that they have, each number once.
///
/// At most as many numbers as there are workers are under way at a time, and they follow each other, so they share as
/// many semaphores.
struct Turns: Sendable {
    private let semaphores: [DispatchSemaphore]

    init(count: Int) {
        // Created with 0, since one that ends below its first value counts as in use.
        semaphores = (0..<count).map { _ in DispatchSemaphore(value: 0) }
        semaphores[0].signal()
    }

    func wait(for number: Int) {
        semaphores[number % semaphores.count].wait()
    }

    /// Ends the turn of a number.
    func pass(_ number: Int) {
        semaphores[(number + 1) % semaphores.count].signal()
    }
}
