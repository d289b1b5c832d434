/* What an expression gives. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_KIND_NUMBER,
  EDA_KIND_TEXT,
  EDA_KIND_DATE,
  EDA_KIND_DATETIME,
  EDA_KIND_TIME,
  EDA_KIND_TRUTH, /* true, false or missing */
  EDA_KIND_ANY,   /* only missing: fits everywhere */
} EdaKind;

const char *eda_kind_get_noun (EdaKind kind); /* "a number" */

/* Of dates, date-times and times, as columns have them. A number that was read is the one that its text
 * reads back as. */
gboolean eda_kind_read_moment (EdaKind kind, const char *text, gsize length, double *number);
char    *eda_kind_moment_text (EdaKind kind, double number); /* ISO 8601; NULL: no calendar has it */
