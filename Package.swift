// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "awas",
    products: [
        .library(name: "AwasModel", targets: ["AwasModel"]),
        .library(name: "AwasQuery", targets: ["AwasQuery"]),
        .library(name: "AwasReport", targets: ["AwasReport"]),
    ],
    targets: [
        .target(name: "AwasModel", exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "AwasQuery", dependencies: ["AwasModel"],
            exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "AwasReport", dependencies: ["AwasModel", "AwasQuery"],
            exclude: ["README.md"], swiftSettings: strict),
        .testTarget(name: "AwasModelTests", dependencies: ["AwasModel"], swiftSettings: strict),
        .testTarget(name: "AwasQueryTests", dependencies: ["AwasModel", "AwasQuery"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
