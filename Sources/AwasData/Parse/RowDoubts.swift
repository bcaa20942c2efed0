import AwasModel

/// A quick look at the cells of a row, which lets those pass that are surely as they must be to each other. Null, the
/// least of all values, mostly needs no case of its own.
struct RowDoubts {
    private let table: Table
    // By name the position of each column that is looked at; behind the last for one that the table lacks, where
    // buffers are always null.
    private let date, attended, attendedFemale, invited: Int
    private let occurred, reported, registered, rejected, decided, decision, forwarded, forwardedTo: Int
    private let sanction, sanctionedOn, decreed, nip: Int
    private let registeredVoters, voters, valid, invalid, registeredFemale, votersFemale: Int
    private let level, region: Int
    /// How far down each region of the block's rows reaches.
    private let regionLevels: [Int8]
    private let days = BlockParser.plausibleDays

    /// - Parameter regionLevels: by the codes that region columns hold.
    init(_ schema: TableSchema, regionLevels: [Int8]) {
        self.regionLevels = regionLevels
        func at(_ field: Field) -> Int { schema.position(of: field) ?? schema.columns.count }
        table = schema.table
        date = schema.table == .elections ? at(.votingDate) : at(.date)
        (attended, attendedFemale, invited) = (at(.attended), at(.attendedFemale), at(.invited))
        (occurred, reported, registered) = (at(.occurredOn), at(.reportedOn), at(.registeredOn))
        (rejected, decided, decision) = (at(.rejectedOn), at(.decidedOn), at(.decision))
        (forwarded, forwardedTo) = (at(.forwardedOn), at(.forwardedTo))
        (sanction, sanctionedOn, nip) = (at(.sanction), at(.sanctionedOn), at(.nip))
        decreed = at(.decreeDate)
        (registeredVoters, voters) = (at(.registeredVoters), at(.voters))
        (valid, invalid) = (at(.validVotes), at(.invalidVotes))
        (registeredFemale, votersFemale) = (at(.registeredFemale), at(.votersFemale))
        (level, region) = (at(.level), at(.region))
    }

    /// Whether a row may not be as it must; never false for one that is not.
    @inline(__always)
    func isDoubtful(_ row: Int, _ values: ColumnBuffers) -> Bool {
        let null = TableData.null
        switch table {
        case .oversight, .elections: return isImplausible(values[date, row])
        case .events:
            let area = values[region, row]
            return isImplausible(values[date, row])
                || area >= 0 && OrganiserLevel.contradicts(values[level, row], regionLevels[Int(area)])
        case .agencies: return false
        case .attendance:
            let there = values[attended, row]
            return values[attendedFemale, row] > there || there > values[invited, row]
        case .subjects:
            let (sending, day) = (values[forwarded, row], values[sanctionedOn, row])
            return (values[sanction, row] == null) != (day == null) || isImplausible(day) || values[nip, row] != null
                || day != null && day < sending || isImplausible(sending) || isImplausible(values[decreed, row])
        case .turnout:
            let (all, voted) = (values[registeredVoters, row], values[voters, row])
            let (sound, spoilt) = (values[valid, row], values[invalid, row])
            let isCounted = sound != null && spoilt != null
            return voted > all || values[registeredFemale, row] > all || values[votersFemale, row] > voted
                || isCounted && Int(sound) + Int(spoilt) != Int(voted)
        case .cases: return isDoubtfulCase(row, values)
        }
    }

    @inline(__always)
    private func isDoubtfulCase(_ row: Int, _ values: ColumnBuffers) -> Bool {
        let null = TableData.null
        let (start, end) = (values[reported, row], values[decided, row])
        let refused = values[rejected, row]
        if (values[decision, row] == null) != (end == null) { return true }
        if refused != null, values[registered, row] != null || refused < start { return true }
        if values[occurred, row] > start || isImplausible(values[occurred, row]) || isImplausible(refused) {
            return true
        }
        let (entry, sending) = (values[registered, row], values[forwarded, row])
        if sending == null, values[forwardedTo, row] != null { return true }
        if isImplausible(start) || isImplausible(entry) || isImplausible(end) || isImplausible(sending) { return true }
        // Each step against the latest known one before it.
        let latest = max(start, entry)
        return entry != null && entry < start || end != null && end < latest
            || sending != null && sending < max(latest, end)
    }

    @inline(__always)
    private func isImplausible(_ day: Int32) -> Bool {
        day != TableData.null && !days.contains(day)
    }
}
