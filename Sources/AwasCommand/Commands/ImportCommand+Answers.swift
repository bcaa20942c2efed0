import Awas
import AwasData
import AwasModel
import AwasReport
import AwasWriters

extension ImportCommand {
    /// The answers of a form that came back: shown, and written as a package with the terlapor as they are now.
    func takeAnswers(for data: String, _ mapping: IntakeMapping) throws(Failure) {
        try checkArguments()
        let threads = try reading.threadCount()
        let form = try returnedForm()
        var package = try reading.package(data)
        package.mapping = mapping
        let result = try package.dataset(common)
        let answers: FormAnswers
        do throws(PackageError) {
            answers = try FormAnswers(
                form, on: result.dataset, from: PackageSource(data, mapping), threads: threads)
        } catch {
            throw Failure(error)
        }
        try refuse(answers.faults)
        if !answers.changes.isEmpty {
            let text = TextWriter.render(
                ReportTable(answers.changes, common.language), language: common.language,
                width: StandardStreams.width(of: .output), characters: common.characters)
            try AnswerOutput.write(text, to: nil)
        }
        let replaced = answers.changes.count(where: \.replaces)
        guard replaced == 0 || replace else {
            throw Failure(
                ExitStatus.dataError,
                LocalizedText(
                    "\(replaced) jawaban bertentangan dengan yang sudah ada (status “mengganti”); tidak ada yang ditulis. Periksa, lalu pakai --replace bila jawaban baru yang benar.",
                    "\(English.count(replaced, "answer")) contradict earlier ones (status “replaces”); nothing was written. Check them, then use --replace if the new ones are right."
                ))
        }
        try write(answers)
    }

    private func checkArguments() throws(Failure) {
        guard folder == nil else {
            throw .usage(
                "dengan --answers folder tujuannya disebut oleh --output: awas import \(source) --answers data --output paket",
                "with --answers the folder to write is named by --output: awas import \(source) --answers data --output package"
            )
        }
        guard !suggestMapping else {
            throw .usage(
                "--suggest-mapping tidak dipakai bersama --answers", "--suggest-mapping does not go with --answers")
        }
        guard !reading.allowRejects else {
            throw .usage(
                "--allow-rejects tidak dipakai bersama --answers: perbaiki dahulu datanya",
                "--allow-rejects does not go with --answers: fix the data first")
        }
    }

    private func returnedForm() throws(Failure) -> ReturnedForm {
        let library: ReportLibrary
        do throws(LibraryError) {
            library = try ReportLibrary(only: ReportLibrary.reportOfPersons)
        } catch {
            throw Failure(error, in: LocalizedText("laporan bawaan", "built-in reports"), common.language)
        }
        do throws(PackageError) {
            if let list = library[ReportLibrary.reportOfPersons]?.returnedList {
                let form = try ReturnedForm(source, list)
                if form.hasList { return form }
            }
        } catch {
            throw Failure(error)
        }
        throw Failure(
            ExitStatus.dataError,
            LocalizedText(
                "“\(source)” bukan formulir bkd, atau dibuat oleh Awas sebelum jawaban dapat dibaca; buat yang baru dengan awas report bkd",
                "“\(source)” is no bkd form, or was made by an Awas from before answers could be read; make a new one by awas report bkd"
            ))
    }

    private func refuse(_ faults: [ReturnedForm.Fault]) throws(Failure) {
        guard !faults.isEmpty else { return }
        for fault in faults {
            StandardStreams.message(ProblemText.visible("\(fault.place): \(fault.message[common.language])"))
        }
        throw Failure(
            ExitStatus.dataError,
            LocalizedText(
                "\(faults.count) galat dalam formulir; tidak ada yang ditulis",
                "\(English.count(faults.count, "error")) in the form; nothing was written"))
    }

    private func write(_ answers: FormAnswers) throws(Failure) {
        let (rows, cells) = (answers.answeredCount, answers.changes.count)
        let found = LocalizedText(
            "awas: \(rows) baris terjawab, \(cells) sel baru atau lain",
            "awas: \(English.count(rows, "row")) answered, \(English.count(cells, "cell")) new or different")
        guard let folder = target.output, let dataset = answers.dataset else {
            guard !common.quiet else { return }
            return StandardStreams.message(
                LocalizedText(
                    "\(found.indonesian); tidak ada yang ditulis tanpa --output folder",
                    "\(found.english); nothing is written without --output folder")[common.language])
        }
        try NewFolder.write(to: folder) { (files: inout OutputFiles) throws(WriterError) in
            _ = try PackageWriter.write(dataset, answers.intakeChanges, to: folder, &files)
        }
        guard !common.quiet else { return }
        StandardStreams.message(
            LocalizedText(
                "\(found.indonesian); paket dengan jawabannya di \(folder)",
                "\(found.english); the package with them is in \(folder)")[common.language])
    }
}

extension FormAnswers.Change {
    fileprivate func shown(_ text: String, _ language: Language) -> String {
        guard case .choice(let enumeration) = column.kind else { return text.isEmpty ? "–" : text }
        return enumeration.values.first { $0.id == text }?.label[language] ?? "–"
    }
}

extension ReportTable {
    /// The changes that answers make, by the numbers of cases and terlapor: no name leaves beside the form.
    fileprivate init(_ changes: [FormAnswers.Change], _ language: Language) {
        func column(_ id: String, _ indonesian: String, _ english: String) -> Column {
            Column(id: id, label: LocalizedText(indonesian, english)[language], format: .text)
        }
        let hasOffices = changes.contains { $0.row.key.first?.isEmpty == false }
        let columns =
            (hasOffices ? [column("office", "Kantor", "Office")] : []) + [
                column("case_id", "Perkara", "Case"), column("subject_no", "Terlapor", "Subject"),
                column("column", "Kolom", "Column"), column("before", "Sebelum", "Before"),
                column("after", "Sesudah", "After"), column("status", "Status", "Status"),
                column("cell", "Sel", "Cell"),
            ]
        let status = (new: LocalizedText("baru", "new"), other: LocalizedText("mengganti", "replaces"))
        self.init(
            id: "answers", title: LocalizedText("Jawaban formulir", "Answers of the form")[language], columns: columns,
            stubColumns: hasOffices ? 3 : 2,
            rows: changes.map { change in
                let texts =
                    change.row.key.dropFirst(hasOffices ? 0 : 1) + [
                        change.column.label[language], change.shown(change.before, language),
                        change.shown(change.after, language),
                        (change.replaces ? status.other : status.new)[language], change.answer.cell,
                    ]
                return Row(texts.map { .text($0) })
            }, emptyText: "")
    }
}
