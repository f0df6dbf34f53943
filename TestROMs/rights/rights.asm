; Page rights: every combination of P, R/W, U/S, NX, CR0.WP, CR4.SMEP, CR4.SMAP and EFLAGS.AC, for
; reads, writes, fetches and read-modify-writes of ring 0 and ring 3, at every level and page size of
; 32-bit, PAE and four-level paging: the fault's error code and CR2, accessed and dirty bits
; (SDM vol. 3, 4.6 to 4.8). Protection keys, and the processor's own accesses.
;
; Build: nasm -f bin -I TestROMs/ -o rights.rom TestROMs/rights/rights.asm
; Run:   qemu-system-x86_64 -cpu max -bios rights.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"
%include "rights/engine.inc"

%define FRAME TEST_DATA       ; the page under test; 0 in the large ones
%define USER_STUBS 0x8000     ; the one page that ring 3 runs in
%define SUPER_STUBS 0x9000
%define CR4_SMEP (1 << 20)
%define CR4_SMAP (1 << 21)
%define CR4_PKE (1 << 22)
%define AC_FLAG 0x40000

; The linear page under test.
%define WINDOW 0x400000
%define WINDOW_LARGE 0x800000 ; and that of the large pages: 8 MiB + FRAME
%define WINDOW64 0x8000000000

; Tables, all below 2 MiB.
%define LOW_PT (PAGES + 0x6000)
%define T_PML4 (PAGES + 0x7000)
%define T_PDPT (PAGES + 0x8000)
%define T_PD (PAGES + 0x9000)
%define T_PT (PAGES + 0xA000)
%define W_PDPT (PAGES + 0xB000)
%define W_PD (PAGES + 0xC000)
%define W_PT (PAGES + 0xD000)

R_INDEX  equ SCRATCH + 0x100
R_BAD    equ SCRATCH + 0x108
R_ENTRY  equ SCRATCH + 0x110  ; the entry with the rights under test
R_LEAF   equ SCRATCH + 0x118  ; the entry that maps the page
R_ENTRY_VALUE equ SCRATCH + 0x120 ; both without rights
R_LEAF_VALUE equ SCRATCH + 0x128
R_WINDOW equ SCRATCH + 0x130
R_OPTIONS equ SCRATCH + 0x138 ; CR4 bits that exist
R_MASK   equ SCRATCH + 0x140  ; combinations with a bit outside do not exist here
R_TABLE  equ SCRATCH + 0x148
R_OLD    equ SCRATCH + 0x150  ; the leaf before the access
R_RETURN equ SCRATCH + 0x158
R_COUNT  equ SCRATCH + 0x160
R_HOOK   equ SCRATCH + 0x168  ; called before each access
R_STUBS  equ SCRATCH + 0x170  ; offsets of the stubs by kind
R_CR2_MASK equ SCRATCH + 0x178
R_CONTROL equ SCRATCH + 0x180 ; CR4 bits that the fields SMEP and SMAP mean
R_WIDE   equ SCRATCH + 0x188  ; entries of eight bytes
R_FEATURES equ SCRATCH + 0x198 ; combinations that exist on this processor
R_NX     equ SCRATCH + 0x190

%define OK 0xFF
%define FIELD(i, low, bits) (((i) >> (low)) & ((1 << (bits)) - 1))
; Fields of a combination.
%define F_USER 0
%define F_KIND 1              ; read, write, fetch; 3 is not used
%define F_P 3
%define F_RW 4
%define F_US 5
%define F_NX 6
%define F_WP 7
%define F_SMEP 8
%define F_SMAP 9
%define F_AC 10
%define COMBINATIONS 2048

%macro GET 3
  mov %1, [R_INDEX]
  shr %1, %2
  and %1, (1 << %3) - 1
%endmacro

ROM_START "rights"
  ENTER_PROTECTED
  LOAD_TSS
  ; stubs at the same offsets in both pages
  mov esi, LINEAR(stubs)
  mov edi, USER_STUBS
  mov ecx, stubs_end - stubs
  rep movsb
  mov esi, LINEAR(stubs)
  mov edi, SUPER_STUBS
  mov ecx, stubs_end - stubs
  rep movsb
  mov byte [FRAME], 0xCC
  mov eax, 7
  xor ecx, ecx
  cpuid
  xor eax, eax
  bt ebx, 7
  jnc .no_smep
  or eax, CR4_SMEP
.no_smep:
  bt ebx, 20
  jnc .no_smap
  or eax, CR4_SMAP
.no_smap:
  mov [R_OPTIONS], eax

%include "rights/paging32.inc"
%include "rights/paging64.inc"
  FINISH

; What runs in either ring, in 32- and 64-bit code alike. EBX: the window.
bits 32
stubs:
stub_read:
  cmp al, [ebx]
  int3
