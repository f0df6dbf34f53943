; The debug registers and what postpones, merges and hides debug exceptions (SDM vol. 3, 17.2 and
; 17.3): breakpoint kinds and lengths, DR6 and DR7, RF in the pushed flags, repeated string
; instructions that are stepped, watched, interrupted, or fault.
;
; Build: nasm -f bin -I TestROMs/ -o debugging.rom TestROMs/debugging/debugging.asm
; Run:   qemu-system-x86_64 -cpu max -bios debugging.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"

%define TF 0x100
%define RF 0x10000
%define B(n) (1 << (n))
%define BD 0x2000
%define BS 0x4000
%define DR7_ONE 0x400
%define L(n) (1 << (2 * (n)))
%define G(n) (2 << (2 * (n)))
%define RW(n, kind) ((kind) << (16 + 4 * (n)))
; 1, 2, 4, 8 bytes are 0, 1, 3, 2.
%define LEN(n, bytes) (((bytes) - 1 - 5 * ((bytes) / 8)) << (18 + 4 * (n)))
%define LEN_8 2
%define EXECUTE 0
%define WRITE 1
%define IO 2
%define ACCESS 3
%define CR4_DE 8
%define DATA_AT TEST_DATA

; DR7 value: loads it. EAX is lost; DR6 is cleared.
%macro ARM 1
  xor eax, eax
  mov dr6, eax
  mov eax, DR7_ONE | (%1)
  mov dr7, eax
%endmacro
%macro DISARM 0
  mov eax, DR7_ONE
  mov dr7, eax
%endmacro
%macro SET_DR 2
  mov eax, %2
  mov dr%1, eax
%endmacro
; CHECK_DR6 name, expected B0–B3, BD, BS, BT
%macro CHECK_DR6 2
  mov eax, [GOT_DR6]
  and eax, 0xE00F
  CHECK %1, %2
%endmacro
%macro CHECK_RF 2
  mov eax, [GOT_EFLAGS]
  and eax, RF
  CHECK %1, %2
%endmacro
; TRAPS name, GOT, DR6 bits, instruction: as a trap, EIP is behind the instruction.
%macro TRAPS 4+
  TRY_AT %%after, %%after
  %4
%%after:
  TRY_DONE
  DISARM
  mov eax, dr6
  mov [GOT_DR6], eax          ; also when there was no exception
  CHECK_GOT %1, %2
%strcat %%dr6 %1, ": dr6"
  CHECK_DR6 %%dr6, %3
%endmacro
%define DEBUG_TRAP FAULT(DB, 0)
%macro STEP 0
  pushfd
  or dword [esp], TF
  popfd
%endmacro

ROM_START "debugging"
  ENTER_PROTECTED
  LOAD_TSS
  mov dword [DATA_AT], 0

; ---- the registers
  xor eax, eax
  mov dr6, eax
  mov eax, dr6
  CHECK "dr6: fixed ones", 0xFFFF0FF0
  mov eax, 0xFFFFFFFF
  mov dr6, eax
  mov eax, dr6
  CHECK "dr6: fixed zero", 0xFFFFEFFF
  mov eax, 0xFFFF0000
  mov dr7, eax
  mov eax, dr7
  CHECK "dr7: bit 10 is one", 0xFFFF0400
  mov eax, 0x0000D800       ; 11, 12, 14, 15
  mov dr7, eax
  mov eax, dr7
  CHECK "dr7: bits 11, 12, 14 and 15 are zero", 0x400
  mov eax, 0x300
  mov dr7, eax
  mov eax, dr7
  CHECK "dr7: le and ge", 0x700
  DISARM

; ---- each register, local and global
%assign n 0
%rep 4
  %defstr number n
  %strcat name "dr", number, " local"
  SET_DR n, DATA_AT + 4 * n
  ARM L(n) | RW(n, WRITE) | LEN(n, 4)
  TRAPS name, DEBUG_TRAP, B(n), mov [DATA_AT + 4 * n], ecx
  %strcat name "dr", number, " global"
  ARM G(n) | RW(n, WRITE) | LEN(n, 4)
  TRAPS name, DEBUG_TRAP, B(n), mov [DATA_AT + 4 * n], ecx
  %strcat name "dr", number, " not enabled"
  ARM RW(n, WRITE) | LEN(n, 4)
  TRAPS name, NO_FAULT, B(n) & 0, mov [DATA_AT + 4 * n], ecx
