; Code that a disk's sectors are read over, after it was executed: by REP INSW and its like, and by a
; bus master while it runs (SDM vol. 3, 11.6: writes by other agents are seen, too). Needs disk.asm's
; image as the primary master.
;
; Build: nasm -f bin -I TestROMs/ -o diskcode.rom TestROMs/diskcode/diskcode.asm
;        nasm -f bin -o diskcode.disk TestROMs/diskcode/disk.asm
; Run:   qemu-system-x86_64 -cpu max -bios diskcode.rom -display none -debugcon stdio \
;          -drive file=diskcode.disk,format=raw,snapshot=on \
;          -device isa-debug-exit,iobase=0xf4,iosize=0x4    (status 33: all passed)

%include "lib/rom.inc"
%include "lib/protected.inc"
%include "lib/long.inc"

; The primary channel.
%define IDE_DATA 0x1F0
%define IDE_COUNT 0x1F2
%define IDE_LOW 0x1F3
%define IDE_MIDDLE 0x1F4
%define IDE_HIGH 0x1F5
%define IDE_DRIVE 0x1F6
%define IDE_COMMAND 0x1F7
%define IDE_CONTROL 0x3F6
%define IDE_BSY 0x80
%define IDE_DRQ 8
%define IDE_NIEN 2
%define READ_SECTORS 0x20
%define READ_DMA 0xC8
; The bus master: PCI 00:01.1, BAR 4.
%define PCI_ADDRESS 0xCF8
%define PCI_DATA 0xCFC
%define PCI_IDE 0x80000900
%define BUS_MASTER 0xC000
%define PRD 0x3000

%define WINDOW 0x400000
%define FRAME1 0x48000
%define FRAME2 0x49000

; RUN times, address: calls the code there.
%macro RUN 2
  mov dword [SCRATCH], %1
%%again:
  xor eax, eax
  call FLAT32:%2
  dec dword [SCRATCH]
  jnz %%again
%endmacro

; READ sector, count, command
%macro READ 3
  mov al, 0xE0
  mov dx, IDE_DRIVE
  out dx, al
  mov al, %2
  mov dx, IDE_COUNT
  out dx, al
  mov al, %1
  mov dx, IDE_LOW
  out dx, al
  xor al, al
  mov dx, IDE_MIDDLE
  out dx, al
  mov dx, IDE_HIGH
  out dx, al
  mov al, %3
  mov dx, IDE_COMMAND
  out dx, al
%endmacro

; START_DMA sector, count: with the table at PRD.
%macro START_DMA 2
  mov dx, BUS_MASTER
  xor al, al
  out dx, al
  mov dx, BUS_MASTER + 4
  mov eax, PRD
  out dx, eax
  mov dx, BUS_MASTER + 2
  mov al, 6                   ; clears "interrupt" and "error"
  out dx, al
  READ %1, %2, READ_DMA
  mov dx, BUS_MASTER
  mov al, 9                   ; to memory, start
  out dx, al
%endmacro

ROM_START "diskcode"
  ENTER_PROTECTED
  mov dx, IDE_CONTROL
  mov al, IDE_NIEN
  out dx, al
  mov dx, IDE_DRIVE
  mov al, 0xE0
  out dx, al
  mov dx, PCI_ADDRESS
  mov eax, PCI_IDE | 0x40     ; the channels' timing registers: decode
  out dx, eax
  mov dx, PCI_DATA
  mov eax, 0x80008000
  out dx, eax
  mov dx, PCI_ADDRESS
  mov eax, PCI_IDE | 0x20
  out dx, eax
  mov dx, PCI_DATA
  mov eax, BUS_MASTER | 1
  out dx, eax
  mov dx, PCI_ADDRESS
  mov eax, PCI_IDE | 4
  out dx, eax
  mov dx, PCI_DATA
  mov eax, 5                  ; I/O space, bus master
  out dx, eax
  mov dx, IDE_COMMAND
  in al, dx
  cmp al, 0xFF
  je .no_disk
  cmp al, 0
  jne .disk
.no_disk:
  mov al, 0
  CHECK "there is a disk", 1
  FINISH
.disk:

; ---- programmed I/O
%macro PIO 4                  ; name, sector, count of ECX, instruction
  READ %2, 1, READ_SECTORS
  call wait_for_data
  mov edi, TEST_CODE
  mov ecx, %3
  mov dx, IDE_DATA
  %4
  RUN 3, TEST_CODE
  CHECK %1, (%2) * 0x01010101
%endmacro
  PIO "rep insw: code that is new", 1, 256, rep insw
  PIO "rep insw: over code that was executed", 2, 256, rep insw
  PIO "rep insd: over code that was executed", 3, 128, rep insd
  PIO "insw one by one: over code that was executed", 4, 256, {call ins_words}
  PIO "in and stosw: over code that was executed", 5, 256, {call in_words}
  ; over what follows the instruction, in the same block
  mov word [TEST_CODE + 0x100], 0x66F3  ; rep insw
  mov byte [TEST_CODE + 0x102], 0x6D
  mov byte [TEST_CODE + 0x103], 0xB8
  mov dword [TEST_CODE + 0x104], 0x11111111
  mov byte [TEST_CODE + 0x108], 0xCB
  xor ecx, ecx
  RUN 3, TEST_CODE + 0x100
  CHECK "rep insw of nothing", 0x11111111
  READ 6, 1, READ_SECTORS
  call wait_for_data
  mov edi, TEST_CODE + 0x103
  mov ecx, 256
  mov dx, IDE_DATA
  RUN 1, TEST_CODE + 0x100
  CHECK "rep insw: over the next instruction", 0x06060606

