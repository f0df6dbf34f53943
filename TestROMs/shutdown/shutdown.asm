; Triple fault: an exception that cannot be delivered, nor the double fault, shuts the processor
; down, and the machine resets. Memory keeps its contents, so the second start tells. The keyboard
; controller's reset line and the reset control register CF9h come next.
;
; Build: nasm -f bin -I TestROMs/ -o shutdown.rom TestROMs/shutdown/shutdown.asm
; Run:   qemu-system-x86_64 -cpu max -bios shutdown.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

STAGE equ 0x9000            ; survives resets: magic number and stage
KEEP  equ 0x9010
%define MAGIC 0x51A6E000

%define rom_name "shutdown"
first:
  cli
  cld
  xor ax, ax
  mov ds, ax
  mov ss, ax
  mov esp, STACK_TOP
  ; what a reset leaves: checked before anything else is touched
  mov eax, cr0
  mov [KEEP], eax
  mov eax, cr4
  mov [KEEP + 4], eax
  sidt [KEEP + 8]
  mov eax, [STAGE]
  cmp eax, MAGIC + 1
  je after_triple_fault
  cmp eax, MAGIC + 2
  je after_keyboard_reset
  cmp eax, MAGIC + 3
  je after_reset_control

  ROM_START "shutdown"
  mov dword [STAGE], MAGIC + 1
  ENTER_PROTECTED
  mov eax, cr4
  or eax, 4                 ; something for the reset to clear
  mov cr4, eax
  lidt [cs:no_idt]
  ud2                       ; no gate, nor for #DF
  mov eax, 0
  CHECK "shutdown", 1
  FINISH

no_idt:
  dw 0
  dd 0

bits 16
after_triple_fault:
  call clear_counters
  mov eax, 1
  CHECK "triple fault resets", 1
  mov eax, [KEEP]
  and eax, 0x80000001
  CHECK "reset leaves protected mode", 0
  mov eax, [KEEP + 4]
  CHECK "reset clears cr4", 0
  movzx eax, word [KEEP + 8]
  CHECK "reset restores the idt limit", 0xFFFF
  mov dword [STAGE], MAGIC + 2
  call save_counters
.empty:
  in al, 0x64               ; the controller takes a command when its input buffer is empty
  test al, 2
  jnz .empty
  mov al, 0xFE              ; pulse the reset line
  out 0x64, al
  jmp wait_for_reset

after_keyboard_reset:
  call restore_counters
  mov eax, 1
  CHECK "keyboard controller resets", 1
  mov dword [STAGE], MAGIC + 3
  call save_counters
  mov dx, 0xCF9
  mov al, 2
  out dx, al
  mov al, 6
  out dx, al
  jmp wait_for_reset

after_reset_control:
  call restore_counters
  mov eax, 1
  CHECK "reset control register resets", 1
  mov dword [STAGE], 0
  FINISH

; A reset may take a moment.
wait_for_reset:
  mov ecx, 100000000
.next:
  dec ecx
  jnz .next
  mov eax, 0
  CHECK "reset", 1
  FINISH

clear_counters:
  mov dword [PASSED], 0
  mov dword [FAILED], 0
  mov dword [SKIPPED], 0
  ret
save_counters:
  mov eax, [PASSED]
  mov [STAGE + 4], eax
  mov eax, [FAILED]
  mov [STAGE + 8], eax
  ret
restore_counters:
  call clear_counters
  mov eax, [STAGE + 4]
  mov [PASSED], eax
  mov eax, [STAGE + 8]
  mov [FAILED], eax
  ret

%include "lib/protected_code.inc"
CHECK_LIBRARY 16, 0
%define start first
ROM_END
