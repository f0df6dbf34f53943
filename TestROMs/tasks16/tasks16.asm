; Task switches with 16-bit TSSs: every field of both TSSs and every register after switches by JMP,
; CALL, interrupt and IRET, between 16- and 32-bit TSSs (SDM vol. 3, 7.3, 7.6). Both TSSs are filled
; with a pattern first, so that what a switch must not touch shows. Upper halves of registers that
; come from a 16-bit TSS are not defined, and not looked at.
;
; Build: nasm -f bin -I TestROMs/ -o tasks16.rom TestROMs/tasks16/tasks16.asm
; Run:   qemu-system-x86_64 -cpu max -bios tasks16.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

%define OLD_TSS 0x2000                  ; 256 bytes each
%define NEW_TSS 0x2100
%define OLD_COPY 0x3000                 ; as the new task finds them
%define NEW_COPY 0x3100
%define NEW_BEFORE 0x3200
%define OLD_TASK SLOT(0)
%define NEW_TASK SLOT(1)
%define NT 0x4000
%define TS_BIT 8
%define VECTOR 0x48
; What the new task finds in its registers.
SEEN equ SCRATCH
SEEN_SEGMENTS equ SCRATCH + 0x20        ; ES, CS, SS, DS, FS, GS, LDTR, TR: words
SEEN_FLAGS equ SCRATCH + 0x30
SEEN_CR0 equ SCRATCH + 0x34

; Patterns of the two TSSs by offset, a word each.
%define OLD_BYTE(o) (((o) * 7 + 3) & 0xFF)
%define NEW_BYTE(o) (((o) * 5 + 0x21) & 0xFF)
%define OLD_WORD(o) (OLD_BYTE(o) | (OLD_BYTE((o) + 1) << 8))
%define NEW_WORD(o) (NEW_BYTE(o) | (NEW_BYTE((o) + 1) << 8))

; Registers of the old task in the order of a TSS; ESP is that of its stack.
%define OLD_REGISTER(n) (0x5AA51000 + (n) * 0x01110111)
%define OLD_ESP (STACK_TOP - 0x40)
%define OLD_FLAGS 0x2038D7              ; ID, IOPL 3, all status flags
%define NEW_REGISTER(n) (0x33CC8000 + (n) * 0x02220123)
%define NEW_ESP 0x6F00
%define NEW_FLAGS 0x1046                ; IOPL 1, PF, ZF

; Offsets in a TSS.
%define IP16 0x0E
%define FLAGS16 0x10
%define REGISTERS16 0x12
%define SEGMENTS16 0x22
%define LDT16 0x2A
%define CR3_32 0x1C
%define EIP32 0x20
%define EFLAGS32 0x24
%define REGISTERS32 0x28
%define SEGMENTS32 0x48
%define LDT32 0x60
%define TRAP32 0x64

; SWITCH name, old size, new size, how, instruction. how: 0 JMP, 1 CALL or interrupt, 2 IRET.
%macro SWITCH 5
%define NAME %1
  call fill
  FILL_NEW_%3
  mov esi, NEW_TSS
  mov edi, NEW_BEFORE
  mov ecx, 0x100
  rep movsb
%if %2 == 16
  SET_DESCRIPTOR GDT + OLD_TASK, OLD_TSS, 0x2B, RIGHTS_TSS16, 0
%else
  SET_DESCRIPTOR GDT + OLD_TASK, OLD_TSS, 0x67, RIGHTS_TSS32, 0
%endif
%assign %%busy 2 * (%4 == 2)
%if %3 == 16
  SET_DESCRIPTOR GDT + NEW_TASK, NEW_TSS, 0x2B, RIGHTS_TSS16 | %%busy, 0
%else
  SET_DESCRIPTOR GDT + NEW_TASK, NEW_TSS, 0x67, RIGHTS_TSS32 | %%busy, 0
%endif
  mov ax, OLD_TASK
  ltr ax
%if %4 == 2
  mov word [OLD_TSS], NEW_TASK
%endif
  clts
  mov dword [go_on], %%back
  mov esp, OLD_ESP
%if %4 == 2
  push dword OLD_FLAGS | NT
%else
  push dword OLD_FLAGS
%endif
  mov ax, DATA3
  mov es, ax
  popfd
  mov eax, OLD_REGISTER(0)
  mov ecx, OLD_REGISTER(1)
  mov edx, OLD_REGISTER(2)
  mov ebx, OLD_REGISTER(3)
  mov ebp, OLD_REGISTER(5)
  mov esi, OLD_REGISTER(6)
  mov edi, OLD_REGISTER(7)
  %5
