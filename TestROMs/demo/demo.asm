; The built-in demo: a BIOS image that needs no other firmware, disk or network. It greets on the
; screen (VGA text memory) and on the serial line, shows a clock that the interval timer drives, and
; repeats what is typed. 'q' switches the machine off.
;
; Build: nasm -f bin -I TestROMs/ -o demo.rom TestROMs/demo/demo.asm
; Run:   qemu-system-x86_64 -bios demo.rom -nographic -device isa-debug-exit,iobase=0xf4,iosize=0x4
;
; There is no VGA BIOS, so the mode is what the card starts with; where that is text mode, the
; screen shows the same.

%define COM1 0x3F8
%define SCREEN 0xB800
%define PIC1 0x20
%define PIT_HZ 100
%define APIC 0xFEE00000
%define APIC_SPURIOUS 0xF0
%define APIC_LINT0 0x350
%define PCI_ADDRESS 0xCF8
%define PCI_DATA 0xCFC
%define PIIX4_PM 0x80000B00       ; bus 0, device 1, function 3
%define PM_BASE 0xB000

TICKS   equ 0x500
SECONDS equ 0x504
CURSOR  equ 0x508                 ; offset in the screen of the next character
TYPED   equ 0x50A
STACK   equ 0x7C00

org 0
bits 16
start:
  cli
  cld
  xor ax, ax
  mov ds, ax
  mov ss, ax
  mov sp, STACK
  mov [TICKS], eax
  mov dword [TICKS], 0
  mov dword [SECONDS], 0
  mov word [CURSOR], 0
  mov word [TYPED], 0

  ; COM1: 115200 8N1, FIFOs on.
  mov dx, COM1 + 3
  mov al, 0x80
  out dx, al
  mov dx, COM1
  mov al, 1
  out dx, al
  inc dx
  mov al, 0
  out dx, al
  mov dx, COM1 + 3
  mov al, 3
  out dx, al
  mov dx, COM1 + 2
  mov al, 7
  out dx, al
  mov dx, COM1 + 4
  mov al, 3
  out dx, al

  ; Clear the screen.
  mov ax, SCREEN
  mov es, ax
  xor di, di
  mov ax, 0x0720
  mov cx, 80 * 25
  rep stosw

  ; Interrupt controllers: IRQ 0 at vector 20h, all others masked.
  mov al, 0x11
  out PIC1, al
  out 0xA0, al
  mov al, 0x20
  out PIC1 + 1, al
  mov al, 0x28
  out 0xA1, al
  mov al, 4
  out PIC1 + 1, al
  mov al, 2
  out 0xA1, al
  mov al, 1
  out PIC1 + 1, al
  out 0xA1, al
  mov al, 0xFE
  out PIC1 + 1, al
  mov al, 0xFF
  out 0xA1, al
  mov word [0x20 * 4], tick
  mov word [0x20 * 4 + 2], 0xF000
  ; The keyboard sends set 2; let its controller translate to set 1, without interrupts.
  call keyboard_ready
  mov al, 0x60                    ; write the command byte
  out 0x64, al
  call keyboard_ready
  mov al, 0x60                    ; translate; second port off
  out 0x60, al
  ; Timer 0: mode 2, 100 times a second.
  mov al, 0x34
  out 0x43, al
  mov al, (1193182 / PIT_HZ) & 0xFF
  out 0x40, al
  mov al, (1193182 / PIT_HZ) >> 8
  out 0x40, al
  ; A local APIC masks the 8259A's line (its LINT0) after a reset; let it through as ExtINT.
  mov eax, 1
  cpuid
  bt edx, 9
  jnc .no_apic
  call reach_4gib
  mov ebx, APIC
  mov dword [ebx + APIC_SPURIOUS], 0x1FF
  mov dword [ebx + APIC_LINT0], 0x700
.no_apic:
  sti

  mov si, greeting
  call print
  ; The processor's name, where it has one.
  mov eax, 0x80000000
  cpuid
  cmp eax, 0x80000004
  jb .no_name
  mov si, processor
  call print
  mov ebp, 0x80000002
.name:
  mov eax, ebp
  cpuid
  call print_four
  mov eax, ebx
  call print_four
  mov eax, ecx
  call print_four
  mov eax, edx
  call print_four
  inc ebp
  cmp ebp, 0x80000005
  jb .name
  mov si, newline
  call print
.no_name:
  mov si, keys
  call print

  xor ebp, ebp                    ; the second that is on the screen
.wait:
  hlt
  mov eax, [SECONDS]
  cmp eax, ebp
  je .no_clock
  mov ebp, eax
  call show_clock
.no_clock:
  mov dx, COM1 + 5
  in al, dx
  test al, 1
  jz .keyboard
  mov dx, COM1
  in al, dx
  call typed
.keyboard:
  in al, 0x64
  test al, 1
  jz .wait
  in al, 0x60
  cmp al, scan_codes_end - scan_codes
  jae .wait
  movzx bx, al
  mov al, [cs:scan_codes + bx]
  test al, al
  jz .wait
  call typed
  jmp .wait

