; 32-bit protected mode: segment loads, limits and rights, gates, changes of ring, IRET.
;
; Build: nasm -f bin -I TestROMs/ -o protected32.rom TestROMs/protected32/protected32.asm
; Run:   qemu-system-x86_64 -cpu max -bios protected32.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

; LOADS name, expected, selector, segment register: loads it, and DATA or null again after that.
%macro LOADS 4
  mov eax, %3
  FAULTS %1, %2, mov %4, ax
  mov ax, DATA
  mov ds, ax
  mov es, ax
%endmacro

ROM_START "protected32"
  ENTER_PROTECTED
  LOAD_TSS

  mov eax, cr0
  and eax, 1
  CHECK "protection on", 1
  str eax
  CHECK "str", TSS_SEL
  movzx eax, byte [GDT + TSS_SEL + 5]
  CHECK "ltr marks busy", 0x8B
  mov eax, TSS_SEL
  FAULTS "ltr of a busy tss", FAULT(GP, TSS_SEL), ltr ax
  mov eax, DATA
  FAULTS "ltr of a data segment", FAULT(GP, DATA), ltr ax
  xor eax, eax
  FAULTS "ltr null", FAULT(GP, 0), ltr ax
  LOAD_TSS
  SET_DESCRIPTOR SLOT_ADDRESS(0), TSS2, 103, RIGHTS_TSS32 & ~RIGHTS_PRESENT, 0
  mov eax, SLOT(0)
  FAULTS "ltr not present", FAULT(NP, SLOT(0)), ltr ax

; ---- data segment loads
  LOADS "ds null loads", NO_FAULT, 0, ds
  LOADS "ds null with rpl loads", NO_FAULT, 3, ds
  xor eax, eax
  mov es, ax
  FAULTS "access through null es", FAULT(GP, 0), mov eax, [es:0]
  mov ax, DATA
  mov es, ax
  LOADS "ds beyond gdt limit", FAULT(GP, 0x800), 0x800, ds
  LOADS "ds error code has no rpl", FAULT(GP, 0x900), 0x903, ds
  LOADS "ds with ti and no ldt", FAULT(GP, 0x14), 0x14, ds
  LOADS "ds with tss", FAULT(GP, TSS_SEL), TSS_SEL, ds
  LOADS "ds readable code", NO_FAULT, CODE32, ds
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, 0x98, BIG
  LOADS "ds execute-only code", FAULT(GP, SLOT(0)), SLOT(0), ds
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, RIGHTS_DATA & ~RIGHTS_PRESENT, BIG
  LOADS "ds not present", FAULT(NP, SLOT(0)), SLOT(0), ds
  LOADS "ds rpl above dpl", FAULT(GP, DATA), DATA | 3, ds
  LOADS "ds dpl 3 in ring 0", NO_FAULT, DATA3, ds
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, RIGHTS_CODE | 4, BIG
  LOADS "ds conforming code any rpl", NO_FAULT, SLOT(0) | 3, ds
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, 0x92, BIG
  mov ax, SLOT(0)
  mov fs, ax
  movzx eax, byte [SLOT_ADDRESS(0) + 5]
  CHECK "load sets the accessed bit", 0x93
  LOADS "cs by mov", FAULT(UD, 0), CODE32, cs

; ---- stack segment loads
  LOADS "ss null", FAULT(GP, 0), 0, ss
  LOADS "ss wrong rpl", FAULT(GP, DATA), DATA | 3, ss
  LOADS "ss wrong dpl", FAULT(GP, DATA3 & ~3), DATA3, ss
  LOADS "ss code", FAULT(GP, CODE32), CODE32, ss
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, 0x90, BIG
  LOADS "ss read-only", FAULT(GP, SLOT(0)), SLOT(0), ss
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, RIGHTS_DATA & ~RIGHTS_PRESENT, BIG
  LOADS "ss not present", FAULT(SS_, SLOT(0)), SLOT(0), ss
  LOADS "ss beyond gdt limit", FAULT(GP, 0x7FF8 & 0xFFFC), 0x7FF8, ss

