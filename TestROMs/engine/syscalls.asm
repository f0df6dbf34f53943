; A firmware image that calls the kernel from ring 3 many times. SYSCALL and SYSRET change the
; privilege level without a descriptor, wherever the engine may be left in between.
; Assembled and run by EngineROMTests.
;   nasm -f bin -I TestROMs/ -o syscalls.rom TestROMs/engine/syscalls.asm
; Prints K and ends with status 33 when every call arrived in ring 0 and came back to ring 3.

%include "engine/long-mode.inc"

ROUNDS equ 4000

        start kernel

        bits 64
kernel: mov ecx, 0xC0000080  ; EFER.SCE
        rdmsr
        or eax, 1
        wrmsr
        mov ecx, 0xC0000081  ; STAR: kernel 24, 32; user 56, 48
        xor eax, eax
        mov edx, 43 << 16 | 24
        wrmsr
        inc ecx  ; LSTAR
        mov eax, 0xF0000 + called
        xor edx, edx
        wrmsr
        mov ecx, 0xC0000084  ; FMASK
        mov eax, 1 << 9 | 1 << 10
        xor edx, edx
        wrmsr
        xor ebx, ebx
        mov ecx, 0xF0000 + user
        mov r11d, 0x202  ; interrupts on, although none comes
        o64 sysret

user:   mov esi, 3
.work:  imul eax, esi, 12345
        dec esi
        jnz .work
        mov edi, ebx
        syscall
        inc edi
        cmp edi, ebx  ; the kernel counts
        je user
.bad:   ud2

called: mov ax, cs
        cmp ax, 24
        jne .bad
        mov rax, cr0  ; only for ring 0
        inc ebx
        cmp ebx, ROUNDS
        je .end
        o64 sysret
.end:   mov al, 'K'
        out 0xE9, al
        mov al, 10
        out 0xE9, al
        mov al, 16
        out 0xF4, al
.bad:   ud2

        finish
