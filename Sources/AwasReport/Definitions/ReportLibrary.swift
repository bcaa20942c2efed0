import AwasData
import AwasModel
import AwasYAML

/// The documents that can be made: those built in, and those of a folder.
package struct ReportLibrary: Sendable {
    /// Those that were read: the built-in ones, then those of the folder, by their names.
    package private(set) var definitions: [ReportDefinition]
    /// The names of all documents, those that were not read too.
    package private(set) var names: [String]
    /// The definitions' texts by their names.
    private var texts: [String: String] = [:]

    /// The one document that may list persons.
    package static let reportOfPersons = BuiltInReport.bkd.rawValue

    /// The built-in documents, and those of a folder beside them.
    ///
    /// - Parameters:
    ///   - folder: where `*.yml` files are, all of which are read; nil for the built-in documents alone.
    ///   - name: the one built-in document that is wanted, to spare the reading of the others; nil for all.
    /// - Throws: ``LibraryError`` when the folder cannot be read or a definition has something wrong.
    package init(folder: String? = nil, only name: String? = nil) throws(LibraryError) {
        var problems: [DefinitionProblem] = []
        definitions = []
        let builtIn = BuiltInReport.allCases.map(\.rawValue)
        names = builtIn
        for report in BuiltInReport.allCases where name == nil || name == report.rawValue {
            add(
                report.text, file: "reports/\(report.rawValue).yml", name: report.rawValue,
                allowsPersons: report.rawValue == ReportLibrary.reportOfPersons, &problems)
        }
        for file in try ReportLibrary.files(in: folder) {
            if builtIn.contains(file.name) {
                problems.append(
                    DefinitionProblem(
                        file: file.path, line: nil,
                        message: LocalizedText(
                            "“\(file.name)” adalah laporan bawaan; beri berkas ini nama lain",
                            "“\(file.name)” is a built-in report; give this file another name")))
                continue
            }
            names.append(file.name)
            add(file.text, file: file.path, name: file.name, allowsPersons: false, &problems)
        }
        guard problems.isEmpty else { throw .definitions(DefinitionError(problems: problems)) }
    }

    /// The definition of a name; nil when there is none, or it was not read.
    package subscript(name: String) -> ReportDefinition? {
        definitions.first { $0.name == name }
    }

    /// What is said of the report that somebody may have meant by a name.
    package func meant(by name: String) -> LocalizedText {
        Suggestions.meant(Suggestions.nearest(to: name, among: names, atMost: 1))
    }

    /// SHA-256 of a definition's text in hexadecimal, by which a manifest names it; nil when it was not read.
    package func sha256(ofDefinition name: String) -> String? {
        texts[name].map { Fingerprint.sha256(Array($0.utf8)) }
    }

    private mutating func add(
        _ text: String, file: String, name: String, allowsPersons: Bool, _ problems: inout [DefinitionProblem]
    ) {
        texts[name] = text
        do throws(DefinitionError) {
            definitions.append(
                try DefinitionReader.read(text, file: file, name: name, allowsPersons: allowsPersons))
        } catch {
            problems += error.problems
        }
    }

    private static func files(
        in folder: String?
    ) throws(LibraryError) -> [(path: String, name: String, text: String)] {
        guard let folder else { return [] }
        do throws(PackageError) {
            var files: [(String, String, String)] = []
            for name in try TextFiles.names(in: folder, ending: ".yml") {
                let path = "\(folder)/\(name)"
                files.append((path, String(name.dropLast(4)), try TextFiles.text(of: path)))
            }
            return files
        } catch {
            throw .files(error)
        }
    }
}

/// Why there is no library of reports.
package enum LibraryError: Error, Sendable {
    /// The folder or a file of it cannot be read.
    case files(PackageError)
    /// Definitions are wrong.
    case definitions(DefinitionError)
}
