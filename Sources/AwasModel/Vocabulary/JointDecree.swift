/// The kinds of violations of the joint decree (SKB) of 22 September 2022 on the neutrality of civil servants.
///
/// The wording is that of the press, which quoted the decree in part; the codes are the project's own. Sources are named
/// in `docs/legal-references.md`.
package enum JointDecree {
    /// One kind of violation.
    package struct Violation: Sendable {
        /// `KE-1` to `KE-7`, `D-1` to `D-12`.
        package let code: String
        /// Indonesian, as quoted.
        package let text: String
    }

    /// The violation of a code, nil for any other text.
    package static func violation(_ code: String) -> Violation? {
        violations.first { $0.code == code }
    }

    /// The codes that a text plainly means, in any case, with a blank or nothing for the hyphen (`ke 4`, `D12`), and with
    /// commas between several; nil for any other text.
    package static func codes(meantBy text: String) -> [String]? {
        let parts = text.split(separator: ",")
        // Most texts are sentences.
        guard !parts.isEmpty, parts.allSatisfy({ $0.utf8.count <= 10 }) else { return nil }
        let codes = parts.compactMap { part in
            Enumeration.comparable(TextFolding.trimmed(part)).flatMap { codesByName[$0] }
        }
        return codes.count == parts.count ? codes : nil
    }

    private static let codesByName = Dictionary(
        uniqueKeysWithValues: violations.map { ($0.code.lowercased().replacing("-", with: ""), $0.code) })

    /// What people read of a violation: the code and its wording; any other text as it is.
    package static func wording(_ violation: String) -> String {
        self.violation(violation).map { "\($0.code) \($0.text)" } ?? violation
    }

    /// All of them: breaches of the code of ethics (KE), then of discipline (D).
    package static let violations: [Violation] = [
        Violation(
            code: "KE-1",
            text: "Memasang spanduk/baliho/alat peraga lainnya terkait bakal calon peserta Pemilu dan Pemilihan"),
        Violation(
            code: "KE-2",
            text: "Sosialisasi/kampanye media sosial/online bakal calon"),
        Violation(
            code: "KE-3",
            text: "Menghadiri deklarasi/kampanye pasangan bakal calon dan memberikan tindakan/dukungan secara aktif"),
        Violation(
            code: "KE-4",
            text: "Membuat posting, comment, share, like, bergabung/follow dalam grup/akun pemenangan bakal calon"),
        Violation(
            code: "KE-5",
            text: "Memposting foto bersama bakal calon/tim sukses/alat peraga dengan simbol keberpihakan"),
        Violation(
            code: "KE-6",
            text: "Ikut dalam kegiatan kampanye/sosialisasi/pengenalan bakal calon"),
        Violation(
            code: "KE-7",
            text: "Mengikuti deklarasi/kampanye bagi suami/istri calon (tidak cuti di luar tanggungan negara)"),
        Violation(
            code: "D-1",
            text: "Memasang spanduk/baliho/alat peraga lainnya terkait calon peserta Pemilu dan Pemilihan"),
        Violation(
            code: "D-2",
            text: "Sosialisasi/kampanye media sosial/online calon"),
        Violation(
            code: "D-3",
            text: "Melakukan pendekatan kepada partai politik/masyarakat sebagai bakal calon"),
        Violation(
            code: "D-4",
            text: "Menghadiri deklarasi/kampanye paslon dan memberikan tindakan/dukungan secara aktif"),
        Violation(
            code: "D-5",
            text: "Menjadi anggota dan/atau pengurus partai politik"),
        Violation(
            code: "D-6",
            text: "Membuat postingan, comment, share, like, bergabung/follow grup/akun pemenangan calon"),
        Violation(
            code: "D-7",
            text: "Memposting foto bersama calon/tim sukses/alat peraga parpol"),
        Violation(
            code: "D-8",
            text: "Mengadakan kegiatan yang mengarah pada keberpihakan terhadap parpol/calon"),
        Violation(
            code: "D-9",
            text: "Menjadi tim ahli/tim pemenangan/konsultan SEBELUM penetapan peserta"),
        Violation(
            code: "D-10",
            text: "Menjadi tim ahli/tim pemenangan/konsultan SETELAH penetapan peserta"),
        Violation(
            code: "D-11",
            text: "Memberi dukungan kepada bakal calon perseorangan (surat dukungan/fotokopi KTP)"),
        Violation(
            code: "D-12",
            text: "Membuat keputusan/tindakan yang menguntungkan/merugikan parpol/calon/paslon"),
    ]
}
