; Hardware task switches: by JMP, CALL, task gate, interrupt and IRET; busy bits, back link, NT, TS,
; faults of the switch itself.
;
; Build: nasm -f bin -I TestROMs/ -o tasks.rom TestROMs/tasks/tasks.asm
; Run:   qemu-system-x86_64 -cpu max -bios tasks.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

; Fields of a 32-bit TSS.
%define TSS_LINK 0x00
%define TSS_CR3 0x1C
%define TSS_EIP 0x20
%define TSS_EFLAGS 0x24
%define TSS_EAX 0x28
%define TSS_ECX 0x2C
%define TSS_ESP 0x38
%define TSS_ES 0x48
%define TSS_CS 0x4C
%define TSS_SS 0x50
%define TSS_DS 0x54
%define TSS_FS 0x58
%define TSS_LDT 0x60
%define TSS_TRAP 0x64

%define TASK2 SLOT(0)
%define TASK3 SLOT(1)
%define GATE2 SLOT(2)
%define NT 0x4000
%define TS_BIT 8

; TASK tss, selector's slot, label, esp: a fresh task that starts at the label, and its descriptor.
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
  mov dword [%1 + TSS_TRAP], 104 << 16
  SET_DESCRIPTOR SLOT_ADDRESS(%2), %1, 103, RIGHTS_TSS32, 0
%endmacro

ROM_START "tasks"
  ENTER_PROTECTED
  LOAD_TSS

; ---- JMP to a TSS and back
  TASK TSS2, 0, .second, STACK_IST_TOP
  clts
  mov ecx, 0xC0FFEE
  mov esi, 0x51515151
  jmp TASK2:0xDEADBEEF      ; the offset does not matter
.after_first_jmp:
  jmp .back_by_jmp
.second:
  mov eax, cr0
  and eax, TS_BIT
  CHECK "jmp: sets cr0.ts", TS_BIT
  clts
  str eax
  CHECK "jmp: tr", TASK2
  mov eax, esp
  CHECK "jmp: esp", STACK_IST_TOP
  mov eax, ecx
  CHECK "jmp: ecx from the tss", 0
  movzx eax, byte [GDT + TSS_SEL + 5]
  CHECK "jmp: old task not busy", 0x89
  movzx eax, byte [SLOT_ADDRESS(0) + 5]
  CHECK "jmp: new task busy", 0x8B
  pushfd
  pop eax
  and eax, NT
  CHECK "jmp: nt clear", 0
  movzx eax, word [TSS2 + TSS_LINK]
  CHECK "jmp: no back link", 0
  CHECK_MEMORY "jmp: saved ecx", [TSS + TSS_ECX], 0xC0FFEE
  mov eax, [TSS + TSS_EIP]
  sub eax, .after_first_jmp
  CHECK "jmp: saved eip", 0
  movzx eax, word [TSS + TSS_CS]
  CHECK "jmp: saved cs", CODE32
  mov dword [TSS + TSS_ECX], 0x12121212
  jmp TSS_SEL:0
  jmp .resumed              ; when this task goes on
.back_by_jmp:
  mov eax, ecx
  CHECK "jmp back: ecx from the tss", 0x12121212
  mov eax, esi
  CHECK "jmp back: esi restored", 0x51515151
  movzx eax, byte [SLOT_ADDRESS(0) + 5]
  CHECK "jmp back: other task not busy", 0x89

; ---- CALL and IRET
  call TASK2:0
  jmp .back_by_iret
.resumed:
  movzx eax, byte [GDT + TSS_SEL + 5]
  CHECK "call: old task stays busy", 0x8B
  movzx eax, byte [SLOT_ADDRESS(0) + 5]
  CHECK "call: new task busy", 0x8B
  movzx eax, word [TSS2 + TSS_LINK]
  CHECK "call: back link", TSS_SEL
  pushfd
  pop eax
  and eax, NT
  CHECK "call: nt set", NT
  clts
  iretd
  jmp .called_again
