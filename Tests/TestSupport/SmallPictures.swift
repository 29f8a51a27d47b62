import Foundation

/// Small pictures, each made by a common program.
public enum SmallPictures {
  /// 12 × 8 pixels in colours.
  public static let pngColours = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAIAAABChommAAAAHElEQVR4nGNkYPgvwsCAihjRRFgY5BgIguGtCACdXALMD2umRwAAAABJRU5E
    rkJggg==
    """)
  /// The same picture, increasingly opaque from the head down.
  public static let pngTransparent = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAALUlEQVR4nGNkYPgvIMLAwICJGbGIMTCwMMgxyDOQAFgY5BgUSdWgMAw0kBRK
    ADgOA7vj6XHXAAAAAElFTkSuQmCC
    """)
  /// 12 × 8 pixels in gray of 8 bits.
  public static let pngGray = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAAAAADoj0EtAAAAMElEQVR4nGOUZWNjY2N7ycbGxsbGIsTGxsbG9gvCEUTmQGR+QzmsGMp+oylj
    RTMAABeGClavsWtgAAAAAElFTkSuQmCC
    """)
  /// The same picture in four colours of a palette.
  public static let pngPalette = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAwAAAAIAgMAAACwivZiAAAADFBMVEVutIBuaYCgHiQoHv8IT0C6AAAAHElEQVR4nGP8/3sDEwMDAyq+wMDw
    gYGJgYGBAQBf/QR4ZFmOsAAAAABJRU5ErkJggg==
    """)
  /// The picture in gray of 16 bits.
  public static let png16Bits = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAwAAAAIEAAAAAC4H51uAAAAKElEQVR4nGNgYBDuUBewmuGnkLii1KBjxxyH9ScOB1y7wcSAAwxOCQBGkwoj
    57KBCQAAAABJRU5ErkJggg==
    """)
  /// The picture in colours of a palette, interlaced (Adam7).
  public static let pngInterlaced = decoded(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAMAAAGNPd5VAAABIFBMVEUAAP8UAP8oAP88AP9QAP9kAP94AACMAACgAAC0AADIAADcAAAAHv8U
    Hv8oHv88Hv9QHv9kHv94HgCMHgCgHgC0HgDIHgDcHgAAPP8UPP8oPP88PP9QPP9kPP94PACMPACgPAC0PADIPADcPAAAWv8UWv8oWv88Wv9Q
    Wv9kWv94WgCMWgCgWgC0WgDIWgDcWgAAeP8UeP8oeP88eP9QeP9keP94eACMeACgeAC0eADIeADceAAAlv8Ulv8olv88lv9Qlv9klv94lgCM
    lgCglgC0lgDIlgDclgAAtP8UtP8otP88tP9QtP9ktP94tACMtACgtAC0tADItADctAAA0v8U0v8o0v880v9Q0v9k0v940gCM0gCg0gC00gDI
    0gDc0gBzB+q+AAAAd0lEQVQI12Ng4GBgYTAwsWBgYuNiMDKzYpCQkpFTUGLw8PLxCwhiYGRmZefkZpCUlpVXVGYwNDY1t7Rm8PT29Q8MZuDh
    5eMXEBQSFhEVE2dQUVVT19DU0tbR1dNnsLG1s3dwdHJ2cXVzZwgJDQuPiIyKjomNiwcABcYR0faPOTEAAAAASUVORK5CYII=
    """)
  /// 12 × 8 pixels in colours.
  public static let jpegColours = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a
    YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAAR
    CAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAbEAABBAMAAAAAAAAAAAAAAAAAAQMGIiNRsf/EABUBAQEAAAAAAAAA
    AAAAAAAAAAEE/8QAIBEAAAQGAwAAAAAAAAAAAAAAAAEDBAIFBhMUITFCsf/aAAwDAQACEQMRAD8Agbj+Baa6WNR+iUAIamdK5UO+pemCSvVr
    fI//2Q==
    """)
  /// 12 × 8 pixels in gray.
  public static let jpegGray = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a
    YVpQYEpRUk//wAALCAAIAAwBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABsQAAEEAwAAAAAAAAAAAAAAACIAAQMGI1Gx/9oACAEBAAA/
    AAR1/A4a6mRV8GBf/9k=
    """)
  /// The picture in colours, progressive.
  public static let jpegProgressive = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a
    YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgAR
    CAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAME/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQP/2gAMAwEAAhADEAAAAc9iB//E
    ABcQAAMBAAAAAAAAAAAAAAAAAAABBCH/2gAIAQEAAQUCU+Kc/8QAGBEAAgMAAAAAAAAAAAAAAAAAAAIDBBL/2gAIAQMBAT8BpTPk/8QAGhEA
    AAcAAAAAAAAAAAAAAAAAAAECAwUTcf/aAAgBAgEBPwGTdVaWD//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABcQAQADAAAA
    AAAAAAAAAAAAAAAhMVH/2gAIAQEAAT8hwoKf/9oADAMBAAIAAwAAABD3/8QAFREBAQAAAAAAAAAAAAAAAAAAAEH/2gAIAQMBAT8QqP/EABgR
    AAIDAAAAAAAAAAAAAAAAAAABMUGx/9oACAECAQE/EJJTWf/EABcQAAMBAAAAAAAAAAAAAAAAAAAhcbH/2gAIAQEAAT8QZnRU/wD/2Q==
    """)
  /// The same picture with an Exif note that it was held upright: 8 × 12 pixels after turning.
  public static let jpegTurned = decoded(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExIS
    EyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09P
    T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAbEAAB
    BAMAAAAAAAAAAAAAAAAAAQMGIiNRsf/EABUBAQEAAAAAAAAAAAAAAAAAAAEE/8QAIBEAAAQGAwAAAAAAAAAAAAAAAAEDBAIFBhMUITFCsf/a
    AAwDAQACEQMRAD8Agbj+Baa6WNR+iUAIamdK5UO+pemCSvVrfI//2Q==
    """)
  /// A JPEG with four inks (CMYK).
  public static let jpegFourInks = decoded(
    """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwBQNzxGPDJQRkFGWlVQX3jIgnhubnj1r7mRyP//////////////////////////////////////////
    /////////8AAFAgACAAMBEMRAE0RAFkRAEsRAP/EABgAAAMBAQAAAAAAAAAAAAAAAAADBAIF/8QAHhABAAECBwAAAAAAAAAAAAAAAAIUYQED
    BDI0gbH/2gAOBEMATQBZAEsAAD8ATkM01jtZxp9e4LV0NoprOYH/2Q==
    """)

  /// One of each kind of picture that is accepted.
  public static let all = [
    pngColours, pngTransparent, pngGray, pngPalette, png16Bits, pngInterlaced, jpegColours, jpegGray, jpegProgressive,
    jpegTurned, drawing,
  ]

  private static func decoded(_ text: String) -> [UInt8] {
    guard let bytes = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else {
      preconditionFailure("the pictures are whole")
    }
    return Array(bytes)
  }

  /// An SVG of 200 × 100 pixels with these elements.
  public static func svg(_ elements: String, before: String = "", attributes: String = "width='200' height='100'")
    -> [UInt8]
  {
    let names = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
    return Array("\(before)<svg \(names) \(attributes)>\(elements)</svg>".utf8)
  }

  /// A drawing with everything that becomes an object of its own in a PDF: gradients, a pattern, a mask, a filter,
  /// opacity.
  public static let drawing = svg(
    """
    <defs>
    <linearGradient id='g'><stop stop-color='#048'/><stop offset='1' stop-color='#fea' stop-opacity='.4'/></linearGradient>
    <radialGradient id='r'><stop stop-color='white'/><stop offset='1' stop-color='#c04'/></radialGradient>
    <pattern id='p' width='6' height='6' patternUnits='userSpaceOnUse'><rect width='3' height='3' fill='#d60'/></pattern>
    <mask id='m'><rect width='200' height='100' fill='url(#r)'/></mask>
    <filter id='f'><feGaussianBlur stdDeviation='2'/></filter>
    </defs>
    <rect width='60' height='40' fill='url(#g)'/><circle cx='90' cy='25' r='20' fill='url(#r)'/>
    <rect x='120' width='60' height='40' fill='url(#p)'/>
    <g opacity='.5'><rect y='50' width='40' height='40' fill='red'/><rect x='20' y='60' width='40' height='40' fill='blue'/></g>
    <rect x='80' y='50' width='40' height='40' fill='green' mask='url(#m)'/>
    <rect x='140' y='50' width='40' height='40' fill='#739' filter='url(#f)'/>
    """)
}
