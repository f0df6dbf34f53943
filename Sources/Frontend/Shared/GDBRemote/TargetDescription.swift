import IEM

/// What gdb is told of the registers (GDB manual, appendix G, "i386 features"): the list, in the
/// order of the `g` packet, and the XML made from it.
///
/// A processor model with long mode has the 64-bit description whatever mode it is in, because
/// gdb cannot change it during a session.
struct TargetDescription {
  struct Feature {
    var name: String
    /// XML of types that the registers use.
    var types = ""
    var registers: [RemoteRegister]
  }

  var architecture: String
  var features: [Feature]
  let registers: [RemoteRegister]

  init(architecture: String, features: [Feature]) {
    self.architecture = architecture
    self.features = features
    registers = features.flatMap(\.registers)
  }

  static let bits64 = TargetDescription(
    architecture: "i386:x86-64",
    features: [
      core64, sse(count: 16), segments, system(long: true), avx(count: 16), avx512, protectionKeys,
    ])
  static let bits32 = TargetDescription(
    architecture: "i386", features: [core32, sse(count: 8), system(long: false), avx(count: 8)])

  var xml: String {
    var text = """
      <?xml version="1.0"?>
      <!DOCTYPE target SYSTEM "gdb-target.dtd">
      <target>
      <architecture>\(architecture)</architecture>

      """
    for feature in features {
      text += "<feature name=\"\(feature.name)\">\n\(feature.types)"
      for register in feature.registers {
        text += "<reg name=\"\(register.name)\" bitsize=\"\(register.bitSize)\""
        text += " type=\"\(register.type)\""
        if let group = register.group { text += " group=\"\(group)\"" }
        text += "/>\n"
      }
      text += "</feature>\n"
    }
    return text + "</target>\n"
  }

  // MARK: Features

  private typealias R = RemoteRegister

  /// RAX, RBX, RCX, RDX, RSI, RDI, RBP, RSP: gdb's order, by the processor's numbers.
  private static let order64: [(String, Int)] = [
    ("rax", 0), ("rbx", 3), ("rcx", 1), ("rdx", 2), ("rsi", 6), ("rdi", 7), ("rbp", 5), ("rsp", 4),
  ]
  /// In 32-bit code gdb uses the processor's order.
  private static let order32: [(String, Int)] = [
    ("eax", 0), ("ecx", 1), ("edx", 2), ("ebx", 3), ("esp", 4), ("ebp", 5), ("esi", 6), ("edi", 7),
  ]

  private static var core64: Feature {
    var list = order64.map { name, index in
      R(
        name: name, bitSize: 64, type: index == 4 || index == 5 ? "data_ptr" : "int64",
        source: .general(index))
    }
    list += (8..<16).map {
      R(name: "r\($0)", bitSize: 64, type: "int64", source: .general($0))
    }
    list.append(R(name: "rip", bitSize: 64, type: "code_ptr", source: .instructionPointer))
    return Feature(
      name: "org.gnu.gdb.i386.core", types: flagsType, registers: list + coreRest)
  }

  private static var core32: Feature {
    var list = order32.map { name, index in
      R(
        name: name, bitSize: 32, type: index == 4 || index == 5 ? "data_ptr" : "int32",
        source: .general(index))
    }
    list.append(R(name: "eip", bitSize: 32, type: "code_ptr", source: .instructionPointer))
    return Feature(
      name: "org.gnu.gdb.i386.core", types: flagsType, registers: list + coreRest)
  }

  private static var coreRest: [RemoteRegister] {
    var list = [R(name: "eflags", bitSize: 32, type: "i386_eflags", source: .flags)]
    let segments: [(String, SegmentRegister)] = [
      ("cs", .cs), ("ss", .ss), ("ds", .ds), ("es", .es), ("fs", .fs), ("gs", .gs),
    ]
    list += segments.map { R(name: $0, bitSize: 32, type: "int32", source: .selector($1)) }
    list += (0..<8).map { R(name: "st\($0)", bitSize: 80, type: "i387_ext", source: .x87($0)) }
    list += R.X87Environment.allCases.map {
      R(name: $0.rawValue, bitSize: 32, type: "int", group: "float", source: .x87Environment($0))
    }
    return list
  }

  private static var segments: Feature {
    Feature(
      name: "org.gnu.gdb.i386.segments",
      registers: [
        R(name: "fs_base", bitSize: 64, type: "int64", source: .base(.fs)),
        R(name: "gs_base", bitSize: 64, type: "int64", source: .base(.gs)),
      ])
  }

  /// Registers that gdb has no feature for; it shows them all the same.
  private static func system(long: Bool) -> Feature {
    let bits = long ? 64 : 32
    let type = "uint\(bits)"
    func register(_ name: String, _ source: R.Source, type special: String? = nil) -> R {
      R(name: name, bitSize: bits, type: special ?? type, group: "system", source: source)
    }
    var list: [R] = long ? [register("k_gs_base", .kernelGSBase)] : []
    list += [
      register("cr0", .control(0), type: "vm_cr0"), register("cr2", .control(2)),
      register("cr3", .control(3)), register("cr4", .control(4), type: "vm_cr4"),
    ]
    if long {
      list += [register("cr8", .control(8)), register("efer", .efer, type: "vm_efer")]
    }
    list += [0, 1, 2, 3, 6, 7].map { register("dr\($0)", .debug($0)) }
    list += [
      register("gdt_base", .table(isIDT: false, isLimit: false)),
      register("gdt_limit", .table(isIDT: false, isLimit: true)),
      register("idt_base", .table(isIDT: true, isLimit: false)),
      register("idt_limit", .table(isIDT: true, isLimit: true)),
    ]
    if !long {
      list += [
        register("fs_base", .base(.fs)), register("gs_base", .base(.gs)),
      ]
    }
    return Feature(
      name: "system", types: systemTypes(size: bits / 8), registers: list)
  }

