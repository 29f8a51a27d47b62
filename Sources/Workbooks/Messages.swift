import Diagnostics

extension WorkbookFault {
  /// The fault as an error with its remedy.
  func diagnostic(file: String) -> Diagnostic {
    switch self {
    case .kind(.locked): .error(.lockedWorkbook(file), hints: [.removePassword])
    case .kind(.oldExcel), .kind(.binaryExcel), .kind(.spreadsheetXML): .error(.oldWorkbook(file), hints: [.saveAsXLSX])
    case .kind(.damagedZip): .error(.damagedWorkbook(file, .archive), hints: [.saveAnew])
    case .kind(let kind): .error(.notAWorkbook(file, kind), hints: [.saveAsXLSX])
    case .tooLarge(let excess): .error(.tooLarge(file, excess), hints: [.leaveOut])
    case .documentType(let part): .error(.documentType(file, part), hints: [.saveAnew])
    case .damaged(let damage): .error(.damagedWorkbook(file, damage), hints: [.saveAnew])
    case .encoding(let encoding, let line):
      .error(.undecodableText(encoding), at: SourceSpan(file: file, line: line), hints: [.saveAsUTF8])
    case .unclosedQuote(let line, let column, let text):
      .error(
        .unclosedQuote(before: text),
        at: SourceSpan(file: file, line: line, columns: column..<column + 1), hints: [.closeQuote])
    }
  }
}

extension Diagnostic {
  /// The warning that values of formulas may be out of date, at the first such formula.
  static func uncertainFormula(_ cell: ExcelWorkbook.CellName, file: String) -> Diagnostic {
    .warning(
      .uncertainFormula,
      at: SourceSpan(file: file, cell: CellPlace(sheet: cell.sheet, row: cell.row, column: cell.column)),
      hints: [
        Phrase(en: "open the file in Excel, look at its values and save it", ja: "Excelで開いて値を確かめ、保存し直してください")
      ])
  }
}

extension Message {
  static func lockedWorkbook(_ file: String) -> Message {
    Message(
      id: "locked-workbook", en: "“\(file)” is locked by a password", ja: "「\(file)」はパスワードで保護されているので読めません")
  }

  static func oldWorkbook(_ file: String) -> Message {
    Message(
      id: "old-workbook", en: "“\(file)” is a workbook of an old or binary form (.xls, .xlsb)",
      ja: "「\(file)」は古い形式またはバイナリ形式（.xls、.xlsb）のブックです")
  }

  static func notAWorkbook(_ file: String, _ kind: FileKind) -> Message {
    let name = kind.name
    return Message(
      id: "not-a-workbook", en: "“\(file)” is \(name.en), not a workbook", ja: "「\(file)」は\(name.ja)で、ブックではありません")
  }

  static func tooLarge(_ file: String, _ excess: WorkbookFault.Excess) -> Message {
    let what = excess.phrase
    return Message(
      id: "workbook-too-large", en: "“\(file)” is too large: \(what.en)", ja: "「\(file)」は大きすぎて読めません（\(what.ja)）")
  }

  static func documentType(_ file: String, _ part: String) -> Message {
    Message(
      id: "document-type", en: "“\(file)” is refused: its part \(part) declares a document type (DOCTYPE)",
      ja: "「\(file)」は読めません。中の\(part)に文書型宣言（DOCTYPE）があります")
  }

  static func damagedWorkbook(_ file: String, _ damage: WorkbookFault.Damage) -> Message {
    let what = damage.phrase
    return Message(
      id: "damaged-workbook", en: "“\(file)” is damaged: \(what.en)", ja: "「\(file)」は壊れています（\(what.ja)）")
  }

  static func undecodableText(_ encoding: TextEncoding) -> Message {
    Message(
      id: "undecodable-text", en: "this line is not in \(encoding.name)", ja: "この行は\(encoding.name)として読めません")
  }

  static func unclosedQuote(before text: String) -> Message {
    Message(
      id: "unclosed-quote", en: "the quotation mark before “\(text.shortened)” opens a cell that does not end",
      ja: "「\(text.shortened)」の前の引用符で始まる欄が閉じられていません")
  }

