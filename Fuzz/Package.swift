// swift-tools-version: 6.2
// A package of its own, so that nobody who builds Awas builds what only attacks it. `make fuzz` builds and runs it.
import PackageDescription

/// Its one product, and with it the targets behind it, which testable imports look into.
let awas = [Target.Dependency.product(name: "Awas", package: "awas")]

let package = Package(
    name: "awas-fuzz",
    dependencies: [.package(name: "awas", path: "..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer", path: "libfuzzer"),
        .executableTarget(name: "fuzz", dependencies: awas + ["CLibFuzzer"], path: "fuzz"),
    ],
    swiftLanguageModes: [.v6]
)
