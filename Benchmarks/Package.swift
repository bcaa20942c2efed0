// swift-tools-version: 6.2
// A package of its own, so that nobody who builds Awas builds what only measures it.
import PackageDescription

/// Its one product, and with it the targets behind it, which testable imports look into.
let awas = [Target.Dependency.product(name: "Awas", package: "awas")]

let package = Package(
    name: "awas-benchmarks",
    dependencies: [
        .package(name: "awas", path: ".."),
        // Without its interposers, which count allocations: their package is not needed for times.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        .target(
            name: "BenchmarkTable", dependencies: awas, path: "table"),
        .executableTarget(
            name: "micro", dependencies: awas + ["BenchmarkTable", .product(name: "Benchmark", package: "benchmark")],
            path: "micro", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "xlsx-awas", dependencies: awas + ["BenchmarkTable"], path: "xlsx/awas"),
        .executableTarget(
            name: "workbook-cells", dependencies: awas, path: "cells"),
        .executableTarget(
            name: "xlsx-plain", path: "xlsx/plain", linkerSettings: [.linkedLibrary("xlsxwriter")]),
    ],
    swiftLanguageModes: [.v6]
)
