/* See type-glyph.h. */

#include "widgets/data/type-glyph.h"

#include <glib/gi18n.h>

const char *
eda_type_glyph (EdaType type)
{
  switch (type)
    {
    case EDA_TYPE_BOOLEAN:
      return C_ ("glyph of a type", "y/n");
    case EDA_TYPE_INTEGER:
      return "123";
    case EDA_TYPE_REAL:
      return C_ ("glyph of a type", "1.5");
    case EDA_TYPE_DATE:
      return C_ ("glyph of a type", "day");
    case EDA_TYPE_DATETIME:
      return C_ ("glyph of a type", "d+t");
    case EDA_TYPE_TIME:
      return C_ ("glyph of a type", "h:m");
    case EDA_TYPE_CATEGORICAL:
      return "A B";
    case EDA_TYPE_IDENTIFIER:
      return "ID";
    case EDA_TYPE_TEXT:
      return C_ ("glyph of a type", "txt");
    case EDA_TYPE_CONSTANT:
      return "=";
    case EDA_TYPE_EMPTY:
    default:
      return "∅";
    }
}
