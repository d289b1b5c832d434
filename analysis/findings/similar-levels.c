/* AS13, similar levels: a rare level that is spelled nearly like a frequent one. */

#include <string.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/jaro-winkler.h"

#define DISTANCE 0.1
#define RARE 0.05 /* of the rows: one slip is not a habit */
#define TIMES 4   /* as many rows has the frequent one */
#define SHORT 5   /* letters: shorter words are alike by themselves */
#define MAX_LEVELS 200

extern const EdaFindingRule eda_finding_similar_levels;

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

static double
compare (const char *a, const char *b)
{
  g_autofree char     *small_a = g_utf8_casefold (a, -1);
  g_autofree char     *small_b = g_utf8_casefold (b, -1);
  glong                n_a, n_b;
  g_autofree gunichar *letters_a = g_utf8_to_ucs4_fast (small_a, -1, &n_a);
  g_autofree gunichar *letters_b = g_utf8_to_ucs4_fast (small_b, -1, &n_b);

  if (n_a < SHORT || n_b < SHORT || strcmp (small_a, small_b) == 0 /* AS12 */)
    return 1;
  return eda_jaro_winkler (letters_a, (gsize)n_a, letters_b, (gsize)n_b);
}

/* The nearest more frequent level; NULL = none is near. */
static const EdaLevel *
find_model (const EdaColumnProfile *column, guint i, double *distance)
{
  const EdaLevel *level = &column->levels[i], *best = NULL;

  *distance = DISTANCE;
  for (guint j = 0; j < i; j++)
    {
      const EdaLevel *other = &column->levels[j];
      double near = other->count >= TIMES * level->count && !has_digit (other->value)
                        ? compare (level->value, other->value)
                        : 1;

      if (near <= *distance)
        {
          *distance = near;
          best = other;
        }
    }
  return best;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  guint           n = 0;
  gsize           rows = 0;
  double          least = 1;
  const EdaLevel *example = NULL, *model = NULL;
  EdaFinding     *finding;

  if (!eda_column_is_category (column) || column->n_levels > MAX_LEVELS
      || eda_column_get_storage (column->column) != EDA_STORAGE_TEXT)
    return NULL;
  for (guint i = 1; i < column->n_levels; i++)
    {
      const EdaLevel *level = &column->levels[i], *near;
      double          distance;

      if ((double)level->count > RARE * (double)column->n || has_digit (level->value))
        continue;
      near = find_model (column, i, &distance);
      if (near == NULL)
        continue;
      n++;
      rows += level->count;
      if (distance < least)
        {
          least = distance;
          example = level;
          model = near;
        }
    }
  if (n == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_similar_levels, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding, "Jaro–Winkler distance", least, DISTANCE, column->n);
  eda_finding_set_text (
      finding,
      "%s of %s (%s) %s spelled nearly like a frequent one, such as %s like %s.",
      eda_say_count (pad, n, "rare level", NULL),
      eda_column_profile_get_name (column),
      eda_say_count (pad, rows, "row", NULL),
      n == 1 ? "is" : "are",
      eda_say_quoted (pad, example->value),
      eda_say_quoted (pad, model->value));
  eda_finding_set_advice (
      finding,
      "A slip of the pen makes a group of its own, too small to be seen.",
      "Compare the two; mend the spelling in the file if they are one.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_similar_levels
    = { "AS13",
        "similar-levels",
        1,
        check,
        "Jaro–Winkler distance to a level four times as frequent",
        "0.10, at most 5 % of the rows",
        "note" };
