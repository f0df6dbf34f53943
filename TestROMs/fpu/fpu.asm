; x87, MMX and SSE as systems see them: initial state, exceptions and when they are reported,
; CR0.EM, TS, MP and NE, the enable bits of CR4, FNSAVE and FXSAVE images; and a few results.
;
; Build: nasm -f bin -I TestROMs/ -o fpu.rom TestROMs/fpu/fpu.asm
; Run:   qemu-system-x86_64 -cpu max -bios fpu.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"

%define CR0_MP 2
%define CR0_EM 4
%define CR0_TS 8
%define CR0_NE 0x20
%define CR4_OSFXSR 0x200
%define CR4_OSXMMEXCPT 0x400
%define IMAGE TEST_DATA             ; 512 bytes, aligned to 16

; SET_CR0 bits to clear, bits to set; EAX is lost.
%macro SET_CR0 2
  mov eax, cr0
  and eax, ~(%1)
  or eax, %2
  mov cr0, eax
%endmacro
%macro SET_CR4 2
  mov eax, cr4
  and eax, ~(%1)
  or eax, %2
  mov cr4, eax
%endmacro

; CHECK_STATUS name, mask, expected: the x87 status word.
%macro CHECK_STATUS 3
  fnstsw ax
  and eax, %2
  CHECK %1, %3
%endmacro

; CHECK_ST name, expected as single precision: ST(0), popped.
%macro CHECK_ST 2
  fstp dword [SCRATCH]
  CHECK_MEMORY %1, [SCRATCH], %2
%endmacro

ROM_START "fpu"
  ENTER_PROTECTED
  LOAD_TSS
  mov eax, 1
  cpuid
  bt edx, 0
  jc .have_fpu
  SKIP "x87"
  FINISH
.have_fpu:
  SET_CR0 CR0_EM | CR0_TS, CR0_MP | CR0_NE

; ---- initial state
  fninit
  fnstcw [SCRATCH]
  movzx eax, word [SCRATCH]
  CHECK "fninit: control word", 0x37F
  CHECK_STATUS "fninit: status word", 0xFFFF, 0
  fnstenv [IMAGE]
  movzx eax, word [IMAGE + 8]
  CHECK "fninit: tag word", 0xFFFF
  fninit

; ---- results
  fld1
  fld1
  faddp
  CHECK_ST "fadd", 0x40000000
  fldpi
  CHECK_ST "fldpi", 0x40490FDB
  fldl2e
  fstp qword [SCRATCH]
  CHECK_MEMORY "fldl2e low", [SCRATCH], 0x652B82FE
  CHECK_MEMORY "fldl2e high", [SCRATCH + 4], 0x3FF71547
  fldpi
  fstp tword [SCRATCH]
  CHECK_MEMORY "fstp m80 low", [SCRATCH], 0x2168C235
  CHECK_MEMORY "fstp m80 middle", [SCRATCH + 4], 0xC90FDAA2
  movzx eax, word [SCRATCH + 8]
  CHECK "fstp m80 high", 0x4000
  fnclex
  fld1
  fchs
  fsqrt                     ; masked: the default NaN
  CHECK_ST "square root of -1", 0xFFC00000
  CHECK_STATUS "square root of -1: invalid", 0x7F, 1
  fnclex
  fld1
  fldz
  fdivp
  CHECK_ST "1 / 0", 0x7F800000
  CHECK_STATUS "1 / 0: divide by zero", 0x7F, 4
  fnclex
  mov dword [SCRATCH], 3
  fld1
  fidiv dword [SCRATCH]
  CHECK_STATUS "1 / 3: inexact, rounded up", 0x27F, 0x220
  fstp tword [SCRATCH]
  CHECK_MEMORY "1 / 3 in 64 bits", [SCRATCH], 0xAAAAAAAB
  fnclex
  mov word [SCRATCH], 0x0C7F ; single precision, towards zero
  fldcw [SCRATCH]
  mov dword [SCRATCH], 3
  fld1
  fidiv dword [SCRATCH]
  fstp tword [SCRATCH]
  CHECK_MEMORY "1 / 3 in 24 bits, towards zero: low", [SCRATCH], 0
  CHECK_MEMORY "1 / 3 in 24 bits, towards zero", [SCRATCH + 4], 0xAAAAAA00
  fninit
  mov dword [SCRATCH], 0x40200000 ; 2.5
