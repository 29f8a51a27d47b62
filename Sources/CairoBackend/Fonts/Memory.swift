internal import CJemalloc
internal import Glibc

/// Whether `bytes` more bytes of memory can be had.
///
/// Asked after a failure, to tell lack of memory from a fault of a file. Only the system is called, so a signal handler
/// may ask too.
public func hasMemory(for bytes: Int) -> Bool {
  let place = mmap(nil, max(1, bytes), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  guard let place, place != MAP_FAILED else { return false }
  munmap(place, max(1, bytes))
  return true
}

/// Lets memory that is free go back to the system soon, in a fiftieth of a second instead of ten seconds.
///
/// The memory of a long book is freed by stages, and what one of them needed in passing is no use to the next one.
public func keepMemorySmall() {
  var milliseconds = 20
  // The first part of the memory is there already; the others are made for further threads.
  for part in ["arena.0", "arenas"] {
    mallctl("\(part).dirty_decay_ms", nil, nil, &milliseconds, MemoryLayout<Int>.size)
  }
}

/// Gives memory that is free, but still reserved for the program, back to the system at once.
public func giveBackMemory() { mallctl("arena.\(MALLCTL_ARENAS_ALL).purge", nil, nil, nil, 0) }
