; Code that changes: by every kind of store just ahead of itself, at page and block ends, through
; another linear page, by a change of the page tables, and through the A20 gate (SDM vol. 3, 8.1.3
; and 11.6: a write is seen by the same processor's next fetch; through another linear address after
; a serialising instruction).
;
; Build: nasm -f bin -I TestROMs/ -o selfmodify.rom TestROMs/selfmodify/selfmodify.asm
; Run:   qemu-system-x86_64 -cpu max -bios selfmodify.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"

%define HARMLESS TEST_DATA
; What a store of 16 bytes puts over "mov eax, imm32; retf": the immediate, RETF, and NOPs.
%define NEW_VALUE 0x22222222
%define FRAME1 0x48000
%define FRAME2 0x49000
%define WINDOW 0x400000
%define ALIAS 0x500000

%macro COPY 3
  mov esi, LINEAR(%1)
  mov edi, %3
  mov ecx, %2 - %1
  rep movsb
%endmacro

; SEQ instructions: several where a macro takes one.
%macro SEQ 1-*
%rep %0
  %1
%rotate 1
%endrep
%endmacro

; STORES name, expected, preparation, instruction: the instruction stores at EDI. Run three times
; with a harmless EDI, then with that of the immediate right behind it.
%macro STORES 4
  COPY %%begin, %%end, TEST_CODE
  mov dword [SCRATCH + 0x80], 3
%%warm:
  mov edi, HARMLESS
  %3
  call FLAT32:TEST_CODE
  emms
  dec dword [SCRATCH + 0x80]
  jnz %%warm
  mov edi, TEST_CODE + (%%patch - %%begin) + 1
  %3
  call FLAT32:TEST_CODE
  emms
  CHECK %1, %2
  jmp %%end
%%begin:
  %4
%%patch:
  mov eax, 0x11111111
  retf
  times 16 nop
%%end:
%endmacro

ROM_START "selfmodify"
  ENTER_PROTECTED
  mov eax, cr4
  or eax, 0x600               ; OSFXSR, OSXMMEXCPT
  mov cr4, eax
  mov dword [SCRATCH], NEW_VALUE
  mov dword [SCRATCH + 4], 0x909090CB
  mov dword [SCRATCH + 8], 0x90909090
  mov dword [SCRATCH + 12], 0x90909090

