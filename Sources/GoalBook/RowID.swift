/// The name of a row that scripts and proofs use: department/pillar number/objective/row, the last two counted from 1
/// within their parent: `企画財政部/1/2/1`.
public struct RowID: Hashable, Sendable, CustomStringConvertible {
  public var department: String
  public var pillar: Int
  public var objective: Int
  public var row: Int

  public init(department: String, pillar: Int, objective: Int, row: Int) {
    self.department = department
    self.pillar = pillar
    self.objective = objective
    self.row = row
  }

  public var description: String { "\(department)/\(pillar)/\(objective)/\(row)" }
}
