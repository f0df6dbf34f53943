/// What the translator knows of rows whose operations serve legacy and VEX instructions.
extension FastRow {
  static let formRows: [String: FastRow] = {
    var rows: [String: FastRow] = [
      "PTEST Vdq,Wdq": .init(.test, 0), "VPTEST Vx,Wx": .init(.test, 0),
      "VTESTPS Vx,Wx": .init(.test, 1), "VTESTPD Vx,Wx": .init(.test, 2),
      "PBLENDVB Vdq,Wdq": .init(.blend, 0), "BLENDVPS Vdq,Wdq": .init(.blend, 1),
      "BLENDVPD Vdq,Wdq": .init(.blend, 2), "VPBLENDVB Vx,Hx,Wx,Lx": .init(.blend, 0),
      "VBLENDVPS Vx,Hx,Wx,Lx": .init(.blend, 1), "VBLENDVPD Vx,Hx,Wx,Lx": .init(.blend, 2),
      "ROUNDSS Vdq,Wss,Ib": .init(.roundElement, 0), "ROUNDSD Vdq,Wsd,Ib": .init(.roundElement, 1),
      "VROUNDSS Vdq,Hdq,Wss,Ib": .init(.roundElement, 0),
      "VROUNDSD Vdq,Hdq,Wsd,Ib": .init(.roundElement, 1),
      // log2 of the element's bytes.
      "PINSRB Vdq,Eb,Ib": .init(.insertElement, 0), "PINSRW Vdq,Ew,Ib": .init(.insertElement, 1),
      "PINSRD Vdq,Ed,Ib": .init(.insertElement, 2), "PINSRQ Vdq,Eq,Ib": .init(.insertElement, 3),
      "VPINSRB Vdq,Hdq,Eb,Ib": .init(.insertElement, 0),
      "VPINSRW Vdq,Hdq,Ew,Ib": .init(.insertElement, 1),
      "VPINSRD Vdq,Hdq,Ed,Ib": .init(.insertElement, 2),
      "VPINSRQ Vdq,Hdq,Eq,Ib": .init(.insertElement, 3),
      "PEXTRB Eb,Vdq,Ib": .init(.extractElement, 0), "PEXTRW Ew,Vdq,Ib": .init(.extractElement, 1),
      "PEXTRW Gd,Udq,Ib": .init(.extractElement, 1), "PEXTRD Ed,Vdq,Ib": .init(.extractElement, 2),
      "PEXTRQ Eq,Vdq,Ib": .init(.extractElement, 3),
      "EXTRACTPS Ed,Vdq,Ib": .init(.extractElement, 2),
      "VPEXTRB Eb,Vdq,Ib": .init(.extractElement, 0),
      "VPEXTRW Ew,Vdq,Ib": .init(.extractElement, 1),
      "VPEXTRW Gd,Udq,Ib": .init(.extractElement, 1),
      "VPEXTRD Ed,Vdq,Ib": .init(.extractElement, 2),
      "VPEXTRQ Eq,Vdq,Ib": .init(.extractElement, 3),
      "VEXTRACTPS Ed,Vdq,Ib": .init(.extractElement, 2),
      "INSERTPS Vdq,Wd,Ib": .init(.insertSingle), "VINSERTPS Vdq,Hdq,Wd,Ib": .init(.insertSingle),
      // Bit 0: into the upper half; bit 1: a register source's upper half.
      "VMOVLPS Vdq,Hdq,Mq": .init(.halfInsert, 0), "VMOVLPD Vdq,Hdq,Mq": .init(.halfInsert, 0),
      "VMOVHPS Vdq,Hdq,Mq": .init(.halfInsert, 1), "VMOVHPD Vdq,Hdq,Mq": .init(.halfInsert, 1),
      "VMOVHLPS Vdq,Hdq,Udq": .init(.halfInsert, 2), "VMOVLHPS Vdq,Hdq,Udq": .init(.halfInsert, 1),
      "VMOVHPS Mq,Vdq": .init(.halfExtract), "VMOVHPD Mq,Vdq": .init(.halfExtract),
      "VMASKMOVPS Vx,Hx,Mx": .init(.maskedLoad, 0), "VPMASKMOVD Vx,Hx,Mx": .init(.maskedLoad, 0),
      "VMASKMOVPD Vx,Hx,Mx": .init(.maskedLoad, 1), "VPMASKMOVQ Vx,Hx,Mx": .init(.maskedLoad, 1),
      "VMASKMOVPS Mx,Hx,Vx": .init(.maskedStore, 0), "VPMASKMOVD Mx,Hx,Vx": .init(.maskedStore, 0),
      "VMASKMOVPD Mx,Hx,Vx": .init(.maskedStore, 1), "VPMASKMOVQ Mx,Hx,Vx": .init(.maskedStore, 1),
      // Bit 0: 64-bit indices; bit 1: 64-bit elements.
      "VPGATHERDD Vx,Md,Hx": .init(.gather, 0), "VGATHERDPS Vx,Md,Hx": .init(.gather, 0),
      "VPGATHERQD Vx,Md,Hx": .init(.gather, 1), "VGATHERQPS Vx,Md,Hx": .init(.gather, 1),
      "VPGATHERDQ Vx,Mq,Hx": .init(.gather, 2), "VGATHERDPD Vx,Mq,Hx": .init(.gather, 2),
      "VPGATHERQQ Vx,Mq,Hx": .init(.gather, 3), "VGATHERQPD Vx,Mq,Hx": .init(.gather, 3),
      "SHA256RNDS2 Vdq,Wdq": .init(.sha256),
    ]
    for (row, operation) in OperationTable.packedRows { rows[row] = .init(.packed, operation) }
    for (row, operation) in OperationTable.vexConvertRows { rows[row] = .init(.convert, operation) }
    for (row, operation) in OperationTable.toGeneralRows {
      rows[row] = .init(.toInteger, operation)
    }
    return rows
  }()
}
