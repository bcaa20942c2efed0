import AwasModel
import AwasQuery

extension DefinedReport {
    /// A map of the regions below the document's; nil where no map has them, as of kecamatan.
    ///
    /// All of them stand on it: of one without a record nothing is known.
    func tiles(_ title: String?, _ definition: ChartDefinition, _ answer: DefinedAnswer) -> Chart? {
        guard let id = definition.values.first, let measure = answer.measure(id),
            let dimension = answer.dimensions.first
        else { return nil }
        var cells: [RegionCode: Cell] = [:]
        for (row, value) in zip(answer.rows, answer.values(answer.rows, id)) {
            if case .region(let code, _) = row.key[0] { cells[code] = Cell(value) }
        }
        let places = regions(of: dimension).map { region in
            (code: region.code, name: region.fullName, cell: cells[region.code] ?? .null)
        }
        guard places.count > 1 else { return nil }
        let span = ComparedSpan.parts(of: id).span
        let format = span.format(CellFormat(measure))
        let name = measure.label[scope.language]
        let label = answer.query.isCompared ? "\(name), \(span.label[scope.language].lowercased())" : name
        return .tiles(
            TileMap(
                title: title ?? ChartFinding.highest(label, places.map { ($0.name, $0.cell) }, format, scope.language),
                measure: label, format: format, places: places,
                sheetName: definition.sheet?[scope.language] ?? scope.words("Peta", "Map")))
    }

    /// The regions of a dimension that lie in the document's region and have squares on one map.
    private func regions(of dimension: Dimension) -> [Region] {
        switch (dimension.id, scope.parameters.region?.level) {
        case ("province", nil): RegionDirectory.standard.provinces
        case ("kabupaten", .province): scope.kabupaten
        default: []
        }
    }
}
