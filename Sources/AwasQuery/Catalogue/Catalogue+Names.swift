import AwasModel

extension Catalogue {
    /// What people of each language call a dimension or a measure in a question; any other name, such as that of a column
    /// made of a measure, as it is.
    package static func name(_ id: String) -> LocalizedText {
        if let dimension = dimension(named: id) { return LocalizedText(dimension.alias, dimension.id) }
        if let measure = measure(named: id) { return LocalizedText(measure.alias, measure.id) }
        return LocalizedText(id, id)
    }

    /// Several names, each once, with commas between.
    package static func names(_ ids: [String]) -> LocalizedText {
        LocalizedText(
            unique(ids.map { name($0).indonesian }).joined(separator: ", "),
            unique(ids.map { name($0).english }).joined(separator: ", "))
    }

    /// Words that offer what was probably meant, to follow a sentence.
    package static func meant(_ nearest: [String]) -> LocalizedText {
        LocalizedText(
            Suggestions.meant(unique(nearest.map { name($0).indonesian })).indonesian,
            Suggestions.meant(unique(nearest.map { name($0).english })).english)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