%macro ROUNDED 3
  mov word [SCRATCH + 4], %2
  fldcw [SCRATCH + 4]
  fld dword [SCRATCH]
  fistp dword [SCRATCH + 8]
  CHECK_MEMORY %1, [SCRATCH + 8], %3
%endmacro
  ROUNDED "2.5 to nearest even", 0x037F, 2
  ROUNDED "2.5 down", 0x077F, 2
  ROUNDED "2.5 up", 0x0B7F, 3
  ROUNDED "2.5 towards zero", 0x0F7F, 2
  fninit
  fld tword [cs:.huge]
  fistp dword [SCRATCH]
  CHECK_MEMORY "fistp overflow", [SCRATCH], 0x80000000
  fnclex
  mov dword [SCRATCH], 12345678
  fild dword [SCRATCH]
  fbstp [SCRATCH]
  CHECK_MEMORY "fbstp", [SCRATCH], 0x12345678
  mov dword [SCRATCH], 0x40A00000 ; 5
  mov dword [SCRATCH + 4], 0x40400000 ; 3
  fld dword [SCRATCH + 4]
  fld dword [SCRATCH]
  fprem
  fstp st1
  CHECK_ST "fprem", 0x40000000
  fld dword [SCRATCH + 4]
  fld1
  fscale
  fstp st1
  CHECK_ST "fscale", 0x41000000
  fldz
  fchs
  fxam
  CHECK_STATUS "fxam of -0", 0x4700, 0x4200
  fstp st0
  fxam
  CHECK_STATUS "fxam of empty", 0x4500, 0x4100
  fld1
  fldz
  fcomip st1
  setb al
  fstp st0
  movzx eax, al
  CHECK "fcomip", 1
  fldz
  fld tword [cs:.nan]
  fucomip st1
  setp al
  fstp st0
  movzx eax, al
  CHECK "fucomip unordered", 1
  CHECK_STATUS "fucomip of a quiet nan raises nothing", 0x7F, 0
  jmp .after_constants
.huge:
  dq 0x8000000000000000
  dw 0x4050
.nan:
  dq 0xC000000000000000
  dw 0x7FFF
.after_constants:

; ---- stack faults
  fninit
  fstp dword [SCRATCH]      ; nothing there
  CHECK_STATUS "stack underflow: ie, sf, c1", 0x241, 0x41
  CHECK_MEMORY "stack underflow: result", [SCRATCH], 0xFFC00000
  fninit
%rep 8
  fld1
%endrep
  CHECK_STATUS "eight loads: top", 0x3800, 0
  fld1
  CHECK_STATUS "stack overflow: ie, sf, c1", 0x241, 0x241
  fnclex
  ffree st0
  fincstp
  CHECK_STATUS "fincstp", 0x3800, 0
  fninit

; ---- exceptions that are not masked
  mov word [SCRATCH], 0x37A ; divide by zero and invalid are not masked
  fldcw [SCRATCH]
  fld1
  fldz
  FAULTS "x87 exception is not reported at once", NO_FAULT, fdivp
  CHECK_STATUS "es and b are set", 0x8084, 0x8084
  FAULTS "fnstsw does not wait", NO_FAULT, fnstsw ax
  FAULTS "the next instruction reports it", FAULT(MF, 0), fld1
  FAULTS "fwait reports it", FAULT(MF, 0), fwait
  FAULTS "fnstcw does not wait", NO_FAULT, fnstcw [SCRATCH]
  FAULTS "fnclex does not wait", NO_FAULT, fnclex
  FAULTS "nothing is left to report", NO_FAULT, fwait
  fninit
  fld1
  fldz
  fdivp
  mov word [SCRATCH], 0x37B
  fldcw [SCRATCH]           ; unmasking what is pending
  FAULTS "unmasking by fldcw", FAULT(MF, 0), fwait
  fnclex
