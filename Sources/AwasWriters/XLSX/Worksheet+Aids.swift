import AwasModel
import AwasReport
import CXlsxwriter

extension Worksheet {
    /// Makes the sizes of figures visible.
    func addScale(
        _ scale: ReportTable.Column.Scale, rows: ClosedRange<Int>, columns: ClosedRange<Int>
    ) throws(WriterError) {
        var format = lxw_conditional_format()
        switch scale {
        case .heat:
            format.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
            format.min_color = 0xFFFFFF
            format.max_color = 0xF4A582
            format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_PERCENTILE.rawValue)
            format.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_PERCENTILE.rawValue)
            (format.min_value, format.max_value) = ReportTable.Column.Scale.heatPercentiles
        case .bar:
            format.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            format.bar_color = 0x9DC3E6
            format.bar_solid = 1
            format.data_bar_2010 = 1
            // From 0 on: else the smallest figure would have no bar, whatever it is.
            format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            format.min_value = 0
        }
        let (first, firstColumn) = try position(rows.lowerBound, columns.lowerBound)
        let (last, lastColumn) = try position(rows.upperBound, columns.upperBound)
        try check(worksheet_conditional_format_range(handle, first, firstColumn, last, lastColumn, &format))
    }

    /// Lets cells hold only what is asked for, with a word on what that is.
    ///
    /// - Parameter lists: the words to choose from that the cells' own rule cannot hold.
    func addValidation(
        _ input: ReportTable.Column.Input, _ lists: ChoiceLists, rows: ClosedRange<Int>, column: Int,
        language: Language
    ) throws(WriterError) {
        var validation = lxw_data_validation()
        let words = CStrings()
        var list: [UnsafeMutablePointer<CChar>?] = []
        switch input {
        case .text: return
        case .choice(let choices):
            let choices = ChoiceLists.words(choices, language)
            if let formula = lists.formula(choices) {
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                validation.value_formula = words.add(formula)
            } else {
                list = choices.map { words.add($0) } + [nil]
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            }
            validation.error_message = words.add(
                LocalizedText("Pilih dari daftar.", "Choose from the list.")[language])
        case .date:
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            // The bounds of plausible dates, as the checks of data have them.
            validation.minimum_datetime = lxw_datetime(year: 1999, month: 1, day: 1, hour: 0, min: 0, sec: 0)
            validation.maximum_datetime = lxw_datetime(year: 2049, month: 12, day: 31, hour: 0, min: 0, sec: 0)
            validation.error_message = words.add(
                LocalizedText("Isi tanggal, misalnya 26/09/2024.", "Fill in a date, such as 26/09/2024.")[language])
        }
        validation.error_title = words.add(LocalizedText("Isian", "Answer")[language])
        let (first, cellColumn) = try position(rows.lowerBound, column)
        let (last, _) = try position(rows.upperBound, column)
        let code = list.withUnsafeMutableBufferPointer { list in
            if list.count > 0 { validation.value_list = list.baseAddress }
            return worksheet_data_validation_range(handle, first, cellColumn, last, cellColumn, &validation)
        }
        try withExtendedLifetime(words) { () throws(WriterError) in try check(code) }
    }

    func hide() {
        worksheet_hide(handle)
    }

    /// Keeps all cells but those for input from being changed, without a password: it guards against slips, not people.
    func protect() {
        var options = lxw_protection()
        options.autofilter = 1
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(handle, nil, &options)
    }
}
