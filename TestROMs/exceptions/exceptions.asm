; Exceptions and what postpones or escalates them: double fault, single step, breakpoints, debug
; registers, the shadows of MOV SS and STI, alignment check, and code that changes itself.
;
; Build: nasm -f bin -I TestROMs/ -o exceptions.rom TestROMs/exceptions/exceptions.asm
; Run:   qemu-system-x86_64 -cpu max -bios exceptions.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

%define TF 0x100
%define RF 0x10000
%define AC_FLAG 0x40000
%define DR6_B0 1
%define DR6_BD 0x2000
%define DR6_BS 0x4000
%define DR7_L0 1
%define DR7_GD 0x2000
%define RW_EXECUTE 0
%define RW_WRITE 1
%define RW_IO 2
%define RW_ACCESS 3
%define DR7_FIELDS(rw, bytes) (((rw) << 16) | (((bytes) - 1) << 18))
%define CR4_DE 8
%define CR0_AM 0x40000
%define APIC 0xFEE00000

; GATE_PRESENT vector, 0 or 80h
%macro GATE_PRESENT 2
  and byte [IDT + (%1) * 8 + 5], 0x7F
  or byte [IDT + (%1) * 8 + 5], %2
%endmacro

; Sets TF by POPFD: the instruction behind it is stepped over.
%macro STEP 0
  pushfd
  or dword [esp], TF
  popfd
%endmacro

; CHECK_DR6 name, mask, expected
%macro CHECK_DR6 3
  mov eax, [GOT_DR6]
  and eax, %2
  CHECK %1, %3
%endmacro

%macro CLEAR_DR6 0
  xor eax, eax
  mov dr6, eax
%endmacro

ROM_START "exceptions"
  ENTER_PROTECTED
  LOAD_TSS

; ---- reset state
  mov eax, dr6
  CHECK "dr6 at reset", 0xFFFF0FF0
  mov eax, dr7
  CHECK "dr7 at reset", 0x400

; ---- faults while delivering faults
  GATE_PRESENT GP, 0
  mov eax, 0x2000
  FAULTS "gp whose gate is not present is DF", FAULT(DF, 0), mov ds, ax
  GATE_PRESENT GP, 0x80
  GATE_PRESENT DE, 0
  xor ecx, ecx
  FAULTS "de whose gate is not present is DF", FAULT(DF, 0), div ecx
  GATE_PRESENT DE, 0x80
  GATE_PRESENT UD, 0
  FAULTS "ud whose gate is not present is NP with ext", FAULT(NP, UD * 8 + 3), ud2
  GATE_PRESENT UD, 0x80
  GATE_PRESENT BP, 0
  FAULTS "int3 whose gate is not present", FAULT(NP, BP * 8 + 2), int3
  GATE_PRESENT BP, 0x80
  mov word [IDT + UD * 8 + 2], 0x2000
  FAULTS "ud whose gate has a bad selector", FAULT(GP, 0x2000 | 1), ud2
  mov word [IDT + UD * 8 + 2], CODE32

; ---- INT3, INTO, ICEBP
  TRY_AT .after_int3, .int3_done
  int3
.after_int3:
.int3_done:
  TRY_DONE
  CHECK_GOT "int3 saves the next eip", FAULT(BP, 0)
  TRY_AT .after_cd03, .cd03_done
  db 0xCD, 3
.after_cd03:
.cd03_done:
  TRY_DONE
  CHECK_GOT "int 3 in two bytes", FAULT(BP, 0)
  mov al, 0x7F
  add al, 1
  TRY_AT .after_into, .into_done
  into
.after_into:
.into_done:
  TRY_DONE
  CHECK_GOT "into saves the next eip", FAULT(OF, 0)
  CLEAR_DR6
  TRY_AT .after_icebp, .icebp_done
  db 0xF1
.after_icebp:
.icebp_done:
  TRY_DONE
  CHECK_GOT "icebp", FAULT(DB, 0)
  CHECK_DR6 "icebp does not set dr6.bs", DR6_BS, 0
  FAULTS "ud2", FAULT(UD, 0), ud2
  mov eax, [GOT_EFLAGS]
  and eax, RF
  CHECK "a fault saves rf set", RF
  TRY int3
  mov eax, [GOT_EFLAGS]
  and eax, RF
  CHECK "a trap saves rf clear", 0

