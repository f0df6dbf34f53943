; 16-bit protected mode: 16-bit segments, gates and stacks, 80286 style, and how operand and address
; size prefixes reach the 32-bit side.
;
; Build: nasm -f bin -I TestROMs/ -o protected16.rom TestROMs/protected16/protected16.asm
; Run:   qemu-system-x86_64 -cpu max -bios protected16.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

ROM_START "protected16"
  call prepare_protected
  ; 16-bit gates to the handlers below
  mov di, IDT
  mov bx, stubs16
  mov cx, 48
.gate:
  mov [di], bx
  mov word [di + 2], CODE16
  mov word [di + 4], 0x8600
  mov word [di + 6], 0
  add di, 8
  add bx, stub16_size
  loop .gate
  mov eax, cr0
  or al, 1
  mov cr0, eax
  jmp CODE16:.protected
.protected:
  mov ax, DATA16
  mov ds, ax
  mov es, ax
  mov ss, ax
  mov esp, 0x12340000 + STACK_TOP ; the top half must not matter

  smsw ax
  and eax, 1
  CHECK "protection on", 1
  push ax
  mov eax, esp
  pop cx
  CHECK "16-bit stack keeps the top of esp", 0x12340000 + STACK_TOP - 2
  mov esp, STACK_TOP

  push word 0x1234
  mov bp, sp
  movzx eax, word [bp]
  pop cx
  CHECK "word push", 0x1234
  mov bx, SCRATCH
  mov dword [bx], 0xDEADBEEF
  mov ecx, SCRATCH
  mov eax, [ecx]
  CHECK "32-bit address in 16-bit code", 0xDEADBEEF
  mov ecx, 0x10000
  FAULTS "offset above 64 KiB", FAULT(GP, 0), mov eax, [ecx]
  mov ax, DATA
  mov fs, ax
  mov dword [fs:ecx], 0x10203040
  mov eax, [fs:ecx]
  CHECK "big segment in 16-bit code", 0x10203040
  mov bx, 0xFFFF
  mov dword [SCRATCH], 0x01020304
  mov eax, [bx + SCRATCH + 1]
  CHECK "16-bit offset wraps", 0x01020304

  ; exceptions through 16-bit gates
  xor cx, cx
  FAULTS "div by zero", FAULT(DE, 0), div cx
  FAULTS "ud2", FAULT(UD, 0), ud2
  mov ax, 0x2000
  FAULTS "ds beyond the gdt", FAULT(GP, 0x2000), mov ds, ax
  mov ax, DATA16
  mov ds, ax
  mov eax, [GOT_HANDLER_ESP]
  CHECK "16-bit gate with error code pushes four words", STACK_TOP - 10

  ; far calls
  call CODE16:.far
  CHECK "far call pushes two words", 4
  jmp .after_far
.far:
  mov eax, STACK_TOP
  sub ax, sp
  retf
.after_far:
  call dword CODE32:.far32
  CHECK "far call with operand size prefix", 8
  jmp .after_far32
bits 32
.far32:
  mov eax, STACK_TOP
  sub ax, sp
  retf
bits 16
.after_far32:
  SET_GATE SLOT_ADDRESS(0), CODE16, .gate16, RIGHTS_CALL_GATE16, 0
  call SLOT(0):0x5555
  CHECK "16-bit call gate", 4
  jmp .after_gate16
.gate16:
  mov eax, STACK_TOP
  sub ax, sp
  retf
.after_gate16:
  SET_GATE SLOT_ADDRESS(0), CODE16, .gate32, RIGHTS_CALL_GATE32, 0
  call SLOT(0):0x5555
  CHECK "32-bit call gate from 16-bit code", 8
  jmp .after_gate32
.gate32:
  mov eax, STACK_TOP
  sub ax, sp
  o32 retf
.after_gate32:

  ; a 32-bit stack under 16-bit code
  mov ax, DATA
  mov ss, ax
  mov esp, 0x50000
  push word 1
  mov eax, esp
  mov cx, DATA16
  mov ss, cx
  mov esp, STACK_TOP
  CHECK "32-bit stack in 16-bit code", 0x4FFFE

  ; ring 3, 16 bits, by IRET with words
  mov word [TSS + 2], STACK_TOP - 0x400
  mov word [TSS + 4], DATA16
  SET_DESCRIPTOR GDT + TSS_SEL, TSS, 43, RIGHTS_TSS16, 0
  mov ax, TSS_SEL
  ltr ax
  SET_DESCRIPTOR SLOT_ADDRESS(1), ROM_BASE, 0xFFFF, RIGHTS_CODE | RIGHTS_DPL(3), 0
  SET_DESCRIPTOR SLOT_ADDRESS(2), 0, 0xFFFF, RIGHTS_DATA | RIGHTS_DPL(3), 0
  TRY_AT .ring3_hlt, .ring3_done
  push word SLOT(2) | 3
  push word STACK3_TOP
  push word 0x3002
  push word SLOT(1) | 3
  push word .ring3
  iret
.ring3:
  mov bx, cs
  mov cx, sp
.ring3_hlt:
  hlt
.ring3_done:
  TRY_DONE
  CHECK_GOT "hlt in 16-bit ring 3", FAULT(GP, 0)
  movzx eax, bx
  CHECK "ring 3 selector", SLOT(1) | 3
  CHECK_MEMORY "stack from the 16-bit tss", [GOT_HANDLER_ESP], STACK_TOP - 0x400 - 14
  FINISH

; Sixteen-bit handlers. SS:SP: vector, error code, IP, CS, FLAGS.
stubs16:
%assign vector 0
%rep 48
  %if (vector < 32) && ((WITH_ERROR_CODE >> vector) & 1)
  nop
  nop
  %else
  push byte 0
  %endif
  push byte vector
  jmp near exception16
%assign vector vector + 1
%endrep
stub16_size equ ($ - stubs16) / 48

exception16:
  mov ax, DATA16
  mov ds, ax
  mov es, ax
  movzx ebp, sp
  mov [GOT_HANDLER_ESP], ebp
  movzx ecx, word [ss:ebp + 4]
  mov [GOT_EIP], ecx
  movzx edx, word [ss:ebp + 2]
  movzx eax, byte [ss:ebp]
  shl eax, 16
  or eax, edx
  cmp ecx, [TRY_EIP]
  je .at_instruction
  or eax, AFTER
.at_instruction:
  mov [GOT], eax
  cmp dword [RECOVER_EIP], 0
  je unexpected_16
  mov dx, DATA16
  mov ss, dx
  mov esp, [RECOVER_ESP]
  jmp [RECOVER_EIP]

%include "lib/protected_code.inc"
CHECK_LIBRARY 16, DATA16
ROM_END
