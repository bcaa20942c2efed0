import ArgumentParser

/// The package that a command is about.
struct PackageArgument: ParsableArguments {
    @Argument(
        help: Help.text(
            "Folder paket data, buku kerja (.xlsx, .ods), folder berisi keduanya, atau alamat basis data (postgresql://…).",
            "The folder of a data package, a workbook (.xlsx, .ods), a folder of both, or the address of a database (postgresql://…)."
        ), completion: .file())
    var data: String
}
