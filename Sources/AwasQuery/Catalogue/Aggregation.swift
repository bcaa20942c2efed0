import AwasModel

/// Records of a table, put in a month or inside a period by one of their dates.
package struct RecordStream: Hashable, Sendable {
    /// The table that the records are of.
    package let fact: Fact
    /// The date that counts, of the record or of the event or case it belongs to; nil for records without a date.
    package let basis: Field?
}

/// What a record must be to be counted.
package enum Condition: Hashable, Sendable {
    /// A column with a closed set of values, or a list of them, holds this one.
    case holds(Field, String)
    /// A column with a closed set of values holds another than this one.
    case holdsOther(Field, String)
    /// A column is empty.
    case isEmpty(Field)
    /// A column of true and false holds true.
    case isTrue(Field)
    /// A date is known and on or before another.
    case isBy(Field, Field)
    /// A date is known and after another.
    case isAfter(Field, Field)
    /// This is to be said of the time limit of a case.
    case hasLimitNote(LimitNote)
}

/// What can be said of polling stations.
package enum StationFigure: Hashable, Sendable {
    /// How many there are, in the areas that state it.
    case total
    /// How many are in the figures.
    case counted
    /// Which part of those that there are is in the figures, over the areas that state their number.
    case coverage
}

/// How a measure follows from records or from other measures.
package enum Aggregation: Sendable {
    /// Distinct records, those that meet the condition if there is one.
    case count(RecordStream, Condition? = nil)
    /// The sum of a column over the records that have it.
    case sum(RecordStream, Field)
    /// The sum of a column divided by the sum of others, over the records that have all of them.
    case ratioOfSums(RecordStream, numerator: Field, denominator: [Field])
    /// A figure of the polling stations of turnout.
    case stations(RecordStream, StationFigure)
    /// Distinct values of a column.
    case distinct(RecordStream, Field)
    /// The median number of days from one date to a later one; of an even count the mean of the middle two.
    case medianDays(RecordStream, from: Field, to: Field)
    /// Records opened by the end of the period and not closed by any of the other dates by then, those that meet the
    /// condition if there is one.
    case stock(Fact, opened: Field, closed: [Field], Condition? = nil)
    /// The median number of days that the records of such a stock have been in it: from their opening to the day on which
    /// the stock is taken; of an even count the mean of the middle two.
    case medianAge(Fact, opened: Field, closed: [Field])
    /// One measure divided by another over the same groups.
    case ratio(numerator: String, denominator: String)
    /// One measure by any of its dimensions, for so many of another that is taken by region only.
    case crossRate(per: Int64, numerator: String, denominator: String)
}