; ---- single step
  CLEAR_DR6
  TRY_AT .stepped, .step_done
  STEP
  nop
.stepped:
  nop
.step_done:
  TRY_DONE
  CHECK_GOT "single step", FAULT(DB, 0)
  CHECK_DR6 "single step sets dr6.bs", DR6_BS, DR6_BS
  mov eax, [GOT_EFLAGS]
  and eax, TF
  CHECK "single step saves tf", TF
  mov esi, TEST_DATA
  mov edi, TEST_DATA + 0x100
  mov ecx, 3
  TRY_AT .step_rep, .step_rep_done
  STEP
.step_rep:
  rep movsb
.step_rep_done:
  TRY_DONE
  CHECK_GOT "single step within rep", FAULT(DB, 0)
  CHECK_MEMORY "single step within rep: ecx", [GOT_REGS + 8], 2
  mov ecx, 1
  TRY_AT .step_rep_end, .step_rep_end_done
  STEP
  rep movsb
.step_rep_end:
  nop
.step_rep_end_done:
  TRY_DONE
  CHECK_GOT "single step after the last of rep", FAULT(DB, 0)
  mov eax, DATA
  TRY_AT .step_mov_ss, .step_mov_ss_done
  STEP
  mov ss, ax
  nop
.step_mov_ss:
  nop
.step_mov_ss_done:
  TRY_DONE
  CHECK_GOT "mov ss postpones the step", FAULT(DB, 0)
  TRY_AT .step_pop_ss, .step_pop_ss_done
  push ss
  STEP
  pop ss
  nop
.step_pop_ss:
  nop
.step_pop_ss_done:
  TRY_DONE
  CHECK_GOT "pop ss postpones the step", FAULT(DB, 0)
  ; an instruction that faults is not stepped
  TRY_AT .step_ud, .step_ud_done
  STEP
.step_ud:
  ud2
.step_ud_done:
  TRY_DONE
  CHECK_GOT "a fault wins over the step", FAULT(UD, 0)
  TRY_AT .step_jump, .step_jump_done
  STEP
  jmp .step_jump
  nop
.step_jump:
  nop
.step_jump_done:
  TRY_DONE
  CHECK_GOT "single step of a jump", FAULT(DB, 0)
  ; TF set by IRETD takes effect behind the first instruction there
  TRY_AT .step_iret_end, .step_iret_done
  pushfd
  or dword [esp], TF
  push dword CODE32
  push dword .step_iret
  iretd
.step_iret:
  nop
.step_iret_end:
  nop
.step_iret_done:
  TRY_DONE
  CHECK_GOT "tf by iretd", FAULT(DB, 0)
  ; POPFD that clears TF is itself stepped
  TRY_AT .step_popf_end, .step_popf_done
  push dword 2
  STEP
  popfd
.step_popf_end:
  nop
.step_popf_done:
  TRY_DONE
  CHECK_GOT "popfd that clears tf is stepped", FAULT(DB, 0)

; ---- debug registers
  ; WATCH linear address, access, bytes
%macro WATCH 3
  mov eax, %1
  mov dr0, eax
  CLEAR_DR6
  mov eax, 0x400 | DR7_L0 | DR7_FIELDS(%2, %3)
  mov dr7, eax
%endmacro
%macro UNWATCH 0
  mov eax, 0x400
  mov dr7, eax
%endmacro
  WATCH TEST_DATA, RW_WRITE, 4
  TRY_AT .watched, .watch_done
  mov dword [TEST_DATA], 1
