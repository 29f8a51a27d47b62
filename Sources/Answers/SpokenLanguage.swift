public import ArgumentParser
public import Diagnostics
import Foundation

extension Language: ExpressibleByArgument {
  /// The language of this run: the one that `--lang` names, or else the one of the environment.
  ///
  /// It is known before the arguments are parsed, because help and messages about arguments are in it too.
  public static let spoken: Language =
    wish(in: CommandLine.arguments).language ?? Language(environment: ProcessInfo.processInfo.environment)

  /// The language that `--lang` names in the arguments, the last one where there are several; and all other arguments.
  ///
  /// `--lang` is found anywhere before `--`, before a command too. With a value that is no language it stays among the
  /// others, so that the parser refuses it.
  public static func wish(in arguments: [String]) -> (language: Language?, others: [String]) {
    var (language, others): (Language?, [String]) = (nil, [])
    let options = arguments.prefix { $0 != "--" }
    var index = options.startIndex
    while index < options.endIndex {
      let next = options.index(after: index)
      if options[index] == "--lang", next < options.endIndex, let wished = Language(rawValue: options[next]) {
        language = wished
        index = options.index(after: next)
      } else if options[index].hasPrefix("--lang="),
        let wished = Language(rawValue: String(options[index].dropFirst(7)))
      {
        language = wished
        index = next
      } else {
        others.append(options[index])
        index = next
      }
    }
    return (language, others + arguments[options.endIndex...])
  }
}

/// A text in the language of this run.
public func said(en: String, ja: String) -> String { Phrase(en: en, ja: ja)[.spoken] }

extension ArgumentHelp {
  /// The help of an option or an argument, in the language of this run.
  public static func said(en: String, ja: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Answers.said(en: en, ja: ja))
  }
}