; ---- every kind of store
  STORES "mov dword", NEW_VALUE, {mov ecx, NEW_VALUE}, {mov [edi], ecx}
  STORES "mov word", 0x11112222, {mov ecx, NEW_VALUE}, {mov [edi], cx}
  STORES "mov byte", 0x11111122, {mov ecx, NEW_VALUE}, {mov [edi], cl}
  STORES "mov of the last byte", 0x22111111, {mov ecx, NEW_VALUE}, {mov [edi + 3], cl}
  STORES "mov immediate", 0x33333333, {nop}, {mov dword [edi], 0x33333333}
  STORES "add", 0x12121212, {mov ecx, 0x01010101}, {add [edi], ecx}
  STORES "sub immediate", 0x11111110, {nop}, {sub dword [edi], 1}
  STORES "inc", 0x11111112, {nop}, {inc dword [edi]}
  STORES "not", 0xEEEEEEEE, {nop}, {not dword [edi]}
  STORES "shl", 0x22222222, {nop}, {shl dword [edi], 1}
  STORES "rol byte", 0x11111122, {nop}, {rol byte [edi], 1}
  STORES "shld", 0x11111112, {mov ecx, 0x20000000}, {shld dword [edi], ecx, 4}
  STORES "bts", 0x11111113, {mov ecx, 1}, {bts [edi], ecx}
  STORES "lock or", 0x33333333, {mov ecx, NEW_VALUE}, {lock or [edi], ecx}
  STORES "xchg", NEW_VALUE, {mov ecx, NEW_VALUE}, {xchg [edi], ecx}
  STORES "xadd", 0x33333333, {mov ecx, NEW_VALUE}, {xadd [edi], ecx}
  STORES "cmpxchg", NEW_VALUE, {mov ecx, NEW_VALUE}, {SEQ {mov eax, [edi]}, {cmpxchg [edi], ecx}}
  STORES "setcc", 0x11111101, {cmp eax, eax}, {setz [edi]}
  STORES "stosd", NEW_VALUE, {mov eax, NEW_VALUE}, {stosd}
  STORES "movsd", NEW_VALUE, {mov esi, SCRATCH}, {movsd}
  STORES "rep movsb", NEW_VALUE, {SEQ {mov esi, SCRATCH}, {mov ecx, 4}}, {rep movsb}
  STORES "rep stosb", 0x77777777, {SEQ {mov al, 0x77}, {mov ecx, 4}}, {rep stosb}
  STORES "push", NEW_VALUE, {mov ecx, NEW_VALUE}, \
    {SEQ {lea edx, [edi + 4]}, {xchg edx, esp}, {push ecx}, {mov esp, edx}}
  STORES "pop", NEW_VALUE, {mov ecx, NEW_VALUE}, {SEQ {push ecx}, {pop dword [edi]}}
  STORES "mov from a segment", 0x11110000 | DATA, {nop}, {mov [edi], ds}
  STORES "sldt", 0x11110000, {nop}, {sldt [edi]}
  STORES "movbe or bswap and mov", NEW_VALUE, {mov ecx, NEW_VALUE}, \
    {SEQ {bswap ecx}, {mov [edi], ecx}}
  STORES "fst dword", 0x3F800000, {fninit}, {SEQ {fld1}, {fstp dword [edi]}}
  STORES "fistp word", 0x11110001, {fninit}, {SEQ {fld1}, {fistp word [edi]}}
  STORES "fnstcw", 0x1111037F, {fninit}, {fnstcw [edi]}
  STORES "movd from mmx", NEW_VALUE, {movq mm0, [SCRATCH]}, {movd [edi], mm0}
  STORES "movq from mmx", NEW_VALUE, {movq mm0, [SCRATCH]}, {movq [edi], mm0}
  STORES "movss", NEW_VALUE, {movups xmm0, [SCRATCH]}, {movss [edi], xmm0}
  STORES "movlps", NEW_VALUE, {movups xmm0, [SCRATCH]}, {movlps [edi], xmm0}
  STORES "movups", NEW_VALUE, {movups xmm0, [SCRATCH]}, {movups [edi], xmm0}
  STORES "movdqu", NEW_VALUE, {movups xmm0, [SCRATCH]}, {movdqu [edi], xmm0}
  STORES "movnti", NEW_VALUE, {mov ecx, NEW_VALUE}, {movnti [edi], ecx}
  STORES "stmxcsr", 0x1F80, {nop}, {stmxcsr [edi]}
  STORES "maskmovdqu", NEW_VALUE, \
    {SEQ {movups xmm0, [SCRATCH]}, {pcmpeqb xmm1, xmm1}}, {maskmovdqu xmm0, xmm1}
  STORES "cmpxchg8b", NEW_VALUE, {nop}, \
    {SEQ {mov eax, [edi]}, {mov edx, [edi + 4]}, {mov ebx, NEW_VALUE}, {mov ecx, edx}, {cmpxchg8b [edi]}}

; ---- page and block ends: the last instruction of a page changes the first of the next
  mov word [TEST_CODE + 0xFF9], 0x05C7  ; mov dword [TEST_CODE + 1001h], edx … of ten bytes
  mov word [TEST_CODE + 0xFF6], 0x05C7
  mov dword [TEST_CODE + 0xFF8], HARMLESS
  mov dword [TEST_CODE + 0xFFC], NEW_VALUE
  mov byte [TEST_CODE + 0x1000], 0xB8
  mov dword [TEST_CODE + 0x1001], 0x11111111
  mov byte [TEST_CODE + 0x1005], 0xCB
  mov ecx, 3
.page_end:
  call FLAT32:TEST_CODE + 0xFF6
  loop .page_end
  mov dword [TEST_CODE + 0xFF8], TEST_CODE + 0x1001
  call FLAT32:TEST_CODE + 0xFF6
  CHECK "the first instruction of the next page", NEW_VALUE
  mov dword [TEST_CODE + 0xFFC], 0x44444444
  call FLAT32:TEST_CODE + 0xFF6
  CHECK "the first instruction of the next page again", 0x44444444
  ; an instruction that changes itself is done as it was, once
  COPY .self_begin, .self_end, TEST_CODE
  mov dword [HARMLESS], 0
  mov ecx, 2
  call FLAT32:TEST_CODE
  CHECK "an instruction that changes itself", 3
  jmp .self_end
.self_begin:
  xor eax, eax
.self_loop:
  add dword [TEST_CODE + (.self_add - .self_begin) + 2], byte 1 ; +0, then what is behind has +1, +2
.self_add:
  add eax, byte 0
  loop .self_loop
  retf
