extension InstructionTable {
  /// Shifts and rotates.
  static let shifts: [Encoding] = [
    Encoding("C0 /0", "ROL Eb,Ib", flags: .perhaps) {
      sized(Shift<RotateLeft>.self, $0, $1)
    },
    Encoding("C1 /0", "ROL Ev,Ib", flags: .perhaps) {
      sized(Shift<RotateLeft>.self, $0, $1)
    },
    Encoding("D0 /0", "ROL Eb,1", flags: .perhaps) {
      sized(Shift<RotateLeft>.self, $0, $1)
    },
    Encoding("D1 /0", "ROL Ev,1", flags: .perhaps) {
      sized(Shift<RotateLeft>.self, $0, $1)
    },
    Encoding("D2 /0", "ROL Eb,CL", flags: .perhaps) {
      sized(Shift<RotateLeft>.self, $0, $1)
    },
    Encoding("D3 /0", "ROL Ev,CL", flags: .perhaps) {
      sized(Shift<RotateLeft>.self, $0, $1)
    },
    Encoding("C0 /1", "ROR Eb,Ib", flags: .perhaps) {
      sized(Shift<RotateRight>.self, $0, $1)
    },
    Encoding("C1 /1", "ROR Ev,Ib", flags: .perhaps) {
      sized(Shift<RotateRight>.self, $0, $1)
    },
    Encoding("D0 /1", "ROR Eb,1", flags: .perhaps) {
      sized(Shift<RotateRight>.self, $0, $1)
    },
    Encoding("D1 /1", "ROR Ev,1", flags: .perhaps) {
      sized(Shift<RotateRight>.self, $0, $1)
    },
    Encoding("D2 /1", "ROR Eb,CL", flags: .perhaps) {
      sized(Shift<RotateRight>.self, $0, $1)
    },
    Encoding("D3 /1", "ROR Ev,CL", flags: .perhaps) {
      sized(Shift<RotateRight>.self, $0, $1)
    },
    Encoding("C0 /2", "RCL Eb,Ib", flags: .perhaps) {
      sized(Shift<RotateCarryLeft>.self, $0, $1)
    },
    Encoding("C1 /2", "RCL Ev,Ib", flags: .perhaps) {
      sized(Shift<RotateCarryLeft>.self, $0, $1)
    },
    Encoding("D0 /2", "RCL Eb,1", flags: .perhaps) {
      sized(Shift<RotateCarryLeft>.self, $0, $1)
    },
    Encoding("D1 /2", "RCL Ev,1", flags: .perhaps) {
      sized(Shift<RotateCarryLeft>.self, $0, $1)
    },
    Encoding("D2 /2", "RCL Eb,CL", flags: .perhaps) {
      sized(Shift<RotateCarryLeft>.self, $0, $1)
    },
    Encoding("D3 /2", "RCL Ev,CL", flags: .perhaps) {
      sized(Shift<RotateCarryLeft>.self, $0, $1)
    },
    Encoding("C0 /3", "RCR Eb,Ib", flags: .perhaps) {
      sized(Shift<RotateCarryRight>.self, $0, $1)
    },
    Encoding("C1 /3", "RCR Ev,Ib", flags: .perhaps) {
      sized(Shift<RotateCarryRight>.self, $0, $1)
    },
    Encoding("D0 /3", "RCR Eb,1", flags: .perhaps) {
      sized(Shift<RotateCarryRight>.self, $0, $1)
    },
    Encoding("D1 /3", "RCR Ev,1", flags: .perhaps) {
      sized(Shift<RotateCarryRight>.self, $0, $1)
    },
    Encoding("D2 /3", "RCR Eb,CL", flags: .perhaps) {
      sized(Shift<RotateCarryRight>.self, $0, $1)
    },
    Encoding("D3 /3", "RCR Ev,CL", flags: .perhaps) {
      sized(Shift<RotateCarryRight>.self, $0, $1)
    },
    Encoding("C0 /4", "SHL Eb,Ib", flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("C1 /4", "SHL Ev,Ib", flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D0 /4", "SHL Eb,1", flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D1 /4", "SHL Ev,1", flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D2 /4", "SHL Eb,CL", flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D3 /4", "SHL Ev,CL", flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("C0 /5", "SHR Eb,Ib", flags: .perhaps) {
      sized(Shift<ShiftRight>.self, $0, $1)
    },
    Encoding("C1 /5", "SHR Ev,Ib", flags: .perhaps) {
      sized(Shift<ShiftRight>.self, $0, $1)
    },
    Encoding("D0 /5", "SHR Eb,1", flags: .perhaps) {
      sized(Shift<ShiftRight>.self, $0, $1)
    },
    Encoding("D1 /5", "SHR Ev,1", flags: .perhaps) {
      sized(Shift<ShiftRight>.self, $0, $1)
    },
    Encoding("D2 /5", "SHR Eb,CL", flags: .perhaps) {
      sized(Shift<ShiftRight>.self, $0, $1)
    },
    Encoding("D3 /5", "SHR Ev,CL", flags: .perhaps) {
      sized(Shift<ShiftRight>.self, $0, $1)
    },
    Encoding("C0 /6", "SHL Eb,Ib", .alias, flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("C1 /6", "SHL Ev,Ib", .alias, flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D0 /6", "SHL Eb,1", .alias, flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D1 /6", "SHL Ev,1", .alias, flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D2 /6", "SHL Eb,CL", .alias, flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("D3 /6", "SHL Ev,CL", .alias, flags: .perhaps) {
      sized(Shift<ShiftLeft>.self, $0, $1)
    },
    Encoding("C0 /7", "SAR Eb,Ib", flags: .perhaps) {
      sized(Shift<ShiftRightArithmetic>.self, $0, $1)
    },
    Encoding("C1 /7", "SAR Ev,Ib", flags: .perhaps) {
      sized(Shift<ShiftRightArithmetic>.self, $0, $1)
    },
    Encoding("D0 /7", "SAR Eb,1", flags: .perhaps) {
      sized(Shift<ShiftRightArithmetic>.self, $0, $1)
    },
    Encoding("D1 /7", "SAR Ev,1", flags: .perhaps) {
      sized(Shift<ShiftRightArithmetic>.self, $0, $1)
    },
    Encoding("D2 /7", "SAR Eb,CL", flags: .perhaps) {
      sized(Shift<ShiftRightArithmetic>.self, $0, $1)
    },
    Encoding("D3 /7", "SAR Ev,CL", flags: .perhaps) {
      sized(Shift<ShiftRightArithmetic>.self, $0, $1)
    },
    Encoding("0F A4 /r", "SHLD Ev,Gv,Ib", flags: .perhaps) { sized(ShiftLeftDouble.self, $0, $1) },
    Encoding("0F A5 /r", "SHLD Ev,Gv,CL", flags: .perhaps) { sized(ShiftLeftDouble.self, $0, $1) },
    Encoding("0F AC /r", "SHRD Ev,Gv,Ib", flags: .perhaps) { sized(ShiftRightDouble.self, $0, $1) },
    Encoding("0F AD /r", "SHRD Ev,Gv,CL", flags: .perhaps) { sized(ShiftRightDouble.self, $0, $1) },
    Encoding("VEX.LZ.66.0F38 F7 /r", "SHLX Gy,Ey,By", feature: [.bmi2]) {
      sized(ShiftLeftNoFlags.self, $0, $1)
    },
    Encoding("VEX.LZ.F3.0F38 F7 /r", "SARX Gy,Ey,By", feature: [.bmi2]) {
      sized(ShiftArithmeticNoFlags.self, $0, $1)
    },
    Encoding("VEX.LZ.F2.0F38 F7 /r", "SHRX Gy,Ey,By", feature: [.bmi2]) {
      sized(ShiftRightNoFlags.self, $0, $1)
    },
    Encoding("VEX.LZ.F2.0F3A F0 /r", "RORX Gy,Ey,Ib", feature: [.bmi2]) {
      sized(RotateRightNoFlags.self, $0, $1)
    },
  ]
}
