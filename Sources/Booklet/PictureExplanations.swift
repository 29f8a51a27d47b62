import Diagnostics

extension [Explanation] {
  /// The explanations of the messages about pictures.
  static let ofPictures: [Explanation] = [
    Explanation(
      "picture-address",
      meaning: Phrase(
        en: "A figure is named by an address on the network: nothing is fetched.",
        ja: "図のファイルとして、ネットワーク上のアドレスが書かれています。取りには行きません。"),
      example: Example("file: https://www.example.lg.jp/pdca.png", "file: pdca.png"),
      remedy: Phrase(
        en: "Save the picture beside the book and name its file.", ja: "画像を冊子のそばに保存し、そのファイルの名前を書いてください。")),
    Explanation(
      "picture-kind",
      meaning: Phrase(
        en: """
          A figure’s file is no PNG, JPEG or SVG, whatever its name says, or a JPEG of a kind that no PDF can \
          hold: arithmetic, lossless or of more than 8 bits.
          """,
        ja: "図のファイルが、名前にかかわらず、PNG、JPEG、SVGのどれでもありません。または、PDFに入れられない種類のJPEG（算術符号、可逆、8ビットより多いもの）です。"),
      example: Example("file: 写真.heic", "file: 写真.jpg"),
      remedy: Phrase(
        en: "Save the picture as PNG, JPEG or SVG.", ja: "PNG、JPEG、SVGのどれかで保存し直してください。")),
    Explanation(
      "picture-damaged",
      meaning: Phrase(
        en: "A figure’s file ends too early, cannot be read, or is an SVG that does not say how large it is.",
        ja: "図のファイルが途中で終わっているか、読み取れません。または、大きさの書かれていないSVGです。"),
      example: Example("<svg>", "<svg viewBox=\"0 0 200 100\">"),
      remedy: Phrase(
        en: "Copy the file anew, or save it anew from the program that made it.",
        ja: "もう一度コピーするか、作ったソフトで保存し直してください。")),
    Explanation(
      "picture-too-large",
      meaning: Phrase(
        en: """
          A figure’s file is larger than 64 MB, or has more than 100 million pixels, or more than 32,767 across or \
          down. It is refused before any of them is decoded, for a small file can claim any number.
          """,
        ja: "図のファイルが64MBより大きいか、画素が1億より多いか、縦か横が32,767画素より多くなっています。小さなファイルでも大きな画素数を名乗れるので、開く前に断ります。"),
      example: Example("12000×9000画素の写真", "3000×2250画素の写真"),
      remedy: Phrase(
        en: "Make the picture smaller: 300 pixels to the inch are enough for print.",
        ja: "小さくしてください。印刷には1インチあたり300画素あれば足ります。")),
    Explanation(
      "no-qr-code",
      meaning: Phrase(
        en: "The page that the colophon names (“url”) is too long for a QR code, which holds some 2,300 characters.",
        ja: "奥付のウェブのページ（url）が長すぎて、QRコードに入りません。入るのは約2,300字です。"),
      example: Example("url: 3,000字のアドレス", "url: https://www.example.lg.jp/mokuhyo/"),
      remedy: Phrase(en: "Name a page with a shorter address.", ja: "短いアドレスのページを書いてください。")),
    Explanation(
      "picture-inks",
      meaning: Phrase(
        en: """
          A figure is a JPEG in four inks (CMYK), as a printer’s programs make them. What its colours mean is not in \
          the booklet’s profile.
          """,
        ja: "図が、印刷用のソフトで作ったCMYK（4色）のJPEGです。冊子のカラープロファイルでは色が決まりません。"),
      example: Example("CMYKの写真.jpg", "RGBの写真.jpg"),
      remedy: Phrase(en: "Save it in RGB, or in gray.", ja: "RGBかグレースケールで保存し直してください。")),
    Explanation(
      "picture-refused",
      meaning: Phrase(
        en: """
          An SVG has a script, refers to something outside of itself, declares entities, or looks different for \
          readers of different languages. The same book must give the same pages everywhere, and nothing is fetched.
          """,
        ja: "SVGに、スクリプト、ファイルの外への参照、実体（ENTITY）の宣言、言語による切り替えのどれかがあります。冊子はどこでも同じに仕上がる必要があり、外からは何も取り込みません。"),
      example: Example("<image href=\"photo.png\"/>", "<image href=\"data:image/png;base64,…\"/>"),
      remedy: Phrase(
        en: "Save it as a plain SVG, with pictures embedded and without links.",
        ja: "画像を埋め込み、リンクを外して、標準のSVGとして保存し直してください。")),
    Explanation(
      "picture-text",
      meaning: Phrase(
        en: "An SVG has text. It would be drawn in the fonts of the machine, other ones elsewhere, or none.",
        ja: "SVGに文字があります。文字はパソコンにある書体で描かれるため、場所によって変わったり、消えたりします。"),
      example: Example("<text x=\"10\" y=\"20\">計画</text>", "<path d=\"M10 8h12v2H10z\"/>"),
      remedy: Phrase(
        en: "Convert text to paths in the program that made it.", ja: "作ったソフトで、テキストをアウトライン化してください。")),
    Explanation(
      "colour-beside-profile",
      meaning: Phrase(
        en: """
          The booklet has pictures in colours, and the profile that “--icc” names is one of gray or of four inks: a \
          PDF/A file may not have colours that its profile does not know.
          """,
        ja: "冊子にカラーの図がありますが、「--icc」のプロファイルはグレーかCMYKのものです。PDF/Aには、プロファイルで決まらない色を入れられません。"),
      example: Example(
        "sasshi render mybook.yaml --icc gray.icc", "sasshi render mybook.yaml --icc gray.icc --gray"),
      remedy: Phrase(
        en: "Name an RGB profile or none, write “--gray”, or write “--standard ua”.",
        ja: "RGBのプロファイルにするか、「--icc」をやめるか、「--gray」か「--standard ua」を付けてください。")),
  ]
}
