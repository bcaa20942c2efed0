/*
 * ICU's common data file with nothing in it (format "CmnD", see ICU's udata.h and ucmndata.h).
 *
 * Foundation brings along the data of all languages and calendars, half of the program's bytes. Awas reads none of
 * it: its words and numbers are its own. Since the linker finds the symbol here, it leaves the library's out. Where a
 * toolchain brings another version of ICU, its symbol has another name, and the program is only larger.
 */
#include <stdint.h>

struct empty_common_data {
    uint16_t header_size;
    uint8_t magic1, magic2;
    uint16_t info_size, reserved;
    uint8_t is_big_endian, charset_family, character_size, padding;
    char format[4];
    uint8_t format_version[4], data_version[4];
    uint64_t filling;
    uint32_t entries;
};

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define IS_BIG_ENDIAN 1
#else
#define IS_BIG_ENDIAN 0
#endif

__attribute__((aligned(16))) const struct empty_common_data icudt76_dat = {
    32, 0xda, 0x27, 20, 0, IS_BIG_ENDIAN, 0, 2, 0, {'C', 'm', 'n', 'D'}, {1, 0, 0, 0}, {0, 0, 0, 0}, 0, 0,
};
