internal import Foundation

extension Phrase {
  /// The system's reason for a failed call.
  ///
  /// The English is the C library's. The reasons that users meet have a Japanese text; others show their number and the
  /// English.
  ///
  /// - Parameter code: `errno` after the call.
  public init(systemError code: Int32) {
    let english = String(cString: strerror(code))
    self.init(en: english, ja: japanese[code] ?? "システムのエラー\(code)です（\(english)）")
  }
}

private let japanese: [Int32: String] = [
  ENOENT: "ファイルまたはフォルダーがありません",
  EACCES: "権限がありません",
  EPERM: "許可されていない操作です",
  EISDIR: "フォルダーです",
  ENOTDIR: "途中の名前がフォルダーではありません",
  EEXIST: "同じ名前のものがすでにあります",
  ENOSPC: "ディスクに空きがありません",
  EDQUOT: "割り当てられたディスク容量を使い切っています",
  EROFS: "書き込めないディスクです",
  EFBIG: "ファイルが大きすぎます",
  EIO: "装置の読み書きに失敗しました",
  ENOMEM: "メモリーが足りません",
  EMFILE: "開いているファイルが多すぎます",
  ENFILE: "システム全体で開いているファイルが多すぎます",
  ENAMETOOLONG: "名前が長すぎます",
  ELOOP: "リンクがたどりきれません",
  ETXTBSY: "使用中です",
  EBUSY: "使用中です",
  EPIPE: "受け手が先に終わりました",
]
