/* Step 1, Columns That Follow From Others: the same twice, what one column decides of
 * another, orders, sums and products. */

#include <glib/gi18n.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/step.h"

#define SHOWN 40

typedef struct
{
  const GPtrArray    *columns; /* EdaColumnProfile */
  const EdaRelations *found;
  GStringChunk       *pad;
  EdaResult          *result;
} Relations;

static const char *
name_of (const Relations *self, guint index)
{
  return eda_column_profile_get_name (self->columns->pdata[index]);
}

static const EdaDependence *
get_dependence (const Relations *self, guint i)
{
  return &g_array_index (self->found->dependences, EdaDependence, i);
}

static const EdaArithmetic *
get_arithmetic (const Relations *self, guint i)
{
  return &g_array_index (self->found->arithmetic, EdaArithmetic, i);
}

static const char *
say_dependence (const Relations *self, const EdaDependence *found)
{
  const char      *from = name_of (self, found->from), *to = name_of (self, found->to);
  g_autofree char *text = NULL;

  switch (found->kind)
    {
    case EDA_DEPENDENCE_IDENTICAL:
      text = g_strdup_printf ("%s and %s are equal in every row", from, to);
      break;
    case EDA_DEPENDENCE_ONE_TO_ONE:
      text = g_strdup_printf ("%s and %s name the same thing in two ways", from, to);
      break;
    case EDA_DEPENDENCE_DETERMINES:
      text = g_strdup_printf ("%s says what %s is", from, to);
      break;
    }
  return g_string_chunk_insert (self->pad, text);
}

static const char *
say_arithmetic (const Relations *self, const EdaArithmetic *found)
{
  const char      *a = name_of (self, found->a), *b = name_of (self, found->b);
  g_autofree char *text = NULL;

  switch (found->kind)
    {
    case EDA_ARITHMETIC_ORDER:
      text = g_strdup_printf ("%s ≤ %s", a, b);
      break;
    case EDA_ARITHMETIC_SUM:
      text = g_strdup_printf ("%s + %s = %s", a, b, name_of (self, found->c));
      break;
    case EDA_ARITHMETIC_PRODUCT:
      text = g_strdup_printf ("%s × %s = %s", a, b, name_of (self, found->c));
      break;
    }
  return g_string_chunk_insert (self->pad, text);
}

/* "17, 23 and 40": rows that break it, from 1. */
static const char *
say_rows (const Relations *self, const gsize rows[], guint n, gsize broken)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = MIN (n, 3);

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? ", " : "",
                            eda_say (self->pad, EDA_ROLE_COUNT, (double)rows[i] + 1));
  if (shown > 0 && broken > shown)
    g_string_append (text, ", …");
  return g_string_chunk_insert (self->pad, text->str);
}

static void
add_row (const Relations *self,
         EdaGrid         *grid,
         const char      *what,
         double           share,
         gsize            n,
         gsize            broken,
         const char      *rows)
{
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, what);
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, share);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, n);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, broken);
  if (broken > 0)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_add_text (grid, rows);
}

static void
add_grid (const Relations *self)
{
  static const char *const titles[]
      = { "Relation", "Holds", "n", "Broken", "Rows that break it", NULL };
  EdaGrid *grid = eda_grid_new ("Columns that follow from others", titles);
  guint    total = self->found->dependences->len + self->found->arithmetic->len;

  for (guint i = 0; i < self->found->dependences->len && i < SHOWN; i++)
    {
      const EdaDependence *found = get_dependence (self, i);

      add_row (self,
               grid,
               say_dependence (self, found),
               found->compliance,
               found->n,
               found->broken,
               say_rows (self, found->rows, found->n_rows, found->broken));
    }
  for (guint i = 0; i < self->found->arithmetic->len && i < SHOWN; i++)
    {
      const EdaArithmetic *found = get_arithmetic (self, i);

      add_row (self,
               grid,
               say_arithmetic (self, found),
               found->share,
               found->n,
               found->broken,
               say_rows (self, found->rows, found->n_rows, found->broken));
    }
  eda_grid_set_note (grid,
                     total > eda_grid_get_n_rows (grid)
                         ? "The first of each kind."
                         : "One column decides another: at least 99.5 % of the rows. "
                           "Orders: at least 95 %, "
                           "where chance pairs would often break them. Sums and "
                           "products: at least 90 % of "
                           "the rows without a 0, or a factor of 1.");
  eda_result_take_grid (self->result, "column-relations/list", grid);
}

