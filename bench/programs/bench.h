/* What the benchmark programs share. Guest payload: it runs inside the emulators and natively. */
#ifndef BENCH_H
#define BENCH_H

#include <stdint.h>

/* Keeps a value, and the work that led to it, from being optimised away. */
#define KEEP(value) __asm__ volatile("" : "+r"(value))

/* A small generator of pseudo-random numbers (xorshift). */
static inline uint32_t next_random(uint32_t *state) {
  uint32_t x = *state;
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  return *state = x;
}

/* Each program does `rounds` equal parts of its work and returns a checksum, which must not depend
   on who runs it. */
typedef uint32_t program_function(unsigned rounds);

program_function run_mix, run_sieve, run_hash, run_sort, run_divide, run_loop;
program_function run_branch, run_calls, run_indirect;
program_function run_stream, run_random, run_update;
program_function run_rep, run_text;
program_function run_double, run_single, run_x87;
program_function run_sse_integer, run_sse_single, run_sse_double, run_avx;
program_function run_syscall, run_fault, run_fork, run_exec, run_pipe, run_cdrom;

/* AVX2 and its use by the operating system. */
int has_avx2(void);

#endif
