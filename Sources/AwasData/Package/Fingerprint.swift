import CMessageDigest

/// SHA-256 (FIPS 180-4), computed by the system's message digest library.
public enum Fingerprint {
    /// The digest of some bytes in lower-case hexadecimal, 64 digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var context = SHA2_CTX()
        SHA256Init(&context)
        SHA256Update(&context, bytes, bytes.count)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &context)
        return digest.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
