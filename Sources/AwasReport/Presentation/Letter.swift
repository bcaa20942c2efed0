import AwasModel

/// What makes an official letter (*surat dinas*) of a report: all that stands around its text. What nobody has given is a
/// line of dots, to be filled in on paper or in the file.
package struct Letter: Sendable {
    /// The lines at its head (*kop surat*): the names of the office in capitals, then where it is found.
    package let letterhead: [String]
    /// *Nomor*, *sifat*, *lampiran*.
    package let number, nature, attachments: String
    /// *Hal*.
    package let subject: String
    /// Whom it is to, line by line, the first of them with *Yth.*
    package let addressee: [String]
    /// Where and when it is signed.
    package let place, date: String
    /// The office of who signs, and the name.
    package let signatory: (position: [String], name: String)
    /// Who gets a copy (*tembusan*).
    package let copies: [String]
    /// Of its words.
    let language: Language

    /// Stands for what is to be filled in.
    package static let blank = String(repeating: ".", count: 40)
    /// The same where a place and a day share a line with a number.
    private static let shortBlank = String(repeating: ".", count: 20)

    /// A letter with what an office has said of itself.
    ///
    /// - Parameters:
    ///   - details: nil for an office that has said nothing.
    ///   - office: what the office is called where it has not said so.
    ///   - subject: what the letter is about where the office has not said so.
    package init(_ details: OfficeDetails?, office: String, subject: String, _ language: Language) {
        let words = { (indonesian: String, english: String) in LocalizedText(indonesian, english)[language] }
        func or(_ lines: [String]?, _ others: [String]) -> [String] {
            lines.flatMap { $0.isEmpty ? nil : $0 } ?? others
        }
        self.language = language
        letterhead = or(
            details?.letterhead, [office.uppercased(), words("Alamat: ", "Address: ") + Letter.blank])
        number = details?.number ?? Letter.blank
        nature = details?.nature ?? Letter.blank
        attachments = details?.attachments ?? Letter.blank
        self.subject = details?.subject ?? subject
        let lines = or(details?.addressee, [Letter.blank, words("di ", "in ") + Letter.blank])
        let isAddressed = ["Yth", "Kepada", "To "].contains { lines[0].hasPrefix($0) }
        addressee = isAddressed ? lines : [words("Yth. ", "To: ") + lines[0]] + lines.dropFirst()
        place = details?.place ?? Letter.shortBlank
        let day = details?.date.map { text in CalendarDate(text).map { $0.words[language] } ?? text }
        date = day ?? Letter.shortBlank
        signatory = (or(details?.position, [Letter.blank]), details?.signatory ?? Letter.blank)
        copies = details?.copies ?? [Letter.blank]
    }

    /// What stands beneath its head, each with its label: *Nomor*, *Sifat*, *Lampiran*, *Hal*.
    package var heading: [Report.Property] {
        let words = { (indonesian: String, english: String) in LocalizedText(indonesian, english)[language] }
        return [
            Report.Property(words("Nomor", "Number"), number), Report.Property(words("Sifat", "Nature"), nature),
            Report.Property(words("Lampiran", "Attachments"), attachments),
            Report.Property(words("Hal", "Subject"), subject),
        ]
    }

    /// What stands over the list of copies.
    package var copiesLabel: String { LocalizedText("Tembusan", "Copies")[language] }

    /// All of it as facts about the document, for forms that are no letters.
    var facts: [Report.Property] {
        let words = { (indonesian: String, english: String) in LocalizedText(indonesian, english)[language] }
        return heading + [
            Report.Property(words("Kepada", "Addressee"), addressee.joined(separator: ", ")),
            Report.Property(words("Tempat dan tanggal", "Place and date"), "\(place), \(date)"),
            Report.Property(
                words("Penanda tangan", "Signatory"), (signatory.position + [signatory.name]).joined(separator: ", ")),
        ] + (copies.isEmpty ? [] : [Report.Property(copiesLabel, copies.joined(separator: "; "))])
    }
}
