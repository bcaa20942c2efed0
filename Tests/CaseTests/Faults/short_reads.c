// Preloaded into a program, makes each read return a few bytes only, and every third one none at all, interrupted.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <unistd.h>

ssize_t read(int file, void *buffer, size_t count) {
    static ssize_t (*real)(int, void *, size_t);
    static unsigned calls;
    if (!real) real = (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
    unsigned call = __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED);
    if (call % 3 == 0) {
        errno = EINTR;
        return -1;
    }
    size_t few = 1 + call * 7919 % 97;
    return real(file, buffer, count < few ? count : few);
}
