internal import CMalloc
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

/// Gives memory that is free, but still reserved for the program, back to the system.
///
/// Between blocks that are in use, the C library keeps free ones for later. After many small blocks were freed they are
/// most of the memory of a long book, and too scattered for the large blocks that the next stage asks for.
public func giveBackMemory() { malloc_trim(0) }
