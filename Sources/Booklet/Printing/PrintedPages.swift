import BookDesign
import CairoBackend
import Dates
public import Diagnostics
import Frames
public import GoalBook
import Imposition
import LineComposition
import Measure
import PDFStructure
public import Typesetting

/// Pages ready for printing, and notes about them.
public struct PrintedPages {
  /// The pages, or the sides of sheets.
  public var publication: TypesetPublication
  /// The notes for the person who prints and binds them.
  public var notes: [Phrase] = []
  /// The settings with which a print dialogue opens; nil for single pages.
  var printing: SheetPrinting?
}

extension OpenedLayout {
  /// The pages as they go on paper: with marks around them, or on sheets.
  ///
  /// - Throws: where the paper is too small, a cover is missing, or the width of its spine is unknown.
  public func printed(
    _ publication: TypesetPublication, of book: Book, _ request: RenderRequest, _ report: inout Report
  ) throws(RunError) -> PrintedPages {
    let print = request.print
    // With one ink, marks in all inks would make a press prepare four inks for nothing.
    let inks =
      request.isGray
      ? []
      : publication.pages.reduce(into: Set<PrintingInk>()) { $0.formUnion($1.inks) }.subtracting([.black])
        .sorted { $0.name < $1.name }
    var printed = PrintedPages(publication: publication)
    switch print.form {
    case .pages:
      guard !print.marks.isEmpty else { return printed }
      let count = publication.pages.count
      printed.publication.pages = publication.pages.enumerated().map { index, page in
        page.marked(
          print.marks, slug: slug(of: book, request, "\(index + 1) / \(count)ページ", besides: page.trim.size.width),
          inks: inks)
      }
    case .imposed(let imposition):
      let plan = try plan(imposition, publication.pages, print)
      printed.publication.pages = frames(publication.pages, on: plan, of: book, request, inks)
      report.diagnostics += problems(with: plan, pages: publication.pages.count, print)
      printed.notes = notes(on: plan, pages: publication.pages.count)
      printed.printing = plan.imposition.flip == .short ? .shortEdge : .longEdge
    case .cover(let binding):
      printed.publication = try cover(publication, binding, of: book, request, inks, &printed.notes)
    case .trial(let imposition):
      guard let size = publication.pages.first?.trim.size else { return printed }
      let wanted = try plan(imposition, publication.pages, print)
      let one = Imposition(.booklet, binding: imposition.binding, flip: print.flip ?? .short)
      let trial = trialPages(of: size, one, paper: paperName(wanted.paper))
      let plan = try plan(one, trial, print)
      printed.publication.pages = frames(trial, on: plan, of: book, request, [])
      printed.publication.bookmarks = []
      printed.publication.contents = []
      printed.printing = plan.imposition.flip == .short ? .shortEdge : .longEdge
    }
    return printed
  }

  /// The map of the pages, with the sheets that they are printed on where they are imposed.
  ///
  /// - Throws: where the paper is too small.
  public func pageMap(
    of publication: TypesetPublication, _ outline: Outline, _ request: RenderRequest
  ) throws(RunError) -> PageMap {
    var map = PageMap(publication, of: outline, layout: name)
    if case .imposed(let imposition) = request.print.form {
      map.add(try plan(imposition, publication.pages, request.print).places)
    }
    return map
  }

  /// The plan of pages on sheets.
  private func plan(
    _ imposition: Imposition, _ pages: [PageFrame], _ print: PrintRequest
  ) throws(RunError) -> SheetPlan {
    guard let first = pages.first else { preconditionFailure("a booklet has a page") }
    var imposition = imposition
    imposition.flip = print.flip ?? (imposition.kind == .leaves ? imposition.ownFlip(of: first.trim.size) : .short)
    imposition.keptLast = min(imposition.keptLast, pages.count)
    let marks = SheetMarks(print.marks)
    guard
      let plan = SheetPlan(
        imposition, pages: pages.count, of: first.trim.size, bleed: first.bleed, paper: print.paper?.size,
        marks: marks.room(bleed: first.bleed), creep: print.leaf ?? .zero)
    else {
      throw RunError(
        .wrongUsage, id: "paper-too-small",
        Phrase(
          en: "on this paper pages would be less than a fifth of their size", ja: "この用紙では、ページが5分の1より小さくなります"),
        hints: [Phrase(en: "take a larger --paper, or leave it out", ja: "--paperを大きくするか、省いてください")])
    }
    guard max(plan.paper.width, plan.paper.height) <= mostOfAPage else {
      throw RunError(
        .wrongUsage, id: "sheet-too-large",
        Phrase(
          en: "the sheets would be larger than a page of a PDF can be, 14,400pt",
          ja: "用紙が、PDFのページの限度（14,400pt）より大きくなります"),
        hints: [Phrase(en: "name a smaller --paper", ja: "--paperで小さい用紙を指定してください")])
    }
    return plan
  }

