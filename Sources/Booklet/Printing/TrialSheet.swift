import BookDesign
import CairoBackend
import Frames
import Imposition
import LineComposition
import Measure
import Typesetting

extension OpenedLayout {
  /// The four pages of a sheet that shows whether the printer turns the paper correctly.
  ///
  /// They have large numbers, and on the first page the settings for the print dialogue and what to do with the folded
  /// sheet. A sheet can come out in two ways: with 2 upright behind 1, or with 3 upside down there.
  func trialPages(of size: Size, _ imposition: Imposition, paper: String) -> [PageFrame] {
    let edge = imposition.flip == .short ? "短辺とじ" : "長辺とじ"
    let other = imposition.flip == .short ? "long" : "short"
    let settings = [
      "印刷の画面で",
      "・用紙は\(paper)。倍率は「実際のサイズ」（100%）。「用紙に合わせる」にはしません。",
      "・両面印刷は「\(edge)」（\(imposition.flip == .short ? "短辺" : "長辺")を綴じる）。",
      "・プリンターの「小冊子」「製本」の設定は切ります。面付けはもう済んでいます。",
      "刷り上がったら",
      "・紙を二つに折り、1を表にします。めくって2と3が正しく読めれば、同じ設定で本番を刷れます。",
      "・1の裏に3が逆さまに出たときは、両面印刷を反対の辺にするか、--flip \(other) を付けて作り直します。",
    ]
    return (1...4).map { number in
      var frame = Frame(size: size)
      let unit = min(size.width, size.height)
      if let numeral = smallLine("\(number)", size: unit / 2) {
        frame.place(
          numeral, at: Point(x: (size.width - numeral.width) / 2, y: size.height / 2), ink: .black,
          as: .artifact(.production))
      }
      let inset = unit / 10
      var y = size.height * 6 / 10
      for text in number == 1 ? settings : ["天（上）はこちら ↑"] {
        let isHead = number == 1 && !text.hasPrefix("・")
        var face = layout.table.headerStyle.face
        face.size = unit / (isHead ? 40 : 46)
        let lines = compose(text, in: face, measure: size.width - inset * 2, shaper: fonts).lines
        if number > 1, let line = lines.first {
          frame.place(
            line, at: Point(x: (size.width - line.width) / 2, y: inset), ink: .black, as: .artifact(.production))
          break
        }
        for line in lines {
          y += face.size.scaled(by: 1.6)
          frame.place(line, at: Point(x: inset, y: y), ink: .black, as: .artifact(.production))
        }
      }
      return PageFrame(trim: frame, role: .body, typeArea: Rectangle(origin: .zero, size: size))
    }
  }
}
