/* A table of two categories: a has three levels in turn, b follows it, nearly follows it or goes its
 * own way. */
#pragma once

#include "tests/findings/check-rule.h"

static inline const char *
at_thirds (gsize row)
{
  return name_number ("t", row % 3);
}

static inline const char *
at_thirds_renamed (gsize row)
{
  return name_number ("other ", row % 3);
}

/* Wrong in one row of twenty. */
static inline const char *
at_nearly_thirds (gsize row)
{
  return name_number ("other ", (row + (row % 20 == 0)) % 3);
}

static inline const char *
at_halves (gsize row)
{
  return row % 2 ? "b" : "a";
}

static inline GPtrArray *
run_pair (const char *kind, gsize n_rows, const char *(*b) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_texts (&maker, "a", EDA_TYPE_CATEGORICAL, at_thirds);
  maker_add_texts (&maker, "b", EDA_TYPE_CATEGORICAL, b);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);

  return run_rule (profile, kind);
}
