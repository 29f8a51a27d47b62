import Diagnostics
import Foundation
import Notation

/// The program's own dictionaries, from the files of this folder.
enum OwnWords {
  /// Spellings of which a book should use only one.
  static let variants = read(PackageResources.variants_yaml, "variants.yaml")
  /// Mistakes that are wrong everywhere.
  static let mistakes = read(PackageResources.mistakes_yaml, "mistakes.yaml")
  /// The spellings of public documents.
  static let koyobun = read(PackageResources.koyobun_yaml, "koyobun.yaml")
  /// Phrases that say little in many words.
  static let roundabout = read(PackageResources.roundabout_yaml, "roundabout.yaml")
  /// The words of the JTF style guide.
  static let jtf = read(PackageResources.jtf_yaml, "jtf.yaml")

  /// Homophones with neighbours beside which they are never right.
  static let homophones = read(PackageResources.homophones_yaml, "homophones.yaml")
  /// Phrases that say the same twice.
  static let redundant = read(PackageResources.redundant_yaml, "redundant.yaml")
  /// Words that public bodies no longer use.
  static let fair = read(PackageResources.fair_yaml, "fair.yaml")

  private static func read(_ bytes: [UInt8], _ name: String) -> WordList {
    var (node, _, problems) = readNode(Data(bytes), file: name, kind: .yaml)
    let list = node.map { readWordList($0, &problems) } ?? WordList()
    precondition(problems.isEmpty, "\(name) is whole: \(problems.map { $0.message })")
    return list
  }
}
