import CairoBackend
import Diagnostics
import Foundation
import Frames
import PDFStructure

// The messages for what the modules around C libraries could not do: those know what went wrong, but no language.

extension RunError {
  /// The error of a run that ended for lack of memory, with what it was doing.
  static func noMemory(_ doing: Phrase) -> RunError {
    let message = Message(
      id: "no-memory", en: "not enough memory: \(doing.en)", ja: "メモリーが足りません（\(doing.ja)）")
    let hint = Phrase(
      en: "close other programs, or ask for fewer pages at once or a lower --ppi",
      ja: "ほかのプログラムを閉じるか、一度に作るページを減らすか、--ppi を小さくしてください")
    return RunError(.ownFault, [.error(message, hints: [hint])])
  }

  /// A font that cannot be used.
  ///
  /// - Parameter package: the Debian package that has the listed file; nil or empty where none is known.
  init(_ error: FontError, package: String?) {
    let path = error.path ?? ""
    if error.reason == .noMemory {
      self = .noMemory(Phrase(en: "there is too little to open \(path)", ja: "「\(path)」を開けません"))
      return
    }
    let (name, text, hints) = error.reason.words(path: path, package: package ?? "")
    self.init(error.path == nil ? .wrongInput : .cannotOpen, id: "font-\(name)", text, hints: hints)
  }
}

/// How to come by the listed file of a font.
private func listedFile(in package: String) -> Phrase {
  guard !package.isEmpty else {
    return Phrase(en: "put the listed file there", ja: "一覧にあるファイルをそこに置いてください")
  }
  return Phrase(
    en: "run “make fonts”, which places the listed fonts; for an installed program, install the package \(package)",
    ja: "「make fonts」で一覧の書体を置いてください。インストールしたプログラムでは、パッケージ\(package)を入れてください")
}

extension FontError.Reason {
  /// The name in the message's id, what is wrong with the file at `path`, and what to do.
  fileprivate func words(path: String, package: String) -> (name: String, text: Phrase, hints: [Phrase]) {
    switch self {
    case .missing(let number):
      (
        "missing", cannotOpen(path, number),
        [listedFile(in: package)]
      )
    case .unreadable(let number):
      ("unreadable", cannotOpen(path, number), [Phrase(en: "make the file readable", ja: "ファイルを読めるようにしてください")])
    case .noMemory: preconditionFailure("a want of memory is told as such")
    case .noFace(let index):
      (
        "not-a-font", Phrase(en: "\(path) has no font face of index \(index)", ja: "「\(path)」に\(index)番の書体がありません"),
        [
          Phrase(
            en: "check the file and the face index in the font manifest; “make fonts” places the listed fonts anew",
            ja: "ファイルと、書体の一覧の「face」を確かめてください。「make fonts」で一覧の書体を置き直せます")
        ]
      )
    case .missingTable(let table):
      (
        "not-a-font",
        Phrase(en: "\(path) is damaged: it has no table “\(table)”", ja: "「\(path)」は壊れています。表「\(table)」がありません"),
        [Phrase(en: "“make fonts” places the listed fonts anew", ja: "「make fonts」で一覧の書体を置き直してください")]
      )
    case .familyDiffers(let listed, let own):
      (
        "family-differs",
        Phrase(
          en: "\(path) is listed as “\(listed)” and calls itself \(own.isEmpty ? "nothing at all" : quoted(own).en)",
          ja: "「\(path)」は一覧では「\(listed)」ですが、ファイルの書体名は\(own.isEmpty ? "ありません" : "\(quoted(own).ja)です")"),
        [
          Phrase(
            en: "write the file's own name into the font manifest, or put the right file there",
            ja: "一覧の書体名をファイルのものに直すか、正しいファイルを置いてください")
        ]
      )
    case .weightDiffers(let listed, let own):
      (
        "weight-differs",
        Phrase(
          en: "\(path) is listed as \(listed.rawValue) and has the weight \(own)",
          ja: "「\(path)」は一覧では\(listed.rawValue)ですが、ファイルの太さは\(own)です"),
        [
          Phrase(
            en: "correct the weight in the font manifest, or put the right file there", ja: "一覧の太さを直すか、正しいファイルを置いてください")
        ]
      )
    case .anotherVersion:
      (
        "another-version",
        Phrase(
          en: "\(path) is another version of the font than the listed one: lines might break elsewhere",
          ja: "「\(path)」は一覧とは別の版の書体です。行の折り返しが変わるおそれがあります"),
        [
          listedFile(in: package),
          Phrase(
            en: "where the new version is wanted, write its sums (“sasshi fonts --json”) into the list of fonts",
            ja: "新しい版を使うときは、「sasshi fonts --json」で出る照合用の値を書体の一覧に書いてください"),
        ]
      )
    case .listedTwice(let family, let weight):
      (
        "listed-twice",
        Phrase(en: "“\(family)” \(weight.rawValue) is listed twice", ja: "「\(family)」の\(weight.rawValue)が一覧に二つあります"),
        [Phrase(en: "leave one of the two in the font manifest", ja: "書体の一覧に一つだけ残してください")]
      )
    case .unknownFamily(let family, let listed):
      (
        "unknown-family", Phrase(en: "no font family “\(family)” is listed", ja: "「\(family)」という書体は一覧にありません"),
        [
          Phrase(
            en: "there are \(quoted(listed).en); a further font is added in Fonts/fonts.yaml",
            ja: "使えるのは\(quoted(listed).ja)です。ほかの書体はFonts/fonts.yamlに加えてください")
        ]
      )
    case .unknownWeight(let family, let weight, let listed):
      (
        "unknown-weight",
        Phrase(en: "“\(family)” is not listed in \(weight.rawValue)", ja: "「\(family)」の\(weight.rawValue)は一覧にありません"),
        [
          Phrase(
            en:
              "it is there in \(listed.map(\.rawValue).joined(separator: " and ")); a further file is added in Fonts/fonts.yaml",
            ja: "あるのは\(listed.map(\.rawValue).joined(separator: "、"))です。ほかの太さのファイルはFonts/fonts.yamlに加えてください")
        ]
      )
    }
  }
}

