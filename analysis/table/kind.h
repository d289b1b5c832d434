/* What one cell looks like by itself: nothing, a value, or a text. For guesses from a sample. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_KIND_MISSING, /* empty, or a text that means so */
  EDA_KIND_VALUE,   /* number, amount, date, time or boolean */
  EDA_KIND_TEXT,
} EdaKind;

/* @decimal: '.' or ','; 0 = either. A point is always understood. */
EdaKind eda_kind_of (const char *text, gsize length, char decimal);
