; Virtual-8086 mode: entry by IRET, faults out of it, IOPL and INT n, the interrupt redirection of
; CR4.VME, ports and the I/O bitmap.
;
; Build: nasm -f bin -I TestROMs/ -o v86.rom TestROMs/v86/v86.asm
; Run:   qemu-system-x86_64 -cpu max -bios v86.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

%define VM (1 << 17)
%define VIF (1 << 19)
%define VIP (1 << 20)
%define IF 0x200
%define IOPL3 0x3000
%define CR4_VME 1
%define V86_STACK 0x7000
%define REDIRECTION (IO_BITMAP - 32)   ; 256 bits in front of the I/O bitmap

; V86 label, flags, ds: goes to virtual-8086 mode at F000:label with SS = ES = 0.
%macro V86 3
  push dword 0x6666         ; GS
  push dword 0x5555         ; FS
  push dword %3             ; DS
  push dword 0              ; ES
  push dword 0              ; SS
  push dword V86_STACK
  push dword VM | 2 | (%2)
  push dword 0xF000
  push dword %1
  iretd
%endmacro

; FAULTS_V86 name, expected, flags, instruction: runs it in virtual-8086 mode. When it faults not,
; HLT behind it does.
%define NO_FAULT_V86 (FAULT(GP, 0) | AFTER)
%macro FAULTS_V86 4+
  TRY_AT %%instruction, %%after
  V86 %%instruction, %3, 0
bits 16
%%instruction:
  %4
  hlt
bits 32
%%after:
  TRY_DONE
  CHECK_GOT %1, %2
%endmacro

ROM_START "v86"
  ENTER_PROTECTED
  LOAD_TSS
  ; The I/O bitmap: ports 80h to 87h open, all others closed.
  mov edi, IO_BITMAP
  mov ecx, 0x100 / 4
  or eax, -1
  rep stosd
  mov byte [IO_BITMAP + 0x10], 0
  mov word [TSS + 0x66], IO_BITMAP - TSS
  SET_DESCRIPTOR GDT + TSS_SEL, TSS, IO_BITMAP - TSS + 0x40, RIGHTS_TSS32, 0
  mov ax, TSS_SEL
  ltr ax

; ---- the state in virtual-8086 mode
  TRY_AT .hlt, .hlt_done
  V86 .state, IOPL3, 0x1234
bits 16
.state:
  mov ax, ds
  mov bx, fs
  mov cx, gs
  mov dx, cs
  pushfd
  pop esi
  mov di, sp
.hlt:
  hlt
bits 32
.hlt_done:
  TRY_DONE
  CHECK_GOT "hlt faults", FAULT(GP, 0)
  mov eax, [GOT_EFLAGS]
  and eax, VM | 0x3000
  CHECK "pushed eflags has vm", VM | IOPL3
  CHECK_MEMORY "pushed cs", [GOT_CS], 0xF000
  CHECK_MEMORY "pushed ss", [GOT_SS], 0
  CHECK_MEMORY "pushed esp", [GOT_ESP], V86_STACK
  mov ebp, [GOT_HANDLER_ESP]
  CHECK_MEMORY "pushed es", [ebp + 32], 0
  CHECK_MEMORY "pushed ds", [ebp + 36], 0x1234
  CHECK_MEMORY "pushed fs", [ebp + 40], 0x5555
  CHECK_MEMORY "pushed gs", [ebp + 44], 0x6666
  mov eax, ebp
  CHECK "stack from the tss", STACK_TOP - 0x400 - 48
  movzx eax, word [GOT_REGS]
  CHECK "ds by iret", 0x1234
  movzx eax, word [GOT_REGS + 24]
  CHECK "fs by iret", 0x5555
  movzx eax, word [GOT_REGS + 8]
  CHECK "gs by iret", 0x6666
  movzx eax, word [GOT_REGS + 16]
  CHECK "cs by iret", 0xF000
  mov eax, [GOT_REGS + 48]
  and eax, VM | 0x10000
  CHECK "pushfd hides vm and rf", 0
  mov eax, fs
  CHECK "fs is null in the handler", 0
  mov eax, gs
  CHECK "gs is null in the handler", 0

; ---- addressing
  mov dword [0x12340 + 0x10], 0x0DDBA115
  TRY_AT .addressing, .addressing_done
  V86 .addressing_start, IOPL3, 0x1234
bits 16
.addressing_start:
  mov eax, [0x10]
  mov bx, 0x1000
  mov es, bx
  mov ecx, [es:0x2350]
