import Frames
import Measure
import Testing

@testable import LineComposition

/// The class of each character of `text`, settled by its neighbours.
func characterClasses(of text: String) -> [CharacterClass] {
  let face = FontFace(family: "Square", size: .points(10))
  return CollectedText(text, in: face, shaper: HalfWidthShaper()).characters.map(\.traits.kind)
}

/// The members of the classes of horizontal text (JLREQ, appendix A), as they are written in Japanese text.
///
/// cl-01 to cl-14, 17 and 18 are complete; of kana, kanji, digits and letters there are examples. Characters of
/// vertical text only (〝 〟 〳 〴 〵) are left out, and so is ㇷ゚, which is two characters.
let classMembers: [(kind: CharacterClass, members: String)] = [
  (.opening, "‘“（〔［｛〈《「『【｟〘〖«"),
  (.closing, "’”）〕］｝〉》」』】｠〙〗»"),
  (.hyphen, "‐〜゠–"),
  (.dividing, "！？‼⁇⁈⁉"),
  (.middleDot, "・：；"),
  (.fullStop, "。．"),
  (.comma, "、，"),
  (.inseparable, "—…‥"),
  (.iteration, "々〻ゝゞヽヾ"),
  (.prolonged, "ー"),
  (.smallKana, "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"),
  (.prefix, "￥＄￡＃€№"),
  (.postfix, "°′″℃￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄"),
  (.ideographicSpace, "\u{3000}"),
  (.hiragana, "あいうえおがぎばぱゐゑをんゔ"),
  (.katakana, "アイウエオガギバパヰヱヲンヴヷヺ"),
  (.mathSymbol, "＝≠≒≃≅≈≡≢＜＞≦≧≪≫≶≷⋚⋛∧∨⌅⌆⊂⊃⊄⊅⊆⊇⊊⊋∈∋∉∪∩∥∦⇒⇔↔∽∝⊥⊕⊗"),
  (.mathOperator, "＋－×÷±∓"),
  (.ideograph, "漢字一龠仝〆〇①⑳Ａｚ０９＆＊／＠§©®¶¼½¾‖†‡•※⅓"),
  (.digit, "0123456789"),
  (.wordSpace, " "),
  (.western, "AZaz!#$&*+-/<=>@\\^_`|~éßñ"),
]

/// The members that the program adds because Japanese office texts have them.
private let furtherMembers: [(kind: CharacterClass, members: String)] = [
  // Windows writes U+FF5E for 〜; U+2015 is treated as U+2014 (JLREQ 3.1.10).
  (.hyphen, "～"), (.inseparable, "―"),
  (.opening, "｢"), (.closing, "｣"), (.fullStop, "｡"), (.comma, "､"), (.middleDot, "･"),
  (.prolonged, "ｰ"), (.smallKana, "ｧｬｯ"), (.katakana, "ｱｶﾞ"),
  (.prefix, "¥"), (.postfix, "㎥㎟㎠㎢℉"),
]

@Test("Appendix A: classes of characters", arguments: classMembers + furtherMembers)
func classesOfCharacters(kind: CharacterClass, members: String) {
  for member in members.unicodeScalars {
    #expect(characterClasses(of: String(member)) == [kind], "\(member)")
  }
}
