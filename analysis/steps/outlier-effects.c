/* With and without: how much a few values matter to mean, SD, r and slope. */

#include "analysis/steps/outlier-effects.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/correlation.h"

#include <math.h>

#define ROWS_SHOWN 40
#define PAIRS_SHOWN 20
#define MAX_CELLS 5e6 /* pairs × rows */
#define MIN_PAIRS 3   /* however many rows */
#define INFLUENCES 10
#define WORTH_A_LOOK 0.02 /* change of r by one row */

typedef struct
{
  EdaProfile            *profile;
  const GArray          *checked;
  const EdaCorrelations *correlations;
  EdaResult             *result;
  EdaFacts              *facts; /* "effects" */
} Effects;

static const EdaCheckedColumn *
get (const Effects *self, guint i)
{
  return &g_array_index (self->checked, EdaCheckedColumn, i);
}

/* Columns whose far values are a few, not a tail. */
static gboolean
has_strays (const EdaCheckedColumn *checked)
{
  return checked->found->agreed > 0
         && !eda_column_has_heavy_tail (checked->column, checked->found);
}

static void
take_grid (EdaResult *result, const char *key, EdaGrid *grid, const char *note)
{
  if (eda_grid_get_n_rows (grid) == 0)
    {
      eda_grid_unref (grid);
      return;
    }
  eda_grid_set_note (grid, note);
  eda_result_take_grid (result, key, grid);
}

static void
add_name (EdaGrid *grid, const char *name)
{
  eda_grid_add_text (grid, name);
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
}

/* What the values agreed upon do to mean and SD, columns in table order. */
static void
add_column_grid (const Effects *self)
{
  static const char *const titles[]
      = { "Column",     "Agreed", "Mean", "Mean without", "Standard deviation",
          "SD without", NULL };
  EdaGrid *grid
      = eda_grid_new ("Mean and SD with and without the values agreed upon", titles);

  for (guint i = 0; i < self->checked->len && eda_grid_get_n_rows (grid) < ROWS_SHOWN;
       i++)
    {
      const EdaCheckedColumn *checked = get (self, i);

      if (checked->found->agreed == 0)
        continue;
      eda_grid_add_row (grid);
      add_name (grid, eda_column_profile_get_name (checked->column));
      eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)checked->found->agreed);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, checked->column->moments.mean);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, checked->found->mean_without);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, checked->column->moments.sd);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, checked->found->sd_without);
    }
  take_grid (self->result,
             "outliers/without",
             grid,
             "To see how much a few values matter, not to leave them out.");
}

/* Place of a column of the table among the correlations, or NO_PLACE. */
#define NO_PLACE G_MAXUINT
static guint
find_place (const EdaCorrelations *correlations, guint column)
{
  for (guint i = 0; i < correlations->p; i++)
    if (correlations->columns[i] == column)
      return i;
  return NO_PLACE;
}

/* The measure whose r with the column is largest, as a place in the list; NO_PLACE =
 * none. */
static guint
find_partner (const Effects *self, guint i)
{
  const EdaCorrelations *all = self->correlations;
  guint                  a = find_place (all, get (self, i)->index), best = NO_PLACE;
  double                 most = 0;

  for (guint j = 0; a != NO_PLACE && j < self->checked->len; j++)
    {
      guint  b = j == i ? NO_PLACE : find_place (all, get (self, j)->index);
      double r = b == NO_PLACE ? NAN : fabs (all->r[(gsize)a * all->p + b]);

      if (r > most)
        {
          most = r;
          best = j;
        }
    }
  return best;
}

/* Marks the rows of the values agreed upon. */
static void
mark_agreed (const EdaOutliers *found, guint8 marks[])
{
  for (guint i = 0; i < found->n_flagged; i++)
    if (found->flagged[i].score >= EDA_OUTLIER_AGREED)
      marks[found->flagged[i].row] = 1;
}

typedef struct
{
  gsize          n, n_without;
  EdaCorrelation r, r_without;
  EdaLine        line, line_without; /* of y on x */
} Effect;

/* Pairs without a mark come first, so that both samples stand at the start of one array.
 */
