public import Diagnostics

/// All checks as a page in Markdown: what each finds, why it matters, an example and the remedy.
///
/// `make tables` writes the page.
public func checksPage(in language: Language) -> String {
  let title = Phrase(en: "# The checks", ja: "# 検査の一覧")
  let origin = Phrase(
    en: "What `sasshi check` looks for. This page is made from the checks themselves (`make tables`).",
    ja: "`sasshi check` が見つけるもの。このページは検査そのものから作っています（`make tables`）。")
  let groups = Check.groups.map { group in
    (["## \(group.title[language])"] + group.checks.map { $0.section(in: language) }).joined(separator: "\n\n")
  }
  return ([title[language], origin[language]] + groups).joined(separator: "\n\n") + "\n"
}

extension Check {
  fileprivate func section(in language: Language) -> String {
    let profiles = profiles.map(\.rawValue).sorted().joined(separator: ", ")
    let kind = Phrase(
      en: "*\(severity.word.en), profile \(profiles).*", ja: "*\(severity.word.ja)、プロファイルは\(profiles)。*")
    var blocks = ["### `\(id)`", "\(sentence(of: reason)[language]) \(kind[language])", explanation.meaning[language]]
    if let example = explanation.example?.shown {
      let before =
        example.after == nil ? Phrase(en: "Example:", ja: "例") : Phrase(en: "Before:", ja: "直す前")
      blocks += [before[language], fenced(example.before)]
      if let after = example.after { blocks += [Phrase(en: "After:", ja: "直した後")[language], fenced(after)] }
      if let other = example.among.first {
        blocks.append(
          Phrase(
            en: "Beside \(counted(example.among.count, "text")) such as “\(other)”.",
            ja: "「\(other)」のような文がほかに\(example.among.count)件あるとき。")[language])
      }
    }
    blocks.append(explanation.remedy[language])
    return blocks.joined(separator: "\n\n")
  }
}

/// A reason, which has no capital and no full stop, as a sentence.
private func sentence(of reason: Phrase) -> Phrase {
  Phrase(en: reason.en.prefix(1).uppercased() + reason.en.dropFirst() + ".", ja: reason.ja + "。")
}

private func fenced(_ text: String) -> String { "```text\n\(text)\n```" }
