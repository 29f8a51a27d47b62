import Frames
import Measure

/// The place of a cluster in the shaped runs.
struct ClusterPlace {
  var run: Int32
  /// The cluster's index among the run's clusters.
  var index: Int32
  /// The index of its first glyph in the run.
  var glyph: Int32
  /// The offset of its first UTF-8 byte in the run's text.
  var byte: Int32
  /// The number of Unicode scalars in its text.
  var scalars: Int32
  /// The advance in the font itself, in units.
  var advance: Int32
}

/// A shaped text, cluster by cluster, before any rule is applied.
struct CollectedText {
  let face: FontFace
  let runs: [GlyphRun]
  private(set) var places: [ClusterPlace] = []
  private(set) var characters: [ClassedCharacter] = []
  /// Whether each cluster may never be divided from the one before it; nil where all may.
  ///
  /// These are clusters that begin inside a grapheme cluster or inside a word under one reading, and raised or lowered
  /// ones.
  private(set) var glued: [Bool]?
  /// The words under readings, in order.
  private(set) var words: [RubyWord] = []
  /// The URLs and e-mail addresses, in order.
  private(set) var addresses: [PlacedAddress] = []

  var count: Int { places.count }
  /// How many characters (Unicode scalars) of the written text the runs take.
  var writtenCount: Int { runs.reduce(0) { $0 + $1.writtenCount } }

  init(_ text: String, in face: FontFace, shaper: some TextShaper) {
    self.face = face
    runs = shaper.shapeJoiningDashes(text, in: face)
    let table = TraitTable.shared
    let total = runs.reduce(0) { $0 + $1.clusters.count }
    places.reserveCapacity(total)
    characters.reserveCapacity(total)
    var mayCombine = false
    var starts: [Int] = []
    for (number, run) in runs.enumerated() {
      starts.append(places.count)
      if run.standing == .rubyText { continue }
      var text = run.text
      text.withUTF8 { bytes in
        var (glyph, byte) = (0, 0)
        for (index, cluster) in run.clusters.enumerated() {
          var advance = 0
          for offset in 0..<cluster.glyphCount { advance += run.glyphs[glyph + offset].advance.units }
          let (scalar, length) = decodedScalar(bytes, at: byte)
          var scalars = 1
          if length < cluster.utf8Count {
            for offset in length..<cluster.utf8Count where bytes[byte + offset] & 0xC0 != 0x80 { scalars += 1 }
          }
          places.append(
            ClusterPlace(
              run: Int32(number), index: Int32(index), glyph: Int32(glyph), byte: Int32(byte),
              scalars: Int32(scalars), advance: Int32(clamping: advance)))
          let traits = table[scalar]
          mayCombine = mayCombine || traits.mayCombine
          characters.append(ClassedCharacter(scalar: scalar, traits: traits))
          (glyph, byte) = (glyph + cluster.glyphCount, byte + cluster.utf8Count)
        }
      }
    }
    let isRead = runs.contains { $0.marksBefore > 0 }
    if mayCombine { glued = gluedClusters(in: isRead ? runsOnLine.map(\.text).joined() : text) }
    if isRead {
      words = Self.rubyWords(in: runs, starts: starts)
      glueMarks()
    }
    settleClasses(&characters)
    addresses = findAddresses()
    if !words.isEmpty {
      addresses.removeAll { address in words.contains { $0.clusters.overlaps(address.clusters) } }
    }
  }

  /// The runs without the readings over them.
  private var runsOnLine: [GlyphRun] { runs.filter { $0.standing != .rubyText } }

  /// Keeps raised and lowered signs with the character before them, and words under one reading whole.
  private mutating func glueMarks() {
    var glued = self.glued ?? places.map { _ in false }
    for (index, place) in places.enumerated() where runs[Int(place.run)].standing == .script {
      glued[index] = index > 0
    }
    for word in words { for index in word.clusters.dropFirst() { glued[index] = true } }
    self.glued = glued
  }

  /// Whether each cluster begins inside one of `text`'s grapheme clusters.
  private func gluedClusters(in text: String) -> [Bool] {
    var glued: [Bool] = []
    glued.reserveCapacity(count)
    var boundary = 0
    var graphemes = text.makeIterator()
    var byte = 0
    for run in runsOnLine {
      for cluster in run.clusters {
        while boundary < byte, let grapheme = graphemes.next() { boundary += grapheme.utf8.count }
        glued.append(boundary != byte)
        byte += cluster.utf8Count
      }
    }
    return glued
  }

  /// The text of a range of clusters, without readings.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var text = ""
    for number in Int(places[first].run)...Int(places[last].run) where runs[number].standing != .rubyText {
      let run = runs[number]
      let start = Int(places[first].run) == number ? Int(places[first].byte) : 0
      var end = run.text.utf8.count
      if Int(places[last].run) == number {
        end = Int(places[last].byte) + run.clusters[Int(places[last].index)].utf8Count
      }
      text += run.text[utf8: start..<end]
    }
    return text
  }
}

/// The scalar at `index` of valid UTF-8, and the number of its bytes.
private func decodedScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  guard index < bytes.count else { return (0x20, 0) }
  func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
  let first = UInt32(bytes[index])
  switch first {
  case 0..<0x80: return (first, 1)
  case 0..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
  case 0..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
  default: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}

extension String {
  /// The text at the UTF-8 offsets `bytes`, which must fall between scalars.
  subscript(utf8 bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}