static Effect
measure (const EdaCheckedColumn *x, const EdaCheckedColumn *y)
{
  gsize              n_rows = eda_column_get_n_rows (x->column->column);
  g_autofree guint8 *marks = g_new0 (guint8, n_rows + 1);
  g_autofree double *xs = g_new (double, n_rows + 1);
  g_autofree double *ys = g_new (double, n_rows + 1);
  Effect             self = { 0 };

  mark_agreed (x->found, marks);
  mark_agreed (y->found, marks);
  for (guint8 mark = 0; mark < 2; mark++)
    {
      for (gsize row = 0; row < n_rows; row++)
        {
          double a = eda_column_get_number (x->column->column, row);
          double b = eda_column_get_number (y->column->column, row);

          if (marks[row] != mark || !isfinite (a) || !isfinite (b))
            continue;
          xs[self.n] = a;
          ys[self.n++] = b;
        }
      if (mark == 0)
        self.n_without = self.n;
    }
  self.r = eda_pearson (xs, ys, self.n);
  self.r_without = eda_pearson (xs, ys, self.n_without);
  self.line = eda_fit_line (xs, ys, self.n);
  self.line_without = eda_fit_line (xs, ys, self.n_without);
  return self;
}

static void
add_effect_facts (EdaFacts               *list,
                  const EdaCheckedColumn *x,
                  const EdaCheckedColumn *y,
                  const Effect           *effect)
{
  EdaFacts *object = eda_facts_add_object (list, NULL);

  eda_facts_add_text (object, "x", eda_column_profile_get_name (x->column));
  eda_facts_add_text (object, "y", eda_column_profile_get_name (y->column));
  eda_facts_add_count (object, "n", (gint64)effect->n);
  eda_facts_add_count (object, "n_without", (gint64)effect->n_without);
  eda_facts_add_number (object, "r", effect->r.r);
  eda_facts_add_number (object, "r_without", effect->r_without.r);
  eda_facts_add_number (object, "slope", effect->line.slope);
  eda_facts_add_number (object, "slope_without", effect->line_without.slope);
}

static void
add_effect_row (EdaGrid                *grid,
                const EdaCheckedColumn *x,
                const EdaCheckedColumn *y,
                const Effect           *effect)
{
  eda_grid_add_row (grid);
  add_name (grid, eda_column_profile_get_name (x->column));
  add_name (grid, eda_column_profile_get_name (y->column));
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)effect->n);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)(effect->n - effect->n_without));
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, effect->r.r);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, effect->r_without.r);
  if (fabs (effect->r.r - effect->r_without.r) > 0.1)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_add_number (grid, EDA_ROLE_VALUE, effect->line.slope);
  eda_grid_add_number (grid, EDA_ROLE_VALUE, effect->line_without.slope);
}

/* Each column with strays, and the measure it goes with most. */
static gboolean
add_pair_grid (const Effects *self, const EdaContext *context, GError **error)
{
  static const char *const titles[]
      = { "x", "y", "n", "Left out", "Pearson r", "r without", "Slope", "Slope without",
          NULL };
  EdaGrid *grid
      = eda_grid_new ("r and slope with and without the values agreed upon", titles);
  EdaFacts *list = eda_facts_add_list (self->facts, "pairs");
  double    n_rows = (double)eda_table_get_n_rows (eda_profile_get_table (self->profile));
  guint     bound = (guint)CLAMP (MAX_CELLS / (n_rows + 1), MIN_PAIRS, PAIRS_SHOWN);

  for (guint i = 0; i < self->checked->len && eda_grid_get_n_rows (grid) < bound; i++)
    {
      guint  partner = has_strays (get (self, i)) ? find_partner (self, i) : NO_PLACE;
      Effect effect;

      if (!eda_context_check (context, error))
        {
          eda_grid_unref (grid);
          return FALSE;
        }
      if (partner == NO_PLACE)
        continue;
      effect = measure (get (self, i), get (self, partner));
      add_effect_facts (list, get (self, i), get (self, partner), &effect);
      add_effect_row (grid, get (self, i), get (self, partner), &effect);
    }
  take_grid (
      self->result,
      "outliers/without-pairs",
      grid,
      "Each column with values agreed upon, and the measure y that its r is largest "
      "with; left out are the rows agreed upon in either. Slope: of y on x.");
  return TRUE;
}