.watched:
.watch_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "write breakpoint", FAULT(DB, 0)
  CHECK_DR6 "write breakpoint: dr6", 0xE00F, DR6_B0
  CHECK_MEMORY "write breakpoint is a trap", [TEST_DATA], 1
  WATCH TEST_DATA, RW_WRITE, 4
  FAULTS "read does not meet a write breakpoint", NO_FAULT, mov eax, [TEST_DATA]
  FAULTS "write beside a breakpoint", NO_FAULT, mov [TEST_DATA + 4], eax
  TRY_AT .watched_byte, .watch_byte_done
  mov byte [TEST_DATA + 3], 1
.watched_byte:
.watch_byte_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "write breakpoint: one byte of it", FAULT(DB, 0)
  WATCH TEST_DATA + 2, RW_WRITE, 1
  TRY_AT .watched_wide, .watch_wide_done
  mov dword [TEST_DATA], 1
.watched_wide:
.watch_wide_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "write breakpoint: within a wide write", FAULT(DB, 0)
  WATCH TEST_DATA, RW_ACCESS, 4
  TRY_AT .watched_read, .watch_read_done
  mov eax, [TEST_DATA]
.watched_read:
.watch_read_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "access breakpoint on read", FAULT(DB, 0)
  mov edi, TEST_DATA - 4
  mov ecx, 4
  WATCH TEST_DATA, RW_WRITE, 4
  TRY_AT .watched_rep, .watch_rep_done
.watched_rep:
  rep stosd
.watch_rep_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "write breakpoint within rep", FAULT(DB, 0)
  CHECK_MEMORY "write breakpoint within rep: ecx", [GOT_REGS + 8], 2
  cmp byte [IS_TCG], 0      ; QEMU 7.2 crashes here
  je .instruction_breakpoints
  SKIP "instruction breakpoint"
  SKIP "instruction breakpoint is a fault"
  SKIP "instruction breakpoint: dr6"
  SKIP "instruction breakpoint saves rf clear"
  SKIP "rf by iretd skips the breakpoint once"
  SKIP "rf: ran once"
  jmp .instruction_breakpoints_done
.instruction_breakpoints:
  WATCH LINEAR(.executed), RW_EXECUTE, 1
  mov ecx, 0
  TRY_AT .executed, .execute_done
  nop
.executed:
  mov ecx, 1
.execute_done:
  TRY_DONE
  CHECK_GOT "instruction breakpoint", FAULT(DB, 0)
  CHECK_MEMORY "instruction breakpoint is a fault", [GOT_REGS + 8], 0
  CHECK_DR6 "instruction breakpoint: dr6", 0xE00F, DR6_B0
  mov eax, [GOT_EFLAGS]
  and eax, RF
  CHECK "instruction breakpoint saves rf clear", 0
  UNWATCH
  ; RF by IRETD lets the instruction run once
  WATCH LINEAR(.rf_target), RW_EXECUTE, 1
  xor ecx, ecx
  TRY_AT .rf_target, .rf_target_done
  pushfd
  or dword [esp], RF
  push dword CODE32
  push dword .rf_target
  iretd
.rf_target:
  inc ecx
  jecxz .rf_target
  cmp ecx, 1
  je .rf_target             ; the second time it is met
.rf_target_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "rf by iretd skips the breakpoint once", FAULT(DB, 0)
  CHECK_MEMORY "rf: ran once", [GOT_REGS + 8], 1
.instruction_breakpoints_done:
  ; general detect
  CLEAR_DR6
  mov eax, 0x400 | DR7_GD
  mov dr7, eax
  FAULTS "general detect", FAULT(DB, 0), mov ecx, dr0
  CHECK_DR6 "general detect: dr6", DR6_BD, DR6_BD
  mov eax, dr7
  and eax, DR7_GD
  CHECK "general detect is off in the handler", 0
  UNWATCH
  ; CR4.DE
  mov eax, 0xFFFFFFFF
  mov dr0, eax
  FAULTS "dr4 without cr4.de", NO_FAULT, mov ecx, dr4
  mov eax, cr4
  or eax, CR4_DE
  mov cr4, eax
  FAULTS "dr4 with cr4.de", FAULT(UD, 0), mov ecx, dr4
  FAULTS "dr5 with cr4.de", FAULT(UD, 0), mov ecx, dr5
  WATCH 0x80, RW_IO, 1
  TRY_AT .watched_io, .watch_io_done
  out 0x80, al
