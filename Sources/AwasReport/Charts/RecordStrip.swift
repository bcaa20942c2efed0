import AwasModel

/// Which places have records of which months: a row a place, a square a month.
package struct RecordStrip: Sendable {
    /// What is known of a place in a month.
    package enum State: Hashable, Sendable {
        /// There are records.
        case records
        /// There are records of so many of its parts.
        case part(Int, of: Int)
        /// It declared that there is nothing to record: zero, and known.
        case declaredNone
        /// There is no record, and nobody knows why.
        case unknown
    }

    /// A place.
    package struct Row: Sendable {
        /// What it is called.
        package let name: String
        /// One a month.
        package let states: [State]

        /// A place with the state of each month.
        package init(name: String, states: [State]) {
            (self.name, self.states) = (name, states)
        }
    }

    /// What stands over it.
    package let title: String
    /// What the places are.
    package let placeTitle: String
    /// What the months are called, the oldest first.
    package let months: [String]
    /// In the order of their codes.
    package let rows: [Row]
    /// The name of its sheet in a workbook, whose columns are squares.
    package let sheetName: String

    /// A strip of at least one row over at least one month.
    package init(title: String, placeTitle: String, months: [String], rows: [Row], sheetName: String) {
        (self.title, self.placeTitle, self.months) = (title, placeTitle, months)
        (self.rows, self.sheetName) = (rows, sheetName)
    }

    /// What the looks that occur mean.
    package func legend(_ language: Language) -> [(look: State, text: String)] {
        let states = Set(rows.flatMap(\.states))
        var keys: [(look: State, text: String)] = []
        if states.contains(.records) {
            keys.append((.records, LocalizedText("ada catatan", "records")[language]))
        }
        if let part = states.first(where: { if case .part = $0 { true } else { false } }), case .part = part {
            let text = LocalizedText(
                "banyaknya kabupaten/kota yang punya catatan; makin gelap makin lengkap",
                "how many kabupaten/kota have records; the darker the more complete")
            keys.append((.part(2, of: 3), text[language]))
        }
        if states.contains(.declaredNone) {
            keys.append((.declaredNone, LocalizedText("0 dinyatakan nihil", "0 declared none")[language]))
        }
        if states.contains(.unknown) {
            keys.append(
                (.unknown, "\(FigureStyle.null) \(LocalizedText("tidak ada catatan", "no record")[language])"))
        }
        return keys
    }
}

extension RecordStrip.State {
    /// The shade of a square, 0 the palest of five; nil for none.
    package var shade: Int? {
        switch self {
        case .records: 3
        case .part(let count, let all): count == 0 || all == 0 ? nil : min(4, count * 5 / all)
        case .declaredNone, .unknown: nil
        }
    }

    /// What stands in a square.
    package func mark(_ language: Language) -> String {
        switch self {
        case .records: ""
        case .part(let count, _): FigureStyle(language).integer(Int64(count))
        case .declaredNone: "0"
        case .unknown: FigureStyle.null
        }
    }
}
