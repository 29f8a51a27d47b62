public import ArgumentParser
public import Diagnostics
import Foundation

extension Language: ExpressibleByArgument {
  /// The language of this run: what `--lang` says, or else the machine's settings.
  ///
  /// It is known before the arguments are parsed, because help and complaints about them are in it too. What is no
  /// language is left to the parser to refuse.
  public static let spoken: Language = {
    let arguments = CommandLine.arguments.prefix { $0 != "--" }
    let wishes = zip(arguments, arguments.dropFirst() + [""]).compactMap { argument, next -> Language? in
      if argument == "--lang" { return Language(rawValue: next) }
      return argument.hasPrefix("--lang=") ? Language(rawValue: String(argument.dropFirst(7))) : nil
    }
    return wishes.last ?? Language(environment: ProcessInfo.processInfo.environment)
  }()
}

extension ArgumentHelp {
  /// The help of an option or an argument, in the language of this run.
  public static func said(en: String, ja: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Phrase(en: en, ja: ja)[.spoken])
  }
}