private func cannotOpen(_ path: String, _ number: Int32) -> Phrase {
  let reason = Phrase(systemError: number)
  return Phrase(en: "font file \(path) cannot be opened: \(reason.en)", ja: "書体のファイル「\(path)」を開けません。\(reason.ja)")
}

private func quoted(_ names: [String]) -> Phrase { names.map(Phrase.init(quoting:)).listed }

extension RunError {
  /// The error for painting that failed.
  ///
  /// It is a fault of this program, because the user's input was checked before; except for a damaged font, which is
  /// noticed only when it is drawn, and for a text that no check refused.
  init(_ error: PaintError) {
    let id = error.reason.rawValue
    switch error.reason {
    case .refusedText:
      self.init(.wrongInput, id: id, error.sentence, hints: [Phrase(en: "type that text anew", ja: "その文を打ち直してください")])
    case .refusedFont:
      self.init(
        .wrongInput, id: id, error.sentence,
        hints: [
          Phrase(
            en: "look with sasshi fonts which font file is damaged, and place the listed ones anew with make fonts",
            ja: "壊れた書体のファイルを「sasshi fonts」で確かめ、「make fonts」で置き直してください")
        ])
    case .noGlyph:
      self.init(
        .wrongInput, id: id,
        Phrase(
          en: "the PDF cannot be what it promises: \(error.sentence.en)", ja: "約束した規格のPDFになりません。\(error.sentence.ja)"),
        hints: [
          Phrase(
            en:
              "list a font that has the character or 〓, with “fallback: true”, write another character, or write --standard none",
            ja: "この字か〓のある書体をfallback: trueとして一覧に加えるか、別の字にするか、--standard noneを付けてください")
        ])
    case .noMemory: self = .noMemory(error.sentence)
    case .noPages, .tooLarge, .drawing: self.init(.ownFault, id: id, error.sentence)
    }
  }
}

extension PaintError {
  fileprivate var sentence: Phrase {
    switch (reason, step) {
    case (.noPages, _): return Phrase(en: "there is no page to paint", ja: "描くページがありません")
    case (.tooLarge, .makingPage(let width, let height)):
      return Phrase(
        en: "a page of \(width) × \(height) pixels is too large: at most 32767 each way",
        ja: "ページが\(width)×\(height)画素で大きすぎます（縦横とも32767画素まで）")
    case (.noGlyph, _):
      return Phrase(
        en:
          "“\(text?.text ?? "")” in \(text?.family ?? "") has a character that no font has, and none has 〓 to stand for it",
        ja: "\(text?.family ?? "")の「\(text?.text ?? "")」に、どの書体にもない字があり、代わりの〓もありません")
    default: break
    }
    let place = text.map { text in
      Phrase(en: " at “\(text.text)” in \(text.family)", ja: "（\(text.family)の「\(text.text)」）")
    }
    let step = Phrase(en: step.words.en + (place?.en ?? ""), ja: step.words.ja + (place?.ja ?? ""))
    guard !words.isEmpty else {
      return reason == .refusedFont
        ? Phrase(en: "\(step.en) failed: the font cannot be read", ja: "\(step.ja)に失敗しました。書体を読めません")
        : Phrase(en: "\(step.en) failed", ja: "\(step.ja)に失敗しました")
    }
    return Phrase(en: "\(step.en) failed: \(words)", ja: "\(step.ja)に失敗しました（\(words)）")
  }
}