%assign n n + 1
%endrep

; ---- length and place: every width of access at every distance, read and written
  mov dword [SCRATCH + 0x80], 0 ; combinations that went wrong
  mov dword [SCRATCH + 0x84], 0 ; the present one: bytes of the breakpoint and access, kind, place
.overlap:
  call overlap_case
  inc dword [SCRATCH + 0x84]
  cmp dword [SCRATCH + 0x84], 4 * 4 * 4 * 16
  jb .overlap
  mov eax, [SCRATCH + 0x80]
  CHECK "data breakpoints: length, place, kind of access", 0

; ---- several at once
  SET_DR 0, DATA_AT
  SET_DR 1, DATA_AT + 2
  SET_DR 2, DATA_AT
  SET_DR 3, DATA_AT
  ARM L(0) | RW(0, WRITE) | LEN(0, 4) | L(1) | RW(1, ACCESS) | LEN(1, 1) | L(2) | RW(2, WRITE)
  TRAPS "two breakpoints in one access", DEBUG_TRAP, B(0) | B(1), mov [DATA_AT + 1], cx
  mov esi, DATA_AT
  mov edi, DATA_AT + 8
  SET_DR 1, DATA_AT + 8
  ARM L(0) | RW(0, ACCESS) | LEN(0, 4) | L(1) | RW(1, WRITE) | LEN(1, 4)
  TRAPS "source and destination of movs", DEBUG_TRAP, B(0) | B(1), movsd
  SET_DR 0, STACK_TOP - 4
  ARM L(0) | RW(0, WRITE) | LEN(0, 4)
  TRAPS "push", DEBUG_TRAP, B(0), push ecx
  SET_DR 0, DATA_AT
  ARM L(0) | RW(0, WRITE) | LEN(0, 4)
  TRAPS "xchg", DEBUG_TRAP, B(0), xchg [DATA_AT], ecx
  ARM L(0) | RW(0, WRITE) | LEN(0, 4)
  TRAPS "cmpxchg that does not store the register", DEBUG_TRAP, B(0), cmpxchg [DATA_AT], ecx
  mov dword [DATA_AT], 0x2000
  ARM L(0) | RW(0, ACCESS) | LEN(0, 4)
  FAULTS "an instruction that faults has no data trap", FAULT(GP, 0x2000), mov ds, [DATA_AT]
  DISARM

; ---- with TF
  SET_DR 0, DATA_AT
  ARM L(0) | RW(0, WRITE) | LEN(0, 4)
  TRY_AT .step_watched, .step_watched
  STEP
  mov [DATA_AT], ecx
.step_watched:
  TRY_DONE
  DISARM
  CHECK_GOT "step and data breakpoint", DEBUG_TRAP
  CHECK_DR6 "step and data breakpoint: dr6", BS | B(0)
  ; DR6 keeps BS
  mov eax, BS
  mov dr6, eax
  mov eax, DR7_ONE | L(0) | RW(0, WRITE) | LEN(0, 4)
  mov dr7, eax
  TRAPS "bs stays until software clears it", DEBUG_TRAP, BS | B(0), mov [DATA_AT], ecx
  ; MOV SS holds both back by one instruction
  mov edx, DATA
  mov [DATA_AT], edx
  ARM L(0) | RW(0, ACCESS) | LEN(0, 4)
  TRY_AT .shadow_watched, .shadow_watched
  mov ss, [DATA_AT]
  nop
.shadow_watched:
  TRY_DONE
  DISARM
  CHECK_GOT "data breakpoint of mov ss comes one later", DEBUG_TRAP
  CHECK_DR6 "data breakpoint of mov ss comes one later: dr6", B(0)

