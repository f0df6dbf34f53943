; The disk of diskcode.asm: sector n begins with "mov eax, n * 01010101h; retf"; the rest tells its
; offset. Sectors 8 and 9 are one routine of NOPs that goes on from the one into the other.
%assign n 0
%rep 8
  db 0xB8
  dd n * 0x01010101
  db 0xCB
%assign offset 6
%rep 506
  db offset & 0xFF
%assign offset offset + 1
%endrep
%assign n n + 1
%endrep
  times 512 db 0x90
  db 0xB8
  dd 0x09090909
  db 0xCB
  times 63 * 512 - ($ - $$) db 0x90
