import AwasData

/// What to do about a problem. A check that is added must be added here, or the tests do not compile.
enum ProblemGuide {
    static func advice(_ code: ProblemCode) -> String {
        switch code {
        case .missingColumn: "Add the required column to the header, under either of its names."
        case .duplicateColumn: "Remove or rename one of the two columns. The English and the Indonesian name are one."
        case .extraCell: "Put quotes around a cell that holds the delimiter."
        case .missingCell: "Add the missing cells; an empty cell still needs its delimiter."
        case .blankRequired: "Fill in the cell."
        case .typeError: "Write the value as its type wants it: a date, a whole number, true or false."
        case .unknownValue: "Use one of the allowed values, in small letters."
        case .unknownRegion: "Write the Kemendagri code or the full name; `awas regions TEXT` finds it."
        case .ambiguousRegion: "Write the full name (Kabupaten …, Kota …, Provinsi …) or the code."
        case .mangledRegion: "Format the column as text, then write the code again."
        case .duplicateKey: "Give each row a key of its own, or remove the row entered twice."
        case .ambiguousReference:
            "Give each row that is referred to an id of its own, or say the office in both tables."
        case .missingReference: "Add the row that is referred to, or mend the id."
        case .overlappingTurnout: "Keep the rows of one level: the whole region or its parts."
        case .totalsRow: "Remove the row: totals are computed from the records, and would count twice."
        case .dateOrder: "Check both dates: reported, registered or rejected, decided, forwarded, sanctioned."
        case .decisionWithoutDate: "Enter the date of the decision."
        case .dateWithoutDecision: "Enter the decision."
        case .sanctionWithoutDate: "Enter the date of the sanction."
        case .dateWithoutSanction: "Enter the sanction."
        case .forwardedToWithoutDate: "Enter the date of forwarding; of a subject its own or that of the case."
        case .rejectedAndRegistered: "Leave one of the two dates empty."
        case .negativeCount: "Write how many, or leave the cell empty when not recorded."
        case .femaleExceedsTotal: "Check both numbers."
        case .tooLarge: "A number is at most 2147483647, a cell at most 1 MiB."
        case .badEncoding: "Save the file as CSV UTF-8."
        case .unclosedQuote: "Put quotes at both ends of the cell; double a quote inside it."
        case .badDescriptor: "Mend datapackage.json, or remove it and write it with `awas schema`."
        case .unknownColumn: "Nothing, if the column is your own. Else mend its name; it is ignored now."
        case .unknownFile: "Name the file after a table, or move it elsewhere; it is ignored now."
        case .duplicateFile: "Remove one of the two files. Records of tables without a key count twice now."
        case .translatedRegion: "Nothing now: the figures are right. Write today's code next time."
        case .attendedExceedsInvited: "Check both numbers. They are counted as they are."
        case .votersExceedRegistered: "Check both numbers. They are counted as they are."
        case .votesDoNotAddUp: "Check all three numbers. They are counted as they are."
        case .implausibleDate: "Check the year (1999 to 2049), and that a case occurred before it was reported."
        case .similarAgency: "If it is one agency, use one spelling or list the other in agencies.csv."
        case .duplicateDelegation: "Remove the row if it was entered twice. Both are counted now."
        case .duplicateRow: "Remove the row if it was entered twice. Both are counted now."
        case .similarKey:
            "If the two are one, keep one row; if not, give one of them an id that differs plainly. Both count now."
        case .nipFormat: "Format the column as text and write all 18 digits."
        case .levelAgainstRegion: "Write the organiser's own area, or correct the level. Nothing is changed."
        }
    }
}