%%next:
  jmp %%next                            ; nobody comes back
%%back:
  CHECK_OLD_%2 %%next, %4
  CHECK_NEW_%3 %4
  ; the processor
%assign %%wide 8 * (%2 == 32)
  CHECK_BYTE "old descriptor", GDT + OLD_TASK + 5, RIGHTS_TSS16 | %%wide | 2 * (%4 == 1)
%assign %%wide 8 * (%3 == 32)
  CHECK_BYTE "new descriptor", GDT + NEW_TASK + 5, RIGHTS_TSS16 | %%wide | 2
  CHECK_WORD "tr", SEEN_SEGMENTS + 14, NEW_TASK
  CHECK_WORD "ldtr", SEEN_SEGMENTS + 12, LDT_SEL
  mov eax, [SEEN_CR0]
  and eax, TS_BIT
  CHECK_NAMED "cr0.ts", TS_BIT
  movzx eax, word [SEEN_FLAGS]
  CHECK_NAMED "flags", NEW_FLAGS | (NT * (%4 == 1))
%endmacro

%macro CHECK_NAMED 2
%strcat %%name NAME, ": ", %1
  CHECK %%name, %2
%endmacro
%macro CHECK_BYTE 3
  movzx eax, byte [%2]
  CHECK_NAMED %1, %3
%endmacro
%macro CHECK_WORD 3
  movzx eax, word [%2]
  CHECK_NAMED %1, %3
%endmacro
%macro CHECK_DWORD 3
  mov eax, [%2]
  CHECK_NAMED %1, %3
%endmacro

; The new task's fields that a switch loads.
%macro FILL_NEW_16 0
  mov word [NEW_TSS + IP16], entry16
  mov word [NEW_TSS + FLAGS16], NEW_FLAGS
%assign %%n 0
%rep 8
  mov word [NEW_TSS + REGISTERS16 + 2 * %%n], NEW_REGISTER(%%n) & 0xFFFF
%assign %%n %%n + 1
%endrep
  mov word [NEW_TSS + REGISTERS16 + 8], NEW_ESP
  mov word [NEW_TSS + SEGMENTS16], DATA
  mov word [NEW_TSS + SEGMENTS16 + 2], CODE16
  mov word [NEW_TSS + SEGMENTS16 + 4], DATA16
  mov word [NEW_TSS + SEGMENTS16 + 6], DATA3
  mov word [NEW_TSS + LDT16], LDT_SEL
%endmacro
%macro FILL_NEW_32 0
  mov dword [NEW_TSS + EIP32], entry32
  mov dword [NEW_TSS + EFLAGS32], NEW_FLAGS
%assign %%n 0
%rep 8
  mov dword [NEW_TSS + REGISTERS32 + 4 * %%n], NEW_REGISTER(%%n)
%assign %%n %%n + 1
%endrep
  mov dword [NEW_TSS + REGISTERS32 + 16], NEW_ESP
  mov word [NEW_TSS + SEGMENTS32], DATA
  mov word [NEW_TSS + SEGMENTS32 + 4], CODE32
  mov word [NEW_TSS + SEGMENTS32 + 8], DATA16
  mov word [NEW_TSS + SEGMENTS32 + 12], DATA3
  mov word [NEW_TSS + SEGMENTS32 + 16], DATA16
  mov word [NEW_TSS + SEGMENTS32 + 20], DATA
  mov word [NEW_TSS + LDT32], LDT_SEL
  mov word [NEW_TSS + TRAP32], 0
%endmacro

; The old TSS: what was saved, and all else as it was.
%macro CHECK_OLD_16 2         ; return address, how
%if %2 == 2
  CHECK_WORD "old link", OLD_COPY, NEW_TASK
%else
  CHECK_WORD "old link", OLD_COPY, OLD_WORD(0)
