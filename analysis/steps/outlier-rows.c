/* Rows by all methods. */

#include "analysis/steps/outlier-rows.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/agreement-figure.h"

#include <math.h>

#define ROWS_SHOWN 15
#define ROWS_DRAWN 10
#define ROWS_IN_FACTS 100

static const EdaMethodName method_names[] = {
  { EDA_METHOD_VALUES, "values", "far value" },
  { EDA_METHOD_CLASSICAL, "mahalanobis", "distance" },
  { EDA_METHOD_ROBUST, "mcd", "robust distance" },
  { EDA_METHOD_LOF, "lof", "neighbours" },
  { EDA_METHOD_FOREST, "isolation_forest", "isolation" },
};

typedef struct
{
  const GArray          *checked;
  const EdaMultivariate *all;
  const EdaOddRows      *odd;
  GArray                *rows; /* EdaRowAgreement */
  GStringChunk          *pad;
  EdaResult             *result;
} Rows;

static const EdaRowAgreement *
get (const Rows *self, guint i)
{
  return &g_array_index (self->rows, EdaRowAgreement, i);
}

static const char *
say_columns (const Rows *self, const EdaRowAgreement *row)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *said;

  for (guint k = 0; k < MIN (row->n_columns, EDA_COLUMNS_NAMED); k++)
    g_ptr_array_add (
        names,
        (gpointer)eda_column_profile_get_name (
            g_array_index (self->checked, EdaCheckedColumn, row->columns[k]).column));
  if (row->n_columns == 0)
    return "–";
  said = eda_say_list (self->pad, names, EDA_COLUMNS_NAMED);
  if (row->n_columns <= EDA_COLUMNS_NAMED)
    return said;
  g_autofree char *more
      = g_strdup_printf ("%s and %u more", said, row->n_columns - EDA_COLUMNS_NAMED);

  return g_string_chunk_insert (self->pad, more);
}

static const char *
say_methods (const Rows *self, const EdaRowAgreement *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint k = 0; k < G_N_ELEMENTS (method_names); k++)
    if (row->flagged & method_names[k].method)
      g_string_append_printf (
          text, "%s%s", text->len > 0 ? ", " : "", method_names[k].words);
  return g_string_chunk_insert (self->pad, text->str);
}

static const char *const short_words[EDA_N_DIFFER] = {
  "the methods agree",
  "no value is far by itself; the combination is",
  "other far rows hide it from the plain distance",
  "one far value among many columns counts little",
  "near the bulk, but its own neighbourhood is thin",
  "a rare mix of values",
};

static const char *const long_words[EDA_N_DIFFER] = {
  NULL,
  "%s far as a combination only, each value being ordinary by itself",
  "%s far by the robust distance but not by the plain one, as far rows widen the spread "
  "that they are measured by",
  "%s far in single values but not as a combination: a distance over all columns dilutes "
  "them, or the row is not complete",
  "%s set apart from the neighbours only, as between two groups or beside a dense one",
  "%s cut off by the isolation forest only, as a rare mix of values",
};

/* More than a tenth of the rows hide one another no longer: they are a group. */
static const char *const group_words = "%s far from the tightest half of the rows but "
                                       "not from the mean of all: so many are "
                                       "no strays but a second group, or a long tail";

static gboolean
is_group (const Rows *self, guint count)
{
  return (double)count > 0.1 * (double)self->all->n_complete;
}

static void
add_disagreement (const Rows *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[EDA_N_DIFFER] = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    counts[eda_row_agreement_differ (get (self, i))]++;
  for (guint kind = EDA_DIFFER_COMBINATION; kind < EDA_N_DIFFER; kind++)
    {
      g_autofree char *subject
          = g_strdup_printf ("%s %s",
                             eda_say_count (self->pad, counts[kind], "row", NULL),
                             counts[kind] == 1 ? "is" : "are");
      g_autoptr (GString) words = g_string_new (NULL);

      if (counts[kind] == 0)
        continue;
      g_string_append (words,
                       kind == EDA_DIFFER_MASKED && is_group (self, counts[kind])
                           ? group_words
                           : long_words[kind]);
      g_string_replace (words, "%s", subject, 1);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words->str);
    }
  if (text->len > 0)
    eda_result_add_text (self->result,
                         "outliers/all-methods/disagreement",
                         "Where the methods disagree: %s.",
                         text->str);
}

static void
add_score (EdaGrid *grid, double score)
{
  if (isnan (score))
    eda_grid_add_text (grid, "–");
  else
    eda_grid_add_number (grid, EDA_ROLE_STATISTIC, score);
}

static void
add_grid (const Rows *self)
{
  static const char *const titles[]
      = { "Row", "Agreement", "Far values in",  "Flagged by",
          "LOF", "Isolation", "Why not by all", NULL };
  EdaGrid *grid = eda_grid_new ("Rows that half of the methods call far", titles);

  for (guint i = 0; i < self->rows->len && eda_grid_get_n_rows (grid) < ROWS_SHOWN; i++)
    {
      const EdaRowAgreement *row = get (self, i);

      if (!eda_row_agreement_is_agreed (row))
        continue;
      eda_grid_add_row (grid);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)row->row + 1);
      eda_grid_add_number (grid, EDA_ROLE_SHARE, row->score);
      eda_grid_add_text (grid, say_columns (self, row));
      eda_grid_add_text (grid, say_methods (self, row));
      add_score (grid, row->lof);
      add_score (grid, row->isolation);
      eda_grid_add_text (grid, short_words[eda_row_agreement_differ (row)]);
    }
  if (eda_grid_get_n_rows (grid) == 0)
    {
      eda_grid_unref (grid);
      return;
    }
  eda_grid_set_note (
      grid,
      "Agreement: share of the methods that apply to the row and flag it: a far value in "
      "one column, Mahalanobis and robust distance (0.999), local outlier factor above "
      "1.5 (20 neighbours), isolation above 0.6 (100 trees). At most fifteen; rows count "
      "from 1.");
  eda_result_take_grid (self->result, "outliers/all-methods", grid);
}

