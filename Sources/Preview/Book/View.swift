import Booklet
import Diagnostics
import GoalBook

/// What of a book is looked at, and in which layout.
///
/// It is told by the query of an address. No file is named there: a layout is one of those that there are.
struct View: Hashable, Sendable {
  /// Nil for the layout that the preview was begun with.
  var layout: String?
  var departments: [String] = []
  var pillars: [Int] = []
  var hasCover = true
  var hasContents = true

  init() {}

  /// Nil where the query asks for what there is not.
  init?(_ request: Request, layouts: [String]) {
    if let name = request["layout"], !name.isEmpty {
      guard layouts.contains(name) else { return nil }
      layout = name
    }
    departments = request.values("department").filter { !$0.isEmpty }
    for list in request.values("pillar") {
      for number in list.split(separator: ",") {
        guard let number = Int(number) else { return nil }
        pillars.append(number)
      }
    }
    hasCover = request["cover"] != "no"
    hasContents = request["contents"] != "no"
  }

  /// What is to be typeset.
  var request: RenderRequest {
    RenderRequest(
      subset: Subset(departments: departments, pillars: pillars), hasCover: hasCover, hasContents: hasContents)
  }
}
