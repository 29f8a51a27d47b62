import Booklet
import Diagnostics
import Foundation
import GoalBook
import Testing

@Suite("Importing several files") struct CollectingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")

  private func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path(percentEncoded: false)
  }

  private func yaml(_ department: String, picture: String) -> String {
    """
    title: 重点目標
    logo: { file: /var/mark.svg, alt: 市章 }
    pillars: { 1: 開かれた市役所づくり }
    departments:
      - name: \(department)
        lead: [{ figure: { file: \(picture), alt: 写真 } }]
        pillars:
          - pillar: 1
            objectives: [{ text: 努めます。, rows: [{ initiatives: [改めます。], results: [3回] }] }]

    """
  }

  private func pictures(_ book: Book) -> [String] {
    book.parts.flatMap(\.lead).compactMap { if case .figure(let figure) = $0 { figure.file.text } else { nil } }
  }

  @Test func picturesAreNamedFromTheNewFilesFolder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = [
      try write(yaml("総務部", picture: "photo.png"), to: "soumu/book.yaml"),
      try write(yaml("市民部", picture: "../photo.png"), to: "out/shimin/book.yaml"),
      try write(yaml("福祉部", picture: "p/photo.png"), to: "out/book.json.yaml"),
    ]
    var request = ImportRequest(sources)
    request.output = folder.appending(path: "out/all.yaml").path(percentEncoded: false)
    var report = Report()
    let book = try importBook(request, &report)
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
    #expect(book.parts.map(\.title) == ["総務部", "市民部", "福祉部"])
    #expect(pictures(book) == ["../soumu/photo.png", "shimin/../photo.png", "p/photo.png"])
    #expect(book.logo?.file.text == "/var/mark.svg")
  }

  @Test func allKindsOfFilesAreCollectedInTheirOrder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let csv = try write("部,組織目標,取組内容,実績\n土木部,道を直します。,①舗装します。,3km\n", to: "a.csv")
    let more = try write("部,組織目標,取組内容,実績\n水道部,水を届けます。,①替えます。,5km\n", to: "b.csv")
    let book = try write(yaml("総務部", picture: "photo.png"), to: "book.yaml")
    var report = Report()
    let made = try importBook(ImportRequest([csv, book, more]), &report)
    #expect(made.parts.map(\.title) == ["土木部", "総務部", "水道部"])
    #expect(made.title == "重点目標")
    #expect(report.diagnostics.map(\.message.id) == ["balance", "balance"])
  }

  @Test func theProblemsOfAllFilesAreToldInOneRun() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = [
      try write("title: 一\ndepartment: []\n", to: "a.yaml"), try write(yaml("総務部", picture: "p.png"), to: "b.yaml"),
      try write("title: 三\ndepartments: [", to: "c.yaml"),
    ]
    var report = Report()
    let error = #expect(throws: RunError.self) { try importBook(ImportRequest(sources), &report) }
    #expect(error?.status == .wrongInput)
    let wrong = Set(report.diagnostics.compactMap { $0.span.map { URL(filePath: $0.file).lastPathComponent } })
    #expect(wrong == ["a.yaml", "c.yaml"])
  }

  @Test func theUsersTitleEndsTheDisagreement() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = [
      try write(yaml("総務部", picture: "p.png"), to: "a.yaml"),
      try write(yaml("市民部", picture: "p.png").replacing("重点目標", with: "主要事業"), to: "b.yaml"),
    ]
    var report = Report()
    _ = try importBook(ImportRequest(sources), &report)
    #expect(report.diagnostics.map(\.message.id) == ["other-front"])
    var named = Report()
    var request = ImportRequest(sources)
    request.title = "令和7年度の目標"
    #expect(try importBook(request, &named).title == "令和7年度の目標")
    #expect(named.diagnostics.isEmpty)
  }
}
