/* Two-way tables of every pair of columns with few levels. The level of each cell is
 * looked up once per column and kept in one byte, so that a pair costs one quick pass
 * over the rows. */

#include "analysis/profile/crosstabs.h"

#include "analysis/kernels/significance.h"

#include <math.h>
#include <string.h>

#define MAX_NUMBER_LEVELS 10  /* a numeric column with more is not a grouping */
#define MIN_ROWS_PER_NUMBER 5 /* nor is one whose values hardly repeat */
#define NO_LEVEL EDA_CROSSTAB_MAX_LEVELS

/* A column that takes part. */
typedef struct
{
  const EdaColumnProfile *profile;
  guint                   index;          /* in the table */
  guint   order[EDA_CROSSTAB_MAX_LEVELS]; /* place → index into the profile's levels */
  guint8 *places; /* n_rows: place of each row's level; NO_LEVEL = missing */
} Factor;

static void
factor_clear (gpointer data)
{
  g_free (((Factor *)data)->places);
}

static gboolean
takes_part (const EdaColumnProfile *profile)
{
  if (!profile->has_levels || profile->distinct < 2
      || profile->distinct > EDA_CROSSTAB_MAX_LEVELS)
    return FALSE;
  if (profile->numeric)
    return profile->distinct <= MAX_NUMBER_LEVELS
           && profile->n >= MIN_ROWS_PER_NUMBER * profile->distinct;
  return profile->distinct < profile->n;
}

static int
compare_levels (gconstpointer a, gconstpointer b, gpointer data)
{
  const EdaColumnProfile *profile = data;
  const EdaLevel         *one = &profile->levels[*(const guint *)a];
  const EdaLevel         *two = &profile->levels[*(const guint *)b];

  if (profile->numeric)
    return (one->number > two->number) - (one->number < two->number);
  return strcmp (one->value, two->value);
}

static gboolean
factor_fill (Factor *self, gsize n_rows, const EdaContext *context, GError **error)
{
  guint8 place_of_level[EDA_CROSSTAB_MAX_LEVELS];
  guint  n = self->profile->n_levels;

  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order,
                     (int)n,
                     sizeof self->order[0],
                     compare_levels,
                     (gpointer)self->profile);
  for (guint i = 0; i < n; i++)
    place_of_level[self->order[i]] = (guint8)i;

  self->places = g_new (guint8, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    {
      gint32 level = eda_column_profile_get_level_at (self->profile, row);

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      self->places[row] = level >= 0 ? place_of_level[level] : NO_LEVEL;
    }
  return TRUE;
}

/* One more row and column than levels: there the missing cells are counted away. */
typedef gsize Counts[EDA_CROSSTAB_MAX_LEVELS + 1][EDA_CROSSTAB_MAX_LEVELS + 1];

static gboolean
count_pairs (const Factor     *rows,
             const Factor     *columns,
             gsize             n_rows,
             Counts            counts,
             const EdaContext *context,
             GError          **error)
{
  memset (counts, 0, sizeof (Counts));
  for (gsize row = 0; row < n_rows; row++)
    {
      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      counts[rows->places[row]][columns->places[row]]++;
    }
  return TRUE;
}

/* Places of the levels that occur, and their texts. */
typedef struct
{
  guint  places[EDA_CROSSTAB_MAX_LEVELS];
  guint  n;
  char **texts;
} Side;

static void
side_init (
    Side *self, const Factor *factor, Counts counts, gboolean is_row, guint n_other)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  self->n = 0;
  for (guint place = 0; place < factor->profile->n_levels; place++)
    {
      gsize sum = 0;

      for (guint k = 0; k < n_other; k++)
        sum += is_row ? counts[place][k] : counts[k][place];
      if (sum == 0)
        continue;
      self->places[self->n++] = place;
      g_strv_builder_add (texts, factor->profile->levels[factor->order[place]].value);
    }
  self->texts = g_strv_builder_end (texts);
}