; ---- limits and rights
  SET_DESCRIPTOR SLOT_ADDRESS(1), TEST_DATA, 0x0FFF, RIGHTS_DATA, BIG
  mov ax, SLOT(1)
  mov fs, ax
  FAULTS "read at the limit", NO_FAULT, mov al, [fs:0xFFF]
  FAULTS "read above the limit", FAULT(GP, 0), mov al, [fs:0x1000]
  FAULTS "dword across the limit", FAULT(GP, 0), mov eax, [fs:0xFFD]
  FAULTS "dword up to the limit", NO_FAULT, mov eax, [fs:0xFFC]
  FAULTS "write above the limit", FAULT(GP, 0), mov byte [fs:0x1000], 0
  FAULTS "offset wraps at 4 GiB", FAULT(GP, 0), mov eax, [fs:0xFFFFFFFE]
  mov eax, 0x1000
  FAULTS "six-byte operand across the limit", FAULT(GP, 0), sgdt [fs:0xFFB]
  SET_DESCRIPTOR SLOT_ADDRESS(2), TEST_DATA, 0, RIGHTS_DATA, BIG | GRANULAR
  mov ax, SLOT(2)
  mov fs, ax
  FAULTS "page granular limit", NO_FAULT, mov al, [fs:0xFFF]
  FAULTS "above page granular limit", FAULT(GP, 0), mov al, [fs:0x1000]
  SET_DESCRIPTOR SLOT_ADDRESS(3), TEST_DATA, 0x0FFF, RIGHTS_DATA | 4, BIG
  mov ax, SLOT(3)
  mov fs, ax
  FAULTS "expand-down at its limit", FAULT(GP, 0), mov al, [fs:0xFFF]
  FAULTS "expand-down above it", NO_FAULT, mov al, [fs:0x1000]
  SET_DESCRIPTOR SLOT_ADDRESS(3), TEST_DATA, 0x0FFF, RIGHTS_DATA | 4, 0
  mov ax, SLOT(3)
  mov fs, ax
  FAULTS "small expand-down top", NO_FAULT, mov al, [fs:0xFFFF]
  FAULTS "small expand-down above 64 KiB", FAULT(GP, 0), mov al, [fs:0x10000]
  SET_DESCRIPTOR SLOT_ADDRESS(4), TEST_DATA, 0x0FFF, 0x90, BIG
  mov ax, SLOT(4)
  mov fs, ax
  FAULTS "write to read-only data", FAULT(GP, 0), mov byte [fs:0], 0
  FAULTS "read-modify-write to read-only", FAULT(GP, 0), add byte [fs:0], 0
  FAULTS "write to code", FAULT(GP, 0), mov byte [cs:0], 0
  SET_DESCRIPTOR SLOT_ADDRESS(5), ROM_BASE, 0xFFFF, 0x98, BIG
  jmp SLOT(5):.execute_only
.execute_only:
  FAULTS "read of execute-only cs", FAULT(GP, 0), mov al, [cs:0]
  jmp CODE32:.after_execute_only
.after_execute_only:
  ; a small stack, in ring 3, so that the handler has a good one
  SET_DESCRIPTOR SLOT_ADDRESS(6), 0, 0x2FFF, RIGHTS_DATA | RIGHTS_DPL(3), BIG
%macro SMALL_STACK 4+       ; name, expected, esp, instruction
  TRY_AT %%instruction, %%after
  push dword SLOT(6) | 3
  push dword %3
  push dword 0x3002
  push dword CODE3
  push dword %%instruction
  iretd
%%instruction:
  %4
  hlt
%%after:
  TRY_DONE
  CHECK_GOT %1, %2
%endmacro
  mov ebp, 0x3000
  SMALL_STACK "stack limit by ebp", FAULT(SS_, 0), 0x2F00, mov eax, [ebp]
  SMALL_STACK "stack limit by push", FAULT(SS_, 0), 0x3004, push eax
  SMALL_STACK "stack limit by pop", FAULT(SS_, 0), 0x2FFE, pop eax
  SMALL_STACK "stack limit by pushad in part", FAULT(SS_, 0), 0x10, pushad
  SMALL_STACK "push at the limit", FAULT(GP, 0) | AFTER, 0x3000, push eax

