import AwasModel

/// Texts that nobody can tell apart become one value, named by the first of them in the order of files and rows.
///
/// Done once all rows are read: so neither threads nor blocks decide which one is the first, and rows are read as quickly as
/// ever.
extension DatasetAssembly {
    /// A column whose integers are codes of one dictionary.
    private struct CodeColumn {
        let table: Int
        let position: Int
        let isList: Bool
    }

    /// Where a text is first met.
    private struct FirstPlace {
        /// Counts up with the order of files and rows.
        let order: Int
        let table: Table
        let row: Int
    }

    mutating func unifyTexts(_ problems: inout [Problem]) {
        for field in dictionaries.texts.keys {
            guard var texts = dictionaries.texts[field] else { continue }
            texts.variants = TextVariants(of: texts)
            let columns = columns { column in
                switch column.kind {
                case .text, .textList: column.field == field
                default: false
                }
            }
            let places = unify(&texts, columns)
            if field == .agency { problems += lookAlikes(texts, places) }
            dictionaries.texts[field] = texts
        }
        for table in dictionaries.keys.keys {
            guard var keys = dictionaries.keys[table] else { continue }
            keys.variants = TextVariants(of: keys)
            let referring = columns { column in if case .reference(table) = column.kind { true } else { false } }
            // A key is named as its own table does.
            let own = Dataset.position(table)
            unify(&keys, referring.filter { $0.table == own } + referring.filter { $0.table != own })
            dictionaries.keys[table] = keys
        }
    }

    private func columns(where isMeant: (Column) -> Bool) -> [CodeColumn] {
        Schema.tables.enumerated().flatMap { index, schema in
            schema.columns.indices.filter { isMeant(schema.columns[$0]) }.map { position in
                let isList = if case .textList = schema.columns[position].kind { true } else { false }
                return CodeColumn(table: index, position: position, isList: isList)
            }
        }
    }

    /// - Returns: where each text that others look like is first met.
    @discardableResult
    private mutating func unify(_ texts: inout ByteDictionary, _ columns: [CodeColumn]) -> [Int32: FirstPlace] {
        let groups = texts.variants.similar
        guard !groups.isEmpty else { return [:] }
        let places = firstPlaces(of: groups.flatMap(\.self), among: texts.count, in: columns)
        for group in groups {
            let first = group.min { (places[$0]?.order ?? .max, $0) < (places[$1]?.order ?? .max, $1) }
            if let first { texts.variants.choose(first, for: group) }
        }
        var translation = (0..<Int32(texts.count)).map(\.self)
        for (code, first) in texts.variants.standIns { translation[Int(code)] = first }
        for column in columns { translate(column, translation) }
        return places
    }

    private func firstPlaces(of codes: [Int32], among count: Int, in columns: [CodeColumn]) -> [Int32: FirstPlace] {
        var isWanted = Array(repeating: false, count: count)
        for code in codes { isWanted[Int(code)] = true }
        var places: [Int32: FirstPlace] = [:]
        func note(_ code: Int32, _ column: CodeColumn, _ row: Int) {
            guard code >= 0, isWanted[Int(code)] else { return }
            isWanted[Int(code)] = false
            places[code] = FirstPlace(order: places.count, table: tables[column.table].data.table, row: row)
        }
        for column in columns {
            let data = tables[column.table].data
            if column.isList {
                let list = data.lists[column.position]
                for row in 0..<list.offsets.count - 1 {
                    for item in list.items[list.range(ofRow: row)] { note(item, column, row) }
                }
            } else {
                for (row, code) in data.values[column.position].enumerated() { note(code, column, row) }
            }
        }
        return places
    }

    private mutating func translate(_ column: CodeColumn, _ translation: [Int32]) {
        guard column.isList else {
            tables[column.table].data.values[column.position] = tables[column.table].data.values[column.position].map {
                $0 < 0 ? $0 : translation[Int($0)]
            }
            return
        }
        // Two items of a row may have become one.
        let list = tables[column.table].data.lists[column.position]
        var unified = ListColumn()
        var seen: Set<Int32> = []
        for row in 0..<list.offsets.count - 1 {
            seen.removeAll(keepingCapacity: true)
            for item in list.items[list.range(ofRow: row)] {
                let item = translation[Int(item)]
                if seen.insert(item).inserted { unified.items.append(item) }
            }
            unified.closeRow()
        }
        tables[column.table].data.lists[column.position] = unified
    }

    /// Someone should know that two spellings differ, though they count as one.
    private func lookAlikes(_ agencies: ByteDictionary, _ places: [Int32: FirstPlace]) -> [Problem] {
        agencies.variants.standIns.compactMap { code, first in
            guard let place = places[code], let firstPlace = places[first] else { return nil }
            return similarAgency(
                agencies[code], in: place.table, row: place.row,
                like: agencies[first], in: firstPlace.table, row: firstPlace.row,
                LocalizedText(
                    " dan dihitung sebagai instansi yang sama: yang berbeda hanya huruf yang tidak terlihat atau penyandiannya; ketik ulang namanya",
                    " and counts as the same agency: only characters that nobody sees, or their encoding, differ; type the name again"
                ))
        }
    }
}
