; Far transfers in long mode, rule by rule: direct far JMP and CALL, call gates of 16 bytes, RETF,
; IRET, LTR and LLDT (SDM vol. 2: CALL, JMP, RET, IRET, LTR, LLDT; vol. 3, 5.8).
; longevents.asm has interrupts, system calls and what a call gate does with the TSS.
;
; Build: nasm -f bin -I TestROMs/ -o longfaults.rom TestROMs/longfaults/longfaults.asm
; Run:   qemu-system-x86_64 -cpu max -bios longfaults.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"
%include "lib/long_rings.inc"

ROM_START "longfaults"
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
  mov byte [ROM_BASE + 0x10000], 0xCC ; beyond limits: stops what does not check them
%include "longfaults/direct.inc"
%include "longfaults/gates.inc"
%include "longfaults/returns.inc"
%include "longfaults/systemsegments.inc"
  FINISH

LONG_RINGS_CODE
%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
