/* From storage to type: constant, identifier, categorical, and the plain ones. */

#include "analysis/table/meaning.h"

#include "analysis/result/format.h"
#include "analysis/table/calendar.h"

#include <math.h>
#include <string.h>

#define MAX_LEVEL_BYTES 200 /* of a level in a sentence */
#define MIN_IDENTIFIER_ROWS 10
#define MAX_IDENTIFIER_BYTES 50 /* on average; longer texts are prose */
#define MAX_CATEGORIES 50
#define MAX_CATEGORIES_LONG 1000 /* in a long column with 20 rows for each */
#define ROWS_PER_CATEGORY 20

static gboolean
is_id_word (const char *word)
{
  static const char *const words[]
      = { "id",  "ids", "index", "idx", "no",  "nr",   "num",  "number",   "row",
          "key", "pk",  "code",  "uid", "rid", "guid", "uuid", "rownames", "rownum" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
eda_meaning_is_id_name (const char *name)
{
  g_autoptr (GString) word = g_string_new (NULL);

  if (strcmp (name, "#") == 0 || strcmp (name, "column 1") == 0
      || g_str_has_prefix (name, "Unnamed"))
    return TRUE;
  for (const char *p = name;; p++)
    {
      /* words end at signs and before a capital letter that follows a small one */
      if (word->len > 0
          && (!g_ascii_isalpha (*p) || (g_ascii_isupper (*p) && g_ascii_islower (p[-1]))))
        {
          if (is_id_word (word->str))
            return TRUE;
          g_string_truncate (word, 0);
        }
      if (*p == '\0')
        return FALSE;
      if (g_ascii_isalpha (*p))
        g_string_append_c (word, *p);
    }
}

gboolean
eda_meaning_ends_in_id (const char *name)
{
  const gsize length = strlen (name);
  const char *end = name + length - MIN (length, 2);

  return g_ascii_strcasecmp (end, "id") == 0
         && (end == name || !g_ascii_isalpha (end[-1])
             || (g_ascii_isupper (end[0]) && g_ascii_islower (end[-1])));
}

/* Each whole number from the smallest to the largest exactly once, in any order. */
static gboolean
is_dense_sequence (const double numbers[], gsize n, double min, double max)
{
  g_autofree guint8 *seen = NULL;

  if (n < MIN_IDENTIFIER_ROWS || max - min + 1 != (double)n)
    return FALSE;
  seen = g_try_malloc0 (n / 8 + 1);
  if (seen == NULL)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      gsize at = (gsize)(numbers[i] - min);

      if (seen[at / 8] >> (at % 8) & 1)
        return FALSE;
      seen[at / 8] |= (guint8)(1 << (at % 8));
    }
  return TRUE;
}

static char *
value_text (EdaStorage storage, double value)
{
  char *text = NULL;

  if (storage == EDA_STORAGE_DATE)
    text = eda_calendar_date_text (value);
  else if (storage == EDA_STORAGE_DATETIME)
    text = eda_calendar_datetime_text (value);
  else if (storage == EDA_STORAGE_TIME)
    text = eda_calendar_time_text (value);
  return text != NULL ? text : eda_format_exact (value);
}

static const char *
value_noun (EdaStorage storage)
{
  switch (storage)
    {
    case EDA_STORAGE_INTEGER:
      return "whole numbers";
    case EDA_STORAGE_REAL:
      return "numbers";
    case EDA_STORAGE_DATE:
      return "dates";
    case EDA_STORAGE_DATETIME:
      return "dates with time";
    case EDA_STORAGE_TIME:
      return "times of day";
    case EDA_STORAGE_BOOLEAN:
      return "true or false";
    case EDA_STORAGE_TEXT:
      return "texts";
    }
  g_return_val_if_reached ("values");
}

static EdaType
plain_type (EdaStorage storage)
{
  switch (storage)
    {
    case EDA_STORAGE_INTEGER:
      return EDA_TYPE_INTEGER;
    case EDA_STORAGE_REAL:
      return EDA_TYPE_REAL;
    case EDA_STORAGE_DATE:
      return EDA_TYPE_DATE;
    case EDA_STORAGE_DATETIME:
      return EDA_TYPE_DATETIME;
    case EDA_STORAGE_TIME:
      return EDA_TYPE_TIME;
    case EDA_STORAGE_BOOLEAN:
      return EDA_TYPE_BOOLEAN;
    case EDA_STORAGE_TEXT:
      return EDA_TYPE_TEXT;
    }
  g_return_val_if_reached (EDA_TYPE_TEXT);
}

/* "All 344 values are", "The only value is" */
static char *
subject (gsize n)
{
  g_autofree char *count = eda_format (EDA_ROLE_COUNT, (double)n);

  return n == 1 ? g_strdup ("The only value is")
                : g_strdup_printf ("All %s values are", count);
}

static void
find_range (const double numbers[], gsize n, double *min, double *max)
{
  *min = INFINITY;
  *max = -INFINITY;
  for (gsize i = 0; i < n; i++)
    {
      *min = numbers[i] < *min ? numbers[i] : *min;
      *max = numbers[i] > *max ? numbers[i] : *max;
    }
}

static EdaType
meaning_of_nothing (gsize n_rows, char **reason)
{
  g_autofree char *cells = eda_format_count (n_rows, "cell", NULL);

  if (n_rows == 0)
    *reason = g_strdup ("There are no rows");
  else if (n_rows == 1)
    *reason = g_strdup ("The only cell has no value");
  else
    *reason = g_strdup_printf ("None of the %s has a value", cells);
  return EDA_TYPE_EMPTY;
}

EdaType
eda_meaning_of_range (const char           *name,
                      EdaStorage            storage,
                      const EdaNumberRange *range,
                      gsize                 n_rows,
                      gsize                 n_present,
                      char                **reason)
{
  g_autofree char *who = subject (n_present);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (n_present == 0)
    return meaning_of_nothing (n_rows, reason);
  low = value_text (storage, range->min);
  high = value_text (storage, range->max);
  if (range->min == range->max)
    {
      *reason = g_strdup_printf ("%s %s", who, low);
      return EDA_TYPE_CONSTANT;
    }
  if (storage == EDA_STORAGE_INTEGER && n_present == n_rows && range->once
      && eda_meaning_is_id_name (name))
    {
      *reason = g_strdup_printf (
          "The name says so, and each whole number from %s to %s comes once", low, high);
      return EDA_TYPE_IDENTIFIER;
    }
  *reason
      = g_strdup_printf ("%s %s between %s and %s", who, value_noun (storage), low, high);
  return plain_type (storage);
}

void
eda_meaning_find_range (const char     *name,
                        EdaStorage      storage,
                        const double    numbers[],
                        gsize           n_rows,
                        gsize           n_present,
                        EdaNumberRange *range)
{
  find_range (numbers, n_rows, &range->min, &range->max);
  range->once = storage == EDA_STORAGE_INTEGER && n_present == n_rows
                && eda_meaning_is_id_name (name)
                && is_dense_sequence (numbers, n_rows, range->min, range->max);
}

EdaType
eda_meaning_of_numbers (const char  *name,
                        EdaStorage   storage,
                        const double numbers[],
                        gsize        n_rows,
                        gsize        n_present,
                        char       **reason)
{
  EdaNumberRange range;

  eda_meaning_find_range (name, storage, numbers, n_rows, n_present, &range);
  return eda_meaning_of_range (name, storage, &range, n_rows, n_present, reason);
}

static gboolean
is_categorical (const EdaLevelFacts *facts)
{
  gsize most = MIN (facts->n_present / ROWS_PER_CATEGORY, MAX_CATEGORIES_LONG);

  return facts->n_levels <= facts->n_present / 2
         && facts->n_levels <= MAX (most, MAX_CATEGORIES);
}

/* A cell may hold a book. */
static char *
shorten (const char *text)
{
  const char *end;

  if (strnlen (text, MAX_LEVEL_BYTES + 1) <= MAX_LEVEL_BYTES)
    return g_strdup (text);
  end = g_utf8_find_prev_char (text, text + MAX_LEVEL_BYTES);
  return g_strdup_printf ("%.*s…", (int)(end - text), text);
}

EdaType
eda_meaning_of_levels (const EdaLevelFacts *facts, char **reason)
{
  g_autofree char *who = subject (facts->n_present);
  g_autofree char *rows = eda_format_count (facts->n_present, "value", NULL);
  g_autofree char *levels = eda_format_count (facts->n_levels, "different text", NULL);

  if (facts->n_present == 0)
    return meaning_of_nothing (facts->n_rows, reason);
  if (facts->n_levels == 1)
    {
      g_autofree char *level = shorten (facts->first_level);

      *reason = g_strdup_printf ("%s “%s”", who, level);
      return EDA_TYPE_CONSTANT;
    }
  if (facts->n_levels == facts->n_present && facts->n_present >= MIN_IDENTIFIER_ROWS
      && facts->n_bytes / facts->n_levels <= MAX_IDENTIFIER_BYTES)
    {
      *reason = g_strdup_printf ("%s different texts", who);
      return EDA_TYPE_IDENTIFIER;
    }
  *reason = g_strdup_printf ("%s among %s", levels, rows);
  return is_categorical (facts) ? EDA_TYPE_CATEGORICAL : EDA_TYPE_TEXT;
}
