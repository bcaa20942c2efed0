import AwasData
import AwasReport

/// Writes reports in their forms: a workbook, a text, and a folder of CSV files with one table each. They appear
/// together, whole, or not at all.
package enum ReportFiles {
    /// Writes a report into a folder, texts in its CSV files guarded.
    package static func write(
        _ report: Report, _ forms: [ReportForm], into folder: String
    ) throws(WriterError) -> [String] {
        var writer = CSVWriter()
        return try write([report], forms, into: folder, csv: &writer)
    }

    /// Writes reports of different names into a folder.
    ///
    /// - Parameters:
    ///   - reports: what is written.
    ///   - forms: the forms, in the order of the paths that are returned.
    ///   - folder: where they are put; it is made where it is missing.
    ///   - characters: those of the text.
    ///   - threads: how many forms are made at the same time.
    ///   - writer: how its CSV files are written.
    /// - Returns: the paths of what was written; of the CSV files that of their folder.
    /// - Throws: ``WriterError`` when something cannot be written; nothing is then.
    package static func write(
        _ reports: [Report], _ forms: [ReportForm], into folder: String, characters: TextCharacters = .unicode,
        threads: Int = 1, csv writer: inout CSVWriter
    ) throws(WriterError) -> [String] {
        var files = OutputFiles()
        var works: [Work] = []
        for report in reports {
            let stem = OutputFiles.path(report.name, in: folder)
            for form in forms {
                let path = form == .csv ? "\(stem)/" : "\(stem).\(form.rawValue)"
                if let reason = form.refusal(isLetter: report.letter != nil) {
                    throw WriterError(path: path, reason: reason)
                }
                let place = form.isWrittenByPath ? try files.reserve(path) : path
                works.append(Work(report: report, form: form, path: path, place: place))
            }
        }
        let style = ReportForm.Style(characters: characters, csv: writer)
        let made = Parallel.map(works.count, threads: threads) { [works] index in
            let work = works[index]
            return Result { () throws(WriterError) in try work.form.make(work.report, style, at: work.place) }
        }
        for (work, made) in zip(works, made) {
            switch try made.mapError({ WriterError(path: work.path, reason: $0.reason) }).get() {
            case .file: break
            case .text(let text): try files.add(text, at: work.path)
            case .folder(let texts, let used):
                if used.hasGuarded { writer = used }
                for file in texts { try files.add(file.text, at: work.path + file.name) }
            }
        }
        try files.commit()
        return works.map(\.path)
    }

    /// A form of a report, and where it goes.
    private struct Work: Sendable {
        let report: Report
        let form: ReportForm
        let path: String
        /// Where it is written before it has its name.
        let place: String
    }
}