.self_end:

; ---- A20: with the gate closed 1 MiB and up is low memory
  mov dword [TEST_CODE], 0x000001B8     ; mov eax, 1; retf
  mov word [TEST_CODE + 4], 0xCB00
  mov dword [TEST_CODE + 0x100000], 0x000002B8
  mov word [TEST_CODE + 0x100004], 0xCB00
  call FLAT32:TEST_CODE + 0x100000
  CHECK "a20 open: code above 1 MiB", 2
  call FLAT32:TEST_CODE
  CHECK "a20 open: code below", 1
  in al, 0x92
  and al, ~3 & 0xFF
  out 0x92, al
  call FLAT32:TEST_CODE + 0x100000
  CHECK "a20 closed: code above 1 MiB is that below", 1
  mov byte [TEST_CODE + 0x100001], 3
  call FLAT32:TEST_CODE
  CHECK "a20 closed: a store above changes code below", 3
  mov byte [TEST_CODE + 1], 4
  call FLAT32:TEST_CODE + 0x100000
  CHECK "a20 closed: a store below changes code above", 4
  in al, 0x92
  and al, ~1 & 0xFF
  or al, 2
  out 0x92, al
  call FLAT32:TEST_CODE + 0x100000
  CHECK "a20 open again: code above 1 MiB", 2
  call FLAT32:TEST_CODE
  CHECK "a20 open again: code below", 4

; ---- two linear pages for one physical page, and one that changes
  mov edi, PAGES
  mov ecx, 0x4000 / 4
  xor eax, eax
  rep stosd
  mov dword [PAGES], PAGE_P | PAGE_W | PAGE_PS
  mov dword [PAGES + 4], (PAGES + 0x1000) | PAGE_P | PAGE_W
  mov dword [PAGES + 0x1000], FRAME1 | PAGE_P | PAGE_W
  mov dword [PAGES + 0x1004], FRAME2 | PAGE_P | PAGE_W
  mov dword [PAGES + 0x1400], FRAME1 | PAGE_P | PAGE_W
  mov dword [PAGES + 0x1404], FRAME2 | PAGE_P | PAGE_W
  mov eax, cr4
  or eax, CR4_PSE
  mov cr4, eax
  mov eax, PAGES
  mov cr3, eax
  mov eax, cr0
  or eax, CR0_PG
  mov cr0, eax
  mov dword [FRAME1], 0x000001B8
  mov word [FRAME1 + 4], 0xCB00
  mov dword [FRAME2], 0x000002B8
  mov word [FRAME2 + 4], 0xCB00
  call FLAT32:WINDOW
  CHECK "alias: code", 1
  call FLAT32:ALIAS
  CHECK "alias: the same code at another address", 1
  mov byte [ALIAS + 1], 5
  xor eax, eax
  cpuid
  call FLAT32:WINDOW
  CHECK "alias: changed through the other page", 5
  mov byte [FRAME1 + 1], 6
  xor eax, eax
  cpuid
  call FLAT32:ALIAS
  CHECK "alias: changed through a third", 6
  mov dword [PAGES + 0x1000], FRAME2 | PAGE_P | PAGE_W
  invlpg [WINDOW]
  call FLAT32:WINDOW
  CHECK "another page by invlpg", 2
  mov dword [PAGES + 0x1000], FRAME1 | PAGE_P | PAGE_W
  mov eax, cr3
  mov cr3, eax
  call FLAT32:WINDOW
  CHECK "another page by mov cr3", 6
  ; an instruction whose second page changes
  mov byte [FRAME1 + 0xFFD], 0xB8
  mov word [FRAME1 + 0xFFE], 0x1111
  mov word [FRAME2], 0x2222
  mov byte [FRAME2 + 2], 0xCB
  call FLAT32:WINDOW + 0xFFD
  CHECK "across two pages", 0x22221111
  mov dword [FRAME1], 0x00CB3333        ; now both linear pages are the first frame
  mov dword [PAGES + 0x1004], FRAME1 | PAGE_P | PAGE_W
  invlpg [WINDOW + 0x1000]
  call FLAT32:WINDOW + 0xFFD
  CHECK "across two pages, the second another", 0x33331111
  mov word [ALIAS], 0x4444
  xor eax, eax
  cpuid
  call FLAT32:WINDOW + 0xFFD
  CHECK "across two pages, the second changed through an alias", 0x44441111
  FINISH

%include "lib/protected_code.inc"
ROM_END