%endif
  CHECK_WORD "old sp0", OLD_COPY + 2, OLD_WORD(2)
  CHECK_WORD "old ss0", OLD_COPY + 4, OLD_WORD(4)
  CHECK_WORD "old sp1", OLD_COPY + 6, OLD_WORD(6)
  CHECK_WORD "old ss1", OLD_COPY + 8, OLD_WORD(8)
  CHECK_WORD "old sp2", OLD_COPY + 10, OLD_WORD(10)
  CHECK_WORD "old ss2", OLD_COPY + 12, OLD_WORD(12)
  movzx eax, word [OLD_COPY + IP16]
  sub eax, %1
  CHECK_NAMED "old ip", 0
  CHECK_WORD "old flags", OLD_COPY + FLAGS16, OLD_FLAGS & 0xFFFF
  CHECK_WORD "old ax", OLD_COPY + REGISTERS16, OLD_REGISTER(0) & 0xFFFF
  CHECK_WORD "old cx", OLD_COPY + REGISTERS16 + 2, OLD_REGISTER(1) & 0xFFFF
  CHECK_WORD "old dx", OLD_COPY + REGISTERS16 + 4, OLD_REGISTER(2) & 0xFFFF
  CHECK_WORD "old bx", OLD_COPY + REGISTERS16 + 6, OLD_REGISTER(3) & 0xFFFF
  CHECK_WORD "old sp", OLD_COPY + REGISTERS16 + 8, OLD_ESP
  CHECK_WORD "old bp", OLD_COPY + REGISTERS16 + 10, OLD_REGISTER(5) & 0xFFFF
  CHECK_WORD "old si", OLD_COPY + REGISTERS16 + 12, OLD_REGISTER(6) & 0xFFFF
  CHECK_WORD "old di", OLD_COPY + REGISTERS16 + 14, OLD_REGISTER(7) & 0xFFFF
  CHECK_WORD "old es", OLD_COPY + SEGMENTS16, DATA3
  CHECK_WORD "old cs", OLD_COPY + SEGMENTS16 + 2, CODE32
  CHECK_WORD "old ss", OLD_COPY + SEGMENTS16 + 4, DATA
  CHECK_WORD "old ds", OLD_COPY + SEGMENTS16 + 6, DATA
  CHECK_WORD "old ldt", OLD_COPY + LDT16, OLD_WORD(LDT16)
  CHECK_DWORD "behind the old tss", OLD_COPY + 0x2C, OLD_WORD(0x2C) | (OLD_WORD(0x2E) << 16)
%endmacro
%macro CHECK_OLD_32 2
%if %2 == 2
  CHECK_WORD "old link", OLD_COPY, NEW_TASK
%else
  CHECK_WORD "old link", OLD_COPY, OLD_WORD(0)
%endif
  CHECK_DWORD "old esp0", OLD_COPY + 4, OLD_WORD(4) | (OLD_WORD(6) << 16)
  CHECK_WORD "old ss0", OLD_COPY + 8, OLD_WORD(8)
  CHECK_DWORD "old esp1", OLD_COPY + 12, OLD_WORD(12) | (OLD_WORD(14) << 16)
  CHECK_WORD "old ss1", OLD_COPY + 16, OLD_WORD(16)
  CHECK_DWORD "old esp2", OLD_COPY + 20, OLD_WORD(20) | (OLD_WORD(22) << 16)
  CHECK_WORD "old ss2", OLD_COPY + 24, OLD_WORD(24)
  CHECK_DWORD "old cr3", OLD_COPY + CR3_32, OLD_WORD(CR3_32) | (OLD_WORD(CR3_32 + 2) << 16)
  mov eax, [OLD_COPY + EIP32]
  sub eax, %1
  CHECK_NAMED "old eip", 0
  CHECK_DWORD "old eflags", OLD_COPY + EFLAGS32, OLD_FLAGS
  CHECK_DWORD "old eax", OLD_COPY + REGISTERS32, OLD_REGISTER(0)
  CHECK_DWORD "old ecx", OLD_COPY + REGISTERS32 + 4, OLD_REGISTER(1)
  CHECK_DWORD "old edx", OLD_COPY + REGISTERS32 + 8, OLD_REGISTER(2)
  CHECK_DWORD "old ebx", OLD_COPY + REGISTERS32 + 12, OLD_REGISTER(3)
  CHECK_DWORD "old esp", OLD_COPY + REGISTERS32 + 16, OLD_ESP
  CHECK_DWORD "old ebp", OLD_COPY + REGISTERS32 + 20, OLD_REGISTER(5)
  CHECK_DWORD "old esi", OLD_COPY + REGISTERS32 + 24, OLD_REGISTER(6)
  CHECK_DWORD "old edi", OLD_COPY + REGISTERS32 + 28, OLD_REGISTER(7)
  CHECK_WORD "old es", OLD_COPY + SEGMENTS32, DATA3
  CHECK_WORD "old cs", OLD_COPY + SEGMENTS32 + 4, CODE32
  CHECK_WORD "old ss", OLD_COPY + SEGMENTS32 + 8, DATA
  CHECK_WORD "old ds", OLD_COPY + SEGMENTS32 + 12, DATA
  CHECK_WORD "old fs", OLD_COPY + SEGMENTS32 + 16, DATA16
  CHECK_WORD "old gs", OLD_COPY + SEGMENTS32 + 20, DATA3
  CHECK_WORD "old ldt", OLD_COPY + LDT32, OLD_WORD(LDT32)
  CHECK_WORD "old t", OLD_COPY + TRAP32, OLD_WORD(TRAP32)
  CHECK_WORD "old i/o map base", OLD_COPY + TRAP32 + 2, OLD_WORD(TRAP32 + 2)
  CHECK_DWORD "behind the old tss", OLD_COPY + 0x68, OLD_WORD(0x68) | (OLD_WORD(0x6A) << 16)
