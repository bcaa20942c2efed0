import Foundation

/// ZIP archives made with Python, so that a reader is not tested by our own writer alone.
public enum ZipFile {
    /// Packs parts in the order of their names.
    public static func write(_ parts: [String: String], at path: String) throws {
        try write(parts.mapValues { Data($0.utf8) }, at: path)
    }

    /// Packs parts that are bytes.
    public static func write(_ parts: [String: Data], at path: String) throws {
        let script = """
            import sys, base64, json, zipfile
            with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as file:
                for name, data in sorted(json.load(sys.stdin).items()): file.writestr(name, base64.b64decode(data))
            """
        try Python.run(script, [path], input: JSONEncoder().encode(parts))
    }
}

public enum Python {
    public struct Failure: Error {
        public let status: Int32
    }

    /// Runs a script.
    public static func run(_ script: String, _ arguments: [String], input: Data = Data()) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: input)
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    }
}