extension PaintError.Step {
  fileprivate var words: Phrase {
    switch self {
    case .opening(let kind): Phrase(en: "opening the \(kind.rawValue)", ja: "\(kind.rawValue)の準備")
    case .makingPage(let width, let height):
      Phrase(en: "making a page of \(width) × \(height) pixels", ja: "\(width)×\(height)画素のページの準備")
    case .drawingPage(nil): Phrase(en: "drawing the page", ja: "ページの描画")
    case .drawingPage(let page?): Phrase(en: "painting page \(page)", ja: "\(page)枚目のページの描画")
    case .writingPage(let page): Phrase(en: "writing page \(page)", ja: "\(page)枚目のページの書き出し")
    case .drawingRest: Phrase(en: "painting the PDF", ja: "PDFの描画")
    case .finishing(let kind): Phrase(en: "finishing the \(kind.rawValue)", ja: "\(kind.rawValue)の仕上げ")
    case .encodingPNG: Phrase(en: "encoding the PNG", ja: "PNGへの変換")
    }
  }
}

extension RunError {
  /// The error for finishing a PDF: a fault of this program, except where it concerns a profile that the user named.
  init(_ error: StructureError) {
    let (status, name): (ExitStatus, String) =
      switch error {
      case .anchorsMissing: (.ownFault, "anchor-missing")
      case .noProfile, .unfitProfile, .notOfPress: (.wrongInput, "profile-unusable")
      case .colourBesideProfile: (.wrongInput, "colour-beside-profile")
      case .inkWithoutSeparation: (.wrongInput, "ink-without-separation")
      case .inkBesideProfile: (.wrongInput, "ink-beside-profile")
      case .pagesDiffer, .pageDiffers: (.ownFault, "stamps-differ")
      case .unreadable: (.ownFault, "pdf-unreadable")
      }
    if case .inkWithoutSeparation = error {
      let hint = Phrase(
        en: "write it as cmyk: [80, 20, 60, 10] or as a spot ink under inks: in the layout, or write --gray",
        ja: "レイアウトのinks:でcmyk: [80, 20, 60, 10]か特色（spot）として書くか、--grayを付けてください")
      self.init(status, id: name, error.sentence, hints: [hint])
      return
    }
    if case .inkBesideProfile = error {
      let hint = Phrase(
        en: "name the profile of a press of four inks with --icc, or write --gray",
        ja: "--iccで印刷機（CMYK）のプロファイルを指定するか、--grayを付けてください")
      self.init(status, id: name, error.sentence, hints: [hint])
      return
    }
    if case .colourBesideProfile = error {
      let hint = Phrase(
        en: "write --gray, or name an RGB profile or none (not for PDF/X-4), or write --standard ua",
        ja: "--grayを付けるか、RGBのプロファイルにするか--iccをやめる（PDF/X-4以外）か、--standard uaを付けてください")
      self.init(status, id: name, error.sentence, hints: [hint])
      return
    }
    let hint = Phrase(
      en: "name another with --icc, or leave it out for the usual one", ja: "--iccで別のものを指定するか、指定をやめて標準のものにしてください")
    self.init(status, id: name, error.sentence, hints: status == .wrongInput ? [hint] : [])
  }
}