stub_write:
  mov [ebx], al
  int3
stub_modify:
  or byte [ebx], 0
  int3
stub_segment:
  mov fs, eax
  int3
stubs_end:
stub_offsets:
  dw stub_read - stubs, stub_write - stubs, 0, 0
modify_offsets:
  dw stub_read - stubs, stub_modify - stubs, 0, 0
implicit_offsets:
  dw stub_segment - stubs, stub_segment - stubs

; The error code, or OK, where fetches set I/D always, and where only with SMEP.
%macro RIGHTS 1
%assign i 0
%rep COMBINATIONS
  %assign user FIELD(i, F_USER, 1)
  %assign fetch FIELD(i, F_KIND, 2) == 2
  %assign write FIELD(i, F_KIND, 1)
  %assign us FIELD(i, F_US, 1)
  %assign code (user << 2) | (write << 1) | ((fetch && (%1 || FIELD(i, F_SMEP, 1))) << 4)
  %assign denied 0
  %if user
    %if us == 0 || (write && FIELD(i, F_RW, 1) == 0)
      %assign denied 1
    %endif
  %else
    %if write && FIELD(i, F_RW, 1) == 0 && FIELD(i, F_WP, 1)
      %assign denied 1
    %elif fetch && us && FIELD(i, F_SMEP, 1)
      %assign denied 1
    %elif fetch == 0 && us && FIELD(i, F_SMAP, 1) && FIELD(i, F_AC, 1) == 0
      %assign denied 1
    %endif
  %endif
  %if fetch && FIELD(i, F_NX, 1)
    %assign denied 1
  %endif
  %if FIELD(i, F_P, 1) == 0
    db code
  %elif denied
    db code | 1
  %else
    db OK
  %endif
%assign i i + 1
%endrep
%endmacro
rights_with_nx:
  RIGHTS 1
rights_without_nx:
  RIGHTS 0

; Protection keys: the fields SMEP and SMAP are AD and WD, NX is the key: 1, or 0, which is open.
key_rights:
%assign i 0
%rep COMBINATIONS
  %assign user FIELD(i, F_USER, 1)
  %assign write FIELD(i, F_KIND, 1)
  %assign us FIELD(i, F_US, 1)
  %assign key FIELD(i, F_NX, 1)
  %assign code (user << 2) | (write << 1)
  %assign locked 0
  %if us && key && FIELD(i, F_SMEP, 1)
    %assign locked 0x21
  %elif us && key && FIELD(i, F_SMAP, 1) && write && (user || FIELD(i, F_WP, 1))
    %assign locked 0x21
  %endif
  %if FIELD(i, F_P, 1) == 0
    db code
  %elif (user && us == 0) || (write && FIELD(i, F_RW, 1) == 0 && (user || FIELD(i, F_WP, 1)))
    db code | locked | 1      ; PK also when the entries deny it
  %elif locked
    db code | locked
  %else
    db OK
  %endif
%assign i i + 1
%endrep

; The processor reads a descriptor, for either ring, from an LDT in the page, and sets its accessed
; bit (kind 1): a supervisor's access that AC does not excuse.
implicit_rights:
%assign i 0
%rep COMBINATIONS
  %assign write FIELD(i, F_KIND, 1)
  %if FIELD(i, F_P, 1) == 0
    db 0
  %elif FIELD(i, F_US, 1) && FIELD(i, F_SMAP, 1)
    db 1
  %elif write && FIELD(i, F_RW, 1) == 0 && FIELD(i, F_WP, 1)
    db 3
  %else
    db OK
  %endif
%assign i i + 1
%endrep

RIGHTS_ENGINE 32, 32
bits 64
RIGHTS_ENGINE 64, 64
bits 32
hook_implicit_32:
  mov dword [FRAME], 0x0000FFFF
  mov dword [FRAME + 4], 0x00CFF300
  GET eax, F_KIND, 1
  xor [FRAME + 5], al         ; the accessed bit is to be set
  ret
bits 64
hook_implicit_64:
  mov dword [FRAME], 0x0000FFFF
  mov dword [FRAME + 4], 0x00CFF300
  GET eax, F_KIND, 1
  xor [FRAME + 5], al
  ret
; Key 1 in the leaf; its rights in PKRU.
hook_keys:
  GET eax, F_NX, 1
  shl eax, 27                 ; bit 59
  mov rsi, [R_LEAF]
  mov [rsi + 4], eax
  mov rax, cr3
  mov cr3, rax
  GET eax, F_SMEP, 2
  shl eax, 2
  xor ecx, ecx
  xor edx, edx
  db 0x0F, 0x01, 0xEF         ; WRPKRU
  ret

%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
