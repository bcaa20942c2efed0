import AwasModel

/// The distinct texts of region cells that a parser met, and what each of them is; in the file begun last, the kabupaten of
/// its rows.
struct RegionTexts {
    private(set) var texts = ByteDictionary()
    /// By code of `texts`.
    private(set) var resolutions: [RegionResolution] = []
    /// By code of `texts`: whether the text names a region and needs no word.
    private(set) var isPlain: [Bool] = []
    /// By code of `texts` how far down the region reaches, as `RegionCode.Level` counts; -1 where there is none.
    private(set) var levels: [Int8] = []
    /// The kabupaten that the own regions of the file's rows lie in.
    private(set) var kabupaten = SoleKabupaten.none

    /// For each region column of the table, by the four digits of a text such as `35.19`, its code, where it was met in that
    /// column and is plain; else -1. Of the first column, which the rows' own regions stand in, those of the file alone.
    private(set) var kabupatenCodes: [Int32]
    private static let slots = 10_000
    /// The digits met in the first column of the file.
    private var digitsOfFile: [Int] = []
    /// By code of `texts` the file in whose first column it was met last.
    private var fileOfText: [Int32] = []
    private var file: Int32 = 0

    init(columns: Int) {
        kabupatenCodes = Array(repeating: -1, count: columns * RegionTexts.slots)
    }

    /// Begins another file. What is undone is what the last one did, so that many files cost no more than their rows.
    mutating func beginFile() {
        file += 1
        kabupaten = .none
        for digits in digitsOfFile { kabupatenCodes[digits] = -1 }
        digitsOfFile.removeAll(keepingCapacity: true)
    }

    /// The code of a text, which is looked up in the directory when it is new.
    ///
    /// - Parameter column: among the region columns of the table; the first is that of the rows' own regions.
    @inline(__always)
    mutating func code(of text: UnsafeRawBufferPointer, inColumn column: Int) -> Int32 {
        let code = texts.insert(text)
        if Int(code) == resolutions.count { resolve(code) }
        if column == 0, fileOfText[Int(code)] != file { count(code) }
        return code
    }

    /// The code of a text of four digits that was met before; negative for none.
    @inline(__always)
    func code(ofDigits digits: Int, inColumn column: Int) -> Int32 {
        kabupatenCodes[column * RegionTexts.slots + digits]
    }

    mutating func note(_ code: Int32, ofDigits digits: Int, inColumn column: Int) {
        kabupatenCodes[column * RegionTexts.slots + digits] = code
        if column == 0 { digitsOfFile.append(digits) }
    }

    private mutating func resolve(_ code: Int32) {
        let resolution = RegionDirectory.standard.resolve(texts[code], suggests: false)
        resolutions.append(resolution)
        if case .found = resolution { isPlain.append(true) } else { isPlain.append(false) }
        if case .kecamatan = resolution {
            levels.append(Int8(RegionCode.Level.kecamatan.rawValue))
        } else {
            levels.append(resolution.region.map { Int8($0.level.rawValue) } ?? -1)
        }
        fileOfText.append(-1)
    }

    /// Counts a text among the regions of the file's rows.
    private mutating func count(_ code: Int32) {
        fileOfText[Int(code)] = file
        if let region = resolutions[Int(code)].region { kabupaten.add(region) }
    }
}
