internal import Glibc

/// Whether so many bytes of memory can be had besides what is taken already.
///
/// Asked after something failed, to tell a want of memory from what is wrong with a file. It calls nothing but the system,
/// so that a signal's handler may ask too.
public func hasMemory(for bytes: Int) -> Bool {
  let place = mmap(nil, max(1, bytes), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
  guard let place, place != MAP_FAILED else { return false }
  munmap(place, max(1, bytes))
  return true
}
