; Real mode: arithmetic and flags, BCD, shifts, string instructions, interrupts and exceptions,
; wrap-around of the stack and of segments, A20.
;
; Build: nasm -f bin -I TestROMs/ -o real.rom TestROMs/real/real.asm
; Run:   qemu-system-x86_64 -cpu max -bios real.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"

%define CF 0x001
%define PF_ 0x004
%define AF 0x010
%define ZF 0x040
%define SF 0x080
%define OF_ 0x800
%define STATUS (CF | PF_ | AF | ZF | SF | OF_)

; FLAGS_OF name, mask, expected: checks the flags; keeps EAX.
%macro FLAGS_OF 3
  pushfd
  push eax
  mov eax, [esp + 4]
  and eax, %2
  CHECK %1, %3
  pop eax
  popfd
%endmacro

ROM_START "real"
  call install_real_handlers

; ---- reset state that code can still see
  mov ax, cs
  movzx eax, ax
  CHECK "cs after far jump", 0xF000
  smsw ax
  and eax, 1
  CHECK "protection off", 0

; ---- arithmetic flags
  mov al, 0x7F
  add al, 1
  FLAGS_OF "add byte overflow flags", STATUS, AF | SF | OF_
  mov ax, 0xFFFF
  add ax, 1
  FLAGS_OF "add word carry flags", STATUS, CF | PF_ | AF | ZF
  mov eax, 0x80000000
  sub eax, 1
  FLAGS_OF "sub dword overflow flags", STATUS, PF_ | AF | OF_
  stc
  mov al, 0xFF
  adc al, 0
  FLAGS_OF "adc carry in flags", STATUS, CF | PF_ | AF | ZF
  stc
  mov al, 0
  sbb al, 0xFF
  FLAGS_OF "sbb full borrow flags", STATUS, CF | PF_ | AF | ZF
  stc
  mov al, 0xFF
  inc al
  FLAGS_OF "inc keeps carry", STATUS, CF | PF_ | AF | ZF
  clc
  mov ax, 0x8000
  dec ax
  FLAGS_OF "dec word overflow", STATUS, PF_ | AF | OF_
  mov al, 0x80
  neg al
  FLAGS_OF "neg most negative", STATUS, CF | SF | OF_
  mov al, 0
  neg al
  FLAGS_OF "neg zero", STATUS, PF_ | ZF
  mov ax, 0x1234
  cmp ax, 0x1235
  FLAGS_OF "cmp borrow", STATUS, CF | PF_ | AF | SF
  mov al, 0x55
  test al, 0xAA
  FLAGS_OF "test zero", STATUS & ~AF, PF_ | ZF
  mov eax, 0x12345678
  mov ecx, 0x9ABCDEF0
  xadd eax, ecx
  CHECK "xadd sum", 0xACF13568
  mov eax, ecx
  CHECK "xadd old", 0x12345678
  mov eax, 5
  mov ecx, 9
  mov dword [SCRATCH], 5
  cmpxchg [SCRATCH], ecx
  CHECK_MEMORY "cmpxchg equal", [SCRATCH], 9
  mov eax, 5
  cmpxchg [SCRATCH], ecx
  CHECK "cmpxchg different", 9
  mov eax, 0x11223344
  bswap eax
  CHECK "bswap", 0x44332211

; ---- multiply and divide
  mov al, 0x80
  mov bl, 2
  mul bl
  FLAGS_OF "mul byte carry", CF | OF_, CF | OF_
  movzx eax, ax
  CHECK "mul byte", 0x100
  mov al, -2
  mov bl, 3
  imul bl
  FLAGS_OF "imul byte fits", CF | OF_, 0
  movzx eax, ax
  CHECK "imul byte", 0xFFFA
  mov eax, 0x10000
  mov ecx, 0x10000
  mul ecx
  mov eax, edx
  CHECK "mul dword high", 1
  imul eax, ecx, -3
  CHECK "imul three operands", 0xFFFD0000
  mov dx, 1
  mov ax, 0x0005
  mov bx, 0x100
  div bx
  shl edx, 16
  movzx eax, ax
  or eax, edx
  CHECK "div word", 0x00050100
  mov ax, -7
  mov bl, 2
  idiv bl
  movzx eax, ax
  CHECK "idiv byte truncates", 0xFFFD
  mov edx, -1
  mov eax, 0x80000000
  mov ecx, -1
  FAULTS "idiv overflow is DE", FAULT(DE, 0), idiv ecx
  xor ecx, ecx
  FAULTS "div by zero is DE", FAULT(DE, 0), div ecx
  mov ax, 0x100
  mov bl, 1
  FAULTS "div byte quotient too large", FAULT(DE, 0), div bl
  mov ax, 0x0080
  mov bl, 1
  FAULTS "idiv byte quotient 128", FAULT(DE, 0), idiv bl
  mov ax, -128
  mov bl, 1
  FAULTS "idiv byte quotient -128", NO_FAULT, idiv bl
  xor bl, bl
  FAULTS "aam zero is DE", FAULT(DE, 0), aam 0

