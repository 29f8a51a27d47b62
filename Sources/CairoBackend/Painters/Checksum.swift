internal import CPango
public import Spooling

/// The SHA-256 of the bytes as 64 hexadecimal digits, in the form of `sha256sum`.
public func sha256(of bytes: [UInt8]) -> String { sha256(of: SpooledBytes(bytes)) }

/// The SHA-256 of the bytes as 64 hexadecimal digits, in the form of `sha256sum`.
public func sha256(of bytes: SpooledBytes) -> String {
  guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { preconditionFailure("GLib knows SHA-256") }
  defer { g_checksum_free(sum) }
  bytes.forEachPiece { g_checksum_update(sum, $0, gssize($0.count)) }
  guard let digits = g_checksum_get_string(sum) else { preconditionFailure("a sum has digits") }
  return String(cString: digits)
}
