public import Diagnostics
import Synchronization

/// A stage of a long run of which users are told how far it is.
public enum RunStage: Hashable, Sendable {
  /// Chapters are set.
  case setting
  /// Pages are painted.
  case painting
  /// The pages of a PDF are tagged.
  case tagging
  /// Files are written.
  case writing

  /// The word for the stage beside a bar.
  public var words: Phrase {
    switch self {
    case .setting: Phrase(en: "setting", ja: "組版")
    case .painting: Phrase(en: "painting", ja: "描画")
    case .tagging: Phrase(en: "tagging", ja: "タグ付け")
    case .writing: Phrase(en: "writing", ja: "書き出し")
    }
  }
}

/// Hears how far a run is, from any thread: the stage, and how many of its steps are done.
public typealias ProgressListener = @Sendable (_ stage: RunStage, _ done: Int, _ total: Int) -> Void

/// Who hears how far this run is; nil where nobody does.
///
/// It is global, as the trace is, so that no stage has to be handed a listener.
private let current = Mutex<Listener?>(nil)

/// A listener as an object: a closure that a lock guards would be wrapped anew each time it is asked for.
private final class Listener: Sendable {
  let hear: ProgressListener

  init(_ hear: @escaping ProgressListener) { self.hear = hear }
}

/// Lets `listener` hear how far the run is from now on; nil for nobody.
///
/// The output of a run does not depend on it.
public func tellProgress(to listener: ProgressListener?) {
  let listener = listener.map(Listener.init)
  current.withLock { $0 = listener }
}

/// Tells that some steps of a stage are done.
func progress(_ stage: RunStage, _ done: Int, of total: Int) {
  guard let listener = current.withLock({ $0 }) else { return }
  listener.hear(stage, done, total)
}