.watched_io:
.watch_io_done:
  TRY_DONE
  UNWATCH
  CHECK_GOT "port breakpoint", FAULT(DB, 0)
  mov eax, cr4
  and eax, ~CR4_DE
  mov cr4, eax

; ---- shadows of STI and MOV SS, HLT: with a timer interrupt that waits
  mov dword [APIC + 0xF0], 0x1FF    ; the local APIC passes the 8259A on
  mov dword [APIC + 0x350], 0x700
  mov al, 0x11
  out 0x20, al
  mov al, 0x30
  out 0x21, al
  mov al, 4
  out 0x21, al
  mov al, 1
  out 0x21, al
  mov al, 0xFE
  out 0x21, al
  SET_GATE IDT + 0x30 * 8, CODE32, .timer, RIGHTS_INTERRUPT_GATE, 0
  xor ecx, ecx
  xor edx, edx
  call .raise_timer
  xor eax, eax
  sti
  inc eax                   ; still within the shadow
  inc eax                   ; never: the handler goes on at .timer_taken
  inc eax
.timer_taken:
  cli
  CHECK "sti holds interrupts for one instruction", 1
  call .raise_timer
  pushfd
  or dword [esp], 0x200
  popfd                     ; POPFD has no shadow
.after_popfd:
  nop
  nop
  cli
  CHECK_MEMORY "popfd has no shadow", [SCRATCH], .after_popfd
  call .raise_timer
  xor eax, eax
  sti
  cli                       ; taken before the window opens
  nop
  inc eax
  CHECK "sti cli leaves no window", 1
  xor eax, eax
  mov edx, DATA
  sti
  mov ss, dx                ; MOV SS behind STI: the interrupt comes one later at most
  nop
  nop
  cli
  call .raise_timer
  xor eax, eax
  sti
  hlt
  inc eax                   ; HLT is within the shadow, the interrupt ends it
.hlt_ended:
  cli
  CHECK "hlt ends by an interrupt", 0
  CHECK_MEMORY "hlt saves the next eip", [SCRATCH], .hlt_ended - 1
  jmp .after_timer
.timer:                     ; EAX as it was; goes on behind the increments
  push eax
  mov eax, [esp + 4]
  mov [SCRATCH], eax
  mov al, 0x20
  out 0x20, al
  pop eax
  cmp dword [esp], .timer_taken
  ja .not_first
  mov dword [esp], .timer_taken
.not_first:
  cmp dword [esp], .hlt_ended - 1
  jne .timer_return
  mov dword [esp], .hlt_ended
.timer_return:
  and dword [esp + 8], ~0x200
  iretd
; Programs timer 0 for one interrupt and waits until it is at the 8259A.
.raise_timer:
  mov al, 0x30
  out 0x43, al
  mov al, 0x10
  out 0x40, al
  mov al, 0
  out 0x40, al
  mov al, 0x0A              ; read the request register
  out 0x20, al
.wait:
  in al, 0x20
  test al, 1
  jz .wait
  ret
.after_timer:

; ---- alignment check
  mov eax, cr0
  or eax, CR0_AM
  mov cr0, eax
  push dword AC_FLAG | 2
  popfd
  FAULTS "no alignment check in ring 0", NO_FAULT, mov ecx, [TEST_DATA + 1]
  FAULTS3 "alignment check: dword", FAULT(AC, 0), mov ecx, [TEST_DATA + 1]
  push dword AC_FLAG | 2
  popfd
  FAULTS3 "alignment check: word", FAULT(AC, 0), mov cx, [TEST_DATA + 1]
  push dword AC_FLAG | 2
  popfd
  FAULTS3 "alignment check: aligned", NO_FAULT3, mov ecx, [TEST_DATA + 4]
  push dword AC_FLAG | 2
  popfd
  FAULTS3 "alignment check: byte", NO_FAULT3, mov cl, [TEST_DATA + 1]
  push dword 2
  popfd
  FAULTS3 "alignment check: ac clear", NO_FAULT3, mov ecx, [TEST_DATA + 1]
  mov eax, cr0
  and eax, ~CR0_AM
  mov cr0, eax
  push dword AC_FLAG | 2
  popfd
  FAULTS3 "alignment check: am clear", NO_FAULT3, mov ecx, [TEST_DATA + 1]
  push dword 2
  popfd