; ---- BCD
  mov al, 0x79
  add al, 0x35
  daa
  FLAGS_OF "daa flags", CF | AF | ZF, CF | AF
  movzx eax, al
  CHECK "daa", 0x14
  mov al, 0x13
  sub al, 0x25
  das
  FLAGS_OF "das flags", CF | AF, CF | AF
  movzx eax, al
  CHECK "das", 0x88
  mov ax, 0x0035
  add al, 0x39
  aaa
  FLAGS_OF "aaa flags", CF | AF, CF | AF
  movzx eax, ax
  CHECK "aaa", 0x0104
  mov ax, 0x00FA            ; adjusting AX, not AL and AH apart
  stc
  aaa
  movzx eax, ax
  CHECK "aaa carries into ah once", 0x0200
  mov ax, 0x0205
  sub al, 9
  aas
  movzx eax, ax
  CHECK "aas", 0x0106
  mov al, 63
  aam
  FLAGS_OF "aam flags", SF | ZF | PF_, PF_
  movzx eax, ax
  CHECK "aam", 0x0603
  mov al, 0x7B
  aam 16
  movzx eax, ax
  CHECK "aam base 16", 0x070B
  mov ax, 0x0407
  aad
  movzx eax, ax
  CHECK "aad", 47
  mov ax, 0x0102
  aad 16
  movzx eax, ax
  CHECK "aad base 16", 0x12

; ---- shifts and rotates
  mov al, 0x81
  shl al, 1
  FLAGS_OF "shl by one", CF | OF_ | ZF | SF | PF_, CF | OF_
  mov eax, 1
  mov cl, 32
  stc
  shl eax, cl
  FLAGS_OF "shl by 32 keeps flags", CF, CF
  CHECK "shl by 32 masked", 1
  mov ax, 1
  mov cl, 17
  shl ax, cl
  movzx eax, ax
  CHECK "shl word by 17", 0
  mov eax, 0x80000001
  sar eax, 31
  CHECK "sar", 0xFFFFFFFF
  mov al, 0x81
  clc
  rcr al, 1
  FLAGS_OF "rcr by one", CF | OF_, CF | OF_
  movzx eax, al
  CHECK "rcr", 0x40
  mov al, 0x12
  stc
  mov cl, 9
  rcl al, cl                ; nine bits around: no change
  FLAGS_OF "rcl byte by nine", CF, CF
  movzx eax, al
  CHECK "rcl byte full turn", 0x12
  mov ax, 0x8001
  rol ax, 4
  FLAGS_OF "rol", CF, 0
  movzx eax, ax
  CHECK "rol word", 0x0018
  mov al, 0x80
  mov cl, 8
  rol al, cl                ; a full turn still sets CF
  FLAGS_OF "rol full turn carry", CF, 0
  mov eax, 0x12345678
  mov edx, 0x9ABCDEF0
  shld eax, edx, 8
  CHECK "shld", 0x3456789A
  shrd eax, edx, 4
  CHECK "shrd", 0x03456789
  mov eax, 0x80000000
  bt eax, 31
  FLAGS_OF "bt register", CF, CF
  mov dword [SCRATCH + 4], 0
  mov eax, 37
  bts [SCRATCH], eax        ; bit offset reaches the next dword
  CHECK_MEMORY "bts beyond operand", [SCRATCH + 4], 0x20
  mov dword [SCRATCH - 4], 0xFFFFFFFF
  mov eax, -1
  btr [SCRATCH], eax
  CHECK_MEMORY "btr negative offset", [SCRATCH - 4], 0x7FFFFFFF
  mov eax, 0x00010100
  bsf eax, eax
  CHECK "bsf", 8
  mov eax, 0x00010100
  bsr eax, eax
  CHECK "bsr", 16
  xor eax, eax
  bsf eax, eax
  FLAGS_OF "bsf zero", ZF, ZF