; ---- LAR, LSL, VERR, VERW, ARPL
  mov eax, DATA
  lar ecx, eax
  mov eax, ecx
  and eax, 0x00F0FF00       ; bits 19 to 16 are undefined
  CHECK "lar", 0x00C09300
  mov eax, DATA
  lsl eax, eax
  CHECK "lsl granular", 0xFFFFFFFF
  mov ecx, SLOT(1)
  lsl eax, ecx
  CHECK "lsl byte", 0xFFF
  mov ecx, 0xFFF8
  mov eax, 0x55
  lsl eax, ecx
  setnz al
  CHECK "lsl beyond table clears zf", 1
  mov ecx, SLOT(4)
  xor eax, eax
  verw cx
  setz al
  CHECK "verw of read-only", 0
  verr cx
  setz al
  CHECK "verr of read-only", 1
  mov ecx, DATA | 3
  verr cx
  setz al
  CHECK "verr rpl above dpl", 0
  mov eax, 0x10
  mov ecx, 3
  arpl ax, cx
  setz cl
  movzx ecx, cl
  shl ecx, 16
  or eax, ecx
  CHECK "arpl raises rpl", 0x10013
  SET_GATE SLOT_ADDRESS(7), CODE32, .gate_same, RIGHTS_CALL_GATE32, 0
  mov ecx, SLOT(7)
  lar eax, ecx
  CHECK "lar of a call gate", 0x8C00
  mov eax, 1
  lsl eax, ecx
  setz al
  movzx eax, al
  CHECK "lsl of a call gate", 0

; ---- jumps and calls to segments
  FAULTS "far jump null", FAULT(GP, 0), jmp 0:0
  FAULTS "far jump to data", FAULT(GP, DATA), jmp DATA:0
  FAULTS "far jump beyond gdt", FAULT(GP, 0x1000), jmp 0x1000:0
  FAULTS "far jump rpl 3", FAULT(GP, CODE32), jmp (CODE32 | 3):0
  FAULTS "far jump to ring 3 code", FAULT(GP, CODE3 & ~3), jmp (CODE3 & ~3):0
  FAULTS "far jump beyond limit", FAULT(GP, 0), jmp CODE32:0x10000
  SET_DESCRIPTOR SLOT_ADDRESS(8), ROM_BASE, 0xFFFF, RIGHTS_CODE & ~RIGHTS_PRESENT, BIG
  FAULTS "far jump not present", FAULT(NP, SLOT(8)), jmp SLOT(8):0
  mov byte [ROM_BASE + 0x20000], 0xCC   ; for a processor that does not look
  FAULTS "near jump beyond limit", FAULT(GP, 0), jmp dword 0x20000
  SET_DESCRIPTOR SLOT_ADDRESS(8), ROM_BASE, 0xFFFF, RIGHTS_CODE | 4, BIG
  call SLOT(8):.conforming
  CHECK "call to conforming code", SLOT(8)
  jmp .after_conforming
.conforming:
  mov eax, cs
  retf
.after_conforming:
  call dword CODE16:.sixteen
  CHECK "call to 16-bit code", 0xFFFF0000 + CODE16
  jmp .after_sixteen
bits 16
.sixteen:
  mov eax, 0xFFFF0000
  mov ax, cs
  o32 retf
bits 32
.after_sixteen:

%include "protected32/gates.inc"

; ---- ring 3
  SET_DESCRIPTOR SLOT_ADDRESS(11), 0, 0xFFFFF, RIGHTS_DATA | RIGHTS_DPL(2), BIG | GRANULAR
  TRY_AT .ring3_state, .ring3_done
  mov ax, SLOT(11) | 2
  mov fs, ax
  mov ax, SLOT(8)           ; conforming code stays
  mov gs, ax
  RING3 .ring3_state
.ring3_state:
  mov eax, fs
  mov ecx, gs
  mov edx, cs
  mov ebx, ss
  int3
