; The guest of scripts/test-window.py: a boot sector for SeaBIOS. It says READY on the screen and on
; COM1, and repeats each key on both. 'g' draws stripes in 320 x 200; 'q' ends the run through the
; debug exit port. Mouse packets appear on COM1 as "M", the buttons as a digit, and ";".
;
; Build: nasm -f bin -o window-test.img scripts/window-test.asm

org 0x7C00
bits 16

%define COM1 0x3F8
%define EXIT_PORT 0xF4

start:
  xor ax, ax
  mov ds, ax
  mov es, ax
  mov ss, ax
  mov sp, 0x7C00
  mov dx, COM1 + 3          ; eight bits a character
  mov al, 3
  out dx, al
  mov ax, 0x0003
  int 0x10

  mov ax, 0xC205            ; mouse: three-byte packets
  mov bh, 3
  int 0x15
  mov ax, 0xC207
  mov bx, mouse
  int 0x15
  mov ax, 0xC200
  mov bh, 1
  int 0x15

  mov si, ready
.next:
  lodsb
  test al, al
  jz keys
  call put
  jmp .next

keys:
  mov ah, 0
  int 0x16
  cmp al, 'q'
  je quit
  cmp al, 'g'
  je stripes
  call put
  jmp keys

stripes:
  mov ax, 0x0013
  int 0x10
  push es
  mov ax, 0xA000
  mov es, ax
  xor di, di
.pixel:
  mov ax, di
  shr ax, 11                ; a colour for every 2048 pixels
  add al, 32
  stosb
  cmp di, 64000
  jb .pixel
  pop es
  mov al, 'G'
  call serial
  jmp keys

quit:
  mov al, 0x15
  out EXIT_PORT, al
  jmp $

put:
  call serial
  mov ah, 0x0E
  mov bx, 7
  int 0x10
  ret

serial:
  push dx
  mov dx, COM1
  out dx, al
  pop dx
  ret

; Far, with status, X, Y and 0 on the stack.
mouse:
  push bp
  mov bp, sp
  push ax
  push dx
  mov al, 'M'
  mov dx, COM1
  out dx, al
  mov al, [bp + 12]
  and al, 7
  add al, '0'
  out dx, al
  mov al, ';'
  out dx, al
  pop dx
  pop ax
  pop bp
  retf

ready: db "READY ", 0

times 510 - ($ - $$) db 0
dw 0xAA55