static void
crosstab_fill (EdaCrosstab  *self,
               const Factor *rows,
               const Factor *columns,
               Counts        counts)
{
  Side  row_side, column_side;
  gsize size;

  side_init (&row_side, rows, counts, TRUE, columns->profile->n_levels);
  side_init (&column_side, columns, counts, FALSE, rows->profile->n_levels);
  self->row_column = rows->index;
  self->column_column = columns->index;
  self->n_rows = row_side.n;
  self->n_columns = column_side.n;
  self->row_levels = row_side.texts;
  self->column_levels = column_side.texts;

  size = (gsize)self->n_rows * self->n_columns;
  self->observed = g_new0 (double, size + 1); /* never NULL */
  self->expected = g_new0 (double, size + 1);
  self->pearson = g_new0 (double, size + 1);
  self->adjusted = g_new0 (double, size + 1);
  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->n_columns; j++)
      self->observed[i * self->n_columns + j]
          = (double)counts[row_side.places[i]][column_side.places[j]];
  self->test = eda_contingency (self->observed,
                                self->n_rows,
                                self->n_columns,
                                self->expected,
                                self->pearson,
                                self->adjusted);
  self->q = NAN;
}

static void
adjust (EdaCrosstabs *self)
{
  g_autofree double *p = g_new (double, self->n_tabs);
  g_autofree double *q = g_new (double, self->n_tabs);
  g_autofree size_t *order = g_new (size_t, self->n_tabs);

  for (guint i = 0; i < self->n_tabs; i++)
    p[i] = self->tabs[i].test.p;
  eda_adjust_bh (p, self->n_tabs, q, order);
  for (guint i = 0; i < self->n_tabs; i++)
    self->tabs[i].q = q[i];
}

static gboolean
pick_factors (EdaCrosstabs                  *self,
              GArray                        *factors,
              const EdaColumnProfile *const *columns,
              guint                          n_columns,
              gboolean                       all_pairs)
{
  self->columns = g_new (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      Factor factor = { .profile = columns[i], .index = i };

      if (!takes_part (columns[i]))
        continue;
      if (!all_pairs && self->n_columns == EDA_CROSSTAB_COLUMNS)
        {
          self->left_out++;
          continue;
        }
      self->columns[self->n_columns++] = i;
      g_array_append_val (factors, factor);
    }
  return self->n_columns >= 2;
}

EdaCrosstabs *
eda_crosstabs_new (const EdaColumnProfile *const *columns,
                   guint                          n_columns,
                   gsize                          n_rows,
                   gboolean                       all_pairs,
                   const EdaContext              *context,
                   GError                       **error)
{
  g_autoptr (EdaCrosstabs) self = g_new0 (EdaCrosstabs, 1);
  g_autoptr (GArray) factors = g_array_new (FALSE, FALSE, sizeof (Factor));
  Counts counts;

  g_array_set_clear_func (factors, factor_clear);
  if (!pick_factors (self, factors, columns, n_columns, all_pairs))
    return g_steal_pointer (&self);

  for (guint i = 0; i < factors->len; i++)
    if (!factor_fill (&g_array_index (factors, Factor, i), n_rows, context, error))
      return NULL;
  self->tabs = g_new0 (EdaCrosstab, (gsize)factors->len * (factors->len - 1) / 2);
  for (guint i = 0; i < factors->len; i++)
    for (guint j = i + 1; j < factors->len; j++)
      {
        const Factor *a = &g_array_index (factors, Factor, i);
        const Factor *b = &g_array_index (factors, Factor, j);

        if (!count_pairs (a, b, n_rows, counts, context, error))
          return NULL;
        crosstab_fill (&self->tabs[self->n_tabs++], a, b, counts);
      }
  adjust (self);
  return g_steal_pointer (&self);
}

void
eda_crosstabs_free (EdaCrosstabs *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_tabs; i++)
    {
      EdaCrosstab *tab = &self->tabs[i];

      g_strfreev (tab->row_levels);
      g_strfreev (tab->column_levels);
      g_free (tab->observed);
      g_free (tab->expected);
      g_free (tab->pearson);
      g_free (tab->adjusted);
    }
  g_free (self->columns);
  g_free (self->tabs);
  g_free (self);
}