.addressing:
  hlt
bits 32
.addressing_done:
  TRY_DONE
  CHECK_MEMORY "segment times 16", [GOT_REGS], 0x0DDBA115
  CHECK_MEMORY "segment loads as in real mode", [GOT_REGS + 8], 0x0DDBA115
  FAULTS_V86 "offset above 64 KiB", FAULT(GP, 0), IOPL3, mov al, [dword 0x10000]

; ---- IOPL 3: the sensitive instructions work
  FAULTS_V86 "cli with iopl 3", NO_FAULT_V86, IOPL3, cli
  FAULTS_V86 "pushf with iopl 3", NO_FAULT_V86, IOPL3, pushf
  FAULTS_V86 "int n with iopl 3 goes to the idt", FAULT(GP, 0x40 * 8 + 2), IOPL3, int 0x40
  TRY_AT .int3, .int3_done
  V86 .int3, IOPL3, 0
bits 16
.int3:
  int3
bits 32
.int3_done:
  TRY_DONE
  CHECK_GOT "int3 with iopl 3", FAULT(BP, 0) | AFTER
  TRY_AT .popf_end, .popf_done
  V86 .popf, IOPL3 | IF, 0
bits 16
.popf:
  push dword 0
  popfd
.popf_end:
  hlt
bits 32
.popf_done:
  TRY_DONE
  mov eax, [GOT_EFLAGS]
  and eax, VM | IF | IOPL3
  CHECK "popfd changes if, not vm or iopl", VM | IOPL3

; ---- IOPL 0: they fault
  FAULTS_V86 "cli below iopl", FAULT(GP, 0), 0, cli
  FAULTS_V86 "sti below iopl", FAULT(GP, 0), 0, sti
  FAULTS_V86 "pushf below iopl", FAULT(GP, 0), 0, pushf
  FAULTS_V86 "popf below iopl", FAULT(GP, 0), 0, popf
  FAULTS_V86 "iret below iopl", FAULT(GP, 0), 0, iret
  FAULTS_V86 "int n below iopl", FAULT(GP, 0), 0, int 0x40
  TRY_AT .int3_iopl0, .int3_iopl0_done
  V86 .int3_iopl0, 0, 0
bits 16
.int3_iopl0:
  int3
bits 32
.int3_iopl0_done:
  TRY_DONE
  CHECK_GOT "int3 does not depend on iopl", FAULT(BP, 0) | AFTER

; ---- instructions that are not there or not allowed
  FAULTS_V86 "lldt", FAULT(UD, 0), IOPL3, {db 0x0F, 0x00, 0xD0}
  FAULTS_V86 "str", FAULT(UD, 0), IOPL3, {db 0x0F, 0x00, 0xC8}
  FAULTS_V86 "lar", FAULT(UD, 0), IOPL3, {db 0x0F, 0x02, 0xC0}
  FAULTS_V86 "arpl", FAULT(UD, 0), IOPL3, {db 0x63, 0xC0}
  FAULTS_V86 "mov from cr0", FAULT(GP, 0), IOPL3, mov eax, cr0
  FAULTS_V86 "mov from dr7", FAULT(GP, 0), IOPL3, mov eax, dr7
  FAULTS_V86 "lgdt", FAULT(GP, 0), IOPL3, lgdt [SCRATCH]
  FAULTS_V86 "clts", FAULT(GP, 0), IOPL3, clts
  FAULTS_V86 "sgdt", NO_FAULT_V86, IOPL3, sgdt [SCRATCH]
  FAULTS_V86 "smsw", NO_FAULT_V86, IOPL3, smsw ax
  FAULTS_V86 "ud2", FAULT(UD, 0), IOPL3, ud2

; ---- ports: the bitmap decides, whatever IOPL is
  FAULTS_V86 "in of an open port", NO_FAULT_V86, IOPL3, in al, 0x80
  FAULTS_V86 "in of an open port below iopl", NO_FAULT_V86, 0, in al, 0x80
  FAULTS_V86 "in of a closed port", FAULT(GP, 0), IOPL3, in al, 0x90
  FAULTS_V86 "word in across to a closed port", FAULT(GP, 0), IOPL3, in ax, 0x87
  FAULTS_V86 "dword in of open ports", NO_FAULT_V86, IOPL3, in eax, 0x84
  mov dx, 0xFFFF
  FAULTS_V86 "in beyond the tss limit", FAULT(GP, 0), IOPL3, in al, dx

; ---- far jumps and returns are as in real mode
  TRY_AT .far_end, .far_done
  V86 .far_start, IOPL3, 0
