import AwasModel
import AwasQuery

/// What tables of documents share.
extension ReportScope {
    /// The words for a value of a dimension.
    func name(_ value: Value, of dimension: Dimension) -> Cell {
        // Within a kabupaten what has no kecamatan belongs to the kabupaten itself.
        let levels: Set<RegionCode.Level> =
            parameters.region.map { $0.level >= .kabupaten } == true ? [.kabupaten] : [.province, .kabupaten]
        return Cell(key: value, of: dimension, language, none: dimension.nullLabel(levels)[language])
    }

    /// The code of a region, beside its name; left out of plain text.
    func codeColumn(_ id: String) -> ReportTable.Column {
        ReportTable.Column(id: "\(id)_code", label: words("Kode", "Code"), format: .text, isDetail: true)
    }

    /// - Parameter measures: what is shown over all records.
    func totalStub(_ dimension: Dimension, of measures: [Measure]) -> [Cell] {
        let label = Cell.text(FigureLabels.total(of: measures)[language], plain: ResultTable.totalKey)
        return dimension.isRegion ? [label, totalOfCodes] : [label]
    }

    /// Of how many kabupaten something is known: `31 dari 38 kabupaten/kota`.
    func words(ofKabupaten counts: (known: Int, all: Int)) -> String {
        let (known, all) = (style.integer(Int64(counts.known)), style.integer(Int64(counts.all)))
        return words("\(known) dari \(all) kabupaten/kota", "\(known) of \(all) kabupaten/kota")
    }

    /// The name of a row that is the total of others.
    var totalLabel: Cell { .text(FigureLabels.total[language], plain: ResultTable.totalKey) }

    /// What stands in a column of codes in such a row: nothing that people read.
    var totalOfCodes: Cell { .text("", plain: ResultTable.totalKey) }

    /// A name and the four figures of a table whose rows are measures or steps.
    func spanColumns(_ label: String, id: String) -> [ReportTable.Column] {
        [ReportTable.Column(id: id, label: label, format: .text)]
            + ComparedSpan.allCases.map { span in
                ReportTable.Column(id: span.rawValue, label: span.label[language], format: span.format(.integer))
            }
    }
}
