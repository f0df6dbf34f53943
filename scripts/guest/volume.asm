; Turns the sound card's volume up, which Linux leaves off: for the window test's guest.
;
; Build: nasm -f bin -o volume scripts/guest/volume.asm      (a whole program for Linux)

bits 64
org 0x400000

%define SYS_OPEN 2
%define SYS_IOCTL 16
%define SYS_EXIT 60
%define O_RDWR 2
; _IOWR('M', channel, int)
%define MIXER_WRITE_VOLUME 0xC0044D00
%define MIXER_WRITE_PCM 0xC0044D04
%define FULL 0x6464

header:
  db 0x7F, "ELF", 2, 1, 1, 0
  times 8 db 0
  dw 2, 62                        ; executable, x86-64
  dd 1
  dq start, program - header, 0
  dd 0
  dw 64, 56, 1, 0, 0, 0
program:
  dd 1, 7                         ; loaded, readable, writable and executable
  dq 0, header, header, end - header, end - header, 4096

start:
  mov eax, SYS_OPEN
  lea rdi, [rel name]
  mov esi, O_RDWR
  syscall
  test eax, eax
  js .end
  mov ebx, eax
  mov edi, eax
  mov esi, MIXER_WRITE_VOLUME
  lea rdx, [rel volume]
  mov eax, SYS_IOCTL
  syscall
  mov dword [rel volume], FULL
  mov edi, ebx
  mov esi, MIXER_WRITE_PCM
  lea rdx, [rel volume]
  mov eax, SYS_IOCTL
  syscall
.end:
  mov edi, eax
  neg edi
  mov eax, SYS_EXIT
  syscall

name: db "/dev/mixer", 0
volume: dd FULL
end:
