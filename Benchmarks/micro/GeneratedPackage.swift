import Foundation

/// Data packages made for a measurement, in a folder that is removed with this value.
final class GeneratedPackage {
    let path: String
    /// The bytes of its tables.
    private(set) var bytes = 0

    private init() throws {
        path = FileManager.default.temporaryDirectory.path + "/awas-benchmark-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Sheets of fifty delegations, an event each, as offices send them.
    static func attendance(delegations: Int) throws -> GeneratedPackage {
        let package = try GeneratedPackage()
        let sheet = 50
        var events = "event_id,date,kind,title,organizer,level,region\n"
        for event in 0..<(delegations + sheet - 1) / sheet {
            let region = regions[event % regions.count]
            let date = "2024-\(two(event % 12 + 1))-\(two(event % 28 + 1))"
            events += "E\(event),\(date),sosialisasi,Sosialisasi netralitas,Bawaslu \(region),kabkota,\(region)\n"
        }
        var attendance = "event_id,agency,sector,region,invited,attended,attended_female,represented\n"
        attendance.reserveCapacity(delegations * 64)
        for row in 0..<delegations {
            let event = row / sheet
            let region = regions[event % regions.count]
            let invited = row * 7_919 % 59 + 1
            let attended = row % 10 == 0 ? "" : String(invited / 2)
            attendance += "E\(event),Dinas \(two(row % sheet)) \(region),asn,\(region),\(invited),\(attended),"
            attendance += attended.isEmpty ? ",false\n" : "\(invited / 4),false\n"
        }
        try package.write(events, "events.csv")
        try package.write(attendance, "attendance.csv")
        return package
    }

    /// Few records with long titles in quotes, delimiters and line breaks among them: what is left to do is to find where
    /// fields and records end.
    static func longTexts(megabytes: Int) throws -> GeneratedPackage {
        let package = try GeneratedPackage()
        let phrase = "Sosialisasi, bimbingan teknis; ikrar bersama\nHasil: baik, "
        let title = String(repeating: phrase, count: 4_096 / phrase.utf8.count)
        var events = "event_id,date,kind,title,organizer,level,region\n"
        events.reserveCapacity(megabytes << 20)
        var event = 0
        while events.utf8.count < megabytes << 20 {
            let region = regions[event % regions.count]
            events += "E\(event),2024-05-01,sosialisasi,\"\(title)\(event)\",Bawaslu,kabkota,\(region)\n"
            event += 1
        }
        try package.write(events, "events.csv")
        return package
    }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        bytes += text.utf8.count
    }

    /// The kabupaten and kota of Jawa Timur.
    private static let regions =
        (1...29).map { "35.\(two($0))" } + (71...79).map { "35.\($0)" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
