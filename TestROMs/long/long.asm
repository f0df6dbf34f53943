; Long mode: 64-bit instruction forms, RIP-relative and canonical addresses, compatibility mode,
; SYSCALL, SYSENTER, SWAPGS, IST, call gates of 16 bytes.
;
; Build: nasm -f bin -I TestROMs/ -o long.rom TestROMs/long/long.asm
; Run:   qemu-system-x86_64 -cpu max -bios long.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"

%define NONCANONICAL 0x0000800000000000
%define CANONICAL_HIGH 0xFFFF800000000000
%define HALF 0x1122334455667788

ROM_START "long"
  ENTER_PROTECTED
  mov eax, 0x80000001
  cpuid
  bt edx, 29
  jc .have_long
  SKIP "long mode"
  FINISH
.have_long:
  ENTER_LONG

  mov ecx, MSR_EFER
  rdmsr
  and eax, EFER_LME | EFER_LMA | EFER_SCE
  CHECK "efer.lma", EFER_LME | EFER_LMA | EFER_SCE
  mov eax, cs
  CHECK "cs", CODE64

; ---- operand sizes and registers
  mov rax, HALF
  mov eax, eax
  CHECK "32-bit write clears the top half", 0x55667788
  mov rax, HALF
  mov ax, 0x1234
  CHECK "16-bit write keeps the rest", 0x1122334455661234
  mov rax, HALF
  mov ah, 0x12
  CHECK "ah", 0x1122334455661288
  mov rbp, -1
  mov bpl, 0x12
  mov rax, rbp
  CHECK "bpl with rex", 0xFFFFFFFFFFFFFF12
  mov r15, HALF
  mov rax, r15
  CHECK "r15", HALF
  mov r8d, 0x80000000
  movsxd rax, r8d
  CHECK "movsxd", 0xFFFFFFFF80000000
  mov eax, 0x80000000
  cdqe
  CHECK "cdqe", 0xFFFFFFFF80000000
  cqo
  mov rax, rdx
  CHECK "cqo", 0xFFFFFFFFFFFFFFFF
  mov rax, HALF
  db 0x66, 0x48, 0x05       ; add rax, imm32: REX.W beats 66h
  dd 1
  CHECK "rex.w over operand size prefix", HALF + 1
  mov rax, HALF
  mov rcx, 0x0101010101010101
  db 0x48, 0x66, 0x01, 0xC8 ; add ax, cx: a REX in front of a prefix does not count
  CHECK "rex before a prefix is ignored", HALF + 0x0101
  mov rax, HALF
  db 0x90                   ; not xchg eax, eax
  CHECK "nop keeps the top half", HALF
  mov r8, 0x77
  mov rax, 0x88
  db 0x49, 0x90             ; xchg rax, r8
  CHECK "49 90 is xchg with r8", 0x77
  mov rax, HALF
  mov rcx, HALF
  cmp rax, rcx
  cmovne eax, ecx           ; false, and still a 32-bit write
  CHECK "cmov that is not taken clears the top half", 0x55667788
  mov rax, -1
  mov cl, 63
  shr rax, cl
  CHECK "shift count of 63", 1
  mov eax, 1
  mov cl, 65
  shl rax, cl
  CHECK "shift count modulo 64", 2
  mov rax, 0x100000000
  mov rcx, 0x100000000
  mul rcx
  mov rax, rdx
  CHECK "mul 64", 1
  mov edx, 1
  xor eax, eax
  mov ecx, 2
  div rcx
  CHECK "div 64", 0x8000000000000000
  mov edx, 2
  FAULTS "div 64 overflow", FAULT(DE, 0), div rcx
  mov rax, 0x0102030405060708
  bswap rax
  CHECK "bswap 64", 0x0807060504030201
  mov rax, 0x8000000000000000
  bsr rax, rax
  CHECK "bsr 64", 63
  mov qword [SCRATCH + 8], 0
  mov rax, 64
  bts [SCRATCH], rax
  CHECK_QWORD "bts 64 beyond the operand", SCRATCH + 8, 1
  mov eax, 1
  cpuid
  bt ecx, 13
  jnc .no_cx16
  mov qword [SCRATCH], 1
  mov qword [SCRATCH + 8], 2
  mov eax, 1
  mov edx, 2
  mov ebx, 3
  mov ecx, 4
  lock cmpxchg16b [SCRATCH]
  CHECK_QWORD "cmpxchg16b low", SCRATCH, 3
  CHECK_QWORD "cmpxchg16b high", SCRATCH + 8, 4
  FAULTS "cmpxchg16b not aligned", FAULT(GP, 0), cmpxchg16b [SCRATCH + 8]
  jmp .cx16_done
