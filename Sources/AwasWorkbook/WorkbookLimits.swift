/// How much of a workbook is read before it is taken for an attack rather than for a document.
package struct WorkbookLimits: Sendable {
    /// The most parts of a file.
    package var parts = 10_000
    /// The bytes that a part may unpack to.
    package var partBytes = 1 << 32
    /// The bytes that all parts together may unpack to.
    package var fileBytes = 1 << 33
    /// The bytes that are unpacked where sheets lie behind each other in one part, once for each.
    package var repeatedBytes = 1 << 33
    /// How many times its packed bytes a part may unpack to; XML of sheets comes to 10 or 20.
    package var ratio = 200
    /// Small parts may unpack to so much, whatever the ratio.
    package var freeBytes = 1 << 22
    /// How deep elements may lie in each other.
    package var depth = 64
    /// The bytes of all texts that cells share, with four more for each. They are in memory while the workbook is open.
    package var sharedBytes = 1 << 27
    /// The bytes of a cell's text.
    package var cellBytes = 1 << 20
    /// The cells of a sheet, empty ones too.
    package var cells = 1 << 28
    /// The merged areas and the columns that a sheet says something about.
    package var areas = 1 << 17
    /// The rows of all merged areas of a sheet together, each of which holds the area's value.
    package var mergedRows = 1 << 25
    /// The styles, sheets, relationships and properties of a workbook, of each kind.
    package var entries = 1 << 16

    /// Whether rows are read by their bytes where they are plain, rather than all by the parser of XML.
    package var readsPlainRows = true

    package init() {}
}
