import Booklet
import CairoBackend
import Checks
import Diagnostics
import Foundation
import Frames
import GoalBook
import Notation
import Provenance
import Typesetting

/// The current book, and its pages in every view that is shown.
///
/// The press alone opens files and fonts. While the book has errors, the last pages stay.
actor Press {
  let wish: PreviewRequest
  let home: Home
  /// The number of the newest successful reading; the first one is 1.
  private(set) var revision = 0
  /// The book of the newest revision, with the messages from reading it.
  private(set) var book: (opened: OpenedBook, report: Report)?
  /// The book at the start of the preview.
  private(set) var firstBook: Outline?
  /// The state of the book's file when it was last read.
  private var bookState: FileState?
  let watch = Watch()
  /// The messages because of which an older state of the files is shown; nil where the newest is shown.
  private(set) var problems: Report?
  /// The files that were read for the pages shown, and those that could not be read.
  private(set) var inputs: Set<String> = []
  private var opened: [String: (layout: OpenedLayout, report: Report)] = [:]
  /// Whether layouts or fonts have changed since the newest revision.
  ///
  /// The next revision opens them again and takes nothing over that was set with the old ones. Until then, the pages
  /// shown are drawn with the old ones.
  private var mustOpenAnew = false
  /// Whether fonts have changed since the newest revision: pages with the same glyphs may then look different.
  private var hasOtherFonts = false
  /// For each view, the areas of the texts that are new in the newest revision.
  private var newAreas: [View: [Area]] = [:]
  private var editions: [View: Edition] = [:]
  private var locators: [View: (revision: Int, locator: TextLocator)] = [:]
  private var images: [ImageKey: Image] = [:]
  private var imageOrder: [ImageKey] = []
  private var subscribers: [Int: (view: View, events: AsyncStream<String>.Continuation)] = [:]
  private var subscriberCount = 0
  private var checking: [String: (revision: Int, outcome: Task<Checked, Never>)] = [:]
  var undoable: [Correction] = []

  private struct ImageKey: Hashable {
    var view: View
    var page: Int
  }

  private struct Image {
    var since: Int
    var bytes: [UInt8]
    var mark: String
  }

  /// - Throws: where the book or the layout cannot be opened, or a check that is asked for does not exist.
  init(_ wish: PreviewRequest, home: Home) throws(RunError) {
    (self.wish, self.home) = (wish, home)
    _ = try wish.check.checks()
    var report = Report()
    _ = try readBookFile(wish.book, &report)
    _ = try OpenedLayout(wish.layout, home: home, &report)
  }

  // MARK: Reading

  /// Reads the book and makes the pages of all views that are shown; where that fails, the old pages stay and the
  /// problems are reported.
  ///
  /// - Parameter changed: the files and folders that changed on disk; nil for the first reading.
  func follow(_ changed: Set<String>?) {
    let clock = ContinuousClock()
    let start = clock.now
    let state = FileState(wish.book)
    // An editor may remove the old file before it puts the new one in its place.
    if changed == [wish.book], state == nil || state == bookState { return }
    bookState = state
    let besides = wish.filesBesides
    defer { watch.follow(inputs.union(besides).union([wish.book]), folders: [home.layoutsPath, home.fontsPath]) }
    // Layouts and fonts stay open as long as no file of theirs changes.
    if let changed, !changed.isSubset(of: besides.union([wish.book])) {
      mustOpenAnew = true
      hasOtherFonts = hasOtherFonts || changed.contains(home.fontsPath)
    }
    var report = Report()
    let known = opened
    if mustOpenAnew { opened = [:] }
    do throws(RunError) {
      try read(&report)
      tellPages(milliseconds: (clock.now - start).milliseconds)
    } catch {
      opened = known
      report.diagnostics += error.diagnostics
      problems = report
      inputs.formUnion(report.inputs.paths)
      for subscriber in subscribers.values { subscriber.events.yield("event: problems\ndata: {}\n\n") }
    }
  }

  private func read(_ report: inout Report) throws(RunError) {
    for known in opened.values { known.layout.beginRound() }
    let bytes = try readBookFile(wish.book, &report)
    let next = try OpenedBook(bytes, named: wish.book, after: book?.opened, &report)
    let outline = next.outline
    let reading = report
    let main = try edition(of: View(), outline, revision: revision + 1, &report)
    var made = [View(): main]
    // Only the views that are shown; others are made when they are asked for.
    for view in Set(subscribers.values.map(\.view)) where view != View() {
      var own = reading
      made[view] = try? edition(of: view, outline, revision: revision + 1, &own)
    }
    newAreas = made.mapValues { _ in [] }
    for (view, edition) in made { newAreas[view] = editions[view].map { edition.newTexts(since: $0) } }
    (editions, book, problems) = (made, (next, reading), nil)
    (mustOpenAnew, hasOtherFonts) = (false, false)
    revision += 1
    firstBook = firstBook ?? outline
    inputs = Set(report.inputs.paths)
  }

  private func edition(
    of view: View, _ outline: Outline, revision: Int, _ report: inout Report
  ) throws(RunError) -> Edition {
    let opened = try opened(view.layout ?? wish.layout, &report)
    let earlier = editions[view]
    let made = try opened.typeset(outline, view.request, after: mustOpenAnew ? nil : earlier?.kept, &report)
    return stage("edition") {
      Edition(made, of: outline, layout: opened.name, revision: revision, after: hasOtherFonts ? nil : earlier, report)
    }
  }

  private func opened(_ name: String, _ report: inout Report) throws(RunError) -> OpenedLayout {
    if let known = opened[name] {
      report.add(known.report)
      return known.layout
    }
    var own = Report()
    defer { report.add(own) }
    let layout = try OpenedLayout(name, home: home, &own)
    layout.beginRound()
    opened[name] = (layout, own)
    return layout
  }

  // MARK: Asking

  /// The pages of a view in the newest revision; nil where there are none yet, or where the book does not have what the
  /// view asks for.
  func edition(of view: View) -> Edition? {
    if let edition = editions[view] { return edition }
    guard let book else { return nil }
    var report = book.report
    guard let made = try? edition(of: view, book.opened.outline, revision: revision, &report) else { return nil }
    // More views are rarely open; a discarded one is made again when it is asked for.
    if editions.count > 6 { editions = editions.filter { $0.key == View() } }
    editions[view] = made
    return made
  }

  var layoutNames: [String] { home.layoutNames }

  /// The places of the characters of an edition's texts.
  ///
  /// They are found on another thread, because it takes long for a long book and the next edition must not wait.
  func locator(of edition: Edition, in view: View) async -> TextLocator {
    if let known = locators[view], known.revision == edition.revision { return known.locator }
    let locator = await Task.detached { TextLocator(edition.publication.pages, edition.publication.elements) }.value
    if locators.count > 6 { locators = [:] }
    locators[view] = (edition.revision, locator)
    return locator
  }

  /// The overview of a view; nil where the book does not have what the view asks for.
  func overview(of view: View, in language: Language) async -> Overview? {
    let edition = edition(of: view)
    guard edition != nil || problems != nil else { return nil }
    let overview = Overview(
      title: "", file: wish.book, layout: view.layout ?? wish.layout, layouts: layoutNames, revision: revision,
      isEditable: isEditable, hindrance: hindrance?[language], isUndoable: !undoable.isEmpty,
      changesSince: wish.changesSince, problems: problems?.diagnostics.map { .init($0, in: language) } ?? [],
      command: Output(.pdf, of: wish, view).command)
    guard let edition else { return overview }
    return await Task.detached { overview.telling(edition) }.value
  }

  /// The findings with their places in a view; nil where there are no pages.
  func notes(of view: View, in language: Language) async -> Notes? {
    // Findings of an older revision have no places in this one: the check is repeated, at most four times.
    for _ in 0..<4 {
      let before = revision
      let checked = await checked(layout: view.layout)
      guard let edition = edition(of: view) else { return nil }
      guard before == revision, edition.revision == revision || problems != nil else { continue }
      let canIgnore = isEditable && NotationKind(fileName: wish.book) == .yaml
      let locator = await locator(of: edition, in: view)
      return await Task.detached {
        Notes(checked, on: edition, of: view, locator, canIgnore: canIgnore, in: language)
      }.value
    }
    return nil
  }

  func hits(of words: String, in view: View) async -> Hits? {
    guard let edition = edition(of: view) else { return nil }
    let locator = await locator(of: edition, in: view)
    return await Task.detached { Hits(of: words, in: edition, locator) }.value
  }

  /// The changes since the older version of the book.
  ///
  /// - Throws: where the older version cannot be read.
  func changes(of view: View) async throws(RunError) -> Changes? {
    guard let edition = edition(of: view) else { return nil }
    var older = firstBook
    if let path = wish.changesSince {
      var report = Report()
      do throws(RunError) {
        older = Outline(try openBook(path, tellsRepeatedNumbers: false, &report))
      } catch {
        throw RunError(error.status, report.diagnostics + error.diagnostics)
      }
    }
    guard let older else { return nil }
    let locator = await locator(of: edition, in: view)
    return await Task.detached { Changes(from: older, to: edition, locator) }.value
  }

  func text(ofPage number: Int, in view: View) -> PageText? {
    guard let edition = edition(of: view), let page = edition.page(number) else { return nil }
    return PageText(page, edition.publication.elements, of: edition.outline)
  }

  /// A page of a view as SVG, with its entity tag; nil where there is no such page.
  func svg(_ number: Int, of view: View) throws(RunError) -> (bytes: [UInt8], mark: String)? {
    guard let edition = edition(of: view), let page = edition.page(number) else { return nil }
    let key = ImageKey(view: view, page: number)
    if let image = images[key], image.since == edition.since[number - 1] { return (image.bytes, image.mark) }
    var report = Report()
    let opened = try opened(view.layout ?? wish.layout, &report)
    let bytes = try opened.imageBytes(page, edition.publication.pictures, RenderRequest(format: .svg))
    keep(Image(since: edition.since[number - 1], bytes: bytes, mark: bytes.mark), as: key)
    return (bytes, bytes.mark)
  }

  private func keep(_ image: Image, as key: ImageKey) {
    if images.updateValue(image, forKey: key) == nil { imageOrder.append(key) }
    var size = images.values.reduce(0) { $0 + $1.bytes.count }
    while size > 32 << 20, imageOrder.count > 1 {
      size -= images.removeValue(forKey: imageOrder.removeFirst())?.bytes.count ?? 0
    }
  }

  func png(_ number: Int, of view: View, ppi: Int) throws(RunError) -> [UInt8]? {
    guard let edition = edition(of: view), let page = edition.page(number) else { return nil }
    var report = Report()
    let opened = try opened(view.layout ?? wish.layout, &report)
    return try opened.imageBytes(page, edition.publication.pictures, RenderRequest(format: .png, ppi: ppi))
  }

  /// The findings in the newest revision, on the pages of a layout; nil is the preview's own layout.
  func checked(layout: String?) async -> Checked {
    var view = View()
    view.layout = layout
    if let problems { return Checked(problems: problems) }
    guard let edition = edition(of: view) else { return Checked(problems: Report()) }
    if let known = checking[layout ?? ""], known.revision == revision { return await known.outcome.value }
    let (request, path) = (wish.check, wish.book)
    let outcome = Task.detached(priority: .utility) {
      Checked(edition, from: path, request)
    }
    checking[layout ?? ""] = (revision, outcome)
    return await outcome.value
  }

  // MARK: Telling

  /// The events of a view from now on, each a whole server-sent event.
  func events(of view: View) -> AsyncStream<String> {
    let number = subscriberCount
    subscriberCount += 1
    let (stream, events) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(64))
    _ = edition(of: view)
    subscribers[number] = (view, events)
    events.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
    events.yield("retry: 500\n: revision \(revision)\n\n")
    return stream
  }

  private func forget(_ number: Int) { subscribers[number] = nil }

  /// Sends a comment to all listeners at intervals, until the task is cancelled, as a sign that the preview lives.
  func beat() async {
    while (try? await Task.sleep(for: .seconds(Server.Bounds.beat))) != nil {
      for subscriber in subscribers.values { subscriber.events.yield(": beat\n\n") }
    }
  }

  private struct PagesEvent: Encodable {
    var revision: Int
    var changed: [Int]
    var milliseconds: Double
    var count: Int
    var areas: [Area]
  }

  private func tellPages(milliseconds: Double) {
    for subscriber in subscribers.values {
      guard let edition = editions[subscriber.view] else { continue }
      let event = PagesEvent(
        revision: revision, changed: edition.changed, milliseconds: milliseconds,
        count: edition.publication.pages.count, areas: newAreas[subscriber.view] ?? [])
      subscriber.events.yield("event: pages\ndata: \(jsonText(event, onOneLine: true))\n\n")
    }
  }
}

extension [UInt8] {
  /// The entity tag of the bytes, for the header `ETag`.
  var mark: String { "\"\(sha256(of: self).prefix(32))\"" }
}

extension Duration {
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return ((Double(seconds) * 1000 + Double(attoseconds) / 1e15) * 10).rounded() / 10
  }
}
