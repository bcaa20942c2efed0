import AwasModel

extension CaseFlow {
    /// The flow of the month as a picture; nil where nobody knows it, nothing of it is shown, or there was nothing.
    ///
    /// - Parameter title: nil for the finding.
    func chart(_ title: String?, _ scope: ReportScope) -> Chart? {
        guard let month = month, month.start + month.received + month.closed > 0 else { return nil }
        let (first, last) = (
            scope.parameters.month.firstDay, min(scope.parameters.month.lastDay, scope.parameters.asOf)
        )
        let (start, end) = (scope.style.date(first), scope.style.date(last))
        return .flow(
            FlowChart(
                title: title ?? ChartFinding.flow(month, scope.language),
                unit: scope.words("perkara", "cases"),
                labels: (
                    scope.words("Masih proses sebelum \(start)", "Open before \(start)"),
                    scope.words("Masuk", "Received"),
                    scope.words("Selesai atau tidak diregistrasi", "Closed or not registered"),
                    scope.words("Masih proses pada \(end)", "Open on \(end)")
                ), start: month.start, received: month.received, closed: month.closed))
    }
}

extension ChartFinding {
    /// Whether more came than went.
    static func flow(
        _ month: (start: Int64, received: Int64, closed: Int64), _ language: Language
    ) -> String {
        let style = FigureStyle(language)
        let end = month.start + month.received - month.closed
        let (from, to) = (style.integer(month.start), style.integer(end))
        let (received, closed) = (style.integer(month.received), style.integer(month.closed))
        let came =
            month.received == 0 && month.closed == 0
            ? LocalizedText("Tidak ada perkara masuk atau selesai", "No case was received or closed")
            : LocalizedText(
                "\(received) perkara masuk, \(closed) selesai",
                "\(received) \(month.received == 1 ? "case" : "cases") received, \(closed) closed")
        let open =
            month.start == 0 && end > 0
            ? LocalizedText("yang masih proses kini \(to), sebelumnya tidak ada", "\(to) open now, none before")
            : end > month.start
                ? LocalizedText(
                    "yang masih proses naik dari \(from) menjadi \(to)", "open cases rose from \(from) to \(to)")
                : end < month.start
                    ? LocalizedText(
                        "yang masih proses turun dari \(from) menjadi \(to)", "open cases fell from \(from) to \(to)")
                    : LocalizedText("yang masih proses tetap \(to)", "open cases stay at \(to)")
        return "\(came[language]): \(open[language])"
    }
}