.back_by_iret:
  str eax
  CHECK "iret: tr", TSS_SEL
  movzx eax, byte [SLOT_ADDRESS(0) + 5]
  CHECK "iret: left task not busy", 0x89
  movzx eax, byte [GDT + TSS_SEL + 5]
  CHECK "iret: task still busy", 0x8B
  mov eax, [TSS2 + TSS_EFLAGS]
  and eax, NT
  CHECK "iret: nt cleared in the left task", 0
  mov eax, cr0
  and eax, TS_BIT
  CHECK "iret: sets cr0.ts", TS_BIT
  clts

; ---- task gate by CALL, then by interrupt
  SET_GATE SLOT_ADDRESS(2), TASK2, 0, RIGHTS_TASK_GATE, 0
  call GATE2:0x1234
  jmp .back_from_gate
.called_again:
  pushfd
  pop eax
  and eax, NT
  CHECK "task gate by call: nt", NT
  clts
  iretd
  ; the interrupt comes here
  movzx eax, word [TSS2 + TSS_LINK]
  CHECK "interrupt by task gate: back link", TSS_SEL
  pushfd
  pop eax
  and eax, NT
  CHECK "interrupt by task gate: nt", NT
  clts
  iretd
  ; an exception with an error code comes here
  pop eax
  CHECK "exception by task gate: error code on its stack", 0x2000
  mov eax, esp
  CHECK "exception by task gate: esp", STACK_IST_TOP
  mov dword [TSS + TSS_EIP], .after_exception
  clts
  iretd
  jmp $
.back_from_gate:
  clts
  SET_GATE IDT + 0x40 * 8, TASK2, 0, RIGHTS_TASK_GATE, 0
  int 0x40
  clts
  SET_GATE IDT + GP * 8, TASK2, 0, RIGHTS_TASK_GATE, 0
  mov eax, 0x2000
  mov ds, ax
.after_exception:
  clts
  str eax
  CHECK "exception by task gate: returned", TSS_SEL
  SET_GATE IDT + GP * 8, CODE32, protected_stubs + GP * protected_stub_size, \
    RIGHTS_INTERRUPT_GATE, 0

; ---- a task with ring 3 code, which calls back through #BP
  TASK TSS3, 1, .ring3, STACK3_TOP
  mov dword [TSS3 + TSS_CS], CODE3
  mov dword [TSS3 + TSS_SS], DATA3
  mov dword [TSS3 + TSS_DS], DATA3
  mov dword [TSS3 + TSS_ES], DATA3
  mov dword [TSS3 + TSS_EFLAGS], 0x3002
  TRY_AT .ring3, .ring3_done
  jmp TASK3:0
.ring3:
  mov edx, cs
  int3
.ring3_done:
  TRY_DONE
  CHECK_MEMORY "switch to a ring 3 task", [GOT_REGS + 16], CODE3
  str eax
  CHECK "its #BP runs in the same task", TASK3
  clts
  ; back to the first task
  mov dword [TSS + TSS_EIP], .first_again
  mov dword [TSS + TSS_ESP], STACK_TOP
  jmp TSS_SEL:0
.first_again:
  clts

