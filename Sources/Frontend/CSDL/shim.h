// SDL 2 (Debian: libsdl2-dev), and what it tells of an X11 window. No logic in here.
#pragma once
#include <SDL2/SDL.h>
#include <SDL2/SDL_syswm.h>
