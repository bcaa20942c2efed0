import AwasModel

/// The dates of a case, each on or after the one before; what lies after the sample's end has not happened.
struct CaseTimeline {
    let occurred: CalendarDate?
    let reported: CalendarDate
    let registered: CalendarDate?
    let rejected: CalendarDate?
    let decided: CalendarDate?
    let decision: Decision?
    let forwarded: CalendarDate?

    enum Decision: String {
        case proven = "pelanggaran"
        case unproven = "bukan_pelanggaran"
        case stopped = "dihentikan"
    }

    init(isReport: Bool, month: Int, _ random: inout SplitMix64) {
        reported = Calendar2024.draw(.report, month: month, &random)
        let delay = isReport ? random.int(in: 1...9) : random.int(in: 0...5)
        occurred = random.chance(0.06) ? nil : reported.adding(days: -delay)
        let review = isReport ? random.int(in: 1...5) : random.int(in: 0...2)
        // The limit is three days from the registration and five with an extension: six in ten keep the one, three in twenty
        // neither.
        let handling = max(1, random.rounded(random.logNormal(median: 3, spread: 0.6)))
        let outcome: Decision = random.pick(
            weighted: [
                (item: .proven, weight: 54), (item: .unproven, weight: 33), (item: .stopped, weight: 13),
            ])
        let isForwarded = random.chance(0.94)
        let post = random.int(in: 0...5)

        if random.chance(isReport ? 0.18 : 0.04) {
            rejected = reported.adding(days: review + 1).ifKnown
            registered = nil
            decided = nil
        } else {
            rejected = nil
            registered = reported.adding(days: review).ifKnown
            decided = registered == nil ? nil : reported.adding(days: review + handling).ifKnown
        }
        decision = decided == nil ? nil : outcome
        forwarded =
            decision == .proven && isForwarded ? decided.flatMap { $0.adding(days: post).ifKnown } : nil
    }
}