  private static func sse(count: Int) -> Feature {
    var list = (0..<count).map {
      R(name: "xmm\($0)", bitSize: 128, type: "vec128", source: .vector($0, 0...1))
    }
    list.append(R(name: "mxcsr", bitSize: 32, type: "i386_mxcsr", group: "vector", source: .mxcsr))
    return Feature(name: "org.gnu.gdb.i386.sse", types: vectorTypes + mxcsrType, registers: list)
  }

  private static func avx(count: Int) -> Feature {
    Feature(
      name: "org.gnu.gdb.i386.avx",
      registers: (0..<count).map {
        R(name: "ymm\($0)h", bitSize: 128, type: "uint128", source: .vector($0, 2...3))
      })
  }

  private static var avx512: Feature {
    var list = (0..<8).map { R(name: "k\($0)", bitSize: 64, type: "uint64", source: .mask($0)) }
    list += (0..<16).map {
      R(name: "zmm\($0)h", bitSize: 256, type: "v2ui128", source: .vector($0, 4...7))
    }
    list += (16..<32).map {
      R(name: "xmm\($0)", bitSize: 128, type: "vec128", source: .vector($0, 0...1))
    }
    list += (16..<32).map {
      R(name: "ymm\($0)h", bitSize: 128, type: "uint128", source: .vector($0, 2...3))
    }
    list += (16..<32).map {
      R(name: "zmm\($0)h", bitSize: 256, type: "v2ui128", source: .vector($0, 4...7))
    }
    return Feature(
      name: "org.gnu.gdb.i386.avx512",
      types: vectorTypes + "<vector id=\"v2ui128\" type=\"uint128\" count=\"2\"/>\n",
      registers: list)
  }

  private static var protectionKeys: Feature {
    Feature(
      name: "org.gnu.gdb.i386.pkeys",
      registers: [R(name: "pkru", bitSize: 32, type: "uint32", source: .protectionKeys)])
  }

  // MARK: Types

  private static func flags(_ id: String, size: Int, _ fields: [(String, Int)]) -> String {
    let lines = fields.map { "<field name=\"\($0)\" start=\"\($1)\" end=\"\($1)\"/>\n" }
    return "<flags id=\"\(id)\" size=\"\(size)\">\n\(lines.joined())</flags>\n"
  }

  private static let flagsType = flags(
    "i386_eflags", size: 4,
    [
      ("CF", 0), ("", 1), ("PF", 2), ("AF", 4), ("ZF", 6), ("SF", 7), ("TF", 8), ("IF", 9),
      ("DF", 10), ("OF", 11), ("NT", 14), ("RF", 16), ("VM", 17), ("AC", 18), ("VIF", 19),
      ("VIP", 20), ("ID", 21),
    ])

  private static let mxcsrType = flags(
    "i386_mxcsr", size: 4,
    [
      ("IE", 0), ("DE", 1), ("ZE", 2), ("OE", 3), ("UE", 4), ("PE", 5), ("DAZ", 6), ("IM", 7),
      ("DM", 8), ("ZM", 9), ("OM", 10), ("UM", 11), ("PM", 12), ("FZ", 15),
    ])

  private static func systemTypes(size: Int) -> String {
    flags(
      "vm_cr0", size: size,
      [
        ("PE", 0), ("MP", 1), ("EM", 2), ("TS", 3), ("ET", 4), ("NE", 5), ("WP", 16), ("AM", 18),
        ("NW", 29), ("CD", 30), ("PG", 31),
      ])
      + flags(
        "vm_cr4", size: size,
        [
          ("VME", 0), ("PVI", 1), ("TSD", 2), ("DE", 3), ("PSE", 4), ("PAE", 5), ("MCE", 6),
          ("PGE", 7), ("PCE", 8), ("OSFXSR", 9), ("OSXMMEXCPT", 10), ("UMIP", 11),
          ("FSGSBASE", 16), ("PCIDE", 17), ("OSXSAVE", 18), ("SMEP", 20), ("SMAP", 21), ("PKE", 22),
        ])
      + (size == 8
        ? flags("vm_efer", size: size, [("SCE", 0), ("LME", 8), ("LMA", 10), ("NXE", 11)]) : "")
  }

  private static let vectorTypes = """
    <vector id="v4f" type="ieee_single" count="4"/>
    <vector id="v2d" type="ieee_double" count="2"/>
    <vector id="v16i8" type="int8" count="16"/>
    <vector id="v8i16" type="int16" count="8"/>
    <vector id="v4i32" type="int32" count="4"/>
    <vector id="v2i64" type="int64" count="2"/>
    <union id="vec128">
    <field name="v4_float" type="v4f"/>
    <field name="v2_double" type="v2d"/>
    <field name="v16_int8" type="v16i8"/>
    <field name="v8_int16" type="v8i16"/>
    <field name="v4_int32" type="v4i32"/>
    <field name="v2_int64" type="v2i64"/>
    <field name="uint128" type="uint128"/>
    </union>

    """
}
