; Faults of hardware task switches after the switch, one for each way in which a TSS can be wrong
; (SDM vol. 3, table 7-1). They belong to the new task, before its first instruction. Handlers are
; tasks of their own, so that it does not matter how much of the new one was loaded.
;
; Build: nasm -f bin -I TestROMs/ -o taskfaults.rom TestROMs/taskfaults/taskfaults.asm
; Run:   qemu-system-x86_64 -cpu max -bios taskfaults.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

%define TSS_LINK 0x00
%define TSS_EIP 0x20
%define TSS_EFLAGS 0x24
%define TSS_ESP 0x38
%define TSS_ES 0x48
%define TSS_CS 0x4C
%define TSS_SS 0x50
%define TSS_DS 0x54
%define TSS_FS 0x58
%define TSS_GS 0x5C
%define TSS_LDT 0x60

%define NEW SLOT(0)
%define HANDLER_TSS(vector) (0x5000 + 0x80 * ((vector) - TS))
%define HANDLER_SLOT(vector) (1 + (vector) - TS)
%define HANDLER_STACK(vector) (0x5C00 - 0x100 * ((vector) - TS))
; Descriptors that something is wrong with.
%define ABSENT_DATA SLOT(10)
%define ABSENT_CODE SLOT(11)
%define ABSENT_LDT SLOT(12)
%define EXECUTE_ONLY SLOT(13)
%define READ_ONLY SLOT(14)
%define CONFORMING3 SLOT(15)
%define BEYOND 0x2000

LINK     equ SCRATCH + 0x100

; TASK tss, slot, entry, esp
%macro TASK 4
  mov edi, %1
  mov ecx, 26
  xor eax, eax
  rep stosd
  mov dword [%1 + TSS_EIP], %3
  mov dword [%1 + TSS_EFLAGS], 2
  mov dword [%1 + TSS_ESP], %4
  mov dword [%1 + TSS_CS], CODE32
  mov dword [%1 + TSS_SS], DATA
  mov dword [%1 + TSS_DS], DATA
  mov dword [%1 + TSS_ES], DATA
  mov dword [%1 + 4], STACK_TOP - 0x400
  mov dword [%1 + 8], DATA
  mov dword [%1 + 0x64], 104 << 16
  SET_DESCRIPTOR SLOT_ADDRESS(%2), %1, 103, RIGHTS_TSS32, 0
%endmacro

; WRONG name, expected, field of the TSS, value
%macro WRONG 4
  TASK TSS2, 0, never, STACK_IST_TOP
  mov dword [TSS2 + %3], %4
  call try_task
  CHECK %1, %2
%strcat %%place %1, ": in the new task, before its first instruction"
  mov eax, [SCRATCH + 0x108]
  CHECK %%place, 0
%endmacro

ROM_START "taskfaults"
  ENTER_PROTECTED
  LOAD_TSS
%assign vector TS
%rep GP - TS + 1
  TASK HANDLER_TSS(vector), HANDLER_SLOT(vector), handler_%[vector], HANDLER_STACK(vector)
  SET_GATE IDT + vector * 8, SLOT(HANDLER_SLOT(vector)), 0, RIGHTS_TASK_GATE, 0
%assign vector vector + 1
%endrep
  SET_DESCRIPTOR GDT + ABSENT_DATA, 0, 0xFFFF, RIGHTS_DATA & ~RIGHTS_PRESENT, BIG
  SET_DESCRIPTOR GDT + ABSENT_CODE, ROM_BASE, 0xFFFF, RIGHTS_CODE & ~RIGHTS_PRESENT, BIG
  SET_DESCRIPTOR GDT + ABSENT_LDT, LDT, 15, RIGHTS_LDT & ~RIGHTS_PRESENT, 0
  SET_DESCRIPTOR GDT + EXECUTE_ONLY, ROM_BASE, 0xFFFF, 0x98, BIG
  SET_DESCRIPTOR GDT + READ_ONLY, 0, 0xFFFF, 0x90, BIG
  SET_DESCRIPTOR GDT + CONFORMING3, ROM_BASE, 0xFFFF, RIGHTS_CODE | 4 | RIGHTS_DPL(3), BIG

  WRONG "ldt: a data segment", FAULT(TS, DATA), TSS_LDT, DATA
  WRONG "ldt: not present is TS", FAULT(TS, ABSENT_LDT), TSS_LDT, ABSENT_LDT
  WRONG "ldt: in the ldt", FAULT(TS, 4), TSS_LDT, 4
  WRONG "ldt: beyond the gdt", FAULT(TS, BEYOND), TSS_LDT, BEYOND
  WRONG "cs: null", FAULT(TS, 0), TSS_CS, 0
  WRONG "cs: data", FAULT(TS, DATA), TSS_CS, DATA
  WRONG "cs: dpl is not rpl", FAULT(TS, CODE3 & ~3), TSS_CS, CODE3 & ~3
  WRONG "cs: rpl is not dpl", FAULT(TS, CODE32), TSS_CS, CODE32 | 3
  WRONG "cs: conforming, dpl above rpl", FAULT(TS, CONFORMING3), TSS_CS, CONFORMING3
  WRONG "cs: not present", FAULT(NP, ABSENT_CODE), TSS_CS, ABSENT_CODE
  WRONG "cs: beyond the gdt", FAULT(TS, BEYOND), TSS_CS, BEYOND
  WRONG "cs: in an ldt that is not there", FAULT(TS, 0xC), TSS_CS, 0xC
  WRONG "eip: beyond the limit", FAULT(GP, 0), TSS_EIP, 0x10000
  WRONG "ss: null", FAULT(TS, 0), TSS_SS, 0
  WRONG "ss: code", FAULT(TS, CODE32), TSS_SS, CODE32
  WRONG "ss: read-only", FAULT(TS, READ_ONLY), TSS_SS, READ_ONLY
  WRONG "ss: rpl is not cpl", FAULT(TS, DATA), TSS_SS, DATA | 3
  WRONG "ss: dpl is not cpl", FAULT(TS, DATA3 & ~3), TSS_SS, DATA3 & ~3
  WRONG "ss: not present", FAULT(SS_, ABSENT_DATA), TSS_SS, ABSENT_DATA
  WRONG "ss: beyond the gdt", FAULT(TS, BEYOND), TSS_SS, BEYOND
