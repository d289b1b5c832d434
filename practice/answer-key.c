/* What is told about a practice file. */

#include "practice/answer-key.h"

#include <math.h>

#include "analysis/result/format.h"
#include "challenge/judging/verdict.h"

/* E: how far beyond the smallest effect, from 0 to 1. */
static double
effect_of (const EdaPlanting *planting)
{
  static const struct
  {
    double from, width;
  } scales[] = { [EDA_GAUGE_FACT] = { 0, 0 },
                 [EDA_GAUGE_R] = { .1, .5 },
                 [EDA_GAUGE_SKEW] = { .08, .25 },
                 [EDA_GAUGE_V] = { .1, .4 },
                 [EDA_GAUGE_G] = { .2, .8 } };
  const EdaGauge gauge = planting->pattern->gauge;
  double         size;

  if (gauge == EDA_GAUGE_FACT || planting->verdicts->len == 0)
    return 1;
  size = fabs (((EdaVerdict *)planting->verdicts->pdata[0])->estimate);
  return CLAMP ((size - scales[gauge].from) / scales[gauge].width, 0, 1);
}

/* S: the share of rows that a fault or a gap concerns. */
static double
reach_of (const EdaPlanting *planting)
{
  static const double whole[]
      = { [EDA_REACH_WHOLE] = 0, [EDA_REACH_ROWS] = .05, [EDA_REACH_MISSING] = .30 };
  const double    most = whole[eda_recipe_get_type (planting->pattern)->reach];
  const EdaFacts *share = eda_facts_find (planting->params, "share");

  if (share == NULL)
    share = eda_facts_find (planting->params, "rate");
  return share == NULL || most == 0 ? 1
                                    : CLAMP (eda_facts_get_number (share) / most, 0, 1);
}

static void
add_claims (EdaFacts *facts, const EdaPlanting *planting)
{
  EdaFacts *claims = eda_facts_add_list (facts, "claims");

  for (guint i = 0; i < planting->claims->len; i++)
    {
      EdaFacts *claim = eda_facts_add_object (claims, NULL);

      eda_facts_add_text (claim, "claim", planting->claims->pdata[i]);
      eda_verdict_add_facts (planting->verdicts->pdata[i], claim);
    }
}

static void
add_words (EdaFacts *facts, const EdaPlanting *planting)
{
  g_autofree const char **columns = eda_planting_list_columns (planting, FALSE);
  const char *const       look = eda_recipe_get_type (planting->pattern)->look;
  g_autofree char *headline = eda_pattern_fill (planting->pattern->headline, columns);
  g_autofree char *how_to_see = eda_pattern_fill (look, columns);
  g_autofree char *action = eda_pattern_fill (planting->pattern->action, columns);

  eda_facts_add_text (facts, "headline", headline);
  eda_facts_add_text (facts, "how_to_see", how_to_see);
  eda_facts_add_text (facts, "action", action);
}

static void
add_pattern (EdaFacts *list, const EdaPlanting *planting)
{
  const EdaPatternType   *type = eda_recipe_get_type (planting->pattern);
  const char              tier[] = { type->tier, '\0' };
  g_autofree const char **columns = eda_planting_list_columns (planting, TRUE);
  EdaFacts               *facts = eda_facts_add_object (list, NULL);

  eda_facts_add_text (facts, "pattern", type->code);
  eda_facts_add_count (facts, "step", type->step);
  eda_facts_add_text (facts, "family", type->family);
  eda_facts_add_texts (facts, "columns", columns);
  eda_facts_add_count (facts, "direction", planting->sign);
  eda_facts_add_count (facts, "expected_direction", planting->sense);
  eda_facts_add_take (facts, "params", eda_facts_ref (planting->params));
  add_claims (facts, planting);
  eda_facts_add_text (facts, "tier", tier);
  eda_facts_add_number (facts, "T", type->importance);
  eda_facts_add_number (facts, "E", effect_of (planting));
  eda_facts_add_number (facts, "S", reach_of (planting));
  eda_facts_add_number (
      facts, "d", eda_pattern_get_detectability (type, planting->level));
  add_words (facts, planting);
  eda_facts_add_text (
      facts, "confirmed_by", planting->claims->len > 0 ? "core" : "construction");
  eda_facts_add_count (facts, "draws", planting->try + 1);
}

