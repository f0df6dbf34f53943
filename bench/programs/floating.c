/* Floating point: scalar double and single precision by SSE2, and the x87. */
#include <string.h>

#include "bench.h"

static uint32_t bits_of(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return (uint32_t)(bits ^ bits >> 32);
}

/* MARK: double: five bodies under gravity, and a Mandelbrot set. */

struct body { double x, y, z, vx, vy, vz, mass; };

static double root(double value) {
  double result;
  __asm__("sqrtsd %1, %0" : "=x"(result) : "x"(value));
  return result;
}

static void advance(struct body *bodies, double step) {
  for (int i = 0; i < 5; i++)
    for (int j = i + 1; j < 5; j++) {
      struct body *a = &bodies[i], *b = &bodies[j];
      double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
      double square = dx * dx + dy * dy + dz * dz + 0.01;
      double magnitude = step / (square * root(square));
      a->vx -= dx * b->mass * magnitude;
      a->vy -= dy * b->mass * magnitude;
      a->vz -= dz * b->mass * magnitude;
      b->vx += dx * a->mass * magnitude;
      b->vy += dy * a->mass * magnitude;
      b->vz += dz * a->mass * magnitude;
    }
  for (int i = 0; i < 5; i++) {
    bodies[i].x += step * bodies[i].vx;
    bodies[i].y += step * bodies[i].vy;
    bodies[i].z += step * bodies[i].vz;
  }
}

uint32_t run_double(unsigned rounds) {
  struct body bodies[5];
  for (int i = 0; i < 5; i++)
    bodies[i] = (struct body){i * 1.5, 4.0 - i, i * i * 0.25, 0.1 * i, -0.2, 0.05 * i, 1.0 / (i + 1)};
  unsigned inside = 0;
  while (rounds--) {
    for (int step = 0; step < 700; step++) advance(bodies, 0.001);
    for (int row = 0; row < 24; row++)
      for (int column = 0; column < 24; column++) {
        double cr = column / 12.0 - 1.5, ci = row / 12.0 - 1.0, zr = 0, zi = 0;
        int count = 0;
        while (count < 50 && zr * zr + zi * zi < 4) {
          double kept = zr * zr - zi * zi + cr;
          zi = 2 * zr * zi + ci;
          zr = kept;
          count++;
        }
        inside += (unsigned)count;
      }
  }
  return bits_of(bodies[0].x + bodies[4].vz) + inside;
}

/* MARK: single: a filter over samples, and conversions between integers and floats. */

uint32_t run_single(unsigned rounds) {
  enum { size = 4096 };
  static float samples[size], output[size];
  uint32_t seed = 41;
  float sum = 0;
  for (int index = 0; index < size; index++) samples[index] = (float)(int)(next_random(&seed) >> 16);
  while (rounds--) {
    float y1 = 0, y2 = 0, x1 = 0, x2 = 0;
    for (int index = 0; index < size; index++) {
      float x = samples[index];
      float y = 0.2f * x + 0.3f * x1 + 0.2f * x2 + 0.4f * y1 - 0.1f * y2;
      x2 = x1; x1 = x; y2 = y1; y1 = y;
      output[index] = y > 30000.0f ? 30000.0f : y;
    }
    int total = 0;
    for (int index = 0; index < size; index++) {
      total += (int)output[index];
      samples[index] = (float)(((int)samples[index] * 5 + index) & 0xFFFF);
    }
    sum += (float)total / 1000.0f;
  }
  return bits_of((double)sum);
}

/* MARK: x87: eighty-bit arithmetic. */

uint32_t run_x87(unsigned rounds) {
  long double sum = 0, x = 1.0L;
  while (rounds--)
    for (int turn = 1; turn < 6000; turn++) {
      long double t = (long double)turn;
      x = (x * 1.25L + t) / (1.0L + t * 0.5L);
      sum += x * x - 1.0L / t;
      if (sum > 1000.0L) sum -= 1000.0L;
    }
  return bits_of((double)sum);
}
