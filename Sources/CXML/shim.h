#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU its headers take in ICU's own, which the Swift library's copy contradicts. Nothing here
// asks for a converter of theirs.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
