// swift-tools-version: 6.2
import PackageDescription

// A package that depends on Awas as any other does; here by its path.
let package = Package(
    name: "awas-examples",
    dependencies: [.package(name: "awas", path: "..")],
    targets: [
        .executableTarget(
            name: "tally",
            dependencies: [
                .product(name: "AwasModel", package: "awas"), .product(name: "AwasData", package: "awas"),
                .product(name: "AwasQuery", package: "awas"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
