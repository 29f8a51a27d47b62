import BookDesign
import CairoBackend
import Diagnostics
import Foundation
import Frames
import GoalBook
import Notation
import QRCodes

/// The pictures of a book's figures and logo, and the QR code of its address; all are read and checked before anything
/// is drawn.
///
/// File names count from the folder of the book's file, or from the current folder where the book is standard input.
/// They may lead anywhere on the machine, because pictures are often shared by several books. Nothing is fetched from a
/// network.
///
/// - Throws: where one cannot be opened or used; all errors are in the error or the report, at their places in the
///   book.
func openPictures(of outline: Outline, _ report: inout Report) throws(RunError) -> BookPictures {
  var pictures = BookPictures()
  var (unopened, seen): ([Diagnostic], Set<String>) = ([], [])
  let folder = folder(of: outline.book)
  for file in (outline.book.logo.map { [$0.file] } ?? []) + outline.figures.map(\.file)
  where seen.insert(file.text).inserted {
    guard !file.text.contains("://") else {
      report.diagnostics.append(.error(.pictureAddress(file.text), at: file.place.span, hints: [.savePicture]))
      continue
    }
    let path = file.text.hasPrefix("/") ? file.text : folder + file.text
    do {
      let bytes = try readPicture(path)
      report.inputs.note(path)
      pictures.add(try CairoBackend.readPicture(bytes), file: file.text)
    } catch let error as UnreadableFile {
      let isFromStandardInput = outline.book.place.span?.file == Source.standardInput
      unopened.append(
        .error(
          .unopened(error), at: file.place.span,
          hints: [.lookAtName(file.text, tried: path, isFromStandardInput: isFromStandardInput)]))
    } catch let error as PictureError {
      report.diagnostics.append(error.diagnostic(file))
    } catch {
      preconditionFailure("nothing else is thrown")
    }
  }
  if let url = outline.book.colophon?[.url] {
    if let code = QRCode(url.text), let picture = try? CairoBackend.readPicture(Array(code.svg.utf8)) {
      pictures.addCode(picture, of: url.text)
    } else {
      report.diagnostics.append(.warning(.noCode(of: url.text), at: url.place.span))
    }
  }
  guard unopened.isEmpty else { throw RunError(.cannotOpen, unopened) }
  try report.requireSound()
  return pictures
}

/// The folder of a book's file, with a slash at the end; empty for the current folder.
private func folder(of book: Book) -> String {
  guard let path = book.place.span?.file, path != Source.standardInput, let slash = path.lastIndex(of: "/") else {
    return ""
  }
  return String(path[...slash])
}

/// The bytes of a picture's file, unless it is too large.
private func readPicture(_ path: String) throws -> [UInt8] {
  var status = stat()
  // Reading a pipe or a device might never end.
  if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
    throw UnreadableFile(path: path, reason: Phrase(en: "it is no plain file", ja: "普通のファイルではありません"))
  }
  let bytes = try readFile(path, most: PictureLimits.bytes)
  guard bytes.count <= PictureLimits.bytes else { throw PictureError(.tooManyBytes) }
  return Array(bytes)
}

extension Phrase {
  /// - Parameter path: the path where the file was sought, relative to the current folder.
  fileprivate static func lookAtName(_ file: String, tried path: String, isFromStandardInput: Bool) -> Phrase {
    if file.contains("\\") {
      return Phrase(en: "write / between folder and file", ja: "フォルダーとファイルの間は/で区切ってください")
    }
    let tried = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    let start =
      isFromStandardInput
      ? Phrase(en: "the current folder", ja: "今いるフォルダー")
      : Phrase(en: "the folder of the book", ja: "冊子のファイルがあるフォルダー")
    return Phrase(
      en:
        "it was looked for as “\(tried)”: look at the name, which counts from \(start.en), and at whether you may read it",
      ja: "探したのは「\(tried)」です。ファイルの名前は\(start.ja)から数えます。名前と、読む権限があるかを確かめてください")
  }
  fileprivate static let savePicture = Phrase(
    en: "save the picture beside the book and name its file", ja: "画像を冊子のそばに保存し、そのファイルの名前を書いてください")
}

extension Message {
  /// An address that is too long for a QR code.
  static func noCode(of text: String) -> Message {
    Message(
      id: "no-qr-code", en: "“\(text.shortened)” is too long for a QR code, and is printed without one",
      ja: "「\(text.shortened)」は長すぎてQRコードにできません。コードなしで印刷します")
  }

  fileprivate static func unopened(_ error: UnreadableFile) -> Message {
    Message(id: "cannot-open", text: error.sentence)
  }
  fileprivate static func pictureAddress(_ address: String) -> Message {
    Message(
      id: "picture-address", en: "“\(address.shortened)” is an address: nothing is fetched",
      ja: "「\(address.shortened)」は外部のアドレスです。取りには行きません")
  }
}

extension PictureError {
  /// The error for the picture in a file, at its place in the book.
  fileprivate func diagnostic(_ file: PlacedText) -> Diagnostic {
    let (message, hint) = words(of: file.text.shortened)
    return .error(message, at: file.place.span, hints: [hint])
  }

  /// The line of an SVG and the words of the parser or decoder, in brackets; empty where there are none.
  private var details: Phrase {
    let place = line.map { Phrase(en: "line \($0)", ja: "\($0)行目") }
    let own = words.isEmpty ? nil : Phrase(verbatim: words)
    let parts = [place, own].compactMap(\.self)
    guard !parts.isEmpty else { return Phrase(verbatim: "") }
    return Phrase(
      en: " (\(parts.map(\.en).joined(separator: ": ")))", ja: "（\(parts.map(\.ja).joined(separator: "、"))）")
  }