; ---- faults before the switch: in the old task
  FAULTS "jmp to a busy task", FAULT(GP, TSS_SEL), jmp TSS_SEL:0
  FAULTS "call of a busy task", FAULT(GP, TSS_SEL), call TSS_SEL:0
  TASK TSS2, 0, .never, STACK_IST_TOP
  SET_DESCRIPTOR SLOT_ADDRESS(0), TSS2, 103, RIGHTS_TSS32 & ~RIGHTS_PRESENT, 0
  FAULTS "jmp to a task not present", FAULT(NP, TASK2), jmp TASK2:0
  SET_DESCRIPTOR SLOT_ADDRESS(0), TSS2, 102, RIGHTS_TSS32, 0
  FAULTS "tss limit too small", FAULT(TS, TASK2), jmp TASK2:0
  SET_DESCRIPTOR SLOT_ADDRESS(0), TSS2, 103, RIGHTS_TSS32, 0
  FAULTS "jmp to a task with rpl above dpl", FAULT(GP, TASK2), jmp (TASK2 | 3):0
  SET_GATE SLOT_ADDRESS(2), DATA, 0, RIGHTS_TASK_GATE, 0
  FAULTS "task gate to a data segment", FAULT(GP, DATA), call GATE2:0
  SET_GATE SLOT_ADDRESS(2), TASK2, 0, RIGHTS_TASK_GATE & ~RIGHTS_PRESENT, 0
  FAULTS "task gate not present", FAULT(NP, GATE2), call GATE2:0
  TRY_AT .iret_bad_link, .after_bad_link
  mov word [TSS + TSS_LINK], TASK2
  pushfd
  or dword [esp], NT
  popfd
.iret_bad_link:
  iretd
.after_bad_link:
  TRY_DONE
  push dword 2
  popfd
  CHECK_GOT "iret with nt to a task that is not busy", FAULT(TS, TASK2)
  TRY_AT .iret_ldt_link, .after_ldt_link
  mov word [TSS + TSS_LINK], 4
  pushfd
  or dword [esp], NT
  popfd
.iret_ldt_link:
  iretd
.after_ldt_link:
  TRY_DONE
  push dword 2
  popfd
  CHECK_GOT "iret with nt and a link into the ldt", FAULT(TS, 4)

; ---- faults after the switch: in the new task
%macro NEW_TASK_FAULT 4     ; name, expected, field, selector
  TASK TSS2, 0, .never, STACK_IST_TOP
  mov word [TSS2 + %3], %4
  TRY_AT .never, %%after
  call TASK2:0
  jmp .never
%%after:
  TRY_DONE
  mov ax, DATA
  mov ds, ax
  mov es, ax
  xor ax, ax
  mov fs, ax
  mov ax, DATA
  mov ss, ax
  clts
  CHECK_GOT %1, %2
  str eax
%strcat %%in_new_task %1, ": in the new task"
  CHECK %%in_new_task, TASK2
  ; back to the first task, by hand
  mov dword [TSS + TSS_EIP], %%home
  mov dword [TSS + TSS_ESP], STACK_TOP
  mov word [TSS + TSS_DS], DATA
  and byte [GDT + TSS_SEL + 5], ~2
  push dword 2
  popfd
  jmp TSS_SEL:0
%%home:
  clts
%endmacro
  NEW_TASK_FAULT "new task with a bad ds", FAULT(TS, 0x2000), TSS_DS, 0x2000
  NEW_TASK_FAULT "new task with a bad ldt", FAULT(TS, DATA), TSS_LDT, DATA
  SET_DESCRIPTOR SLOT_ADDRESS(5), 0, 0xFFFF, RIGHTS_DATA & ~RIGHTS_PRESENT, BIG
  NEW_TASK_FAULT "new task with fs not present", FAULT(NP, SLOT(5)), TSS_FS, SLOT(5)

; ---- the debug trap flag of a TSS
  TASK TSS2, 0, .trapped, STACK_IST_TOP
  mov byte [TSS2 + TSS_TRAP], 1
  xor eax, eax
  mov dr6, eax
  TRY_AT .trapped, .after_trap
  jmp TASK2:0
.trapped:
  nop
.after_trap:
  TRY_DONE
  clts
  CHECK_GOT "t bit traps before the first instruction", FAULT(DB, 0)
  mov eax, [GOT_DR6]
  and eax, 0x8000
  CHECK "t bit sets dr6.bt", 0x8000

  FINISH
.never:
  mov dword [GOT], 0xBAD
  jmp [RECOVER_EIP]

%include "lib/protected_code.inc"
ROM_END
