public import Diagnostics

extension [Explanation] {
  /// The explanations of the messages of this module.
  public static let ofPreview: [Explanation] = [
    Explanation(
      "no-preview-of-a-pipe",
      meaning: Phrase(
        en: "A preview follows a file as it is saved, and corrects texts in it. Standard input is no such file.",
        ja: "プレビューは、保存されるファイルを見張り、その文を直します。標準入力では、それができません。"),
      example: Example("sasshi preview -", "sasshi preview mybook.yaml"),
      remedy: Phrase(en: "Name the book's file.", ja: "冊子のファイルを指定してください。")),
    Explanation(
      "no-port",
      meaning: Phrase(
        en: "A preview listens on a port of this machine, and none could be had: neither the wished one nor another.",
        ja: "プレビューはこの機械のポートで待ち受けますが、指定したポートもほかのポートも取れませんでした。"),
      example: Example("sasshi preview mybook.yaml --port 80", "sasshi preview mybook.yaml --port 0"),
      remedy: Phrase(
        en: "End other programs that listen, or look whether the machine lets programs listen at all.",
        ja: "待ち受けているほかのプログラムを終えるか、待ち受けが許されているかを確かめてください。")),
  ]
}
