/* An AVX2 kernel with fused multiplication; compiled with -mavx2 -mfma. */
#include <cpuid.h>
#include <immintrin.h>
#include <string.h>

#include "bench.h"

__attribute__((target("no-avx"))) int has_avx2(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  /* FMA, OSXSAVE, AVX. */
  const unsigned needed = 1u << 12 | 1u << 27 | 1u << 28;
  if ((c & needed) != needed) return 0;
  __asm__ volatile("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
  if ((a & 6) != 6) return 0;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  return b >> 5 & 1;
}

uint32_t run_avx(unsigned rounds) {
  enum { size = 1024 };
  static __m256 values[size];
  static __m256i numbers[size];
  uint32_t seed = 71;
  for (unsigned index = 0; index < size * 8; index++) {
    ((float *)values)[index] = (float)(next_random(&seed) >> 16) / 65536.0f;
    ((uint32_t *)numbers)[index] = next_random(&seed);
  }
  __m256i total = _mm256_setzero_si256();
  while (rounds--)
    for (int index = 0; index < size; index++) {
      __m256 x = values[index];
      /* A polynomial, then integer work on other data. */
      __m256 y = _mm256_fmadd_ps(x, _mm256_set1_ps(0.3f), _mm256_set1_ps(0.2f));
      y = _mm256_fmadd_ps(y, x, _mm256_set1_ps(0.4f));
      y = _mm256_fmadd_ps(y, x, _mm256_set1_ps(0.1f));
      values[index] = _mm256_min_ps(_mm256_add_ps(y, x), _mm256_set1_ps(0.9f));
      __m256i n = numbers[index];
      n = _mm256_add_epi32(_mm256_mullo_epi32(n, _mm256_set1_epi32(1664525)),
                           _mm256_set1_epi32(1013904223));
      numbers[index] = _mm256_permutevar8x32_epi32(n, _mm256_set_epi32(0, 7, 1, 6, 2, 5, 3, 4));
      total = _mm256_xor_si256(total, _mm256_srli_epi32(n, 5));
    }
  float parts[8], sum = 0;
  uint32_t lanes[8], bits;
  for (int index = 0; index < size; index++) {
    _mm256_storeu_ps(parts, values[index]);
    sum += parts[0] + parts[3] + parts[7];
  }
  _mm256_storeu_si256((__m256i *)lanes, total);
  memcpy(&bits, &sum, sizeof bits);
  return bits ^ lanes[0] ^ lanes[5];
}