static double
change_of (const EdaPairCheck *check)
{
  return fabs (check->influence.r - check->influence.without);
}

static int
compare_change (gconstpointer a, gconstpointer b)
{
  const EdaPairCheck *one = *(const EdaPairCheck *const *)a;
  const EdaPairCheck *two = *(const EdaPairCheck *const *)b;
  double              left = change_of (one), right = change_of (two);

  if (left != right)
    return left > right ? -1 : 1;
  return one < two ? -1 : one > two; /* table order */
}

static void
add_influence_row (const Effects *self, EdaGrid *grid, const EdaPairCheck *check)
{
  const EdaCorrelations *all = self->correlations;
  EdaTable              *table = eda_profile_get_table (self->profile);
  const EdaInfluence    *found = &check->influence;

  eda_grid_add_row (grid);
  add_name (grid,
            eda_column_get_name (eda_table_get_column (table, all->columns[check->i])));
  add_name (grid,
            eda_column_get_name (eda_table_get_column (table, all->columns[check->j])));
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)check->influence_n);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->r);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->low);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->high);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)found->row + 1);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->without);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->without_few);
  if (fabs (found->r - found->without_few) > 0.2)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
}

static void
add_influence_facts (const Effects *self, EdaFacts *list, const EdaPairCheck *check)
{
  const EdaCorrelations *all = self->correlations;
  EdaTable              *table = eda_profile_get_table (self->profile);
  const EdaInfluence    *found = &check->influence;
  const guint            columns[] = { all->columns[check->i], all->columns[check->j] };
  EdaFacts              *object = eda_facts_add_object (list, NULL);

  eda_facts_add_text (
      object, "x", eda_column_get_name (eda_table_get_column (table, columns[0])));
  eda_facts_add_text (
      object, "y", eda_column_get_name (eda_table_get_column (table, columns[1])));
  eda_facts_add_count (object, "n", (gint64)check->influence_n);
  eda_facts_add_number (object, "r", found->r);
  eda_facts_add_number (object, "low", found->low);
  eda_facts_add_number (object, "high", found->high);
  eda_facts_add_count (object, "row", (gint64)found->row + 1);
  eda_facts_add_number (object, "without", found->without);
  eda_facts_add_number (object, "without_few", found->without_few);
}

/* The pairs whose r moves most when one row is left out. */
static void
add_influence_grid (const Effects *self, const EdaPairChecks *checks)
{
  static const char *const titles[]
      = { "Column",        "With",      "n",   "Pearson r",
          "Lowest r",      "Highest r", "Row", "r without it",
          "r without 1 %", NULL };
  EdaGrid  *grid = eda_grid_new ("Single rows that move a correlation", titles);
  EdaFacts *list = eda_facts_add_list (self->facts, "leave_one_out");
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < checks->n_checks; i++)
    if (change_of (&checks->checks[i]) >= WORTH_A_LOOK)
      g_ptr_array_add (sorted, &checks->checks[i]);
  g_ptr_array_sort (sorted, compare_change);
  for (guint i = 0; i < MIN (sorted->len, INFLUENCES); i++)
    {
      add_influence_row (self, grid, sorted->pdata[i]);
      add_influence_facts (self, list, sorted->pdata[i]);
    }
  take_grid (self->result,
             "outliers/influence",
             grid,
             "r when any one row is left out, and without the hundredth of the rows that "
             "moves it most in one direction; pairs whose r moves by 0.02 or more, at "
             "most ten. Rows count from 1.");
}

gboolean
eda_add_outlier_effects (EdaProfile       *profile,
                         const GArray     *checked,
                         const EdaContext *context,
                         EdaResult        *result,
                         GError          **error)
{
  Effects              self = { profile, checked, NULL, result, NULL };
  const EdaPairChecks *checks;

  self.facts = eda_facts_add_object (
      eda_facts_find (eda_result_get_facts (result), "outliers"), "effects");
  add_column_grid (&self);
  self.correlations = eda_profile_get_correlations (profile, context, error);
  if (self.correlations == NULL || !add_pair_grid (&self, context, error))
    return FALSE;
  checks = eda_profile_get_pair_checks (profile, context, error);
  if (checks == NULL)
    return FALSE;
  add_influence_grid (&self, checks);
  return TRUE;
}
