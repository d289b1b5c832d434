/* Counting the levels of a column. Every level is counted; of a text column with a
 * million different texts only the EDA_MAX_LEVELS most frequent are copied and sorted. */

#include "analysis/profile/column-levels.h"

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/quantile.h"

#include <math.h>
#include <string.h>

typedef struct
{
  gsize *counts;
  gsize *first_rows;
  guint  n; /* codes */
} Tally;

static void
tally_init (Tally *self, guint n)
{
  self->n = n;
  self->counts = g_new0 (gsize, n);
  self->first_rows = g_new0 (gsize, n);
}

static void
tally_clear (Tally *self)
{
  g_free (self->counts);
  g_free (self->first_rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tally, tally_clear)

static void
tally_add (Tally *self, guint code, gsize row)
{
  if (self->counts[code]++ == 0)
    self->first_rows[code] = row;
}

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Tally *tally = data;
  guint        i = *(const guint *)a;
  guint        j = *(const guint *)b;

  if (tally->counts[i] != tally->counts[j])
    return tally->counts[i] > tally->counts[j] ? -1 : 1;
  return (tally->first_rows[i] > tally->first_rows[j])
         - (tally->first_rows[i] < tally->first_rows[j]);
}

/* The count that a code must reach to be kept; @surplus codes of exactly that count are
 * too many. @frequencies: of the codes that occur; sorted here. */
static gsize
find_smallest_count (double frequencies[], gsize n, gsize *surplus)
{
  gsize limit;

  *surplus = 0;
  if (n <= EDA_MAX_LEVELS)
    return 1;
  eda_sort (frequencies, n);
  limit = (gsize)frequencies[n - EDA_MAX_LEVELS];
  for (gsize i = n - EDA_MAX_LEVELS; i > 0 && frequencies[i - 1] == limit; i--)
    (*surplus)++;
  return limit;
}

/* The codes to keep, sorted; of equally rare ones the first in the file win, which are
 * the first codes. */
static guint *
pick_codes (Tally *tally, gsize smallest_count, gsize surplus, guint *n_out)
{
  g_autofree guint *codes = g_new (guint, tally->n);
  guint             n = 0;

  for (guint code = tally->n; code-- > 0;)
    {
      if (tally->counts[code] < smallest_count)
        continue;
      if (tally->counts[code] == smallest_count && surplus > 0)
        surplus--;
      else
        codes[n++] = code;
    }
  g_qsort_with_data (codes, (int)n, sizeof codes[0], compare_codes, tally);
  *n_out = n;
  return g_steal_pointer (&codes);
}

/* Everything but the texts of the levels; @codes_out says which code each level was. */
static void
measure (EdaColumnProfile *self, Tally *tally, guint **codes_out)
{
  g_autofree double *frequencies = g_new (double, tally->n);
  gsize              n = 0, smallest_count, surplus;

  for (guint code = 0; code < tally->n; code++)
    if (tally->counts[code] > 0)
      frequencies[n++] = (double)tally->counts[code];
  self->has_levels = TRUE;
  self->distinct = n;
  self->entropy = n > 0 ? eda_entropy_bits (frequencies, n) : NAN;
  self->gini = n > 0 ? eda_gini_impurity (frequencies, n) : NAN;
  self->imbalance = n > 1 ? eda_imbalance (frequencies, n) : NAN;

  smallest_count = find_smallest_count (frequencies, n, &surplus);
  *codes_out = pick_codes (tally, smallest_count, surplus, &self->n_levels);
  self->levels = g_new0 (EdaLevel, self->n_levels);
  for (guint i = 0; i < self->n_levels; i++)
    {
      self->levels[i].number = NAN;
      self->levels[i].count = tally->counts[(*codes_out)[i]];
      self->levels[i].first_row = tally->first_rows[(*codes_out)[i]];
    }
}

static EdaCharacter
character_of (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char)c)   ? EDA_CHARACTER_LETTER
           : g_ascii_isdigit ((char)c) ? EDA_CHARACTER_DIGIT
           : g_ascii_isspace ((char)c) ? EDA_CHARACTER_BLANK
           : g_ascii_ispunct ((char)c) ? EDA_CHARACTER_PUNCTUATION
                                       : EDA_CHARACTER_OTHER;
  return g_unichar_isalpha (c)   ? EDA_CHARACTER_LETTER
         : g_unichar_isspace (c) ? EDA_CHARACTER_BLANK
                                 : EDA_CHARACTER_OTHER;
}

