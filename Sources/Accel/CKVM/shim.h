// KVM's interface as the kernel publishes it (Debian: linux-libc-dev). No logic in here.
#pragma once
#include <linux/kvm.h>

// Declared by <unistd.h> only where _GNU_SOURCE is defined, which Swift's Glibc module does not.
int gettid(void);
