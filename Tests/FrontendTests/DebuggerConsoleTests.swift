import IEM
import Testing

@testable import FrontendKit
@testable import Machine

struct DebuggerConsoleTests {
  private func machine() throws -> VirtualMachine {
    var image = [UInt8](repeating: 0x90, count: 0x1_0000)
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes(image)
    configuration.engine = .iem
    let machine = try VirtualMachine(configuration, backends: .init())
    machine.pause()
    return machine
  }

  @Test func everyCommandAndPartAnswers() throws {
    let machine = try machine()
    let console = DebuggerConsole(machine, isRemote: true)
    for command in DebuggerConsole.commands where command.names[0] != "quit" {
      _ = console.execute(command.names[0])
      #expect(console.execute("help \(command.names[0])").contains(command.help))
    }
    for info in DebuggerConsole.infos {
      let text = console.execute("info \(info.name)")
      #expect(!text.isEmpty, "\(info.name)")
      _ = console.execute("info \(info.name) $rip")
    }
  }

  @Test func disassemblesFromTheResetVector() throws {
    let machine = try machine()
    let console = DebuggerConsole(machine, isRemote: true)
    let text = console.execute("disassemble")
    #expect(text.hasPrefix("=> fffffff0: ea000000f0"))
    #expect(console.execute("x/2xb 0xfffffff0") == "fffffff0: 0xea 0x00\n")
    #expect(console.execute("xp/1xw 0xfffffff0") == "fffffff0: 0x000000ea\n")
    #expect(machine.isPaused)
  }

  @Test func addressesAreSumsOfNumbersRegistersAndSymbols() throws {
    let machine = try machine()
    let console = DebuggerConsole(machine, isRemote: true)
    console.symbols = SymbolTable(
      "0000000000001000 T start\n0000000000002000 D data\tmodule\nbad\n")
    #expect(console.execute("break start+0x10").contains("<start+0x10>"))
    #expect(console.execute("break data").contains("<data>"))
    #expect(console.execute("break $rip-0xf0").contains("0000ff00"))
    #expect(console.execute("break nonesuch").contains("no symbol"))
    #expect(console.execute("break 1+").contains("no address"))
    #expect(console.execute("break 99999999999999999999").contains("no symbol"))
    #expect(machine.debugger.breakpoints.count == 3)
    #expect(console.execute("delete all") == "")
    #expect(machine.debugger.breakpoints.isEmpty)
  }

  @Test func symbolsNameTheAddressesAfterThem() {
    let table = SymbolTable("0000000000002000 D data\n0000000000001000 T start\n")
    #expect(table.name(of: 0x1000) == "start")
    #expect(table.name(of: 0x1FFF) == "start+0xfff")
    #expect(table.name(of: 0xFFF) == nil)
    #expect(table.name(of: 0xFFFF_FFFF_FFFF_FFFF) == nil)
    #expect(table.address(of: "data") == 0x2000)
  }

  @Test func gdbRunsTheMachineItself() throws {
    let machine = try machine()
    #expect(DebuggerConsole(machine, isRemote: true).execute("continue").contains("gdb"))
    #expect(machine.isPaused)
    #expect(DebuggerConsole(machine, isRemote: false).execute("continue") == "")
    #expect(!machine.isPaused)
  }

  @Test(arguments: ["", "   ", "x/", "x/999999999999xg 0", "x/s -1", "cpu 99", "i", "d 1 -1", "é"])
  func oddLinesAreSurvived(_ line: String) throws {
    let machine = try machine()
    let console = DebuggerConsole(machine, isRemote: false)
    _ = console.execute(line)
    #expect(console.execute(String(repeating: "x", count: 5_000)) == "the line is too long\n")
    #expect(machine.debugger.breakpoints.isEmpty)
  }

  @Test func completesCommands() {
    #expect(DebuggerConsole.completions(of: "dis") == ["disable", "disassemble"])
    #expect(DebuggerConsole.completions(of: "info pi") == ["pic", "pit"])
    #expect(DebuggerConsole.completions(of: "help disas") == ["disassemble"])
    #expect(DebuggerConsole.completions(of: "break po") == ["port"])
    #expect(DebuggerConsole.completions(of: "break mode prot") == ["protected16", "protected32"])
    #expect(DebuggerConsole.completions(of: "nonesuch x") == [])
  }

  @Test func completesSymbolsAndRegisters() throws {
    let machine = try machine()
    let console = DebuggerConsole(machine, isRemote: false)
    console.symbols = SymbolTable(
      "0000000000001000 T start_kernel\n0000000000002000 T start_idle\n"
        + "0000000000003000 D jiffies\n")
    let names = machine.debugger.symbolNames
    #expect(
      DebuggerConsole.completions(of: "break start", symbols: names)
        == ["start_idle", "start_kernel"])
    #expect(DebuggerConsole.completions(of: "x/8xg [rsp+jif", symbols: names) == ["[rsp+jiffies"])
    #expect(DebuggerConsole.completions(of: "p $ef", symbols: names) == ["$efer"])
    #expect(DebuggerConsole.completions(of: "p 0x12", symbols: names) == [])
    #expect(console.execute("complete u start_k") == "start_kernel\n")
    #expect(console.execute("complete info pi") == "pic\npit\n")
  }
}
