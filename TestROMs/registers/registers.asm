; Writes of control registers, model-specific registers and XCR0: reserved bits, combinations that
; are not allowed, transitions that are not (SDM vol. 3, 2.5, 4.1, 9.8.5 and 11.11; vol. 1, 13.3).
;
; Build: nasm -f bin -I TestROMs/ -o registers.rom TestROMs/registers/registers.asm
; Run:   qemu-system-x86_64 -cpu max -bios registers.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"

%define MSR_PAT 0x277
%define MSR_MTRR_DEFAULT 0x2FF
%define MSR_MTRR_MASK0 0x201
%define MSR_MTRR_FIXED 0x250
%define CR4_PCIDE (1 << 17)
%define CR4_OSXSAVE (1 << 18)
%define PROTECTED FAULT(GP, 0)

BAD      equ SCRATCH + 0x100  ; tries of a loop that went wrong
COUNTER  equ SCRATCH + 0x108
KEEP     equ SCRATCH + 0x110
RESULT   equ SCRATCH + 0x118

; EXPECT expected, instruction: one try within a loop. EAX is lost afterwards.
%macro EXPECT 2+
  TRY %2
  mov eax, [GOT]
  cmp eax, %1
  je %%fine
  inc dword [BAD]
%%fine:
%endmacro

; LOOPS name, first, last: runs what is up to END_LOOP with [COUNTER] counting; the check is the
; number of tries that went wrong.
%macro LOOPS 3
%push loops
%define %$name %1
%define %$last %3
  mov dword [BAD], 0
  mov dword [COUNTER], %2
  mov dword [COUNTER + 4], 0
%$next:
%endmacro
%macro END_LOOP 0
  inc dword [COUNTER]
  cmp dword [COUNTER], %$last
  jbe %$next
  mov eax, [BAD]
  CHECK %$name, 0
%pop
%endmacro

ROM_START "registers"
  ENTER_PROTECTED
  LOAD_TSS

; ---- CR0
  mov eax, cr0
  mov [KEEP], eax
  LOOPS "cr0: reserved bits read as zero", 6, 28
    mov ecx, [COUNTER]
    cmp ecx, 16
    je .cr0_defined
    cmp ecx, 18
    je .cr0_defined
    mov eax, [KEEP]
    bts eax, ecx
    TRY mov cr0, eax
    mov eax, cr0
    xor eax, [KEEP]
    or eax, [GOT]
    cmp eax, NO_FAULT
    je .cr0_defined
    inc dword [BAD]
.cr0_defined:
  END_LOOP
  mov eax, [KEEP]
  and eax, ~0x10
  FAULTS "cr0: et can be written", NO_FAULT, mov cr0, eax
  mov eax, cr0
  and eax, 0x10
  CHECK "cr0: et stays one", 0x10
  mov eax, [KEEP]
  or eax, 0x20000000
  and eax, ~0x40000000
  FAULTS "cr0: nw without cd", PROTECTED, mov cr0, eax
  mov eax, cr0
  cmp eax, [KEEP]
  setne al
  movzx eax, al
  CHECK "cr0: a write that faults changes nothing", 0
  SKIP_ON_TCG "cr0: pg without pe", .after_pg
  mov eax, [KEEP]
  or eax, CR0_PG
  and al, ~1 & 0xFF
  FAULTS "cr0: pg without pe", PROTECTED, mov cr0, eax
.after_pg:

; ---- CR4
  mov eax, cr4
  mov [KEEP], eax
  SKIP_ON_TCG "cr4: bits that no processor has", .after_cr4
  LOOPS "cr4: bits that no processor has", 15, 31
    mov ecx, [COUNTER]
    cmp ecx, 15
    je .cr4_try
    cmp ecx, 28
    jb .cr4_next
.cr4_try:
    mov eax, [KEEP]
    bts eax, ecx
    EXPECT PROTECTED, mov cr4, eax
.cr4_next:
  END_LOOP
.after_cr4:
  mov eax, [KEEP]
  or eax, CR4_PCIDE
  FAULTS "cr4: pcide outside long mode", PROTECTED, mov cr4, eax

; ---- the way into long mode
  mov eax, 0x80000001
  cpuid
  bt edx, 29
  jc .have_long
  SKIP "long mode"
  FINISH
.have_long:
  call prepare_tables
  mov eax, PML4
  mov cr3, eax
  mov ecx, MSR_EFER
  rdmsr
  or eax, EFER_LME
  wrmsr
  SKIP_ON_TCG "long mode: paging without cr4.pae", .after_no_pae
  mov eax, cr0
  or eax, CR0_PG
  FAULTS "long mode: paging without cr4.pae", PROTECTED, mov cr0, eax
.after_no_pae:
  mov eax, cr4
  or eax, CR4_PAE
  mov cr4, eax
  SKIP_ON_TCG "long mode: paging with a 16-bit tss", .after_tss16
  SET_DESCRIPTOR SLOT_ADDRESS(0), TSS2, 103, RIGHTS_TSS16, 0
  mov ax, SLOT(0)
  ltr ax
  mov eax, cr0
  or eax, CR0_PG
  FAULTS "long mode: paging with a 16-bit tss", PROTECTED, mov cr0, eax
.after_tss16:
  LOAD_TSS
  SKIP_ON_TCG "long mode: paging in a segment with l", .after_cs_l
  SET_DESCRIPTOR SLOT_ADDRESS(1), ROM_BASE, 0xFFFF, RIGHTS_CODE, BIG | LONG
  jmp SLOT(1):.with_l
.with_l:
  mov eax, cr0
  or eax, CR0_PG
  FAULTS "long mode: paging in a segment with l", PROTECTED, mov cr0, eax
  jmp CODE32:.after_cs_l
.after_cs_l:
  ENTER_LONG
%include "registers/long.inc"
  FINISH

bits 32
prepare_tables:
  mov edi, PAGES
  mov ecx, 0x6000 / 4
  xor eax, eax
  rep stosd
  mov dword [PML4], PDPT | PAGE_P | PAGE_W
  mov dword [PDPT], PD | PAGE_P | PAGE_W
  mov dword [PD], PAGE_P | PAGE_W | PAGE_PS
  ret

bits 64
%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
