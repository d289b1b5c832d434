/* Named distributions beside the columns. All columns are fitted at once, because the
 * samples of the bootstrap are shared: of most families the distances depend on the
 * number of values only. */

#include "analysis/profile/column-fits.h"

#include "analysis/kernels/random.h"
#include "analysis/kernels/sort.h"

#include <math.h>

#define LEAST_DISTINCT 3
#define LEAST_RANGE                                                                      \
  1e-9 /* of the largest value; narrower columns have no digits for a shape */
#define WIDE_SD 5
#define LEAST_SPREAD 0.5 /* variance over mean, of counts */
#define MOST_COUNTS 100  /* different ones that are tested: the cost grows with them */
#define WIDEST_OCTAVE 6  /* of the shape of gamma; beyond, it is normal */

typedef struct
{
  double distances[EDA_FIT_REPLICATES];
} Simulated;

typedef struct
{
  guint64     seed;
  double     *work;      /* EDA_FIT_TEST_WORK */
  GHashTable *simulated; /* see choose_shared() → Simulated */
} Work;

static gboolean
is_fitted (const EdaColumnProfile *column)
{
  double largest = fmax (fabs (column->min), fabs (column->max));

  return column->numeric && column->max / largest - column->min / largest > LEAST_RANGE
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER
         && column->n_finite >= EDA_FITS_MIN_N && column->distinct >= LEAST_DISTINCT;
}

/* Whether the values could be counts is told by Poisson’s fit. */
static gboolean
is_tried (EdaFamily family, const EdaColumnProfile *column, const EdaFit *poisson)
{
  gboolean whole = !isnan (poisson->log_likelihood);

  if (eda_family_is_of_counts (family))
    return whole && column->moments.variance >= LEAST_SPREAD * column->moments.mean;
  return !whole || column->moments.sd >= WIDE_SD;
}

/* Keeps the list sorted by AIC. */
static void
insert_family (EdaColumnFits *self, const EdaFamilyFit *found)
{
  guint i = self->n++;

  for (; i > 0 && self->families[i - 1].aic > found->aic; i--)
    self->families[i] = self->families[i - 1];
  self->families[i] = *found;
}

static void
fit_families (EdaColumnFits *self, const EdaColumnProfile *column, double work[])
{
  const EdaFitPoints points = eda_fit_points (column->sorted, column->n_finite, work);
  const EdaFit       poisson = eda_fit (EDA_FAMILY_POISSON, &points);

  for (EdaFamily family = 0; family < EDA_N_FAMILIES; family++)
    {
      EdaFamilyFit found = { .family = family, .distance = NAN, .p = NAN };

      if (!is_tried (family, column, &poisson))
        continue;
      found.fit = eda_fit (family, &points);
      if (isnan (found.fit.log_likelihood)
          || (family == EDA_FAMILY_NEGATIVE_BINOMIAL && found.fit.a >= EDA_FIT_SIZE_MOST))
        continue;
      found.aic = eda_fit_aic (family, &found.fit);
      found.gap = eda_fit_gap (family, &found.fit, &points);
      insert_family (self, &found);
    }
  for (guint i = 0; i < self->n; i++)
    self->families[i].delta = self->families[i].aic - self->families[0].aic;
}

/* @m of the values, ascending: each choice of rows equally likely (Floyd 1987,
 * Programming Pearls). */
static void
draw_sample (const EdaColumnProfile *column, gsize m, guint64 seed, double sample[])
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);
  gsize n = column->n_finite;

  for (gsize i = 0; i < m; i++)
    {
      gsize last = n - m + i;
      gsize row = eda_random_below (&seed, last + 1);

      if (!g_hash_table_add (drawn, GSIZE_TO_POINTER (row)))
        g_hash_table_add (drawn, GSIZE_TO_POINTER (row = last));
      sample[i] = column->sorted[row];
    }
  eda_sort (sample, m);
}

/* The distances of most families depend on the number of values only. Those of gamma
 * depend a little on the shape (the 5 % point of A² goes from 0.75 to 0.79), so shapes of
 * one octave share them; those of counts are simulated anew. */
