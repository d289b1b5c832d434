/* What a column of values means to a reader, and the evidence in words. */
#pragma once

#include "analysis/table/column.h"

/* @reason: (out): a clause without final stop, e.g. "all 344 values are whole numbers
 * between 2007 and 2009"; it begins with a capital letter. */
EdaType eda_meaning_of_numbers (const char  *name,
                                EdaStorage   storage,
                                const double numbers[],
                                gsize        n_rows,
                                gsize        n_present,
                                char       **reason);

/* The same from what is known of the values: for a loader that keeps them in another
 * form. */
typedef struct
{
  double   min, max; /* of the present ones */
  gboolean once;     /* each whole number from min to max comes exactly once, and none is
                        missing */
} EdaNumberRange;

void    eda_meaning_find_range (const char     *name,
                                EdaStorage      storage,
                                const double    numbers[],
                                gsize           n_rows,
                                gsize           n_present,
                                EdaNumberRange *range);
EdaType eda_meaning_of_range (const char           *name,
                              EdaStorage            storage,
                              const EdaNumberRange *range,
                              gsize                 n_rows,
                              gsize                 n_present,
                              char                **reason);

typedef struct
{
  const char *name;
  gsize       n_rows;
  gsize       n_present;
  guint       n_levels;
  gsize       n_bytes;     /* of all levels together */
  const char *first_level; /* (nullable) */
} EdaLevelFacts;

EdaType eda_meaning_of_levels (const EdaLevelFacts *facts, char **reason);

/* Does the name say that the column numbers or names the rows: "id", "PassengerId",
 * "row", "key"? */
gboolean eda_meaning_is_id_name (const char *name);

/* Does its last word say that it holds identifiers, each once or not: "id", "PassengerId",
 * "order_id"; not "paid"? */
gboolean eda_meaning_ends_in_id (const char *name);
