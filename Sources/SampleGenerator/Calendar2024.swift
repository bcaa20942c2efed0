import AwasModel

/// The months that the sample covers, and how work spreads over their days.
enum Calendar2024 {
    static let months = Array(6...11)
    /// Nothing in the sample is dated after it.
    static let cutOff = day(11, 30)
    /// Candidates were determined: before it the joint decree speaks of prospective candidates.
    static let candidatesDetermined = day(9, 22)
    private static let campaign = day(9, 25)...day(11, 23)
    private static let voting = day(11, 27)
    /// Idul Adha, Tahun Baru Islam, Maulid, and the voting day itself.
    private static let holidays = [day(6, 17), day(7, 7), day(9, 16), voting]

    static func day(_ month: Int, _ day: Int) -> CalendarDate {
        guard let date = CalendarDate(year: 2024, month: month, day: day) else {
            preconditionFailure("2024 has no day \(month)-\(day)")
        }
        return date
    }

    /// What is spread over the days of a month.
    enum Work {
        case event, report, oversight
    }

    /// A day of the month, by how much of the work falls on it.
    static func draw(_ work: Work, month: Int, _ random: inout SplitMix64) -> CalendarDate {
        let days = (1...CalendarDate.length(ofMonth: month, year: 2024)).map { day(month, $0) }
        return days[random.index(weights: days.map { weight(work, on: $0) })]
    }

    private static func weight(_ work: Work, on date: CalendarDate) -> Double {
        if holidays.contains(date) { return work == .event ? 0 : 0.3 }
        let inCampaign = campaign.contains(date)
        switch work {
        case .event:
            if date > voting { return 0.05 }
            if date > campaign.upperBound { return 1.5 }
            return [1, 1, 1.2, 1.2, 0.8, 0.4, 0.1][weekday(date)] * (inCampaign ? 1.4 : 1)
        case .report:
            return [1.2, 1, 1, 1, 1, 0.5, 0.3][weekday(date)] * (inCampaign ? 1.5 : 1)
        case .oversight:
            if date > voting { return 0.1 }
            return [0.8, 0.9, 1, 1, 0.9, 1.3, 0.9][weekday(date)] * (inCampaign ? 1.3 : 1)
        }
    }

    /// 0 is Monday; the epoch was a Thursday.
    private static func weekday(_ date: CalendarDate) -> Int {
        (Int(date.daysSinceEpoch) + 3) % 7
    }
}

extension CalendarDate {
    /// Nil for a day after the sample's end: it has not happened yet.
    var ifKnown: CalendarDate? {
        self <= Calendar2024.cutOff ? self : nil
    }
}
