extension Passage {
  /// The end of a sentence without its final marks, and without ね, よ, か.
  func trimmedEnd(of sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound, !isAny(.japanese, at: end - 1) { end -= 1 }
    while end > sentence.lowerBound + 1, "ねよか".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }
}

/// The endings of polite sentences, the longest first.
let politeEndings = ["でしょう", "ましょう", "ません", "でした", "ました", "です", "ます"].map { Array($0.unicodeScalars) }