%include "fpu/irq13.inc"
  fninit
  mov word [SCRATCH], 0x37A
  fldcw [SCRATCH]
  fld1
  fldz
  fdivp                     ; pending, operands untouched
  fnclex
  fstp st0
  CHECK_ST "operands stay on an unmasked exception", 0x3F800000

; ---- CR0: EM, TS, MP
  fninit
  SET_CR0 0, CR0_EM
  FAULTS "em: x87 instruction", FAULT(NM, 0), fld1
  FAULTS "em: fwait", NO_FAULT, fwait
  FAULTS "em: mmx instruction", FAULT(UD, 0), paddb mm0, mm0
  SET_CR0 CR0_EM, CR0_TS
  FAULTS "ts: x87 instruction", FAULT(NM, 0), fld1
  FAULTS "ts: fnstsw", FAULT(NM, 0), fnstsw ax
  FAULTS "ts and mp: fwait", FAULT(NM, 0), fwait
  FAULTS "ts: mmx instruction", FAULT(NM, 0), paddb mm0, mm0
  SET_CR0 CR0_MP, 0
  FAULTS "ts without mp: fwait", NO_FAULT, fwait
  FAULTS "ts without mp: x87 instruction", FAULT(NM, 0), fld1
  SET_CR0 0, CR0_MP
  clts
  FAULTS "clts", NO_FAULT, fld1
  fninit

; ---- FNSAVE and FRSTOR
  fld1
  fldz
  mov word [SCRATCH], 0x27F
  fldcw [SCRATCH]
.saved_instruction:
  fadd dword [SCRATCH + 4]
  fnsave [IMAGE]
  movzx eax, word [IMAGE]
  CHECK "fnsave: control word", 0x27F
  movzx eax, word [IMAGE + 4]
  and eax, 0x3800
  CHECK "fnsave: top", 0x3000
  movzx eax, word [IMAGE + 8]
  and eax, 0xC000
  CHECK "fnsave: tag of st1", 0
  CHECK_MEMORY "fnsave: instruction pointer", [IMAGE + 12], .saved_instruction
  mov eax, 7
  xor ecx, ecx
  cpuid
  bt ebx, 6                 ; only for exceptions
  jc .no_data_pointer
  CHECK_MEMORY "fnsave: data pointer", [IMAGE + 20], SCRATCH + 4
  jmp .data_pointer_done
.no_data_pointer:
  SKIP "fnsave: data pointer"
.data_pointer_done:
  CHECK_MEMORY "fnsave: st1", [IMAGE + 28 + 10 + 4], 0x80000000
  fnstcw [SCRATCH]
  movzx eax, word [SCRATCH]
  CHECK "fnsave initialises", 0x37F
  frstor [IMAGE]
  fnstcw [SCRATCH]
  movzx eax, word [SCRATCH]
  CHECK "frstor: control word", 0x27F
  fstp st0
  CHECK_ST "frstor: st1", 0x3F800000
  fninit

; ---- MMX
  mov eax, 1
  cpuid
  bt edx, 23
  jc .mmx
  SKIP "mmx: paddusb saturates"
  SKIP "mmx: tags"
  SKIP "mmx: top"
  SKIP "mmx: exponent"
  SKIP "mmx: emms"
  jmp .no_mmx
.mmx:
  mov dword [SCRATCH], 0xFF80F001
  mov dword [SCRATCH + 4], 0
  fld1
  movq mm0, [SCRATCH]
  paddusb mm0, mm0
  movd eax, mm0
  CHECK "mmx: paddusb saturates", 0xFFFFFF02
  fnstenv [IMAGE]
  movzx eax, word [IMAGE + 8]
  and eax, 3
  CHECK "mmx: tags", 2
  movzx eax, word [IMAGE + 4]
  and eax, 0x3800
  CHECK "mmx: top", 0
  fnsave [IMAGE]
  movzx eax, word [IMAGE + 28 + 8]
  CHECK "mmx: exponent", 0xFFFF
  frstor [IMAGE]
  emms
  fnstenv [IMAGE]
  movzx eax, word [IMAGE + 8]
  CHECK "mmx: emms", 0xFFFF
  fninit
