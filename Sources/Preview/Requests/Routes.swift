import Booklet
import Diagnostics
import Dispatch
import Foundation
import GoalBook
import Measure
import Provenance
import Typesetting

/// The answers to requests, by method and path.
struct Routes: Sendable {
  let press: Press
  let admission: Admission
  private let outputs = Outputs()

  init(press: Press, admission: Admission) { (self.press, self.admission) = (press, admission) }

  func answer(to request: Request) async -> Answer {
    guard let path = request.path else { return .text(400, "The path is no text.") }
    let isReading = request.method == "GET" || request.method == "HEAD"
    switch (isReading, path.first ?? "", path.count) {
    case (true, "", 1): return page(for: request)
    case (true, "preview.css", 1), (true, "preview.js", 1), (true, "words.json", 1), (true, "icon.svg", 1):
      return piece(path[0], for: request)
    case (true, "page", 2): return await image(path[1], for: request)
    case (true, "events", 1): return await events(for: request)
    case (true, "api", 2): return await asked(path[1], request)
    case (true, "out", 2): return await output(path[1], request)
    case (false, "api", 3...) where path[1] == "text" && request.method == "PUT":
      return await corrected(path[2...].joined(separator: "/"), request)
    case (false, "api", 2) where path[1] == "ignore" && request.method == "PUT":
      return await ignored(request)
    case (false, "api", 2) where path[1] == "undo" && request.method == "PUT":
      return await press.undo().answer(in: language(of: request))
    case (true, _, _): return .text(404, "There is nothing here.")
    default: return .text(405, "This cannot be done here.")
    }
  }

  /// The language of an answer: the one in the address, or the command's own.
  func language(of request: Request) -> Language {
    request["lang"].flatMap { Language(rawValue: $0) } ?? press.wish.language
  }

  // MARK: The page

  private func page(for request: Request) -> Answer {
    let language = language(of: request)
    let html = String(decoding: PackageResources.index_html, as: UTF8.self)
      .replacing("{lang}", with: language.rawValue)
    let policy = """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
      base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      """
    return Answer(
      200, "text/html; charset=utf-8", Array(html.utf8),
      headers: [admission.cookieHeader, ("Content-Security-Policy", policy)])
  }

  private func piece(_ name: String, for request: Request) -> Answer {
    switch name {
    case "preview.css": Answer(200, "text/css; charset=utf-8", PackageResources.preview_css)
    case "preview.js": Answer(200, "text/javascript; charset=utf-8", PackageResources.preview_js)
    case "words.json": Answer(200, "application/json; charset=utf-8", PackageResources.words_json)
    default: svgAnswer(PackageResources.icon_svg)
    }
  }

  /// The answer with an SVG picture: styles and pictures within it are allowed, nothing from elsewhere.
  private func svgAnswer(_ bytes: [UInt8]) -> Answer {
    Answer(
      200, "image/svg+xml", bytes,
      headers: [
        (
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox"
        )
      ])
  }

  // MARK: Pages

  private func image(_ name: String, for request: Request) async -> Answer {
    guard let (number, kind) = pageName(name), let view = await view(of: request) else {
      return .text(404, "There is no such page.")
    }
    do throws(RunError) {
      switch kind {
      case "svg":
        guard let (bytes, mark) = try await press.svg(number, of: view) else {
          return .text(404, "There is no such page.")
        }
        return svgAnswer(bytes).marked(mark, for: request)
      default:
        guard let ppi = Int(request["ppi"] ?? "144"), (9...1200).contains(ppi) else {
          return .text(400, "ppi is a number from 9 to 1200.")
        }
        guard let bytes = try await press.png(number, of: view, ppi: ppi) else {
          return .text(404, "There is no such page.")
        }
        return Answer(200, "image/png", bytes).marked(bytes.mark, for: request)
      }
    } catch {
      return problems(error.diagnostics, status: 500, request)
    }
  }

