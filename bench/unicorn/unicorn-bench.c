// The loops of main.swift with libunicorn: see README.md.
//
//   unicorn-bench [SECONDS]
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicorn/unicorn.h>

static const uint8_t code[] = {0x31, 0xC0, 0x0F, 0xB6, 0x16, 0x85, 0xD2, 0x74, 0x07,
                               0x01, 0xD0, 0x48, 0xFF, 0xC6, 0xEB, 0xF2, 0xC3};
enum { CODE = 0x1000, INPUT = 0x10000, STACK = 0x30000, RETURN = 0x1800, LENGTH = 16 };

static double seconds = 3;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static void check(int fine) {
  if (!fine) {
    fprintf(stderr, "wrong result\n");
    exit(1);
  }
}

static void report(const char *name, double count, double time, double instructions) {
  printf("%s: %.0f runs/s, %.1f MIPS\n", name, count / time, instructions / time / 1e6);
}

static uc_engine *processor(void) {
  uc_engine *cpu;
  check(uc_open(UC_ARCH_X86, UC_MODE_64, &cpu) == UC_ERR_OK);
  check(uc_mem_map(cpu, CODE, 0x1000, UC_PROT_READ | UC_PROT_EXEC) == UC_ERR_OK);
  check(uc_mem_map(cpu, INPUT, 0x1000, UC_PROT_READ | UC_PROT_WRITE) == UC_ERR_OK);
  check(uc_mem_map(cpu, STACK, 0x1000, UC_PROT_READ | UC_PROT_WRITE) == UC_ERR_OK);
  check(uc_mem_write(cpu, CODE, code, sizeof code) == UC_ERR_OK);
  return cpu;
}

static void set(uc_engine *cpu, int name, uint64_t value) { uc_reg_write(cpu, name, &value); }

static uint64_t get(uc_engine *cpu, int name) {
  uint64_t value = 0;
  uc_reg_read(cpu, name, &value);
  return value;
}

static void fuzz_loop(void) {
  uc_engine *cpu = processor();
  uint8_t input[LENGTH + 1] = {0};
  uint32_t seed = 1;
  uint64_t place = RETURN;
  double count = 0, start = now(), time = 0;
  while (time < seconds) {
    for (int run = 0; run < 1000; run++) {
      uint64_t sum = 0;
      for (int index = 0; index < LENGTH; index++) {
        seed = seed * 1664525 + 1013904223;
        input[index] = seed >> 24 | 1;
        sum += input[index];
      }
      uc_mem_write(cpu, INPUT, input, sizeof input);
      uc_mem_write(cpu, STACK + 0xF00, &place, 8);
      set(cpu, UC_X86_REG_RSP, STACK + 0xF00);
      set(cpu, UC_X86_REG_RSI, INPUT);
      check(uc_emu_start(cpu, CODE, RETURN, 0, 0) == UC_ERR_OK);
      check(get(cpu, UC_X86_REG_RAX) == sum);
      count++;
    }
    time = now() - start;
  }
  // xor, six instructions a byte, three for the end, ret.
  report("fuzz loop", count, time, count * (1 + 6 * LENGTH + 3 + 1));
  uc_close(cpu);
}

static void step_loop(void) {
  uc_engine *cpu = processor();
  uint8_t input[4001];
  memset(input, 1, 4000);
  input[4000] = 0;
  uc_mem_write(cpu, INPUT, input, sizeof input);
  uint64_t place = CODE;
  set(cpu, UC_X86_REG_RSI, INPUT);
  double count = 0, start = now(), time = 0;
  while (time < seconds) {
    for (int run = 0; run < 1000; run++) {
      if (place == CODE + 16) {
        place = CODE;
        set(cpu, UC_X86_REG_RSI, INPUT);
      }
      check(uc_emu_start(cpu, place, 0, 0, 1) == UC_ERR_OK);
      place = get(cpu, UC_X86_REG_RIP);
      count++;
    }
    time = now() - start;
  }
  report("single steps", count, time, count);
  uc_close(cpu);
}

static void long_run(void) {
  static const uint8_t loop[] = {0x48, 0x01, 0xC8, 0x48, 0x31, 0xC2, 0x48, 0xFF, 0xC9, 0x75, 0xF5};
  uc_engine *cpu = processor();
  uint64_t iterations = 25000000;
  uc_mem_write(cpu, CODE, loop, sizeof loop);
  set(cpu, UC_X86_REG_RCX, iterations);
  double start = now();
  check(uc_emu_start(cpu, CODE, CODE + sizeof loop, 0, 0) == UC_ERR_OK);
  report("long run", 1, now() - start, iterations * 4.0);
  uc_close(cpu);
}

int main(int count, char **arguments) {
  if (count > 1) seconds = atof(arguments[1]);
  fuzz_loop();
  step_loop();
  long_run();
  return 0;
}
