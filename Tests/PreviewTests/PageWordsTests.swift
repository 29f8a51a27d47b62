import Foundation
import TestSupport
import Testing

@testable import Preview

/// The words of the page by language.
private func words() throws -> [String: [String: String]] {
  try JSONDecoder().decode([String: [String: String]].self, from: Data(PackageResources.words_json))
}

@Suite("The page's words") struct PageWordsTests {
  @Test func bothLanguagesSayTheSame() throws {
    let words = try words()
    let (ja, en) = (try #require(words["ja"]), try #require(words["en"]))
    #expect(Set(ja.keys) == Set(en.keys))
    for (name, text) in ja {
      let places = { (text: String) in Set(text.matches(of: /\{\d\}/).map { String($0.output) }) }
      #expect(places(text) == places(en[name] ?? ""), "\(name)")
    }
  }

  @Test func allThatThePageSaysIsThere() throws {
    let known = Set(try #require(words()["ja"]).keys)
    let html = String(decoding: PackageResources.index_html, as: UTF8.self)
    let script = String(decoding: PackageResources.preview_js, as: UTF8.self)
    let inPage = html.matches(of: /data-(?:word|label)="(\w+)"/).map { String($0.output.1) }
    let inScript = script.matches(of: /say\("(\w+)"/).map { String($0.output.1) }
    #expect(!inPage.isEmpty && !inScript.isEmpty)
    #expect(Set(inPage + inScript).subtracting(known).isEmpty)
  }

  @Test func nothingComesFromElsewhereOrStandsInline() {
    let html = String(decoding: PackageResources.index_html, as: UTF8.self)
    #expect(html.firstMatch(of: /https?:|style=|\son\w+=|<script(?![^>]*src="\/preview\.js")/) == nil)
    let script = String(decoding: PackageResources.preview_js, as: UTF8.self)
    #expect(script.firstMatch(of: /https?:\/\/|innerHTML|eval\(|import\(/) == nil)
  }
}
