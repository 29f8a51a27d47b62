import Foundation
import Testing

// The small books of `Samples/`, with the pages that their layouts make of them.

/// A sample's folder and a line for each of its pages: folio, role, and the parts on it.
private let samples: [(folder: String, pages: [String])] = [
  (
    "three-levels",
    [
      "- cover", "- contents", "i body はじめに", "- blank", "1 body 行政経営局 行政経営局/企画部/政策推進課",
      "2 body 行政経営局/企画部/広報広聴課 行政経営局/総務部/文書課 行政経営局/総務部/人事課",
      "3 body 市民生活局 市民生活局/市民部/市民課 市民生活局/市民部/環境課 市民生活局/危機管理部/防災課", "4 body 用語解説",
      "5 body 係別索引", "6 body 奥付",
    ]
  ),
  (
    "plan-edition",
    [
      "- cover", "- contents", "1 body はじめに", "2 body 防災部/1 防災部/3", "3 body 健康福祉部/1 健康福祉部/2",
      "4 body 教育部/2 教育部/3", "5 body 課別索引",
    ]
  ),
  (
    "mid-year",
    [
      "- cover", "- contents", "1 body この報告について", "2 body 健やかな暮らし/病気を早く見つける 健やかな暮らし/安心して産み育てる",
      "3 body 災害に強いまち/水害に備える",
    ]
  ),
  (
    "two-languages",
    [
      "- cover", "- contents", "1 body はじめに", "2 body To our residents", "3 body 市民部/1 市民部/2", "4 body 教育部/2",
      "5 body 用語解説", "6 body Glossary",
    ]
  ),
]

@Test(.enabled(if: hasFonts), arguments: samples.indices)
func aSampleStandsOnThesePages(index: Int) throws {
  let (folder, expected) = samples[index]
  let path = projectFolder.appending(path: "Samples/\(folder)").path()
  let run = try sasshi(["pages", "\(path)/book.yaml", "--layout", "\(path)/layout.yaml", "--json"])
  #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  let map = try JSONDecoder().decode(Map.self, from: run.output)
  #expect(map.pages.map { ([$0.folio ?? "-", $0.role] + $0.parts).joined(separator: " ") } == expected)
}

/// The part of the answer of `pages --json` that is needed here.
private struct Map: Decodable {
  var pages: [Page]

  struct Page: Decodable {
    var folio: String?
    var role: String
    var parts: [String]
  }
}

@Test(.enabled(if: hasFonts), arguments: samples.indices)
func aSampleIsNoOtherThanItself(index: Int) throws {
  let path = projectFolder.appending(path: "Samples/\(samples[index].folder)").path()
  let book = "\(path)/book.yaml"
  let run = try sasshi(["diff", book, book, "--layout", "\(path)/layout.yaml"])
  #expect(run.status == 0 && run.text.contains("every row on the page it stood on"), "\(run.text)\(run.errors)")
}
