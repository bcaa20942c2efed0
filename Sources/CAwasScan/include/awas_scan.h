#ifndef AWAS_SCAN_H
#define AWAS_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// Offsets beyond those found may be written over, up to so many.
enum { AWAS_SCAN_SLACK = 64 };

/// Which code runs: the best that this processor has, or one of those before it, so that all of them can be tested. What
/// a processor lacks is done by the portable one.
typedef enum { AWAS_SCAN_BEST = 0, AWAS_SCAN_PORTABLE = 1, AWAS_SCAN_AVX2 = 2 } awas_scan_code;

/// What a stretch of bytes holds.
typedef struct {
    uint64_t quotes;
    uint64_t newlines;
    /// Not zero when any byte is not ASCII.
    uint64_t non_ascii;
} awas_scan_totals;

/// Counts the double quotes and line feeds of a stretch.
awas_scan_totals awas_scan_count(const uint8_t *bytes, size_t length, awas_scan_code code);

/// Which kinds of bytes a stretch holds.
enum { AWAS_SCAN_SMALL = 1, AWAS_SCAN_CAPITAL = 2, AWAS_SCAN_OTHER = 4 };

/// Looks for small letters, for capital ones, and for what is neither a printable character of ASCII nor its delete.
///
/// @return the kinds that were found, added up.
uint8_t awas_scan_kinds(const uint8_t *bytes, size_t length);

/// The ends of fields and of records in a stretch.
typedef struct {
    /// Delimiters and line feeds outside quotes.
    uint64_t fields;
    /// Line feeds outside quotes.
    uint64_t records;
} awas_scan_ends;

/// Writes the offsets of the delimiters and line feeds that stand outside quotes, ascending.
///
/// @param in_quotes  whether the stretch begins inside quotes (0 or 1); set to the same for what follows it.
/// @param positions  room for `length` offsets and AWAS_SCAN_SLACK more.
/// @return how many offsets were written, and how many of them are line feeds.
awas_scan_ends awas_scan_index(const uint8_t *bytes, size_t length, uint8_t delimiter, uint64_t *in_quotes,
                               uint32_t *positions, awas_scan_code code);

/// Says that bytes there will soon be read, so that they are fetched meanwhile. Any address will do.
static inline void awas_scan_prefetch(const void *address) {
    __builtin_prefetch(address);
}

#endif
