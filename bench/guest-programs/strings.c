// The C library's string functions, which it chooses by CPUID (AVX2, EVEX, …), with many lengths and
// alignments, and zlib. Prints digests. Payload for guests; no product code.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <wchar.h>

// Of libz.so.1, so that no header package is needed.
extern unsigned long crc32(unsigned long, const unsigned char *, unsigned);
extern unsigned long adler32(unsigned long, const unsigned char *, unsigned);
extern int compress2(unsigned char *, unsigned long *, const unsigned char *, unsigned long, int);
extern int uncompress(unsigned char *, unsigned long *, const unsigned char *, unsigned long);

#define PAGE 4096
#define DATA (1 << 18)

static uint64_t seed = 88172645463325252u;
static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}

static uint64_t hash;
static void mix(uint64_t value) { hash = (hash ^ value) * 0x100000001B3u + (hash >> 29); }
static void mix_bytes(const unsigned char *data, size_t size) {
  for (size_t i = 0; i < size; i++) mix(data[i]);
}

// Two pages that end where nothing is mapped: vector code must not read beyond.
static unsigned char *guarded(void) {
  unsigned char *area = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                             -1, 0);
  if (area == MAP_FAILED || munmap(area + 2 * PAGE, PAGE) != 0) {
    perror("mmap");
    exit(1);
  }
  return area;
}

static void strings(void) {
  unsigned char *first = guarded(), *second = guarded();
  unsigned char *end = first + 2 * PAGE, *end2 = second + 2 * PAGE;
  for (size_t length = 0; length < 320; length++) {
    for (size_t shift = 0; shift < 5; shift++) {
      unsigned char *a = end - length - 1 - shift * 7, *b = end2 - length - 1 - shift * 3;
      for (size_t i = 0; i < length; i++) a[i] = (unsigned char)('a' + next() % 20);
      a[length] = 0;
      memcpy(b, a, length + 1);
      mix(strlen((char *)a));
      mix(strnlen((char *)a, length / 2));
      mix((uint64_t)((unsigned char *)memchr(a, 0, length + 1) - a));
      char *found = strchr((char *)a, 'q');
      mix(found ? (uint64_t)(found - (char *)a) : 999);
      found = strrchr((char *)a, 'c');
      mix(found ? (uint64_t)(found - (char *)a) : 999);
      if (length) b[next() % length] ^= (unsigned char)(next() & 1);
      mix((uint64_t)(strcmp((char *)a, (char *)b) < 0));
      mix((uint64_t)(memcmp(a, b, length) > 0));
      mix((uint64_t)(strncmp((char *)a, (char *)b, length / 3) < 0));
      found = strstr((char *)a, "abc");
      mix(found ? (uint64_t)(found - (char *)a) : 999);
      mix(strspn((char *)a, "abcdefghijkl"));
      mix(strcspn((char *)a, "xyst"));
      memmove(a + length / 5, a, length - length / 5);
      mix_bytes(a, length);
      memset(b, (int)(next() & 0xFF), length);
      mix_bytes(b, length + 1);
      unsigned char copy[400];
      memset(copy, 0x55, sizeof copy);
      memcpy(copy + shift, a, length);
      mix_bytes(copy, sizeof copy);
    }
  }
  wchar_t wide[200];
  for (size_t length = 0; length < 199; length++) {
    wmemset(wide, L'x', length);
    wide[length] = 0;
    mix(wcslen(wide));
    mix((uint64_t)(wmemchr(wide, 0, length + 1) - wide));
  }
  printf("strings %016llx\n", (unsigned long long)hash);
}

static void library(void) {
  unsigned char *data = malloc(DATA), *packed = malloc(2 * DATA), *back = malloc(DATA);
  if (!data || !packed || !back) exit(1);
  for (size_t i = 0; i < DATA; i++)
    data[i] = i % 7 ? (unsigned char)("the quick brown fox"[(i * i / 3) % 19]) : (unsigned char)next();
  printf("crc32 %08lx adler32 %08lx\n", crc32(0, data, DATA), adler32(1, data, DATA));
  for (int level = 1; level <= 9; level += 4) {
    unsigned long size = 2 * DATA, restored = DATA;
    int status = compress2(packed, &size, data, DATA, level);
    hash = 0;
    mix_bytes(packed, size);
    int status2 = uncompress(back, &restored, packed, size);
    printf("zlib level %d: %d %lu %016llx, back %d %d\n", level, status, size,
           (unsigned long long)hash, status2, memcmp(back, data, DATA));
  }
}

static void sorting(void) {
  static double numbers[20000];
  for (size_t i = 0; i < 20000; i++) numbers[i] = (double)(int64_t)next() / 1e9;
  for (size_t gap = 10000; gap > 0; gap /= 2)
    for (size_t i = gap; i < 20000; i++) {
      double value = numbers[i];
      size_t j = i;
      for (; j >= gap && numbers[j - gap] > value; j -= gap) numbers[j] = numbers[j - gap];
      numbers[j] = value;
    }
  hash = 0;
  mix_bytes((unsigned char *)numbers, sizeof numbers);
  char text[64];
  for (size_t i = 0; i < 20000; i += 97) {
    snprintf(text, sizeof text, "%.17g %a", numbers[i], numbers[i]);
    mix((uint64_t)(strtod(text, NULL) == numbers[i]));
    mix_bytes((unsigned char *)text, strlen(text));
  }
  printf("sorting, printf and strtod %016llx\n", (unsigned long long)hash);
}

int main(void) {
  strings();
  library();
  sorting();
  return 0;
}
