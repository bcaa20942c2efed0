import Testing

@testable import AwasWorkbook

@Suite struct NumberedCharactersTests {
    @Test(arguments: [
        ("_xD83D__xDE00_", "😀"), ("satu_x000a_dua", "satu\ndua"), ("_x005F_x0041_", "_x0041_"), ("_x41_", "_x41_"),
        ("a_b", "a_b"), ("_x0041", "_x0041"), ("_x00é0_", "_x00é0_"),
    ])
    func numbersStandForCharacters(stored: String, text: String) { #expect(NumberedCharacters.read(stored) == text) }
}
