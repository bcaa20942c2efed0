import AwasModel
import Testing

@testable import AwasData

struct WrittenDateTests {
    @Test func readsTheFormsOfCells() {
        for text in [
            "2024-09-06", "6/9/2024", "06/09/2024", "6 September 2024", "2024-9-6", "6-9-2024", " 6 sep 2024\n",
        ] {
            #expect(WrittenDate.date(text)?.description == "2024-09-06")
        }
        for text in ["", "6-9-24", "2024", "2024-09", "9/26/2024"] {
            #expect(WrittenDate.date(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("6-9-2024", "2024-09-06"), ("06.09.24", "2024-09-06"), ("2024/9/6", "2024-09-06"),
        ("6 Sept. 2024", "2024-09-06"), ("6-Sep-24", "2024-09-06"), ("Jumat, 6 September 2024", "2024-09-06"),
        ("9/26/2024", "2024-09-26"), ("3 Peb 2024", "2024-02-03"), ("17 Agst 24", "2024-08-17"),
        ("31.09.2024", nil), ("29.02.2023", nil), ("6 9 2024", nil), ("1.234.567", nil), ("6/9", nil), ("6/9/75", nil),
        ("6 Ju 2024", nil), ("a-b-c", nil), ("", nil), ("–", nil),
    ])
    func guessesOtherForms(text: String, date: String?) {
        #expect(WrittenDate.meant(by: text)?.description == date)
    }
}