/* Adds the code points of @text, which @times cells hold; returns their number. */
static gsize
count_characters (EdaColumnProfile *self, const char *text, gsize times)
{
  gsize length = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), length++)
    self->characters[character_of (g_utf8_get_char (at))] += times;
  return length;
}

static void
measure_lengths (EdaColumnProfile *self, const Tally *tally)
{
  double sum = 0;

  if (self->n == 0)
    return;
  self->min_length = G_MAXSIZE;
  for (guint code = 0; code < tally->n; code++)
    {
      gsize length;

      if (tally->counts[code] == 0)
        continue;
      length = count_characters (
          self, eda_column_get_level (self->column, code), tally->counts[code]);
      self->min_length = MIN (self->min_length, length);
      self->max_length = MAX (self->max_length, length);
      sum += (double)length * (double)tally->counts[code];
    }
  self->mean_length = sum / (double)self->n;
}

/* A rule that does not hang on the order of the rows, as in sorted tables of other
 * programs. */
static char *
find_mode (EdaColumnProfile *self, const Tally *tally)
{
  const char *first = NULL;

  for (guint code = 0; code < tally->n && self->n_levels > 0; code++)
    {
      const char *text = eda_column_get_level (self->column, code);

      if (tally->counts[code] == self->levels[0].count
          && (first == NULL || strcmp (text, first) < 0))
        first = text;
    }
  return g_strdup (first);
}

gboolean
eda_column_profile_count_codes (EdaColumnProfile *self,
                                const EdaContext *context,
                                GError          **error)
{
  g_auto (Tally) tally = { 0 };
  g_autofree guint *codes = NULL;
  gsize             n_rows = eda_column_get_n_rows (self->column);

  tally_init (&tally, eda_column_get_n_levels (self->column));
  for (gsize row = 0; row < n_rows; row++)
    {
      gint32 code = eda_column_get_code (self->column, row);

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      if (code >= 0)
        tally_add (&tally, (guint)code, row);
    }

  measure (self, &tally, &codes);
  self->level_of_code = g_new (gint32, tally.n);
  for (guint code = 0; code < tally.n; code++)
    self->level_of_code[code] = -1;
  for (guint i = 0; i < self->n_levels; i++)
    {
      self->levels[i].value = g_strdup (eda_column_get_level (self->column, codes[i]));
      self->level_of_code[codes[i]] = (gint32)i;
    }
  self->mode = find_mode (self, &tally);
  if (eda_column_get_storage (self->column) == EDA_STORAGE_TEXT)
    measure_lengths (self, &tally);
  return TRUE;
}

gboolean
eda_column_profile_count_numbers (EdaColumnProfile *self,
                                  const double      distinct[],
                                  guint             n_distinct,
                                  const EdaContext *context,
                                  GError          **error)
{
  g_auto (Tally) tally = { 0 };
  g_autofree guint *codes = NULL;
  gsize             n_rows = eda_column_get_n_rows (self->column);

  tally_init (&tally, n_distinct);
  for (gsize row = 0; row < n_rows; row++)
    {
      double value = eda_column_get_number (self->column, row);
      guint  code = 0;

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      while (code < n_distinct && distinct[code] != value)
        code++;
      if (code < n_distinct)
        tally_add (&tally, code, row);
    }

  measure (self, &tally, &codes);
  for (guint i = 0; i < self->n_levels; i++)
    {
      self->levels[i].number = distinct[codes[i]];
      self->levels[i].value
          = eda_column_dup_text (self->column, self->levels[i].first_row);
    }
  for (guint code = 0; code < n_distinct && self->mode == NULL; code++)
    if (tally.counts[code] == self->levels[0].count)
      self->mode = eda_column_dup_text (self->column, tally.first_rows[code]);
  return TRUE;
}

void
eda_column_profile_clear_levels (EdaColumnProfile *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    g_free (self->levels[i].value);
  g_clear_pointer (&self->levels, g_free);
  g_clear_pointer (&self->mode, g_free);
  g_clear_pointer (&self->level_of_code, g_free);
  self->n_levels = 0;
}
