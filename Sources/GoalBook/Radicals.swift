// Radicals (部首), characters of their own that look like kanji. Text copied from a PDF may contain them instead of
// kanji.

/// The kanji of each of the 康熙部首, from U+2F00 on.
private let kangxi = Array(
  """
  一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴\
  廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
  目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵\
  邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
  """.unicodeScalars)

/// 部首補助 that have the form of a whole kanji and so can mean nothing else, each followed by that kanji.
private let wholeForms = table(
  """
  ⺟母 ⺠民 ⺶羊 ⻄西 ⻆角 ⻇角 ⻑長 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻱龜 ⻲亀 ⻁虎 ⺻聿 ⺒巳 ⺛旡 ⺎兀 ⺐尢
  """)

/// 部首補助 that are a part of a kanji or its Chinese form, each followed by the nearest kanji.
private let partForms = table(
  """
  ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺏尣 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗㣺 ⺘扌 ⺙攵 ⺜日 ⺝月 ⺞歺 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 \
  ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰糸 ⺱网 ⺲罒 ⺳网 ⺴网 ⺵网 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻂衤 ⻃覀 ⻅見 ⻈言 ⻉貝 ⻊足 \
  ⻋車 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐金 ⻒長 ⻓長 ⻔門 ⻕阜 ⻖阝 ⻗雨 ⻙韋 ⻚頁 ⻛風 ⻜飛 ⻞食 ⻟食 ⻠食 ⻡首 ⻢馬 ⻥魚 ⻦鳥 ⻧鹵 ⻪黽 ⻬斉 ⻮歯 ⻰竜 ⻳亀
  """)

private func table(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
  pairs.split(separator: " ").reduce(into: [:]) { table, pair in
    let scalars = Array(pair.unicodeScalars)
    table[scalars[0]] = scalars[1]
  }
}

extension Unicode.Scalar {
  /// The kanji that this radical stands for; nil where the character is not a radical or could mean another kanji.
  public var kanjiOfRadical: Unicode.Scalar? {
    switch value {
    case 0x2E80...0x2EFF: wholeForms[self]
    case 0x2F00..<0x2F00 + UInt32(kangxi.count): kangxi[Int(value - 0x2F00)]
    default: nil
    }
  }

  /// The kanji nearest to this radical; nil where the character is not a radical.
  public var nearestKanjiOfRadical: Unicode.Scalar? { kanjiOfRadical ?? partForms[self] }
}
