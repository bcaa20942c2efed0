import AwasModel

extension ResultTable {
    /// What is said of the rows without any record; nil where there are none. Who tells "none" from "not known" in the rows
    /// themselves need not say it.
    package var noteOnFilledRows: LocalizedText? {
        guard filledRows > 0 else { return nil }
        return LocalizedText(
            "\(filledRows) baris tanpa satu catatan pun; 0 di situ berarti tidak ada catatan, bukan pasti tidak ada kejadian.",
            "\(English.count(filledRows, "row")) without any record; a 0 there means no record, and not surely that nothing happened."
        )
    }
}