extension StructureError {
  fileprivate var sentence: Phrase {
    switch self {
    case .anchorsMissing(let names):
      Phrase(
        en: "links lead to anchors that stand on no page: \(quoted(names).en)",
        ja: "リンクの行き先がどのページにもありません：\(quoted(names).ja)")
    case .noProfile(let path): Phrase(en: "“\(path)” is no ICC profile", ja: "「\(path)」はICCプロファイルではありません")
    case .unfitProfile(let path):
      Phrase(
        en: "“\(path)” is no ICC profile of a screen or a printer for gray, RGB or CMYK, of version 4 or earlier",
        ja: "「\(path)」は、画面またはプリンター用のグレー、RGB、CMYKのICCプロファイル（バージョン4以前）ではありません")
    case .notOfPress(let path):
      Phrase(
        en: "“\(path)” is no ICC profile of a press for black or for four inks, which PDF/X-4 asks for",
        ja: "「\(path)」は、PDF/X-4に必要な印刷機用（墨1色かCMYK）のICCプロファイルではありません")
    case .inkWithoutSeparation(let name):
      Phrase(
        en: "the ink “\(name)” is known by its look alone, and not by what it is on a press",
        ja: "インキ「\(name)」は画面での色しか決まっておらず、印刷で使うインキが分かりません")
    case .inkBesideProfile(let name, let profile):
      Phrase(
        en: "the ink “\(name)” cannot be printed by “\(profile)”, which is black alone",
        ja: "「\(profile)」は墨だけのプロファイルのため、インキ「\(name)」を刷れません")
    case .colourBesideProfile(let name):
      Phrase(
        en: "there are pictures in colours, which the profile “\(name)” does not know",
        ja: "カラーの図がありますが、プロファイル「\(name)」では色が決まりません")
    case .pagesDiffer(let painted, let found):
      Phrase(en: "\(painted) pages were painted and \(found) are there", ja: "\(painted)ページ描きましたが、\(found)ページしかありません")
    case .pageDiffers(let page, let difference):
      Phrase(
        en: "page \(page) is not as it was painted: \(difference.words.en)",
        ja: "\(page)枚目のページが描いたとおりではありません。\(difference.words.ja)")
    case .unreadable(let object):
      Phrase(
        en: "the painted PDF is not as Cairo writes them\(object.map { ": object \($0)" } ?? "")",
        ja: "描いたPDFがCairoの書く形になっていません\(object.map { "（オブジェクト\($0)）" } ?? "")")
    }
  }
}

extension StructureError.Difference {
  fileprivate var words: Phrase {
    switch self {
    case .stampInStamp: Phrase(en: "a stamp lies in another", ja: "目印の中に別の目印があります")
    case .moreStamps(let count):
      Phrase(en: "there are more stamps than the \(count) painted", ja: "付けた\(count)個より多くの目印があります")
    case .fewerStamps(let painted, let found):
      Phrase(en: "\(painted) stamps were painted and \(found) are there", ja: "目印を\(painted)個付けましたが、\(found)個しかありません")
    case .otherKind(let stamp): Phrase(en: "stamp \(stamp) is of the other kind", ja: "\(stamp)個目の目印の種類が違います")
    case .closedTwice: Phrase(en: "a stamp is closed twice", ja: "目印が二度終わっています")
    case .neverClosed: Phrase(en: "a stamp is never closed", ja: "目印が終わっていません")
    case .inkWithoutThreeShares: Phrase(en: "an ink has not three shares", ja: "インキの値が三つではありません")
    case .paintsOutside(let name): Phrase(en: "“\(name)” paints outside all stamps", ja: "「\(name)」が目印の外に描いています")
    case .inlineImage: Phrase(en: "there is an image, which nobody painted", ja: "描いていない画像があります")
    }
  }
}

extension WriteError {
  /// What was not done, and the system's reason.
  var sentence: Phrase {
    let reason = Phrase(systemError: number)
    let done: Phrase =
      switch step {
      case .opening: Phrase(en: "opening \(path)", ja: "「\(path)」を開けません")
      case .writing: Phrase(en: "writing \(path)", ja: "「\(path)」に書き込めません")
      case .placing: Phrase(en: "placing \(path)", ja: "「\(path)」を置けません")
      case .removing: Phrase(en: "removing \(path)", ja: "「\(path)」を消せません")
      }
    return Phrase(en: "\(done.en) failed: \(reason.en)", ja: "\(done.ja)。\(reason.ja)")
  }

  /// The hint; the file that was there is unchanged.
  var remedy: Phrase {
    switch number {
    case ENOENT, ENOTDIR:
      Phrase(en: "make the folder first, or name another", ja: "先にフォルダーを作るか、別のフォルダーを指定してください")
    case EISDIR: Phrase(en: "name a file in that folder", ja: "そのフォルダーの中のファイルの名前を指定してください")
    case ENOSPC, EDQUOT:
      Phrase(en: "make room on the disk; no file was changed", ja: "ディスクに空きを作ってください。ファイルは変更していません")
    case EACCES, EPERM, EROFS:
      Phrase(
        en: "write where you may write, or ask for the permission; no file was changed",
        ja: "書き込める所に書き出すか、権限をもらってください。ファイルは変更していません")
    default:
      Phrase(
        en: "look at whether the folder is there, may be written to and has room left; no file was changed",
        ja: "フォルダーがあるか、書き込めるか、空きがあるかを確かめてください。ファイルは変更していません")
    }
  }
}
