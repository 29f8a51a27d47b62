/// What `make mutants` tells.
struct Report {
  let seed: UInt64
  let build: MutantBuild
  let fates: [Int: MutantRuns.Fate]
  let known: KnownSurvivors

  var shareNoticed: Double { Double(noticed(build.drawn)) / Double(max(1, build.drawn.count)) }

  /// A table by module, then those that no test noticed: first those that are not in the list.
  var markdown: String {
    var lines = [
      "\(build.drawn.count) of \(build.countOfAll) changes, seed \(seed); \(build.refused.count) more do not compile.",
      "",
      "| module | changes | noticed | |", "|---|---:|---:|---:|",
    ]
    for module in build.modules {
      lines.append(row(module, build.drawn.filter { $0.module == module }))
    }
    lines += [row("all", build.drawn), ""]
    let left = build.drawn.filter { !isNoticed($0) }.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    let new = left.filter { known.reasons[$0.name] == nil }
    if !new.isEmpty { lines += ["No test notices, and no reason is known:", ""] + new.map(line) + [""] }
    let old = left.filter { known.reasons[$0.name] != nil }
    if !old.isEmpty { lines += ["With a reason:", ""] + old.map(line) + [""] }
    let wrong = build.drawn.filter { isNoticed($0) && known.reasons[$0.name] != nil }
    if !wrong.isEmpty { lines += ["In the list of survivors, but noticed:", ""] + wrong.map(line) + [""] }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ mutants: [Mutant]) -> String {
    let noticed = noticed(mutants)
    let share = 100 * Double(noticed) / Double(max(1, mutants.count))
    return "| \(name) | \(mutants.count) | \(noticed) | \(tenths(share)) % |"
  }

  private func noticed(_ mutants: [Mutant]) -> Int { mutants.count(where: isNoticed) }

  private func isNoticed(_ mutant: Mutant) -> Bool {
    if case .noticed = fates[mutant.number] { true } else { false }
  }

  private func line(_ mutant: Mutant) -> String {
    let end = if case .unreached = fates[mutant.number] { " (no test asks for it)" } else { "" }
    return "- \(mutant.name)\n  \(mutant.number), line \(mutant.line)\(end)"
  }
}