.ring3_done:
  TRY_DONE
  CHECK_MEMORY "iret outward: fs dpl 2 made null", [GOT_REGS], 0
  CHECK_MEMORY "iret outward: conforming gs stays", [GOT_REGS + 8], SLOT(8)
  CHECK_MEMORY "iret outward: cs", [GOT_REGS + 16], CODE3
  CHECK_MEMORY "iret outward: ss", [GOT_REGS + 24], DATA3
  CHECK_MEMORY "interrupt from ring 3: saved esp", [GOT_ESP], STACK3_TOP
  CHECK_MEMORY "interrupt from ring 3: saved ss", [GOT_SS], DATA3
  CHECK_MEMORY "interrupt from ring 3: saved cs", [GOT_CS], CODE3
  CHECK_MEMORY "interrupt from ring 3: stack", [GOT_HANDLER_ESP], STACK_TOP - 0x400 - 32
  FAULTS3 "hlt in ring 3", FAULT(GP, 0), hlt
  FAULTS3 "mov from cr0 in ring 3", FAULT(GP, 0), {mov ecx, cr0}
  FAULTS3 "lgdt in ring 3", FAULT(GP, 0), lgdt [SCRATCH]
  FAULTS3 "ltr in ring 3", FAULT(GP, 0), ltr cx
  FAULTS3 "clts in ring 3", FAULT(GP, 0), clts
  FAULTS3 "invd in ring 3", FAULT(GP, 0), invd
  FAULTS3 "wbinvd in ring 3", FAULT(GP, 0), wbinvd
  FAULTS3 "invlpg in ring 3", FAULT(GP, 0), invlpg [SCRATCH]
  FAULTS3 "rdmsr in ring 3", FAULT(GP, 0), rdmsr
  FAULTS3 "lmsw in ring 3", FAULT(GP, 0), lmsw cx
  FAULTS3 "smsw in ring 3", NO_FAULT3, smsw ecx
  FAULTS3 "sgdt in ring 3", NO_FAULT3, sgdt [SCRATCH]
  FAULTS3 "int with gate dpl 0", FAULT(GP, 0x20 * 8 + 2), int 0x20
  FAULTS3 "int beyond idt limit", FAULT(GP, 0xF0 * 8 + 2 * 1 + 0), int 0xF0
  mov edx, DATA
  FAULTS3 "ds dpl 0 in ring 3", FAULT(GP, DATA), mov ds, edx
  FAULTS3 "cli with iopl 3", NO_FAULT3, cli
  mov eax, cr4
  or eax, 4                 ; CR4.TSD
  mov cr4, eax
  FAULTS3 "rdtsc with tsd", FAULT(GP, 0), rdtsc
  FAULTS "rdtsc with tsd in ring 0", NO_FAULT, rdtsc
  mov eax, cr4
  and eax, ~4
  mov cr4, eax
  FAULTS3 "rdtsc without tsd", NO_FAULT3, rdtsc

; ---- IOPL below CPL
%macro FAULTS3_IOPL0 3+
  TRY_AT %%instruction, %%after
  push dword DATA3
  push dword STACK3_TOP
  push dword 2
  push dword CODE3
  push dword %%instruction
  iretd
%%instruction:
  %3
  int3
%%after:
  TRY_DONE
  CHECK_GOT %1, %2
%endmacro
  FAULTS3_IOPL0 "cli below iopl", FAULT(GP, 0), cli
  FAULTS3_IOPL0 "sti below iopl", FAULT(GP, 0), sti
  FAULTS3_IOPL0 "in without bitmap", FAULT(GP, 0), in al, 0x80
  FAULTS3_IOPL0 "insb without bitmap", FAULT(GP, 0), insb
  TRY_AT .popf, .popf_done
  push dword DATA3
  push dword STACK3_TOP
  push dword 0x202
  push dword CODE3
  push dword .popf
  iretd
.popf:
  push dword 0x3002         ; wants IOPL 3 and IF 0
  popfd
  int3
.popf_done:
  TRY_DONE
  mov eax, [GOT_EFLAGS]
  and eax, 0x3200
  CHECK "popf in ring 3 keeps iopl and if", 0x200
  ; a bitmap for port 80h
  mov edi, IO_BITMAP
  mov ecx, 0x100 / 4
  or eax, -1
  rep stosd
  mov byte [IO_BITMAP + 0x10], 0xFE
  mov word [TSS + 0x66], IO_BITMAP - TSS
  SET_DESCRIPTOR GDT + TSS_SEL, TSS, IO_BITMAP - TSS + 0x40, RIGHTS_TSS32, 0
  mov ax, TSS_SEL
  ltr ax
  FAULTS3_IOPL0 "in with bitmap bit clear", NO_FAULT3, in al, 0x80
  FAULTS3_IOPL0 "word in needs both bits", FAULT(GP, 0), in ax, 0x80
  FAULTS3_IOPL0 "in with bitmap bit set", FAULT(GP, 0), in al, 0x81
  mov dx, 0x400
  FAULTS3_IOPL0 "in beyond the bitmap", FAULT(GP, 0), in al, dx

