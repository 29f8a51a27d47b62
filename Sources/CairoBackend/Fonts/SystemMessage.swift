internal import Glibc

/// The C library's words for an error number; English, since no locale is ever set.
func systemMessage(_ number: Int32) -> String {
  guard let words = strerror(number) else { return "error \(number)" }
  return String(cString: words)
}
