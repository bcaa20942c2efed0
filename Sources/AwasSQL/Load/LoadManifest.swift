/// The form of the tables that a program writes, so that another version does not misread them.
enum LoadManifest {
    /// Raised with every change of the tables that an older program would not understand.
    static let format = "1"
}
