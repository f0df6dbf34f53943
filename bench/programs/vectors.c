/* SSE2 kernels, by intrinsics. */
#include <emmintrin.h>
#include <string.h>

#include "bench.h"

/* MARK: sse-integer: what picture and sound code does: saturation, packing, shuffles, compares. */

uint32_t run_sse_integer(unsigned rounds) {
  enum { size = 1024 };
  static __m128i a[size], b[size];
  uint32_t seed = 51;
  for (unsigned index = 0; index < size * 4; index++) {
    ((uint32_t *)a)[index] = next_random(&seed);
    ((uint32_t *)b)[index] = next_random(&seed);
  }
  __m128i sum = _mm_setzero_si128(), zero = sum;
  while (rounds--)
    for (int turn = 0; turn < 4; turn++)
      for (int index = 0; index < size; index++) {
        __m128i x = a[index], y = b[index];
        __m128i low = _mm_unpacklo_epi8(x, zero), high = _mm_unpackhi_epi8(x, zero);
        low = _mm_mullo_epi16(low, _mm_unpacklo_epi8(y, zero));
        high = _mm_mullo_epi16(high, _mm_unpackhi_epi8(y, zero));
        __m128i packed = _mm_packus_epi16(_mm_srli_epi16(low, 8), _mm_srli_epi16(high, 8));
        __m128i mask = _mm_cmpgt_epi8(x, y);
        packed = _mm_or_si128(_mm_and_si128(mask, packed), _mm_andnot_si128(mask, y));
        sum = _mm_add_epi32(sum, _mm_shuffle_epi32(_mm_adds_epu8(packed, x), 0x1B));
        sum = _mm_xor_si128(sum, _mm_slli_epi32(_mm_sad_epu8(packed, y), 3));
        a[index] = _mm_add_epi8(x, packed);
      }
  sum = _mm_add_epi32(sum, _mm_srli_si128(sum, 8));
  sum = _mm_add_epi32(sum, _mm_srli_si128(sum, 4));
  return (uint32_t)_mm_cvtsi128_si32(sum);
}

/* MARK: sse-single: four floats at a time: points through a matrix, with a square root. */

uint32_t run_sse_single(unsigned rounds) {
  enum { size = 1024 };
  static __m128 points[size];
  uint32_t seed = 61;
  __m128 columns[4];
  for (int index = 0; index < 4; index++)
    columns[index] = _mm_set_ps(0.1f * (float)index, 0.5f, 0.25f * (float)index, 0.75f);
  for (unsigned index = 0; index < size * 4; index++)
    ((float *)points)[index] = (float)(next_random(&seed) >> 12) / 4096.0f;
  while (rounds--)
    for (int index = 0; index < size; index++) {
      __m128 p = points[index];
      __m128 q = _mm_mul_ps(_mm_shuffle_ps(p, p, 0x00), columns[0]);
      q = _mm_add_ps(q, _mm_mul_ps(_mm_shuffle_ps(p, p, 0x55), columns[1]));
      q = _mm_add_ps(q, _mm_mul_ps(_mm_shuffle_ps(p, p, 0xAA), columns[2]));
      q = _mm_add_ps(q, _mm_mul_ps(_mm_shuffle_ps(p, p, 0xFF), columns[3]));
      __m128 square = _mm_mul_ps(q, q);
      square = _mm_add_ps(square, _mm_shuffle_ps(square, square, 0x4E));
      square = _mm_add_ps(square, _mm_shuffle_ps(square, square, 0xB1));
      q = _mm_div_ps(_mm_mul_ps(q, _mm_set1_ps(100.0f)), _mm_sqrt_ps(square));
      points[index] = _mm_max_ps(_mm_min_ps(q, _mm_set1_ps(60.0f)), _mm_set1_ps(0.5f));
    }
  float sum = 0, parts[4];
  for (int index = 0; index < size; index++) {
    _mm_storeu_ps(parts, points[index]);
    sum += parts[0] + parts[1] - parts[2] + parts[3];
  }
  uint32_t bits;
  memcpy(&bits, &sum, sizeof bits);
  return bits;
}

/* MARK: sse-double: a product of matrices, two doubles at a time. */

uint32_t run_sse_double(unsigned rounds) {
  enum { size = 32 };
  static double a[size][size] __attribute__((aligned(16))), b[size][size] __attribute__((aligned(16)));
  static double c[size][size] __attribute__((aligned(16)));
  for (int i = 0; i < size; i++)
    for (int j = 0; j < size; j++) {
      a[i][j] = (i * 7 + j * 3) % 11 / 8.0 + 0.1;
      b[i][j] = (i * 5 + j * 2) % 13 / 16.0 + 0.3;
    }
  while (rounds--) {
    for (int i = 0; i < size; i++)
      for (int j = 0; j < size; j += 4) {
        __m128d low = _mm_setzero_pd(), high = _mm_setzero_pd();
        for (int k = 0; k < size; k++) {
          __m128d left = _mm_set1_pd(a[i][k]);
          low = _mm_add_pd(low, _mm_mul_pd(left, _mm_load_pd(&b[k][j])));
          high = _mm_add_pd(high, _mm_mul_pd(left, _mm_load_pd(&b[k][j + 2])));
        }
        _mm_store_pd(&c[i][j], low);
        _mm_store_pd(&c[i][j + 2], high);
      }
    for (int i = 0; i < size; i++)
      for (int j = 0; j < size; j += 2) {
        __m128d x = _mm_load_pd(&c[i][j]);
        _mm_store_pd(&a[i][j], _mm_div_pd(x, _mm_add_pd(_mm_set1_pd(1.5), x)));
      }
  }
  double sum = 0;
  for (int i = 0; i < size; i++) sum += c[i][i];
  uint64_t bits;
  memcpy(&bits, &sum, sizeof bits);
  return (uint32_t)(bits ^ bits >> 32);
}
