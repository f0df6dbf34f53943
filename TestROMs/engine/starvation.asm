; A firmware image that goes to long mode and does one thing for ever: LOOP, a name from below.
; Assembled and run by StarvationTests (Tests/AccelTests).
;   nasm -f bin -I TestROMs/ -D LOOP=port_writes -o starvation.rom TestROMs/engine/starvation.asm

%include "engine/long-mode.inc"

        start LOOP

        bits 64
port_writes:
        out 0x80, al
        jmp port_writes

port_reads:
        in al, 0x61
        jmp port_reads

string_port_writes:
        mov dx, 0x80
.again: mov esi, 0x1000
        mov ecx, 0xFFFF
        rep outsb
        jmp .again

memory_writes:  ; planar video memory
        mov [dword 0xA0000], al
        jmp memory_writes

memory_reads:
        mov al, [dword 0xA0000]
        jmp memory_reads

self_jump:
        jmp self_jump

refused:  ; what a KVM without hardware does not know
        mov dword [0x9000], 1
        cmpxchg8b [0x9000]
        jmp refused

        finish
