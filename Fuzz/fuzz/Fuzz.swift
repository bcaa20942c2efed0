import CLibFuzzer

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    FuzzTarget.chosen.test(UnsafeRawBufferPointer(start: data, count: size))
    return 0
}

/// The package manager makes this, the main function of the target `fuzz`, that of the program; libFuzzer's own is then
/// not called.
@_cdecl("fuzz_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    _ = FuzzTarget.chosen
    var (count, arguments) = (count, arguments)
    return LLVMFuzzerRunDriver(&count, &arguments, testOneInput)
}
