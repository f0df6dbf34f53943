extension InstructionTable {
  /// Shifts and rotates.
  static let evexShifts: [Encoding] = [
    Encoding("EVEX.66.0F.WIG D1 /r", "VPSRLW Vx,Hx,Wdq", feature: [.avx512bw]) {
      plain(EVEXShift<ShiftRightElements<UInt16>, UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 D2 /r", "VPSRLD Vx,Hx,Wdq", feature: [.avx512f]) {
      plain(EVEXShift<ShiftRightElements<UInt32>, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 D3 /r", "VPSRLQ Vx,Hx,Wdq", feature: [.avx512f]) {
      plain(EVEXShift<ShiftRightElements<UInt64>, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E1 /r", "VPSRAW Vx,Hx,Wdq", feature: [.avx512bw]) {
      plain(EVEXShift<ShiftRightElements<Int16>, UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 E2 /r", "VPSRAD Vx,Hx,Wdq", feature: [.avx512f]) {
      plain(EVEXShift<ShiftRightElements<Int32>, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG F1 /r", "VPSLLW Vx,Hx,Wdq", feature: [.avx512bw]) {
      plain(EVEXShift<ShiftLeftElements<UInt16>, UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 F2 /r", "VPSLLD Vx,Hx,Wdq", feature: [.avx512f]) {
      plain(EVEXShift<ShiftLeftElements<UInt32>, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 F3 /r", "VPSLLQ Vx,Hx,Wdq", feature: [.avx512f]) {
      plain(EVEXShift<ShiftLeftElements<UInt64>, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 E2 /r", "VPSRAQ Vx,Hx,Wdq", feature: [.avx512f]) {
      plain(EVEXShift<ShiftRightElements<Int64>, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 71 /2", "VPSRLW Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXShiftImmediate<ShiftRightElements<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 71 /4", "VPSRAW Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXShiftImmediate<ShiftRightElements<Int16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 71 /6", "VPSLLW Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXShiftImmediate<ShiftLeftElements<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 72 /2", "VPSRLD Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<ShiftRightElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 72 /4", "VPSRAD Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<ShiftRightElements<Int32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 72 /6", "VPSLLD Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<ShiftLeftElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 72 /4", "VPSRAQ Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<ShiftRightElements<Int64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 73 /2", "VPSRLQ Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<ShiftRightElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 73 /6", "VPSLLQ Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<ShiftLeftElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 72 /1", "VPROLD Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<RotateLeftElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 72 /1", "VPROLQ Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<RotateLeftElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 72 /0", "VPRORD Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<RotateRightElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 72 /0", "VPRORQ Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXShiftImmediate<RotateRightElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 73 /3", "VPSRLDQ Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXByteShift<ShiftRightBytes>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 73 /7", "VPSLLDQ Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXByteShift<ShiftLeftBytes>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 47 /r", "VPSLLVD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, ShiftLeftEach>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 47 /r", "VPSLLVQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, ShiftLeftEach>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 12 /r", "VPSLLVW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, ShiftLeftEach>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 45 /r", "VPSRLVD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, ShiftRightEach>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 45 /r", "VPSRLVQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, ShiftRightEach>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 10 /r", "VPSRLVW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, ShiftRightEach>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 46 /r", "VPSRAVD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<Int32, ShiftRightEach>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 46 /r", "VPSRAVQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<Int64, ShiftRightEach>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 11 /r", "VPSRAVW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, ShiftRightEach>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 15 /r", "VPROLVD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, RotateLeftEach>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 15 /r", "VPROLVQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, RotateLeftEach>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 14 /r", "VPRORVD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, RotateRightEach>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 14 /r", "VPRORVQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, RotateRightEach>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 70 /r", "VPSHLDW Vx,Hx,Wx,Ib", feature: [.avx512_vbmi2]) {
      plain(EVEXWide<DoubleShiftLeft<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 70 /r", "VPSHLDVW Vx,Hx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXTernary<DoubleShiftLeftEach<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 71 /r", "VPSHLDD Vx,Hx,Wx,Ib", feature: [.avx512_vbmi2]) {
      plain(EVEXWide<DoubleShiftLeft<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 71 /r", "VPSHLDVD Vx,Hx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXTernary<DoubleShiftLeftEach<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 71 /r", "VPSHLDQ Vx,Hx,Wx,Ib", feature: [.avx512_vbmi2]) {
      plain(EVEXWide<DoubleShiftLeft<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 71 /r", "VPSHLDVQ Vx,Hx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXTernary<DoubleShiftLeftEach<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 72 /r", "VPSHRDW Vx,Hx,Wx,Ib", feature: [.avx512_vbmi2]) {
      plain(EVEXWide<DoubleShiftRight<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 72 /r", "VPSHRDVW Vx,Hx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXTernary<DoubleShiftRightEach<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 73 /r", "VPSHRDD Vx,Hx,Wx,Ib", feature: [.avx512_vbmi2]) {
      plain(EVEXWide<DoubleShiftRight<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 73 /r", "VPSHRDVD Vx,Hx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXTernary<DoubleShiftRightEach<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 73 /r", "VPSHRDQ Vx,Hx,Wx,Ib", feature: [.avx512_vbmi2]) {
      plain(EVEXWide<DoubleShiftRight<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 73 /r", "VPSHRDVQ Vx,Hx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXTernary<DoubleShiftRightEach<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
  ]
}
