; Paging: 32-bit, PSE, PAE and four levels; rights and error codes, accessed and dirty bits, CR0.WP,
; NX, SMEP, SMAP, global pages, PCID, reserved bits.
;
; Build: nasm -f bin -I TestROMs/ -o paging.rom TestROMs/paging/paging.asm
; Run:   qemu-system-x86_64 -cpu max -bios paging.rom -display none -debugcon stdio \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"

; Error code bits.
%define E_P 1
%define E_W 2
%define E_U 4
%define E_RSVD 8
%define E_I 16

%define FRAME TEST_DATA            ; physical pages behind the tests' linear ones
%define FRAME2 (TEST_DATA + 0x1000)
%define WINDOW 0x400000            ; the linear page under test, 32-bit modes
%define WINDOW64 0x8000000000      ; and in 64-bit mode: PML4 entry 1
%define NX (1 << 63)

; 32-bit tables.
%define PD32 PAGES
%define PT32_LOW (PAGES + 0x1000)
%define PT32 (PAGES + 0x2000)
; PAE tables.
%define PAE_PDPT (PAGES + 0x8000)
%define PAE_PD (PAGES + 0x9000)
%define PAE_PT (PAGES + 0xA000)
; Tables of the window in 64-bit mode.
%define W_PDPT FREE_TABLES
%define W_PD (FREE_TABLES + 0x1000)
%define W_PT (FREE_TABLES + 0x2000)

; Sets the first page table entry of the window.
%macro PTE32 1
  mov dword [PT32], %1
  invlpg [WINDOW]
%endmacro
%macro PAE_PTE 2                   ; low, high
  mov dword [PAE_PT], %1
  mov dword [PAE_PT + 4], %2
  invlpg [WINDOW]
%endmacro
%macro PTE64 1
  mov rax, %1
  mov [W_PT], rax
  mov rax, WINDOW64
  invlpg [rax]
%endmacro

; ACCESSES name, supervisor read, write, user read, write: expected results for the window.
%macro ACCESSES 5
%strcat %%sr %1, ": supervisor read"
%strcat %%sw %1, ": supervisor write"
%strcat %%ur %1, ": user read"
%strcat %%uw %1, ": user write"
  FAULTS %%sr, %2, mov cl, [WINDOW]
  FAULTS %%sw, %3, mov [WINDOW], cl
  FAULTS3 %%ur, %4, mov cl, [WINDOW]
  FAULTS3 %%uw, %5, mov [WINDOW], cl
%endmacro
%define PF_(bits) FAULT(PF, bits)

%macro ACCESSES64 5
%strcat %%sr %1, ": supervisor read"
%strcat %%sw %1, ": supervisor write"
%strcat %%ur %1, ": user read"
%strcat %%uw %1, ": user write"
  mov rbx, WINDOW64
  FAULTS %%sr, %2, mov cl, [rbx]
  FAULTS %%sw, %3, mov [rbx], cl
  FAULTS3_64 %%ur, %4, mov cl, [rbx]
  FAULTS3_64 %%uw, %5, mov [rbx], cl
%endmacro

ROM_START "paging"
  ENTER_PROTECTED
  LOAD_TSS

%include "paging/paging32.inc"

; ================ PAE
  mov eax, 1
  cpuid
  bt edx, 6
  jc .pae
  SKIP "PAE"
  FINISH
.pae:
  mov eax, cr0
  and eax, ~CR0_PG
  mov cr0, eax
  mov edi, PAE_PDPT
  mov ecx, 0x3000 / 4
  xor eax, eax
  rep stosd
  mov dword [PAE_PDPT], PAE_PD | PAGE_P
  mov dword [PAE_PD], PAGE_P | PAGE_W | PAGE_U | PAGE_PS
  mov dword [PAE_PD + 8], 0x200000 | PAGE_P | PAGE_W | PAGE_U | PAGE_PS
  mov dword [PAE_PD + 16], PAE_PT | PAGE_P | PAGE_W | PAGE_U
  mov eax, cr4
  or eax, CR4_PAE
  mov cr4, eax
  mov eax, PAE_PDPT
  mov cr3, eax
  mov eax, cr0
  or eax, CR0_PG
  mov cr0, eax
  jmp .pae_on
