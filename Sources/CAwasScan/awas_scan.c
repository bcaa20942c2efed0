#include "awas_scan.h"

#include <string.h>

// The method is that of simdjson and simdcsv: sixty-four bytes at a time are compared with the quote, the delimiter and
// the line feed, which gives a bit mask each; a prefix XOR over the quotes' mask marks what lies inside quotes. A
// doubled quote inside quotes closes and opens again, so it needs no case of its own.

typedef struct {
    uint64_t quotes;
    uint64_t delimiters;
    uint64_t newlines;
} block_masks;

static inline uint64_t prefix_xor(uint64_t mask) {
    mask ^= mask << 1;
    mask ^= mask << 2;
    mask ^= mask << 4;
    mask ^= mask << 8;
    mask ^= mask << 16;
    mask ^= mask << 32;
    return mask;
}

// Bit 7 of each byte that equals the pattern's; exact for every byte, no borrow runs into the next.
static inline uint64_t equal_bytes(uint64_t word, uint64_t pattern) {
    uint64_t difference = word ^ pattern;
    uint64_t low = 0x7f7f7f7f7f7f7f7fULL;
    return ~(((difference & low) + low) | difference | low);
}

// The eight top bits of a word's bytes, gathered: the first byte in memory gives bit 0.
static inline uint64_t gather(uint64_t flags) {
    return (flags >> 7) * 0x0102040810204080ULL >> 56;
}

static inline uint64_t load_word(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

#define REPEATED(byte) (0x0101010101010101ULL * (uint8_t)(byte))

static inline block_masks portable_masks(const uint8_t *bytes, uint8_t delimiter) {
    block_masks masks = {0, 0, 0};
    for (int word_index = 0; word_index < 8; word_index++) {
        uint64_t word = load_word(bytes + 8 * word_index);
        masks.quotes |= gather(equal_bytes(word, REPEATED('"'))) << (8 * word_index);
        masks.delimiters |= gather(equal_bytes(word, REPEATED(delimiter))) << (8 * word_index);
        masks.newlines |= gather(equal_bytes(word, REPEATED('\n'))) << (8 * word_index);
    }
    return masks;
}

// Writes the places of a mask's bits eight at a time, as many as a short row has: places behind the last bit hold
// nothing of meaning and are written over. A loop that ended with the last bit would be guessed wrong for most blocks.
static inline size_t write_positions(uint64_t mask, uint32_t base, uint32_t *positions) {
    size_t count = (size_t)__builtin_popcountll(mask);
    for (size_t written = 0; written < count; written += 8) {
        for (size_t place = written; place < written + 8; place++) {
            // Of an empty mask the count of trailing zeros is not defined.
            positions[place] = base + (uint32_t)__builtin_ctzll(mask | (1ULL << 63));
            mask &= mask - 1;
        }
    }
    return count;
}

// One loop for all kinds of code: whole blocks straight from the input, the last one from a padded copy.
#define INDEX_LOOP(MASKS, WRITE)                                                                          \
    uint64_t inside = *in_quotes != 0 ? ~0ULL : 0;                                                 \
    awas_scan_ends ends = {0, 0};                                                                  \
    for (size_t offset = 0; offset < length; offset += 64) {                                       \
        uint8_t padded[64];                                                                        \
        const uint8_t *block = bytes + offset;                                                     \
        uint64_t valid = ~0ULL;                                                                    \
        if (length - offset < 64) {                                                                \
            memset(padded, 0, sizeof padded);                                                      \
            memcpy(padded, block, length - offset);                                                \
            valid = (1ULL << (length - offset)) - 1;                                               \
            block = padded;                                                                        \
        }                                                                                          \
        block_masks masks = MASKS(block, delimiter);                                               \
        uint64_t quotes = masks.quotes & valid;                                                    \
        uint64_t quoted = quotes == 0 ? inside : prefix_xor(quotes) ^ inside;                      \
        inside = (uint64_t)((int64_t)quoted >> 63);                                                \
        uint64_t outside = valid & ~quoted;                                                        \
        ends.records += (uint64_t)__builtin_popcountll(masks.newlines & outside);                  \
        ends.fields += WRITE((masks.delimiters | masks.newlines) & outside, (uint32_t)offset,      \
                             positions + ends.fields);                                             \
    }                                                                                              \
    *in_quotes = inside & 1;                                                                       \
    return ends;

static awas_scan_ends index_portable(const uint8_t *bytes, size_t length, uint8_t delimiter, uint64_t *in_quotes,
                                     uint32_t *positions) {
    INDEX_LOOP(portable_masks, write_positions)
}

static awas_scan_totals count_portable(const uint8_t *bytes, size_t length) {
    awas_scan_totals totals = {0, 0, 0};
    size_t offset = 0;
    for (; offset + 8 <= length; offset += 8) {
        uint64_t word = load_word(bytes + offset);
        totals.quotes += (uint64_t)__builtin_popcountll(equal_bytes(word, REPEATED('"')));
        totals.newlines += (uint64_t)__builtin_popcountll(equal_bytes(word, REPEATED('\n')));
        totals.non_ascii |= word & 0x8080808080808080ULL;
    }
    for (; offset < length; offset++) {
        totals.quotes += bytes[offset] == '"';
        totals.newlines += bytes[offset] == '\n';
        totals.non_ascii |= bytes[offset] & 0x80;
    }
    return totals;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt,bmi")))

AVX2 static inline uint64_t equal_mask(__m256i low, __m256i high, uint8_t byte) {
    __m256i pattern = _mm256_set1_epi8((char)byte);
    uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern));
    uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern));
    return (uint64_t)second << 32 | first;
}

