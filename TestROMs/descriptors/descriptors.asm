; Segment registers, far transfers, gates and returns: each rule with every combination of CPL, RPL,
; DPL, type and P (SDM vol. 3, chapter 5; vol. 2, the pseudo-code of MOV, JMP, CALL, RET, IRET, INT n).
;
; Build: nasm -f bin -I TestROMs/ -o descriptors.rom TestROMs/descriptors/descriptors.asm
;        (-DMATRIX_VERBOSE prints every combination that goes wrong)
; Run:   qemu-system-x86_64 -cpu max -bios descriptors.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/matrix.inc"

%define TEST_SLOT 10          ; the descriptor under test
%define GATE_SLOT 11          ; a gate to it
%define TEST_SELECTOR SLOT(TEST_SLOT)
%define TEST_DESCRIPTOR SLOT_ADDRESS(TEST_SLOT)

%define VECTOR 0x48           ; of the interrupt gate under test

ROM_START "descriptors"
  ENTER_PROTECTED
  LOAD_TSS
  MATRIX_SETUP

; ---- loads of data segment registers
  MATRIX "mov ds: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_segment, .mov_ds
  MATRIX "mov es: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_segment, .mov_es
  MATRIX "mov fs: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_segment, .mov_fs
  MATRIX "mov gs: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_segment, .mov_gs
  MATRIX "pop fs: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_pop, .pop_fs
  MATRIX "lgs: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_segment, .lgs
  MATRIX "les: type, dpl, rpl, cpl, present", data_answers, 4096, prepare_segment, .les
  MATRIX "mov ss: type, dpl, rpl, cpl, present", stack_answers, 4096, prepare_segment, .mov_ss
  MATRIX "lss: type, dpl, rpl, cpl, present", stack_answers, 4096, prepare_segment, .lss

; ---- LAR, LSL, VERR, VERW: which of them set ZF
  MATRIX "lar, lsl, verr, verw: type, dpl, rpl, cpl", query_answers, 4096, prepare_query, .query

; ---- direct far transfers
  MATRIX "far jmp: type, dpl, rpl, cpl, present", code_answers, 4096, prepare_code, .jmp_far
  MATRIX "far call: type, dpl, rpl, cpl, present", code_answers, 4096, prepare_code, .call_far

; ---- call gates
  MATRIX "jmp by 32-bit call gate: gate and code", jmp_gate_answers, 2048, prepare_gate32, .jmp_gate
  MATRIX "call by 32-bit call gate: gate and code", call_gate_answers, 2048, prepare_gate32, \
    .call_gate
  MATRIX "jmp by 16-bit call gate: gate and code", jmp_gate_answers, 2048, prepare_gate16, .jmp_gate
  MATRIX "call by 16-bit call gate: gate and code", call_gate_answers, 2048, prepare_gate16, \
    .call_gate
  MATRIX "call by gate: ss of the tss", inner_answers, 2048, prepare_inner, .call_gate

; ---- returns
  MATRIX "retf: code segment", return_answers, 512, prepare_return, .retf
  MATRIX "iretd: code segment", return_answers, 512, prepare_return, .iretd
  MATRIX "retf: stack segment of the outer ring", outer_answers, 4096, prepare_outer, .retf
  MATRIX "iretd: stack segment of the outer ring", outer_answers, 4096, prepare_outer, .iretd

; ---- interrupt gates
  mov dword [M_GATE], VECTOR * 8 + 2
  MATRIX "int n by interrupt gate: gate and code", int_answers, 512, prepare_interrupt, .int
  MATRIX "int n by trap gate: gate and code", int_answers, 512, prepare_trap, .int
  MATRIX "int n: ss of the tss", inner_answers, 2048, prepare_inner_interrupt, .int
  mov dword [M_GATE], UD * 8 + 2
  mov dword [M_EXTERNAL], 1
  MATRIX "exception: gate and code, with ext", exception_answers, 512, prepare_exception, .ud2
  MATRIX "exception: ss of the tss, with ext", inner_answers, 2048, prepare_inner_exception, .ud2

