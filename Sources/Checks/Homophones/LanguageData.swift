/// What is known of words besides a book: how they follow each other, and how they sound.
///
/// It is no part of the program: Debian has it in packages (libkkc-data, skkdic), which are read where they are installed.
public struct LanguageData: Sendable {
  let model: WordModel
  let sounds: SoundDictionary

  /// - Parameters:
  ///   - files: the model's.
  ///   - dictionary: the text of SKK-JISYO.L.
  /// - Returns: nil where the files are none of these.
  public init?(_ files: WordModel.Files, dictionary: String) {
    guard let model = WordModel(files), let sounds = SoundDictionary(dictionary) else { return nil }
    (self.model, self.sounds) = (model, sounds)
  }
}
