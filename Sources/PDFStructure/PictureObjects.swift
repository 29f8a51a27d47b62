internal import CQPDF

// Pictures as Cairo wrote them: images, and for drawings of lines forms, patterns and shadings with the functions of
// their colours.

extension QPDFFile {
  /// Brings what pictures consist of into the form that PDF/A asks for, in gray where all must be.
  ///
  /// - Returns: whether anything in them has red, green and blue.
  func finishPictures(isGray: Bool) throws(StructureError) -> Bool {
    var isColoured = false
    for number in 1..<firstNewNumber() {
      let object = object(number)
      defer { qpdf_oh_release(file, object) }
      if qpdf_oh_is_stream(file, object) != 0 {
        let dictionary = qpdf_oh_get_dict(file, object)
        defer { qpdf_oh_release(file, dictionary) }
        if `is`("Image", "Subtype", of: dictionary) {
          if try finishImage(object, dictionary, isGray: isGray) { isColoured = true }
        } else if `is`("Form", "Subtype", of: dictionary) || integer("PatternType", of: dictionary) == 1 {
          let content = try content(of: object)
          replace(object, with: try rewritten(content, marks: nil, isGray: isGray, page: 0))
          if finishGroup(of: dictionary, isGray: isGray) { isColoured = true }
        }
      } else if qpdf_oh_is_dictionary(file, object) != 0 {
        if finishShading(object, isGray: isGray) { isColoured = true }
        if isGray, integer("FunctionType", of: object) == 2 { makeGray(function: object) }
      }
    }
    return isColoured
  }

  /// Lets no reader smooth the pixels of an image (ISO 19005-2, 6.2.8.1).
  ///
  /// - Returns: whether it has colours.
  private func finishImage(
    _ image: qpdf_oh, _ dictionary: qpdf_oh, isGray: Bool
  ) throws(StructureError) -> Bool {
    if qpdf_oh_has_key(file, dictionary, "/Interpolate") != 0 {
      set("Interpolate", of: dictionary, to: .boolean(false))
    }
    guard `is`("DeviceRGB", "ColorSpace", of: dictionary) else { return false }
    guard isGray else { return true }
    let colours = try content(of: image, qpdf_dl_all)
    var shades: [UInt8] = []
    shades.reserveCapacity(colours.count / 3)
    for index in stride(from: 0, to: colours.count - 2, by: 3) {
      let light = 2126 * Int(colours[index]) + 7152 * Int(colours[index + 1]) + 722 * Int(colours[index + 2])
      shades.append(UInt8((light + 5000) / 10_000))
    }
    replace(image, with: shades)
    set("ColorSpace", of: dictionary, to: .name("DeviceGray"))
    set("DecodeParms", of: dictionary, to: .null)
    return false
  }

  /// - Returns: whether a form is mixed in colours.
  private func finishGroup(of dictionary: qpdf_oh, isGray: Bool) -> Bool {
    let group = qpdf_oh_get_key(file, dictionary, "/Group")
    defer { qpdf_oh_release(file, group) }
    guard qpdf_oh_is_dictionary(file, group) != 0, `is`("DeviceRGB", "CS", of: group) else { return false }
    if isGray { set("CS", of: group, to: .name("DeviceGray")) }
    return !isGray
  }

  /// - Returns: whether an object is a shading, or a pattern of one, of colours.
  private func finishShading(_ object: qpdf_oh, isGray: Bool) -> Bool {
    let inner = qpdf_oh_get_key(file, object, "/Shading")
    defer { qpdf_oh_release(file, inner) }
    let shading = qpdf_oh_is_dictionary(file, inner) != 0 ? inner : object
    guard integer("ShadingType", of: shading) != nil, `is`("DeviceRGB", "ColorSpace", of: shading) else { return false }
    if isGray { set("ColorSpace", of: shading, to: .name("DeviceGray")) }
    return !isGray
  }

  /// A function that leads from one colour to another leads from shade to shade: how light a colour is, is a sum of its
  /// shares.
  private func makeGray(function: qpdf_oh) {
    for key in ["C0", "C1"] {
      let colour = qpdf_oh_get_key(file, function, "/\(key)")
      defer { qpdf_oh_release(file, colour) }
      guard qpdf_oh_is_array(file, colour) != 0, qpdf_oh_get_array_n_items(file, colour) == 3 else { continue }
      let shares = (0..<3).map { index in
        let share = qpdf_oh_get_array_item(file, colour, Int32(index))
        defer { qpdf_oh_release(file, share) }
        return qpdf_oh_get_numeric_value(file, share)
      }
      set(key, of: function, to: .array([.real(luminance(shares))]))
    }
  }

  private func `is`(_ name: String, _ key: String, of dictionary: qpdf_oh) -> Bool {
    let value = qpdf_oh_get_key(file, dictionary, "/\(key)")
    defer { qpdf_oh_release(file, value) }
    return qpdf_oh_is_name_and_equals(file, value, "/\(name)") != 0
  }

  private func integer(_ key: String, of dictionary: qpdf_oh) -> Int? {
    let value = qpdf_oh_get_key(file, dictionary, "/\(key)")
    defer { qpdf_oh_release(file, value) }
    return qpdf_oh_is_integer(file, value) != 0 ? Int(qpdf_oh_get_int_value(file, value)) : nil
  }
}