.pae_on:
  PAE_PTE FRAME2 | PAGE_P | PAGE_W | PAGE_U, 0
  CHECK_MEMORY "pae: mapped", [WINDOW], 0x22222222
  ACCESSES "pae: open page", NO_FAULT, NO_FAULT, NO_FAULT3, NO_FAULT3
  PAE_PTE FRAME | PAGE_P | PAGE_W, 0
  ACCESSES "pae: supervisor page", NO_FAULT, NO_FAULT, PF_(E_P | E_U), PF_(E_P | E_U | E_W)
  PAE_PTE 0, 0
  ACCESSES "pae: not present", PF_(0), PF_(E_W), PF_(E_U), PF_(E_U | E_W)
  mov eax, [PAE_PD]
  and eax, PAGE_A | PAGE_D
  CHECK "pae: 2 MiB page dirty", PAGE_A | PAGE_D
  FAULTS "pae: directory pointer not present", PF_(0), mov al, [0x40000000]
  PAE_PTE FRAME | PAGE_P | PAGE_W | PAGE_U, 1 << 30
  ACCESSES "pae: reserved bit", PF_(E_P | E_RSVD), PF_(E_P | E_W | E_RSVD), \
    PF_(E_P | E_U | E_RSVD), PF_(E_P | E_U | E_W | E_RSVD)
  PAE_PTE FRAME | PAGE_W | PAGE_U, 1 << 30
  FAULTS "pae: reserved bit does not count when not present", PF_(0), mov al, [WINDOW]
  PAE_PTE FRAME | PAGE_P | PAGE_W | PAGE_U, 1 << 31
  FAULTS "pae: nx is reserved without efer.nxe", PF_(E_P | E_RSVD), mov al, [WINDOW]
  mov dword [PAE_PD + 24], 0x202000 | PAGE_P | PAGE_W | PAGE_PS
  FAULTS "pae: 2 MiB page with reserved address bit", PF_(E_P | E_RSVD), mov al, [0x600000]
  mov dword [PAE_PD + 24], 0
  SKIP_ON_TCG "pae: directory pointer reserved bit is GP at mov cr3", .after_pdpte
  mov dword [PAE_PDPT + 8], PAE_PD | PAGE_P | PAGE_W
  mov eax, cr3
  FAULTS "pae: directory pointer reserved bit is GP at mov cr3", FAULT(GP, 0), mov cr3, eax
  mov dword [PAE_PDPT + 8], 0
.after_pdpte:
  ; NX
  mov eax, 0x80000001
  cpuid
  bt edx, 20
  jc .nx
  SKIP "pae: fetch from an nx page"
  jmp .no_nx
.nx:
  mov ecx, MSR_EFER
  rdmsr
  or eax, EFER_NXE
  wrmsr
  PAE_PTE FRAME | PAGE_P | PAGE_W | PAGE_U, 1 << 31
  FAULTS "pae: read of an nx page", NO_FAULT, mov al, [WINDOW]
  TRY_AT WINDOW - ROM_BASE, .pae_nx_done
  jmp FLAT32:WINDOW
.pae_nx_done:
  TRY_DONE
  CHECK_MEMORY "pae: fetch from an nx page", [GOT], PF_(E_P | E_I) | AFTER
  PAE_PTE 0, 0
  TRY_AT WINDOW - ROM_BASE, .pae_missing_done
  jmp FLAT32:WINDOW
.pae_missing_done:
  TRY_DONE
  CHECK_MEMORY "pae: fetch from a missing page with nxe", [GOT], PF_(E_I) | AFTER
.no_nx:

; ================ four levels
  mov eax, 0x80000001
  cpuid
  bt edx, 29
  jc .long
  SKIP "four levels"
  FINISH