; ---- which of two faults comes first
  mov dword [M_EXTERNAL], 0
  SET_DESCRIPTOR SLOT_ADDRESS(20), 0, 0x2FFF, RIGHTS_DATA | RIGHTS_DPL(3), BIG
%macro CALLS 4                ; name, expected, SS, ESP: a far call beyond the limit in ring 3
  TRY_AT %%call, %%after
  push dword %3
  push dword %4
  push dword 2
  push dword CODE3
  push dword %%call
  iretd
%%call:
  call CODE3:0x10000
%%after:
  TRY_DONE
  CHECK_GOT %1, %2
%endmacro
  CALLS "far call: offset beyond the limit", FAULT(GP, 0), DATA3, STACK3_TOP
  CALLS "far call: the stack comes before the offset", FAULT(SS_, 0), SLOT(20) | 3, 0x3010
%macro RETURNS 5              ; name, expected, instruction, EIP, SS
%strcat %%accessed %1, ": cs is not accessed"
  cmp byte [IS_TCG], 0        ; which runs on beyond the limit
  je %%run
  SKIP %1
  SKIP %%accessed
  jmp %%done
%%run:
  SET_DESCRIPTOR SLOT_ADDRESS(21), ROM_BASE, 0xFFFF, RIGHTS_CODE | RIGHTS_DPL(3), BIG
  TRY_AT %%return, %%after
  push dword %5
  push dword STACK3_TOP
%ifidn %3, iretd
  push dword 2
%endif
  push dword SLOT(21) | 3
  push dword %4
%%return:
  %3
%%after:
  TRY_DONE
  CHECK_GOT %1, %2
  movzx eax, byte [SLOT_ADDRESS(21) + 5]
  CHECK %%accessed, RIGHTS_CODE | RIGHTS_DPL(3)
%%done:
%endmacro
  RETURNS "retf: offset beyond the limit", FAULT(GP, 0), retf, 0x10000, DATA3
  RETURNS "retf: ss comes before the offset", FAULT(GP, CODE32), retf, 0x10000, CODE32
  RETURNS "retf: null ss comes before the offset", FAULT(GP, 0), retf, landing, 0
  RETURNS "iretd: offset beyond the limit", FAULT(GP, 0), iretd, 0x10000, DATA3
  RETURNS "iretd: ss comes before the offset", FAULT(GP, CODE32), iretd, 0x10000, CODE32
  FINISH

; ================ the instructions, run in the ring under test
.mov_ds:
  mov ds, ax
  int3
.mov_es:
  mov es, ax
  int3
.mov_fs:
  mov fs, ax
  int3
.mov_gs:
  mov gs, ax
  int3
.pop_fs:
  pop fs
  int3
.lgs:
  lgs ecx, [M_FAR]
  int3
.les:
  les ecx, [M_FAR]
  int3
.mov_ss:
  mov ss, ax
  nop                         ; the shadow of MOV SS
  int3
.lss:
  lss esp, [M_FAR]
  int3
.query:
  xor ebx, ebx
  lar ecx, eax
  jnz .no_lar
  or ebx, 1
.no_lar:
  lsl ecx, eax
  jnz .no_lsl
  or ebx, 2
.no_lsl:
  verr ax
  jnz .no_verr
  or ebx, 4
.no_verr:
  verw ax
  jnz .no_verw
  or ebx, 8
.no_verw:
  and ecx, 0
  cmp bl, [M_EAX + 2]         ; the answer is beside the selector
  jne .query_wrong
  int3
.query_wrong:
  ud2
.jmp_far:
  jmp far [M_FAR]
.call_far:
  call far [M_FAR]
.jmp_gate:
  jmp far [M_FAR]
.call_gate:
  call far [M_FAR]
.retf:
  retf
.iretd:
  iretd
.int:
  int VECTOR
.ud2:
  ud2
landing:
  int3

%include "descriptors/prepare.inc"
%include "descriptors/answers.inc"

MATRIX_CODE
%include "lib/protected_code.inc"
ROM_END
