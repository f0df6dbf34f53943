extension InstructionTable {
  static let system: [Encoding] =
    segmentRegisters + farTransfers + descriptorTables + controlRegisters + processorControl
    + portsAndFlags

  private static let segmentRegisters: [Encoding] = [
    Encoding("8C /r", "MOV Ev,Sw") { plain(MoveFromSegment.self, $0, $1) },
    Encoding("8E /r", "MOV Sw,Ew") { plain(MoveToSegment.self, $0, $1) },
    Encoding("06", "PUSH ES", .legacyOnly) { plain(PushSegment.self, $0, $1) },
    Encoding("0E", "PUSH CS", .legacyOnly) { plain(PushSegment.self, $0, $1) },
    Encoding("16", "PUSH SS", .legacyOnly) { plain(PushSegment.self, $0, $1) },
    Encoding("1E", "PUSH DS", .legacyOnly) { plain(PushSegment.self, $0, $1) },
    Encoding("0F A0", "PUSH FS", .default64) { plain(PushSegment.self, $0, $1) },
    Encoding("0F A8", "PUSH GS", .default64) { plain(PushSegment.self, $0, $1) },
    Encoding("07", "POP ES", .legacyOnly) { plain(PopSegment.self, $0, $1) },
    Encoding("17", "POP SS", [.legacyOnly, .endsBlock]) { plain(PopSegment.self, $0, $1) },
    Encoding("1F", "POP DS", .legacyOnly) { plain(PopSegment.self, $0, $1) },
    Encoding("0F A1", "POP FS", .default64) { plain(PopSegment.self, $0, $1) },
    Encoding("0F A9", "POP GS", .default64) { plain(PopSegment.self, $0, $1) },
    Encoding("C4 /r", "LES Gv,Mp", .legacyOnly) { plain(LoadFarPointer.self, $0, $1) },
    Encoding("C5 /r", "LDS Gv,Mp", .legacyOnly) { plain(LoadFarPointer.self, $0, $1) },
    Encoding("0F B2 /r", "LSS Gv,Mp", .endsBlock) { plain(LoadFarPointer.self, $0, $1) },
    Encoding("0F B4 /r", "LFS Gv,Mp") { plain(LoadFarPointer.self, $0, $1) },
    Encoding("0F B5 /r", "LGS Gv,Mp") { plain(LoadFarPointer.self, $0, $1) },
    Encoding("F3 0F AE /0", "RDFSBASE Ry", .longOnly, feature: [.fsgsbase]) {
      plain(ReadSegmentBase.self, $0, $1)
    },
    Encoding("F3 0F AE /1", "RDGSBASE Ry", .longOnly, feature: [.fsgsbase]) {
      plain(ReadSegmentBase.self, $0, $1)
    },
    Encoding("F3 0F AE /2", "WRFSBASE Ry", .longOnly, feature: [.fsgsbase]) {
      plain(WriteSegmentBase.self, $0, $1)
    },
    Encoding("F3 0F AE /3", "WRGSBASE Ry", .longOnly, feature: [.fsgsbase]) {
      plain(WriteSegmentBase.self, $0, $1)
    },
    Encoding("0F 01 F8", "SWAPGS", .longOnly) { plain(SwapGS.self, $0, $1) },
  ]

  private static let farTransfers: [Encoding] = [
    Encoding("EA", "JMP Ap", [.legacyOnly, .endsBlock]) { plain(JumpFar.self, $0, $1) },
    Encoding("9A", "CALL Ap", [.legacyOnly, .endsBlock]) { plain(CallFar.self, $0, $1) },
    Encoding("FF /5", "JMP Mp", .endsBlock) { plain(JumpFarIndirect.self, $0, $1) },
    Encoding("FF /3", "CALL Mp", .endsBlock) { plain(CallFarIndirect.self, $0, $1) },
    Encoding("CA", "RETF Iw", .endsBlock) { plain(ReturnFar.self, $0, $1) },
    Encoding("CB", "RETF", .endsBlock) { plain(ReturnFar.self, $0, $1) },
    Encoding("CF", "IRET", .endsBlock) { plain(InterruptReturn.self, $0, $1) },
    Encoding("CD", "INT Ib", .endsBlock) { plain(SoftwareInterrupt.self, $0, $1) },
    Encoding("CC", "INT3", .endsBlock) { plain(Breakpoint.self, $0, $1) },
    Encoding("CE", "INTO", [.legacyOnly, .endsBlock], flags: .readsAll) {
      plain(InterruptOnOverflow.self, $0, $1)
    },
    Encoding("F1", "INT1", .endsBlock) { plain(DebugInterrupt.self, $0, $1) },
    Encoding("0F 05", "SYSCALL", .endsBlock, flags: .readsAll, feature: [.syscall]) {
      plain(SystemCall.self, $0, $1)
    },
    Encoding("0F 07", "SYSRET", .endsBlock, feature: [.syscall]) {
      plain(SystemReturn.self, $0, $1)
    },
    Encoding("0F 34", "SYSENTER", .endsBlock, feature: [.sep]) {
      plain(SystemEnter.self, $0, $1)
    },
    Encoding("0F 35", "SYSEXIT", .endsBlock, feature: [.sep]) { plain(SystemExit.self, $0, $1) },
    Encoding("0F 0B", "UD2", .endsBlock) { plain(Undefined.self, $0, $1) },
    Encoding("0F B9 /r", "UD1 Gv,Ev", [.endsBlock, .noAccess]) { plain(Undefined.self, $0, $1) },
    Encoding("0F FF /r", "UD0 Gv,Ev", [.endsBlock, .noAccess]) { plain(Undefined.self, $0, $1) },
  ]

  private static let descriptorTables: [Encoding] = [
    Encoding("0F 00 /0", "SLDT Ev", .protectedOnly) { plain(StoreLDT.self, $0, $1) },
    Encoding("0F 00 /1", "STR Ev", .protectedOnly) { plain(StoreTask.self, $0, $1) },
    Encoding("0F 00 /2", "LLDT Ew", [.protectedOnly, .endsBlock]) { plain(LoadLDT.self, $0, $1) },
    Encoding("0F 00 /3", "LTR Ew", [.protectedOnly, .endsBlock]) { plain(LoadTask.self, $0, $1) },
    Encoding("0F 00 /4", "VERR Ew", .protectedOnly, flags: .perhaps) {
      plain(VerifyRead.self, $0, $1)
    },
    Encoding("0F 00 /5", "VERW Ew", .protectedOnly, flags: .perhaps) {
      plain(VerifyWrite.self, $0, $1)
    },
    Encoding("0F 01 /0", "SGDT Ms", .force64) { plain(StoreGDT.self, $0, $1) },
    Encoding("0F 01 /1", "SIDT Ms", .force64) { plain(StoreIDT.self, $0, $1) },
    Encoding("0F 01 /2", "LGDT Ms", .force64) { plain(LoadGDT.self, $0, $1) },
    Encoding("0F 01 /3", "LIDT Ms", .force64) { plain(LoadIDT.self, $0, $1) },
    Encoding("0F 02 /r", "LAR Gv,Ew", .protectedOnly, flags: .perhaps) {
      plain(LoadAccessRights.self, $0, $1)
    },
    Encoding("0F 03 /r", "LSL Gv,Ew", .protectedOnly, flags: .perhaps) {
      plain(LoadSegmentLimit.self, $0, $1)
    },
    Encoding("63 /r", "ARPL Ew,Gw", [.legacyOnly, .protectedOnly], flags: .perhaps) {
      plain(AdjustRPL.self, $0, $1)
    },
  ]

  private static let controlRegisters: [Encoding] = [
    Encoding("0F 01 /4", "SMSW Ev") { plain(StoreMachineStatus.self, $0, $1) },
    Encoding("0F 01 /6", "LMSW Ew", .endsBlock) { plain(LoadMachineStatus.self, $0, $1) },
    Encoding("0F 06", "CLTS", .endsBlock) { plain(ClearTaskSwitched.self, $0, $1) },
    Encoding("0F 20 /r", "MOV Ry,Cy", [.force64, .modIgnored]) {
      plain(MoveFromControl.self, $0, $1)
    },
    Encoding("0F 22 /r", "MOV Cy,Ry", [.force64, .modIgnored, .endsBlock]) {
      plain(MoveToControl.self, $0, $1)
    },
    Encoding("0F 21 /r", "MOV Ry,Dy", [.force64, .modIgnored]) {
      plain(MoveFromDebug.self, $0, $1)
    },
    Encoding("0F 23 /r", "MOV Dy,Ry", [.force64, .modIgnored, .endsBlock]) {
      plain(MoveToDebug.self, $0, $1)
    },
    Encoding("NP 0F 01 D0", "XGETBV", feature: [.xsave]) { plain(GetExtendedControl.self, $0, $1) },
    Encoding("NP 0F 01 D1", "XSETBV", .endsBlock, feature: [.xsave]) {
      plain(SetExtendedControl.self, $0, $1)
    },
    Encoding("0F 32", "RDMSR", .endsBlock, feature: [.msr]) { plain(ReadMSR.self, $0, $1) },
    Encoding("0F 30", "WRMSR", .endsBlock, feature: [.msr]) { plain(WriteMSR.self, $0, $1) },
    Encoding("0F 01 CA", "CLAC", .endsBlock, feature: [.smap]) {
      plain(SetAccessControl.self, $0, $1)
    },
    Encoding("0F 01 CB", "STAC", .endsBlock, feature: [.smap]) {
      plain(SetAccessControl.self, $0, $1)
    },
    Encoding("0F 01 EE", "RDPKRU", feature: [.pku]) { plain(ReadProtectionKeys.self, $0, $1) },
    Encoding("0F 01 EF", "WRPKRU", .endsBlock, feature: [.pku]) {
      plain(WriteProtectionKeys.self, $0, $1)
    },
  ]

  private static let processorControl: [Encoding] = [
    Encoding("F4", "HLT", .endsBlock) { plain(Halt.self, $0, $1) },
    Encoding("0F 08", "INVD") { plain(FlushCaches.self, $0, $1) },
    Encoding("0F 09", "WBINVD") { plain(FlushCaches.self, $0, $1) },
    Encoding("0F 01 /7", "INVLPG Mb", [.noAccess, .endsBlock]) {
      plain(InvalidatePage.self, $0, $1)
    },
    Encoding("66 0F 38 82 /r", "INVPCID Gy,Mdq", [.force64, .endsBlock], feature: [.invpcid]) {
      plain(InvalidatePCID.self, $0, $1)
    },
    Encoding("0F A2", "CPUID", .endsBlock) { plain(Identify.self, $0, $1) },
    Encoding("0F 31", "RDTSC", feature: [.tsc]) { plain(ReadTimestamp.self, $0, $1) },
    Encoding("0F 01 F9", "RDTSCP", feature: [.rdtscp]) {
      plain(ReadTimestampAndProcessor.self, $0, $1)
    },
    Encoding("0F 33", "RDPMC", feature: [.mmx]) { plain(ReadPerformanceCounter.self, $0, $1) },
    Encoding("F3 0F C7 /7", "RDPID Ry", .force64, feature: [.rdpid]) {
      plain(ReadProcessorID.self, $0, $1)
    },
    Encoding("0F C7 /6", "RDRAND Rv", .noRepeat, flags: .arithmetic, feature: [.rdrand]) {
      sized(ReadRandom.self, $0, $1)
    },
    Encoding("0F C7 /7", "RDSEED Rv", .noRepeat, flags: .arithmetic, feature: [.rdseed]) {
      sized(ReadRandom.self, $0, $1)
    },
    Encoding("0F 01 C8", "MONITOR", feature: [.monitor]) { plain(Monitor.self, $0, $1) },
    Encoding("0F 01 C9", "MWAIT", .endsBlock, feature: [.monitor]) {
      plain(MonitorWait.self, $0, $1)
    },
    Encoding("0F 01 C1", "VMCALL", .endsBlock) { plain(Undefined.self, $0, $1) },
    Encoding("0F AA", "RSM", .endsBlock) { plain(Undefined.self, $0, $1) },
  ]

  private static let portsAndFlags: [Encoding] = [
    Encoding("FA", "CLI") { plain(ClearInterruptFlag.self, $0, $1) },
    Encoding("FB", "STI", .endsBlock) { plain(SetInterruptFlag.self, $0, $1) },
    Encoding("9C", "PUSHF", .default64, flags: .readsAll) { plain(PushFlags.self, $0, $1) },
    Encoding("9D", "POPF", [.default64, .endsBlock]) { plain(PopFlags.self, $0, $1) },
    Encoding("E4", "IN AL,Ib") { plain(InPort.self, $0, $1) },
    Encoding("E5", "IN eAX,Ib") { plain(InPort.self, $0, $1) },
    Encoding("EC", "IN AL,DX") { plain(InPort.self, $0, $1) },
    Encoding("ED", "IN eAX,DX") { plain(InPort.self, $0, $1) },
    Encoding("E6", "OUT Ib,AL") { plain(OutPort.self, $0, $1) },
    Encoding("E7", "OUT Ib,eAX") { plain(OutPort.self, $0, $1) },
    Encoding("EE", "OUT DX,AL") { plain(OutPort.self, $0, $1) },
    Encoding("EF", "OUT DX,eAX") { plain(OutPort.self, $0, $1) },
    Encoding("6C", "INS Yb,DX", .string) { plain(InString.self, $0, $1) },
    Encoding("6D", "INS Yz,DX", .string) { plain(InString.self, $0, $1) },
    Encoding("6E", "OUTS DX,Xb", .string) { plain(OutString.self, $0, $1) },
    Encoding("6F", "OUTS DX,Xz", .string) { plain(OutString.self, $0, $1) },
  ]
}