; ---- INT n and TF
  SET_GATE IDT + 0x40 * 8, CODE32, .int_target, RIGHTS_INTERRUPT_GATE, 0
  xor eax, eax
  mov dr6, eax
  TRY_AT .int_back, .int_back
  STEP
  int 0x40                    ; its handler runs without TF; IRET restores it
.int_back:
  nop
  jmp .int_done
.int_target:
  nop
  iretd
.int_done:
  TRY_DONE
  push dword 2
  popfd
  CHECK_GOT "int n is not stepped, the instruction after iret is", DEBUG_TRAP | AFTER
  mov eax, [GOT_EIP]
  sub eax, .int_back
  CHECK "step after iret: eip", 1

; ---- instruction breakpoints
  cmp byte [IS_TCG], 0        ; QEMU 7.2 crashes
  je .execution
%macro SKIPS 1-*
%rep %0
  SKIP %1
%rotate 1
%endrep
%endmacro
  SKIPS "execution", "execution: dr6", "execution: rf is clear", "execution: second byte", \
    "execution with a step: fault first", "execution with a step: dr6", \
    "execution behind mov ss is not met", "execution: rep is met once", \
    "execution: rep is met once: ecx", "execution in ring 3"
  jmp .execution_done
.execution:
  SET_DR 0, LINEAR(.executed)
  ARM L(0)
  TRY_AT .executed, .executed_done
  nop
.executed:
  mov ecx, 1
.executed_done:
  TRY_DONE
  DISARM
  CHECK_GOT "execution", DEBUG_TRAP
  CHECK_DR6 "execution: dr6", B(0)
  CHECK_RF "execution: rf is clear", 0
  SET_DR 0, LINEAR(.second_byte) + 1
  ARM L(0)
  TRY_AT .second_byte, .second_byte_done
.second_byte:
  mov ecx, 1
.second_byte_done:
  TRY_DONE
  DISARM
  CHECK_GOT "execution: second byte", NO_FAULT
  ; the trap of the instruction before and the fault of this one are one exception
  SET_DR 0, LINEAR(.step_executed)
  ARM L(0)
  TRY_AT .step_executed, .step_executed_done
  STEP
  nop
.step_executed:
  mov ecx, 1
.step_executed_done:
  TRY_DONE
  DISARM
  CHECK_GOT "execution with a step: fault first", DEBUG_TRAP
  mov eax, [GOT_DR6]
  and eax, BS
  CHECK "execution with a step: dr6", BS
  SET_DR 0, LINEAR(.behind_ss)
  ARM L(0)
  mov edx, DATA
  TRY_AT .behind_ss, .behind_ss_done
  mov ss, dx
.behind_ss:
  nop
.behind_ss_done:
  TRY_DONE
  DISARM
  CHECK_GOT "execution behind mov ss is not met", NO_FAULT
  ; RF by IRETD: a repeated instruction is resumed, and not met again at each iteration
  SET_DR 0, LINEAR(.rep_executed)
  ARM L(0)
  mov edi, DATA_AT
  mov ecx, 0x2000
  TRY_AT .rep_executed, .rep_executed_done
  pushfd
  or dword [esp], RF
  push dword CODE32
  push dword .rep_executed
  iretd
.rep_executed:
  rep stosb
.rep_executed_done:
  TRY_DONE
  DISARM
  CHECK_GOT "execution: rep is met once", NO_FAULT
  mov eax, ecx
  CHECK "execution: rep is met once: ecx", 0
  SET_DR 0, LINEAR(.user_executed)
  ARM L(0)
  TRY_AT .user_executed, .user_executed_done
  RING3 .user_executed
.user_executed:
  int3
.user_executed_done:
  TRY_DONE
  DISARM
  CHECK_GOT "execution in ring 3", DEBUG_TRAP
.execution_done:

; ---- I/O breakpoints
  mov eax, cr4
  or eax, CR4_DE
  mov cr4, eax
  SET_DR 0, 0x80
  ARM L(0) | RW(0, IO) | LEN(0, 1)
  TRAPS "out byte", DEBUG_TRAP, B(0), out 0x80, al
  ARM L(0) | RW(0, IO) | LEN(0, 1)
  TRAPS "in byte", DEBUG_TRAP, B(0), in al, 0x80
  ARM L(0) | RW(0, IO) | LEN(0, 1)
  TRAPS "another port", NO_FAULT, 0, in al, 0x84
  SET_DR 0, 0x82
  ARM L(0) | RW(0, IO) | LEN(0, 1)
  TRAPS "a dword across it", DEBUG_TRAP, B(0), in eax, 0x80
  SET_DR 0, 0x80
  ARM L(0) | RW(0, IO) | LEN(0, 4)
  TRAPS "four ports: the last", DEBUG_TRAP, B(0), in al, 0x83
  mov dx, 0x80
  mov esi, DATA_AT
  mov ecx, 3
  ARM L(0) | RW(0, IO) | LEN(0, 1)
  TRY_AT .rep_outs, .rep_outs_done
.rep_outs:
  rep outsb
.rep_outs_done:
  TRY_DONE
  DISARM
  CHECK_GOT "rep outs traps after an iteration", DEBUG_TRAP
  CHECK_MEMORY "rep outs traps after an iteration: ecx", [GOT_REGS + 8], 2
  CHECK_RF "rep outs traps after an iteration: rf", RF
  mov eax, cr4
  and eax, ~CR4_DE
  mov cr4, eax

%include "debugging/repeats.inc"
%include "debugging/long.inc"
  FINISH

; One combination: SCRATCH + 84h: length 2 bits, access 2 bits, kind of breakpoint and of access 1
; bit each, distance - 4 to 11 from the breakpoint 4 bits.
bits 32
overlap_case:
  mov esi, [SCRATCH + 0x84]
  mov ecx, esi
  and ecx, 3
  cmp ecx, LEN_8              ; in 64-bit mode only
  je .overlap_ok
  mov edx, esi
  shr edx, 2
  and edx, 3
  cmp edx, 3
  je .overlap_ok
  ; EBX: bytes of the breakpoint; EDX: of the access
  lea ebx, [ecx + 1]
  mov ecx, edx
  mov edx, 1
  shl edx, cl
  mov edi, esi
  shr edi, 6
  and edi, 15
  sub edi, 4
  ; hit: distance < EBX and distance + EDX > 0; and a write, unless the kind is ACCESS
  xor ebp, ebp
  cmp edi, ebx
  jge .predicted
  lea eax, [edi + edx]
  test eax, eax
  jle .predicted
  mov eax, esi
  and eax, 0x30
  cmp eax, 0x20               ; a write breakpoint and a read
  je .predicted
  inc ebp
.predicted:
  add edi, DATA_AT + 0x20
  mov eax, DATA_AT + 0x20
  mov dr0, eax
  xor eax, eax
  mov dr6, eax
  mov eax, esi
  and eax, 3
  shl eax, 18
  or eax, DR7_ONE | L(0) | RW(0, WRITE)
  test esi, 0x10
  jz .write_kind
  or eax, RW(0, ACCESS)
.write_kind:
  mov dr7, eax
  mov [SCRATCH + 0x88], ebp
  TRY_AT .overlap_after, .overlap_after
  test esi, 0x20
  jnz .overlap_read
  cmp edx, 2
  jb .write1
  je .write2
  mov [edi], eax
  jmp .overlap_after
.write1:
  mov [edi], al
  jmp .overlap_after
.write2:
  mov [edi], ax
  jmp .overlap_after
.overlap_read:
  cmp edx, 2
  jb .read1
  je .read2
  mov eax, [edi]
  jmp .overlap_after
.read1:
  mov al, [edi]
  jmp .overlap_after
.read2:
  mov ax, [edi]
.overlap_after:
  TRY_DONE
  DISARM
  cmp dword [GOT], NO_FAULT
  setne al
  movzx eax, al
  cmp eax, [SCRATCH + 0x88]
  je .overlap_ok
  inc dword [SCRATCH + 0x80]
.overlap_ok:
  ret

bits 64
%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
