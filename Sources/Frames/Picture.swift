public import Measure

/// A picture that was read: its size, and the bytes of its file, which only painters decode.
public struct Picture: Hashable, Sendable {
  /// The size in which the picture prints by itself, upright.
  public var size: Size
  /// The number of pixels across and down, upright; nil for a picture of lines and areas (SVG).
  public var pixels: PixelCount?
  /// The picture's file, byte for byte.
  public var bytes: [UInt8]

  /// Makes a picture from the bytes of its file, which are not decoded.
  public init(size: Size, pixels: PixelCount? = nil, bytes: [UInt8]) {
    self.size = size
    self.pixels = pixels
    self.bytes = bytes
  }

  /// A number of pixels across and down.
  public struct PixelCount: Hashable, Sendable {
    /// Pixels across.
    public var width: Int
    /// Pixels down.
    public var height: Int

    /// Makes a count from the pixels across and down.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }
}

/// The id of a picture in a publication: its place in the list of pictures that painters are given, from 0.
public struct PictureID: Hashable, Sendable {
  /// The place in that list, from 0.
  public var number: Int

  /// Makes the id of the picture at a place in the list, from 0.
  public init(_ number: Int) { self.number = number }
}
