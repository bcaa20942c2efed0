import Testing

@testable import AwasWorkbook

@Suite struct NumberFormatTests {
    @Test(arguments: [
        "yyyy-mm-dd", "dd/mm/yyyy", "[$-421]dd mmmm yyyy;@", "d-mmm", "mmm", "DD/MM/YY hh:mm", "[Red]yyyy",
        "General\" \"d",
    ])
    func days(code: String) { #expect(NumberFormat.isDate(code: code)) }

    @Test(arguments: [
        "General", "0", "#,##0.00", "0\" hari dan malam\"", "hh:mm:ss", "[h]:mm", "[mm]:ss", "0\\d", "_d0", "*y0",
        "[Red]0",
        "[$Rp-421] #,##0", "[>=100]0", "@", "", "\"belum", "[", "0%", "h:mm AM/PM",
    ])
    func others(code: String) { #expect(!NumberFormat.isDate(code: code)) }
}