  private func words(of file: String) -> (Message, Phrase) {
    switch reason {
    case .unknownKind:
      (
        Message(
          id: "picture-kind", en: "“\(file)” is neither a PNG nor a JPEG nor an SVG",
          ja: "「\(file)」はPNG、JPEG、SVGのどれでもありません"),
        Phrase(en: "save the picture as PNG, JPEG or SVG", ja: "PNG、JPEG、SVGのどれかで保存し直してください")
      )
    case .unusualJPEG:
      (
        Message(
          id: "picture-kind", en: "“\(file)” is a JPEG of a kind that a PDF cannot hold",
          ja: "「\(file)」は、PDFに入れられない種類のJPEGです"),
        Phrase(en: "save it anew as a usual JPEG of 8 bits, or as PNG", ja: "普通のJPEG（8ビット）かPNGで保存し直してください")
      )
    case .damaged:
      (
        Message(
          id: "picture-damaged", en: "“\(file)” is damaged\(details.en)", ja: "「\(file)」は壊れています\(details.ja)"),
        Phrase(en: "copy it anew, or save it anew from the program that made it", ja: "もう一度コピーするか、作ったソフトで保存し直してください")
      )
    case .withoutSize:
      (
        Message(
          id: "picture-damaged", en: "the SVG “\(file)” does not say how large it is, or is too large",
          ja: "SVG「\(file)」に大きさが書かれていないか、大きすぎます"),
        Phrase(en: "save it with a width and a height, or with a viewBox", ja: "幅と高さ、またはviewBoxを付けて保存し直してください")
      )
    case .tooManyBytes:
      (
        Message(
          id: "picture-too-large", en: "“\(file)” is larger than \(PictureLimits.bytes >> 20) MB",
          ja: "「\(file)」が\(PictureLimits.bytes >> 20)MBより大きいです"),
        .smallerPicture
      )
    case .tooManyPixels(let width, let height):
      (
        Message(
          id: "picture-too-large",
          en: """
            “\(file)” has \(width) × \(height) pixels, more than \(PictureLimits.pixels / 1_000_000) million, \
            or more than \(PictureLimits.side) one way
            """,
          ja: """
            「\(file)」は\(width)×\(height)画素です。合わせて\(PictureLimits.pixels / 100_000_000)億画素、\
            縦横それぞれ\(PictureLimits.side)画素までです
            """),
        .smallerPicture
      )
    case .fourInks:
      (
        Message(
          id: "picture-inks", en: "“\(file)” is a JPEG in four inks (CMYK)", ja: "「\(file)」はCMYK（4色）のJPEGです"),
        Phrase(en: "save it in RGB, or in gray", ja: "RGBかグレースケールで保存し直してください")
      )
    case .script(let what):
      (
        Message(
          id: "picture-refused", en: "the SVG “\(file)” has a script: “\(what.shortened)”\(details.en)",
          ja: "SVG「\(file)」にスクリプト「\(what.shortened)」があります\(details.ja)"),
        .plainDrawing
      )
    case .outside(let what):
      (
        Message(
          id: "picture-refused",
          en: "the SVG “\(file)” refers to something outside of itself: “\(what.shortened)”\(details.en)",
          ja: "SVG「\(file)」がファイルの外を参照しています。「\(what.shortened)」\(details.ja)"),
        Phrase(
          en: "embed what it refers to and take links out, in the program that made it",
          ja: "作ったソフトで、参照しているものを埋め込み、リンクを外してください")
      )
    case .entities:
      (
        Message(
          id: "picture-refused", en: "the SVG “\(file)” declares entities\(details.en)",
          ja: "SVG「\(file)」に実体（ENTITY）の宣言があります\(details.ja)"),
        .plainDrawing
      )
    case .language:
      (
        Message(
          id: "picture-refused",
          en: "the SVG “\(file)” looks different in different languages\(details.en)",
          ja: "SVG「\(file)」は、見る人の言語によって変わります（systemLanguage）\(details.ja)"),
        .plainDrawing
      )
    case .text:
      (
        Message(
          id: "picture-text",
          en: "the SVG “\(file)” has text, which would be drawn in other fonts on other machines\(details.en)",
          ja: "SVG「\(file)」に文字があり、書体がパソコンによって変わってしまいます\(details.ja)"),
        Phrase(en: "convert text to paths", ja: "テキストをアウトライン化してください")
      )
    case .innerPicture:
      (
        Message(
          id: "picture-damaged", en: "a picture within the SVG “\(file)” cannot be used\(details.en)",
          ja: "SVG「\(file)」の中の画像を使えません\(details.ja)"),
        Phrase(en: "embed it as PNG or JPEG", ja: "PNGかJPEGとして埋め込み直してください")
      )
    }
  }
}

extension Phrase {
  fileprivate static let smallerPicture = Phrase(
    en: "make it smaller: 300 pixels to the inch are enough", ja: "小さくしてください。1インチあたり300画素あれば足ります")
  fileprivate static let plainDrawing = Phrase(
    en: "save it as a plain SVG, without scripts and without data of the program that made it",
    ja: "スクリプトや、作ったソフトの情報を含まない標準のSVGとして保存し直してください")
}
