import Foundation
import Testing

@testable import FrontendKit

@Suite struct OptionValueTests {
  @Test(arguments: [
    ("512", 512), ("1", 1), ("256M", 256), ("2G", 2048), ("1.5g", 1536), ("524288K", 512),
    ("65536", 65536),
  ])
  func memoryIsReadInMiBOrWithAUnit(_ text: String, _ mebibytes: Int) throws {
    #expect(try OptionValue.memoryMiB(text) == mebibytes)
  }

  @Test(arguments: [
    "0", "65537", "99999999999999999999", "lots", "", "-5", "1.5", "5T", "M", "1e3",
  ])
  func memoryThatCannotBeIsRefused(_ text: String) {
    let error = #expect(throws: UsageError.self) { try OptionValue.memoryMiB(text) }
    #expect(error?.line.hasPrefix("--memory \(text): allowed is 1 to 65536") == true)
  }

  @Test func processorsAreCounted() throws {
    #expect(try OptionValue.processors("4") == 4)
    #expect(try OptionValue.processors("cpus=2") == 2)
    for text in ["0", "65", "two", ""] {
      #expect(throws: UsageError.self) { try OptionValue.processors(text) }
    }
  }

  @Test func bootOrderIsLettersOrWords() throws {
    #expect(try OptionValue.boot("dc").order == [.cdrom, .disk])
    #expect(try OptionValue.boot("order=a,menu=on") == .init(order: [.floppy], showsMenu: true))
    #expect(try OptionValue.boot("disk,cdrom").order == [.disk, .cdrom])
    #expect(try OptionValue.boot("menu=on") == .init(order: nil, showsMenu: true))
    for text in ["x", "", "d,", "menu=maybe", "order="] {
      #expect(throws: UsageError.self) { try OptionValue.boot(text) }
    }
  }

  @Test func clockStartsNowOrAtADate() throws {
    let now = Date(timeIntervalSince1970: 1_000_000_000.5)
    let zone = try #require(TimeZone(secondsFromGMT: 3600))
    #expect(try OptionValue.date("utc", now: now, zone: zone) == 1_000_000_000)
    #expect(try OptionValue.date("base=localtime", now: now, zone: zone) == 1_000_003_600)
    #expect(try OptionValue.date("1970-01-02") == 86_400)
    #expect(try OptionValue.date("2026-01-31T12:34:56") == 1_769_862_896)
    for text in ["2026-02-30", "2026-13-01", "2026-01-01T24:00:00", "tomorrow", "", "2026-01"] {
      #expect(throws: UsageError.self) { try OptionValue.date(text) }
    }
  }

  @Test func seedIsDecimalOrHexadecimal() throws {
    #expect(try OptionValue.seed("18446744073709551615") == .max)
    #expect(try OptionValue.seed("0xFF") == 255)
    for text in ["-1", "0x", "18446744073709551616", "seed"] {
      #expect(throws: UsageError.self) { try OptionValue.seed(text) }
    }
  }

  @Test func processorModelTakesFeatures() throws {
    let base = try ProcessorChoice.model("qemu64")
    #expect(!base.features.contains(.avx) && base.features.contains(.sse2))
    let changed = try ProcessorChoice.model("qemu64,+avx,lahf-lm=off,popcnt=on")
    #expect(changed.features.contains(.avx) && changed.features.contains(.xsave))
    #expect(try !ProcessorChoice.model("max,-sse2").features.contains(.avx))
    #expect(!changed.features.contains(.lahf_lm) && changed.features.contains(.popcnt))
    for text in ["nonesuch", "", "qemu64,+nonesuch", "qemu64,"] {
      let error = #expect(throws: UsageError.self) { try ProcessorChoice.model(text) }
      #expect(error?.line.contains("--cpu \(text)") == true)
    }
  }

  @Test(arguments: [
    ("stdio", StreamSpecification.stdio), ("none", .none), ("null", .none), ("pty", .pty),
    ("mon:stdio", .stdio), ("file:/tmp/a:b", .file("/tmp/a:b")), ("unix:/tmp/s", .unix("/tmp/s")),
    ("unix:/tmp/s,server=on,wait=off", .unix("/tmp/s")),
    ("tcp:4321", .tcp(host: "127.0.0.1", port: 4321)),
    ("tcp::4321,server,nowait", .tcp(host: "127.0.0.1", port: 4321)),
    ("tcp:0.0.0.0:80", .tcp(host: "0.0.0.0", port: 80)),
    ("tcp:[::1]:80", .tcp(host: "::1", port: 80)),
  ])
  func serialBackEndsAreRead(_ text: String, _ stream: StreamSpecification) throws {
    #expect(try StreamSpecification(text, option: "--serial", for: .serial) == stream)
  }

  @Test(arguments: [
    "nonesuch", "", "file:", "file", "tcp:", "tcp:host", "tcp:1:99999", "unix:", "pty:1", "stderr",
    "tcp:+5",
  ])
  func otherSerialBackEndsAreRefused(_ text: String) {
    #expect(throws: UsageError.self) {
      try StreamSpecification(text, option: "--serial", for: .serial)
    }
  }

  @Test func logsDoNotListen() throws {
    #expect(try StreamSpecification("stderr", option: "--debugcon", for: .log) == .stderr)
    for text in ["pty", "unix:/tmp/s", "tcp:1"] {
      #expect(throws: UsageError.self) {
        try StreamSpecification(text, option: "--debugcon", for: .log)
      }
    }
  }
}
