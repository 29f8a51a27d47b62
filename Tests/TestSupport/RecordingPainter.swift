public import Frames
public import Measure

/// A painter that records its calls as text, one line for each item, for tests to compare.
///
/// Lengths are in points with as many decimals as needed, at most two; glyph runs are recorded by their text.
public struct RecordingPainter: Painter {
  /// Recording never fails.
  public typealias Failure = Never
  /// One line for each call, indented inside frames.
  public private(set) var lines: [String] = []
  private var depth = 0

  /// Makes a painter with an empty record.
  public init() {}

  /// The record as one text.
  public var text: String { lines.joined(separator: "\n") }

  /// Records the page's role, trimmed size and folio; what follows is indented.
  public mutating func beginPage(_ page: PageFrame) {
    record("page \(page.role.rawValue) \(written(page.trim.size)) folio \(page.folio ?? "–")")
    depth += 1
  }

  /// Records a frame's place, size, quarter turns and scale; its items are indented.
  public mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {
    let scaling = scale == .full ? "" : " scaled \(scale.thousandths)‰"
    record("frame \(written(origin)) \(written(frame.size)) turned \(quarterTurns)\(scaling)")
    depth += 1
  }

  /// Records an item with its place, and in brackets what it belongs to where that is an artifact.
  public mutating func paint(_ placed: Placed) {
    let origin = written(placed.origin)
    let mark = if case .artifact(let artifact) = placed.belonging { " (\(written(artifact)))" } else { "" }
    switch placed.item {
    case .glyphs(let run, _): record("text \(origin) “\(run.text)”\(mark)")
    case .rule(let stroke):
      record("rule \(origin) → \(written(placed.origin + stroke.vector)) \(written(stroke.weight))\(mark)")
    case .fill(let size, let ink): record("fill \(origin) \(written(size)) \(written(ink))\(mark)")
    case .picture(let id, let size): record("picture \(origin) \(written(size)) number \(id.number)\(mark)")
    case .link(let anchor, let size): record("link \(origin) \(written(size)) → \(anchor.name)")
    case .anchor(let anchor): record("anchor \(origin) \(anchor.name)")
    case .unseen(let text): record("unseen \(origin) “\(text)”")
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  /// Ends the indentation of a frame.
  public mutating func popFrame() { depth -= 1 }
  /// Ends the indentation of a page.
  public mutating func endPage() { depth -= 1 }

  private mutating func record(_ line: String) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }
}

private func written(_ artifact: Artifact) -> String {
  switch artifact {
  case .layout: "layout"
  case .runningHead: "running head"
  case .folio: "folio"
  case .thumbIndex: "thumb index"
  case .production: "production"
  case .repetition: "repetition"
  }
}

private func written(_ length: Length) -> String {
  let hundredths = (length.units * 100 + (length.units < 0 ? -512 : 512)) / 1024
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  switch rest {
  case 0: return "\(sign)\(whole)"
  case let tenths where tenths % 10 == 0: return "\(sign)\(whole).\(tenths / 10)"
  default: return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

private func written(_ ink: Ink) -> String {
  switch ink {
  case .book(let tint): tint.ink == .black ? "\(tint.thousandths)‰" : "\(tint.ink.name) \(tint.thousandths)‰"
  case .registration: "registration"
  case .proof(let color, let thousandths): "\(color.rawValue) \(thousandths)‰"
  }
}

private func written(_ point: Point) -> String { "\(written(point.x)),\(written(point.y))" }
private func written(_ size: Size) -> String { "\(written(size.width))×\(written(size.height))" }
