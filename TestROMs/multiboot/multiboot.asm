; A Multiboot 1 kernel that checks what a boot loader gives it. Flat, with addresses in its header.
;
;   nasm -f bin -o multiboot.bin multiboot.asm
;   vmheadless --kernel multiboot.bin --append "one two" --initrd FILE --debugcon stdio
;   qemu-system-x86_64 -kernel multiboot.bin -append "one two" -initrd FILE -debugcon stdio \
;     -device isa-debug-exit,iobase=0xf4,iosize=0x4 -display none
;
; Prints to port E9h and ends through isa-debug-exit with 10h: status 33.

MAGIC     equ 0x1BADB002
FLAGS     equ 0x00010003            ; page-aligned modules, memory information, addresses given
LOADED    equ 0x2BADB002

        bits 32
        org 0x100000
header: dd MAGIC, FLAGS, -(MAGIC + FLAGS)
        dd header, header, end, end, start

start:  mov esp, stack
        mov esi, magic_name
        cmp eax, LOADED
        call report
        mov esi, protected_name
        mov eax, cr0
        and eax, 0x80000001
        cmp eax, 1
        call report
        mov esi, interrupts_name
        pushfd
        pop eax
        test eax, 0x200
        call report
        mov esi, memory_name            ; flags bit 0, mem_lower at 4
        test dword [ebx], 1
        setnz al
        cmp dword [ebx + 4], 639
        sete ah
        cmp ax, 0x0101
        call report
        mov esi, modules_name           ; flags bit 3, mods_count at 20, mods_addr at 24
        cmp dword [ebx + 20], 1
        call report
        mov esi, module_name
        mov edi, [ebx + 24]
        mov edi, [edi]
        test edi, 0xFFF
        jnz .unaligned
        cmp dword [edi], "modu"
.unaligned:
        call report
        mov esi, map_name               ; flags bit 6
        test dword [ebx], 0x40
        setz al
        test al, al
        call report
        mov esi, line_name
        call print
        mov esi, [ebx + 16]             ; cmdline: the kernel's path comes first
        call after_path
        call print
        mov al, 10
        out 0xE9, al
        mov al, 0x10
        out 0xF4, al
        hlt

; ESI: name. ZF: passed.
report: push esi
        mov esi, pass
        jz .say
        mov esi, fail
.say:   call print
        pop esi
        call print
        mov al, 10
        out 0xE9, al
        ret

print:  lodsb
        test al, al
        jz .done
        out 0xE9, al
        jmp print
.done:  ret

; Moves ESI behind the first blank.
after_path:
        lodsb
        test al, al
        jz .none
        cmp al, ' '
        jne after_path
        ret
.none:  dec esi
        ret

pass:            db "PASS ", 0
fail:            db "FAIL ", 0
magic_name:      db "magic in eax", 0
protected_name:  db "protected mode without paging", 0
interrupts_name: db "interrupts off", 0
memory_name:     db "memory below 1 MiB", 0
modules_name:    db "one module", 0
module_name:     db "the module's bytes, on a page", 0
map_name:        db "memory map", 0
line_name:       db "command line: ", 0
        align 16
        times 256 db 0
stack:
end:
