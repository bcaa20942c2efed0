import AwasData
import AwasModel

/// Whose records they are: what decides whom a form about persons goes to.
extension RecordColumns {
    /// The region of the office that employs the person of each terlapor, as ``values(_:)`` encodes it; null where the
    /// records do not tell, and for every record that is no terlapor.
    ///
    /// The terlapor's own row says it, else the agency that it names, where one of the agency's region and the case's lies
    /// in the other: of an agency elsewhere nobody knows whether it is the one that is meant.
    package func employerRegions() -> [Int32] {
        guard table == .subjects else { return Array(repeating: TableData.null, count: rowCount) }
        let agencyRows = dataset[.agencies]
        let regionOfAgency = Dictionary(
            zip(agencyRows[.agency], agencyRows[.region]).filter { $0 >= 0 && $1 >= 0 },
            uniquingKeysWith: { one, _ in one })
        let (employers, agencies, regions) = (values(.employerRegion), values(.agency), values(.region))
        return (0..<rowCount).map { row in
            if employers[row] != TableData.null { return employers[row] }
            guard let other = regionOfAgency[agencies[row]], regions[row] >= 0 else { return TableData.null }
            let (office, place) = (dataset.regions[Int(other)], dataset.regions[Int(regions[row])])
            return office.contains(place) || place.contains(office) ? other : TableData.null
        }
    }

    /// The region that a record is chosen by, encoded likewise: of a terlapor that of the office that employs the person,
    /// where it is known; else that of the record itself, or of its case.
    package func officeRegions() -> [Int32] {
        let regions = values(.region)
        return employerRegions().enumerated().map { row, employer in
            employer == TableData.null ? regions[row] : employer
        }
    }

    /// For each terlapor, whether the violations are those of a case that has terlapor of several sectors: whose they are is
    /// not recorded then, and those of a village head are not those of a civil servant.
    package func sharesViolations() -> [Bool] {
        guard table == .subjects else { return Array(repeating: false, count: rowCount) }
        let subjects = dataset[.subjects]
        let (cases, sectors, own) = (subjects[.caseID], subjects[.sector], subjects.list(.violations))
        var sectorOfCase: [Int32: Int32] = [:]
        var mixed: Set<Int32> = []
        for (number, sector) in zip(cases, sectors) where number >= 0 {
            if sectorOfCase[number, default: sector] == sector {
                sectorOfCase[number] = sector
            } else {
                mixed.insert(number)
            }
        }
        return cases.enumerated().map { row, number in mixed.contains(number) && own.range(ofRow: row).isEmpty }
    }
}
