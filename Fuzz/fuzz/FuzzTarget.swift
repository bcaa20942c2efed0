import Foundation

/// What is attacked. Each target takes any bytes; besides not crashing, it must agree with a plainer reading of them.
enum FuzzTarget: String, CaseIterable {
    /// Records and fields: what the reader of blocks finds, against a reading by the letter of RFC 4180.
    case csv
    /// A file of any table, through the whole reader with all of its checks.
    case packages
    /// One cell of each kind: the fast path of the block parser against the plain parsers.
    case cells
    /// Names and codes of regions.
    case regions
    /// Workbooks: their archive, and the XML of their parts.
    case workbooks
    /// `--where`.
    case filters
    /// Report definitions, and the reports they make.
    case definitions
    /// Sentences of definitions, and what becomes of them.
    case templates

    /// The target of this process, by `--target=NAME`: libFuzzer leaves options with two dashes alone.
    static let chosen: FuzzTarget = {
        let names = CommandLine.arguments.compactMap { argument in
            argument.hasPrefix("--target=") ? String(argument.dropFirst("--target=".count)) : nil
        }
        guard let target = names.first.flatMap(FuzzTarget.init(rawValue:)) else {
            print("fuzz --target=\(allCases.map(\.rawValue).joined(separator: "|")) [options of libFuzzer] CORPUS")
            exit(64)
        }
        return target
    }()

    func test(_ bytes: UnsafeRawBufferPointer) {
        switch self {
        case .csv: CSVAttack.run(bytes)
        case .packages: PackageAttack.run(bytes)
        case .cells: CellAttack.run(bytes)
        case .regions: RegionAttack.run(bytes)
        case .workbooks: WorkbookAttack.run(bytes)
        case .filters: FilterAttack.run(bytes)
        case .definitions: DefinitionAttack.run(bytes)
        case .templates: TemplateAttack.run(bytes)
        }
    }
}

/// Ends the process, which libFuzzer takes for a find, when something that must hold does not.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}