%macro DATA_REGISTER 2
%strcat %%system %1, ": a tss"
%strcat %%execute %1, ": execute-only code"
%strcat %%rpl %1, ": rpl above dpl"
%strcat %%absent %1, ": not present"
%strcat %%beyond %1, ": beyond the gdt"
  WRONG %%system, FAULT(TS, TSS_SEL), %2, TSS_SEL
  WRONG %%execute, FAULT(TS, EXECUTE_ONLY), %2, EXECUTE_ONLY
  WRONG %%rpl, FAULT(TS, DATA), %2, DATA | 3
  WRONG %%absent, FAULT(NP, ABSENT_DATA), %2, ABSENT_DATA
  WRONG %%beyond, FAULT(TS, BEYOND), %2, BEYOND
%endmacro
  DATA_REGISTER "ds", TSS_DS
  DATA_REGISTER "es", TSS_ES
  DATA_REGISTER "fs", TSS_FS
  DATA_REGISTER "gs", TSS_GS

; ---- what a switch does to the debug registers
  mov eax, 0x755              ; L0 to L3, LE, GE; nothing is watched at 0
  mov dr7, eax
  TASK TSS2, 0, debug_task, STACK_IST_TOP
  call NEW:0
  clts
  CHECK_MEMORY "a switch clears the local enables of dr7", [SCRATCH + 0x10C], 0x600
  mov eax, 0x7AA
  mov dr7, eax
  TASK TSS2, 0, debug_task, STACK_IST_TOP
  call NEW:0
  clts
  CHECK_MEMORY "a switch keeps the global enables of dr7", [SCRATCH + 0x10C], 0x6AA
  mov eax, 0x400
  mov dr7, eax
  FINISH

debug_task:
  mov eax, dr7
  mov [SCRATCH + 0x10C], eax
  iretd
never:
  mov dword [GOT], 0xBAD
  iretd

; Calls the new task. EAX: its fault; SCRATCH + 108h: 0 if the state was as it must be.
try_task:
  mov dword [GOT], NO_FAULT
  call NEW:0
  clts
  xor ecx, ecx
  cmp word [LINK], NEW        ; whom the handler interrupted
  je .linked
  or ecx, 1
.linked:
  mov eax, [TSS2 + TSS_EIP]   ; saved by the switch to the handler
  cmp eax, never
  je .at_entry
  cmp eax, 0x10000
  je .at_entry
  or ecx, 2
.at_entry:
  cmp word [TSS2 + TSS_LINK], TSS_SEL
  je .nested
  or ecx, 4
.nested:
  mov [SCRATCH + 0x108], ecx
  mov eax, [GOT]
  ret

; Each handler notes the fault and makes the first task go on as if the new one had returned.
%assign vector TS
%rep GP - TS + 1
handler_%[vector]:
  pop eax
  or eax, vector << 16
  mov [GOT], eax
  movzx eax, word [HANDLER_TSS(vector) + TSS_LINK]
  mov [LINK], eax
  and byte [GDT + TSS_SEL + 5], ~2 & 0xFF
  push dword 2
  popfd
  jmp TSS_SEL:0
  jmp handler_%[vector]
%assign vector vector + 1
%endrep

%include "lib/protected_code.inc"
ROM_END
