/* See type-glyph.h. */

#include "widgets/type-glyph.h"

const char *
eda_type_glyph (EdaType type)
{
  switch (type)
    {
    case EDA_TYPE_BOOLEAN:
      return "y/n";
    case EDA_TYPE_INTEGER:
      return "123";
    case EDA_TYPE_REAL:
      return "1.5";
    case EDA_TYPE_DATE:
      return "day";
    case EDA_TYPE_DATETIME:
      return "d+t";
    case EDA_TYPE_TIME:
      return "h:m";
    case EDA_TYPE_CATEGORICAL:
      return "A B";
    case EDA_TYPE_IDENTIFIER:
      return "ID";
    case EDA_TYPE_TEXT:
      return "txt";
    case EDA_TYPE_CONSTANT:
      return "=";
    case EDA_TYPE_EMPTY:
    default:
      return "∅";
    }
}
