/* Memory and strings. */
#include <stdlib.h>
#include <string.h>

#include "bench.h"

/* MARK: stream: copy, scale and add over eight megabytes, in 64-bit words. */

uint32_t run_stream(unsigned rounds) {
  enum { size = 1 << 17 };
  static uint64_t a[size], b[size], c[size];
  uint64_t sum = 0;
  for (int index = 0; index < size; index++) { a[index] = (uint64_t)index; b[index] = 3; }
  while (rounds--) {
    for (int index = 0; index < size; index++) c[index] = a[index];
    for (int index = 0; index < size; index++) b[index] = c[index] * 5;
    for (int index = 0; index < size; index++) a[index] = b[index] + c[index];
    sum += a[size / 2 + rounds % 7];
  }
  return (uint32_t)sum;
}

/* MARK: random: a chase through pointers over eight megabytes. */

uint32_t run_random(unsigned rounds) {
  enum { size = 1 << 21 };
  static uint32_t next[size];
  uint32_t seed = 17, at = 0;
  /* One cycle through all (Sattolo's shuffle). */
  for (uint32_t index = 0; index < size; index += 16) next[index] = index;
  for (uint32_t index = size / 16 - 1; index > 0; index--) {
    uint32_t other = next_random(&seed) % index * 16, kept = next[index * 16];
    next[index * 16] = next[other];
    next[other] = kept;
  }
  while (rounds--)
    for (int turn = 0; turn < 30000; turn++) at = next[at];
  return at;
}

/* MARK: update: counters of bytes, halves and words at places that look random. */

uint32_t run_update(unsigned rounds) {
  static uint8_t bytes[1 << 16];
  static uint16_t halves[1 << 16];
  static uint32_t words[1 << 16];
  uint32_t seed = 23, sum = 0;
  while (rounds--)
    for (int turn = 0; turn < 60000; turn++) {
      uint32_t x = next_random(&seed);
      bytes[x & 0xFFFF]++;
      halves[x >> 8 & 0xFFFF] += (uint16_t)x;
      words[x >> 16] ^= sum;
      sum += bytes[x >> 16] + halves[x & 0xFFFF];
    }
  return sum;
}

/* MARK: rep: the string instructions. */

uint32_t run_rep(unsigned rounds) {
  enum { size = 1 << 16 };
  static uint8_t from[size + 64], to[size + 64];
  uint32_t sum = 0;
  for (int index = 0; index < size; index++) from[index] = (uint8_t)(index * 7 | 1);
  from[size] = 0;
  while (rounds--)
    for (int turn = 0; turn < 8; turn++) {
      void *destination = to + (turn & 7), *source = from + (rounds & 15);
      unsigned long count = size - 64;
      __asm__ volatile("rep movsb" : "+D"(destination), "+S"(source), "+c"(count)::"memory");
      destination = to;
      count = size / 8;
      __asm__ volatile("rep stosq" : "+D"(destination), "+c"(count) : "a"(sum * 1ul) : "memory");
      destination = to + 8;
      source = from + 8;
      count = size / 4 - 8;
      __asm__ volatile("rep movsl" : "+D"(destination), "+S"(source), "+c"(count)::"memory");
      destination = from;
      count = 1 + (rounds & 3) * 500 + 2000;
      __asm__ volatile("repne scasb" : "+D"(destination), "+c"(count) : "a"(0) : "memory", "cc");
      sum += (uint32_t)((uint8_t *)destination - from);
      destination = to + 8;
      source = from + 8;
      count = 2000;
      __asm__ volatile("repe cmpsb" : "+D"(destination), "+S"(source), "+c"(count)::"memory", "cc");
      sum += (uint32_t)count;
      /* Short ones, as compilers use them for structures. */
      for (int small = 0; small < 100; small++) {
        destination = to + small * 8;
        source = from + small * 16;
        count = 5;
        __asm__ volatile("rep movsq" : "+D"(destination), "+S"(source), "+c"(count)::"memory");
      }
      sum = sum * 3 + to[turn * 11 + 40];
    }
  return sum;
}

/* MARK: text: words of a text into a table, by plain loops over bytes. */

static unsigned length_of(const char *s) {
  unsigned length = 0;
  while (s[length]) length++;
  return length;
}

static int same(const char *a, const char *b) {
  while (*a && *a == *b) { a++; b++; }
  return *a == *b;
}

uint32_t run_text(unsigned rounds) {
  enum { size = 30000, table_size = 1024 };
  static char text[size + 1];
  static char table[table_size][16];
  static uint32_t counts[table_size];
  uint32_t seed = 31, sum = 0;
  while (rounds--) {
    for (int index = 0; index < size; index++) {
      uint32_t r = next_random(&seed) >> 7;
      text[index] = r % 4 == 0 ? ' ' : (char)('a' + r % 5);
    }
    for (char *at = text; at < text + size;) {
      char word[16];
      int length = 0;
      uint32_t hash = 2166136261u;
      while (*at == ' ') at++;
      while (*at && *at != ' ') {
        if (length < 15) word[length++] = *at;
        hash = (hash ^ (uint8_t)*at++) * 16777619u;
      }
      if (!length) continue;
      word[length] = 0;
      for (int probe = 0; probe < 8; probe++) {
        uint32_t slot = (hash + (uint32_t)probe) & (table_size - 1);
        if (!table[slot][0])
          for (int index = 0; index <= length; index++) table[slot][index] = word[index];
        if (same(table[slot], word)) { counts[slot]++; break; }
      }
      sum += length_of(word);
    }
  }
  for (int index = 0; index < table_size; index++) sum = sum * 7 + counts[index];
  return sum;
}
