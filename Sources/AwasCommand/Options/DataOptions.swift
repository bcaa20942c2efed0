import ArgumentParser

/// What every command that asks a package takes.
struct DataOptions: ParsableArguments {
    @OptionGroup var package: PackageArgument
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var exclusion: ExclusionOption

    var data: String { package.data }
    var allowRejects: Bool { reading.allowRejects }
    /// Whether rows may be set aside, into `rejects.csv`.
    var setsRowsAside: Bool { allowRejects || exclusion.codes != nil }
}