; ---- bus master
  mov dword [PRD], TEST_CODE
  mov dword [PRD + 4], 0x80000200
  START_DMA 1, 1
  call wait_for_dma
  RUN 3, TEST_CODE
  CHECK "dma: over code that was executed", 0x01010101
  START_DMA 2, 1
  call wait_for_dma
  RUN 3, TEST_CODE
  CHECK "dma: again", 0x02020202
  ; over a loop that runs: the transfer ends it
%macro SPIN 4                 ; name, sector, loop's bytes (words), address
  mov word [%4], %3
  START_DMA %2, 1
  RUN 1, %4
  CHECK %1, (%2) * 0x01010101
  call wait_for_dma
%endmacro
  SPIN "dma: ends a loop of one instruction", 3, 0xFEEB, TEST_CODE
  SPIN "dma: ends it again", 4, 0xFEEB, TEST_CODE
  mov dword [PRD], TEST_CODE + 0x1000
  SPIN "dma: in another page", 5, 0xFEEB, TEST_CODE + 0x1000
  mov dword [PRD], TEST_CODE + 0x2F00
  SPIN "dma: across two pages", 6, 0xFEEB, TEST_CODE + 0x2F00
  ; two sectors to two places: code that goes on from one page into the next
  mov dword [PRD], TEST_CODE + 0xE00
  mov dword [PRD + 4], 0x00000200
  mov dword [PRD + 8], TEST_CODE + 0x1000
  mov dword [PRD + 12], 0x80000200
  mov dword [TEST_CODE + 0xFFC], 0x90909090
  mov byte [TEST_CODE + 0x1000], 0xB8
  mov dword [TEST_CODE + 0x1001], 0x12345678
  mov byte [TEST_CODE + 0x1005], 0xCB
  RUN 3, TEST_CODE + 0xFFC
  CHECK "before: two pages", 0x12345678
  START_DMA 8, 2
  call wait_for_dma
  RUN 3, TEST_CODE + 0xE00
  CHECK "dma: two pages by two descriptors", 0x09090909
  ; data beside code that is not hit: the code stays
  mov dword [PRD], TEST_CODE + 0x200
  mov dword [PRD + 4], 0x80000200
  mov byte [TEST_CODE], 0xB8
  mov dword [TEST_CODE + 1], 0x55667788
  mov byte [TEST_CODE + 5], 0xCB
  RUN 3, TEST_CODE
  START_DMA 7, 1
  call wait_for_dma
  RUN 3, TEST_CODE
  CHECK "dma: beside code", 0x55667788
  RUN 3, TEST_CODE + 0x200
  CHECK "dma: beside code: the code that was read", 0x07070707

; ---- with paging: the bus master writes the physical page of a window
  mov edi, PAGES
  mov ecx, 0x4000 / 4
  xor eax, eax
  rep stosd
  mov dword [PAGES], PAGE_P | PAGE_W | PAGE_PS
  mov dword [PAGES + 4], (PAGES + 0x1000) | PAGE_P | PAGE_W
  mov dword [PAGES + 0x1000], FRAME1 | PAGE_P | PAGE_W
  mov dword [PAGES + 0x1004], FRAME2 | PAGE_P | PAGE_W
  mov eax, cr4
  or eax, CR4_PSE
  mov cr4, eax
  mov eax, PAGES
  mov cr3, eax
  mov eax, cr0
  or eax, CR0_PG
  mov cr0, eax
  mov word [FRAME1], 0x01B8
  mov dword [FRAME1 + 2], 0xCB000000
  RUN 3, WINDOW
  mov dword [PRD], FRAME1
  START_DMA 3, 1
  call wait_for_dma
  RUN 3, WINDOW
  CHECK "dma: the physical page of a window", 0x03030303
  SPIN "dma: ends a loop in a window", 4, 0xFEEB, WINDOW
  mov dword [PRD], FRAME2
  mov word [WINDOW + 0xFFE], 0x9090
  SPIN "dma: ends a loop in the window's next page", 5, 0xFEEB, WINDOW + 0x1000
  RUN 1, WINDOW + 0xFFE
  CHECK "dma: code before it goes on into it", 0x05050505
  FINISH

wait_for_data:
  mov dx, IDE_CONTROL
.wait:
  in al, dx
  test al, IDE_BSY
  jnz .wait
  test al, IDE_DRQ
  jz .wait
  ret

wait_for_dma:
  mov dx, BUS_MASTER + 2
.wait:
  in al, dx
  test al, 1
  jnz .wait
  mov dx, IDE_CONTROL
.busy:
  in al, dx
  test al, IDE_BSY
  jnz .busy
  mov dx, IDE_COMMAND
  in al, dx
  mov dx, BUS_MASTER
  xor al, al
  out dx, al
  ret

ins_words:
  insw
  loop ins_words
  ret

in_words:
  in ax, dx
  stosw
  loop in_words
  ret

%include "lib/protected_code.inc"
ROM_END