%endmacro

; The new TSS: only the link may have changed. What was loaded is in the registers.
%macro CHECK_NEW_16 1
  CHECK_LINK %1
  call compare_new
  CHECK_NAMED "new tss: all else as it was", 0
  CHECK_WORD "new ax", SEEN, NEW_REGISTER(0) & 0xFFFF
  CHECK_WORD "new cx", SEEN + 4, NEW_REGISTER(1) & 0xFFFF
  CHECK_WORD "new dx", SEEN + 8, NEW_REGISTER(2) & 0xFFFF
  CHECK_WORD "new bx", SEEN + 12, NEW_REGISTER(3) & 0xFFFF
  CHECK_WORD "new sp", SEEN + 16, NEW_ESP
  CHECK_WORD "new bp", SEEN + 20, NEW_REGISTER(5) & 0xFFFF
  CHECK_WORD "new si", SEEN + 24, NEW_REGISTER(6) & 0xFFFF
  CHECK_WORD "new di", SEEN + 28, NEW_REGISTER(7) & 0xFFFF
  CHECK_SEGMENTS CODE16
%endmacro
%macro CHECK_NEW_32 1
  CHECK_LINK %1
  call compare_new
  CHECK_NAMED "new tss: all else as it was", 0
  CHECK_DWORD "new eax", SEEN, NEW_REGISTER(0)
  CHECK_DWORD "new ecx", SEEN + 4, NEW_REGISTER(1)
  CHECK_DWORD "new edx", SEEN + 8, NEW_REGISTER(2)
  CHECK_DWORD "new ebx", SEEN + 12, NEW_REGISTER(3)
  CHECK_DWORD "new esp", SEEN + 16, NEW_ESP
  CHECK_DWORD "new ebp", SEEN + 20, NEW_REGISTER(5)
  CHECK_DWORD "new esi", SEEN + 24, NEW_REGISTER(6)
  CHECK_DWORD "new edi", SEEN + 28, NEW_REGISTER(7)
  CHECK_SEGMENTS CODE32
  CHECK_WORD "new fs", SEEN_SEGMENTS + 8, DATA16
  CHECK_WORD "new gs", SEEN_SEGMENTS + 10, DATA
%endmacro
%macro CHECK_LINK 1
%if %1 == 1
  CHECK_WORD "new link", NEW_COPY, OLD_TASK
%else
  CHECK_WORD "new link", NEW_COPY, NEW_WORD(0)
%endif
%endmacro
%macro CHECK_SEGMENTS 1
  CHECK_WORD "new es", SEEN_SEGMENTS, DATA
  CHECK_WORD "new cs", SEEN_SEGMENTS + 2, %1
  CHECK_WORD "new ss", SEEN_SEGMENTS + 4, DATA16
  CHECK_WORD "new ds", SEEN_SEGMENTS + 6, DATA3
%endmacro

go_on equ SCRATCH + 0x40

ROM_START "tasks16"
  ENTER_PROTECTED
  SET_DESCRIPTOR GDT + LDT_SEL, LDT, 0x17, RIGHTS_LDT, 0
  SET_GATE IDT + VECTOR * 8, NEW_TASK, 0, RIGHTS_TASK_GATE, 0
  SWITCH "jmp, 32 to 16", 32, 16, 0, {jmp NEW_TASK:0}
  SWITCH "call, 32 to 16", 32, 16, 1, {call NEW_TASK:0}
  SWITCH "jmp, 16 to 16", 16, 16, 0, {jmp NEW_TASK:0}
  SWITCH "int, 16 to 16", 16, 16, 1, {int VECTOR}
  SWITCH "iret, 16 to 16", 16, 16, 2, {iretd}
  SWITCH "jmp, 16 to 32", 16, 32, 0, {jmp NEW_TASK:0}
  SWITCH "int, 16 to 32", 16, 32, 1, {int VECTOR}
  SWITCH "iret, 32 to 16", 32, 16, 2, {iretd}
  SWITCH "iret, 16 to 32", 16, 32, 2, {iretd}
  SWITCH "jmp, 32 to 32", 32, 32, 0, {jmp NEW_TASK:0}
  SWITCH "call, 32 to 32", 32, 32, 1, {call NEW_TASK:0}