.no_mmx:

; ---- SSE
  mov eax, 1
  cpuid
  mov ebx, edx
  and ebx, 0x07000000       ; FXSR, SSE, SSE2
  cmp ebx, 0x07000000
  je .sse
  SKIP "sse"
  FINISH
.sse:
  FAULTS "sse without cr4.osfxsr", FAULT(UD, 0), addps xmm0, xmm0
  SET_CR4 0, CR4_OSFXSR
  FAULTS "sse with cr4.osfxsr", NO_FAULT, addps xmm0, xmm0
  SET_CR0 0, CR0_TS
  FAULTS "sse with ts", FAULT(NM, 0), addps xmm0, xmm0
  FAULTS "fxsave with ts", FAULT(NM, 0), fxsave [IMAGE]
  FAULTS "stmxcsr with ts", FAULT(NM, 0), stmxcsr [SCRATCH]
  clts
  SET_CR0 0, CR0_EM
  FAULTS "sse with em", FAULT(UD, 0), addps xmm0, xmm0
  SET_CR0 CR0_EM, 0
  stmxcsr [SCRATCH]
  CHECK_MEMORY "mxcsr at reset", [SCRATCH], 0x1F80
  mov dword [SCRATCH], 0x11F80
  FAULTS "mxcsr reserved bit", FAULT(GP, 0), ldmxcsr [SCRATCH]
  mov dword [SCRATCH], 0x1F80
  ldmxcsr [SCRATCH]
  FAULTS "movaps not aligned", FAULT(GP, 0), movaps xmm0, [IMAGE + 4]
  FAULTS "movups not aligned", NO_FAULT, movups xmm0, [IMAGE + 4]
  FAULTS "addps not aligned", FAULT(GP, 0), addps xmm0, [IMAGE + 4]
  FAULTS "fxsave not aligned", FAULT(GP, 0), fxsave [IMAGE + 8]

  mov dword [SCRATCH], 0x3F800000 ; 1
  mov dword [SCRATCH + 4], 0x40400000 ; 3
  movss xmm0, [SCRATCH]
  divss xmm0, [SCRATCH + 4]
  movd eax, xmm0
  CHECK "divss", 0x3EAAAAAB
  stmxcsr [SCRATCH + 8]
  CHECK_MEMORY "divss: inexact", [SCRATCH + 8], 0x1FA0
  xorps xmm1, xmm1
  movss xmm0, [SCRATCH]
  divss xmm0, xmm1
  movd eax, xmm0
  CHECK "divss by zero", 0x7F800000
  stmxcsr [SCRATCH + 8]
  CHECK_MEMORY "divss by zero: flag", [SCRATCH + 8], 0x1FA4
  mov dword [SCRATCH + 8], 0x3F80 ; towards minus infinity
  ldmxcsr [SCRATCH + 8]
  movss xmm0, [SCRATCH]
  divss xmm0, [SCRATCH + 4]
  movd eax, xmm0
  CHECK "divss down", 0x3EAAAAAA
  mov dword [SCRATCH + 8], 0x1F80
  ldmxcsr [SCRATCH + 8]
  mov dword [SCRATCH + 8], 0x40200000
  cvtss2si eax, [SCRATCH + 8]
  CHECK "cvtss2si", 2
  mov dword [SCRATCH + 8], 0x7F800000
  cvttss2si eax, [SCRATCH + 8]
  CHECK "cvttss2si of infinity", 0x80000000
  mov dword [SCRATCH + 8], 0x7FC00000
  movss xmm0, [SCRATCH + 8]
  movss xmm1, [SCRATCH]
  ucomiss xmm0, xmm1
  setp al
  movzx eax, al
  CHECK "ucomiss unordered", 1
  minss xmm0, xmm1          ; with a NaN the second operand
  movd eax, xmm0
  CHECK "minss with a nan", 0x3F800000
  mov dword [SCRATCH + 8], 0x00000001
  movss xmm0, [SCRATCH + 8]
  mulss xmm0, [SCRATCH]
  movd eax, xmm0
  CHECK "denormal operand", 1
  mov dword [SCRATCH + 8], 0x9FC0 ; flush to zero, denormals are zeros
  ldmxcsr [SCRATCH + 8]
  movss xmm0, [SCRATCH + 0x10]
  mov dword [SCRATCH + 8], 0x00000001
  movss xmm0, [SCRATCH + 8]
  mulss xmm0, [SCRATCH]
  movd eax, xmm0
  CHECK "denormals are zeros", 0
  mov dword [SCRATCH + 8], 0x1F80
  ldmxcsr [SCRATCH + 8]

  ; exceptions that are not masked
  mov dword [SCRATCH + 8], 0x1D80 ; divide by zero
  ldmxcsr [SCRATCH + 8]
  movss xmm0, [SCRATCH]
  xorps xmm1, xmm1
  SET_CR4 CR4_OSXMMEXCPT, 0
  FAULTS "simd exception without cr4.osxmmexcpt", FAULT(UD, 0), divss xmm0, xmm1
  SET_CR4 0, CR4_OSXMMEXCPT
  movss xmm0, [SCRATCH]
  FAULTS "simd exception", FAULT(XM, 0), divss xmm0, xmm1
  movd eax, xmm0
  CHECK "simd exception leaves the destination", 0x3F800000
  stmxcsr [SCRATCH + 8]
  mov eax, [SCRATCH + 8]
  and eax, 0x3F
  CHECK "simd exception sets its flag", 4
  mov dword [SCRATCH + 8], 0x1F80
  ldmxcsr [SCRATCH + 8]

  ; FXSAVE
  fninit
  fld1
  mov dword [SCRATCH], 0x600DF00D
  movss xmm7, [SCRATCH]
  mov edi, IMAGE
  mov ecx, 128
  or eax, -1
  rep stosd
  fxsave [IMAGE]
  movzx eax, word [IMAGE]
  CHECK "fxsave: control word", 0x37F
  movzx eax, word [IMAGE + 2]
  CHECK "fxsave: status word", 0x3800
  movzx eax, byte [IMAGE + 4]
  CHECK "fxsave: tags", 0x80
  CHECK_MEMORY "fxsave: st0", [IMAGE + 32 + 4], 0x80000000
  CHECK_MEMORY "fxsave: mxcsr", [IMAGE + 24], 0x1F80
  mov eax, [IMAGE + 28]
  and eax, 0xFFBF
  CHECK "fxsave: mxcsr mask", 0xFFBF
  CHECK_MEMORY "fxsave: xmm7", [IMAGE + 160 + 7 * 16], 0x600DF00D
  fninit
  xorps xmm7, xmm7
  fxrstor [IMAGE]
  movd eax, xmm7
  CHECK "fxrstor: xmm7", 0x600DF00D
  CHECK_ST "fxrstor: st0", 0x3F800000
  mov dword [IMAGE + 24], 0x80001F80
  FAULTS "fxrstor: mxcsr reserved bit", FAULT(GP, 0), fxrstor [IMAGE]

  ; XSETBV and AVX
  mov eax, 1
  cpuid
  bt ecx, 26
  jc .xsave
  SKIP "xgetbv without cr4.osxsave"
  SKIP "xcr0 at reset"
  SKIP "xsetbv without x87"
  SKIP "xsetbv of another register"
  SKIP "xsetbv in ring 3"
  jmp .no_xsave
.xsave:
  xor ecx, ecx
  FAULTS "xgetbv without cr4.osxsave", FAULT(UD, 0), xgetbv
  SET_CR4 0, 1 << 18
  xor ecx, ecx
  xgetbv
  CHECK "xcr0 at reset", 1
  xor edx, edx
  mov eax, 2
  FAULTS "xsetbv without x87", FAULT(GP, 0), xsetbv
  mov ecx, 1
  mov eax, 1
  FAULTS "xsetbv of another register", FAULT(GP, 0), xsetbv
  xor ecx, ecx
  FAULTS3 "xsetbv in ring 3", FAULT(GP, 0), xsetbv
.no_xsave:
  FINISH

%include "lib/protected_code.inc"
ROM_END
