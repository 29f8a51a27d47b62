public import Checks
import Diagnostics
import Foundation
import Workbooks

extension Message {
  static let homophonesOff = Message(
    id: "homophones-off", en: "the check “homophone” is off: its language data is not installed",
    ja: "検査「homophone」は行いません。言語データが入っていません")
}

/// The data of the check `homophone`, where a run uses it and it is installed; where it is missing, a note says so.
///
/// Debian's libkkc-data has the model in `/usr/lib/<machine>/libkkc/models/sorted3`, skkdic the dictionary in
/// `/usr/share/skk/SKK-JISYO.L`. The environment variable `SASSHI_LANGUAGE_DATA` names another root that has both.
public func languageData(for checks: [Check], _ report: inout Report) -> LanguageData? {
  guard checks.contains(where: { $0.id == "homophone" }) else { return nil }
  let data = stage("language data") { installedLanguageData() }
  if let data { return data }
  report.diagnostics.append(
    .note(
      .homophonesOff,
      hints: [
        Phrase(
          en: "install the Debian packages libkkc-data and skkdic", ja: "Debianのパッケージlibkkc-dataとskkdicを入れてください")
      ]))
  return nil
}

private func installedLanguageData() -> LanguageData? {
  let root = URL(filePath: ProcessInfo.processInfo.environment["SASSHI_LANGUAGE_DATA"] ?? "/")
  let libraries = root.appending(path: "usr/lib")
  let machines = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path(percentEncoded: false))) ?? []
  let folders = machines.sorted().map { libraries.appending(path: "\($0)/libkkc/models/sorted3") }
  func bytes(_ file: URL) -> [UInt8]? { (try? Data(contentsOf: file)).map(Array.init) }
  guard let dictionary = bytes(root.appending(path: "usr/share/skk/SKK-JISYO.L")).flatMap(decodedEUCJP) else {
    return nil
  }
  for folder in folders {
    guard let index = bytes(folder.appending(path: "data.1gram.index")),
      let unigrams = bytes(folder.appending(path: "data.1gram")),
      let bigrams = bytes(folder.appending(path: "data.2gram")),
      let trigrams = bytes(folder.appending(path: "data.3gram"))
    else { continue }
    return LanguageData(
      WordModel.Files(index: index, unigrams: unigrams, bigrams: bigrams, trigrams: trigrams), dictionary: dictionary)
  }
  return nil
}
