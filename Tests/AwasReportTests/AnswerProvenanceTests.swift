import AwasModel
import Testing

@testable import AwasReport

@Suite struct AnswerProvenanceTests {
    private func title(
        _ regions: [String], _ from: CalendarDate?, _ to: CalendarDate?, _ language: Language = .indonesian
    ) throws -> String {
        let provenance = AnswerProvenance(
            regions: regions.compactMap { RegionCode($0) }, period: DateRange(from: from, to: to), asOf: nil,
            of: try SmallPackage().read().dataset)
        return provenance.title("Perkara", language)
    }

    @Test func regionAndPeriodStandInTheTitle() throws {
        #expect(try title([], nil, nil) == "Perkara: semua wilayah, semua waktu")
        #expect(
            try title(["35"], day(2024, 9, 1), day(2024, 9, 30)) == "Perkara: Jawa Timur, September 2024")
        #expect(
            try title(["35.19", "35"], day(2024, 7, 1), day(2024, 9, 30), .english)
                == "Perkara: Kabupaten Madiun, Jawa Timur, Q3 2024")
        #expect(try title(["11", "12", "13", "14"], day(2024, 1, 1), day(2024, 12, 31)) == "Perkara: 4 wilayah, 2024")
        #expect(
            try title(["35"], day(2024, 6, 1), day(2024, 9, 30))
                == "Perkara: Jawa Timur, 1 Juni 2024 – 30 September 2024")
        #expect(try title(["35"], day(2024, 6, 1), nil, .english) == "Perkara: Jawa Timur, since 1 June 2024")
        #expect(try title(["35"], nil, day(2024, 6, 1)) == "Perkara: Jawa Timur, sampai 1 Juni 2024")
        #expect(
            try title(["35"], day(2024, 6, 1), day(2024, 6, 1)) == "Perkara: Jawa Timur, 1 Juni 2024")
    }

    @Test func cutOffSourceAndFingerprintStandBeneath() throws {
        let dataset = try SmallPackage().read().dataset
        let provenance = AnswerProvenance(
            regions: [], period: DateRange(), asOf: day(2024, 9, 30), of: dataset)
        #expect(
            provenance.line(.english)
                == "As of 30 September 2024 · source: Paket uji · fingerprint \(dataset.fingerprint.prefix(16))")
    }
}
