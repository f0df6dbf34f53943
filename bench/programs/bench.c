/* bench SCALE NAME...: runs programs one after another, each between two marker lines:

     BEGIN name
     END name rounds checksum

   or "SKIP name" where the machine cannot run it. SCALE is in percent. The one who reads the lines
   takes the time; the guest's clock is not asked. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "bench.h"

struct program {
  const char *name;
  program_function *function;
  /* At scale 100. */
  unsigned rounds;
  /* 0, or whether the machine has what it takes. */
  int (*available)(void);
};

static int has_cdrom(void) { return access("/dev/sr0", R_OK) == 0; }

static const struct program programs[] = {
  {"mix", run_mix, 180, 0},
  {"sieve", run_sieve, 120, 0},
  {"hash", run_hash, 600, 0},
  {"sort", run_sort, 80, 0},
  {"divide", run_divide, 250, 0},
  {"loop", run_loop, 50, 0},
  {"branch", run_branch, 400, 0},
  {"calls", run_calls, 350, 0},
  {"indirect", run_indirect, 400, 0},
  {"stream", run_stream, 200, 0},
  {"random", run_random, 30, 0},
  {"update", run_update, 800, 0},
  {"rep", run_rep, 600, 0},
  {"text", run_text, 120, 0},
  {"double", run_double, 150, 0},
  {"single", run_single, 600, 0},
  {"x87", run_x87, 600, 0},
  {"sse-integer", run_sse_integer, 2000, 0},
  {"sse-single", run_sse_single, 3000, 0},
  {"sse-double", run_sse_double, 3000, 0},
  {"avx", run_avx, 4000, has_avx2},
  {"syscall", run_syscall, 40, 0},
  {"fault", run_fault, 40, 0},
  {"fork", run_fork, 8, 0},
  {"exec", run_exec, 4, 0},
  {"pipe", run_pipe, 20, 0},
  {"cdrom", run_cdrom, 20, has_cdrom},
};

static void say(const char *line) {
  size_t length = strlen(line);
  while (length > 0) {
    ssize_t written = write(1, line, length);
    if (written < 0 && errno != EINTR) exit(1);
    if (written > 0) { line += written; length -= (size_t)written; }
  }
}

static void run(const struct program *program, unsigned scale) {
  char line[80];
  unsigned rounds = program->rounds * scale / 100;
  if (program->available && !program->available()) {
    snprintf(line, sizeof line, "SKIP %s\n", program->name);
    say(line);
    return;
  }
  snprintf(line, sizeof line, "BEGIN %s\n", program->name);
  say(line);
  /* Not before the line has left the machine. */
  tcdrain(1);
  if (rounds == 0) rounds = 1;
  uint32_t sum = program->function(rounds);
  snprintf(line, sizeof line, "END %s %u %08x\n", program->name, rounds, sum);
  say(line);
  tcdrain(1);
}

/* A program in a file of its own, beside this one. */
static void run_other(const char *self, const char *name, char *scale) {
  char path[256];
  const char *slash = strrchr(self, '/');
  int folder = slash ? (int)(slash - self) + 1 : 0;
  snprintf(path, sizeof path, "%.*sbench-%s", folder, self, name);
  pid_t child = fork();
  if (child == 0) {
    execl(path, path, scale, (char *)0);
    _exit(127);
  }
  int status = -1;
  waitpid(child, &status, 0);
  if (status != 0) {
    char line[80];
    snprintf(line, sizeof line, "SKIP %s\n", name);
    say(line);
  }
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  /* What `exec` starts. */
  if (strcmp(arguments[1], "nothing") == 0) return 0;
  unsigned scale = (unsigned)strtoul(arguments[1], 0, 10);
  for (int index = 2; index < count; index++) {
    const char *name = arguments[index];
    const struct program *found = 0;
    for (size_t other = 0; other < sizeof programs / sizeof *programs; other++)
      if (strcmp(programs[other].name, name) == 0) found = &programs[other];
    if (found) run(found, scale);
    else run_other(arguments[0], name, arguments[1]);
  }
  say("DONE\n");
  return 0;
}
