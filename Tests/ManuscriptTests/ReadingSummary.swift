import Diagnostics
import GoalBook
import Manuscript

/// The line, column and id of each message about a transcript.
func places(_ reading: TranscriptReading) -> [String] {
  reading.diagnostics.map { "\($0.span?.line ?? 0):\($0.span?.columns.lowerBound ?? 0) \($0.message.id)" }
}

/// The rows of all tables of a transcript.
func rows(_ reading: TranscriptReading) -> [Row] {
  reading.book?.parts.flatMap(\.parts).flatMap(\.objectives).flatMap(\.rows) ?? []
}
