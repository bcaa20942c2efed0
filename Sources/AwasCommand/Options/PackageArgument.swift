import ArgumentParser

/// The package that a command is about.
struct PackageArgument: ParsableArguments {
    @Argument(help: Help.text("Folder paket data.", "The folder of a data package."), completion: .directory)
    var data: String
}
