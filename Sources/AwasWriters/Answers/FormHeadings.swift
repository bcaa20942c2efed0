import AwasModel
import AwasReport
import AwasWorkbook

/// Where the columns of a form stand on a sheet, found by their headings in either language.
struct FormHeadings {
    struct Answer {
        let field: Field
        let label: String
        let column: Int
    }

    struct Locked {
        let id: String
        let label: String
        let column: Int
        /// Among the locked columns of the form.
        let place: Int
    }

    /// In the order of ``FormKey``; columns count from 1.
    let keys: [Int]
    private(set) var answers: [Answer] = []
    /// Those that were found.
    private(set) var locked: [Locked] = []
    /// How many the form has.
    private(set) var lockedCount = 0
    /// Headings that are not there any more, with the columns where they stood.
    private(set) var missing: [(column: Int, label: LocalizedText)] = []

    /// - Returns: nil for a row that is not the headings of the form: its hidden columns are not named there.
    init?(_ cells: [Int: WorkbookCell.Value], _ list: RecordsDefinition) {
        var columns: [String: Int] = [:]
        for (column, value) in cells {
            guard case .text(let text) = value else { continue }
            columns[FormSeal.text(text)] = column
        }
        func column(_ label: LocalizedText) -> (column: Int, label: String)? {
            for language in Language.allCases {
                let label = FormSeal.text(label[language])
                if let column = columns[label] { return (column, label) }
            }
            return nil
        }
        keys = FormKey.allCases.compactMap { column($0.label)?.column }
        guard keys.count == FormKey.allCases.count, let first = keys.first else { return nil }
        for (index, definition) in list.columns.enumerated() {
            let found = column(definition.label)
            if found == nil {
                // No column comes or goes on a sheet that is protected.
                let place = max(1, first - list.columns.count + index)
                missing.append((place, definition.label))
            }
            if case .input(_, _, let field) = definition.content {
                if let found, let field {
                    answers.append(Answer(field: field, label: found.label, column: found.column))
                }
            } else if definition.content.isSealed {
                if let found {
                    locked.append(
                        Locked(id: definition.id, label: found.label, column: found.column, place: lockedCount))
                }
                lockedCount += 1
            }
        }
    }
}
