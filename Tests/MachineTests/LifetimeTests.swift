import IEM
import Testing

@testable import Machine

/// Programs that use the library make many machines, one after the other.
struct LifetimeTests {
  private struct Left {
    let name: String
    weak var object: AnyObject?
  }

  /// The objects that an object's properties hold, down to a depth.
  private func objects(_ object: Any, _ name: String, _ depth: Int, _ found: inout [Left]) {
    let mirror = Mirror(reflecting: object)
    if mirror.displayStyle == .class {
      found.append(Left(name: name, object: object as AnyObject))
      if found.count > 5_000 || depth == 0 { return }
    }
    for (index, child) in mirror.children.enumerated() {
      let style = Mirror(reflecting: child.value).displayStyle
      guard style == .class || style == .optional || style == .collection || style == .struct
      else { continue }
      objects(
        child.value, "\(name).\(child.label ?? "\(index)")",
        style == .class ? depth - 1 : depth, &found)
    }
  }

  /// - Returns: what there is of a machine that has run.
  private func run(_ configuration: MachineConfiguration) throws -> [Left] {
    let machine = try VirtualMachine(configuration, backends: .init(serial: [ByteCollector()]))
    #expect(try machine.run() == .debugExit(1))
    var found = [Left(name: "memory", object: machine.board.memory)]
    objects(machine, "machine", 4, &found)
    return found
  }

  @Test(arguments: [nil, MachineConfiguration.Check.lockstep], [false, true])
  func aMachineGoes(_ check: MachineConfiguration.Check?, _ isDeterministic: Bool) throws {
    // mov al, 1; out F4h, al; hlt
    var image = [UInt8](repeating: 0xF4, count: 0x1_0000)
    image.replaceSubrange(0xFFF0..<0xFFF4, with: [0xB0, 1, 0xE6, 0xF4])
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes(image)
    configuration.check = check
    configuration.hasTablet = true
    configuration.soundCards = [.ac97, .sb16]
    configuration.drives[0] = .init(kind: .cdrom, path: nil)
    if isDeterministic { configuration.clock = .instructions(nanosecondsEach: 10) }
    let objects = try run(configuration)
    #expect(objects.count > 50)
    let left = objects.filter { $0.object != nil }.map(\.name)
    #expect(left.isEmpty)
  }
}