  static let uncertainFormula = Message(
    id: "uncertain-formula",
    en: "the file asks for its formulas to be calculated when it is opened; the values in it may be old",
    ja: "開いたときに数式を計算し直すファイルなので、保存されている値は古いかもしれません")
}

extension FileKind {
  /// What a file of the kind is called in messages.
  fileprivate var name: Phrase {
    switch self {
    case .html: Phrase(en: "a web page (HTML)", ja: "ウェブページ（HTML）")
    case .pdf: Phrase(en: "a PDF", ja: "PDF")
    case .word: Phrase(en: "a document of a word processor (Word)", ja: "ワープロ（Word）の文書")
    default: Phrase(en: "a file of another kind", ja: "別の種類のファイル")
    }
  }
}

extension WorkbookFault.Excess {
  fileprivate var phrase: Phrase {
    switch self {
    case .file(let limit): Phrase(en: "more than \(limit >> 20) MiB", ja: "\(limit >> 20) MiBを超えています")
    case .part(let part):
      Phrase(
        en: "its part \(part) holds more than \(Bounds.partBytes >> 20) MiB, or all that was read too much",
        ja: "中の\(part)を展開すると上限（\(Bounds.partBytes >> 20) MiB）を超えます")
    case .parts: Phrase(en: "too many parts or sheets", ja: "部品またはシートが多すぎます")
    case .cells: Phrase(en: "more than \(Bounds.cells) cells with text", ja: "文字のあるセルが\(Bounds.cells)個を超えています")
    case .text: Phrase(en: "its cells hold too much text", ja: "セルの文字が多すぎます")
    case .merges: Phrase(en: "more than \(Bounds.merges) merged cells", ja: "結合されたセルが\(Bounds.merges)個を超えています")
    case .styles: Phrase(en: "too many styles", ja: "書式が多すぎます")
    case .strings: Phrase(en: "more than \(Bounds.strings) texts", ja: "文字列が\(Bounds.strings)個を超えています")
    }
  }
}

extension WorkbookFault.Damage {
  fileprivate var phrase: Phrase {
    switch self {
    case .archive: Phrase(en: "it cannot be opened as a Zip file", ja: "Zipとして開けません")
    case .part(let part): Phrase(en: "its part \(part) cannot be read", ja: "中の\(part)が読めません")
    case .missing(let part): Phrase(en: "its part \(part) is missing", ja: "中の\(part)がありません")
    case .malformed(let part, let line):
      Phrase(en: "its part \(part) is no XML from line \(line) on", ja: "中の\(part)の\(line)行目からXMLとして読めません")
    case .senseless(let part, let text):
      Phrase(
        en: "its part \(part) says “\(text.shortened)”, which cannot be",
        ja: "中の\(part)に、ありえない値「\(text.shortened)」があります")
    }
  }
}

extension Phrase {
  static let saveAsXLSX = Phrase(
    en: "open it in Excel and save it as an Excel workbook (.xlsx)", ja: "Excelで開き、「Excelブック（.xlsx）」として保存し直してください")
  static let removePassword = Phrase(
    en: "open it in Excel, take the password off (File, Info) and save it as .xlsx",
    ja: "Excelで開き、「ファイル」の「情報」でパスワードを外して、.xlsxとして保存し直してください")
  static let saveAnew = Phrase(
    en: "open it in Excel, which may repair it, and save it as .xlsx; or ask for the file again",
    ja: "Excelで開いて修復し、.xlsxとして保存し直すか、ファイルを送り直してもらってください")
  static let leaveOut = Phrase(
    en: "save only the sheets with the goals, without pictures, as .xlsx", ja: "目標の表のあるシートだけを、図を除いて.xlsxとして保存し直してください")
  static let saveAsUTF8 = Phrase(
    en: "save the file as UTF-8, or name its encoding with --encoding", ja: "UTF-8で保存し直すか、--encodingで文字コードを指定してください")
  static let closeQuote = Phrase(
    en: "close the cell with a quotation mark; one inside a quoted cell is written twice",
    ja: "欄の終わりに引用符を付けてください。引用符で囲んだ欄の中の引用符は2つ続けて書きます")
}
