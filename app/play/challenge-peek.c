/* A few rows, and nothing else of the file. */

#include "app/play/challenge-peek.h"

#include "analysis/kernels/random.h"
#include "analysis/table/load.h"
#include "app/play/challenge-work.h"
#include "challenge/session/holdout.h"

void
eda_peek_free (EdaPeek *self)
{
  g_strfreev (self->names);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

EdaTable *
eda_peek_choose_kept (EdaTable *table, gconstpointer data, GError **error)
{
  const EdaSessionPlan *plan = data;
  g_autoptr (EdaTable) held = NULL;
  EdaTable *kept = NULL;

  if (!(plan->holdout > 0))
    return eda_table_ref (table);
  return eda_holdout_split (table, plan->holdout, plan->seed, &kept, &held, error) ? kept
                                                                                   : NULL;
}

typedef struct
{
  GFile         *file;
  char          *sha256;
  EdaSessionPlan plan;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->file);
  g_free (self->sha256);
  g_free (self);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const gsize x = *(const gsize *)a, y = *(const gsize *)b;

  return x < y ? -1 : x > y;
}

/* Different ones, ascending. (element-type gsize) */
static GArray *
draw_rows (gsize n, guint64 seed)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  while (rows->len < MIN (n, EDA_PEEK_ROWS))
    {
      const gsize row = eda_random_below (&seed, n);
      gboolean    there = FALSE;

      for (guint i = 0; i < rows->len; i++)
        there |= g_array_index (rows, gsize, i) == row;
      if (!there)
        g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  return rows;
}

static EdaPeek *
take_rows (EdaTable *table, guint64 seed)
{
  g_autoptr (GArray) rows = draw_rows (eda_table_get_n_rows (table), seed);
  const guint n = eda_table_get_n_columns (table);
  EdaPeek    *self = g_new (EdaPeek, 1);

  *self = (EdaPeek){ g_new0 (char *, n + 1),
                     g_ptr_array_new_with_free_func (g_free),
                     rows->len };
  for (guint i = 0; i < n; i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      self->names[i] = g_strdup (eda_column_get_name (column));
      for (guint k = 0; k < rows->len; k++)
        g_ptr_array_add (self->cells,
                         eda_column_dup_text (column, g_array_index (rows, gsize, k)));
    }
  return self;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work      *work = data;
  const EdaContext context = { cancellable, work->plan.seed, NULL, NULL };
  GError          *error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (work->file, NULL, &context, &error);
  g_autoptr (EdaTable) kept
      = table != NULL && eda_challenge_check_file (table, work->sha256, &error)
            ? eda_peek_choose_kept (table, &work->plan, &error)
            : NULL;

  if (kept != NULL)
    g_task_return_pointer (
        task, take_rows (kept, work->plan.seed), (GDestroyNotify)eda_peek_free);
  else
    g_task_return_error (task, error);
}

void
eda_peek_read_async (GFile                *file,
                     const char           *sha256,
                     const EdaSessionPlan *plan,
                     GAsyncReadyCallback   done,
                     gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, data);
  Work *work = g_new (Work, 1);

  *work = (Work){ g_object_ref (file), g_strdup (sha256), *plan };
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, read_thread);
}

EdaPeek *
eda_peek_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
