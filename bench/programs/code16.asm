; 16-bit code in real mode, started from a CD without emulation: loaded at 7C00h. It works on a
; table of words, with calls, string instructions and multiplication, between two marker lines on
; COM1, and repeats that for ever. The one who reads the lines takes the time.
;
;   nasm -f bin -o code16.bin code16.asm
;
; Rounds are patched in at 7C00h + 8: a word.

        bits 16
        org 7C00h

COM1    equ 3F8h
WORDS   equ 4096
TABLE   equ 2000h               ; segment of the table
COPY    equ 3000h               ; segment of a copy

        jmp 0:start
        align 8
rounds: dw 60

start:  cli
        xor ax, ax
        mov ds, ax
        mov es, ax
        mov ss, ax
        mov sp, 7C00h
        cld
        mov dx, COM1 + 3        ; 115200 8N1
        mov al, 80h
        out dx, al
        mov dx, COM1
        mov al, 1
        out dx, al
        inc dx
        xor al, al
        out dx, al
        mov dx, COM1 + 3
        mov al, 3
        out dx, al
        inc dx
        out dx, al

again:  mov si, begin
        call print
        mov word [seed], 1234h
        mov word [sum], 0
        mov bp, [rounds]
.round: call fill
        call sort
        call copy
        call checksum
        dec bp
        jnz .round
        mov si, end
        call print
        mov cx, 4
        mov bx, [sum]
.digit: rol bx, 4
        mov si, bx
        and si, 15
        mov al, [digits + si]
        call put
        loop .digit
        mov al, 10
        call put
        mov si, done
        call print
        jmp again

; Numbers that look random, into the table.
fill:   mov ax, TABLE
        mov es, ax
        xor di, di
        mov cx, WORDS
        mov ax, [seed]
.next:  mov dx, 25173
        mul dx
        add ax, 13849
        stosw
        loop .next
        mov [seed], ax
        ret

; A shell sort of the table.
sort:   push bp
        mov ax, TABLE
        mov ds, ax
        mov bp, WORDS           ; the gap, in bytes
.gap:   mov si, bp
.outer: mov ax, [si]
        mov di, si
.inner: mov bx, di
        sub bx, bp
        jb .place
        mov dx, [bx]
        cmp dx, ax
        jbe .place
        mov [di], dx
        mov di, bx
        jmp .inner
.place: mov [di], ax
        add si, 2
        cmp si, WORDS * 2
        jb .outer
        shr bp, 1
        and bp, 0FFFEh
        jnz .gap
        xor ax, ax
        mov ds, ax
        pop bp
        ret

copy:   push ds
        mov ax, TABLE
        mov ds, ax
        mov ax, COPY
        mov es, ax
        mov bx, 20
.again: xor si, si
        xor di, di
        mov cx, WORDS
        rep movsw
        dec bx
        jnz .again
        pop ds
        ret

checksum:
        mov ax, COPY
        mov es, ax
        xor bx, bx
        mov cx, WORDS
        mov dx, [sum]
.next:  push cx
        mov ax, [es:bx]
        call combine
        pop cx
        add bx, 2
        loop .next
        mov [sum], dx
        ret

combine:
        xor dx, ax
        rol dx, 1
        adc dx, 0
        ret

print:  lodsb
        test al, al
        jz .done
        call put
        jmp print
.done:  ret

put:    push dx
        push ax
        mov dx, COM1 + 5
.wait:  in al, dx
        test al, 60h
        jz .wait
        pop ax
        mov dx, COM1
        out dx, al
        pop dx
        ret

seed:   dw 0
sum:    dw 0
begin:  db "BEGIN code16", 10, 0
end:    db "END code16 ", 0
done:   db "DONE", 10, 0
digits: db "0123456789abcdef"

        times 2048 - ($ - $$) db 0
