import AwasModel
import AwasReport

extension ReportForm {
    /// Why a report cannot have this form here; nil where it can.
    ///
    /// - Parameter isLetter: whether the report is a letter, which has a form of its own.
    package func refusal(isLetter: Bool) -> LocalizedText? {
        guard self == .pdf else { return nil }
        return isLetter ? ReportForm.letterOnPaper : Browser.found == nil ? Browser.missing : nil
    }

    private static let letterOnPaper = LocalizedText(
        "PDF dibuat dari bentuk html, yang tidak memuat kop dan tanda tangan surat; buat docx dan cetak dari Word atau LibreOffice",
        "PDF is made of the html form, which has no letterhead and signature; make docx and print it from Word or LibreOffice"
    )
}
