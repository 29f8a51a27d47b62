/// A number with an English noun, which gets an s for every number but 1: 1 page, 2 pages.
public func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
