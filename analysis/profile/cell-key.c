/* Cells as numbers that can be compared and mixed. */

#include "analysis/profile/cell-key.h"

#include <math.h>
#include <string.h>

guint64
eda_mix_keys (guint64 hash, guint64 key)
{
  hash ^= key + 0x9e3779b97f4a7c15 + (hash << 6) + (hash >> 2);
  hash *= 0xff51afd7ed558ccd;
  return hash ^ (hash >> 32);
}

static guint64
number_key (double value)
{
  guint64 bits;

  if (isnan (value))
    return G_MAXUINT64;
  value += 0.0;
  memcpy (&bits, &value, sizeof bits);
  return bits;
}

guint64
eda_cell_key (const EdaColumn *column, gsize row)
{
  if (eda_column_has_levels (column))
    return (guint64)(gint64)eda_column_get_code (column, row);
  return number_key (eda_column_get_number (column, row));
}
