import CMessageDigest

/// SHA-256 (FIPS 180-4), computed by the system's message digest library.
package struct Fingerprint {
    private var context = SHA2_CTX()

    init() {
        SHA256Init(&context)
    }

    /// Takes more bytes.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        SHA256Update(&context, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    /// The digest of all bytes in lower-case hexadecimal, 64 digits.
    mutating func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &context)
        return digest.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// The digest of a file.
    static func sha256(ofFile path: String) throws(PackageError) -> String {
        let blocks = try RecordBlocks(path, ReaderOptions(blockSize: 1, hasFingerprint: true))
        try blocks.skipRest()
        return blocks.digest() ?? ""
    }

    /// The digest of some bytes in lower-case hexadecimal, 64 digits.
    package static func sha256(_ bytes: [UInt8]) -> String {
        var fingerprint = Fingerprint()
        bytes.withUnsafeBytes { fingerprint.update($0) }
        return fingerprint.finish()
    }
}