static gboolean
choose_shared (EdaFamily family, EdaFit *fit, gsize n, guint *key)
{
  int octave = 0;

  if (eda_family_is_of_counts (family))
    return FALSE;
  if (family == EDA_FAMILY_GAMMA)
    {
      octave = (int)CLAMP (nearbyint (log2 (fit->a)), -WIDEST_OCTAVE, WIDEST_OCTAVE);
      *fit = (EdaFit){ ldexp (1, octave), 1, NAN };
    }
  *key = ((guint)(octave + WIDEST_OCTAVE) * EDA_N_FAMILIES + family)
             * (EDA_FIT_TEST_MOST + 1)
         + (guint)n;
  return TRUE;
}

static double
look_up_p (Work *work, EdaFamily family, EdaFit fit, gsize n, double distance)
{
  guint      key;
  gboolean   shared = choose_shared (family, &fit, n, &key);
  Simulated *simulated
      = shared ? g_hash_table_lookup (work->simulated, GUINT_TO_POINTER (key)) : NULL;
  Simulated own;

  if (simulated == NULL)
    {
      simulated = shared ? g_new (Simulated, 1) : &own;
      eda_fit_simulate (family, &fit, n, work->seed, work->work, simulated->distances);
      if (shared)
        g_hash_table_insert (work->simulated, GUINT_TO_POINTER (key), simulated);
    }
  return eda_fit_p (distance, simulated->distances);
}

static void
test_families (EdaColumnFits *self, const EdaColumnProfile *column, Work *work)
{
  double             sample[EDA_FIT_TEST_MOST];
  g_autofree double *room = g_new (double, 3 * EDA_FIT_POINTS);
  const double      *tested = column->sorted;
  EdaFitPoints       points;

  self->n_tested = MIN (column->n_finite, EDA_FIT_TEST_MOST);
  if (self->n_tested < column->n_finite)
    {
      draw_sample (column, self->n_tested, work->seed, sample);
      tested = sample;
    }
  points = eda_fit_points (tested, self->n_tested, room);
  for (guint i = 0; i < self->n && self->families[i].delta <= EDA_FITS_TESTED_AIC; i++)
    {
      EdaFamilyFit *found = &self->families[i];
      EdaFit        fit = eda_fit (found->family, &points);

      if (eda_family_is_of_counts (found->family) && points.m > MOST_COUNTS)
        continue;
      found->distance = eda_fit_distance (found->family, &fit, tested, &points);
      if (!isnan (found->distance))
        found->p = look_up_p (work, found->family, fit, self->n_tested, found->distance);
    }
}

static gpointer
make_fits (EdaProfile       *profile,
           const EdaContext *context,
           gconstpointer     data,
           GError          **error)
{
  guint n_columns = eda_table_get_n_columns (eda_profile_get_table (profile));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_autofree double *room = g_new (double, EDA_FIT_TEST_WORK);
  g_autoptr (GHashTable) simulated = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Work work = { context != NULL ? context->seed : EDA_DEFAULT_SEED, room, simulated };

  for (guint i = 0; i < n_columns; i++)
    {
      const EdaColumnProfile *column
          = eda_profile_get_column (profile, i, context, error);
      EdaColumnFits *fits;

      if (column == NULL || !eda_context_check (context, error))
        return NULL;
      fits = g_new0 (EdaColumnFits, 1);
      if (is_fitted (column))
        {
          fit_families (fits, column, room);
          test_families (fits, column, &work);
        }
      g_ptr_array_add (all, fits);
    }
  return g_steal_pointer (&all);
}

const EdaColumnFits *
eda_column_fits_get (EdaProfile       *profile,
                     guint             index,
                     const EdaContext *context,
                     GError          **error)
{
  static const char key;
  const GPtrArray  *all = eda_profile_get_other (
      profile, &key, make_fits, NULL, (GDestroyNotify)g_ptr_array_unref, context, error);

  return all != NULL ? all->pdata[index] : NULL;
}
