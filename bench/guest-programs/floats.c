// Floating-point self-check: prints digests of the results' bits. Compiled several times with
// different instruction sets; -ffp-contract=off keeps every variant's results the same, so that a
// difference is a processor's (or an emulator's) mistake. Payload for guests; no product code.
#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define COUNT 1024
#define ROUNDS 4

static double left[COUNT], right[COUNT], third[COUNT], out[COUNT];
static float leftf[COUNT], rightf[COUNT], outf[COUNT];
static int32_t ints[COUNT];
static int64_t longs[COUNT];
static uint64_t seed = 0x9E3779B97F4A7C15u;

static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}

// Any bits, then numbers of moderate size, then edges.
static double number(int i) {
  static const double edges[] = {0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 1e308, -1e308, 5e-324, -5e-324,
                                 2.2250738585072014e-308, INFINITY, -INFINITY, 4503599627370496.0,
                                 2147483648.0, 9223372036854775808.0};
  uint64_t bits = next();
  double value;
  if (i % 16 == 0) return edges[bits % 16];
  if (i % 16 == 1) {
    memcpy(&value, &bits, 8);
    return isnan(value) ? 1.5 : value;
  }
  bits = (bits & 0x800FFFFFFFFFFFFFu) | ((uint64_t)(1023 - 20 + bits % 40) << 52);
  memcpy(&value, &bits, 8);
  return value;
}

static uint64_t digest(const void *data, size_t size) {
  const unsigned char *bytes = data;
  uint64_t hash = 0xCBF29CE484222325u;
  for (size_t i = 0; i < size; i++) hash = (hash ^ bytes[i]) * 0x100000001B3u;
  return hash;
}

// NaNs differ in sign and payload by the instruction chosen: only that there is one counts.
static void clean(void) {
  for (int i = 0; i < COUNT; i++) {
    if (isnan(out[i])) out[i] = 7777.0;
    if (isnan(outf[i])) outf[i] = 7777.0f;
  }
}

static void show(const char *name) {
  clean();
  printf("float %-12s %016llx %016llx\n", name, (unsigned long long)digest(out, sizeof out),
         (unsigned long long)digest(outf, sizeof outf));
  memset(out, 0, sizeof out);
  memset(outf, 0, sizeof outf);
}

#define EACH(name, expression, expressionf)             \
  for (int i = 0; i < COUNT; i++) {                     \
    double a = left[i], b = right[i], c = third[i];     \
    (void)a, (void)b, (void)c;                          \
    out[i] = (expression);                              \
  }                                                     \
  for (int i = 0; i < COUNT; i++) {                     \
    float a = leftf[i], b = rightf[i], c = leftf[COUNT - 1 - i]; \
    (void)a, (void)b, (void)c;                          \
    outf[i] = (expressionf);                            \
  }                                                     \
  show(name);

static void all(void) {
  EACH("add", a + b, a + b)
  EACH("subtract", a - b, a - b)
  EACH("multiply", a * b, a * b)
  EACH("divide", a / b, a / b)
  EACH("sqrt", sqrt(fabs(a)), sqrtf(fabsf(a)))
  EACH("fma", fma(a, b, c), fmaf(a, b, c))
  EACH("fms", fma(a, b, -c), fmaf(-a, b, c))
  EACH("min", a < b ? a : b, a < b ? a : b)
  EACH("max", a > b ? a : b, a > b ? a : b)
  EACH("floor", floor(a), floorf(a))
  EACH("ceil", ceil(a), ceilf(a))
  EACH("trunc", trunc(a), truncf(a))
  EACH("rint", rint(a), rintf(a))
  EACH("polynomial", ((a * 0.5 + b) * a + c) * a - 1.25, ((a * 0.5f + b) * a + c) * a - 1.25f)
  EACH("narrow", (double)(float)a, (float)((double)a * 3.0))
  EACH("select", a > 0 ? b : c, a > b ? a : c)
  EACH("sin", sin(a), sinf(a))
  EACH("cos", cos(a), cosf(a))
  EACH("exp", exp(a * 1e-3), expf(a * 1e-3f))
  EACH("log", log(fabs(a)), logf(fabsf(a)))
  EACH("pow", pow(fabs(a), 0.3), powf(fabsf(a), 0.3f))
  EACH("atan2", atan2(a, b), atan2f(a, b))
  EACH("tan", tan(a), tanf(a))
  EACH("fmod", fmod(a, b), fmodf(a, b))
  EACH("remainder", remainder(a, b), remainderf(a, b))
  EACH("long double", (double)((long double)a * b / 3 + sinl((long double)c)),
       (float)((long double)a / 7 + expl((long double)b * 1e-4L)))
}

static void conversions(void) {
  for (int i = 0; i < COUNT; i++) ints[i] = (int32_t)fmax(-2e9, fmin(2e9, left[i]));
  for (int i = 0; i < COUNT; i++) longs[i] = (int64_t)fmax(-9e18, fmin(9e18, right[i]));
  printf("float integers     %016llx %016llx\n", (unsigned long long)digest(ints, sizeof ints),
         (unsigned long long)digest(longs, sizeof longs));
  for (int i = 0; i < COUNT; i++) out[i] = (double)longs[i] + (double)(uint64_t)longs[i];
  for (int i = 0; i < COUNT; i++) outf[i] = (float)ints[i] + (float)(uint32_t)ints[i];
  show("from integers");
  for (int i = 0; i < COUNT; i++) out[i] = (double)leftf[i];
  for (int i = 0; i < COUNT; i++) outf[i] = (float)left[i];
  show("convert");
}

static void matrix(void) {
  static double product[64][64];
  static double a[64][64], b[64][64];
  for (int i = 0; i < 64; i++)
    for (int j = 0; j < 64; j++) {
      a[i][j] = (double)(next() % 1000) / 7;
      b[i][j] = (double)(next() % 1000) / 3;
    }
  for (int i = 0; i < 64; i++)
    for (int k = 0; k < 64; k++)
      for (int j = 0; j < 64; j++) product[i][j] += a[i][k] * b[k][j];
  printf("float matrix       %016llx\n", (unsigned long long)digest(product, sizeof product));
}

static void reduction(void) {
  uint64_t sum = 0;
  uint32_t mixed = 0;
  unsigned char bytes[COUNT];
  for (int i = 0; i < COUNT; i++) bytes[i] = (unsigned char)next();
  for (int round = 0; round < 64; round++)
    for (int i = 0; i < COUNT; i++) {
      sum += bytes[i] * (uint64_t)(i + round);
      mixed ^= (uint32_t)bytes[i] << (i & 15);
      bytes[i] = (unsigned char)(bytes[i] * 5 + round > 255 ? 255 : bytes[i] * 5 + round);
    }
  printf("integer reduction  %016llx %08x %016llx\n", (unsigned long long)sum, mixed,
         (unsigned long long)digest(bytes, sizeof bytes));
}

int main(void) {
  static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
  for (int round = 0; round < ROUNDS; round++) {
    for (int i = 0; i < COUNT; i++) {
      left[i] = number(i);
      right[i] = number(i + 5);
      third[i] = number(i + 11);
      leftf[i] = (float)left[i];
      rightf[i] = (float)right[i];
    }
    // The library's functions promise their accuracy for rounding to nearest only, but they are
    // the same code on both sides.
    printf("rounding mode %d\n", round);
    fesetround(modes[round]);
    feclearexcept(FE_ALL_EXCEPT);
    all();
    conversions();
    matrix();
    fesetround(FE_TONEAREST);
  }
  reduction();
  return 0;
}
