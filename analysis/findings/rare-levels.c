/* AC3, rare levels: levels with fewer than 6 rows or less than 1 % of them. */

#include "analysis/findings/rule-parts.h"

#define COUNT 6
#define SHARE 0.01
#define MIN_N 50
#define ROWS_PER_LEVEL 5 /* of a text, on average */
#define TOGETHER 0.5 /* levels that hold more than this share are not rare, just many */
#define MANY_LEVELS 200 /* more is a matter of cardinality (AS6) */

extern const EdaFindingRule eda_finding_rare_levels;

static gboolean
is_rare (const EdaLevel *level, gsize n)
{
  return level->count < COUNT || (double)level->count < SHARE * (double)n;
}

/* A category, or a text whose many levels come again and again. */
static gboolean
has_levels (const EdaColumnProfile *column)
{
  return eda_column_is_category (column)
         || (column->has_levels && eda_column_get_type (column->column) == EDA_TYPE_TEXT
             && column->n >= ROWS_PER_LEVEL * column->distinct);
}

/* What would be there if they were one level. */
static const char *
preview (const EdaColumnProfile *column, guint n_rare, gsize rows, GStringChunk *pad)
{
  g_autofree char *words = g_strdup_printf (
      " Lumped as “other” they would be %s of the rows, beside %s.",
      eda_say (pad, EDA_ROLE_SHARE, (double)rows / (double)column->n),
      eda_say_count (pad, column->distinct - n_rare, "frequent level", NULL));

  return g_string_chunk_insert (pad, words);
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gsize       rows = 0;
  EdaFinding *finding;

  if (!has_levels (column) || column->distinct > MANY_LEVELS || column->n < MIN_N)
    return NULL;
  for (guint i = 0; i < column->n_levels; i++)
    if (is_rare (&column->levels[i], column->n))
      {
        g_ptr_array_add (names, (gpointer)eda_say_quoted (pad, column->levels[i].value));
        rows += column->levels[i].count;
      }
  if (names->len == 0 || (double)rows > TOGETHER * (double)column->n)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_rare_levels, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding, "rare levels", names->len, 1, column->n);
  eda_finding_set_text (finding,
                        "%s has %s, with %s%s: %s.%s",
                        eda_column_profile_get_name (column),
                        eda_say_count (pad, names->len, "rare level", NULL),
                        eda_say_count (pad, rows, "row", NULL),
                        names->len > 1 ? " altogether" : "",
                        eda_say_list (pad, names, 6),
                        names->len > 1 ? preview (column, names->len, rows, pad) : "");
  eda_finding_set_advice (
      finding,
      "A level with a handful of rows says little by itself, and may be a typing "
      "variant of another.",
      "Compare the spelling with the frequent levels; lump the rest as “other” "
      "where that makes sense.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_rare_levels = { "AC3",
                                                 "rare-levels",
                                                 5,
                                                 check,
                                                 "levels with fewer than 6 rows or 1 %",
                                                 "1, together at most half of the rows",
                                                 "note" };
