import AwasData
import AwasModel
import AwasReport

/// What a person at a terminal sees of a long read: one line that is written over itself, and at the end gone.
///
/// Most reads end within a second, and nothing is shown of them.
struct ProgressLine {
    /// How long a read may take before anything is shown, and how long a line stands at least.
    static let silence = Duration.seconds(1)
    static let interval = Duration.milliseconds(100)

    private let language: Language
    private let width: Int
    private let start: ContinuousClock.Instant
    private var next: ContinuousClock.Instant
    /// The columns that the line takes now.
    private var shown = 0

    /// - Parameters:
    ///   - width: the columns of the terminal.
    ///   - start: when the read began.
    init(_ language: Language, width: Int, start: ContinuousClock.Instant) {
        self.language = language
        self.width = width
        self.start = start
        next = start + ProgressLine.silence
    }

    /// What to write when a read has come so far; nil for nothing.
    mutating func update(_ progress: ReadProgress, at now: ContinuousClock.Instant) -> String? {
        guard now >= next else { return nil }
        next = now + ProgressLine.interval
        let text = text(progress)
        let rest = max(0, shown - text.count)
        shown = text.count
        return "\r" + text + String(repeating: " ", count: rest) + String(repeating: "\u{8}", count: rest)
    }

    /// What to write so that nothing is left of the line; nil when there was none.
    mutating func end() -> String? {
        guard shown > 0 else { return nil }
        defer { shown = 0 }
        return "\r" + String(repeating: " ", count: shown) + "\r"
    }

    /// `Membaca attendance.csv: 42 %, 4.200.000 baris`, shortened where it would not fit: a line that is broken could not
    /// be written over.
    private func text(_ progress: ReadProgress) -> String {
        let figures = FigureStyle(language)
        let share = progress.totalBytes > 0 ? min(1, Double(progress.bytes) / Double(progress.totalBytes)) : 1
        let percent = figures.percent((share * 100).rounded(.down) / 100, places: 0)
        let rows = figures.integer(Int64(progress.rows))
        let before = LocalizedText("Membaca ", "Reading ")[language]
        let after = LocalizedText(": \(percent), \(rows) baris", ": \(percent), \(rows) rows")[language]
        // The last column stays empty: what stands in it makes some terminals go on to the next line.
        let room = max(0, width - 1)
        let forName = max(1, room - before.count - after.count)
        let name = progress.file.count > forName ? "…" + progress.file.suffix(forName - 1) : progress.file
        return String((before + name + after).prefix(room))
    }
}

/// A progress line on standard error.
///
/// Safe to send: the reader never tells its progress on two threads at once, and has ended before `end` is called.
final class ProgressDisplay: @unchecked Sendable {
    private var line: ProgressLine

    /// Nil where nobody would see it, or wants to: when standard error is no terminal, or with `--quiet`.
    init?(_ common: CommonOptions) {
        guard !common.quiet, StandardStreams.isTerminal(.error), let width = StandardStreams.width(of: .error) else {
            return nil
        }
        line = ProgressLine(common.language, width: width, start: .now)
    }

    func show(_ progress: ReadProgress) {
        if let text = line.update(progress, at: .now) { StandardStreams.write(text) }
    }

    func end() {
        if let text = line.end() { StandardStreams.write(text) }
    }
}
