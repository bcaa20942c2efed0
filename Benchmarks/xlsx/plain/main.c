/* Writes the benchmark's table to a workbook with nothing between the loop and libxlsxwriter: plain ROWS OUTPUT
 *
 * The floor that Awas is held against: texts lie ready as C strings, formats are made once, widths are fixed, and rows
 * are written in constant-memory mode. table/AttendanceTable.swift makes the same cells for Awas.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

enum { KABUPATEN = 514, PROVINCES = 38, AGENCIES = 20, MONTHS = 24, COLUMNS = 10 };

static char province_codes[PROVINCES][8], provinces[PROVINCES][16];
static char kabupaten_codes[KABUPATEN][8], kabupaten[KABUPATEN][24];
static char agencies[KABUPATEN * AGENCIES][48], months[MONTHS][16];

static const char *const labels[COLUMNS] = {
    "Kode provinsi", "Provinsi", "Kode kabupaten/kota", "Kabupaten/kota", "Instansi",
    "Bulan", "Delegasi", "Diundang", "Hadir", "Tingkat kehadiran",
};
static const double widths[COLUMNS] = { 9, 14, 17, 25, 32, 11, 10, 11, 8, 13 };

static void make_texts(void) {
    for (int i = 0; i < PROVINCES; i++) {
        sprintf(province_codes[i], "%02d", i + 11);
        sprintf(provinces[i], "Provinsi %02d", i);
    }
    for (int i = 0; i < KABUPATEN; i++) {
        sprintf(kabupaten_codes[i], "%02d.%02d", i * PROVINCES / KABUPATEN + 11, i % 100);
        sprintf(kabupaten[i], "Kabupaten Contoh %03d", i);
        for (int j = 0; j < AGENCIES; j++)
            sprintf(agencies[i * AGENCIES + j], "Dinas %02d Kabupaten Contoh %03d", j, i);
    }
    for (int i = 0; i < MONTHS; i++) sprintf(months[i], "%d-%02d", 2023 + i / 12, i % 12 + 1);
}

/* A format as Awas gives the body of a table. */
static lxw_format *format(lxw_workbook *workbook, int is_figure, int is_indented, const char *code) {
    lxw_format *format = workbook_add_format(workbook);
    if (code) format_set_num_format(format, code);
    if (!is_figure) format_set_text_wrap(format);
    if (is_indented) format_set_indent(format, 1);
    format_set_align(format, is_figure ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, 0xD9D9D9);
    return format;
}

int main(int count, char **arguments) {
    if (count != 3) return 64;
    int rows = atoi(arguments[1]);
    make_texts();
    lxw_workbook_options options = { .constant_memory = LXW_TRUE };
    lxw_workbook *workbook = workbook_new_opt(arguments[2], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Kehadiran");
    lxw_format *stub = format(workbook, 0, 0, NULL), *text = format(workbook, 0, 1, NULL);
    lxw_format *integer = format(workbook, 1, 0, "#,##0"), *share = format(workbook, 1, 0, "0.00 %");
    lxw_format *missing = format(workbook, 1, 0, NULL), *header = format(workbook, 0, 0, NULL);
    format_set_bold(header);
    for (int i = 0; i < COLUMNS; i++) worksheet_set_column(sheet, i, i, widths[i], NULL);
    worksheet_write_string(sheet, 0, 0, "Kehadiran", header);
    for (int i = 0; i < COLUMNS; i++) worksheet_write_string(sheet, 2, i, labels[i], header);
    for (int i = 0; i < rows; i++) {
        lxw_row_t row = (lxw_row_t)i + 3;
        int region = (int)((int64_t)i * KABUPATEN / rows), province = region * PROVINCES / KABUPATEN;
        int invited = (int)((uint32_t)i * 2654435761u >> 20), attended = (int)((int64_t)invited * (i % 7 + 1) / 8);
        worksheet_write_string(sheet, row, 0, province_codes[province], stub);
        worksheet_write_string(sheet, row, 1, provinces[province], text);
        worksheet_write_string(sheet, row, 2, kabupaten_codes[region], text);
        worksheet_write_string(sheet, row, 3, kabupaten[region], text);
        worksheet_write_string(sheet, row, 4, agencies[region * AGENCIES + i % AGENCIES], text);
        worksheet_write_string(sheet, row, 5, months[i / AGENCIES % MONTHS], text);
        worksheet_write_number(sheet, row, 6, i % 50 + 1, integer);
        worksheet_write_number(sheet, row, 7, invited, integer);
        worksheet_write_number(sheet, row, 8, attended, integer);
        if (invited == 0) worksheet_write_string(sheet, row, 9, "–", missing);
        else worksheet_write_number(sheet, row, 9, (double)attended / invited, share);
    }
    return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