AVX2 static inline block_masks avx2_masks(const uint8_t *bytes, uint8_t delimiter) {
    __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    block_masks masks = {equal_mask(low, high, '"'), equal_mask(low, high, delimiter), equal_mask(low, high, '\n')};
    return masks;
}

AVX2 static awas_scan_ends index_avx2(const uint8_t *bytes, size_t length, uint8_t delimiter, uint64_t *in_quotes,
                                      uint32_t *positions) {
    INDEX_LOOP(avx2_masks, write_positions)
}

AVX2 static awas_scan_totals count_avx2(const uint8_t *bytes, size_t length) {
    awas_scan_totals totals = {0, 0, 0};
    size_t offset = 0;
    for (; offset + 64 <= length; offset += 64) {
        __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + offset));
        __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + offset + 32));
        totals.quotes += (uint64_t)__builtin_popcountll(equal_mask(low, high, '"'));
        totals.newlines += (uint64_t)__builtin_popcountll(equal_mask(low, high, '\n'));
        totals.non_ascii |= (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(low, high));
    }
    awas_scan_totals rest = count_portable(bytes + offset, length - offset);
    totals.quotes += rest.quotes;
    totals.newlines += rest.newlines;
    totals.non_ascii |= rest.non_ascii;
    return totals;
}

static int has_avx2(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi");
}

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi2,popcnt,bmi")))

AVX512 static inline block_masks avx512_masks(const uint8_t *bytes, uint8_t delimiter) {
    __m512i block = _mm512_loadu_si512(bytes);
    block_masks masks = {_mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('"')),
                         _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)delimiter)),
                         _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\n'))};
    return masks;
}

// The numbers 0 to 63 where the mask has a bit, closed up and widened: sixteen places a store, two stores always.
AVX512 static inline size_t compress_positions(uint64_t mask, uint32_t base, uint32_t *positions) {
    static const uint8_t numbers[64] = {
        0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    __m512i found = _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(numbers));
    __m512i bases = _mm512_set1_epi32((int)base);
#define STORE(part)                                                                                  \
    _mm512_storeu_si512(positions + 16 * (part),                                                     \
                        _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(found, part))))
    STORE(0);
    STORE(1);
    size_t count = (size_t)__builtin_popcountll(mask);
    if (count > 32) {
        STORE(2);
        STORE(3);
    }
#undef STORE
    return count;
}

AVX512 static awas_scan_ends index_avx512(const uint8_t *bytes, size_t length, uint8_t delimiter,
                                          uint64_t *in_quotes, uint32_t *positions) {
    INDEX_LOOP(avx512_masks, compress_positions)
}

static int has_avx512(void) {
    return has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vbmi2");
}
#endif

awas_scan_totals awas_scan_count(const uint8_t *bytes, size_t length, awas_scan_code code) {
#if defined(__x86_64__)
    // Bound by memory: wider words don't count faster.
    if (code != AWAS_SCAN_PORTABLE && has_avx2()) return count_avx2(bytes, length);
#endif
    (void)code;
    return count_portable(bytes, length);
}

awas_scan_ends awas_scan_index(const uint8_t *bytes, size_t length, uint8_t delimiter, uint64_t *in_quotes,
                               uint32_t *positions, awas_scan_code code) {
#if defined(__x86_64__)
    if (code == AWAS_SCAN_BEST && has_avx512()) {
        return index_avx512(bytes, length, delimiter, in_quotes, positions);
    }
    if (code != AWAS_SCAN_PORTABLE && has_avx2()) {
        return index_avx2(bytes, length, delimiter, in_quotes, positions);
    }
#endif
    (void)code;
    return index_portable(bytes, length, delimiter, in_quotes, positions);
}

uint8_t awas_scan_kinds(const uint8_t *bytes, size_t length) {
    uint8_t small = 0, capital = 0, other = 0;
    // Without a branch, so that the compiler takes many bytes at a time.
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = bytes[i];
        small |= (uint8_t)(byte - 'a') < 26;
        capital |= (uint8_t)(byte - 'A') < 26;
        other |= (uint8_t)(byte - 0x21) >= 0x5F;
    }
    return (uint8_t)(small | capital << 1 | other << 2);
}
