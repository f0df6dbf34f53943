; The guest of the sound scenario in scripts/integration-test.sh: a BIOS image that plays a second of
; 1 kHz on a Sound Blaster 16 by DMA, waits for its interrupt, beeps for half a second at 500 Hz on
; the loudspeaker, and ends the machine through the debug exit port.
;
; Build: nasm -f bin -o sound.rom scripts/sound-test.asm
; Run:   vmheadless --bios sound.rom --deterministic --audio wav:sound.wav --serial none

%define DSP_RESET 0x226
%define DSP_READ 0x22A
%define DSP_WRITE 0x22C
%define DSP_STATUS 0x22E
%define MIXER 0x224
%define EXIT_PORT 0xF4
%define SAMPLES 8000
%define BUFFER_SEGMENT 0x1000
%define BEEP_TICKS 50

TICKS equ 0x500
DONE equ 0x502
STACK equ 0x7C00

org 0
bits 16
start:
  cli
  cld
  xor ax, ax
  mov ds, ax
  mov ss, ax
  mov sp, STACK
  mov word [TICKS], 0
  mov byte [DONE], 0
  ; The 8259s reach the processor directly once its own controller is off.
  mov ecx, 0x1B
  rdmsr
  and ah, ~8 & 0xFF
  wrmsr

  ; 8259s: IRQ 0 to 7 at vector 20h, IRQ 0 and 5 let through.
  mov al, 0x11
  out 0x20, al
  mov al, 0x20
  out 0x21, al
  mov al, 4
  out 0x21, al
  mov al, 1
  out 0x21, al
  mov al, ~(1 << 0 | 1 << 5) & 0xFF
  out 0x21, al
  mov word [0x20 * 4], tick
  mov word [0x20 * 4 + 2], 0xF000
  mov word [0x25 * 4], card
  mov word [0x25 * 4 + 2], 0xF000
  ; Timer 0: 100 times a second.
  mov al, 0x34
  out 0x43, al
  mov al, 11932 & 0xFF
  out 0x40, al
  mov al, 11932 >> 8
  out 0x40, al

  ; A square wave of eight samples.
  mov ax, BUFFER_SEGMENT
  mov es, ax
  xor di, di
  mov cx, SAMPLES
.sample:
  mov al, 0xC0
  test di, 4
  jz .high
  mov al, 0x40
.high:
  stosb
  loop .sample

  ; DMA channel 1 reads it; channel 4 is the cascade.
  mov al, 0xC0
  out 0xD6, al
  mov al, 0
  out 0xD4, al
  mov al, 5
  out 0x0A, al
  out 0x0C, al
  mov al, 0x49
  out 0x0B, al
  xor al, al
  out 0x02, al
  out 0x02, al
  mov al, BUFFER_SEGMENT >> 12
  out 0x83, al
  mov al, (SAMPLES - 1) & 0xFF
  out 0x03, al
  mov al, (SAMPLES - 1) >> 8
  out 0x03, al
  mov al, 1
  out 0x0A, al

  ; The card: reset, full volume, 8 kHz, one block.
  mov dx, DSP_RESET
  mov al, 1
  out dx, al
  mov cx, 100
.wait:
  in al, 0x80
  loop .wait
  xor al, al
  out dx, al
  mov dx, DSP_STATUS
.answer:
  in al, dx
  test al, 0x80
  jz .answer
  mov dx, DSP_READ
  in al, dx
  cmp al, 0xAA
  jne fail
  mov dx, MIXER
  mov ax, 0xFF22
  out dx, ax
  mov ax, 0xFF04
  out dx, ax
  mov si, commands
  mov cx, commands_end - commands
.command:
  mov dx, DSP_WRITE
.busy:
  in al, dx
  test al, 0x80
  jnz .busy
  cs lodsb
  out dx, al
  loop .command
  sti
.playing:
  hlt
  cmp byte [DONE], 0
  je .playing

  ; The loudspeaker.
  mov al, 0xB6
  out 0x43, al
  mov al, 2386 & 0xFF
  out 0x42, al
  mov al, 2386 >> 8
  out 0x42, al
  in al, 0x61
  or al, 3
  out 0x61, al
  mov word [TICKS], 0
.beeping:
  hlt
  cmp word [TICKS], BEEP_TICKS
  jb .beeping
  in al, 0x61
  and al, ~3 & 0xFF
  out 0x61, al
  mov word [TICKS], 0
.fading:
  hlt
  cmp word [TICKS], 20
  jb .fading
  mov al, 0x10
  out EXIT_PORT, al
fail:
  mov al, 0x20
  out EXIT_PORT, al
  jmp $

commands:
  db 0xD1, 0x40, 131, 0x14, (SAMPLES - 1) & 0xFF, (SAMPLES - 1) >> 8
commands_end:

tick:
  push ax
  inc word [ss:TICKS]
  mov al, 0x20
  out 0x20, al
  pop ax
  iret

card:
  push ax
  push dx
  mov byte [ss:DONE], 1
  mov dx, DSP_STATUS
  in al, dx
  mov al, 0x20
  out 0x20, al
  pop dx
  pop ax
  iret

  times 0xFFF0 - ($ - $$) db 0xFF
reset_vector:
  jmp 0xF000:start
  times 0x10000 - ($ - $$) db 0xFF
