internal import CPango

/// The SHA-256 of the bytes as 64 hexadecimal digits, in the form of `sha256sum`.
public func sha256(of bytes: [UInt8]) -> String {
  guard let digits = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else {
    preconditionFailure("GLib knows SHA-256")
  }
  defer { g_free(digits) }
  return String(cString: digits)
}
