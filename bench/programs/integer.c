/* Integer kernels: what a compiler makes of ordinary C. Also compiled for 32-bit code, without a
   C library. */
#include "bench.h"

/* MARK: mix: a linked list, a small matrix, a state machine and a CRC, in turn. */

struct node { struct node *next; uint16_t key, value; };

enum { node_count = 200, matrix_size = 12 };

static uint16_t crc16(uint16_t crc, uint16_t value) {
  for (int bit = 0; bit < 16; bit++) {
    uint16_t carry = (crc ^ value) & 1;
    crc >>= 1;
    value >>= 1;
    if (carry) crc ^= 0xA001;
  }
  return crc;
}

static struct node *sort_list(struct node *list) {
  /* Merge sort from below. */
  for (int width = 1;; width *= 2) {
    struct node *rest = list, *tail = 0;
    int merges = 0;
    list = 0;
    while (rest) {
      struct node *left = rest, *right = rest;
      int left_count = 0, right_count = width;
      merges++;
      while (left_count < width && right) { left_count++; right = right->next; }
      while (left_count > 0 || (right_count > 0 && right)) {
        struct node *least;
        if (left_count == 0) { least = right; right = right->next; right_count--; }
        else if (right_count == 0 || !right || left->key <= right->key) {
          least = left; left = left->next; left_count--;
        } else { least = right; right = right->next; right_count--; }
        if (tail) tail->next = least; else list = least;
        tail = least;
      }
      rest = right;
    }
    if (tail) tail->next = 0;
    if (merges <= 1) return list;
  }
}

static uint16_t lists(uint32_t *seed, uint16_t crc) {
  static struct node nodes[node_count];
  for (int index = 0; index < node_count; index++) {
    nodes[index].key = (uint16_t)next_random(seed);
    nodes[index].value = (uint16_t)index;
    nodes[index].next = index + 1 < node_count ? &nodes[index + 1] : 0;
  }
  struct node *list = sort_list(nodes);
  /* Find, reverse, and sum up. */
  for (int wanted = 0; wanted < 20; wanted++) {
    struct node *at = list;
    while (at && at->value != wanted * 7) at = at->next;
    if (at) crc = crc16(crc, at->key);
  }
  struct node *reversed = 0;
  while (list) { struct node *next = list->next; list->next = reversed; reversed = list; list = next; }
  for (struct node *at = reversed; at; at = at->next) crc = (uint16_t)(crc + at->key);
  return crc;
}

static uint16_t matrices(uint32_t *seed, uint16_t crc) {
  static int16_t a[matrix_size][matrix_size], b[matrix_size][matrix_size];
  static int32_t c[matrix_size][matrix_size];
  for (int i = 0; i < matrix_size; i++)
    for (int j = 0; j < matrix_size; j++) {
      a[i][j] = (int16_t)next_random(seed);
      b[i][j] = (int16_t)(i * j + crc);
    }
  for (int i = 0; i < matrix_size; i++)
    for (int j = 0; j < matrix_size; j++) {
      int32_t sum = 0;
      for (int k = 0; k < matrix_size; k++) sum += a[i][k] * (b[k][j] >> 3);
      c[i][j] = sum;
    }
  for (int i = 0; i < matrix_size; i++) crc = crc16(crc, (uint16_t)c[i][matrix_size - 1 - i]);
  return crc;
}

