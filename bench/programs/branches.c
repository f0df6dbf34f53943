/* Division, a tight loop, branches and calls. */
#include "bench.h"

/* MARK: divide: greatest common divisors, and numbers into digits. */

uint32_t run_divide(unsigned rounds) {
  uint32_t seed = 5, sum = 0;
  while (rounds--)
    for (int turn = 0; turn < 2000; turn++) {
      uint32_t a = next_random(&seed), b = next_random(&seed) | 1;
      while (b) { uint32_t rest = a % b; a = b; b = rest; }
      uint64_t wide = (uint64_t)next_random(&seed) << 32 | a, base = 10 + (sum & 1);
      KEEP(base);
      while (wide) { sum += (uint32_t)(wide % base); wide /= base; }
    }
  return sum;
}

/* MARK: loop: eight million instructions a round, registers only. */

uint32_t run_loop(unsigned rounds) {
  uint64_t a = 1, b = 2, c = 3;
  for (unsigned long left = rounds * 1000000ul; left; left--) {
    __asm__ volatile(
        "add %1, %0\n\t"
        "xor %2, %1\n\t"
        "lea 3(%0,%2), %2\n\t"
        "add $7, %1\n\t"
        "mov %0, %%rax\n\t"
        "and %%rax, %2"
        : "+r"(a), "+r"(b), "+r"(c)::"rax", "cc");
  }
  return (uint32_t)(a ^ b ^ c);
}

/* MARK: branch: an interpreter of a little machine, by a switch. */

uint32_t run_branch(unsigned rounds) {
  static uint8_t code[256];
  uint32_t seed = 3;
  for (int index = 0; index < 256; index++) code[index] = (uint8_t)(next_random(&seed) >> 5 & 7);
  uint32_t x = 1, y = 2, z = 0;
  while (rounds--)
    for (int turn = 0; turn < 60000; turn++) {
      switch (code[(x + (uint32_t)turn) & 255]) {
      case 0: x += y; break;
      case 1: y ^= x << 1; break;
      case 2: if (x & 4) z++; else z += 3; break;
      case 3: x = x * 5 + 1; break;
      case 4: if (y > z) y -= z; break;
      case 5: z = y >> 3; break;
      case 6: if ((x ^ y) & 8) x++; break;
      default: y += 7; break;
      }
    }
  return x ^ y ^ z;
}

/* MARK: calls: recursion. */

static __attribute__((noinline)) uint32_t fibonacci(uint32_t n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static __attribute__((noinline)) uint32_t ackermann(uint32_t m, uint32_t n) {
  if (m == 0) return n + 1;
  if (n == 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

uint32_t run_calls(unsigned rounds) {
  uint32_t sum = 0;
  while (rounds--) {
    uint32_t n = 22, m = 2;
    KEEP(n);
    KEEP(m);
    sum += fibonacci(n) + ackermann(m, 60);
  }
  return sum;
}

/* MARK: indirect: calls through tables, as virtual methods do. */

struct shape { uint32_t (*const *methods)(struct shape *, uint32_t); uint32_t side; };

static uint32_t square_area(struct shape *s, uint32_t k) { return s->side * s->side + k; }
static uint32_t square_grow(struct shape *s, uint32_t k) { return s->side += k & 3; }
static uint32_t circle_area(struct shape *s, uint32_t k) { return s->side * s->side * 3 - k; }
static uint32_t circle_grow(struct shape *s, uint32_t k) { return s->side ^= k & 7; }
static uint32_t line_area(struct shape *s, uint32_t k) { return s->side ^ k; }
static uint32_t line_grow(struct shape *s, uint32_t k) { return s->side += k >> 28; }

static uint32_t (*const square[])(struct shape *, uint32_t) = {square_area, square_grow};
static uint32_t (*const circle[])(struct shape *, uint32_t) = {circle_area, circle_grow};
static uint32_t (*const line[])(struct shape *, uint32_t) = {line_area, line_grow};

uint32_t run_indirect(unsigned rounds) {
  static struct shape shapes[64];
  uint32_t seed = 11, sum = 0;
  for (int index = 0; index < 64; index++) {
    uint32_t kind = next_random(&seed) % 3;
    shapes[index].methods = kind == 0 ? square : kind == 1 ? circle : line;
    shapes[index].side = 1;
  }
  while (rounds--)
    for (int turn = 0; turn < 40000; turn++) {
      struct shape *s = &shapes[turn & 63];
      sum += s->methods[turn >> 6 & 1](s, sum);
    }
  return sum;
}
