/* What goes through the kernel: system calls, page faults, processes, pipes, device interrupts. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

uint32_t run_syscall(unsigned rounds) {
  uint32_t count = 0;
  int zero = open("/dev/zero", O_RDONLY);
  char byte[8];
  while (rounds--)
    for (int turn = 0; turn < 2000; turn++) {
      count += syscall(SYS_getppid) >= 0;
      if (turn % 4 == 0) count += read(zero, byte, sizeof byte) == sizeof byte;
    }
  close(zero);
  return count;
}

/* MARK: fault: fresh pages, touched, given back. */

uint32_t run_fault(unsigned rounds) {
  enum { pages = 512 };
  uint32_t sum = 0;
  while (rounds--) {
    uint8_t *area = mmap(0, pages * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (area == MAP_FAILED) return 0;
    madvise(area, pages * 4096, MADV_NOHUGEPAGE);
    for (int page = 0; page < pages; page++) area[page * 4096] = (uint8_t)page;
    for (int page = 0; page < pages; page += 3) sum += area[page * 4096];
    munmap(area, pages * 4096);
  }
  return sum;
}

uint32_t run_fork(unsigned rounds) {
  uint32_t sum = 0;
  while (rounds--)
    for (int turn = 0; turn < 10; turn++) {
      int status = 0;
      pid_t child = fork();
      if (child == 0) _exit(turn);
      waitpid(child, &status, 0);
      sum += (uint32_t)WEXITSTATUS(status);
    }
  return sum;
}

uint32_t run_exec(unsigned rounds) {
  volatile uint32_t sum = 0;
  while (rounds--)
    for (int turn = 0; turn < 10; turn++) {
      int status = 1;
      pid_t child = vfork();
      if (child == 0) {
        execl("/proc/self/exe", "bench", "nothing", (char *)0);
        _exit(127);
      }
      waitpid(child, &status, 0);
      sum = sum + (WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
  return sum;
}

/* MARK: pipe: a byte to another process and back, so two switches a turn. */

uint32_t run_pipe(unsigned rounds) {
  int there[2], back[2];
  char byte = 1;
  uint32_t sum = 0;
  if (pipe(there) != 0 || pipe(back) != 0) return 0;
  pid_t child = fork();
  if (child == 0) {
    close(there[1]);
    close(back[0]);
    while (read(there[0], &byte, 1) == 1) {
      byte++;
      if (write(back[1], &byte, 1) != 1) break;
    }
    _exit(0);
  }
  close(there[0]);
  close(back[1]);
  while (rounds--)
    for (int turn = 0; turn < 500; turn++) {
      if (write(there[1], &byte, 1) != 1 || read(back[0], &byte, 1) != 1) break;
      sum += (uint8_t)byte;
    }
  close(there[1]);
  close(back[0]);
  waitpid(child, 0, 0);
  return sum;
}

/* MARK: cdrom: sectors past the cache, an interrupt or more for each. */

uint32_t run_cdrom(unsigned rounds) {
  int drive = open("/dev/sr0", O_RDONLY | O_DIRECT);
  uint8_t *buffer = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  uint32_t sum = 0;
  if (drive < 0 || buffer == MAP_FAILED) return 0;
  while (rounds--)
    for (int turn = 0; turn < 20; turn++) {
      if (pread(drive, buffer, 2048, 32768 + turn % 2 * 2048) != 2048) return sum;
      sum = sum * 5 + buffer[1] + buffer[2];
    }
  close(drive);
  return sum;
}