static uint16_t states(uint32_t *seed, uint16_t crc) {
  /* Reads numbers: sign, digits, point, digits, exponent. */
  static const char alphabet[] = "0123456789+-.eE,";
  enum { start, sign, whole, point, fraction, exponent, power, bad } state = start;
  unsigned counts[8] = {0};
  for (int index = 0; index < 400; index++) {
    char c = alphabet[next_random(seed) >> 8 & 15];
    if (c == ',') { counts[state]++; state = start; continue; }
    switch (state) {
    case start:
      state = c >= '0' && c <= '9' ? whole : c == '+' || c == '-' ? sign : c == '.' ? point : bad;
      break;
    case sign: state = c >= '0' && c <= '9' ? whole : c == '.' ? point : bad; break;
    case whole:
      if (c == '.') state = point;
      else if (c == 'e' || c == 'E') state = exponent;
      else if (c < '0' || c > '9') state = bad;
      break;
    case point:
    case fraction:
      state = c >= '0' && c <= '9' ? fraction : c == 'e' || c == 'E' ? exponent : bad;
      break;
    case exponent: state = c == '+' || c == '-' || (c >= '0' && c <= '9') ? power : bad; break;
    case power: if (c < '0' || c > '9') state = bad; break;
    case bad: break;
    }
    counts[state]++;
  }
  for (int index = 0; index < 8; index++) crc = crc16(crc, (uint16_t)counts[index]);
  return crc;
}

uint32_t run_mix(unsigned rounds) {
  uint32_t seed = 12345;
  uint16_t crc = 0;
  while (rounds--)
    for (int turn = 0; turn < 20; turn++) {
      crc = lists(&seed, crc);
      crc = matrices(&seed, crc);
      crc = states(&seed, crc);
    }
  return crc;
}

/* MARK: sieve: primes, a byte each. */

uint32_t run_sieve(unsigned rounds) {
  enum { size = 200000 };
  static uint8_t composite[size];
  uint32_t count = 0;
  while (rounds--) {
    for (unsigned index = 0; index < size; index++) composite[index] = 0;
    count = 0;
    for (unsigned number = 2; number < size; number++) {
      if (composite[number]) continue;
      count++;
      for (unsigned multiple = 2 * number; multiple < size; multiple += number)
        composite[multiple] = 1;
    }
  }
  return count;
}

/* MARK: hash: SHA-256's compression function: shifts, rotates and additions. */

static uint32_t rotate(uint32_t value, int count) { return value >> count | value << (32 - count); }

uint32_t run_hash(unsigned rounds) {
  uint32_t state[8] = {1, 2, 3, 4, 5, 6, 7, 8}, constants[64], seed = 99;
  for (int index = 0; index < 64; index++) constants[index] = next_random(&seed);
  while (rounds--)
    for (int block = 0; block < 400; block++) {
      uint32_t w[64];
      for (int index = 0; index < 16; index++) w[index] = state[index & 7] + (uint32_t)index;
      for (int index = 16; index < 64; index++) {
        uint32_t x = w[index - 15], y = w[index - 2];
        w[index] = w[index - 16] + w[index - 7] + (rotate(x, 7) ^ rotate(x, 18) ^ x >> 3)
          + (rotate(y, 17) ^ rotate(y, 19) ^ y >> 10);
      }
      uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
      uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
      for (int index = 0; index < 64; index++) {
        uint32_t one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g))
          + constants[index] + w[index];
        uint32_t two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22))
          + ((a & b) ^ (a & c) ^ (b & c));
        h = g; g = f; f = e; e = d + one; d = c; c = b; b = a; a = one + two;
      }
      state[0] += a; state[1] += b; state[2] += c; state[3] += d;
      state[4] += e; state[5] += f; state[6] += g; state[7] += h;
    }
  return state[0] ^ state[7];
}

/* MARK: sort: quicksort of words. */

static void quicksort(int32_t *first, int32_t *last) {
  while (first < last) {
    int32_t pivot = first[(last - first) / 2], *low = first, *high = last;
    while (low <= high) {
      while (*low < pivot) low++;
      while (*high > pivot) high--;
      if (low <= high) { int32_t kept = *low; *low++ = *high; *high-- = kept; }
    }
    quicksort(first, high);
    first = low;
  }
}

uint32_t run_sort(unsigned rounds) {
  enum { size = 20000 };
  static int32_t numbers[size];
  uint32_t seed = 7, sum = 0;
  while (rounds--) {
    for (int index = 0; index < size; index++) numbers[index] = (int32_t)next_random(&seed);
    quicksort(numbers, numbers + size - 1);
    for (int index = 0; index < size; index += 97) sum = sum * 31 + (uint32_t)numbers[index];
  }
  return sum;
}