; ---- IRET and RETF faults
%macro IRETS 5              ; name, expected, cs, eip, eflags
  TRY_AT %%iret, %%after
  push dword DATA3
  push dword STACK3_TOP
  push dword %5
  push dword %3
  push dword %4
%%iret:
  iretd
%%after:
  TRY_DONE
  CHECK_GOT %1, %2
%endmacro
  IRETS "iret null cs", FAULT(GP, 0), 0, 0, 2
  IRETS "iret to data", FAULT(GP, DATA), DATA, 0, 2
  IRETS "iret rpl above dpl", FAULT(GP, CODE32), CODE32 | 3, 0, 2
  IRETS "iret to lower rpl segment", FAULT(GP, CODE3 & ~3), CODE3 & ~3, 0, 2
  IRETS "iret beyond limit", FAULT(GP, 0), CODE32, 0x10000, 2
  SET_DESCRIPTOR SLOT_ADDRESS(12), ROM_BASE, 0xFFFF, RIGHTS_CODE & ~RIGHTS_PRESENT, BIG
  IRETS "iret not present", FAULT(NP, SLOT(12)), SLOT(12), 0, 2
  TRY_AT .iret_bad_ss, .iret_bad_ss_done
  push dword DATA
  push dword STACK3_TOP
  push dword 2
  push dword CODE3
  push dword 0
.iret_bad_ss:
  iretd
.iret_bad_ss_done:
  TRY_DONE
  CHECK_GOT "iret outward with ring 0 ss", FAULT(GP, DATA)
  TRY_AT .retf_out, .retf_out_done
  push dword DATA3
  push dword STACK3_TOP - 0x20
  push dword CODE3
  push dword .retf_out
  retf
.retf_out:
  mov eax, esp
  int3
.retf_out_done:
  TRY_DONE
  CHECK_MEMORY "retf outward", [GOT_REGS], STACK3_TOP - 0x20
  TRY_AT .iret_inward, .iret_inward_done
  RING3 .ring3_iret
.ring3_iret:
  push dword 2
  push dword CODE32
  push dword 0
.iret_inward:
  iretd
.iret_inward_done:
  TRY_DONE
  CHECK_GOT "iret inward", FAULT(GP, CODE32)
  TRY_AT .retf_inward, .retf_inward_done
  RING3 .ring3_retf
.ring3_retf:
  push dword CODE32
  push dword 0
.retf_inward:
  retf
.retf_inward_done:
  TRY_DONE
  CHECK_GOT "retf inward", FAULT(GP, CODE32)

; ---- interrupt and trap gates
  SET_GATE IDT + 0x40 * 8, CODE32, .gate_flags, RIGHTS_INTERRUPT_GATE, 0
  SET_GATE IDT + 0x41 * 8, CODE32, .gate_flags, RIGHTS_TRAP_GATE, 0
  pushfd
  or dword [esp], 0x4200    ; NT and IF
  popfd
  int 0x40
  mov ebx, eax
  int 0x41
  cli
  mov ecx, eax
  pushfd
  pop edx
  and edx, 0x4000
  push dword 2
  popfd
  mov eax, ebx
  CHECK "interrupt gate clears if and nt", 0
  mov eax, ecx
  CHECK "trap gate keeps if, clears nt", 0x200
  mov eax, edx
  CHECK "iret restores nt", 0x4000
  jmp .after_gate_flags
.gate_flags:
  pushfd
  pop eax
  and eax, 0x4200
  iretd
.after_gate_flags:
  SET_GATE IDT + 0x42 * 8, CODE32, .gate_word, 0x86, 0
  int 0x42
  jmp .after_gate_word
.gate_word:
  mov eax, [esp]
  mov ecx, esp
  o16 iret
