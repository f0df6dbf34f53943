// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// Without it, operations of the threaded tier that differ in a constant share one body, and so one
/// indirect jump, which the host then predicts badly: data-dependent branches ran at half the
/// speed.
let threaded: [SwiftSetting] = [
  .unsafeFlags(
    [
      "-Xfrontend", "-disable-llvm-merge-functions-pass",
      // Three instructions less in each operation. Written so that it wins over what the package
      // manager asks for.
      "-Xcc", "-Xclang", "-Xcc", "-mframe-pointer=none",
    ], .when(configuration: .release))
]

/// Accesses of class properties are checked for overlap in debug builds and their tests; in release
/// builds that would be a call for each register of a device.
let unchecked: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

/// SDL is loaded when a window is wanted, so that a host without it gets a message and not the
/// dynamic linker's. Its functions are bound at their first call.
let windowLibrary: [LinkerSetting] = [
  .unsafeFlags([
    "-use-ld=lld",  // gold binds what it cannot find to nothing
    "-Xlinker", "--unresolved-symbols=ignore-all", "-Xlinker", "-z", "-Xlinker", "lazy",
  ])
]

let package = Package(
  name: "SoftwarePC",
  products: [
    .library(name: "IEM", targets: ["IEM"]),
    .library(name: "Machine", targets: ["Machine"]),
    .executable(name: "vmheadless", targets: ["vmheadless"]),
    .executable(name: "vmsdl", targets: ["vmsdl"]),
    .executable(name: "iem-oracle", targets: ["iem-oracle"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Exact floating-point arithmetic, apart so that a change to an instruction does not rebuild
    // it.
    .target(name: "SoftFloat", path: "Sources/IEM/FloatingPoint", swiftSettings: strict),
    .target(
      name: "IEM", dependencies: ["SoftFloat"], path: "Sources/IEM", exclude: ["FloatingPoint"],
      swiftSettings: strict + threaded + unchecked),
    .systemLibrary(
      name: "CKVM", path: "Sources/Accel/CKVM", providers: [.apt(["linux-libc-dev"])]),
    .target(
      name: "Accel", dependencies: ["IEM", "CKVM"], path: "Sources/Accel", exclude: ["CKVM"],
      swiftSettings: strict + unchecked),
    .systemLibrary(
      name: "CZlib", path: "Sources/Machine/CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Machine", dependencies: ["IEM", "Accel", "CZlib"], path: "Sources/Machine",
      exclude: ["CZlib"], swiftSettings: strict + unchecked),
    .systemLibrary(
      name: "CSDL", path: "Sources/Frontend/CSDL", providers: [.apt(["libsdl2-dev"])]),
    .target(
      name: "FrontendKit",
      dependencies: [
        "Machine", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Frontend/Shared", swiftSettings: strict),
    .executableTarget(
      name: "vmheadless",
      dependencies: [
        "FrontendKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Sources/Frontend/vmheadless",
      swiftSettings: strict),
    .executableTarget(
      name: "vmsdl",
      dependencies: [
        "FrontendKit", "CSDL",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Sources/Frontend/vmsdl",
      swiftSettings: strict, linkerSettings: windowLibrary),
    // Comparison with real processors: cases, vector files, the host as an oracle.
    .target(
      name: "OracleKit", dependencies: ["IEM"], path: "Sources/Oracle/Kit",
      swiftSettings: strict),
    .executableTarget(
      name: "iem-oracle",
      dependencies: [
        "OracleKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Sources/Oracle/iem-oracle", swiftSettings: strict),
    .executableTarget(
      name: "iem-bench", dependencies: ["IEM"], path: "bench/iem-bench", swiftSettings: strict),
    .executableTarget(
      name: "library-bench", dependencies: ["IEM"], path: "bench/unicorn",
      exclude: ["README.md", "unicorn-bench.c", "run.sh"], packageAccess: false,
      swiftSettings: strict),
    .testTarget(name: "SoftFloatTests", dependencies: ["SoftFloat"], swiftSettings: strict),
    .testTarget(name: "IEMTests", dependencies: ["IEM", "OracleKit"], swiftSettings: strict),
    // As others see the library: without what is only for this package.
    .testTarget(
      name: "LibraryTests", dependencies: ["IEM", "Machine"], packageAccess: false,
      swiftSettings: strict),
    .testTarget(
      name: "AccelTests", dependencies: ["Accel", "IEM", "Machine"], swiftSettings: strict),
    .testTarget(name: "MachineTests", dependencies: ["Machine", "CZlib"], swiftSettings: strict),
    .testTarget(
      name: "FrontendTests",
      dependencies: [
        "FrontendKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
  ]
)
