import AwasModel
import AwasQuery

/// What the names of templates stand for; `DefinitionReader.commonNames` says which there are.
extension DefinedReport {
    /// The name of a measure in templates and columns.
    static func name(ofMeasure id: String) -> String { id == QueryDefinition.parameter ? "measure" : id }

    /// The name of a dimension in templates.
    static func name(ofDimension id: String) -> String {
        QueryDefinition.Area(rawValue: id).map { "\($0.name)_name" } ?? id
    }

    func values(_ answers: [String: DefinedAnswer]) throws(QueryError) -> TemplateValues {
        let parameters = scope.parameters
        let month = parameters.month
        var names: [String: Any] = [
            "office": scope.office, "region": scope.regionName, "month": scope.monthName,
            "previous_month": scope.style.period(month.advanced(by: -1)), "year": String(month.year),
            "as_of": scope.style.date(parameters.asOf), "source": scope.source, "fingerprint": scope.fingerprint,
            "rejected": scope.figure(scope.read.dataset.rowsSetAside(in: scope.parameters.regions)),
            "region_codes": RegionDirectory.version, "program": "Awas \(ProgramVersion.current)",
            "cut_short": parameters.asOf < month.lastDay, "not_begun": parameters.asOf < month.firstDay,
            "several_kabupaten": scope.hasSeveralKabupaten, "national": parameters.region == nil,
            "within_kabupaten": scope.isWithinKabupaten,
        ]
        if let recipient = parameters.recipient { names["recipient"] = recipient.name[scope.language] }
        for area in QueryDefinition.Area.allCases {
            let label = Catalogue.dimension(named: scope.dimensionID(area.rawValue))?.label[scope.language]
            names[area.name] = label?.lowercased()
        }
        if let note = scope.read.dataset.noteOfRowsSetAside(in: scope.parameters.regions) {
            names["rejected_note"] = note[scope.language]
        }
        names["missing"] = Dictionary(
            uniqueKeysWithValues: Table.allCases.compactMap { table in
                scope.absence(of: Fact(table)?.tables ?? [table]).map { (table.rawValue, $0) }
            })
        if let note = scope.read.dataset.descriptor.descriptions[.turnout] { names["voters_note"] = note }
        if let note = scope.read.dataset.noteOnExcludedRows { names["excluded_note"] = note[scope.language] }
        if let region = parameters.region, let coverage = voterPlaces?.coverage(of: region), coverage.isLow {
            names["poor_coverage"] = coverage.words[scope.language]
        }
        if scope.hasSeveralKabupaten, let voterPlaces {
            names["voters_coverage"] = scope.words(
                ofKabupaten: voterPlaces.kabupatenOfTurnout(in: parameters.regions))
        }
        if definition.usedNames.contains("election"), let id = try scope.election() {
            var election: [String: Any] = ["id": id]
            election["name"] = scope.electionName(id)
            names["election"] = election
        }
        if let compared { names[ComputedContent.participation.rawValue] = compared.values }
        if let coverage { names[ComputedContent.coverage.rawValue] = values(of: coverage) }
        if let measure { names["measure"] = measure.label[scope.language] }
        for (name, answer) in answers where definition.usedNames.contains(name) { names[name] = values(of: answer) }
        return TemplateValues(language: scope.language, names: names)
    }

    private func values(of coverage: Coverage) -> [String: Any] {
        let counts = coverage.counts
        var names: [String: Any] = ["kabupaten": scope.figure(counts.all)]
        for (probe, count) in zip(Coverage.probes, counts.withRecords) {
            names[probe.measure] = [
                "with": scope.figure(count), "without": scope.figure(count.map { counts.all - $0 }),
            ]
        }
        return names
    }

    private func values(of answer: DefinedAnswer) -> [String: Any] {
        if answer.dimensions.isEmpty {
            var names = (answer.total ?? answer.rows.first).map { figures(answer, $0) } ?? [:]
            if let changes = answer.changes {
                names["tested"] = changes.isTested
                names["changed"] = self.names(
                    ofRows: changes.flagged.map { measure, isUp in
                        ["name": measure.label[scope.language].lowercased(), "up": isUp, "down": !isUp]
                    })
            }
            return names
        }
        var names = self.names(
            ofRows: answer.rows.map { row in
                var names = figures(answer, row)
                for (id, (dimension, value)) in zip(answer.query.dimensions, zip(answer.dimensions, row.key)) {
                    names[DefinedReport.name(ofDimension: id)] = scope.style.text(
                        scope.name(value, of: dimension), .text)
                }
                return names
            })
        if let total = answer.total { names["total"] = figures(answer, total) }
        return names
    }

    private func names(ofRows rows: [[String: Any]]) -> [String: Any] {
        ["rows": rows, "count": scope.figure(rows.count)]
    }

    private func figures(_ answer: DefinedAnswer, _ row: ResultTable.Row) -> [String: Any] {
        var names: [String: Any] = [:]
        for (index, (id, measure)) in zip(answer.query.measures, answer.measures).enumerated() {
            func figure(_ span: ComparedSpan) -> TemplateFigure {
                TemplateFigure(
                    value: answer.value(row, index, span), format: CellFormat(measure), style: scope.style)
            }
            var whole = figure(.month)
            whole.whole = measure.whole.flatMap { all in answer.measures.firstIndex { $0.id == all.id } }
                .map { answer.value(row, $0, .month) }
            if answer.query.isCompared {
                for span in ComparedSpan.allCases where span != .month { whole.compared[span.rawValue] = figure(span) }
                whole.compared[ComparedSpan.change.rawValue]?.before = answer.value(row, index, .previous)
            }
            names[DefinedReport.name(ofMeasure: id)] = whole
        }
        return names
    }
}
