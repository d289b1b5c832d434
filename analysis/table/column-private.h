/* The inside of EdaColumn, for column*.c; and for the loader, which makes columns from what it has at
 * hand, in narrow form. */
#pragma once

#include "analysis/table/column.h"
#include "analysis/table/values.h"

struct _EdaColumn
{
  char      *name;
  guint      position;
  EdaStorage storage;
  EdaType    type;
  char      *type_reason;
  gsize      n_rows;
  gsize      n_missing;
  EdaReading reading;
  gboolean   made;

  EdaValues  values; /* no data: there are codes */
  gpointer   codes;  /* (nullable) */
  EdaLayout  code_layout;
  GPtrArray *levels;        /* (nullable) */
  char      *block;         /* (nullable): where the levels' text lies, if in one piece */
  double    *level_numbers; /* (nullable): boolean columns made from levels */

  EdaColumn *owner;        /* (nullable): of the levels' text, or of all cells: */
  gboolean   shares_cells; /* values, codes and levels are those of the owner */
};

/* @take_values: its data become the column's. @n_missing: of the rows. */
EdaColumn *eda_column_new_values (const EdaColumnSpec *spec,
                                  EdaValues           *take_values,
                                  gsize                n_missing);

/**
 * eda_column_new_level_block:
 * @take_levels: pointers into @take_block, without a free function
 * @take_block: (nullable): freed with g_free
 *
 * Like eda_column_new_levels; a million levels cost one allocation.
 */
EdaColumn *eda_column_new_level_block (const EdaColumnSpec *spec,
                                       gint32              *take_codes,
                                       GPtrArray           *take_levels,
                                       char                *take_block);

/* The same with codes of any width, of which @n_missing are -1. */
EdaColumn *eda_column_new_codes (const EdaColumnSpec *spec,
                                 gpointer             take_codes,
                                 EdaLayout            layout,
                                 gsize                n_missing,
                                 GPtrArray           *take_levels,
                                 char                *take_block);