static void
add_method_facts (EdaFacts           *facts,
                  const char         *key,
                  const EdaOddScores *scores,
                  double              limit,
                  const char         *of_what,
                  gint64              what)
{
  EdaFacts *object;

  if (scores->n == 0)
    {
      eda_facts_add_null (facts, key);
      return;
    }
  object = eda_facts_add_object (facts, key);
  eda_facts_add_count (object, of_what, what);
  eda_facts_add_count (object, "n", (gint64)scores->n);
  eda_facts_add_number (object, "cutoff", limit);
  eda_facts_add_count (object, "count", (gint64)scores->beyond);
}

static void
add_row_facts (const Rows *self, EdaFacts *list, const EdaRowAgreement *row)
{
  EdaFacts *object = eda_facts_add_object (list, NULL), *methods, *columns;

  eda_facts_add_count (object, "row", (gint64)row->row + 1);
  methods = eda_facts_add_list (object, "methods");
  for (guint k = 0; k < G_N_ELEMENTS (method_names); k++)
    if (row->flagged & method_names[k].method)
      eda_facts_add_text (methods, NULL, method_names[k].key);
  eda_facts_add_count (object, "applicable", __builtin_popcount (row->applicable));
  eda_facts_add_number (object, "score", row->score);
  columns = eda_facts_add_list (object, "columns");
  for (guint k = 0; k < MIN (row->n_columns, EDA_COLUMNS_NAMED); k++)
    eda_facts_add_text (
        columns,
        NULL,
        eda_column_profile_get_name (
            g_array_index (self->checked, EdaCheckedColumn, row->columns[k]).column));
  eda_facts_add_number (object, "lof", row->lof);
  eda_facts_add_number (object, "isolation_score", row->isolation);
}

static void
add_facts (const Rows *self, guint n_agreed)
{
  EdaFacts *outliers = eda_facts_find (eda_result_get_facts (self->result), "outliers");
  EdaFacts *facts = eda_facts_add_object (outliers, "rows"), *list;

  add_method_facts (
      facts, "lof", &self->odd->lof, EDA_LOF_LIMIT, "k", EDA_LOF_NEIGHBOURS);
  add_method_facts (facts,
                    "isolation_forest",
                    &self->odd->forest,
                    EDA_FOREST_LIMIT,
                    "trees",
                    EDA_FOREST_TREES);
  eda_facts_add_count (facts, "flagged", self->rows->len);
  eda_facts_add_count (facts, "agreed", n_agreed);
  list = eda_facts_add_list (facts, "agreement");
  for (guint i = 0; i < self->rows->len && eda_facts_get_size (list) < ROWS_IN_FACTS; i++)
    if (eda_row_agreement_is_agreed (get (self, i)))
      add_row_facts (self, list, get (self, i));
}

static void
add_method_coverage (const Rows *self, const char *check, const EdaOddScores *scores)
{
  if (scores->n == 0)
    eda_result_add_coverage (
        self->result,
        check,
        NULL,
        FALSE,
        scores == &self->odd->lof && self->odd->lof_is_tied
            ? "more than 20 rows are equal: distances of 0 tell nothing of density"
            : "needs two numeric columns that vary over 40 complete rows or more");
  else if (scores->n < self->all->n_complete)
    eda_result_add_coverage (self->result,
                             check,
                             NULL,
                             TRUE,
                             "on a random sample of %" G_GSIZE_FORMAT
                             " of the %" G_GSIZE_FORMAT " complete rows",
                             scores->n,
                             self->all->n_complete);
}

static void
add_words (const Rows *self, guint n_agreed)
{
  if (self->rows->len == 0)
    return;
  eda_result_add_text (
      self->result,
      "outliers/all-methods/text",
      "All methods together flag %s, %s by half of them or more.%s",
      eda_say_count (self->pad, self->rows->len, "row", NULL),
      n_agreed == 0 ? "none" : eda_say (self->pad, EDA_ROLE_COUNT, n_agreed),
      self->odd->lof.n > 0 && self->odd->lof.n < self->all->n_complete
          ? " Neighbours and isolation were looked at in random samples of the rows."
          : "");
}

static void
add_figure (const Rows *self)
{
  EdaFigure *figure = eda_agreement_new_figure (
      self->rows, method_names, G_N_ELEMENTS (method_names), ROWS_DRAWN);

  if (figure != NULL)
    eda_result_take_figure (self->result, "outliers/agreement", figure);
}

gboolean
eda_add_outlier_rows (EdaProfile       *profile,
                      const GArray     *checked,
                      const EdaContext *context,
                      EdaResult        *result,
                      GError          **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GArray) rows = NULL;
  Rows  self = { checked, NULL, NULL, NULL, pad, result };
  guint n_agreed = 0;

  self.all = eda_profile_get_multivariate (profile, context, error);
  self.odd = self.all != NULL ? eda_odd_rows_get (profile, context, error) : NULL;
  if (self.odd == NULL)
    return FALSE;
  self.rows = rows = eda_row_agreement_new (checked, self.all, self.odd);
  for (guint i = 0; i < rows->len; i++)
    n_agreed += eda_row_agreement_is_agreed (get (&self, i));
  add_facts (&self, n_agreed);
  add_words (&self, n_agreed);
  add_figure (&self);
  add_grid (&self);
  add_disagreement (&self);
  add_method_coverage (&self, "local outlier factor", &self.odd->lof);
  add_method_coverage (&self, "isolation forest", &self.odd->forest);
  return TRUE;
}