.no_cx16:
  SKIP "cmpxchg16b low"
  SKIP "cmpxchg16b high"
  SKIP "cmpxchg16b not aligned"
.cx16_done:

; ---- addresses
  mov rax, [rel .constant]
  CHECK "rip-relative", 0x123456789ABCDEF0
  lea rax, [rel .constant]
  CHECK "rip-relative lea", LINEAR(.constant)
  mov rax, [rel .near_constant]
  jmp .behind_constant
.near_constant:
  dq 0x0FEDCBA987654321
.constant:
  dq 0x123456789ABCDEF0
.behind_constant:
  CHECK "rip-relative to near", 0x0FEDCBA987654321
  cmp dword [rel .constant], 0x9ABCDEF0 ; the immediate comes behind the displacement
  sete al
  movzx eax, al
  CHECK "rip-relative with an immediate", 1
  mov rbx, 0xFFFFFFFF00000000 | SCRATCH
  mov qword [SCRATCH], 0x5A5A
  mov rax, [ebx]            ; 67h cuts the address
  CHECK "address size prefix", 0x5A5A
  mov rbx, 0xFFFFFFFFFFFFFFFF
  lea rax, [ebx + 2]
  CHECK "lea with address size prefix wraps", 1
  mov rax, [qword SCRATCH]
  CHECK "64-bit absolute address", 0x5A5A
  mov r12, SCRATCH
  mov rax, [r12]
  CHECK "r12 as base", 0x5A5A
  mov r13, SCRATCH
  mov rax, [r13]
  CHECK "r13 as base", 0x5A5A
  mov r12d, 1
  mov rax, [r13 + r12 * 8 - 8]
  CHECK "r12 as index", 0x5A5A
  mov ecx, 2
  mov rcx, 0x100000002
  mov eax, 0
.loop:
  inc eax
  a32 loop .loop
  CHECK "loop with ecx", 2
  mov rcx, 0x100000000
  mov eax, 1
  jecxz .jecxz_taken
  mov eax, 0
.jecxz_taken:
  CHECK "jecxz", 1
  jrcxz .jrcxz_taken
  mov eax, 2
.jrcxz_taken:
  CHECK "jrcxz", 2

; ---- stack
  push -2
  pop rax
  CHECK "push imm8 extends to 64 bits", -2
  push qword 0x7FFFFFFF
  mov rax, rsp
  add rsp, 8
  CHECK "push moves rsp by eight", STACK_TOP - 8
  push word 0x1234
  mov rax, rsp
  pop cx
  CHECK "push word moves rsp by two", STACK_TOP - 2
  push fs
  mov rax, rsp
  pop fs
  CHECK "push fs moves rsp by eight", STACK_TOP - 8
  mov rbp, rsp
  enter 16, 0
  mov rax, rsp
  leave
  CHECK "enter", STACK_TOP - 24
  call .near_call
.near_call:
  pop rax
  CHECK "call pushes rip", LINEAR(.near_call)

; ---- opcodes that 64-bit mode lacks
  FAULTS "daa", FAULT(UD, 0), {db 0x27}
  FAULTS "aaa", FAULT(UD, 0), {db 0x37}
  FAULTS "push es", FAULT(UD, 0), {db 0x06}
  FAULTS "pop ds", FAULT(UD, 0), {db 0x1F}
  FAULTS "push cs", FAULT(UD, 0), {db 0x0E}
  FAULTS "pusha", FAULT(UD, 0), {db 0x60}
  FAULTS "popa", FAULT(UD, 0), {db 0x61}
  FAULTS "far call immediate", FAULT(UD, 0), {db 0x9A, 0, 0, 0, 0, 8, 0}
  FAULTS "far jmp immediate", FAULT(UD, 0), {db 0xEA, 0, 0, 0, 0, 8, 0}
  FAULTS "into", FAULT(UD, 0), {db 0xCE}
  FAULTS "aam", FAULT(UD, 0), {db 0xD4, 10}
  FAULTS "aad", FAULT(UD, 0), {db 0xD5, 10}
  FAULTS "salc", FAULT(UD, 0), {db 0xD6}
  FAULTS "group 1 alias 82h", FAULT(UD, 0), {db 0x82, 0xC0, 1}
  FAULTS "mov cs", FAULT(UD, 0), {db 0x8E, 0xC8}