; ---- conversions, lahf, salc, xlat, flags
  mov ax, 0x8000
  cwd
  movzx eax, dx
  CHECK "cwd", 0xFFFF
  mov al, 0x80
  cbw
  movzx eax, ax
  CHECK "cbw", 0xFF80
  mov ah, 0xFF
  sahf
  lahf
  movzx eax, ah
  CHECK "lahf fixed bits", 0xD7
  stc
  salc
  movzx eax, al
  CHECK "salc", 0xFF
  mov byte [SCRATCH + 0x37], 0xA5
  mov bx, SCRATCH
  mov al, 0x37
  xlatb
  movzx eax, al
  CHECK "xlat", 0xA5
  push dword 0x00257CD5     ; bits 8 and 9, TF and IF, are tested elsewhere
  popfd
  pushfd
  pop eax
  and eax, 0x7FFF
  push dword 2
  popfd
  CHECK "flags bits that stick", 0x7CD7
  pushf
  pop ax
  movzx eax, ax
  CHECK "flags fixed bits", 0x0002

; ---- string instructions
  mov edi, SCRATCH
  mov ecx, 16
  mov eax, 0x5A
  a32 rep stosb
  mov eax, edi
  CHECK "rep stosb end", SCRATCH + 16
  mov dword [SCRATCH + 8], 0x44332211
  mov si, SCRATCH
  mov di, SCRATCH + 0x40
  mov cx, 4
  rep movsd
  CHECK_MEMORY "rep movsd", [SCRATCH + 0x48], 0x44332211
  mov si, SCRATCH
  mov di, SCRATCH + 0x40
  mov byte [SCRATCH + 0x45], 0
  mov cx, 16
  repe cmpsb
  movzx eax, cx
  CHECK "repe cmpsb stops", 10
  mov di, SCRATCH
  mov al, 0x33
  mov cx, 16
  repne scasb
  movzx eax, di
  CHECK "repne scasb finds", SCRATCH + 11
  FLAGS_OF "repne scasb zf", ZF, ZF
  std
  mov si, SCRATCH + 3
  lodsb
  cld
  movzx eax, si
  CHECK "lodsb backwards", SCRATCH + 2
  mov cx, 0
  cmp cx, 1
  repe cmpsb
  FLAGS_OF "rep count zero keeps flags", CF | ZF, CF
  mov ecx, 0x10000          ; only CX counts
  mov di, SCRATCH
  rep stosb
  mov eax, ecx
  CHECK "rep uses cx", 0x10000
  mov si, 0xFFFF            ; SI wraps
  lodsb
  movzx eax, si
  CHECK "si wraps", 0
  mov cx, 3
  xor eax, eax
.loop:
  inc eax
  loop .loop
  CHECK "loop", 3
  mov ecx, 0x10000
  mov eax, 1
  jcxz .cx_zero
  mov eax, 0
.cx_zero:
  CHECK "jcxz looks at cx", 1
  jecxz .ecx_zero
  mov eax, 2
.ecx_zero:
  CHECK "jecxz looks at ecx", 2

; ---- addressing
  mov bp, SCRATCH
  mov si, 4
  mov dword [SCRATCH + 4], 0xCAFEF00D
  mov eax, [bp + si]
  CHECK "bp+si", 0xCAFEF00D
  mov ebx, 0xFFFF
  mov eax, [bx + SCRATCH + 5]
  CHECK "offset wraps at 64 KiB", 0xCAFEF00D
  mov eax, 2
  mov eax, [eax * 2 + SCRATCH]
  CHECK "scaled index", 0xCAFEF00D
  lea eax, [ebx + ebx * 8 + 0x12]
  CHECK "lea 32-bit in 16-bit code", 0x00090009
  mov ebx, 0xFFFF
  lea ax, [bx + 2]
  movzx eax, ax
  CHECK "lea wraps", 1
  mov dword [SCRATCH], 0x12345678
  les di, [SCRATCH]
  mov ax, es
  movzx eax, ax
  push word 0
  pop es
  CHECK "les segment", 0x1234
  mov eax, 0x10000
  FAULTS "offset above 64 KiB is GP", FAULT(GP, 0), mov al, [eax]
  mov eax, 0xFFFE
  FAULTS "dword across the limit is GP", FAULT(GP, 0), mov ecx, [eax]
  mov bx, 0xFFFF
  FAULTS "word at FFFF is GP", FAULT(GP, 0), mov ax, [bx]
  mov ebp, 0xFFFE
  FAULTS "stack segment limit is SS", FAULT(SS_, 0), mov ecx, [ebp]

