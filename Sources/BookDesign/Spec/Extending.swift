public import Diagnostics
public import Notation

/// The tree of a layout laid over those that it extends (`extends: four-column`); nil where one of them does not exist
/// or leads back to itself.
///
/// A layout changes single keys of a part: `department: { rule: { ink: accent } }` leaves the rule's weight as it was.
/// A list replaces a list, and a key without a value (`thumb-index:`) removes the part. Each value keeps its place in
/// its own file, so that a problem is reported there.
///
/// - Parameters:
///   - identity: identifies the file of the tree, whatever name leads to it.
///   - names: the names of layouts, for suggestions.
///   - open: opens the layout that a name or path means in the file with the given identity, and returns its tree and
///     its own identity; nil where there is none.
/// - Throws: what `open` throws.
public func extended<Failure: Error>(
  _ node: Node, identity: String, names: [String], _ log: inout [Diagnostic],
  open: (_ wish: String, _ from: String) throws(Failure) -> (node: Node, identity: String)?
) throws(Failure) -> Node? {
  var layers = [node]
  var identities = [identity]
  while let wish = layers[layers.count - 1].extensionWish {
    guard let name = wish.string(Phrase(quoting: extensionKey), &log) else { return nil }
    guard let (base, itself) = try open(name, identities[identities.count - 1]) else {
      let hint = Phrase.nearest(to: name, in: names, what: Phrase(en: "the layouts", ja: "使えるレイアウト"))
      log.append(.error(.unknownBase(name), at: wish.span, hints: [hint]))
      return nil
    }
    guard !identities.contains(itself) else {
      log.append(
        .error(
          .endlessExtension(name), at: wish.span,
          hints: [
            Phrase(en: "let one of them stand by itself, without “extends”", ja: "どれか一つから「extends」を除いてください")
          ]))
      return nil
    }
    layers.append(base)
    identities.append(itself)
  }
  var whole = layers.removeLast()
  while let layer = layers.popLast() { whole = layer.laid(over: whole.inheritable(by: layer)).withoutExtension }
  return whole
}

private let extensionKey = LayoutKey.extends.name

extension Node {
  /// The value under `extends`; nil where there is none.
  fileprivate var extensionWish: Node? { value(of: extensionKey) }

  fileprivate var withoutExtension: Node { without([extensionKey]) }

  private func value(of key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  private func without(_ keys: Set<String>) -> Node {
    guard case .mapping(let entries) = content else { return self }
    var node = self
    node.content = .mapping(entries.filter { !keys.contains($0.key) })
    return node
  }

  /// What `layer` takes over: all but name, summary and `extends`, and of the two notations for headings only the one
  /// that it uses.
  fileprivate func inheritable(by layer: Node) -> Node {
    var base = without(["name", "summary", extensionKey])
    if layer.value(of: "headings") != nil { base = base.without(["department", "pillar"]) }
    if layer.value(of: "department") != nil || layer.value(of: "pillar") != nil { base = base.without(["headings"]) }
    return base
  }

  /// The node laid over `base`: its own values, and those of `base` that it does not have; keys in the order of `base`.
  fileprivate func laid(over base: Node) -> Node {
    guard case .mapping(let own) = content, case .mapping(let others) = base.content else { return self }
    var taken: Set<Int> = []
    var merged = others.map { other -> Entry in
      guard let index = own.firstIndex(where: { $0.key == other.key }) else { return other }
      taken.insert(index)
      var entry = own[index]
      entry.value = entry.value.laid(over: other.value)
      return entry
    }
    // The second of two equal keys is kept, to be reported as anywhere else.
    merged += own.indices.filter { !taken.contains($0) }.map { own[$0] }
    var node = self
    node.content = .mapping(merged)
    return node
  }
}

extension Message {
  static func unknownBase(_ name: String) -> Message {
    Message(
      id: "unknown-base", en: "there is no layout “\(name)” to extend", ja: "「extends」に書かれた「\(name)」というレイアウトはありません")
  }
  static func endlessExtension(_ name: String) -> Message {
    Message(
      id: "endless-extension", en: "“\(name)” extends this layout itself, directly or through others",
      ja: "「\(name)」をたどると、このレイアウト自身に戻ります")
  }
}
