// swift-tools-version: 6.2
// A package of its own, so that nobody who builds Awas builds what only attacks it. `make fuzz` builds and runs it.
import PackageDescription

let awas = ["AwasModel", "AwasWorkbook", "AwasData", "AwasQuery", "AwasReport", "AwasWriters"].map {
    Target.Dependency.product(name: $0, package: "awas")
}

let package = Package(
    name: "awas-fuzz",
    dependencies: [.package(name: "awas", path: "..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer", path: "libfuzzer"),
        .executableTarget(name: "fuzz", dependencies: awas + ["CLibFuzzer"], path: "fuzz"),
    ],
    swiftLanguageModes: [.v6]
)
