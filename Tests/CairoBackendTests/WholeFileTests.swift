@testable import CairoBackend
import Glibc
import Testing

@Suite("Files are written whole or not at all")
struct WholeFileTests {
  static let bytes = [UInt8](repeating: 7, count: 300_000)

  @Test func newFile() throws {
    try Bench.inFolder { folder in
      try write(Self.bytes, to: "\(folder)/新しい.pdf")
      #expect(Bench.bytes(of: "\(folder)/新しい.pdf") == Self.bytes)
      #expect(Bench.names(in: folder) == ["新しい.pdf"])
    }
  }

  @Test("An old file is replaced and keeps its permissions") func oldFile() throws {
    try Bench.inFolder { folder in
      let path = "\(folder)/a.pdf"
      try write([1], to: path)
      chmod(path, 0o640)
      try write([2, 3], to: path)
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
      #expect(Bench.bytes(of: path) == [2, 3])
    }
  }

  @Test("A link keeps leading to the file") func link() throws {
    try Bench.inFolder { folder in
      try write([1], to: "\(folder)/real")
      try #require(symlink("real", "\(folder)/link") == 0)
      try write([2], to: "\(folder)/link")
      #expect(Bench.bytes(of: "\(folder)/real") == [2])
      #expect(Bench.names(in: folder) == ["link", "real"])
    }
  }

  @Test("A link to a file that is not there makes that file, also through a second link") func danglingLink() throws {
    try Bench.inFolder { folder in
      try #require(symlink("second", "\(folder)/link") == 0 && symlink("\(folder)/real", "\(folder)/second") == 0)
      try write([1], to: "\(folder)/link")
      #expect(Bench.bytes(of: "\(folder)/real") == [1])
      #expect(Bench.names(in: folder) == ["link", "real", "second"])
      #expect(Bench.bytes(of: "\(folder)/link") == [1])
    }
  }

  @Test("Links that go in a circle lead nowhere") func circle() throws {
    try Bench.inFolder { folder in
      try #require(symlink("b", "\(folder)/a") == 0 && symlink("a", "\(folder)/b") == 0)
      let error = #expect(throws: WriteError.self) { try write([1], to: "\(folder)/a") }
      #expect(error?.number == ELOOP)
    }
  }

  @Test("A link may lead to a name that is no text") func bytesInALink() throws {
    try Bench.inFolder { folder in
      let name = Array(folder.utf8CString.dropLast()) + [0x2F, -1, -2, 0]
      try #require(symlink(name, "\(folder)/link") == 0)
      for bytes in [[1], [2, 3]] as [[UInt8]] {
        try write(bytes, to: "\(folder)/link")
        #expect(Bench.bytes(of: "\(folder)/link") == bytes)
        #expect(Bench.names(in: folder).count == 2)
      }
      unlink(name)
    }
  }

  @Test("A name as long as the system allows") func longName() throws {
    try Bench.inFolder { folder in
      let name = String(repeating: "n", count: 255)
      try write([1], to: "\(folder)/\(name)")
      #expect(Bench.names(in: folder) == [name])
    }
  }

  @Test func noSuchFolder() throws {
    let error = #expect(throws: WriteError.self) { try write([1], to: "/nowhere/at/all.pdf") }
    #expect(error?.number == ENOENT)
    #expect(error?.path == "/nowhere/at/all.pdf")
  }

  @Test("A folder is no file") func folder() throws {
    try Bench.inFolder { folder in
      let error = #expect(throws: WriteError.self) { try write([1], to: folder) }
      #expect(error?.number == EISDIR)
      #expect(Bench.names(in: folder).isEmpty)
    }
  }

  @Test("A full device says so") func fullDevice() {
    let error = #expect(throws: WriteError.self) { try write(Self.bytes, to: "/dev/full") }
    #expect(error?.number == ENOSPC)
  }

  @Test("When writing fails half-way, the old file stays as it was and nothing else is left")
  func halfway() throws {
    try Bench.inFolder { folder in
      let path = "\(folder)/a.pdf"
      try write([1, 2, 3], to: path)
      let error = #expect(throws: WriteError.self) {
        try place(at: path, in: FileName(path), mode: nil) { descriptor throws(WriteError) in
          #expect(Glibc.write(descriptor, "half", 4) == 4)
          #expect(Bench.names(in: folder).count <= 2)
          throw WriteError(path: path, number: ENOSPC, step: .writing)
        }
      }
      #expect(error?.number == ENOSPC)
      #expect(Bench.bytes(of: path) == [1, 2, 3])
      #expect(Bench.names(in: folder) == ["a.pdf"])
    }
  }

  @Test("Where no file can be made, the old one stays") func noPassingFile() {
    let error = #expect(throws: WriteError.self) { try write([1], to: "/proc/self/comm") }
    #expect(error?.step == .opening)
    #expect(error?.path == "/proc/self/comm")
  }

  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func checksum(_ text: String, _ expected: String) {
    #expect(sha256(of: Array(text.utf8)) == expected)
  }
}