; ---- sizes: 44 bytes, and no less
  call fill
  FILL_NEW_16
  SET_DESCRIPTOR GDT + OLD_TASK, OLD_TSS, 0x2B, RIGHTS_TSS16, 0
  mov ax, OLD_TASK
  ltr ax
  SET_DESCRIPTOR GDT + NEW_TASK, NEW_TSS, 0x2A, RIGHTS_TSS16, 0
  FAULTS "16-bit tss of 43 bytes", FAULT(TS, NEW_TASK), jmp NEW_TASK:0
  FAULTS "call of a 16-bit tss of 43 bytes", FAULT(TS, NEW_TASK), call NEW_TASK:0
  FAULTS "jmp to a busy 16-bit tss", FAULT(GP, OLD_TASK), jmp OLD_TASK:0
  SET_DESCRIPTOR GDT + NEW_TASK, NEW_TSS, 0x2B, RIGHTS_TSS16 & ~RIGHTS_PRESENT, 0
  FAULTS "16-bit tss not present", FAULT(NP, NEW_TASK), jmp NEW_TASK:0
  FINISH

; Patterns, and the selectors that the old task has.
fill:
  mov ax, DATA
  mov ds, ax
  mov es, ax
  mov ss, ax
  mov ax, DATA16
  mov fs, ax
  mov ax, DATA3
  mov gs, ax
  xor eax, eax
  lldt ax
  mov edi, OLD_TSS
  mov al, OLD_BYTE(0)
  mov ecx, 0x80
.old:
  stosb
  add al, 7
  loop .old
  mov edi, NEW_TSS
  mov al, NEW_BYTE(0)
  mov ecx, 0x80
.new:
  stosb
  add al, 5
  loop .new
  ret

; The new task. Its SS has base 0.
bits 16
entry16:
  mov [ss:SEEN], eax
  mov [ss:SEEN + 4], ecx
  mov [ss:SEEN + 8], edx
  mov [ss:SEEN + 12], ebx
  mov [ss:SEEN + 16], esp
  mov [ss:SEEN + 20], ebp
  mov [ss:SEEN + 24], esi
  mov [ss:SEEN + 28], edi
  jmp dword CODE32:seen
bits 32
entry32:
  mov [ss:SEEN], eax
  mov [ss:SEEN + 4], ecx
  mov [ss:SEEN + 8], edx
  mov [ss:SEEN + 12], ebx
  mov [ss:SEEN + 16], esp
  mov [ss:SEEN + 20], ebp
  mov [ss:SEEN + 24], esi
  mov [ss:SEEN + 28], edi
  mov ax, CODE32
  jmp seen_cs
seen:
  mov ax, CODE16                        ; where the task began
seen_cs:
  mov [ss:SEEN_SEGMENTS + 2], ax
  mov eax, cr0
  mov [ss:SEEN_CR0], eax
  clts
  mov [ss:SEEN_SEGMENTS], es
  mov [ss:SEEN_SEGMENTS + 4], ss
  mov [ss:SEEN_SEGMENTS + 6], ds
  mov [ss:SEEN_SEGMENTS + 8], fs
  mov [ss:SEEN_SEGMENTS + 10], gs
  sldt [ss:SEEN_SEGMENTS + 12]
  str [ss:SEEN_SEGMENTS + 14]
  mov ax, DATA
  mov ss, ax
  mov esp, STACK_TOP - 0x100
  pushfd
  mov ds, ax
  mov es, ax
  pop dword [SEEN_FLAGS]
  push dword 2
  popfd
  mov esi, OLD_TSS
  mov edi, OLD_COPY
  mov ecx, 0x200
  rep movsb
  mov esp, STACK_TOP
  jmp [go_on]

; EAX: 0, or 80000000h and the offset of the first byte behind the link in which the new TSS differs
; from what it was before the switch.
compare_new:
  mov esi, NEW_COPY + 2
  mov edi, NEW_BEFORE + 2
  mov ecx, 0x100 - 2
  xor eax, eax
  repe cmpsb
  je .same
  lea eax, [esi - NEW_COPY - 1 + 0x80000000]
.same:
  ret

%include "lib/protected_code.inc"
ROM_END
