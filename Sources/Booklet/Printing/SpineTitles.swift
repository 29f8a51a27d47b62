import BookDesign
import CairoBackend
import Frames
import Imposition
import Measure
import Typesetting

extension OpenedLayout {
  /// A text from head to foot for the spine of a Japanese book (背文字).
  ///
  /// Characters are upright one below the other, up to three digits side by side in one place (縦中横); brackets, long
  /// vowel marks and words of Latin letters lie on their side.
  ///
  /// - Parameters:
  ///   - spine: the width of the spine.
  ///   - measure: the room for the text, which is set smaller where it is longer.
  func spineTitle(_ text: String, _ spine: Length, _ measure: Length) -> Frame {
    let largest = SpineTitle.size(on: spine)
    let pieces = spinePieces(text)
    func height(_ size: Length) -> Length { pieces.reduce(.zero) { $0 + frame(of: $1, size: size).size.height } }
    let wanted = height(largest)
    let size = wanted > measure ? largest * measure.units / wanted.units : largest
    var title = Frame(size: Size(width: size, height: height(size)))
    var y = Length.zero
    for piece in pieces {
      let frame = frame(of: piece, size: size)
      title.place(
        .frame(frame), at: Point(x: (size - frame.size.width) / 2, y: y), as: .artifact(.production))
      y += frame.size.height
    }
    return title
  }

  private func frame(of piece: SpinePiece, size: Length) -> Frame {
    guard let line = smallLine(piece.text, face: layout.table.headerStyle.face, size: size) else {
      return Frame(size: Size(width: size, height: size / 2))
    }
    let ascent = EmBox.ascent(of: size)
    let width = piece.isTurned ? line.width : max(size, line.width)
    var upright = Frame(size: Size(width: width, height: size))
    upright.place(
      line, at: Point(x: (width - line.width) / 2, y: ascent), ink: .black, as: .artifact(.production))
    guard piece.isTurned else { return upright }
    var turned = Frame(size: upright.size.turned)
    turned.place(.frame(upright, quarterTurns: 1), at: .zero, as: .artifact(.production))
    return turned
  }
}

/// A piece of a text that runs from head to foot.
struct SpinePiece: Hashable {
  var text: String
  /// Whether it lies on its side.
  var isTurned: Bool
}

/// The pieces of a text; each blank is a piece.
func spinePieces(_ text: String) -> [SpinePiece] {
  var pieces: [SpinePiece] = []
  var narrow = ""
  func close() {
    guard !narrow.isEmpty else { return }
    let isNumber = narrow.count <= 3 && narrow.allSatisfy { ("0"..."9").contains($0) }
    pieces.append(SpinePiece(text: narrow, isTurned: !isNumber))
    narrow = ""
  }
  for character in text {
    if character.isASCII, character != " " {
      narrow.append(character)
      continue
    }
    close()
    pieces.append(SpinePiece(text: String(character), isTurned: lyingCharacters.contains(character)))
  }
  close()
  return pieces
}

/// The characters that lie on their side in vertical text.
private let lyingCharacters: Set<Character> = Set("（）「」『』［］〈〉《》【】〔〕｛｝ー―—…‥～〜－＝：；")
