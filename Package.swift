// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A program of Examples/, which imports the facade only; the feature holds that one import is enough.
func example(_ name: String) -> Target {
    .executableTarget(
        name: "example-\(name)", dependencies: ["Awas"], path: "Examples/\(name)",
        swiftSettings: strict + [.enableUpcomingFeature("MemberImportVisibility")])
}

let package = Package(
    name: "awas",
    products: [
        .library(name: "Awas", targets: ["Awas"]),
        .executable(name: "awas", targets: ["awas"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.7.0"),
    ],
    targets: [
        .target(
            name: "AwasModel", dependencies: [.product(name: "Algorithms", package: "swift-algorithms")],
            exclude: ["README.md"], swiftSettings: strict),
        .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "AwasWorkbook",
            dependencies: [
                "AwasModel", "CMinizip", "CExpat", .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["README.md"], swiftSettings: strict),
        .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(name: "CAwasScan"),
        .target(
            name: "AwasData",
            dependencies: [
                "AwasModel", "AwasWorkbook", "CAwasScan", "CMessageDigest",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["README.md"], swiftSettings: strict),
        .target(name: "AwasYAML", dependencies: ["AwasModel", "Yams"], exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "AwasQuery",
            dependencies: [
                "AwasModel", "AwasYAML", "AwasData", "Yams", .product(name: "Algorithms", package: "swift-algorithms"),
            ],
            exclude: ["README.md"], resources: ["deadlines", "holidays"].map { .embedInCode("Rules/\($0).yml") },
            swiftSettings: strict),
        .target(
            name: "AwasSQL", dependencies: ["AwasModel", "AwasData", "AwasQuery"], exclude: ["README.md"],
            swiftSettings: strict),
        .target(
            name: "AwasStatistics", dependencies: [.product(name: "RealModule", package: "swift-numerics")],
            exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "AwasReport",
            dependencies: [
                "AwasModel", "AwasYAML", "AwasData", "AwasQuery", "AwasStatistics", "Yams",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["README.md", "Reports/examples"],
            resources: ["bkd", "bulanan", "matriks", "ringkas", "surat"].map { .embedInCode("Reports/\($0).yml") },
            swiftSettings: strict),
        .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .target(
            name: "AwasWriters",
            dependencies: [
                "AwasModel", "AwasWorkbook", "AwasData", "AwasQuery", "AwasStatistics", "AwasReport", "CXlsxwriter",
                .product(name: "Algorithms", package: "swift-algorithms"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            exclude: ["README.md"],
            resources: ["report.css", "chart.css", "report.js"].map { .embedInCode("HTML/\($0)") },
            swiftSettings: strict),
        .target(
            name: "Awas",
            dependencies: [
                "AwasModel", "AwasYAML", "AwasData", "AwasQuery", "AwasStatistics", "AwasReport", "AwasWriters", "Yams",
            ],
            exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "AwasCommand",
            dependencies: [
                "Awas", "AwasModel", "AwasYAML", "AwasData", "AwasQuery", "AwasSQL", "AwasReport", "AwasWriters",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["README.md"], swiftSettings: strict),
        .target(name: "CEmptyLocaleData"),
        .executableTarget(name: "awas", dependencies: ["AwasCommand", "CEmptyLocaleData"], swiftSettings: strict),
        .executableTarget(
            name: "SampleGenerator", dependencies: ["AwasModel"], exclude: ["README.md"],
            swiftSettings: strict),
    ] + ["answer", "check", "report", "compare", "verify"].map(example) + [
        .target(name: "AwasTestSupport", path: "Tests/AwasTestSupport", swiftSettings: strict),
        .testTarget(name: "AwasModelTests", dependencies: ["AwasModel"], swiftSettings: strict),
        .testTarget(
            name: "AwasWorkbookTests", dependencies: ["AwasWorkbook", "AwasModel", "AwasTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "AwasDataTests",
            dependencies: [
                "AwasData", "AwasModel", "AwasWorkbook", "AwasTestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AwasQueryTests",
            dependencies: ["AwasModel", "AwasYAML", "AwasData", "AwasQuery", "AwasSQL", "AwasTestSupport"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "AwasStatisticsTests", dependencies: ["AwasStatistics", "AwasTestSupport"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "AwasReportTests",
            dependencies: [
                "AwasModel", "AwasYAML", "AwasData", "AwasQuery", "AwasReport", "AwasWriters", "AwasTestSupport",
            ],
            exclude: ["Reference"],
            swiftSettings: strict),
        .testTarget(name: "SampleGeneratorTests", dependencies: ["SampleGenerator"], swiftSettings: strict),
        .testTarget(
            name: "AwasWritersTests",
            dependencies: ["AwasWriters", "AwasModel", "AwasWorkbook", "AwasQuery", "AwasReport", "AwasTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "AwasTests",
            dependencies: [
                "Awas", "AwasYAML", "AwasData", "AwasModel", "AwasQuery", "AwasReport", "AwasWriters",
                "AwasTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AwasCommandTests",
            dependencies: [
                "AwasCommand", "AwasData", "AwasModel", "AwasQuery", "AwasReport", "AwasTestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocsTests", dependencies: ["AwasModel", "AwasData", "AwasQuery", "awas"], swiftSettings: strict),
        .testTarget(
            name: "CaseTests",
            dependencies: [
                "awas", "example-answer", "example-check", "example-report", "example-compare", "example-verify",
                "AwasTestSupport",
            ],
            exclude: ["Examples", "Faults"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
