// The library zlib (Debian: zlib1g-dev). No logic in here.
#pragma once
#include <zlib.h>
