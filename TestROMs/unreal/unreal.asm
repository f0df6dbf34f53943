; Big real mode: segments whose limits stay at 4 GiB after a visit to protected mode, and what else
; real mode keeps of what protected mode loaded.
;
; Build: nasm -f bin -I TestROMs/ -o unreal.rom TestROMs/unreal/unreal.asm
; Run:   qemu-system-x86_64 -cpu max -bios unreal.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

%define HIGH_DATA 0x200000

ROM_START "unreal"
  call install_real_handlers

  ; before: offsets end at FFFFh
  mov eax, HIGH_DATA
  FAULTS "64 KiB limit at reset", FAULT(GP, 0), mov ecx, [eax]

  call prepare_protected
  o32 lidt [cs:real_idtr]
  call install_real_handlers
  mov eax, cr0
  or al, 1
  mov cr0, eax
  mov bx, DATA
  mov ds, bx
  mov es, bx
  mov fs, bx
  mov gs, bx
  and al, ~1 & 0xFF
  mov cr0, eax
  mov bx, ds
  movzx eax, bx
  mov ebx, eax
  xor ax, ax
  mov ds, ax
  mov es, ax
  mov fs, ax
  mov gs, ax
  mov eax, ebx
  CHECK "selector stays after leaving protected mode", DATA

  mov eax, HIGH_DATA
  TRY mov dword [eax], 0x12345678
  CHECK_GOT "write above 1 MiB", NO_FAULT
  CHECK_MEMORY "read above 1 MiB", [dword HIGH_DATA], 0x12345678
  mov ax, 0x1000
  mov fs, ax
  mov eax, [fs:dword HIGH_DATA - 0x10000]
  CHECK "loading a segment keeps the limit", 0x12345678
  xor eax, eax
  mov fs, ax

  mov esi, HIGH_DATA
  mov edi, HIGH_DATA + 0x100000
  mov ecx, 4
  a32 rep movsd
  CHECK_MEMORY "rep movsd with 32-bit addresses", [dword HIGH_DATA + 0x100000], 0x12345678
  mov eax, esi
  CHECK "esi goes on above 64 KiB", HIGH_DATA + 16
  mov esi, HIGH_DATA
  xor eax, eax
  mov dword [0], 0xAABBCCDD ; vector 0 is not needed for a moment
  lodsd                     ; a 16-bit address: SI only
  mov dword [0], 0xF0000000 + real_stubs
  CHECK "16-bit addresses stay 16-bit", 0xAABBCCDD
  mov eax, esi
  CHECK "lodsd changes si only", HIGH_DATA + 4

  mov dword [dword HIGH_DATA + 0x20], 0x0BADCAFE
  mov ebx, HIGH_DATA
  lea ecx, [ebx + 0x20]
  mov eax, [ecx]
  CHECK "lea with 32-bit address", 0x0BADCAFE
  push dword [ecx]
  pop eax
  CHECK "push from above 1 MiB", 0x0BADCAFE

  ; an interrupt keeps the limits too
  mov word [0x40 * 4], .interrupt
  mov word [0x40 * 4 + 2], 0xF000
  int 0x40
  jmp .after_interrupt
.interrupt:
  mov eax, [dword HIGH_DATA]
  iret
.after_interrupt:
  CHECK "limits stay in a handler", 0x12345678

  ; SS was not loaded in protected mode: its limit is still 64 KiB
  mov ebp, HIGH_DATA
  FAULTS "ss keeps its own limit", FAULT(SS_, 0), mov eax, [ebp]

  ; a small limit stays as well
  call prepare_protected
  SET_DESCRIPTOR SLOT_ADDRESS(0), 0, 0x0FFF, RIGHTS_DATA, 0
  o32 lidt [cs:real_idtr]
  call install_real_handlers
  mov eax, cr0
  or al, 1
  mov cr0, eax
  mov bx, SLOT(0)
  mov gs, bx
  and al, ~1 & 0xFF
  mov cr0, eax
  xor bx, bx
  mov gs, bx
  FAULTS "small limit holds in real mode", FAULT(GP, 0), mov al, [gs:0x1000]
  FAULTS "below the small limit", NO_FAULT, mov al, [gs:0xFFF]

  ; 32-bit code stays 32-bit until CS is loaded
  mov eax, cr0
  or al, 1
  mov cr0, eax
  jmp CODE32:.code32
bits 32
.code32:
  mov eax, cr0
  and al, ~1 & 0xFF
  mov cr0, eax
  mov ecx, 0x11223344       ; as 16-bit code this would be two instructions
  mov edx, ecx
  or al, 1                  ; the way back goes through a 16-bit segment
  mov cr0, eax
  jmp CODE16:.code16
bits 16
.code16:
  mov eax, cr0
  and al, ~1 & 0xFF
  mov cr0, eax
  jmp 0xF000:.real
.real:
  mov eax, edx
  CHECK "32-bit code segment without protected mode", 0x11223344
  FINISH

%include "lib/protected_code.inc"
bits 16
%include "lib/real.inc"
ROM_END