.long:
  mov eax, cr0
  and eax, ~CR0_PG
  mov cr0, eax
  ENTER_LONG
  mov edi, W_PDPT
  mov ecx, 0x3000 / 8
  xor eax, eax
  rep stosq
  mov qword [PML4 + 8], W_PDPT | PAGE_P | PAGE_W | PAGE_U
  mov qword [W_PDPT], W_PD | PAGE_P | PAGE_W | PAGE_U
  mov qword [W_PD], W_PT | PAGE_P | PAGE_W | PAGE_U
  PTE64 FRAME2 | PAGE_P | PAGE_W | PAGE_U
  mov rbx, WINDOW64
  mov eax, [rbx]
  CHECK "long: mapped", 0x22222222
  ACCESSES64 "long: open page", NO_FAULT, NO_FAULT, NO_FAULT3, NO_FAULT3
  mov rax, [PML4 + 8]
  and rax, [W_PDPT]
  and rax, [W_PD]
  and eax, PAGE_A
  CHECK "long: accessed at every level", PAGE_A
  mov rax, [W_PT]
  and eax, PAGE_D
  CHECK "long: dirty", PAGE_D
  PTE64 FRAME | PAGE_P | PAGE_U
  ACCESSES64 "long: read-only page", NO_FAULT, NO_FAULT, NO_FAULT3, PF_(E_P | E_U | E_W)
  PTE64 FRAME | PAGE_P | PAGE_W
  ACCESSES64 "long: supervisor page", NO_FAULT, NO_FAULT, PF_(E_P | E_U), PF_(E_P | E_U | E_W)
  PTE64 FRAME | PAGE_P | PAGE_W | PAGE_U
  and byte [PML4 + 8], ~PAGE_U & 0xFF
  mov rbx, WINDOW64
  invlpg [rbx]
  FAULTS3_64 "long: supervisor by its top entry", PF_(E_P | E_U), mov cl, [rbx]
  or byte [PML4 + 8], PAGE_U
  and byte [W_PDPT], ~PAGE_W & 0xFF
  invlpg [rbx]
  FAULTS3_64 "long: read-only by its second entry", PF_(E_P | E_U | E_W), mov [rbx], cl
  or byte [W_PDPT], PAGE_W
  invlpg [rbx]
  mov byte [PML4 + 8], 0
  invlpg [rbx]
  FAULTS "long: top entry not present", PF_(0), mov cl, [rbx]
  CHECK_QWORD "long: cr2", GOT_CR2, WINDOW64
  mov byte [PML4 + 8], PAGE_P | PAGE_W | PAGE_U
  or byte [PML4 + 8], PAGE_PS
  invlpg [rbx]
  FAULTS "long: ps in the top entry is reserved", PF_(E_P | E_RSVD), mov cl, [rbx]
  and byte [PML4 + 8], ~PAGE_PS & 0xFF
  bts qword [W_PT], 51      ; above any physical address here
  invlpg [rbx]
  mov eax, 0x80000008
  cpuid
  mov rbx, WINDOW64
  cmp al, 52
  je .all_bits
  FAULTS "long: reserved address bit", PF_(E_P | E_RSVD), mov cl, [rbx]
  jmp .reserved_done
.all_bits:
  SKIP "long: reserved address bit"
.reserved_done:
  btr qword [W_PT], 51
  bts qword [W_PT], 52      ; for the system's use
  invlpg [rbx]
  FAULTS "long: available bits are ignored", NO_FAULT, mov cl, [rbx]
  ; 2 MiB and 1 GiB
  mov qword [W_PD + 8], PAGE_P | PAGE_W | PAGE_U | PAGE_PS
  mov rbx, WINDOW64 + 0x200000 + FRAME2
  mov eax, [rbx]
  CHECK "long: 2 MiB page", 0x22222222
  mov qword [W_PD + 8], PAGE_P | PAGE_W | PAGE_U | PAGE_PS | 0x2000
  invlpg [rbx]
  FAULTS "long: 2 MiB page with reserved address bit", PF_(E_P | E_RSVD), mov cl, [rbx]
  mov eax, 0x80000001
  cpuid
  bt edx, 26
  jc .gigabyte
  SKIP "long: 1 GiB page"
  SKIP "long: 1 GiB page dirty"
  SKIP "long: 1 GiB page with reserved address bit"
  jmp .no_gigabyte
