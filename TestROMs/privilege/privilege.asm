; Which ring may execute what: privileged instructions in all four rings, IOPL and the I/O bitmap,
; CR4.TSD, CR4.PCE, CR4.UMIP, CR4.PVI, and what POPF and IRET may change (SDM vol. 3, 5.9;
; vol. 1, chapter 19).
;
; Build: nasm -f bin -I TestROMs/ -o privilege.rom TestROMs/privilege/privilege.asm
; Run:   qemu-system-x86_64 -cpu max -bios privilege.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"
%include "lib/matrix.inc"

%define CR4_PVI 2
%define CR4_TSD 4
%define CR4_PCE 0x100
%define CR4_UMIP 0x800
%define CR4_FSGSBASE 0x10000
%define CR4_OSXSAVE 0x40000
%define CR4_PKE 0x400000

; SET_CR4 bits, CLEAR_CR4 bits: EAX is lost.
%macro SET_CR4 1
%if __BITS__ == 64
  mov rax, cr4
  or eax, %1
  mov cr4, rax
%else
  mov eax, cr4
  or eax, %1
  mov cr4, eax
%endif
%endmacro
%macro CLEAR_CR4 1
%if __BITS__ == 64
  mov rax, cr4
  and eax, ~(%1)
  mov cr4, rax
%else
  mov eax, cr4
  and eax, ~(%1)
  mov cr4, eax
%endif
%endmacro

; UNLESS_FEATURE leaf, register, bit, label: goes there without it.
%macro UNLESS_FEATURE 4
  mov eax, %1
  xor ecx, ecx
  cpuid
  bt %2, %3
  jnc %4
%endmacro

ROM_START "privilege"
  ENTER_PROTECTED
  LOAD_TSS
  MATRIX_SETUP

%include "privilege/rings32.inc"
%include "privilege/ports.inc"
%include "privilege/rings64.inc"
  FINISH

; ================ answers by ring
supervisor_only:
  db ANSWER_OK, GP, GP, GP
outer_rings:                  ; ring 0 is left out: it would halt
  db ANSWER_SKIP, GP, GP, GP
undefined_outside:
  db ANSWER_OK, UD, UD, UD
anyone:
  db ANSWER_OK, ANSWER_OK, ANSWER_OK, ANSWER_OK
no_one:
  db GP, GP, GP, GP
monitor_hint:                 ; #UD comes first
  db GP, UD, UD, UD
undefined:
  db UD, UD, UD, UD

MATRIX_CODE
bits 64
%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
