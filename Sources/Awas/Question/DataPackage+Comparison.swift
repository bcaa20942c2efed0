import AwasModel
import AwasQuery
import AwasReport

extension DataPackage {
    /// Compares taking part in voting with taking part in oversight, region by region.
    ///
    /// ```swift
    /// let comparison = try package.participation(in: "35")
    /// print(comparison.conclusion.english)
    /// ```
    ///
    /// - Parameters:
    ///   - place: what a row stands for.
    ///   - region: keeps the regions of one, by its code or name; nil for the whole country.
    ///   - period: the month, quarter or year that records of oversight lie in, such as `2024-09`; nil for all.
    ///   - election: the id of the election that figures of voters come from; nil chooses by the catalogue's rule.
    ///   - least: what counts fewer persons than this is not compared; nil compares all.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/question`` when the region, the period or the election is not
    ///   known, or the region is narrower than a row.
    public func participation(
        by place: ParticipationComparison.Place = .kabupaten, in region: String? = nil, during period: String? = nil,
        election: String? = nil, withholdingFewerPersonsThan least: Int? = nil
    ) throws(AwasError) -> ParticipationComparison {
        let code = try region.map(WrittenRegion.code)
        // A row would bear the name of a region and hold the figures of a part of it.
        if let code, code.level > (place == .province ? .province : .kabupaten) {
            throw AwasError(
                .question,
                LocalizedText(
                    "wilayah \(code) lebih sempit daripada satu baris perbandingan; pilih wilayah yang lebih luas",
                    "the region \(code) is narrower than a row of the comparison; choose a wider region"))
        }
        let days = try period.map { text throws(AwasError) in DateRange(try WrittenTime.period(text)) }
        let question = ParticipationComparison.Question(
            by: place, regions: code.map { [$0] } ?? [], period: days ?? DateRange(), election: election)
        do throws(QueryError) {
            return try ParticipationComparison.make(question, executor(Disclosure(least: least) ?? .all))
        } catch {
            throw AwasError(error)
        }
    }
}

extension ParticipationComparison {
    /// What the data allow to be said, as a sentence with what it rests on; never why.
    public var conclusion: LocalizedText { summary.sentence(placeInSentences) }
}
