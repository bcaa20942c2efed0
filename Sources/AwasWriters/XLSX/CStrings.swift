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

    func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
        let pointer = strdup(WorkbookText.clean(text))
        pointers.append(pointer)
        return pointer
    }

    deinit { for pointer in pointers { free(pointer) } }
}