.gigabyte:
  mov qword [W_PDPT + 8], PAGE_P | PAGE_W | PAGE_U | PAGE_PS
  mov rbx, WINDOW64 + 0x40000000 + FRAME2
  mov eax, [rbx]
  CHECK "long: 1 GiB page", 0x22222222
  mov byte [rbx], 0
  mov rax, [W_PDPT + 8]
  and eax, PAGE_A | PAGE_D
  CHECK "long: 1 GiB page dirty", PAGE_A | PAGE_D
  mov qword [W_PDPT + 8], PAGE_P | PAGE_W | PAGE_U | PAGE_PS | 0x2000
  invlpg [rbx]
  FAULTS "long: 1 GiB page with reserved address bit", PF_(E_P | E_RSVD), mov cl, [rbx]
  mov qword [W_PDPT + 8], 0
.no_gigabyte:
  ; NX
  mov ecx, MSR_EFER
  rdmsr
  or eax, EFER_NXE
  wrmsr
  mov byte [FRAME], 0xCC
  PTE64 FRAME | PAGE_P | PAGE_U | NX
  mov rbx, WINDOW64
  mov rax, cr3
  mov cr3, rax
%macro FETCH64 3            ; name, expected GOT | AFTER, ring 3 or not
  TRY_AT $$, %%done
%ifidn %3, user
  push qword DATA3
  push qword STACK3_TOP
  push qword 2
  push qword CODE64U
  mov rax, WINDOW64
  push rax
  iretq
%else
  mov rax, WINDOW64
  jmp rax
%endif
%%done:
  TRY_DONE
  CHECK_GOT %1, %2
%endmacro
  FETCH64 "long: supervisor fetch from an nx page", PF_(E_P | E_I) | AFTER, supervisor
  FETCH64 "long: user fetch from an nx page", PF_(E_P | E_U | E_I) | AFTER, user
  PTE64 FRAME | PAGE_P | PAGE_U
  FETCH64 "long: user fetch without nx", FAULT(BP, 0) | AFTER, user
  FETCH64 "long: supervisor fetch from a user page", FAULT(BP, 0) | AFTER, supervisor
  bts qword [W_PD], 63
  mov rbx, WINDOW64
  invlpg [rbx]
  FETCH64 "long: nx in a directory", PF_(E_P | E_I) | AFTER, supervisor
  btr qword [W_PD], 63
  PTE64 FRAME | PAGE_P
  FETCH64 "long: user fetch from a supervisor page", PF_(E_P | E_U | E_I) | AFTER, user
  PTE64 0
  FETCH64 "long: fetch from a missing page", PF_(E_I) | AFTER, supervisor

; ---- SMEP and SMAP: now the low memory is the supervisor's
  and byte [PD], ~PAGE_U & 0xFF
  mov rax, cr3
  mov cr3, rax
  PTE64 FRAME | PAGE_P | PAGE_U | PAGE_W
  mov eax, 7
  xor ecx, ecx
  cpuid
  mov r12d, ebx
  bt r12d, 7
  jnc .no_smep
  mov rax, cr4
  bts eax, 20
  mov cr4, rax
  FETCH64 "smep: supervisor fetch from a user page", PF_(E_P | E_I) | AFTER, supervisor
  mov rbx, WINDOW64
  FAULTS "smep: supervisor read of a user page", NO_FAULT, mov cl, [rbx]
  mov rax, cr4
  btr eax, 20
  mov cr4, rax
  FETCH64 "smep off again", FAULT(BP, 0) | AFTER, supervisor
  jmp .smep_done
.no_smep:
  SKIP "smep: supervisor fetch from a user page"
  SKIP "smep: supervisor read of a user page"
  SKIP "smep off again"