; ---- code that changes itself
  ; COPY start, end, address
%macro COPY 3
  mov esi, LINEAR(%1)
  mov edi, %3
  mov ecx, %2 - %1
  rep movsb
%endmacro
  COPY .next_begin, .next_end, TEST_CODE
  call FLAT32:TEST_CODE
  CHECK "changes the next instruction", 0x22222222
  COPY .ahead_begin, .ahead_end, TEST_CODE
  call FLAT32:TEST_CODE
  CHECK "changes an instruction behind a jump", 3
  COPY .behind_begin, .behind_end, TEST_CODE
  call FLAT32:TEST_CODE
  CHECK "changes an instruction it has run", 1 + 2 + 2
  COPY .rep_begin, .rep_end, TEST_CODE
  call FLAT32:TEST_CODE
  CHECK "rep stosb over the code ahead", 5
  ; an instruction that two pages share
  mov byte [TEST_CODE + 0xFFD], 0xB8
  mov dword [TEST_CODE + 0xFFE], 0x11111111
  mov byte [TEST_CODE + 0x1002], 0xCB
  call FLAT32:TEST_CODE + 0xFFD
  mov ebx, eax
  mov word [TEST_CODE + 0x1000], 0x4444
  call FLAT32:TEST_CODE + 0xFFD
  CHECK "change in the second page of an instruction", 0x44441111
  mov word [TEST_CODE + 0xFFE], 0x5555
  call FLAT32:TEST_CODE + 0xFFD
  CHECK "change in the first page of an instruction", 0x44445555
  mov dword [TEST_CODE + 0xFFE], 0x66667777 ; across both
  call FLAT32:TEST_CODE + 0xFFD
  CHECK "change across both pages", 0x66667777
  ; the same bytes as 32-bit and as 16-bit code
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0xFFFF, RIGHTS_CODE, 0
  mov dword [TEST_CODE], 0x030201B8
  mov dword [TEST_CODE + 4], 0x9090CB04 ; 32-bit: mov eax, 04030201h; retf
  call FLAT32:TEST_CODE
  CHECK "code as 32-bit", 0x04030201
  mov dword [TEST_CODE + 3], 0x00CB6690 ; 16-bit: mov ax, 0201h; nop; o32 retf
  xor eax, eax
  call SLOT(0):TEST_CODE
  CHECK "same address as 16-bit", 0x0201
  mov dword [TEST_CODE + 3], 0x90CB0403
  call FLAT32:TEST_CODE
  CHECK "and as 32-bit again", 0x04030201
  jmp .smc_done

.next_begin:
  call .next_here
.next_here:
  pop ebx
  mov dword [ebx + .next_patch - .next_here + 1], 0x22222222
.next_patch:
  mov eax, 0x11111111
  retf
.next_end:

.ahead_begin:
  call .ahead_here
.ahead_here:
  pop ebx
  mov eax, 1
  mov byte [ebx + .ahead_patch - .ahead_here + 2], 2
  jmp .ahead_patch
  nop
.ahead_patch:
  add eax, byte 1
  retf
.ahead_end:

.behind_begin:
  call .behind_here
.behind_here:
  pop ebx
  xor eax, eax
  mov ecx, 3
.behind_patch:
  add eax, byte 1
  mov byte [ebx + .behind_patch - .behind_here + 2], 2
  loop .behind_patch
  retf
.behind_end:

.rep_begin:
  call .rep_here
.rep_here:
  pop edi
  add edi, .rep_patch - .rep_here
  mov ecx, 5
  xor edx, edx
  mov al, 0x42              ; INC EDX
  rep stosb
.rep_patch:
  times 5 nop
  mov eax, edx
  retf
.rep_end:
.smc_done:

  FINISH

%include "lib/protected_code.inc"
ROM_END
