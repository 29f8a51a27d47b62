public import Measure

/// A picture as it was read: how large it is, and the bytes of its file, which only painters look into.
public struct Picture: Hashable, Sendable {
  /// How large it is by itself, upright.
  public var size: Size
  /// How many pixels it has across and down, upright; nil for one that is drawn of lines and areas.
  public var pixels: PixelCount?
  public var bytes: [UInt8]

  public init(size: Size, pixels: PixelCount? = nil, bytes: [UInt8]) {
    self.size = size
    self.pixels = pixels
    self.bytes = bytes
  }

  /// Pixels across and down.
  public struct PixelCount: Hashable, Sendable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }
}

/// Which picture of a publication: its place among the pictures that painters are given, from 0.
public struct PictureID: Hashable, Sendable {
  public var number: Int

  public init(_ number: Int) { self.number = number }
}
