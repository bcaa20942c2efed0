import AwasData
import AwasModel
import AwasWriters

/// Whether a document that was written before still follows from its data.
///
/// ```swift
/// let verification = try Verification(of: "laporan/bulanan-35-2024-09.xlsx", against: "sample-data")
/// for difference in verification.differences { print(difference.place, difference.words.english) }
/// ```
public struct Verification: Sendable {
    /// A place where the document is not what the data make of it.
    public struct Difference: Hashable, Sendable {
        /// A cell of a workbook (`Kehadiran!C14`), a line of a text (`12`), a file and its line (`kehadiran.csv:12`), or a
        /// cell of it (`kehadiran.csv:12:agency`).
        public let place: String
        /// The place, what is written there and what the data say; of what a person may be known by the place only.
        public let words: LocalizedText
    }

    /// In the order of the document; none when it is what the data make.
    public let differences: [Difference]

    /// Makes a document again, as it says itself, and compares every cell or line.
    ///
    /// - Parameters:
    ///   - document: a workbook, a text, or the folder of CSV files of a report.
    ///   - path: the folder of the data package.
    ///   - definitions: a folder with definitions of reports (`*.yml`), where the document is of one of them.
    ///   - office: of a letter, the file that it was made with; nil for `office.yml` beside the tables.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/document`` when the document does not say how it was made, and of
    ///   any other kind when it cannot be read or made again.
    public init(
        of document: String, against path: String, definitions: String? = nil, office: String? = nil
    ) throws(AwasError) {
        let written: WrittenDocument
        do throws(PackageError) {
            written = try WrittenDocument(document)
        } catch {
            throw AwasError(error)
        }
        guard let request = written.request else {
            if WrittenDocument.isPrinted(document) { throw AwasError(.document, WrittenDocument.printed(document)) }
            if written.isOfEarlierVersion { throw AwasError(.document, WrittenDocument.earlierVersion(document)) }
            throw AwasError(
                .document,
                LocalizedText(
                    "“\(document)” tidak memuat manifes yang dapat dibaca; hanya laporan Awas yang dapat diuji",
                    "“\(document)” has no manifest that can be read; only a report of Awas can be verified"))
        }
        let package = try DataPackage(
            path, faultyRows: request.setsFaultyRowsAside ? .setAside : .refuse, excluding: request.excludedWarnings)
        let report = try package.report(request, definitions: definitions, office: office)
        do throws(WriterError) {
            differences = try written.differences(from: report).map { Difference(place: $0.place, words: $0.words) }
        } catch {
            throw AwasError(error)
        }
    }
}
