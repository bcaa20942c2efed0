import AwasModel
import AwasStatistics

extension ParticipationComparison {
    /// What the compared regions are called within a sentence.
    package var placeInSentences: LocalizedText {
        LocalizedText(place.label.indonesian.lowercased(), place.label.english.lowercased())
    }
}

extension ParticipationComparison.Quadrant {
    /// Turnout before oversight, as files know it: `tinggi/rendah`.
    public var id: String { label.indonesian }

    /// Turnout before oversight, in words: `tinggi/rendah`, `high/low`.
    public var label: LocalizedText {
        func side(_ isHigh: Bool) -> LocalizedText {
            isHigh ? LocalizedText("tinggi", "high") : LocalizedText("rendah", "low")
        }
        let (turnout, oversight) = (side(isTurnoutHigh), side(isOversightHigh))
        return LocalizedText(
            "\(turnout.indonesian)/\(oversight.indonesian)", "\(turnout.english)/\(oversight.english)")
    }
}

extension ParticipationComparison.Exclusion {
    /// Its name, and how many polling stations are covered where these are too few.
    var label: LocalizedText {
        guard let coverage else { return LocalizedText(name, name) }
        return LocalizedText("\(name) \(coverage.words.indonesian)", "\(name) \(coverage.words.english)")
    }
}

extension ParticipationComparison.Exclusion.Reason {
    /// The reason within a sentence or a cell.
    public var label: LocalizedText {
        switch self {
        case .poorlyCovered:
            LocalizedText("cakupan TPS di bawah 80 %", "fewer than 80% of the polling stations covered")
        case .withoutTurnout: LocalizedText("tidak ada data pemilih", "no figures of voters")
        case .withoutRegisteredVoters: LocalizedText("pemilih terdaftar nol", "no registered voters")
        case .withoutOversight: LocalizedText("tidak ada catatan pengawasan", "no record of oversight")
        case .withheld:
            LocalizedText("angkanya terlalu kecil untuk ditampilkan", "its figures are too small to be shown")
        case .withoutEither:
            LocalizedText(
                "tidak ada data pemilih maupun catatan pengawasan", "neither figures of voters nor records of oversight"
            )
        }
    }
}

extension ParticipationComparison.Summary {
    /// The verdict as a sentence, with what it rests on; it says what goes together, never why.
    ///
    /// - Parameter place: what the regions are called: kabupaten/kota.
    public func sentence(_ place: LocalizedText) -> LocalizedText {
        let basis = (basis(.indonesian), basis(.english))
        switch verdict {
        case .together:
            return LocalizedText(
                "Searah: \(place.indonesian) dengan partisipasi pemilih lebih tinggi cenderung juga lebih tinggi partisipasi pengawasannya (\(basis.0)). Ini tidak menunjukkan sebab-akibat.",
                "Together: where turnout is higher, oversight participation tends to be higher too (\(basis.1)). This shows no cause."
            )
        case .opposed:
            return LocalizedText(
                "Berlawanan: \(place.indonesian) dengan partisipasi pemilih lebih tinggi cenderung lebih rendah partisipasi pengawasannya (\(basis.0)). Ini tidak menunjukkan sebab-akibat.",
                "Opposed: where turnout is higher, oversight participation tends to be lower (\(basis.1)). This shows no cause."
            )
        case .noEvidence:
            return LocalizedText(
                "Tidak ada bukti: data ini tidak menunjukkan bahwa partisipasi pemilih dan partisipasi pengawasan berjalan searah atau berlawanan (\(basis.0)). Itu bukan bukti bahwa keduanya tidak berhubungan.",
                "No evidence: these data do not show turnout and oversight participation to go together or opposite ways (\(basis.1)). That is no proof that they are unrelated."
            )
        case .tooFewData where count == 0:
            return LocalizedText(
                "Data kurang: tidak satu \(place.indonesian) pun punya kedua angka; kesimpulan perlu paling sedikit \(Self.leastCount).",
                "Too few data: no \(place.english) has both figures; a verdict needs at least \(Self.leastCount).")
        case .tooFewData where count < Self.leastCount:
            return LocalizedText(
                "Data kurang: hanya \(count) \(place.indonesian) punya kedua angka; kesimpulan perlu paling sedikit \(Self.leastCount).",
                "Too few data: only \(count) \(place.english) \(count == 1 ? "has" : "have") both figures; a verdict needs at least \(Self.leastCount)."
            )
        case .tooFewData:
            return LocalizedText(
                "Data kurang: salah satu angka sama di semua \(place.indonesian), sehingga peringkatnya tidak dapat dibandingkan.",
                "Too few data: one of the figures is the same in all \(place.english), so that ranks cannot be compared."
            )
        }
    }

    /// Further figures of the summary, for who wants to check; nil when none is defined.
    package var furtherFigures: LocalizedText? {
        guard let kendall, let pearson, let slope else { return nil }
        func figures(_ style: FigureStyle) -> [String] {
            [kendall.coefficient, pearson.coefficient, slope.slope / 100].map { style.decimal($0, places: 3) }
        }
        let (indonesian, english) = (figures(FigureStyle(.indonesian)), figures(FigureStyle(.english)))
        return LocalizedText(
            "Tau-b Kendall \(indonesian[0]); r Pearson \(indonesian[1]); kemiringan Theil–Sen \(indonesian[2]) peserta per 1.000 pemilih untuk setiap poin persen partisipasi.",
            "Kendall's tau-b \(english[0]); Pearson's r \(english[1]); Theil–Sen slope \(english[2]) participants per 1,000 voters for each percentage point of turnout."
        )
    }

    private func basis(_ language: Language) -> String {
        let style = FigureStyle(language)
        guard let spearman, let interval = spearman.interval, let pValue = spearman.pValue else { return "" }
        let (rho, low, high) = (spearman.coefficient, interval.low, interval.high)
        let ends = [low, high].map { style.decimal($0, places: 2) }
        let chance =
            pValue < 0.001 ? "p < \(style.decimal(0.001, places: 3))" : "p = \(style.decimal(pValue, places: 3))"
        let words = LocalizedText(
            "n = \(count); rho = \(style.decimal(rho, places: 2)), selang kepercayaan \(style.percent(0.95, places: 0)) dari \(ends[0]) sampai \(ends[1]); \(chance)",
            "n = \(count); rho = \(style.decimal(rho, places: 2)), \(style.percent(0.95, places: 0)) confidence interval \(ends[0]) to \(ends[1]); \(chance)"
        )
        return words[language]
    }
}
