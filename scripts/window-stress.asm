; The guest of scripts/test-window.py's stress scenario: a BIOS image that does nothing but change
; the screen's mode (VGA text and graphics, and a VBE mode), palette and font, as fast as it can.
; After each 256 changes it says "C" on COM1.
;
; Build: nasm -f bin -o stress.rom scripts/window-stress.asm

%define COM1 0x3F8
%define SEQUENCER 0x3C4
%define CRTC 0x3D4
%define GRAPHICS 0x3CE
%define ATTRIBUTES 0x3C0
%define MISC 0x3C2
%define STATUS1 0x3DA
%define DAC_INDEX 0x3C8
%define VBE_INDEX 0x1CE

CHANGES equ 0x500
COLOUR equ 0x502
STACK equ 0x7C00

org 0
bits 16
start:
  cli
  cld
  xor ax, ax
  mov ss, ax
  mov sp, STACK
  mov ds, ax
  mov word [CHANGES], 0
  mov word [COLOUR], 0
  mov dx, COM1 + 3
  mov al, 3
  out dx, al

again:
  mov si, text_mode
  call set_mode
  call font
  call palette
  mov si, planar_mode
  call set_mode
  call palette
  mov si, linear_mode
  call set_mode
  call palette
  call paint
  call vbe_mode
  jmp again

; Counts a change.
changed:
  inc word [CHANGES]
  cmp word [CHANGES], 256
  jb .done
  mov word [CHANGES], 0
  mov dx, COM1
  mov al, 'C'
  out dx, al
.done:
  ret

; Indexed registers from CS:SI: DX the index port, CX how many.
indexed:
  xor ah, ah
.next:
  mov al, ah
  out dx, al
  inc dx
  cs lodsb
  out dx, al
  dec dx
  inc ah
  loop .next
  ret

; The mode whose registers are at CS:SI.
set_mode:
  mov dx, VBE_INDEX               ; VBE off
  mov ax, 4
  out dx, ax
  inc dx
  xor ax, ax
  out dx, ax
  mov dx, MISC
  cs lodsb
  out dx, al
  mov dx, SEQUENCER
  mov cx, 5
  call indexed
  mov dx, CRTC                    ; unlock registers 0 to 7
  mov ax, 0x0011
  out dx, ax
  mov cx, 25
  call indexed
  mov dx, GRAPHICS
  mov cx, 9
  call indexed
  mov dx, STATUS1
  in al, dx
  mov dx, ATTRIBUTES
  xor ah, ah
  mov cx, 21
.attribute:
  mov al, ah
  out dx, al
  cs lodsb
  out dx, al
  inc ah
  loop .attribute
  mov al, 0x20
  out dx, al
  jmp changed

; 640 x 480 of 32 bits.
vbe_mode:
  mov si, .registers
  mov cx, 5
.next:
  mov dx, VBE_INDEX
  cs lodsw
  out dx, ax
  inc dx
  cs lodsw
  out dx, ax
  loop .next
  jmp changed
.registers:
  dw 4, 0, 1, 640, 2, 480, 3, 32, 4, 0x41

; 256 colours, others each time.
palette:
  inc word [COLOUR]
  mov bx, [COLOUR]
  mov dx, DAC_INDEX
  xor al, al
  out dx, al
  inc dx
  mov cx, 256
.next:
  mov al, bl
  and al, 63
  out dx, al
  mov al, bh
  and al, 63
  out dx, al
  mov al, cl
  and al, 63
  out dx, al
  inc bx
  loop .next
  jmp changed

; 64 characters of the font in plane 2, others each time.
font:
  mov dx, SEQUENCER
  mov ax, 0x0402                  ; write plane 2
  out dx, ax
  mov ax, 0x0704                  ; no odd and even addresses
  out dx, ax
  mov dx, GRAPHICS
  mov ax, 0x0005
  out dx, ax
  mov ax, 0x0406
  out dx, ax
  mov ax, 0xA000
  mov es, ax
  xor di, di
  mov ax, [COLOUR]
  mov cx, 64 * 32 / 2
  rep stosw
  mov dx, SEQUENCER
  mov ax, 0x0302
  out dx, ax
  mov ax, 0x0304
  out dx, ax
  mov dx, GRAPHICS
  mov ax, 0x1005
  out dx, ax
  mov ax, 0x0E06
  out dx, ax
  jmp changed

; A few lines of the linear mode. An even offset: a word at FFFFh is #GP, and there is no handler.
paint:
  mov ax, 0xA000
  mov es, ax
  mov di, [COLOUR]
  and di, 0xFFFE
  mov ax, di
  mov cx, 640
  rep stosw
  ret

text_mode:
  db 0x67
  db 0x03, 0x00, 0x03, 0x00, 0x02
  db 0x5F, 0x4F, 0x50, 0x82, 0x55, 0x81, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00
  db 0x00, 0x00, 0x50, 0x9C, 0x0E, 0x8F, 0x28, 0x1F, 0x96, 0xB9, 0xA3, 0xFF
  db 0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x0E, 0x00, 0xFF
  db 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x14, 0x07, 0x38, 0x39, 0x3A, 0x3B, 0x3C
  db 0x3D, 0x3E, 0x3F, 0x0C, 0x00, 0x0F, 0x08, 0x00
planar_mode:
  db 0xE3
  db 0x03, 0x01, 0x0F, 0x00, 0x06
  db 0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0x0B, 0x3E, 0x00, 0x40, 0x00, 0x00, 0x00
  db 0x00, 0x00, 0x00, 0xEA, 0x0C, 0xDF, 0x28, 0x00, 0xE7, 0x04, 0xE3, 0xFF
  db 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x05, 0x0F, 0xFF
  db 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x14, 0x07, 0x38, 0x39, 0x3A, 0x3B, 0x3C
  db 0x3D, 0x3E, 0x3F, 0x01, 0x00, 0x0F, 0x00, 0x00
linear_mode:
  db 0x63
  db 0x03, 0x01, 0x0F, 0x00, 0x0E
  db 0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0xBF, 0x1F, 0x00, 0x41, 0x00, 0x00, 0x00
  db 0x00, 0x00, 0x00, 0x9C, 0x0E, 0x8F, 0x28, 0x40, 0x96, 0xB9, 0xA3, 0xFF
  db 0x00, 0x00, 0x00, 0x00, 0x00, 0x40, 0x05, 0x0F, 0xFF
  db 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C
  db 0x0D, 0x0E, 0x0F, 0x41, 0x00, 0x0F, 0x00, 0x00

  times 0xFFF0 - ($ - $$) db 0xFF
reset_vector:
  jmp 0xF000:start
  times 0x10000 - ($ - $$) db 0xFF
