#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Texts in the form that the library takes, for as long as this value lives.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>?] = []

    func add(_ text: String) -> UnsafeMutablePointer<CChar>? { add(stored: WorkbookText.stored(text)) }

    /// Adds a text that is in the form in which the workbook stores it.
    func add(stored text: String) -> UnsafeMutablePointer<CChar>? {
        let pointer = strdup(text)
        pointers.append(pointer)
        return pointer
    }

    deinit { for pointer in pointers { free(pointer) } }
}
