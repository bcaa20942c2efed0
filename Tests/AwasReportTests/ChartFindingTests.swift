import AwasModel
import Testing

@testable import AwasReport

/// What stands over a chart follows from its figures: other figures, another sentence.
@Suite struct ChartFindingTests {
    private func highest(_ cells: [Cell], _ language: Language = .indonesian) -> String {
        let names = ["Kabupaten Ngawi", "Kota Batu", "Kabupaten Malang", "Kabupaten Jember"]
        return ChartFinding.highest("Peserta", Array(zip(names, cells)), .decimal(2), language)
    }

    @Test func whereAFigureIsHighest() {
        #expect(
            highest([.real(0.5), .real(1.93), .null, .null])
                == "Peserta: tertinggi di Kota Batu (1,93), dua daerah tidak diketahui")
        #expect(
            highest([.real(0.5), .real(1.93), .real(0), .null], .english)
                == "Peserta: highest in Kota Batu (1.93), one place not known")
        #expect(
            highest([.integer(3), .real(1), .real(3), .real(0)])
                == "Peserta: tertinggi di Kabupaten Ngawi dan Kabupaten Malang (3,00)")
        #expect(
            highest([.real(3), .real(3), .real(3), .real(0)], .english) == "Peserta: highest in three places (3.00)")
    }

    @Test func whereNoneIsHighest() {
        #expect(
            highest([.integer(0), .integer(0), .withheld(.complement), .integer(0)])
                == "Peserta: sama di tiga daerah (0,00), satu daerah tidak diketahui")
        #expect(highest([.null, .null]) == "Peserta: tidak diketahui di satu daerah pun")
        #expect(highest([.null, .null], .english) == "Peserta: not known of any place")
        // One alone is the highest that is known.
        #expect(
            highest([.real(2), .null], .english) == "Peserta: highest in Kabupaten Ngawi (2.00), one place not known")
    }

    @Test func fifthsAreByMeanRank() {
        #expect(TileMap.fifths([1, 2, 3, 4, 5]) == [0, 1, 2, 3, 4])
        #expect(TileMap.fifths([7, nil, 7, 7]) == [2, nil, 2, 2])
        #expect(TileMap.fifths([nil, 4]) == [nil, 2] && TileMap.fifths([nil]) == [nil])
        // More than two fifths are zero: their mean rank lies in the second.
        #expect(TileMap.fifths([0, 0, 0, 0, 0, 1, 2, 3, 4, 5]) == [1, 1, 1, 1, 1, 2, 3, 3, 4, 4])
        for count in 1...40 {
            let fifths = TileMap.fifths((0..<count).map(Double.init)).compactMap(\.self)
            #expect(fifths == fifths.sorted() && fifths.allSatisfy { (0...4).contains($0) })
            // No fifth holds two more than another.
            let sizes = (0..<5).map { fifth in fifths.count { $0 == fifth } }
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "\(count): \(sizes)")
        }
    }
}

/// The same of what Awas computes itself.
@Suite struct ComputedChartFindingTests {
    @Test(arguments: [
        (
            14, 68, 47, "68 perkara masuk, 47 selesai: yang masih proses naik dari 14 menjadi 35",
            "68 cases received, 47 closed: open cases rose from 14 to 35"
        ),
        (
            9, 1, 8, "1 perkara masuk, 8 selesai: yang masih proses turun dari 9 menjadi 2",
            "1 case received, 8 closed: open cases fell from 9 to 2"
        ),
        (
            5, 3, 3, "3 perkara masuk, 3 selesai: yang masih proses tetap 5",
            "3 cases received, 3 closed: open cases stay at 5"
        ),
        (
            5, 0, 0, "Tidak ada perkara masuk atau selesai: yang masih proses tetap 5",
            "No case was received or closed: open cases stay at 5"
        ),
    ]) func ofAFlow(start: Int, received: Int, closed: Int, indonesian: String, english: String) {
        let month = (start: Int64(start), received: Int64(received), closed: Int64(closed))
        #expect(ChartFinding.flow(month, .indonesian) == indonesian)
        #expect(ChartFinding.flow(month, .english) == english)
    }

    private func row(_ states: RecordStrip.State...) -> RecordStrip.Row { RecordStrip.Row(name: "x", states: states) }

    @Test func ofCompleteness() {
        func finding(_ rows: [RecordStrip.Row], _ what: String? = nil, _ language: Language = .indonesian) -> String {
            ChartFinding.completeness(rows, of: what, month: "September 2024", language)
        }
        #expect(
            finding([row(.unknown, .records), row(.records, .declaredNone)])
                == "Semua 2 daerah punya catatan September 2024")
        #expect(
            finding([row(.unknown, .records), row(.records, .unknown), row(.unknown, .unknown)], "kegiatan")
                == "1 dari 3 daerah punya catatan kegiatan September 2024; satu tanpa catatan selama dua belas bulan")
        #expect(
            finding([row(.records, .unknown), row(.unknown, .unknown)], nil, .english)
                == "None of 2 places has records of September 2024; one has none of twelve months")
    }

    private func panel(_ name: String, _ cells: Cell...) -> PanelChart.Panel {
        PanelChart.Panel(title: name, format: .integer, cells: cells)
    }

    @Test func ofTwelveMonths() {
        func finding(_ panels: [PanelChart.Panel], _ language: Language = .indonesian) -> String {
            ChartFinding.trend(panels, month: "September 2024", language)
        }
        #expect(
            finding([panel("Kegiatan", .integer(1), .integer(2)), panel("Perkara", .integer(3), .integer(2))])
                == "September 2024: kegiatan naik, perkara turun")
        #expect(
            finding(
                [
                    panel("Events", .integer(1), .integer(2)), panel("Cases", .integer(1), .integer(2)),
                    panel("Reports", .integer(1), .integer(2)), panel("Open", .integer(2), .integer(2)),
                ], .english) == "September 2024: three figures rose, open unchanged")
        // Before it nothing is known: no change from zero.
        #expect(
            finding([panel("Kegiatan", .null, .integer(2))])
                == "September 2024: belum ada bulan sebelumnya untuk dibandingkan")
    }

    @Test func aFlowCloses() {
        let chart = FlowChart(
            title: "", unit: "", labels: ("a", "b", "c", "d"), start: 5, received: 7, closed: 9)
        #expect(chart.steps.map(\.count) == [5, 7, 9, 3])
        #expect(chart.bars.map(\.low) == [0, 5, 3, 0] && chart.bars.map(\.high) == [5, 12, 12, 3])
        #expect(chart.steps.map { chart.text($0, .english) } == ["5", "+7", "−9", "3"])
    }
}