  /// The number and the format in a name such as `3.svg`; nil for any other name.
  private func pageName(_ name: String) -> (number: Int, kind: String)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == "svg" || parts[1] == "png", parts[0].allSatisfy(\.isASCII),
      let number = Int(parts[0]), number > 0, !parts[0].hasPrefix("+")
    else { return nil }
    return (number, String(parts[1]))
  }

  func view(of request: Request) async -> View? { View(request, layouts: await press.layoutNames) }

  private func events(for request: Request) async -> Answer {
    guard let view = await view(of: request) else { return .text(404, "There is no such view.") }
    return .events(await press.events(of: view))
  }

  // MARK: Questions

  private func asked(_ question: String, _ request: Request) async -> Answer {
    guard let view = await view(of: request) else { return .text(404, "There is no such view.") }
    switch question {
    case "pages": return await pages(of: view, request)
    case "findings":
      return .json(text: await press.checked(layout: view.layout).json(in: language(of: request)))
    case "at": return await standing(in: view, request)
    case "standing":
      guard let edition = await press.edition(of: view), let id = edition.outline.node(at: request["path"] ?? ""),
        edition.outline[id].isText
      else { return .text(404, "The book has no such text.") }
      return .json(Standing(edition.outline, id, isEditable: await press.isEditable))
    case "overview": return .orNothing(await press.overview(of: view, in: language(of: request)))
    case "notes": return .orNothing(await press.notes(of: view, in: language(of: request)))
    case "search": return .orNothing(await press.hits(of: request["q"] ?? "", in: view))
    case "page": return .orNothing(await press.text(ofPage: request["page"].flatMap { Int($0) } ?? 0, in: view))
    case "changes":
      do throws(RunError) {
        return .orNothing(try await press.changes(of: view))
      } catch {
        return problems(error.diagnostics, status: 422, request)
      }
    case "explain": return explained(request)
    default: return .text(404, "There is nothing here.")
    }
  }

  private func pages(of view: View, _ request: Request) async -> Answer {
    guard let edition = await press.edition(of: view) else {
      return problems(await press.problems?.diagnostics ?? [], status: 422, request)
    }
    struct Pages: Encodable {
      var map: PageMap
      var revision: Int

      enum Keys: CodingKey { case revision }

      func encode(to encoder: any Encoder) throws {
        try map.encode(to: encoder)
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(revision, forKey: .revision)
      }
    }
    return .json(Pages(map: edition.map, revision: edition.revision))
  }

  private struct Standing: Encodable {
    var path, text: String
    var row: String?
    var file: String?
    var line, column: Int?
    var sheet, cell: String?
    var isEditable: Bool

    init(_ outline: Outline, _ id: NodeID, isEditable: Bool) {
      let node = outline[id]
      (path, text, row) = (outline.path(of: id), node.text, outline.row(of: id).map(outline.path))
      let span = node.place.span
      file = span?.file
      if let place = span?.cell {
        (sheet, cell) = (place.sheet, place.reference)
      } else {
        (line, column) = (span?.line, span?.columns.lowerBound)
      }
      self.isEditable = isEditable
    }
  }

  private func standing(in view: View, _ request: Request) async -> Answer {
    guard let page = request["page"].flatMap({ Int($0) }), let x = request.points("x"), let y = request.points("y")
    else {
      return .text(400, "page, x and y are numbers.")
    }
    guard let edition = await press.edition(of: view), let frame = edition.page(page) else {
      return .text(404, "There is no such page.")
    }
    guard let id = textStanding(at: Point(x: x, y: y), on: frame, edition.publication.elements) else {
      return .text(404, "No text of the book stands there.")
    }
    return .json(Standing(edition.outline, id, isEditable: await press.isEditable))
  }

  private func explained(_ request: Request) -> Answer {
    struct Explained: Encodable { var text: String }
    do throws(RunError) {
      return .json(
        Explained(text: try press.wish.explanations.text(of: request["id"] ?? "", in: language(of: request))))
    } catch {
      return problems(error.diagnostics, status: 404, request)
    }
  }

  // MARK: Files

  private func output(_ name: String, _ request: Request) async -> Answer {
    guard let view = await view(of: request), await press.edition(of: view) != nil,
      let kind = Output.Kind(rawValue: name)
    else { return .text(404, "There is nothing here.") }
    let impositions = [
      "booklet", "quarto", "octavo", "quarto-saddle", "2up", "4up", "cut-saddle-4up", "leaves", "signature:8",
      "signature:16", "signature:32",
    ]
    let imposition = request["impose"] ?? "booklet"
    guard let page = Int(request["page"] ?? "1"), let ppi = Int(request["ppi"] ?? "144"), (1...100_000).contains(page),
      (9...1200).contains(ppi), impositions.contains(imposition)
    else { return .text(400, "This cannot be written.") }
    let output = Output(kind, of: press.wish, view, page: page, ppi: ppi, imposition: imposition)
    do throws(Output.Failure) {
      let bytes = try await outputs.bytes(of: output, program: press.wish.program)
      return Answer(200, output.type, bytes).named(output.name)
    } catch {
      return .text(422, error.said)
    }
  }

  // MARK: Changes

  private func ignored(_ request: Request) async -> Answer {
    struct Wish: Decodable {
      var id, path, reason: String
      var text: String?
    }
    guard let wish = try? JSONDecoder().decode(Wish.self, from: Data(request.body)) else {
      return .text(400, "The body is no JSON object with “id”, “path” and “reason”.")
    }
    return await press.ignore(wish.id, at: wish.path, saying: wish.text, because: wish.reason)
      .answer(in: language(of: request))
  }

  private struct Wish: Decodable {
    var text: String
    var was: String
  }

  private func corrected(_ path: String, _ request: Request) async -> Answer {
    guard let wish = try? JSONDecoder().decode(Wish.self, from: Data(request.body)) else {
      return .text(400, "The body is no JSON object with “text” and “was”.")
    }
    return await press.correct(path, to: wish.text, from: wish.was).answer(in: language(of: request))
  }

  /// The problems as JSON, one object for each as in `--diagnostics json`.
  func problems(_ problems: [Diagnostic], status: Int, _ request: Request) -> Answer {
    let language = language(of: request)
    let lines = problems.map { $0.jsonLine(in: language) }.joined(separator: ",")
    return .json(text: "{\"problems\":[\(lines)]}", status: status)
  }
}

extension Request {
  /// A length in points in the query; nil where it is missing or larger than any page.
  fileprivate func points(_ name: String) -> Length? {
    guard let value = self[name].flatMap({ Double($0) }), abs(value) < 100_000 else { return nil }
    return Length(units: Int((value * 1024).rounded()))
  }
}

extension Answer {
  /// The value as JSON, or 404 where there is none.
  fileprivate static func orNothing(_ value: (some Encodable)?) -> Answer {
    value.map { .json($0) } ?? .text(404, "There is nothing of the kind.")
  }
}

/// Runs the commands for files one after the other, on a thread of their own.
private struct Outputs: Sendable {
  private let line = DispatchQueue(label: "outputs")

  func bytes(of output: Output, program: String) async throws(Output.Failure) -> [UInt8] {
    let result = await withCheckedContinuation { done in
      line.async {
        done.resume(returning: Result { () throws(Output.Failure) in try output.bytes(program: program) })
      }
    }
    return try result.get()
  }
}
