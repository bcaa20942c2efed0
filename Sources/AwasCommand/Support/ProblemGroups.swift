import Awas
import AwasData
import AwasModel
import AwasWriters

/// Problems as a person at a terminal can take them in: what to do first, then each check with how often it found
/// something, where, and some examples.
struct ProblemGroups {
    private let groups: [ProblemGroup]
    private let unreadable: [String]
    private let count: Int

    /// Of few problems a screen shows all. Of more, those that follow the first ones of their check say nothing new.
    private static let mostInFull = 20
    private static let examples = 3
    /// Files named of a group before it is said how many more there are.
    private static let mostFiles = 3

    /// - Parameter unreadable: the files that could not be taken apart into rows.
    init(_ problems: [Problem], unreadable: [String]) {
        groups = ProblemGroup.groups(problems, unreadable: unreadable)
        self.unreadable = unreadable
        count = problems.count
    }

    func lines(width: Int, _ language: Language) -> [String] {
        var lines = steps(width: width, language)
        for group in groups {
            if !lines.isEmpty { lines.append("") }
            lines += TextWriter.lines(heading(of: group, language), width: width, hanging: 2)
            let shown = count <= ProblemGroups.mostInFull ? group.problems.count : ProblemGroups.examples
            lines += group.problems.prefix(shown).map { "  " + ProblemText.line($0, language) }
            let more = group.problems.count - shown
            if more > 0 {
                lines.append(LocalizedText("  … dan \(more) lagi", "  … and \(more) more")[language])
            }
        }
        if groups.contains(where: { count > ProblemGroups.mostInFull && $0.problems.count > ProblemGroups.examples }) {
            let all = LocalizedText(
                "Semuanya: tambahkan --problems masalah.csv, dan buka berkas itu.",
                "All of them: add --problems problems.csv, and open that file.")
            lines += [""] + TextWriter.lines(all[language], width: width)
        }
        return lines
    }

    /// `Nilai tidak dikenal [unknown-value]: 120 galat (events.csv 100, cases.csv 20)`
    private func heading(of group: ProblemGroup, _ language: Language) -> String {
        let count = group.problems.count
        let number =
            group.code.severity == .error
            ? LocalizedText("\(count) galat", English.count(count, "error"))
            : LocalizedText("\(count) peringatan", English.count(count, "warning"))
        let places = files(of: group.problems, counted: true, language)
        return "\(group.code.title[language]) [\(group.code.rawValue)]: \(number[language]) (\(places))"
    }

    /// The files of some problems, those with most first.
    private func files(of problems: [Problem], counted: Bool, _ language: Language) -> String {
        let counts = Dictionary(grouping: problems, by: \.file).map { (file: $0, count: $1.count) }
            .sorted { ($1.count, $0.file) < ($0.count, $1.file) }
        let named = counts.prefix(ProblemGroups.mostFiles).map { file, count in
            counted && counts.count > 1 ? "\(file) \(count)" : file
        }
        let more = counts.count - named.count
        let rest = LocalizedText("\(more) berkas lain", "\(English.count(more, "more file"))")[language]
        return ProblemText.visible((named + (more > 0 ? [rest] : [])).joined(separator: ", "))
    }
}

extension ProblemGroups {
    /// What to do first: the steps of fixing the errors, in the order in which they help.
    private func steps(width: Int, _ language: Language) -> [String] {
        let steps = ProblemCode.Stage.allCases.compactMap { step($0, language) }
        guard !steps.isEmpty else { return [] }
        var lines = [LocalizedText("Kerjakan dahulu:", "Do this first:")[language]]
        for (number, step) in steps.enumerated() {
            lines += TextWriter.lines("\(number + 1). \(step)", width: width, hanging: 3)
        }
        let again = LocalizedText(
            "Sesudah setiap langkah, jalankan `awas check` lagi: banyak galat hilang bersama penyebabnya.",
            "After each step run `awas check` again: many errors go with what caused them.")
        return lines + TextWriter.lines(again[language], width: width)
    }

    private func step(_ stage: ProblemCode.Stage, _ language: Language) -> String? {
        let groups = groups.filter { $0.stage == stage }
        let problems = groups.flatMap(\.problems)
        guard let first = groups.first else { return nil }
        let files = files(of: stage == .row ? first.problems : problems, counted: false, language)
        let text: LocalizedText
        switch stage {
        case .file:
            text = LocalizedText(
                "Berkas yang tidak terbaca: \(files). Barisnya belum diperiksa, dan galat berkas lain dapat berasal darinya.",
                "Files that cannot be read: \(files). Their rows are not checked yet, and errors of other files may come from them."
            )
        case .header:
            text = LocalizedText(
                "Baris judul: \(files). Selama judulnya keliru, tidak satu baris pun dari berkas itu terpakai.",
                "Headers: \(files). As long as its header is wrong, no row of a file can be used.")
        case .row:
            text = LocalizedText(
                "Isi baris: \(problems.count) galat. Mulai dari yang terbanyak: \(first.code.title.indonesian) (\(first.problems.count)), di \(files).",
                "Rows: \(English.count(problems.count, "error")). Begin with the commonest: \(first.code.title.english) (\(first.problems.count)), in \(files)."
            )
        case .comparison:
            text = LocalizedText(
                "Nomor, rujukan, dan baris yang berganda: \(problems.count) galat, di \(files).",
                "Ids, references and repeated rows: \(English.count(problems.count, "error")), in \(files).")
        case .warning: return nil
        }
        return text[language]
    }
}
