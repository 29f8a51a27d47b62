import Booklet
import Diagnostics
import GoalBook

/// The part of a book that is shown, and the layout.
///
/// It is given by the query of an address. A query cannot name a file: its layout is one of the installed ones.
struct View: Hashable, Sendable {
  /// The name of an installed layout; nil for the layout that the preview was started with.
  var layout: String?
  var departments: [String] = []
  var pillars: [Int] = []
  var hasCover = true
  var hasContents = true

  init() {}

  /// The view that a query asks for; nil where it names an unknown layout or a pillar that is not a number.
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

  /// The request by which the pages of the view are typeset.
  var request: RenderRequest {
    RenderRequest(
      subset: Subset(departments: departments, pillars: pillars), hasCover: hasCover, hasContents: hasContents)
  }
}
