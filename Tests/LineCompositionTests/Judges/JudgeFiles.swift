import Foundation
import Testing

/// The folder of outside test data; tests that need it are skipped by name where it is not set.
let judges = ProcessInfo.processInfo.environment["SASSHI_JUDGES"]

/// The JSON object in a file of outside test data.
func judge(_ file: String) throws -> [String: Any] {
  let bytes = try Data(contentsOf: URL(filePath: try #require(judges)).appending(path: file))
  return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
}