  private func frames(
    _ pages: [PageFrame], on plan: SheetPlan, of book: Book, _ request: RenderRequest, _ inks: [PrintingInk]
  ) -> [PageFrame] {
    let count = plan.sheets.count
    let marks = SheetMarks(
      request.print.marks, inks: inks,
      slug: { sheet, isFront in
        slug(of: book, request, "\(sheet) / \(count)枚 \(isFront ? "表" : "裏")", besides: plan.paper.width)
      }, number: { smallLine("\($0)", size: .points(5)) })
    return plan.frames(of: pages, marks: marks)
  }

  /// The front cover and the back cover, with the spine between them.
  private func cover(
    _ publication: TypesetPublication, _ binding: Imposition.Binding, of book: Book, _ request: RenderRequest,
    _ inks: [PrintingInk], _ notes: inout [Phrase]
  ) throws(RunError) -> TypesetPublication {
    guard let front = publication.pages.first(where: { $0.role == .cover }) else {
      throw RunError(
        .wrongInput, id: "no-cover-page", Phrase(en: "there is no cover to be printed", ja: "印刷する表紙がありません"),
        hints: [
          Phrase(
            en: "leave out --no-cover and --pages, or take a layout that has a cover",
            ja: "--no-coverと--pagesを外すか、表紙のあるレイアウトを使ってください")
        ])
    }
    let body = publication.pages.count { $0.role != .cover }
    let leaf = request.print.leaf
    guard
      let spine = request.print.spine
        ?? leaf.map({ PaperStock.spine(pages: body, leaf: $0, cover: request.print.coverLeaf ?? .zero) })
    else {
      throw RunError(
        .wrongUsage, id: "no-spine-width",
        Phrase(en: "the width of the spine (背) is not known", ja: "背の幅が分かりません"),
        hints: [
          Phrase(
            en: "name the paper, for example --paper-weight 70kg, or the width, --spine 3.5mm",
            ja: "--paper-weight 70kgのように用紙を指定するか、--spine 3.5mmのように幅を指定してください")
        ])
    }
    let hasTitle = spine >= SpineTitle.leastSpine
    let title = hasTitle ? spineTitle(titleWords(of: book), spine, SpineTitle.measure(on: front.trim.size)) : nil
    let width = millimeters(spine)
    notes.append(
      Phrase(
        en: "spine \(width) mm (\(body) pages)\(hasTitle ? "" : ", too narrow for its title")",
        ja: "背幅 \(width) mm（本文\(body)ページ）\(hasTitle ? "" : "。狭いため、背の文字は入りません")"))
    var cover = publication
    let back = publication.pages.dropFirst().last { $0.role == .cover && $0.index != front.index }
    cover.pages = [front] + (back.map { [$0] } ?? [])
    cover.dropDeadLinks()
    cover.takeRepetitionsForMissingText()
    cover.pages = [
      coverSpread(
        front: cover.pages[0], back: back == nil ? nil : cover.pages[1], spine: spine, title: title, binding: binding,
        marks: request.print.marks,
        slug: slug(of: book, request, "表紙 背幅\(width) mm", besides: front.trim.size.width * 2), inks: inks)
    ]
    return cover
  }

  /// The three lines that identify a page or a side; empty where no slug is wanted.
  private func slug(
    of book: Book, _ request: RenderRequest, _ subject: String, besides width: Length
  ) -> [LineBox] {
    guard request.print.marks.contains(.slug) else { return [] }
    let origin = request.print.origin
    let date = (request.date ?? book.date ?? .now).dayText
    let lines = [
      "\(titleWords(of: book))\u{3000}\(subject)",
      origin.sha256.isEmpty ? origin.file : "\(origin.file)\u{3000}SHA-256 \(origin.sha256.prefix(16))",
      "\(name)\u{3000}\(date)\u{3000}sasshi \(origin.version)",
    ]
    return lines.compactMap { smallLine($0, size: SlugType.size, measure: SlugType.measure(besides: width)) }
  }

  /// One line of small type, cut with “…” where there is no room for all of it.
  func smallLine(
    _ text: String, face wanted: FontFace? = nil, size: Length, measure: Length = .points(20_000)
  ) -> LineBox? {
    var face = wanted ?? layout.runningHead?.style.face ?? layout.table.headerStyle.face
    face.size = size
    let lines = compose(text, in: face, measure: measure, rules: .plain, shaper: fonts).lines
    guard lines.count > 1, let first = lines.first else { return lines.first }
    let cut = first.text.dropLast(2) + "…"
    return compose(String(cut), in: face, measure: measure, rules: .plain, shaper: fonts).lines.first
  }
}

/// The largest side of a page in a PDF (ISO 32000-1, annex C).
private let mostOfAPage = Length.points(14_400)

/// A length in millimetres with one decimal, or without where that is 0.
func millimeters(_ length: Length) -> String {
  let tenths = Int((length.millimeters * 10).rounded())
  return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}

/// The name of a paper size, or its measures where it has no name.
func paperName(_ size: Size) -> String {
  func isAlike(_ a: Size, _ b: Size) -> Bool {
    abs(a.width.millimeters - b.width.millimeters) < 0.5 && abs(a.height.millimeters - b.height.millimeters) < 0.5
  }
  return Paper.all.first { isAlike($0.size, size) || isAlike($0.size.turned, size) }?.name
    ?? "\(millimeters(size.width)) × \(millimeters(size.height)) mm"
}
