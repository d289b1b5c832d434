/* Step 1, Spellings: levels that are probably one thing, and signs that nobody sees. */

#include <glib/gi18n.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/step.h"

#define SHOWN 40
#define IN_FACTS 200

typedef struct
{
  const GPtrArray *columns; /* EdaColumnProfile */
  const GPtrArray *found;   /* EdaSpellings */
  GStringChunk    *pad;
  EdaResult       *result;
} Spellings;

static const char *const trouble_keys[EDA_N_SPELLING_TROUBLES]
    = { "spaces", "invisible", "not_nfc", "entities" };
static const char *const trouble_words[EDA_N_SPELLING_TROUBLES]
    = { "spaces at an end or doubled",
        "signs that cannot be seen",
        "accents as signs of their own",
        "HTML entities" };

static const EdaColumnProfile *
get_column (const Spellings *self, const EdaSpellings *found)
{
  return self->columns->pdata[found->column];
}

static const char *
say_level (const Spellings *self, const EdaSpellings *found, guint level)
{
  return eda_say_quoted (self->pad, get_column (self, found)->levels[level].value);
}

static const char *
say_variants (const Spellings    *self,
              const EdaSpellings *found,
              const EdaVariants  *variants)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 1; i < variants->n_levels; i++)
    g_ptr_array_add (names, (gpointer)say_level (self, found, variants->levels[i]));
  return eda_say_list (self->pad, names, 5);
}

static void
add_variant_rows (const Spellings *self, EdaGrid *grid)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      const EdaSpellings *found = self->found->pdata[i];

      for (guint k = 0; k < found->variants->len && eda_grid_get_n_rows (grid) < SHOWN;
           k++)
        {
          const EdaVariants *variants = &g_array_index (found->variants, EdaVariants, k);

          eda_grid_add_row (grid);
          eda_grid_add_text (grid,
                             eda_column_profile_get_name (get_column (self, found)));
          eda_grid_set_tone (grid, EDA_TONE_STRONG);
          eda_grid_add_text (grid, say_level (self, found, variants->levels[0]));
          eda_grid_add_text (grid, say_variants (self, found, variants));
          eda_grid_add_text (grid, "the same but for case, spaces or hidden signs");
          eda_grid_add_number (grid, EDA_ROLE_COUNT, variants->rows);
        }
    }
}

static void
add_near_rows (const Spellings *self, EdaGrid *grid)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      const EdaSpellings *found = self->found->pdata[i];

      for (guint k = 0; k < found->near->len && eda_grid_get_n_rows (grid) < SHOWN; k++)
        {
          const EdaNearLevel *near = &g_array_index (found->near, EdaNearLevel, k);

          eda_grid_add_row (grid);
          eda_grid_add_text (grid,
                             eda_column_profile_get_name (get_column (self, found)));
          eda_grid_set_tone (grid, EDA_TONE_STRONG);
          eda_grid_add_text (grid, say_level (self, found, near->frequent));
          eda_grid_add_text (grid, say_level (self, found, near->rare));
          eda_grid_add_text (grid, "a rare level that looks like a frequent one");
          eda_grid_add_number (
              grid, EDA_ROLE_COUNT, get_column (self, found)->levels[near->rare].count);
        }
    }
}

static void
add_grid (const Spellings *self)
{
  static const char *const titles[]
      = { "Column", "Level", "Also written", "Why", "Rows", NULL };
  EdaGrid *grid = eda_grid_new ("Levels that are probably one", titles);

  add_variant_rows (self, grid);
  add_near_rows (self, grid);
  if (eda_grid_get_n_rows (grid) == 0)
    {
      eda_grid_unref (grid);
      return;
    }
  eda_grid_set_note (
      grid,
      "Alike: Jaro–Winkler distance of 0.10 or less, at most 5 % of the "
      "rows, five times rarer than its likeness. Look before joining: Austria "
      "is not Australia.");
  eda_result_take_grid (self->result, "spellings/levels", grid);
}

