import ArgumentParser

/// Whether what names persons is written into tables that others read.
struct PersonsOption: ParsableArguments {
    @Flag(
        help: Help.text(
            "Sertakan nama, NIP, jabatan, dan kolom pribadi lainnya.",
            "Write names, numbers, positions and the other personal columns, too."))
    var withPersons = false
}
