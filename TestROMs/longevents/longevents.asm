; Interrupts and system calls in long mode, rule by rule: the IDT's gates, the stacks of the TSS
; (also those of call gates), IST, EXT in error codes, SYSCALL, SYSRET, SYSENTER, SYSEXIT, SWAPGS
; (SDM vol. 2: INT n, CALL, SYSCALL …; vol. 3, 5.8.7, 6.14).
;
; Build: nasm -f bin -I TestROMs/ -o longevents.rom TestROMs/longevents/longevents.asm
; Run:   qemu-system-x86_64 -cpu max -bios longevents.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"
%include "lib/long_rings.inc"

%define VECTOR 0x48                     ; of the gate under test
%define VECTOR_GATE (IDT + VECTOR * 16)
%define GATE_FAULT(vector) FAULT(vector, VECTOR * 8 + 2)
%define UD_GATE (IDT + UD * 16)
%define UD_FAULT(vector) FAULT(vector, UD * 8 + 3)    ; with EXT
%define EXT 1
%define TF 0x100
%define IF 0x200
%define NT 0x4000
%define OPEN RIGHTS_DPL(3)

; IST_IS n, value: IST1 to IST7 of the TSS
%macro IST_IS 2
  mov rax, %2
  mov [TSS + 0x24 + 8 * ((%1) - 1)], rax
%endmacro
; RSP_IS n, value: RSP0 to RSP2
%macro RSP_IS 2
  mov rax, %2
  mov [TSS + 4 + 8 * (%1)], rax
%endmacro
%define RSP1 (STACK3_TOP - 0x800)
%define RSP2 (STACK3_TOP - 0xC00)

ROM_START "longevents"
  ENTER_PROTECTED
  mov eax, 0x80000001
  cpuid
  bt edx, 29
  jc .have_long
  SKIP "long mode"
  FINISH
.have_long:
  ENTER_LONG
  LONG_RINGS_SETUP
  mov rax, [UD_GATE]
  mov [RIGHTS_SAVED], rax
%include "longevents/gates.inc"
%include "longevents/stacks.inc"
%include "longevents/exceptions.inc"
%include "longevents/fastcalls.inc"
  FINISH

LONG_RINGS_CODE
%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
