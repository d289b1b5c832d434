/* Names or values? The columns vote: a text above numbers or dates is a name, a number
 * above numbers is a value. When all is text, names are what doesn't recur below. */

#include "analysis/table/header.h"

#include "analysis/table/kind.h"
#include "analysis/table/table.h"

#include <string.h>

#define MAX_CELLS_BELOW 200 /* looked at in each column */
#define VALUES_PER_SLIP 4

static EdaKind
classify (const EdaSample *sample, guint row, guint field, char decimal)
{
  const char *text = eda_sample_get_cell (sample, row, field);

  return eda_kind_of (text, text != NULL ? strlen (text) : 0, decimal);
}

/* The names once more, as files have them that were put together. */
static gboolean
repeats_first (const EdaSample *sample, guint first, guint row)
{
  guint n = eda_sample_get_n_fields (sample, first);

  if (n < 2 || eda_sample_get_n_fields (sample, row) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (eda_sample_get_cell (sample, first, i),
                eda_sample_get_cell (sample, row, i))
        != 0)
      return FALSE;
  return TRUE;
}

/* What the cells below the first row are; a few texts among values are slips. */
static EdaKind
classify_below (const EdaSample *sample, guint first, guint field, char decimal)
{
  guint end = MIN (sample->rows->len, first + MAX_CELLS_BELOW + 1);
  guint n_values = 0, n_texts = 0;

  for (guint row = first + 1; row < end; row++)
    {
      EdaKind kind = classify (sample, row, field, decimal);

      if (kind == EDA_KIND_TEXT && repeats_first (sample, first, row))
        continue;
      n_values += kind == EDA_KIND_VALUE;
      n_texts += kind == EDA_KIND_TEXT;
    }
  if (n_values + n_texts == 0)
    return EDA_KIND_MISSING;
  return n_values >= VALUES_PER_SLIP * n_texts ? EDA_KIND_VALUE : EDA_KIND_TEXT;
}

static gboolean
recurs_below (const EdaSample *sample, guint first, guint field)
{
  const char *name = eda_sample_get_cell (sample, first, field);

  for (guint row = first + 1; row < sample->rows->len; row++)
    if (g_strcmp0 (eda_sample_get_cell (sample, row, field), name) == 0)
      return TRUE;
  return FALSE;
}

/* Columns that are named by their year: 2007, 2008, 2009 over what was counted then. */
static gboolean
is_year (const char *text)
{
  gsize  n = strlen (text);
  gint64 year = g_ascii_strtoll (text, NULL, 10);

  return n == 4 && strspn (text, "0123456789") == 4 && year >= 1500 && year <= 2200;
}

static gboolean
are_years_rising (const EdaSample *sample, guint first)
{
  guint       n_years = 0;
  const char *last = "";

  for (guint i = 0; i < eda_sample_get_n_fields (sample, first); i++)
    {
      const char *text = eda_sample_get_cell (sample, first, i);

      if (!is_year (text))
        continue;
      if (strcmp (text, last) <= 0)
        return FALSE;
      last = text;
      n_years++;
    }
  return n_years >= 2;
}

static gboolean
are_names_plausible (const EdaSample *sample, guint first)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eda_sample_get_n_fields (sample, first); i++)
    {
      const char *name = eda_sample_get_cell (sample, first, i);

      if (*name == '\0' || !g_hash_table_add (seen, (gpointer)name)
          || recurs_below (sample, first, i))
        return FALSE;
    }
  return TRUE;
}

gboolean
eda_header_guess (const EdaSample *sample, guint first, char decimal)
{
  int      votes = 0;
  gboolean any_value = FALSE;
  gboolean years;

  if (sample->rows->len <= first)
    return FALSE;
  years = are_years_rising (sample, first);
  for (guint i = 0; i < eda_sample_get_n_fields (sample, first); i++)
    {
      const char *cell = eda_sample_get_cell (sample, first, i);
      EdaKind     kind = classify (sample, first, i, decimal);
      EdaKind     below = classify_below (sample, first, i, decimal);

      if (kind == EDA_KIND_VALUE && years && is_year (cell))
        votes++;
      else if (kind == EDA_KIND_VALUE)
        votes--;
      else if (kind == EDA_KIND_TEXT && below == EDA_KIND_VALUE)
        votes++;
      any_value |= kind == EDA_KIND_VALUE || below == EDA_KIND_VALUE;
    }
  return any_value ? votes > 0 : are_names_plausible (sample, first);
}

/* "x" → "x (2)", or the first number that is free. @last: name → the number it got last,
 * so that twenty thousand columns of one name don't count from 2 each. */
static char *
make_unique (const char *name, GHashTable *taken, GHashTable *last)
{
  guint i = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (last, name)), 1);

  for (;;)
    {
      char *unique = g_strdup_printf ("%s (%u)", name, ++i);

      if (!g_hash_table_contains (taken, unique))
        {
          g_hash_table_insert (last, g_strdup (name), GUINT_TO_POINTER (i));
          return unique;
        }
      g_free (unique);
    }
}

/* Names stand on one line and without blanks around them. */
static char *
tidy_name (const char *text)
{
  char *name = g_strstrip (g_strdup (text));

  return g_strdelimit (name, "\r\n\t", ' ');
}

GPtrArray *
eda_header_make_names (const GPtrArray *cells,
                       guint            n_columns,
                       guint64          line,
                       GPtrArray       *repairs)
{
  GPtrArray *names = g_ptr_array_new_full (n_columns, g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) last
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean given = cells != NULL && i < cells->len;
      char    *name = given ? tidy_name (g_ptr_array_index (cells, i)) : g_strdup ("");

      if (*name == '\0')
        {
          g_free (name);
          name = g_strdup_printf ("column %u", i + 1);
          if (cells != NULL)
            eda_load_note_add (repairs, line, i + 1, "no name: called “%s”", name);
        }
      if (g_hash_table_contains (taken, name))
        {
          char *unique = make_unique (name, taken, last);

          eda_load_note_add (repairs,
                             line,
                             i + 1,
                             "a second column named “%s”: called “%s”",
                             name,
                             unique);
          g_free (name);
          name = unique;
        }
      g_hash_table_add (taken, name);
      g_ptr_array_add (names, name);
    }
  return names;
}
