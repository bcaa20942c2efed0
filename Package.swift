// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "awas",
    products: [
        .library(name: "AwasModel", targets: ["AwasModel"])
    ],
    targets: [
        .target(name: "AwasModel", exclude: ["README.md"], swiftSettings: strict),
        .testTarget(name: "AwasModelTests", dependencies: ["AwasModel"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
