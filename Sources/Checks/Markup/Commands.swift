// Marks of TeX, fields of word processors and spreadsheets, placeholders of templates, escapes of programs.

extension MarkupText {
  /// A command such as `\textbf{重点}` or `\times`; paths (C:\Users\koho) have none of these names.
  func texCommand(at start: Int) -> LeftOver? {
    let nameEnd = end(from: start + 1, while: \.isLetterOfASCII)
    let name = string(start + 1..<nameEnd)
    guard !name.isEmpty else { return nil }
    if scalar(nameEnd) == "{", name.count > 1 || name == "b" {
      let close = next("}", from: nameEnd).map { $0 + 1 } ?? nameEnd + 1
      return LeftOver(range: start..<close, kind: .tex)
    }
    guard texNames.contains(name), scalar(start - 1)?.isLetterOfASCII != true, scalar(start - 1) != ":" else {
      return nil
    }
    return LeftOver(range: start..<nameEnd, kind: .tex)
  }

  /// A formula such as `$x^2$`; $100 is money.
  func formula(at start: Int) -> LeftOver? {
    guard let close = next("$", from: start + 1), close > start + 1 else { return nil }
    let inner = scalars[start + 1..<close]
    guard inner.contains(where: { $0 == "^" || $0 == "_" || $0 == "\\" }), inner.allSatisfy(\.isASCII) else {
      return nil
    }
    return LeftOver(range: start..<close + 1, kind: .tex)
  }

  /// An escape that is written out: `\n`, `\r\n`, `\t`, `\u3042`.
  func escape(at start: Int) -> LeftOver? {
    guard scalar(start - 1)?.isLetterOfASCII != true else { return nil }
    switch scalar(start + 1) {
    case "n", "t", "r":
      let isPair = has("\\r\\n", at: start)
      let end = start + (isPair ? 4 : 2)
      guard scalar(end)?.isLetterOfASCII != true, scalar(end) != "\\" || scalar(end + 1) == "n" else { return nil }
      return LeftOver(range: start..<end, kind: .escape)
    case "u":
      let digitsEnd = end(from: start + 2) { $0.properties.isASCIIHexDigit }
      guard digitsEnd >= start + 6 else { return nil }
      return LeftOver(range: start..<start + 6, kind: .escape)
    default: return nil
    }
  }

  /// A placeholder such as `{{氏名}}`, `${name}`, `{name}` or `{0}`.
  func placeholder(at start: Int) -> LeftOver? {
    let brace = scalars[start] == "$" ? start + 1 : start
    guard scalar(brace) == "{" else { return nil }
    if scalar(brace + 1) == "{" {
      return next("}}", from: brace + 2).map { LeftOver(range: start..<$0 + 2, kind: .placeholder) }
    }
    guard let close = next("}", from: brace + 1), close > brace + 1 else { return nil }
    let name = scalars[brace + 1..<close]
    let isName = name.allSatisfy { $0.isLetterOfASCII || $0.isDigitOfASCII || $0 == "_" || $0 == "." || $0 == "-" }
    return isName || brace > start ? LeftOver(range: start..<close + 1, kind: .placeholder) : nil
  }

  /// A scriptlet such as `<%= name %>`.
  func scriptlet(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "%", let close = next("%>", from: start + 2) else { return nil }
    return LeftOver(range: start..<close + 2, kind: .placeholder)
  }

  /// A placeholder such as `%s`, `%1$s` or `%NAME%`; not 30%s or 100%.
  func percentPlaceholder(at start: Int) -> LeftOver? {
    guard scalar(start - 1).map({ !$0.isDigitOfASCII && !$0.isLetterOfASCII && $0 != " " }) ?? true else { return nil }
    let nameEnd = end(from: start + 1) { $0.isLetterOfASCII || $0 == "_" }
    if scalar(nameEnd) == "%", nameEnd > start + 2 { return LeftOver(range: start..<nameEnd + 1, kind: .placeholder) }
    let position = end(from: start + 1, while: \.isDigitOfASCII)
    let letter = position > start + 1 && scalar(position) == "$" ? position + 1 : start + 1
    guard scalar(letter) == "s" || scalar(letter) == "d" || scalar(letter) == "@",
      scalar(letter + 1).map({ !$0.isLetterOfASCII && !$0.isDigitOfASCII }) ?? true
    else { return nil }
    return LeftOver(range: start..<letter + 1, kind: .placeholder)
  }

  /// A field such as `{ MERGEFIELD 氏名 }` or `{ PAGE \* MERGEFORMAT }`.
  func field(at start: Int) -> LeftOver? {
    let begin = end(from: start + 1) { $0 == " " }
    let nameEnd = end(from: begin, while: \.isLetterOfASCII)
    guard fieldNames.contains(string(begin..<nameEnd)), let close = next("}", from: nameEnd) else { return nil }
    return LeftOver(range: start..<close + 1, kind: .field)
  }

  /// A merge field such as `«氏名»`; « un mot » is a French quotation.
  func mergeField(at start: Int) -> LeftOver? {
    guard let close = next("»", from: start + 1), close > start + 1, close - start < 24,
      !scalars[start + 1..<close].contains(where: \.isWhite)
    else { return nil }
    return LeftOver(range: start..<close + 1, kind: .field)
  }

  /// A broken reference of Word such as `エラー! 参照元が見つかりません。`, or a field such as `EQ \* jc2 …`.
  func brokenReference(at start: Int) -> LeftOver? {
    let sentences = [
      "エラー! 参照元が見つかりません", "エラー! ブックマークが定義されていません", "エラー! ブックマークが自己参照を行っています",
      "Error! Reference source not found", "Error! Bookmark not defined",
    ]
    if let sentence = sentences.first(where: { has($0, at: start) }) {
      return LeftOver(range: start..<start + sentence.unicodeScalars.count, kind: .field)
    }
    return has("EQ \\", at: start)
      ? LeftOver(range: start..<end(from: start) { $0 != "\n" }, kind: .field) : nil
  }

  /// An error value of a spreadsheet such as `#REF!` or `#N/A`.
  func spreadsheetError(at start: Int) -> LeftOver? {
    let errors = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"]
    return errors.first { has($0, at: start) }.map { error in
      LeftOver(range: start..<start + error.unicodeScalars.count, kind: .field)
    }
  }
}

private let texNames: Set<String> = Set(
  """
  alpha beta gamma delta epsilon theta lambda mu pi sigma phi omega times div pm mp cdot cdots ldots leq geq neq approx
  infty sum prod int sqrt frac rightarrow leftarrow quad qquad hspace vspace newline linebreak newpage clearpage noindent
  par item hline bfseries itshape large Large LARGE huge small centering maketitle tableofcontents textbf textit textgt
  textmc emph underline ruby kenten begin end section subsection chapter label ref cite footnote
  """.split { $0 == " " || $0 == "\n" }.map(String.init))

private let fieldNames: Set<String> = [
  "MERGEFIELD", "PAGE", "NUMPAGES", "PAGEREF", "REF", "SEQ", "TOC", "HYPERLINK", "DATE", "TIME", "CREATEDATE",
  "SAVEDATE",
  "IF", "EQ", "FILENAME", "AUTHOR", "TITLE", "STYLEREF", "INCLUDEPICTURE", "FORMTEXT", "FORMCHECKBOX", "DOCPROPERTY",
  "ASK", "FILLIN", "LINK", "NEXT", "QUOTE", "SYMBOL", "XE", "TC",
]
