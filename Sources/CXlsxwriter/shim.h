// libxlsxwriter, from the system: Debian's libxlsxwriter-dev. Its pkg-config file is not used: it would ask for zlib's
// development files too, which a program that links the shared library does not need.
#include <xlsxwriter.h>
