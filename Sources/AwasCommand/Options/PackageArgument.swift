import ArgumentParser

/// The package that a command is about.
struct PackageArgument: ParsableArguments {
    @Argument(
        help: Help.text(
            "Folder paket data, buku kerja (.xlsx, .ods), atau folder berisi keduanya.",
            "The folder of a data package, a workbook (.xlsx, .ods), or a folder of both."), completion: .file())
    var data: String
}
