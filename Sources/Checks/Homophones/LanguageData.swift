/// General knowledge of words: how likely they follow each other, and how they are read.
///
/// It is not part of the program, but is read from Debian's packages libkkc-data and skkdic where these are installed.
public struct LanguageData: Sendable {
  let model: WordModel
  let sounds: SoundDictionary

  /// Reads the model and the dictionary; nil where the files are something else.
  ///
  /// - Parameters:
  ///   - files: the files of the model.
  ///   - dictionary: the text of SKK-JISYO.L.
  public init?(_ files: WordModel.Files, dictionary: String) {
    guard let model = WordModel(files), let sounds = SoundDictionary(dictionary) else { return nil }
    (self.model, self.sounds) = (model, sounds)
  }
}