; ---- canonical addresses
  mov rbx, NONCANONICAL
  FAULTS "read of a noncanonical address", FAULT(GP, 0), mov rax, [rbx]
  mov rbp, NONCANONICAL
  FAULTS "noncanonical by rbp is SS", FAULT(SS_, 0), mov rax, [rbp]
  mov rbx, CANONICAL_HIGH
  FAULTS "canonical but not mapped is PF", FAULT(PF, 0), mov rax, [rbx]
  CHECK_QWORD "its cr2", GOT_CR2, CANONICAL_HIGH
  mov byte [IDT + SS_ * 16 + 4], 1 ; its handler needs a good stack
  mov byte [IDT + GP * 16 + 4], 1
  TRY_AT .bad_push, .bad_push_done
  mov rsp, NONCANONICAL + 8
.bad_push:
  push rax
.bad_push_done:
  TRY_DONE
  mov byte [IDT + SS_ * 16 + 4], 0
  mov byte [IDT + GP * 16 + 4], 0
  CHECK_GOT "push to a noncanonical stack is SS", FAULT(SS_, 0)
  mov rax, NONCANONICAL
  FAULTS "jump to a noncanonical address", FAULT(GP, 0), jmp rax
  mov rax, NONCANONICAL
  FAULTS "call of a noncanonical address", FAULT(GP, 0), call rax
  TRY_AT .bad_ret, .bad_ret_done
  mov rax, NONCANONICAL
  push rax
.bad_ret:
  ret
.bad_ret_done:
  TRY_DONE
  CHECK_GOT "return to a noncanonical address", FAULT(GP, 0)
  mov ecx, MSR_FS_BASE
  xor eax, eax
  mov edx, 0x8000
  FAULTS "wrmsr fs base noncanonical", FAULT(GP, 0), wrmsr
  mov ecx, MSR_LSTAR
  xor eax, eax
  mov edx, 0x8000
  FAULTS "wrmsr lstar noncanonical", FAULT(GP, 0), wrmsr

; ---- FS and GS
  mov qword [TEST_DATA], 0x1111
  mov qword [TEST_DATA + 0x100], 0x2222
  SET_MSR MSR_FS_BASE, TEST_DATA
  mov rax, [fs:abs 0]
  CHECK "fs base from msr", 0x1111
  SET_MSR MSR_GS_BASE, TEST_DATA
  SET_MSR MSR_KERNEL_GS_BASE, TEST_DATA + 0x100
  swapgs
  mov rax, [gs:abs 0]
  CHECK "swapgs", 0x2222
  swapgs
  mov rax, [gs:abs 0]
  CHECK "swapgs again", 0x1111
  FAULTS3_64 "swapgs in ring 3", FAULT(GP, 0), swapgs
  SET_DESCRIPTOR_64 SLOT_ADDRESS(0), TEST_DATA + 0x100, 0xFFFF, RIGHTS_DATA, BIG
  mov ax, SLOT(0)
  mov fs, ax
  mov rax, [fs:abs 0]
  CHECK "fs base from a descriptor", 0x2222
  mov rax, [TEST_DATA]
  CHECK "ds base is zero", 0x1111
  mov eax, [fs:abs 0x20000] ; the limit does not count
  CHECK "fs limit is not checked", 0
  mov eax, 7
  xor ecx, ecx
  cpuid
  bt ebx, 0
  jnc .no_fsgsbase
  FAULTS "rdfsbase without cr4.fsgsbase", FAULT(UD, 0), rdfsbase rax
  mov rax, cr4
  or eax, 1 << 16
  mov cr4, rax
  mov eax, TEST_DATA
  wrfsbase rax
  mov rax, [fs:abs 0]
  CHECK "wrfsbase", 0x1111
  rdgsbase rax
  CHECK "rdgsbase", TEST_DATA
  mov rax, cr4
  and eax, ~(1 << 16)
  mov cr4, rax
  jmp .fsgsbase_done