/* "city: 12 cells with spaces at an end or doubled." */
static void
add_troubles (const Spellings *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->found->len; i++)
    {
      const EdaSpellings *found = self->found->pdata[i];

      for (guint k = 0; k < EDA_N_SPELLING_TROUBLES; k++)
        if (found->troubled[k] > 0)
          g_string_append_printf (
              text,
              "%s%s: %s with %s.",
              text->len > 0 ? " " : "",
              eda_column_profile_get_name (get_column (self, found)),
              eda_say_count (self->pad, found->troubled[k], "cell", NULL),
              trouble_words[k]);
    }
  if (text->len > 0)
    eda_result_add_text (self->result, "spellings/troubles", "%s", text->str);
}

static void
add_words (const Spellings *self)
{
  guint variants = 0, near = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      const EdaSpellings *found = self->found->pdata[i];

      variants += found->variants->len;
      near += found->near->len;
    }
  eda_result_set_summary (self->result,
                          "%s · %s",
                          eda_say_count (self->pad,
                                         variants,
                                         "level in several spellings",
                                         "levels in several spellings"),
                          eda_say_count (self->pad, near, "possible slip", NULL));
  eda_result_add_text (
      self->result,
      "spellings/opening",
      "%s",
      variants + near > 0
          ? "Some levels are probably one thing in several spellings: counted apart, "
            "each "
            "looks rarer than it is."
          : "No two levels of a text column are the same but for case, spaces or hidden "
            "signs, and none looks like a slip of another.");
}

static void
add_column_facts (const Spellings *self, EdaFacts *list, const EdaSpellings *found)
{
  const EdaColumnProfile *column = get_column (self, found);
  EdaFacts               *object = eda_facts_add_object (list, NULL);
  EdaFacts               *variants, *near;

  eda_facts_add_text (object, "column", eda_column_profile_get_name (column));
  for (guint k = 0; k < EDA_N_SPELLING_TROUBLES; k++)
    eda_facts_add_count (object, trouble_keys[k], (gint64)found->troubled[k]);
  variants = eda_facts_add_list (object, "variants");
  for (guint i = 0; i < MIN (found->variants->len, IN_FACTS); i++)
    {
      const EdaVariants *from = &g_array_index (found->variants, EdaVariants, i);
      EdaFacts          *entry = eda_facts_add_object (variants, NULL);
      EdaFacts          *levels = eda_facts_add_list (entry, "levels");

      for (guint k = 0; k < from->n_levels; k++)
        eda_facts_add_text (levels, NULL, column->levels[from->levels[k]].value);
      eda_facts_add_count (entry, "rows", (gint64)from->rows);
    }
  near = eda_facts_add_list (object, "near_duplicates");
  for (guint i = 0; i < MIN (found->near->len, IN_FACTS); i++)
    {
      const EdaNearLevel *from = &g_array_index (found->near, EdaNearLevel, i);
      EdaFacts           *entry = eda_facts_add_object (near, NULL);

      eda_facts_add_text (entry, "level", column->levels[from->rare].value);
      eda_facts_add_text (entry, "like", column->levels[from->frequent].value);
      eda_facts_add_number (entry, "jaro_winkler", from->distance);
      eda_facts_add_count (entry, "rows", (gint64)column->levels[from->rare].count);
    }
}

static void
add_facts (const Spellings *self)
{
  EdaFacts *dataset
      = eda_facts_add_object (eda_result_get_facts (self->result), "dataset");
  EdaFacts *list = eda_facts_add_list (dataset, "spellings");

  for (guint i = 0; i < self->found->len; i++)
    {
      const EdaSpellings *found = self->found->pdata[i];
      const char         *names[]
          = { eda_column_profile_get_name (get_column (self, found)), NULL };

      add_column_facts (self, list, found);
      if (found->levels_left_out > 0)
        eda_result_add_coverage (self->result,
                                 "levels that look alike",
                                 names,
                                 TRUE,
                                 "the %u rarest levels were left out",
                                 found->levels_left_out);
    }
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *params,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  Spellings self = { columns, NULL, pad, result };

  if (columns == NULL)
    return FALSE;
  self.found = eda_profile_get_spellings (profile, context, error);
  if (self.found == NULL)
    return FALSE;
  add_words (&self);
  add_grid (&self);
  add_troubles (&self);
  add_facts (&self);
  return TRUE;
}

const EdaAnalysis eda_analysis_spellings = { "spellings", N_ ("Spellings"), 1, run };
