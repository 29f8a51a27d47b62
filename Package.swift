// swift-tools-version: 6.2
import PackageDescription

// The compiler enforces the walls between modules (README, "The house"): an import is internal unless it says
// otherwise, a member is visible only where its module is imported, and an existential type is written with `any`. A
// warning is an error.
let walls: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: walls)
}

/// The modules that every test may import: those with plain values.
let valueRooms: [Target.Dependency] = [
  "Measure", "Dates", "Diagnostics", "Provenance", "GoalBook", "Spooling", "Frames",
]

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: valueRooms + ["TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: walls)
}

func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

// Only `make doc` asks for it, so that a build fetches no more than it needs.
let documentation: [Package.Dependency] =
  Context.environment["SASSHI_DOC"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "Sasshi",
  products: [.executable(name: "sasshi", targets: ["sasshi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ] + documentation,
  targets: [
    // Plain values, without knowledge of files, fonts or C.
    room("Measure"),
    room("Dates"),
    room("Spooling"),
    room("Diagnostics", ["Spooling"]),
    room("Provenance"),
    room("GoalBook", ["Dates", "Diagnostics", "Provenance", "Spooling", orderedCollections]),
    room("Frames", ["Measure", "Provenance", "Spooling", orderedCollections]),
    room("Imposition", ["Measure", "Frames"]),
    room("LineComposition", ["Measure", "Frames"], resources: [.embedInCode("Joints/weights.txt")]),
    room("Typesetting", ["Measure", "Provenance", "Frames", "LineComposition"]),

    // Reading and writing text formats.
    room("Notation", ["Diagnostics", "Spooling", yams]),
    // Workbooks as values, and back; Zip and XML, which no other module sees.
    library("CZip", pkgConfig: "libzip", package: "libzip-dev"),
    library("CXlsxWriter", pkgConfig: "xlsxwriter", package: "libxlsxwriter-dev"),
    room("Workbooks", ["Dates", "Diagnostics", "CZip", "CXML", "CXlsxWriter"]),
    room(
      "Manuscript", ["Dates", "GoalBook", "Diagnostics", "Notation", "Workbooks", orderedCollections],
      resources: [.embedInCode("Sheets/titles.yaml")]),
    room(
      "BookDesign",
      [
        "Measure", "Dates", "Diagnostics", "Provenance", "GoalBook", "Frames", "LineComposition", "Typesetting",
        "Notation",
        orderedCollections,
      ],
      exclude: ["LayoutKeys.md", "LayoutKeys.ja.md"]),

    // Checks of the book and of its finished pages.
    room(
      "Checks",
      [
        "Measure", "Dates", "Diagnostics", "Provenance", "GoalBook", "Spooling", "Frames", "LineComposition",
        "Typesetting", "Notation", orderedCollections,
      ],
      exclude: ["Dictionaries/Lists/naist-jdic-licence.txt", "Checks.md", "Checks.ja.md"],
      resources: ["variants", "mistakes", "koyobun", "roundabout", "jtf", "homophones", "redundant", "fair"].map {
        .embedInCode("Dictionaries/Lists/\($0).yaml")
      }
        + ["katakana", "kanji-pairs", "kanji-sounds", "slips"].map { .embedInCode("Dictionaries/Lists/\($0).txt") }),
    // Differences between two books, and proof sheets that show findings or differences.
    room(
      "Comparison",
      [
        "Dates", "Diagnostics", "Provenance", "GoalBook", "Frames", "LineComposition", "Typesetting", "Checks",
        orderedCollections,
      ]),
    room(
      "ProofSheets",
      [
        "Measure", "Diagnostics", "Provenance", "GoalBook", "Frames", "LineComposition", "Typesetting", "Checks",
        "Comparison",
      ]),

    // C libraries: Cairo, Pango and what belongs to them, which only CairoBackend sees; libdeflate, which it shares
    // with PDFStructure; qpdf, which only tests see.
    library("CCairo", pkgConfig: "cairo", package: "libcairo2-dev"),
    library("CPango", pkgConfig: "pangocairo", package: "libpango1.0-dev"),
    library("CFontconfig", pkgConfig: "fontconfig", package: "libfontconfig-dev"),
    library("CPNG", pkgConfig: "libpng", package: "libpng-dev"),
    library("CTurboJPEG", pkgConfig: "libturbojpeg", package: "libturbojpeg0-dev"),
    library("CRSVG", pkgConfig: "librsvg-2.0", package: "librsvg2-dev"),
    library("CXML", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
    library("CDeflate", pkgConfig: "libdeflate", package: "libdeflate-dev"),
    library("CQREncode", pkgConfig: "libqrencode", package: "libqrencode-dev"),
    library("CQPDF", pkgConfig: "libqpdf", package: "libqpdf-dev"),
    // Where all memory comes from, of Swift and of the libraries: linked, it takes the place of the C library's own.
    library("CJemalloc", pkgConfig: "jemalloc", package: "libjemalloc-dev"),
    room(
      "CairoBackend",
      [
        "Measure", "Spooling", "Frames", "CCairo", "CPango", "CFontconfig", "CPNG", "CTurboJPEG", "CRSVG", "CXML",
        "CDeflate", "CJemalloc",
      ]),
    // QR codes as pictures, with libqrencode, which no other module sees.
    room("QRCodes", ["CQREncode"]),
    room("PDFStructure", ["Measure", "Dates", "Spooling", "Frames", "CDeflate"]),

    // The stages in order, and the command line.
    room(
      "Booklet",
      [
        "Measure", "Dates", "Diagnostics", "Provenance", "GoalBook", "Notation", "Workbooks", "Manuscript", "Spooling",
        "Frames", "LineComposition", "Typesetting",
        "BookDesign", "Checks", "Comparison", "ProofSheets", "CairoBackend", "PDFStructure", "QRCodes", "Imposition",
      ]),
    room("Answers", ["Booklet", "Diagnostics", argumentParser]),
    // The booklet in a browser.
    room(
      "Preview",
      [
        "Measure", "Diagnostics", "Provenance", "GoalBook", "Notation", "Frames", "Typesetting", "Checks",
        "Comparison", "Booklet", "CairoBackend", flyingSocks,
      ],
      resources: ["index.html", "preview.css", "preview.js", "words.json", "icon.svg"].map {
        .embedInCode("Page/\($0)")
      }),
    .executableTarget(
      name: "sasshi",
      dependencies: [
        "Answers", "BookDesign", "Booklet", "Checks", "Dates", "Diagnostics", "Frames", "GoalBook", "Imposition",
        "LineComposition", "Measure", "PDFStructure", "Preview",
        "ProofSheets",
        argumentParser,
      ],
      swiftSettings: walls),

    // Programs for developers, which are not installed.
    .executableTarget(
      name: "fit-original",
      dependencies: [
        "Answers", "Booklet", "BookDesign", "CairoBackend", "Diagnostics", "Frames", "GoalBook", "LineComposition",
        "Measure", "Notation", "Provenance", "TestSupport", "Typesetting", argumentParser,
      ],
      swiftSettings: walls),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CairoBackend", "GoalBook", "Manuscript", "TestSupport", argumentParser],
      swiftSettings: walls),
    .executableTarget(
      name: "bench",
      dependencies: ["Answers", "Booklet", "BookDesign", "Diagnostics", "GoalBook", "Typesetting", argumentParser],
      swiftSettings: walls),

    // Code that tests share, and the random numbers of a search.
    .target(
      name: "TestSupport", dependencies: ["Measure", "Dates", "Frames", "GoalBook", "Diagnostics", orderedCollections],
      path: "Tests/TestSupport", swiftSettings: walls),
    tests("House"),
    tests("Measure"),
    tests("Imposition", ["Imposition"]),
    tests("Dates"),
    tests("Diagnostics"),
    tests("GoalBook", [orderedCollections]),
    tests("Notation", ["Notation"]),
    tests("Workbooks", ["Workbooks"]),
    tests("Manuscript", ["Manuscript", "Workbooks", orderedCollections]),
    tests("Spooling"),
    tests("LineComposition", ["LineComposition"], exclude: ["RecordedLines"]),
    tests("Typesetting", ["Typesetting", "LineComposition"], exclude: ["RecordedTables"]),
    tests("BookDesign", ["BookDesign", "Typesetting", "LineComposition"]),
    tests("Checks", ["Checks", "Typesetting", "Notation", "Manuscript"]),
    tests("Comparison", ["Comparison", "Manuscript", orderedCollections]),
    tests("ProofSheets", ["ProofSheets", "Comparison", "BookDesign", "Typesetting", "Notation", orderedCollections]),
    tests("CairoBackend", ["CairoBackend"]),
    tests("QRCodes", ["QRCodes"]),
    tests("PDFStructure", ["PDFStructure", "CairoBackend", "CQPDF"]),
    tests(
      "Booklet",
      [
        "Booklet", "BookDesign", "Typesetting", "LineComposition", "CairoBackend", "Manuscript", "Checks",
        "ProofSheets", orderedCollections,
      ], exclude: ["RecordedPages"]),
    tests(
      "Sasshi",
      [
        "sasshi", "Answers", "Booklet", "BookDesign", "CairoBackend", "Checks", "Manuscript", "Notation", "Imposition",
        "Preview", argumentParser,
      ]),
    tests("Preview", ["Preview", "sasshi"]),
    tests("FitOriginal", ["fit-original", "BookDesign", "Booklet", "Typesetting"]),
    tests("Bench", ["bench"]),
    tests(
      "Conformance", ["Manuscript", "Typesetting", "CairoBackend", "Booklet", orderedCollections],
      exclude: ["README.md", "fetch", "requirements.txt", "verapdf.txt", "axe.txt", "Browser", "Structure", "VeraPDF"]),
  ],
  swiftLanguageModes: [.v6]
)