; ---- stack
  mov sp, 0
  push dword 0x13572468     ; wraps to FFFC
  movzx eax, sp
  CHECK "push wraps sp", 0xFFFC
  pop eax
  CHECK "pop wraps sp", 0x13572468
  mov sp, STACK_TOP
  mov [SCRATCH], sp
  push sp
  pop ax
  movzx eax, ax
  CHECK "push sp pushes old value", STACK_TOP
  mov ax, STACK_TOP - 2
  push ax
  pop sp
  movzx eax, sp
  mov sp, STACK_TOP
  CHECK "pop sp", STACK_TOP - 2
  mov bp, 0x1111
  enter 8, 0
  movzx eax, sp
  leave
  CHECK "enter", STACK_TOP - 10
  movzx eax, bp
  CHECK "leave", 0x1111
  pusha
  mov bp, sp
  mov ax, [bp + 6]
  popa
  movzx eax, ax
  push word 0x4321
  pop word [SCRATCH + 2]
  CHECK_MEMORY "pop memory", [SCRATCH], 0x43210000 + STACK_TOP
  pushad
  mov eax, [esp + 12]
  mov [SCRATCH], eax
  popad
  CHECK_MEMORY "pushad stores old esp", [SCRATCH], STACK_TOP
  call near .near_target
.near_target:
  pop ax
  movzx eax, ax
  CHECK "call pushes next ip", .near_target
  call 0xF000:.far_target
  mov sp, STACK_TOP
  jmp .after_far
.far_target:
  pop eax
  shr eax, 16
  CHECK "far call pushes cs", 0xF000
  push word 0xF000
  push word .after_far
  push dword 0x77777777     ; dropped by retf 4... put below the address
  add sp, 4
  retf
.after_far:
  mov sp, STACK_TOP

%include "real/interrupts.inc"

; ---- A20: FFFF:0010 is 100000h with the gate open, 0 with it closed
  mov ax, 0xFFFF
  mov es, ax
  mov dword [0x0008 * 4 + 0x200], 0x11112222     ; linear 220h
  mov dword [es:0x230], 0x33334444               ; linear 100220h
  in al, 0x92
  mov bl, al
  and al, ~3 & 0xFF
  out 0x92, al              ; fast A20 off
  mov eax, [es:0x230]
  mov ecx, eax
  mov al, bl
  or al, 2
  and al, ~1 & 0xFF
  out 0x92, al
  mov edx, [es:0x230]
  push word 0
  pop es
  mov eax, ecx
  CHECK "a20 closed wraps", 0x11112222
  mov eax, edx
  CHECK "a20 open", 0x33334444

; ---- segment registers keep only what they should
  mov ax, 0xFFFF
  mov fs, ax
  mov gs, ax
  push fs
  pop ax
  movzx eax, ax
  CHECK "push pop fs", 0xFFFF
  mov ax, 0x1000
  mov fs, ax
  mov dword [fs:0], 0x600DF00D
  push word 0x0FFF
  pop gs
  mov eax, [gs:0x10]
  CHECK "segments overlap", 0x600DF00D
  mov eax, 0x12345678
  mov eax, ds               ; a 32-bit register gets zero above
  CHECK "mov eax, sreg clears the top", 0

; ---- cpuid, tsc, ports
  mov eax, 0
  cpuid
  cmp eax, 1
  setae al
  movzx eax, al
  CHECK "cpuid leaf 0", 1
  rdtsc
  mov ebx, eax
  rdtsc
  sub eax, ebx
  setns al                  ; time goes on
  movzx eax, al
  CHECK "tsc does not run back", 1
  mov dx, DEBUG_PORT
  mov si, .text
  mov cx, .text_end - .text
  db 0x2E                   ; cs rep outsb
  rep outsb
  mov eax, ecx
  and eax, 0xFFFF
  CHECK "rep outsb", 0
  jmp .end
.text:
  db "OUTSB", 10
.text_end:
.end:
  FINISH

%include "lib/real.inc"
ROM_END