static void
add_words (const Relations *self)
{
  guint dependences = self->found->dependences->len, orders = 0, sums = 0, broken = 0;

  for (guint i = 0; i < self->found->arithmetic->len; i++)
    {
      const EdaArithmetic *found = get_arithmetic (self, i);

      orders += found->kind == EDA_ARITHMETIC_ORDER;
      sums += found->kind != EDA_ARITHMETIC_ORDER;
      broken += found->broken > 0;
    }
  for (guint i = 0; i < dependences; i++)
    broken += get_dependence (self, i)->broken > 0;
  if (dependences + orders + sums == 0)
    {
      eda_result_set_summary (self->result, "no column follows from others");
      eda_result_add_text (
          self->result,
          "column-relations/opening",
          "No column repeats another, is decided by another, or is a sum or "
          "product of two others.");
      return;
    }
  eda_result_set_summary (
      self->result,
      "%s · %s · %s",
      eda_say_count (self->pad, dependences, "dependence", NULL),
      eda_say_count (self->pad, orders, "order", NULL),
      eda_say_count (self->pad, sums, "sum or product", "sums and products"));
  eda_result_add_text (
      self->result,
      "column-relations/opening",
      "Some columns follow from others: a copy adds nothing and makes associations look "
      "stronger. %s",
      broken > 0 ? "Where a relation holds in nearly all rows, look at the others: they "
                   "are often mistakes."
                 : "All of these hold without exception.");
}

static void
add_rows_fact (EdaFacts *facts, const gsize rows[], guint n)
{
  EdaFacts *list = eda_facts_add_list (facts, "rows");

  for (guint i = 0; i < n; i++)
    eda_facts_add_count (list, NULL, (gint64)rows[i] + 1);
}

static void
add_dependence_facts (const Relations *self, EdaFacts *facts)
{
  static const char *const kinds[] = { "identical", "one_to_one", "determines" };
  EdaFacts                *list = eda_facts_add_list (facts, "dependences");

  for (guint i = 0; i < self->found->dependences->len; i++)
    {
      const EdaDependence *found = get_dependence (self, i);
      EdaFacts            *object = eda_facts_add_object (list, NULL);

      eda_facts_add_text (object, "kind", kinds[found->kind]);
      eda_facts_add_text (object, "from", name_of (self, found->from));
      eda_facts_add_text (object, "to", name_of (self, found->to));
      eda_facts_add_number (object, "compliance", found->compliance);
      eda_facts_add_count (object, "n", (gint64)found->n);
      eda_facts_add_count (object, "broken", (gint64)found->broken);
      add_rows_fact (object, found->rows, found->n_rows);
    }
}

static void
add_arithmetic_facts (const Relations *self, EdaFacts *facts)
{
  EdaFacts *list = eda_facts_add_list (facts, "arithmetic");

  for (guint i = 0; i < self->found->arithmetic->len; i++)
    {
      const EdaArithmetic *found = get_arithmetic (self, i);
      EdaFacts            *object = eda_facts_add_object (list, NULL);

      eda_facts_add_text (object, "relation", say_arithmetic (self, found));
      eda_facts_add_number (object, "compliance", found->share);
      eda_facts_add_count (object, "n", (gint64)found->n);
      eda_facts_add_count (object, "broken", (gint64)found->broken);
      add_rows_fact (object, found->rows, found->n_rows);
    }
}

static void
add_facts (const Relations *self)
{
  EdaFacts *dataset
      = eda_facts_add_object (eda_result_get_facts (self->result), "dataset");
  EdaFacts *facts = eda_facts_add_object (dataset, "column_relations");

  add_dependence_facts (self, facts);
  add_arithmetic_facts (self, facts);
  if (self->found->pairs_left_out > 0)
    eda_result_add_coverage (self->result,
                             "columns decided by others",
                             NULL,
                             TRUE,
                             "%u pairs were left out; --all-pairs looks at them all",
                             self->found->pairs_left_out);
  if (self->found->columns_left_out > 0)
    eda_result_add_coverage (self->result,
                             "orders, sums and products",
                             NULL,
                             TRUE,
                             "%u numeric columns beyond the first 40 were left out",
                             self->found->columns_left_out);
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
  Relations self = { columns, NULL, pad, result };

  if (columns == NULL)
    return FALSE;
  self.found = eda_profile_get_relations (profile, context, error);
  if (self.found == NULL)
    return FALSE;
  add_words (&self);
  if (self.found->dependences->len + self.found->arithmetic->len > 0)
    add_grid (&self);
  add_facts (&self);
  return TRUE;
}

const EdaAnalysis eda_analysis_column_relations
    = { "column-relations", N_ ("Columns That Follow From Others"), 1, run };
