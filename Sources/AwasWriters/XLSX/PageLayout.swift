/// How a sheet is divided among pages of A4. Lengths are in points.
struct PageLayout {
    /// A part of a sheet that should not be torn apart: its first row, where it begins, and how tall it is.
    struct Block {
        let row: Int
        let top: Double
        var height: Double
    }

    let isLandscape: Bool
    /// How many pages stand beside each other.
    let pagesWide: Int
    /// What is fitted to their width: at least that of the contents, and more where smaller print saves pages.
    let width: Double
    /// How many pages follow each other at most; 0 for as many as it takes.
    var pagesTall = 0
    /// Whether the sheet is printed with the others; else by who asks for it alone.
    var isPrinted = true
    /// The rows that begin a page.
    let breaks: [Int]

    /// Within margins of 0.6 and 0.65 inches.
    private static let portrait = (width: 509.0, height: 748.0)
    private static let landscape = (width: 755.0, height: 502.0)
    /// Smaller print than this cannot be read well.
    private static let leastScale = 0.58
    /// As long as letters are this large, a page stands upright.
    private static let leastScaleOfPortrait = 0.8
    /// The widest contents that an upright page holds in letters of some size.
    static let widestUpright = portrait.width / 0.6
    /// Rows may be a little taller than thought.
    private static let useOfHeight = 0.96

    /// - Parameters:
    ///   - contentWidth: of all that is printed.
    ///   - height: of all that is printed.
    ///   - blocks: from top to bottom, what should not be torn apart; empty where it does not matter.
    ///   - isReport: whether a page less is worth smaller print; else a quarter of the pages is.
    init(contentWidth: Double, height: Double, blocks: [Block], isReport: Bool = false) {
        pagesWide = PageLayout.pagesWide(contentWidth)
        let usual = PageLayout.isLandscape(contentWidth)
        var best = (isLandscape: usual, width: contentWidth, pages: Int.max, breaks: [Int]())
        // A long list takes far fewer pages upright, for a page that is smaller in width is larger in height.
        for isLandscape in usual ? [true, false] : [false] {
            let page = isLandscape ? PageLayout.landscape : PageLayout.portrait
            let room = Double(pagesWide) * page.width
            for shrinkage in PageLayout.shrinkages.prefix(isReport ? .max : 6) {
                let scale = min(1, room / contentWidth) * shrinkage
                let isFirst = isLandscape == usual && shrinkage == 1
                guard isFirst || scale >= PageLayout.leastScale else { continue }
                let (breaks, pages) = PageLayout.division(
                    blocks, height: height, room: page.height / scale * PageLayout.useOfHeight)
                if isReport ? pages < best.pages : Double(pages) <= Double(best.pages) * 0.75 {
                    best = (isLandscape, shrinkage == 1 ? contentWidth : room / scale, pages, breaks)
                }
            }
        }
        (isLandscape, width, breaks) = (best.isLandscape, best.width, best.breaks)
    }

    private static let shrinkages = [1, 0.97, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6]

    /// How many rows of the usual height a page holds that is as wide as its contents.
    static func rowsOfPage(_ contentWidth: Double) -> Int {
        let page = isLandscape(contentWidth) ? landscape : portrait
        let scale = min(1, page.width * Double(pagesWide(contentWidth)) / max(contentWidth, 1))
        return Int(page.height / scale * useOfHeight / SheetWriter.rowHeight)
    }

    private static func isLandscape(_ contentWidth: Double) -> Bool {
        contentWidth * leastScaleOfPortrait > portrait.width
    }

    /// How many pages contents of some width need beside each other.
    static func pagesWide(_ contentWidth: Double) -> Int {
        max(1, Int((contentWidth * leastScale / landscape.width).rounded(.up)))
    }

    /// A block that fits on a page begins a new one where it would not fit on the rest of the last; one that fits on
    /// none, where less than a third is left.
    private static func division(
        _ blocks: [Block], height: Double, room: Double
    ) -> (breaks: [Int], pages: Int) {
        var breaks: [Int] = []
        // Where the page begins that is being filled.
        var pageTop = 0.0
        var pages = 1
        func fill(to bottom: Double) {
            while bottom - pageTop > room {
                pageTop += room
                pages += 1
            }
        }
        for block in blocks {
            let bottom = block.top + block.height
            let isTooTall = bottom - pageTop > room
            if isTooTall, block.top > pageTop, block.height <= room || block.top - pageTop > room * 2 / 3 {
                breaks.append(block.row)
                pageTop = block.top
                pages += 1
            }
            fill(to: bottom)
        }
        fill(to: height)
        return (breaks, pages)
    }
}