.no_fsgsbase:
  SKIP "rdfsbase without cr4.fsgsbase"
  SKIP "wrfsbase"
  SKIP "rdgsbase"
.fsgsbase_done:

; ---- interrupts: stack alignment, IST, null SS
  mov rsp, STACK_TOP - 5
  TRY ud2
  mov rsp, STACK_TOP
  CHECK_QWORD "frame is aligned to 16 bytes", GOT_HANDLER_ESP, STACK_TOP - 16 - 56
  CHECK_QWORD "frame has rsp even without a change of ring", GOT_ESP, STACK_TOP - 5
  mov byte [IDT + UD * 16 + 4], 1
  TRY ud2
  mov byte [IDT + UD * 16 + 4], 0
  CHECK_QWORD "ist", GOT_HANDLER_ESP, STACK_IST_TOP - 56
  FAULTS3_64 "hlt in ring 3", FAULT(GP, 0), hlt
  CHECK_QWORD "ring 3: stack from rsp0", GOT_HANDLER_ESP, STACK_TOP - 0x400 - 56
  CHECK_QWORD "ring 3: ss is null in the handler", GOT_REGS + 32, 0
  mov eax, [GOT_SS]
  CHECK "ring 3: saved ss", DATA3
  mov eax, [GOT_CS]
  CHECK "ring 3: saved cs", CODE64U
  ; SS may be null in 64-bit ring 0
  xor eax, eax
  FAULTS "null ss in ring 0", NO_FAULT, mov ss, ax
  mov ax, DATA
  mov ss, ax
  xor eax, eax
  FAULTS3_64 "null ss in ring 3", FAULT(GP, 0), mov ss, ax
  TRY_AT .iretq_noncanonical, .iretq_done
  push qword DATA
  push qword STACK_TOP
  push qword 2
  push qword CODE64
  mov rax, NONCANONICAL
  push rax
.iretq_noncanonical:
  iretq
.iretq_done:
  TRY_DONE
  CHECK_GOT "iretq to a noncanonical address", FAULT(GP, 0)
  push qword 0
  push qword STACK_TOP - 0x100
  push qword 2
  push qword CODE64
  push qword LINEAR(.iretq_same)
  iretq
.iretq_same:
  mov rax, rsp
  mov rsp, STACK_TOP
  CHECK "iretq within a ring loads rsp", STACK_TOP - 0x100
  mov eax, ss
  mov cx, DATA
  mov ss, cx
  CHECK "iretq with null ss", 0

; ---- far transfers
  mov dword [SCRATCH], LINEAR(.far_jump)
  mov word [SCRATCH + 4], CODE64
  jmp far dword [SCRATCH]
.far_jump:
  mov eax, cs
  CHECK "far jump m16:32", CODE64
  mov dword [SCRATCH], LINEAR(.far_call)
  call far dword [SCRATCH]
  jmp .far_call_done
.far_call:
  mov rax, rsp
  o32 retf
.far_call_done:
  CHECK "far call m16:32 pushes dwords", STACK_TOP - 8
  push qword CODE64
  push qword LINEAR(.retfq)
  o64 retf
.retfq:
  mov rax, rsp
  CHECK "retfq", STACK_TOP
  SET_DESCRIPTOR_64 SLOT_ADDRESS(2), 0, 0xFFFFF, RIGHTS_CODE, LONG | BIG | GRANULAR
  mov dword [SCRATCH], LINEAR(.breakpoint)
  mov word [SCRATCH + 4], SLOT(2)
  FAULTS "code segment with l and d", FAULT(GP, SLOT(2)), jmp far dword [SCRATCH]
  jmp .after_breakpoint
.breakpoint:
  int3