static void
add_name (EdaFacts *facts, const EdaPracticeFile *file)
{
  g_autofree char *name = eda_practice_name_print (file->name);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->csv);

  eda_facts_add_text (facts, "name", name);
  eda_facts_add_count (facts, "generator", EDA_PRACTICE_VERSION);
  eda_facts_add_text (facts, "theme", file->name->theme->id);
  eda_facts_add_count (facts, "level", file->name->level);
  eda_facts_add_count (facts, "seed", (gint64)file->name->seed);
  eda_facts_add_text (facts, "title", file->name->theme->title);
  eda_facts_add_count (facts, "rows", (gint64)file->n_rows);
  eda_facts_add_count (facts, "columns", g_strv_length (file->columns));
  eda_facts_add_text (facts, "sha256", sha256);
}

static void
add_strings (EdaFacts *facts, const char *key, const GPtrArray *strings)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < strings->len; i++)
    eda_facts_add_text (list, NULL, strings->pdata[i]);
}

EdaFacts *
eda_answer_key_new (const EdaPracticeFile *file)
{
  EdaFacts *facts = eda_facts_new_object ();
  EdaFacts *patterns, *decoys;

  add_name (facts, file);
  patterns = eda_facts_add_list (facts, "patterns");
  decoys = eda_facts_add_list (facts, "decoys");
  for (guint i = 0; i < file->plantings->len; i++)
    {
      const EdaPlanting *planting = file->plantings->pdata[i];

      if (planting->pattern != NULL)
        add_pattern (patterns, planting);
      else
        for (guint k = 0; k < planting->n_columns; k++)
          eda_facts_add_text (decoys, NULL, planting->columns[k]->name);
    }
  add_strings (facts, "dropped", file->dropped);
  add_strings (facts, "mess", file->mess);
  eda_facts_add_number (facts, "largest_unplanted_pair", file->worst_pair);
  return facts;
}

/* ---- the brief ---- */

static const EdaThemeColumn *
find_column (const EdaPracticeFile *file, const char *name)
{
  for (guint i = 0; i < file->plantings->len; i++)
    {
      const EdaPlanting *planting = file->plantings->pdata[i];

      for (guint k = 0; k < planting->n_columns; k++)
        if (g_str_equal (planting->columns[k]->name, name))
          return planting->columns[k];
    }
  g_return_val_if_reached (NULL);
}

static char *
dup_range (const EdaThemeColumn *column)
{
  g_autofree char *least = eda_format (EDA_ROLE_VALUE, column->least);
  g_autofree char *most = eda_format (EDA_ROLE_VALUE, column->most);

  if (column->kind == EDA_THEME_NUMBER)
    return g_strdup_printf ("%s to %s", least, most);
  return column->levels != NULL ? g_strjoinv (", ", column->levels) : g_strdup ("");
}

/* Level 3 keeps one unit back, level 4 half of the meanings, level 5 all. */
static void
append_row (GString *out, const EdaPracticeFile *file, guint index, gboolean *kept_back)
{
  const EdaThemeColumn *column = find_column (file, file->columns[index]);
  const guint           level = file->name->level;
  const gboolean        has_unit = column->unit != NULL && column->unit[0] != '\0';
  const gboolean        hide = level == 4 && index % 2 == 1;
  const gboolean        hide_unit = level == 3 && has_unit && !*kept_back;
  g_autofree char      *range = dup_range (column);

  *kept_back |= hide_unit;
  g_string_append_printf (out,
                          "| %s | %s | %s | %s |\n",
                          column->name,
                          hide ? "?" : column->meaning,
                          hide || hide_unit ? "?"
                          : has_unit        ? column->unit
                                            : "",
                          hide ? "?" : range);
}

char *
eda_practice_brief (const EdaPracticeFile *file)
{
  const EdaTheme  *theme = file->name->theme;
  g_autofree char *name = eda_practice_name_print (file->name);
  g_autofree char *rows = eda_format_count (file->n_rows, "row", NULL);
  GString         *out = g_string_new (NULL);
  gboolean         kept_back = FALSE;

  g_string_append_printf (out,
                          "# %s (%s)\n\n%s Each row is %s; %s, made up by EDA Workbench. "
                          "\n\n**%s**\n",
                          theme->title,
                          name,
                          theme->context,
                          theme->row,
                          rows,
                          theme->question);
  if (file->name->level == 5)
    {
      g_string_append (out, "\nThere is no dictionary of the columns.\n");
      return g_string_free (out, FALSE);
    }
  g_string_append (out, "\n| column | meaning | unit | allowed |\n|---|---|---|---|\n");
  for (guint i = 0; file->columns[i] != NULL; i++)
    append_row (out, file, i, &kept_back);
  return g_string_free (out, FALSE);
}
