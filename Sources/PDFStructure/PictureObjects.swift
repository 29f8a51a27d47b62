internal import Frames

// Pictures as Cairo writes them: images, and for drawings of lines forms, patterns, and shadings with the functions of
// their colours. They are brought into the form that PDF/A asks for, and into gray where all must be.

extension PDFDictionary {
  func `is`(_ name: String, _ key: String) -> Bool { self[key] == .name(name) }

  /// Whether the object is an image, a shading or a group in colours of red, green and blue.
  var hasColours: Bool {
    switch self["Group"] {
    case .dictionary(let group)? where group.is("DeviceRGB", "CS"): return true
    default: break
    }
    let shading: PDFDictionary = if case .dictionary(let inner)? = self["Shading"] { inner } else { self }
    return (self.is("Image", "Subtype") || shading["ShadingType"] != nil) && shading.is("DeviceRGB", "ColorSpace")
  }

  /// Whether the object is a stream of operations: a form, or a tiling pattern.
  var isOfContent: Bool { self.is("Form", "Subtype") || self["PatternType"] == .integer(1) }

  /// The object without smoothing of its pixels, where it is an image (ISO 19005-2, 6.2.8.1).
  var unsmoothed: PDFDictionary {
    guard self.is("Image", "Subtype"), self["Interpolate"] != nil else { return self }
    var image = self
    image["Interpolate"] = .boolean(false)
    return image
  }

  /// The object in shades of gray.
  ///
  /// A function between two colours becomes a function between their shades, because lightness is a linear sum of the
  /// shares.
  var inGray: PDFDictionary {
    var gray = self
    if case .dictionary(var group)? = self["Group"], group.is("DeviceRGB", "CS") {
      group["CS"] = .name("DeviceGray")
      gray["Group"] = .dictionary(group)
    }
    if case .dictionary(let shading)? = self["Shading"] { gray["Shading"] = .dictionary(shading.inGray) }
    if self["ShadingType"] != nil || self.is("Image", "Subtype"), self.is("DeviceRGB", "ColorSpace") {
      gray["ColorSpace"] = .name("DeviceGray")
    }
    if self["FunctionType"] == .integer(2) {
      for key in ["C0", "C1"] {
        guard case .array(let shares)? = self[key], shares.count == 3 else { continue }
        gray[key] = .array([.real(luminance(shares.map(\.number)))])
      }
    }
    return gray
  }
}

extension PDFObject {
  fileprivate var number: Double {
    switch self {
    case .integer(let number): Double(number)
    case .real(let digits): Double(digits) ?? 0
    default: 0
    }
  }
}

/// The pixels in shades of gray, one byte for every three of red, green and blue.
func shades(_ colours: [UInt8]) -> [UInt8] {
  var shades: [UInt8] = []
  shades.reserveCapacity(colours.count / 3)
  for index in stride(from: 0, to: colours.count - 2, by: 3) {
    let light = Luminance.of(red: Int(colours[index]), green: Int(colours[index + 1]), blue: Int(colours[index + 2]))
    shades.append(UInt8(light))
  }
  return shades
}
