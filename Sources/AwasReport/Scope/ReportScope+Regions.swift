import AwasModel
import AwasQuery

extension ReportScope {
    var regionName: String {
        guard let region = parameters.region else { return "Indonesia" }
        return RegionDirectory.standard.title(region)
    }

    /// Whether the region holds several kabupaten, so that they can be compared.
    var hasSeveralKabupaten: Bool { parameters.region.map { $0.level == .province } ?? true }

    /// Whether the region is a part of a kabupaten.
    var isWithinKabupaten: Bool { parameters.region.map { $0.level > .kabupaten } ?? false }

    /// The kabupaten that a document should have records of.
    var kabupaten: [Region] {
        let directory = RegionDirectory.standard
        guard let region = parameters.region else { return directory.kabupaten }
        if region.level == .province { return directory.kabupaten(in: region) }
        return region.kabupaten.flatMap { directory[$0] }.map { [$0] } ?? []
    }

    /// The id of the dimension that a query's `by` names.
    func dimensionID(_ name: String) -> String {
        switch QueryDefinition.Area(rawValue: name) {
        case .area: area
        case .votingArea:
            // Voters are counted by kabupaten. Yet a row must be no wider than the region itself, or its name would
            // promise more than its figures.
            parameters.region == nil || isWithinKabupaten ? area : "kabupaten"
        case nil: name
        }
    }

    /// The level below that of the region.
    private var area: String {
        switch parameters.region?.level {
        case nil: "province"
        case .province: "kabupaten"
        case .kabupaten, .kecamatan, .desa: "kecamatan"
        }
    }
}
