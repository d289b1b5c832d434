/* The parts of a profile as jobs for a few threads: first what the others build on, then
 * the others, the longest in front. Each part is the same whoever makes it. */

#include "analysis/profile/prepare.h"

#include "analysis/table/workers.h"

typedef gconstpointer (*Getter) (EdaProfile       *profile,
                                 const EdaContext *context,
                                 GError          **error);
typedef gconstpointer (*ColumnGetter) (EdaProfile       *profile,
                                       guint             index,
                                       const EdaContext *context,
                                       GError          **error);

/* The parts of @whole, then those of @column for every column; each list ends with NULL.
 */
typedef struct
{
  const Getter       *whole;
  const ColumnGetter *column;
} Stage;

static const Stage stages[] = {
  { (const Getter[]){
        (Getter)eda_profile_get_duplicates, (Getter)eda_profile_get_missingness, NULL },
    (const ColumnGetter[]){ (ColumnGetter)eda_profile_get_column, NULL } },
  /* These have threads of their own. */
  { (const Getter[]){ (Getter)eda_profile_get_correlations, NULL },
    (const ColumnGetter[]){ NULL } },
  { (const Getter[]){ (Getter)eda_profile_get_group_comparisons,
                      (Getter)eda_profile_get_mechanism,
                      (Getter)eda_profile_get_within_groups,
                      (Getter)eda_profile_get_multivariate,
                      (Getter)eda_profile_get_simpson,
                      (Getter)eda_profile_get_relations,
                      (Getter)eda_profile_get_row_order,
                      (Getter)eda_profile_get_spellings,
                      NULL },
    (const ColumnGetter[]){ (ColumnGetter)eda_profile_get_outliers,
                            (ColumnGetter)eda_profile_get_shape,
                            NULL } },
};

typedef struct
{
  EdaProfile  *profile;
  EdaContext   context; /* reports nothing: that is for one thread only */
  const Stage *stage;
  guint        n_whole;
  guint        n_columns;
} Jobs;

/* A column without such a part is done too. */
static gboolean
do_job (gsize item, guint worker, gpointer data)
{
  const Jobs *self = data;
  gsize       place = item - self->n_whole;

  (void)worker;
  if (item < self->n_whole)
    self->stage->whole[item](self->profile, &self->context, NULL);
  else
    self->stage->column[place / self->n_columns](
        self->profile, (guint)(place % self->n_columns), &self->context, NULL);
  return !eda_context_is_cancelled (&self->context);
}

static gsize
count_jobs (Jobs *self)
{
  gsize n = 0;

  for (self->n_whole = 0; self->stage->whole[self->n_whole] != NULL;)
    self->n_whole++;
  while (self->stage->column[n] != NULL)
    n++;
  return self->n_whole + n * self->n_columns;
}

gboolean
eda_profile_prepare (EdaProfile *self, const EdaContext *context, GError **error)
{
  EdaTable   *table = eda_profile_get_table (self);
  gsize       n_rows = eda_table_get_n_rows (table);
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Summarising", 0);
  Jobs        jobs = { self, EDA_CONTEXT_INIT, NULL, 0, eda_table_get_n_columns (table) };
  guint       n_workers = eda_workers_count (n_rows * jobs.n_columns * sizeof (double));

  if (context != NULL)
    jobs.context = *context;
  jobs.context.progress = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      jobs.stage = &stages[i];
      eda_workers_run (
          n_workers, count_jobs (&jobs), do_job, &jobs, &reporter, n_rows, NULL);
      if (!eda_context_check (context, error))
        return FALSE;
    }
  return TRUE;
}
