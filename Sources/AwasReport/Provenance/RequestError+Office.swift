import AwasModel

extension RequestError {
    /// What is said where a letter is to be made again and what the office said of itself is not at hand.
    package static func otherOfficeMessage(_ request: ReportRequest) -> LocalizedText {
        let name = OfficeDetails.fileName
        guard let digest = request.officeSHA256 else {
            return LocalizedText(
                "surat ini dibuat tanpa \(name); hilangkan --office-file",
                "this letter was made without \(name); leave out --office-file")
        }
        return LocalizedText(
            "surat ini dibuat dengan \(name) lain, yang SHA-256-nya \(digest); sebutkan berkas itu dengan --office-file",
            "this letter was made with another \(name), whose SHA-256 is \(digest); name that file by --office-file")
    }
}
