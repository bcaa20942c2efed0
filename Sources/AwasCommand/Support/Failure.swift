import ArgumentParser
import Awas
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasSQL
import AwasWriters

/// Why a command ends without doing its work: the exit code and what to tell the person.
struct Failure: Error {
    let status: ExitCode
    /// Nil when everything has been said.
    let message: LocalizedText?

    init(_ status: ExitCode, _ message: LocalizedText?) {
        self.status = status
        self.message = message
    }

    /// An argument that is not as it must be.
    static func usage(_ indonesian: String, _ english: String) -> Failure {
        Failure(ExitStatus.usage, LocalizedText(indonesian, english))
    }

    static func standardOutput(_ reason: LocalizedText) -> Failure {
        Failure(
            ExitStatus.cannotCreate,
            LocalizedText(
                "keluaran baku tidak dapat ditulis: \(reason.indonesian)",
                "standard output cannot be written: \(reason.english)"))
    }

    init(_ error: PackageError) {
        let status = if case .badDescriptor = error { ExitStatus.dataError } else { ExitStatus.noInput }
        self.init(status, error.message)
    }

    init(_ error: DatabaseError) {
        let status =
            switch error {
            case .passwordInURL, .badSchema, .noSpark, .excludesWarnings: ExitStatus.usage
            default: ExitStatus.unavailable
            }
        self.init(status, error.message)
    }

    init(_ error: WriterError) {
        self.init(
            ExitStatus.cannotCreate,
            LocalizedText(
                "“\(error.path)”: \(error.reason.indonesian)", "“\(error.path)”: \(error.reason.english)"))
    }

    init(_ error: QueryError) {
        self.init(ExitStatus.usage, error.message { "--\($0.rawValue)" })
    }

    init(_ error: RequestError, _ request: ReportRequest, in library: ReportLibrary) {
        let name = request.name
        switch error {
        case .unknownReport:
            let meant = library.meant(by: name)
            self = .usage(
                "laporan “\(name)” tidak dikenal\(meant.indonesian); `awas reports` mendaftarnya",
                "unknown report “\(name)”\(meant.english); `awas reports` lists them")
        case .takesNoMeasure:
            self = .usage("laporan “\(name)” tidak menerima --measure", "the report “\(name)” takes no --measure")
        case .unknownMeasure(let measure):
            self.init(QueryError.unknownMeasure(measure, suggestions: Catalogue.measures(near: measure, atMost: 3)))
        case .listsPersons:
            self = .usage(
                "--suppress tidak berlaku bagi “\(name)”, yang memuat orang satu per satu",
                "--suppress does not apply to “\(name)”, which lists persons one by one")
        case .isNoLetter:
            self = .usage(
                "--office-file tidak berlaku bagi “\(name)”, yang bukan surat",
                "--office-file does not apply to “\(name)”, which is no letter")
        case .otherOffice: self.init(ExitStatus.dataError, RequestError.otherOfficeMessage(request))
        case .listsNoPersons:
            let persons = ReportLibrary.reportOfPersons
            self = .usage(
                "--split tidak berlaku bagi “\(name)”: yang dibagi menurut penerima hanya “\(persons)”, yang memuat orang satu per satu; hilangkan --split",
                "--split does not apply to “\(name)”: only “\(persons)”, which lists persons one by one, is split by recipient; leave out --split"
            )
        }
    }

    init(_ error: RecordConditionError) {
        switch error {
        case .region(let error): self.init(error)
        case .personal(let column):
            self = .usage(
                "kolom “\(column.alias)” memuat data pribadi dan hanya keluar melalui laporan bkd",
                "the column “\(column.id)” holds personal data and leaves through the report bkd alone")
        case .notOrdered(let column):
            self = .usage(
                "kolom “\(column.alias)” tidak berurutan; <, <=, > dan >= berlaku untuk bilangan dan tanggal",
                "the column “\(column.id)” has no order; <, <=, > and >= are for numbers and dates")
        case .unknownValue(let value, let column):
            let remedy: LocalizedText =
                switch column.kind {
                case .choice(let set), .choiceList(let set):
                    LocalizedText("pilih: \(set.list)", "choose: \(set.list)")
                case .boolean: LocalizedText("tulis ya atau tidak", "write true or false")
                case .date:
                    LocalizedText("tulis seperti 2024-09-15 atau 2024-09", "write it like 2024-09-15 or 2024-09")
                case .month: LocalizedText("tulis seperti 2024-09", "write it like 2024-09")
                default: LocalizedText("tulis sebuah bilangan", "write a number")
                }
            self = .usage(
                "nilai kolom \(column.alias) “\(value)” tidak dikenal; \(remedy.indonesian)",
                "unknown value of the column \(column.id) “\(value)”; \(remedy.english)")
        }
    }
}

/// Runs the work of a command and turns a failure into a message and an exit code.
func withFailures(_ language: Language, _ body: () throws(Failure) -> Void) throws {
    do {
        try body()
    } catch {
        if let message = error.message { StandardStreams.message("awas: " + message[language]) }
        throw error.status
    }
}
