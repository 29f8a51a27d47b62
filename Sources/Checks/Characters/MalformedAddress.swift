import Diagnostics

extension Check {
  static let malformedAddress = Check(
    "malformed-address",
    Phrase(
      en: "a telephone number, URL or mail address that cannot be one (0564-23-11111, htps://, info＠city)",
      ja: "形の正しくない電話番号、URL、メールアドレス（桁の多い番号、全角の＠など）"), .warning,
    meaning: Phrase(
      en:
        "A telephone number has ten digits and begins with 0, eleven of mobile and IP telephones; a URL begins with http:// or https:// and has a host; a mail address has one @ and a domain.",
      ja: "電話番号は0で始まる10桁（携帯やIP電話は11桁）、URLはhttp://かhttps://で始まりホスト名があり、メールアドレスは@が一つとドメインがあるはずです。"),
    example: Example("電話 0564-23-11111", "電話 0564-23-1111"),
    remedy: Phrase(en: "Compare it with the address itself, and try it.", ja: "正しい番号やアドレスと見比べ、実際に確かめてください。"),
    .text { passage in passage.wrongTelephones + passage.wrongAddresses })
}

private let labels = ["電話", "TEL", "Tel", "tel", "☎", "FAX", "Fax", "ファクス", "ファックス", "ＴＥＬ", "ＦＡＸ", "内線番号"].map {
  Array($0.unicodeScalars)
}
/// The top-level domains of cities and their partners, and that of samples (RFC 2606).
private let domains: Set<String> = [
  "jp", "com", "net", "org", "info", "biz", "gov", "edu", "tokyo", "nagoya", "osaka", "kyoto", "yokohama", "okinawa",
  "io", "dev", "app", "co", "us", "uk", "tv", "me", "int", "eu", "ai", "asia", "jobs", "site", "online", "xyz", "cloud",
  "world", "page", "shop", "tech", "be", "ly", "gl", "example",
]

extension Passage {
  /// Numbers of three groups of digits after a label, or beginning with 0, that are not telephone numbers.
  fileprivate var wrongTelephones: [Remark] {
    guard present.contains(.digit) || present.contains(.wideDigit) else { return [] }
    return scalars.indices.compactMap { start in
      guard isAny(.digits, at: start), !isAny(.digits, at: start - 1), !isAny(.latins, at: start - 1),
        !"-－.,/:".unicodeScalars.contains(scalar(start - 1) ?? " ")
      else { return nil }
      var (groups, index, digits, odd) = (1, start, 0, false)
      while let scalar = scalar(index) {
        if isAny(.digits, at: index) {
          digits += 1
        } else if "-－‐−".unicodeScalars.contains(scalar),
          isAny(.digits, at: index + 1) || isAny(KindSet(.latin), at: index + 1)
        {
          groups += 1
        } else if "OoIl".unicodeScalars.contains(scalar), isAny(.digits, at: index + 1) || isAny(.digits, at: index - 1)
        {
          (digits, odd) = (digits + 1, true)
        } else {
          break
        }
        index += 1
      }
      var before = start
      while before > 0, isAny(.spaces, at: before - 1) || "：:（(".unicodeScalars.contains(scalars[before - 1]) {
        before -= 1
      }
      let isLabelled = labels.contains { has($0, at: before - $0.count) }
      guard groups == 3, isLabelled || scalars[start] == "0" && digits > 7 && scalar(start + 1) != "-" else {
        return nil
      }
      let digitsOfOwn = scalars[start..<index].filter { CharacterKind($0) == .digit || CharacterKind($0) == .wideDigit }
      let firstDigits = String(String.UnicodeScalarView(digitsOfOwn.prefix(3)))
      let isLong = ["090", "080", "070", "060", "050", "020"].contains(firstDigits) || firstDigits == "080"
      let isWhole =
        scalars[start] == "0" && !odd && (digits == (isLong ? 11 : 10) || digits == 11 && firstDigits == "080")
      guard !isWhole else { return nil }
      let said = string(start..<index)
      return remark(start..<index, Phrase(en: "“\(said)” is no whole telephone number", ja: "「\(said)」は電話番号の形ではありません"))
    }
  }

  /// Runs of characters like URLs or mail addresses that are neither.
  fileprivate var wrongAddresses: [Remark] {
    guard present.contains(.latin) else { return [] }
    var remarks: [Remark] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].value > 0x20 && scalars[index].value < 0x7F || isAny(.latins, at: index) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count,
        scalars[index].value > 0x20 && scalars[index].value < 0x7F && !"()<>\"".unicodeScalars.contains(scalars[index])
          || "＠．／：".unicodeScalars.contains(scalars[index])
      { index += 1 }
      if index == start { index += 1; continue }
      let word = string(start..<index)
      if let wrong = Passage.whatIsWrong(with: word) { remarks.append(remark(start..<index, wrong)) }
    }
    return remarks
  }

  private static func whatIsWrong(with word: String) -> Phrase? {
    let isLink =
      word.contains("://") || word.hasPrefix("www.")
      || ["http:/", "https:/", "http//", "https//", "http;//", "https;//", "http：", "https：", "htp:", "htps:", "htttp"]
        .contains(where: word.hasPrefix)
    if isLink {
      if word.hasSuffix("://") { return nil }
      // Addresses with other schemes have other forms.
      if ["chrome", "about", "file", "ftp", "sftp", "ws", "wss", "git", "ssh", "smb"].contains(where: {
        word.hasPrefix($0 + "://")
      }) {
        return nil
      }
      let parts = word.split(separator: "/", omittingEmptySubsequences: true)
      let scheme = word.hasPrefix("www.") ? "https:" : String(parts.first ?? "")
      let host =
        String((word.hasPrefix("www.") ? parts.first : parts.dropFirst().first) ?? "").split(separator: ":").first.map(
          String.init) ?? ""
      let isSound =
        ["http:", "https:", "ftp:"].contains(scheme) && (word.contains("://") || word.hasPrefix("www.")) && isHost(host)
        && !word.contains(",")
      return isSound ? nil : Phrase(en: "“\(word.shortened)” is no whole URL", ja: "「\(word.shortened)」はURLの形ではありません")
    }
    guard word.count(where: { $0 == "@" || $0 == "＠" }) == 1,
      let at = word.firstIndex(where: { $0 == "@" || $0 == "＠" }), at != word.startIndex,
      case let domain = String(word[word.index(after: at)...]), domain.count > 3,
      domain.contains(where: { $0 == "." || $0 == "．" || $0 == "," }) || word[at] == "＠"
    else { return nil }
    return word[at] == "@" && isHost(domain) && !word[..<at].contains("..")
      ? nil : Phrase(en: "“\(word.shortened)” is no whole mail address", ja: "「\(word.shortened)」はメールアドレスの形ではありません")
  }

  private static func isHost(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last,
      domains.contains(top.lowercased()) || labels.allSatisfy({ UInt8($0) != nil }) || host == "localhost"
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }
}