bits 16
.far_start:
  call 0xF000:.far_target
  jmp short .far_end
.far_target:
  pop eax
  push eax
  retf
.far_end:
  hlt
bits 32
.far_done:
  TRY_DONE
  movzx eax, word [GOT_REGS + 2]
  CHECK "far call pushes the segment", 0xF000

; ---- IRETD from ring 3 cannot set VM
  TRY_AT .vm_from_ring3, .vm_from_ring3_done
  RING3 .ring3
.ring3:
  push dword DATA3
  push dword STACK3_TOP
  push dword VM | IOPL3 | 2
  push dword CODE3
  push dword .vm_from_ring3
  iretd
.vm_from_ring3:
  hlt
.vm_from_ring3_done:
  TRY_DONE
  mov eax, [GOT_EFLAGS]
  and eax, VM
  CHECK "iretd in ring 3 does not set vm", 0

; ---- a gate to a ring that is not 0
  SET_DESCRIPTOR SLOT_ADDRESS(3), ROM_BASE, 0xFFFF, RIGHTS_CODE | RIGHTS_DPL(1), BIG
  SET_GATE IDT + 0x41 * 8, SLOT(3), 0, RIGHTS_INTERRUPT_GATE | RIGHTS_DPL(3), 0
  FAULTS_V86 "gate to ring 1", FAULT(GP, SLOT(3)), IOPL3, int 0x41
  SET_DESCRIPTOR SLOT_ADDRESS(3), ROM_BASE, 0xFFFF, RIGHTS_CODE | 4, BIG
  FAULTS_V86 "gate to conforming code", FAULT(GP, SLOT(3)), IOPL3, int 0x41

; ---- CR4.VME
  mov eax, 1
  cpuid
  test edx, 2
  jnz .have_vme
  SKIP "redirected int n"
  SKIP "redirected int n: stack"
  SKIP "redirected int n below iopl clears vif"
  SKIP "redirected int n below iopl: pushed flags"
  SKIP "vme: cli clears vif"
  SKIP "vme: pushf shows vif as if, iopl 3"
  SKIP "vme: sti with vip"
  SKIP "int n not redirected"
  jmp .no_vme
.have_vme:
  mov eax, cr4
  or eax, CR4_VME
  mov cr4, eax
  mov edi, REDIRECTION
  mov ecx, 8
  or eax, -1
  rep stosd
  and byte [REDIRECTION + 0x42 / 8], ~(1 << (0x42 % 8)) & 0xFF
  ; vector 42h of the 8086's own table is at 42h * 4
  mov word [0x42 * 4], .own_handler
  mov word [0x42 * 4 + 2], 0xF000
  TRY_AT .own_handler_end, .own_done
  V86 .own_start, IOPL3 | IF, 0
bits 16
.own_start:
  int 0x42
  hlt
.own_handler:
  mov bp, sp
  mov ax, [bp + 4]
  mov bx, [bp + 2]
  pushf
  pop cx
.own_handler_end:
  hlt
bits 32
.own_done:
  TRY_DONE
  CHECK_GOT "redirected int n", FAULT(GP, 0)
  CHECK_MEMORY "redirected int n: stack", [GOT_ESP], V86_STACK - 6
  TRY_AT .own_handler_end, .own_done0
  V86 .own_start, VIF, 0
.own_done0:
  TRY_DONE
  mov eax, [GOT_EFLAGS]
  and eax, VIF
  CHECK "redirected int n below iopl clears vif", 0
  movzx eax, word [GOT_REGS]
  and eax, 0x3200
  CHECK "redirected int n below iopl: pushed flags", 0x3200
  TRY_AT .vcli_end, .vcli_done
  V86 .vcli, VIF, 0
bits 16
.vcli:
  pushf
  pop ax
  cli
.vcli_end:
  hlt
bits 32
.vcli_done:
  TRY_DONE
  mov eax, [GOT_EFLAGS]
  and eax, VIF
  CHECK "vme: cli clears vif", 0
  movzx eax, word [GOT_REGS]
  and eax, 0x3200
  CHECK "vme: pushf shows vif as if, iopl 3", 0x3200
  FAULTS_V86 "vme: sti with vip", FAULT(GP, 0), VIP, sti
  FAULTS_V86 "int n not redirected", FAULT(GP, 0), 0, int 0x43
  mov eax, cr4
  and eax, ~CR4_VME
  mov cr4, eax
.no_vme:
  FINISH

%include "lib/protected_code.inc"
ROM_END
