import AwasModel

/// The accepted rows of a data package in columns, with the dictionaries that give their codes a meaning. References
/// are resolved to rows, other spellings of agencies are folded, and a delegation without a region has that of its
/// event.
package struct Dataset: Sendable {
    /// By the position of the table in `Table.allCases`.
    var tables: [TableData]
    /// The texts of text columns; columns of one field share them.
    var texts: [Field: ByteDictionary]
    /// The keys of each table that has them.
    var keys: [Table: ByteDictionary]
    /// The regions that region columns refer to by their position.
    package internal(set) var regions: [RegionCode]
    /// The agency that each other spelling stands for, by what ``AgencyFolding`` finds it by.
    var agencyOfAlias: [String: String]
    /// What the package says of itself.
    package internal(set) var descriptor: PackageDescriptor
    /// The files that were read, in the order of reading.
    package internal(set) var files: [SourceFile]
    /// Files of the package that look like data and belong to no table, by name.
    package internal(set) var unknownFiles: [String]
    /// How many rows of each table were read and how many of them set aside.
    package internal(set) var counts: [RowCount]
    /// The checks whose warnings were to set rows aside, in the order of the checks.
    package internal(set) var excludedWarnings: [ProblemCode] = []
    /// Those of them that were about any row.
    var warningsOfExcludedRows: [ProblemCode] = []
    /// How many rows were set aside of each table and region; nil for a region that cannot be read, or that rows of the table
    /// do not have.
    var setAside: [SetAside: Int]
    /// The latest date of any record, voting dates aside; nil when there is none.
    package internal(set) var latestDate: CalendarDate?

    init(descriptor: PackageDescriptor = PackageDescriptor()) {
        tables = Table.allCases.map(TableData.init)
        texts = [:]
        keys = [:]
        regions = []
        agencyOfAlias = [:]
        self.descriptor = descriptor
        files = []
        unknownFiles = []
        setAside = [:]
        counts = Table.allCases.map { RowCount(table: $0, read: 0, rejected: 0) }
    }

    /// The accepted rows of a table; none when the package lacks it.
    package internal(set) subscript(table: Table) -> TableData {
        get { tables[Dataset.position(table)] }
        set { tables[Dataset.position(table)] = newValue }
    }

    /// The dictionary of a text field.
    package func texts(of field: Field) -> ByteDictionary {
        texts[field] ?? ByteDictionary()
    }

    /// The keys of a table by their codes in its key column.
    package func keys(of table: Table) -> ByteDictionary {
        keys[table] ?? ByteDictionary()
    }

    /// The ids of the elections, by row.
    package var electionIDs: [String] {
        let keys = keys(of: .elections)
        return self[.elections][.election].map { $0 == TableData.null ? "" : keys[$0] }
    }

    /// The row of the election with an id, as people see it; nil when there is none.
    package func electionRow(named id: String) -> Int32? {
        guard let code = keys(of: .elections).code(of: id) else { return nil }
        return self[.elections][.election].firstIndex(of: code).map(Int32.init)
    }

    /// A text as records of a field have it, given one that looks the same; itself when none has it.
    package func recorded(_ text: String, in field: Field) -> String {
        let texts = texts(of: field)
        return texts.code(of: text).map { texts[$0] } ?? text
    }

    /// The name of an election.
    package func electionName(ofRow row: Int) -> String {
        texts(of: .name)[self[.elections][.name][row]]
    }

    /// Whether an election repeats another, mostly in a few polling stations.
    package func isRepeatedVote(row: Int) -> Bool {
        let kinds = self[.elections][.kind]
        return self[.elections][.repeats][row] >= 0
            || kinds[row] >= 0 && Enumeration.electionKind.values[Int(kinds[row])].id == "psu"
    }

    /// The name to use for an agency that may be written otherwise.
    package func agency(named name: String) -> String {
        agencyOfAlias.isEmpty ? name : agencyOfAlias[AgencyFolding.key(of: name)] ?? name
    }

    /// The agency that each other spelling stands for, by what ``AgencyFolding`` finds it by.
    package var agenciesOfAliases: [String: String] { agencyOfAlias }

    /// Rows set aside as faulty, over all tables.
    package var rejectedRows: Int { rowsSetAside - excludedRows }

    /// Rows set aside since a warning is about them, over all tables.
    package var excludedRows: Int { counts.reduce(0) { $0 + $1.excluded } }

    /// Rows set aside for whatever reason, over all tables.
    package var rowsSetAside: Int { counts.reduce(0) { $0 + $1.rejected } }

    /// Leaves out columns that nobody will ask for.
    mutating func drop(_ isDropped: (Table, Field) -> Bool) {
        for index in tables.indices {
            for (position, column) in Schema[tables[index].table].columns.enumerated()
            where isDropped(tables[index].table, column.field) {
                tables[index].values[position] = []
                tables[index].lists[position] = ListColumn()
                tables[index].isDropped[position] = true
            }
        }
    }

    static func position(_ table: Table) -> Int {
        Table.allCases.firstIndex(of: table) ?? 0
    }
}

/// How many rows of a table were read; accepted and rejected rows add up to them.
package struct RowCount: Hashable, Sendable {
    /// Of which table.
    package let table: Table
    /// Rows read from all of its files.
    package var read: Int
    /// Rows set aside as faulty, for a warning, or for what they refer to.
    package var rejected: Int
    /// Those of them that a warning is about, or a row that they refer to.
    package var excluded = 0
    /// Accepted rows that are equal to an earlier one in every column, where such rows are one: the dataset has them once.
    package var repeated = 0

    /// Rows that count.
    package var accepted: Int { read - rejected }
}

/// A file of a package.
package struct SourceFile: Hashable, Sendable {
    /// Relative to the package's folder.
    package let path: String
    /// The table that its name or folder tells.
    package let table: Table
    /// Its size.
    package let bytes: Int
    /// Rows read from it; accepted and rejected ones add up to them.
    package let rows: Int
    /// Rows set aside as faulty, for a warning, or for what they refer to.
    package internal(set) var rejected = 0
    /// Rows that count.
    package var accepted: Int { rows - rejected }
    /// Whether it has the header of its table and can be taken apart into rows. Of any other nothing is known.
    package let isUsable: Bool
    /// SHA-256 of its bytes in hexadecimal; nil when the reader was not asked for it.
    package let sha256: String?
}
