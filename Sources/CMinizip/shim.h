// minizip, from the system: Debian's libminizip-dev, the library that libxlsxwriter itself packs workbooks with.
#include <minizip/unzip.h>
#include <minizip/zip.h>