.smep_done:
  bt r12d, 20
  jnc .no_smap
  mov rax, cr4
  bts eax, 21
  mov cr4, rax
  mov rbx, WINDOW64
  FAULTS "smap: supervisor read of a user page", PF_(E_P), mov cl, [rbx]
  FAULTS "smap: supervisor write of a user page", PF_(E_P | E_W), mov [rbx], cl
  stac
  FAULTS "smap: read after stac", NO_FAULT, mov cl, [rbx]
  FAULTS "smap: write after stac", NO_FAULT, mov [rbx], cl
  clac
  FAULTS "smap: read after clac", PF_(E_P), mov cl, [rbx]
  ; the processor's own accesses are not excused by AC
  SET_DESCRIPTOR_64 FRAME, 0, 0xFFFF, RIGHTS_DATA | 1, BIG
  mov dword [GDT + LDT_SEL], 7 | ((WINDOW64 & 0xFFFF) << 16)
  mov dword [GDT + LDT_SEL + 4], ((WINDOW64 >> 16) & 0xFF) | (RIGHTS_LDT << 8) | \
    (((WINDOW64 >> 24) & 0xFF) << 24)
  mov qword [GDT + LDT_SEL + 8], WINDOW64 >> 32
  mov ax, LDT_SEL
  lldt ax
  mov eax, 4                ; the first entry of the LDT
  stac
  FAULTS "smap: descriptor in a user page", PF_(E_P), mov fs, ax
  clac
  xor eax, eax
  lldt ax
  mov rax, cr4
  btr eax, 21
  mov cr4, rax
  mov rbx, WINDOW64
  FAULTS "smap off again", NO_FAULT, mov cl, [rbx]
  jmp .smap_done
.no_smap:
  SKIP "smap: supervisor read of a user page"
  SKIP "smap: supervisor write of a user page"
  SKIP "smap: read after stac"
  SKIP "smap: write after stac"
  SKIP "smap: read after clac"
  SKIP "smap: descriptor in a user page"
  SKIP "smap off again"
.smap_done:

; ---- PCID
  mov eax, 1
  cpuid
  bt ecx, 17
  jnc .no_pcid
  mov rax, cr3
  or eax, 1
  mov cr3, rax
  mov rax, cr4
  bts eax, 17
  FAULTS "pcid: needs cr3 with pcid 0", FAULT(GP, 0), mov cr4, rax
  mov rax, cr3
  and eax, ~0xFFF
  mov cr3, rax
  mov rax, cr4
  bts eax, 17
  FAULTS "pcid: on", NO_FAULT, mov cr4, rax
  mov rax, cr3
  or eax, 5
  mov cr3, rax
  mov rbx, WINDOW64
  FAULTS "pcid: address space 5", NO_FAULT, mov cl, [rbx]
  mov qword [W_PT], 0
  invlpg [rbx]
  FAULTS "pcid: invlpg", PF_(0), mov cl, [rbx]
  mov qword [W_PT], FRAME | PAGE_P | PAGE_U | PAGE_W
  mov rax, cr3
  bts rax, 63
  FAULTS "pcid: mov cr3 without flush", NO_FAULT, mov cr3, rax
  mov rax, cr3
  shr rax, 63
  CHECK "pcid: bit 63 is not kept", 0
  mov eax, 7
  xor ecx, ecx
  cpuid
  bt ebx, 10
  jnc .no_invpcid
  mov rbx, WINDOW64
  mov cl, [rbx]
  mov qword [SCRATCH], 5
  mov [SCRATCH + 8], rbx
  mov qword [W_PT], 0
  xor eax, eax
  FAULTS "invpcid: one address", NO_FAULT, invpcid rax, [SCRATCH]
  FAULTS "invpcid: it is gone", PF_(0), mov cl, [rbx]
  mov eax, 4
  FAULTS "invpcid: unknown type", FAULT(GP, 0), invpcid rax, [SCRATCH]
  mov qword [SCRATCH], 0x1000
  xor eax, eax
  FAULTS "invpcid: reserved bits of the descriptor", FAULT(GP, 0), invpcid rax, [SCRATCH]
  jmp .pcid_done
.no_invpcid:
  SKIP "invpcid: one address"
  SKIP "invpcid: it is gone"
  SKIP "invpcid: unknown type"
  SKIP "invpcid: reserved bits of the descriptor"
  jmp .pcid_done
.no_pcid:
  SKIP "pcid: needs cr3 with pcid 0"
  SKIP "pcid: on"
  SKIP "pcid: address space 5"
  SKIP "pcid: invlpg"
  SKIP "pcid: mov cr3 without flush"
  SKIP "pcid: bit 63 is not kept"
  SKIP "invpcid: one address"
  SKIP "invpcid: it is gone"
  SKIP "invpcid: unknown type"
  SKIP "invpcid: reserved bits of the descriptor"
.pcid_done:
  FINISH

%include "lib/long_code.inc"
bits 16
%include "lib/protected_code.inc"
ROM_END
