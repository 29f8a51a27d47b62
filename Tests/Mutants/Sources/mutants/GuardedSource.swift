/// A file with mutants beside what they change, each guarded by its number: `(isMutant(17) ? a <= b : a < b)`.
struct GuardedSource {
  private(set) var text = ""
  /// The lines that each mutant stands on, from 1.
  private(set) var lines: [Int: ClosedRange<Int>] = [:]
  private let source: [UInt8]
  private var line = 1

  init(_ source: [UInt8], _ mutants: [Mutant]) {
    self.source = source
    // What encloses another comes before it.
    let sorted = mutants.sorted { a, b in
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
      return a.isStatement != b.isStatement ? a.isStatement : a.number < b.number
    }
    write(source.indices, sorted[...])
  }

  /// A mutant within what another one guards stands in the unchanged branch alone, for one at a time is chosen.
  private mutating func write(_ range: Range<Int>, _ mutants: ArraySlice<Mutant>) {
    var at = range.lowerBound
    var rest = mutants
    while let mutant = rest.popFirst() {
      let inner = rest.prefix { $0.range.lowerBound < mutant.range.upperBound }
      rest = rest.dropFirst(inner.count)
      write(source.text(at..<mutant.range.lowerBound))
      let first = line
      let changed = mutant.changed(source)
      write(
        mutant.isStatement
          ? "if isMutant(\(mutant.number)) { \(changed) } else { " : "(isMutant(\(mutant.number)) ? \(changed) : ")
      write(mutant.range, inner)
      write(mutant.isStatement ? " }" : ")")
      lines[mutant.number] = first...line
      at = mutant.range.upperBound
    }
    write(source.text(at..<range.upperBound))
  }

  private mutating func write(_ part: String) {
    text += part
    line += part.utf8.count { $0 == UInt8(ascii: "\n") }
  }
}

/// What a module with mutants is given: the one that is chosen, once for the process, and a file that marks those asked for.
let guardSource = """
  import Glibc

  private let chosen = getenv("SASSHI_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

  private nonisolated(unsafe) let asked: UnsafeMutablePointer<UInt8>? = {
    guard let path = getenv("SASSHI_MUTANTS_ASKED") else { return nil }
    let file = open(path, O_RDWR)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else { return nil }
    let bytes = mmap(nil, Int(status.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    return bytes == MAP_FAILED ? nil : bytes?.assumingMemoryBound(to: UInt8.self)
  }()

  @usableFromInline func isMutant(_ number: Int) -> Bool {
    asked?[number] = 1
    return number == chosen
  }

  """
