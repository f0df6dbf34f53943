import Foundation
import IEM
import Machine

final class StandardOutput: ByteSink {
  func write(_ byte: UInt8) {
    var byte = byte
    Foundation.write(1, &byte, 1)
  }
}
final class StandardError: ByteSink {
  func write(_ byte: UInt8) {
    var byte = byte
    Foundation.write(2, &byte, 1)
  }
}

public enum HeadlessProgram {
  public static func main(_ arguments: [String]) -> Int32 {
    var configuration = MachineConfiguration(
      cpu: try! CPUModel.named("qemu64"),
      startDate: Int64(Date().timeIntervalSince1970))
    configuration.firmware = .file("/usr/share/seabios/bios-256k.bin")
    configuration.videoROMPath = "/usr/share/seabios/vgabios-stdvga.bin"
    var index = 0
    var drive = 0
    while index + 1 < arguments.count {
      let value = arguments[index + 1]
      switch arguments[index] {
      case "--bios": configuration.firmware = .file(value)
      case "--cdrom": configuration.drives[2] = .init(kind: .cdrom, path: value)
      case "--disk":
        configuration.drives[drive] = .init(kind: .disk, path: value)
        drive += 1
      case "--kernel":
        configuration.kernel = .init(path: value)
        configuration.firmware = .none
      case "--initrd": configuration.kernel?.initrdPath = value
      case "--append": configuration.kernel?.commandLine = value
      case "--memory": configuration.memoryMiB = Int(value) ?? 512
      case "--smp": configuration.processorCount = Int(value) ?? 1
      default: break
      }
      index += 2
    }
    do {
      let output = StandardOutput()
      let machine = try VirtualMachine(
        configuration,
        backends: .init(serial: [output], debugConsole: output, firmwareConsole: StandardError()))
      if ProcessInfo.processInfo.environment["VM_DEBUG"] != nil {
        let door = machine.door
        Thread.detachNewThread {
          while true {
            Thread.sleep(forTimeInterval: 3)
            door.post { machine in
              for node in machine.board.processors {
                FileHandle.standardError.write(Data((StateDump.text(of: node.engine.saveState(), processor: node.index) + "\n").utf8))
              }
            }
          }
        }
      }
      switch try machine.run() {
      case .powerOff, .quit: return 0
      case .debugExit(let value): return Int32(truncatingIfNeeded: value << 1 | 1)
      case .tripleFault(let text):
        FileHandle.standardError.write(Data(("triple fault\n" + text + "\n").utf8))
        return 3
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      return 1
    }
  }
}
