import ArgumentParser
import AwasData
import AwasModel

/// Which warnings set rows aside.
struct ExclusionOption: ParsableArguments {
    @Option(
        name: .customLong("exclude-warnings"),
        help: ArgumentHelp(
            Help.text(
                "Sisihkan ke rejects.csv setiap baris yang dikenai peringatan ini, dipisah koma.",
                "Set aside into rejects.csv every row that these warnings are about, separated by commas."),
            valueName: "C,…"), completion: Completions.warnings)
    var codes: String?

    /// The checks whose warnings set rows aside, in the order of the checks.
    func warnings() throws(Failure) -> [ProblemCode] {
        guard let codes else { return [] }
        var wanted: Set<ProblemCode> = []
        for name in Arguments.list(codes) { wanted.insert(try ExclusionOption.warning(name)) }
        guard !wanted.isEmpty else {
            throw .usage(
                "--exclude-warnings kosong; pilih: \(ExclusionOption.list)",
                "--exclude-warnings is empty; choose: \(ExclusionOption.list)")
        }
        return ProblemCode.aboutRows.filter(wanted.contains)
    }

    private static let list = ProblemCode.aboutRows.map(\.rawValue).joined(separator: ", ")

    private static func warning(_ name: String) throws(Failure) -> ProblemCode {
        guard let code = ProblemCode(rawValue: name) else {
            let names = ProblemCode.aboutRows.map(\.rawValue)
            let meant = Suggestions.meant(Suggestions.nearest(to: name, among: names, atMost: 1))
            throw .usage(
                "--exclude-warnings: peringatan “\(name)” tidak dikenal\(meant.indonesian); pilih: \(list)",
                "--exclude-warnings: unknown warning “\(name)”\(meant.english); choose: \(list)")
        }
        if code.isAboutRows { return code }
        if code.severity == .error {
            throw .usage(
                "--exclude-warnings: “\(name)” sebuah galat, dan --allow-rejects menyisihkan baris keliru; pilih: \(list)",
                "--exclude-warnings: “\(name)” is an error, and --allow-rejects sets faulty rows aside; choose: \(list)"
            )
        }
        throw .usage(
            "--exclude-warnings: “\(name)” tidak mengenai baris; pilih: \(list)",
            "--exclude-warnings: “\(name)” is about no row; choose: \(list)")
    }
}