.after_gate_word:
  sub ecx, STACK_TOP
  mov eax, ecx
  CHECK "16-bit interrupt gate pushes words", -6
  FAULTS "int of an empty gate", FAULT(GP, 0x50 * 8 + 2), int 0x50
  SET_GATE IDT + 0x43 * 8, CODE32, 0, RIGHTS_INTERRUPT_GATE & ~RIGHTS_PRESENT, 0
  FAULTS "int of a gate not present", FAULT(NP, 0x43 * 8 + 2), int 0x43
  SET_GATE IDT + 0x43 * 8, DATA, 0, RIGHTS_INTERRUPT_GATE, 0
  FAULTS "int gate to data", FAULT(GP, DATA), int 0x43
  SET_GATE IDT + 0x43 * 8, 0, 0, RIGHTS_INTERRUPT_GATE, 0
  FAULTS "int gate with null selector", FAULT(GP, 0), int 0x43
  ; the inner stack comes from the TSS
  mov dword [TSS + 8], 0
  SET_GATE IDT + 0x44 * 8, CODE32, 0, RIGHTS_INTERRUPT_GATE | RIGHTS_DPL(3), 0
  ; #TS is delivered to ring 0 as well, so through a task gate it would be; here SS is fixed first
  mov dword [TSS + 8], DATA

; ---- LDT
  SET_DESCRIPTOR GDT + LDT_SEL, LDT, 15, RIGHTS_LDT, 0
  SET_DESCRIPTOR LDT, 0, 0xFFFFF, RIGHTS_DATA, BIG | GRANULAR
  SET_DESCRIPTOR LDT + 8, 0, 0xFFFFF, RIGHTS_DATA & ~RIGHTS_PRESENT, BIG | GRANULAR
  mov eax, DATA
  FAULTS "lldt of data", FAULT(GP, DATA), lldt ax
  mov eax, LDT_SEL
  FAULTS "lldt", NO_FAULT, lldt ax
  sldt eax
  CHECK "sldt", LDT_SEL
  LOADS "ds from ldt", NO_FAULT, 0x04, ds
  LOADS "ds from ldt not present", FAULT(NP, 0x0C), 0x0C, ds
  LOADS "ds beyond ldt limit", FAULT(GP, 0x14), 0x14, ds
  xor eax, eax
  lldt ax
  LOADS "ds from null ldt", FAULT(GP, 0x04), 0x04, ds

; ---- system registers
  sgdt [SCRATCH]
  CHECK_MEMORY "sgdt base", [SCRATCH + 2], GDT
  movzx eax, word [SCRATCH]
  CHECK "sgdt limit", 0x7FF
  FAULTS "lgdt register form", FAULT(UD, 0), {db 0x0F, 0x01, 0xD7}
  mov eax, cr0
  mov ecx, eax
  or eax, 0x20000000
  and eax, ~0x40000000
  FAULTS "mov to cr0 nw without cd", FAULT(GP, 0), mov cr0, eax
  mov cr0, ecx
  SKIP_ON_TCG "mov to cr4 reserved bit", .after_cr4
  mov eax, cr4
  or eax, 0x80000000
  FAULTS "mov to cr4 reserved bit", FAULT(GP, 0), mov cr4, eax
.after_cr4:
  SKIP_ON_TCG "mov to cr0 pg without pe", .after_cr0
  mov eax, 0x80000000
  FAULTS "mov to cr0 pg without pe", FAULT(GP, 0), mov cr0, eax
.after_cr0:
  FAULTS "mov cr5", FAULT(UD, 0), {db 0x0F, 0x20, 0xE8}
  mov eax, cr0
  or eax, 1
  and eax, ~1
  lmsw ax
  smsw eax
  and eax, 1
  CHECK "lmsw cannot clear pe", 1

; ---- back to real mode
  lidt [cs:real_idtr]
  jmp CODE16:.sixteen_again
bits 16
.sixteen_again:
  mov ax, DATA16
  mov ds, ax
  mov es, ax
  mov ss, ax
  mov eax, cr0
  and al, ~1 & 0xFF
  mov cr0, eax
  jmp 0xF000:.real
.real:
  xor ax, ax
  mov ds, ax
  mov es, ax
  mov ss, ax
  mov esp, STACK_TOP
  smsw ax
  and eax, 1
  CHECK "back in real mode", 0
  FINISH

%include "lib/protected_code.inc"
CHECK_LIBRARY 16, 0
ROM_END