; Waits until the keyboard controller takes a byte.
keyboard_ready:
  mov cx, 0xFFFF
.wait:
  in al, 0x64
  test al, 2
  loopnz .wait
  ret

; AL: a key. Shows it; 'q' ends.
typed:
  cmp al, 'q'
  je power_off
  cmp al, 13
  jne .plain
  mov si, newline
  jmp print
.plain:
  cmp al, 32
  jb .done
  call put
.done:
  ret

; Gives DS a limit of 4 GiB, which real mode then keeps.
reach_4gib:
  o32 lgdt [cs:.gdtr]
  mov eax, cr0
  or al, 1
  mov cr0, eax
  mov bx, 8
  mov ds, bx
  and al, ~1 & 0xFF
  mov cr0, eax
  xor bx, bx
  mov ds, bx
  ret
.gdtr:
  dw 15
  dd 0xF0000 + .gdt
.gdt:
  dq 0
  dw 0xFFFF, 0, 0x9200, 0x00CF

tick:
  push ax
  push ds
  xor ax, ax
  mov ds, ax
  inc word [TICKS]
  cmp word [TICKS], PIT_HZ
  jb .same_second
  mov word [TICKS], 0
  inc dword [SECONDS]
.same_second:
  mov al, 0x20
  out PIC1, al
  pop ds
  pop ax
  iret

; The seconds since the start, at the top right of the screen.
show_clock:
  pushad
  mov ax, SCREEN
  mov es, ax
  mov di, (80 - 2) * 2
  mov eax, [SECONDS]
  mov ebx, 10
  mov byte [es:di + 2], 's'
  mov byte [es:di + 3], 0x0E
.digit:
  xor edx, edx
  div ebx
  mov dh, 0x0E
  add dl, '0'
  mov [es:di], dx
  sub di, 2
  test eax, eax
  jnz .digit
  popad
  ret

; Prints the text at CS:SI.
print:
  cs lodsb
  test al, al
  jz .done
  call put
  jmp print
.done:
  ret

; Prints the four characters in EAX.
print_four:
  push ecx
  mov ecx, 4
.next:
  test al, al
  jz .skip
  call put
.skip:
  shr eax, 8
  a32 loop .next
  pop ecx
  ret

; Prints AL on the serial line and on the screen. Keeps all registers.
put:
  pushad
  mov bl, al
  mov dx, COM1 + 5
  mov cx, 0xFFFF
.ready:
  in al, dx
  test al, 0x20
  loopz .ready
  mov dx, COM1
  mov al, bl
  out dx, al
  mov ax, SCREEN
  mov es, ax
  mov di, [CURSOR]
  cmp bl, 10
  je .new_line
  cmp bl, 13
  je .return
  mov al, bl
  mov ah, 0x07
  stosw
  jmp .moved
.return:
  mov ax, di
  xor dx, dx
  mov cx, 160
  div cx
  sub di, dx
  jmp .moved
.new_line:
  add di, 160
.moved:
  cmp di, 80 * 25 * 2
  jb .fits
  xor di, di                      ; full: go on at the top
.fits:
  mov [CURSOR], di
  popad
  ret

; Power-off by the PIIX4 power management function where the machine has it (soft off: sleep type
; 0 with the enable bit in PMCNTRL), else through the debug exit port.
power_off:
  mov si, bye
  call print
  mov eax, PIIX4_PM
  mov dx, PCI_ADDRESS
  out dx, eax
  mov dx, PCI_DATA
  in eax, dx
  cmp eax, 0x71138086
  jne .no_pm
  mov eax, PIIX4_PM + 0x40        ; PMBA
  mov dx, PCI_ADDRESS
  out dx, eax
  mov eax, PM_BASE | 1
  mov dx, PCI_DATA
  out dx, eax
  mov eax, PIIX4_PM + 0x80        ; PMREGMISC: decode the base
  mov dx, PCI_ADDRESS
  out dx, eax
  mov al, 1
  mov dx, PCI_DATA
  out dx, al
  mov ax, 1 << 13
  mov dx, PM_BASE + 4
  out dx, ax
.no_pm:
  mov al, 0
  out 0xF4, al
.halt:
  cli
  hlt
  jmp .halt

greeting:
  db 13, 10, "DEMO-ROM-READY", 13, 10
  db "This computer runs in software. Its processor has just executed the first", 13, 10
  db "instructions of a small program that needs no operating system.", 13, 10, 0
processor:
  db "Processor: ", 0
keys:
  db "Type something; q switches the machine off.", 13, 10, "> "
  db 0
newline:
  db 13, 10, 0
bye:
  db 13, 10, "Good-bye.", 13, 10, 0

; Set 1 scan codes of the US keyboard, as the controller translates them.
scan_codes:
  db 0, 0, "1234567890-=", 0, 0
  db "qwertyuiop[]", 13, 0
  db "asdfghjkl;'`", 0, "\"
  db "zxcvbnm,./", 0, "*", 0, " "
scan_codes_end:

  times 0xFFF0 - ($ - $$) db 0xFF
reset_vector:
  jmp 0xF000:start
  times 0x10000 - ($ - $$) db 0xFF