.after_breakpoint:
  ; a call gate of 16 bytes
  mov dword [SLOT_ADDRESS(4)], (LINEAR(.gate_target) & 0xFFFF) | (CODE64 << 16)
  mov dword [SLOT_ADDRESS(4) + 4], (LINEAR(.gate_target) & 0xFFFF0000) | 0xEC00
  mov qword [SLOT_ADDRESS(4) + 8], 0
  mov word [SCRATCH + 4], SLOT(4) | 3
  call far dword [SCRATCH]
  CHECK "call gate: same ring pushes qwords", STACK_TOP - 16
  TRY_AT .gate_caller, .gate_done
  RING3_64 .gate_caller
.gate_caller:
  call far dword [SCRATCH]
  mov edx, cs
  int3
.gate_target:
  mov rax, rsp
  mov r8, [rsp + 16]
  mov ecx, ss
  o64 retf
.gate_done:
  TRY_DONE
  CHECK_QWORD "call gate from ring 3: stack from rsp0", GOT_REGS, STACK_TOP - 0x400 - 32
  CHECK_QWORD "call gate from ring 3: saved rsp", GOT_REGS + 64, STACK3_TOP
  CHECK_QWORD "call gate from ring 3: null ss", GOT_REGS + 8, 0
  CHECK_QWORD "call gate from ring 3: returned", GOT_REGS + 16, CODE64U

; ---- compatibility mode
  push qword FLAT32
  push qword LINEAR(.compatible)
  o64 retf
bits 32
.compatible:
  mov eax, 0x41
  db 0x40                   ; INC EAX here, a REX prefix in 64-bit mode
  mov ebx, eax
  mov ecx, 0xFFFFFFFF
  mov byte [SCRATCH + 1], 0x99
  lea edx, [ecx + SCRATCH + 2]
  movzx edx, byte [ecx + SCRATCH + 2] ; wraps at 4 GiB
  pushad
  popad
  mov esi, cs
  jmp CODE64:LINEAR(.sixty_four)
bits 64
.sixty_four:
  mov eax, ebx
  CHECK "compatibility mode decodes inc", 0x42
  mov eax, edx
  CHECK "compatibility mode addresses wrap", 0x99
  mov eax, esi
  CHECK "compatibility mode cs", FLAT32
  TRY_AT .compatible_fault, .compatible_fault_done
  push qword DATA3
  push qword STACK3_TOP
  push qword 0x3002
  push qword FLAT32U
  push qword LINEAR(.compatible_fault)
  iretq
bits 32
.compatible_fault:
  hlt
bits 64
.compatible_fault_done:
  TRY_DONE
  CHECK_GOT "fault in ring 3 compatibility mode", FAULT(GP, 0)
  mov eax, [GOT_CS]
  CHECK "its saved cs", FLAT32U

%include "long/syscall.inc"

; ---- control registers and MSRs
  mov rax, cr8
  CHECK "cr8 at reset", 0
  mov eax, 5
  mov cr8, rax
  mov rax, cr8
  CHECK "cr8", 5
  xor eax, eax
  mov cr8, rax
  mov eax, 16
  FAULTS "cr8 reserved bits", FAULT(GP, 0), mov cr8, rax
  mov rax, cr4
  and eax, ~CR4_PAE
  SKIP_ON_TCG "cr4.pae cannot go in long mode", .after_pae
  FAULTS "cr4.pae cannot go in long mode", FAULT(GP, 0), mov cr4, rax
.after_pae:
  mov ecx, MSR_EFER
  rdmsr
  and eax, ~EFER_LME
  SKIP_ON_TCG "efer.lme cannot change with paging", .after_lme
  FAULTS "efer.lme cannot change with paging", FAULT(GP, 0), wrmsr
.after_lme:
  mov ecx, 0x12345678
  FAULTS "rdmsr of an unknown register", FAULT(GP, 0), rdmsr
  mov rax, cr0
  bts rax, 32
  FAULTS "cr0 top half is reserved", FAULT(GP, 0), mov cr0, rax
  mov rax, cr3
  bts rax, 63
  SKIP_ON_TCG "cr3 top bits are reserved", .after_cr3
  FAULTS "cr3 top bits are reserved", FAULT(GP, 0), mov cr3, rax
.after_cr3:
  mov eax, 1
  shl rax, 40
  FAULTS "dr7 top half is reserved", FAULT(GP, 0), mov dr7, rax
  sgdt [SCRATCH]
  CHECK_QWORD "sgdt has ten bytes", SCRATCH + 2, GDT
  FINISH

%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
