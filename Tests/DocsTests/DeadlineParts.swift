import AwasModel
import AwasQuery

/// The generated parts of docs/tenggat.md and docs/deadlines.md.
enum DeadlineParts {
    static let all = [(Language.indonesian, "docs/tenggat.md"), (.english, "docs/deadlines.md")].flatMap {
        language, file in
        [
            GeneratedPart(file: file, name: "limits", text: limits(language)),
            GeneratedPart(file: file, name: "years", text: years(language)),
        ]
    }

    private static func limits(_ language: Language) -> String {
        var table = MarkdownTable(
            [
                LocalizedText("Pemilihan", "Election"), LocalizedText("Langkah", "Step"),
                LocalizedText("Tenggat", "Limit"), LocalizedText("Sumber", "Source"),
                LocalizedText("Sumber satuan", "Source of the unit"),
            ].map { $0[language] })
        let assumed = LocalizedText("tidak ada: diasumsikan hari kalender", "none: calendar days assumed")
        for kind in Enumeration.electionKind.values {
            for step in DeadlineRules.Step.allCases {
                guard let rule = DeadlineRules.standard.rule(step, ofKind: kind.id) else { continue }
                for limit in [rule.limit] + [rule.extended].compactMap(\.self) {
                    let start = "`\(rule.start.rawValue)`"
                    let from =
                        limit.isAdded
                        ? LocalizedText("lagi", "more")
                        : LocalizedText("setelah \(start)", "after \(start)")
                    let unit = limit.unit.words
                    table.add([
                        kind.label[language], step.words[language],
                        "\(limit.days) \(unit[language]) \(from[language])", limit.source,
                        limit.unitSource ?? assumed[language],
                    ])
                }
            }
        }
        return table.text
    }

    private static func years(_ language: Language) -> String {
        var table = MarkdownTable(
            [
                LocalizedText("Tahun", "Year"), LocalizedText("Libur nasional", "National holidays"),
                LocalizedText("Cuti bersama", "Joint leave"), LocalizedText("Pemungutan suara", "Voting days"),
                LocalizedText("Keputusan", "Decrees"),
            ].map { $0[language] })
        let unconfirmed = LocalizedText("belum dicocokkan dengan naskahnya", "not compared with its text yet")
        for year in DeadlineRules.standard.years {
            func days(_ kind: HolidayYear.Kind) -> [(kind: HolidayYear.Kind, day: CalendarDate, name: String)] {
                year.daysOff.filter { $0.kind == kind }
            }
            let decrees = year.decrees + year.unconfirmed.map { "\($0) (\(unconfirmed[language]))" }
            table.add([
                String(year.year), String(days(.holidays).count), String(days(.jointLeave).count),
                days(.votingDays).map { "\($0.day): \($0.name)" }.joined(separator: "; "),
                decrees.joined(separator: "; "),
            ])
        }
        return table.text
    }
}

extension DeadlineRules.Step {
    fileprivate var words: LocalizedText {
        switch self {
        case .registration: LocalizedText("registrasi (kajian awal)", "registration (kajian awal)")
        case .decision: LocalizedText("putusan", "decision")
        }
    }
}
