/* AS5, near-key: a column that should tell the rows apart, but for a few values that come
 * twice. */

#include <string.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/significance.h"
#include "analysis/table/meaning.h"

#define SHARE 0.9
#define MIN_N 20
#define DENSE 1.25 /* whole numbers that nearly fill their range */
#define LONG_NAME 40
#define BY_CHANCE 0.001

extern const EdaFindingRule eda_finding_near_key;

/* The shape of a code: letters become A, digits 9, a run of either stands for all of it.
 */
static void
find_shape (const char *text, GString *shape)
{
  g_string_truncate (shape, 0);
  for (; *text != '\0'; text++)
    {
      char sign = g_ascii_isdigit (*text) ? '9' : g_ascii_isalpha (*text) ? 'A' : *text;

      if (shape->len == 0 || shape->str[shape->len - 1] != sign)
        g_string_append_c (shape, sign);
    }
}

/* How many codes of this length there are, if each place may hold any of the signs seen
 * there. */
static double
count_possible (const EdaColumnProfile *column)
{
  double possible = 1;

  for (guint at = 0; at < column->max_length; at++)
    {
      gboolean seen[256] = { FALSE };
      guint    n = 0;

      for (guint i = 0; i < column->n_levels; i++)
        {
          const char *text = column->levels[i].value;
          guchar      sign = at < strlen (text) ? (guchar)text[at] : 0;

          n += !seen[sign];
          seen[sign] = TRUE;
        }
      possible *= n;
    }
  return possible;
}

/* Codes drawn at random, as of post, repeat about as often as birthdays do; a key hardly
 * ever, and a long random one not at all. The number of repeats is near to Poisson's law.
 */
static gboolean
repeat_by_chance (const EdaColumnProfile *column)
{
  double n = (double)column->n, repeats = n - (double)column->distinct;
  double expected = n * (n - 1) / 2 / count_possible (column);
  double fewer = eda_chi_square_p (2 * expected, 2 * repeats); /* P (X < repeats) */
  double no_more = eda_chi_square_p (2 * expected, 2 * repeats + 2);

  return 1 - fewer >= BY_CHANCE && no_more >= BY_CHANCE;
}

/* All levels have one shape, with digits in it. */
static gboolean
are_codes (const EdaColumnProfile *column)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) shape = g_string_new (NULL);

  if (column->n_levels == 0 || column->max_length > LONG_NAME)
    return FALSE;
  find_shape (column->levels[0].value, first);
  for (guint i = 1; i < column->n_levels; i++)
    {
      find_shape (column->levels[i].value, shape);
      if (!g_string_equal (first, shape))
        return FALSE;
    }
  return strchr (first->str, '9') != NULL;
}

static gboolean
looks_like_key (const EdaColumnProfile *column)
{
  switch (eda_column_get_storage (column->column))
    {
    case EDA_STORAGE_TEXT:
      return are_codes (column)
             && (eda_meaning_is_id_name (eda_column_profile_get_name (column))
                 || !repeat_by_chance (column));
    case EDA_STORAGE_INTEGER:
      return eda_meaning_is_id_name (eda_column_profile_get_name (column))
             || column->max - column->min < DENSE * (double)column->n;
    case EDA_STORAGE_BOOLEAN:
    case EDA_STORAGE_REAL:
    case EDA_STORAGE_DATE:
    case EDA_STORAGE_DATETIME:
    case EDA_STORAGE_TIME:
      break;
    }
  return FALSE;
}

/* Rows, from 1, whose value an earlier row has. */
static void
find_repeats (EdaFinding *finding, const EdaColumnProfile *column)
{
  const EdaColumn *values = column->column;
  gsize            n_rows = eda_column_get_n_rows (values);
  guint64          rows[EDA_FINDING_MAX_ROWS] = { 0 };
  guint            n = 0;
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize row = 0; row < n_rows && n < EDA_FINDING_MAX_ROWS; row++)
    {
      char *text = eda_column_dup_text (values, row);

      if (text != NULL && !g_hash_table_add (seen, text))
        rows[n++] = row + 1;
    }
  eda_finding_set_rows (finding, rows, MAX (n, column->n - column->distinct));
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       repeats = column->n - column->distinct;
  double      share = (double)column->distinct / (double)MAX (column->n, 1);
  EdaFinding *finding;

  if (column->n < MIN_N || repeats == 0 || share < SHARE || !looks_like_key (column))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_near_key, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "distinct / present", share, SHARE, column->n);
  find_repeats (finding, column);
  eda_finding_set_text (
      finding,
      "%s looks like a key, but %s of its %s %s a value that stands further up.",
      eda_column_profile_get_name (column),
      eda_say (pad, EDA_ROLE_COUNT, (double)repeats),
      eda_say_count (pad, column->n, "cell", NULL),
      repeats == 1 ? "repeats" : "repeat");
  eda_finding_set_advice (finding,
                          "A key that comes twice counts one case twice, and multiplies "
                          "rows when tables are joined.",
                          "Compare the rows that share a key: copies, corrections, or "
                          "two cases with one name?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_near_key
    = { "AS5",
        "near-key",
        1,
        check,
        "distinct / present, of codes and whole-number keys",
        "0.9 and less than 1",
        "warn" };
