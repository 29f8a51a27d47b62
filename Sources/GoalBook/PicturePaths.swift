extension Book {
  /// The book with other paths for its pictures, those of its logo and of all figures.
  public func changingPicturePaths(_ changed: (String) -> String) -> Book {
    var book = self
    if let logo { book.logo?.file.text = changed(logo.file.text) }
    book.front = book.front.map { $0.changingPicturePaths(changed) }
    book.parts = book.parts.map { $0.changingPicturePaths(changed) }
    book.back = book.back.map { $0.changingPicturePaths(changed) }
    return book
  }
}

extension Part {
  fileprivate func changingPicturePaths(_ changed: (String) -> String) -> Part {
    var part = self
    part.lead = lead.changingPicturePaths(changed)
    part.notes = notes.changingPicturePaths(changed)
    part.parts = parts.map { $0.changingPicturePaths(changed) }
    return part
  }
}

extension Matter {
  fileprivate func changingPicturePaths(_ changed: (String) -> String) -> Matter {
    var matter = self
    matter.text = text.changingPicturePaths(changed)
    matter.parts = parts.map { $0.changingPicturePaths(changed) }
    return matter
  }
}

extension [Passage] {
  fileprivate func changingPicturePaths(_ changed: (String) -> String) -> [Passage] {
    map { passage in
      guard case .figure(var figure) = passage else { return passage }
      figure.file.text = changed(figure.file.text)
      return .figure(figure)
    }
  }
}
