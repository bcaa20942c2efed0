#ifndef AWAS_LIBFUZZER_H
#define AWAS_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

// The way into libFuzzer for programs with a main of their own (https://llvm.org/docs/LibFuzzer.html). Clang has no
// header for it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));

#endif
