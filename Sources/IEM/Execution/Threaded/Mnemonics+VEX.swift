/// What the translator knows of the rows of AVX, AVX2 and FMA.
extension FastRow {
  static let vexRows: [String: FastRow] = {
    var rows: [String: FastRow] = [
      "VUCOMISS Vdq,Wss": .init(.vexCompare, 0), "VUCOMISD Vdq,Wsd": .init(.vexCompare, 1),
      "VCOMISS Vdq,Wss": .init(.vexCompare, 0), "VCOMISD Vdq,Wsd": .init(.vexCompare, 1),
      "VMOVNTPS Mx,Vx": .init(.vexMove, 0), "VMOVNTPD Mx,Vx": .init(.vexMove, 0),
      "VMOVNTDQ Mx,Vx": .init(.vexMove, 0), "VLDDQU Vx,Mx": .init(.vexMove, 1),
      "VMOVNTDQA Vx,Mx": .init(.vexMove, 0),
      "VMOVSS Vdq,Hdq,Udq": .init(.vexMerge, 0), "VMOVSD Vdq,Hdq,Udq": .init(.vexMerge, 1),
      "VMOVSS Udq,Hdq,Vdq": .init(.vexMerge, 0), "VMOVSD Udq,Hdq,Vdq": .init(.vexMerge, 1),
      "VMOVSS Vdq,Md": .init(.vexElement, 0), "VMOVSS Md,Vdq": .init(.vexElement, 0),
      "VMOVSD Vdq,Mq": .init(.vexElement, 1), "VMOVSD Mq,Vdq": .init(.vexElement, 1),
      "VMOVD Vdq,Ed": .init(.vexElement, 0), "VMOVD Ed,Vdq": .init(.vexElement, 0),
      "VMOVQ Vdq,Eq": .init(.vexElement, 1), "VMOVQ Eq,Vdq": .init(.vexElement, 1),
      "VMOVQ Vdq,Wq": .init(.vexElement, 1), "VMOVQ Wq,Vdq": .init(.vexElement, 1),
      "VMOVLPS Mq,Vdq": .init(.vexElement, 1), "VMOVLPD Mq,Vdq": .init(.vexElement, 1),
      "VPMOVMSKB Gd,Ux": .init(.vexMoveMask), "VZEROUPPER": .init(.vexZeroUpper),
      "VBROADCASTSS Vx,Md": .init(.vexBroadcast, 2), "VBROADCASTSS Vx,Udq": .init(.vexBroadcast, 2),
      "VBROADCASTSD Vqq,Mq": .init(.vexBroadcast, 3),
      "VBROADCASTSD Vqq,Udq": .init(.vexBroadcast, 3),
      "VPBROADCASTB Vx,Wb": .init(.vexBroadcast, 0), "VPBROADCASTW Vx,Ww": .init(.vexBroadcast, 1),
      "VPBROADCASTD Vx,Wd": .init(.vexBroadcast, 2), "VPBROADCASTQ Vx,Wq": .init(.vexBroadcast, 3),
      "VBROADCASTF128 Vqq,Mdq": .init(.vexBroadcastLane),
      "VBROADCASTI128 Vqq,Mdq": .init(.vexBroadcastLane),
      "VINSERTF128 Vqq,Hqq,Wdq,Ib": .init(.vexInsertLane),
      "VINSERTI128 Vqq,Hqq,Wdq,Ib": .init(.vexInsertLane),
      "VEXTRACTF128 Wdq,Vqq,Ib": .init(.vexExtractLane),
      "VEXTRACTI128 Wdq,Vqq,Ib": .init(.vexExtractLane),
      "VPERM2F128 Vqq,Hqq,Wqq,Ib": .init(.vexPermuteLanes),
      "VPERM2I128 Vqq,Hqq,Wqq,Ib": .init(.vexPermuteLanes),
      "VPERMQ Vqq,Wqq,Ib": .init(.vexPermuteQuadwords),
      "VPERMPD Vqq,Wqq,Ib": .init(.vexPermuteQuadwords),
      "VPERMD Vqq,Hqq,Wqq": .init(.vexPermuteElements),
      "VPERMPS Vqq,Hqq,Wqq": .init(.vexPermuteElements),
      "VCMPPS Vx,Hx,Wx,Ib": .init(.vexMask, 0), "VCMPPD Vx,Hx,Wx,Ib": .init(.vexMask, 1),
      "VCMPSS Vdq,Hdq,Wss,Ib": .init(.vexElementMask, 0),
      "VCMPSD Vdq,Hdq,Wsd,Ib": .init(.vexElementMask, 1),
      "VMOVMSKPS Gd,Ux": .init(.vexSigns, 0), "VMOVMSKPD Gd,Ux": .init(.vexSigns, 1),
    ]
    for (name, alignment) in [
      ("VMOVUPS", 1), ("VMOVAPS", 0), ("VMOVUPD", 1), ("VMOVAPD", 0), ("VMOVDQU", 1),
      ("VMOVDQA", 0),
    ] {
      rows[name + " Vx,Wx"] = .init(.vexMove, UInt8(alignment))
      rows[name + " Wx,Vx"] = .init(.vexMove, UInt8(alignment))
    }
    // In the order of the generator's list of operations.
    for (index, name) in ["ADD", "MUL", "SUB", "DIV", "MIN", "MAX", "SQRT"].enumerated() {
      let variant = UInt8(index) << 1
      let (packed, operands): (FastKind, String) =
        name == "SQRT" ? (.vexFloatUnary, " Vx,Wx") : (.vexFloat, " Vx,Hx,Wx")
      rows["V" + name + "PS" + operands] = .init(packed, variant)
      rows["V" + name + "PD" + operands] = .init(packed, variant | 1)
      rows["V" + name + "SS Vdq,Hdq,Wss"] = .init(.vexScalar, variant)
      rows["V" + name + "SD Vdq,Hdq,Wsd"] = .init(.vexScalar, variant | 1)
    }
    // As `translateFused` reads it.
    for (signs, name) in ["VFMADD", "VFNMADD", "VFMSUB", "VFNMSUB"].enumerated() {
      for (order, digits) in ["132", "213", "231"].enumerated() {
        let variant = UInt8(order << 4 | signs << 2)
        rows[name + digits + "PS Vx,Hx,Wx"] = .init(.vexFused, variant)
        rows[name + digits + "PD Vx,Hx,Wx"] = .init(.vexFused, variant | 1)
        rows[name + digits + "SS Vdq,Hdq,Wss"] = .init(.vexFused, variant | 2)
        rows[name + digits + "SD Vdq,Hdq,Wsd"] = .init(.vexFused, variant | 3)
      }
    }
    for (row, operation) in OperationTable.vexLaneRows { rows[row] = .init(.vexLane, operation) }
    for (row, operation) in OperationTable.vexUnaryRows {
      rows[row] = .init(.vexLaneUnary, operation)
    }
    for (row, operation) in OperationTable.vexShiftRows {
      rows[row] = .init(.vexLaneShift, operation)
    }
    for (row, operation) in OperationTable.vexShiftByRows {
      rows[row] = .init(.vexLaneShiftBy, operation)
    }
    return rows
  }()
}
