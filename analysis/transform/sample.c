/* So many rows by chance, in their order: the same ones for the same seed everywhere. */

#include <glib/gi18n.h>

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/kernels/random.h"
#include "analysis/table/memory.h"

static const EdaParamSpec params_of_sample[] = {
  { .key = "n",
    .title = N_ ("Rows"),
    .help = N_ ("How many rows; or say a share instead."),
    .kind = EDA_PARAM_WHOLE,
    .low = 1,
    .high = G_MAXUINT32 },
  { .key = "share",
    .title = N_ ("Share"),
    .help = N_ ("Of all rows, from 0 to 1; or say how many instead."),
    .kind = EDA_PARAM_NUMBER,
    .low = 0,
    .high = 1 },
  { 0 },
};

/* Selection sampling: every set of @wanted rows is as likely (Knuth, TAOCP 3.4.2,
 * algorithm S). */
static gsize
choose_rows (guint32 rows[], gsize n_rows, gsize wanted, guint64 seed)
{
  uint64_t state = seed;
  gsize    n = 0;

  for (gsize row = 0; row < n_rows && n < wanted; row++)
    if (eda_random_below (&state, n_rows - row) < wanted - n)
      rows[n++] = (guint32)row;
  return n;
}

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  gsize               n_rows = eda_table_get_n_rows (table);
  gboolean            has_n = eda_params_get_text (params, "n") != NULL;
  gboolean            has_share = eda_params_get_text (params, "share") != NULL;
  double              wanted;
  g_autofree guint32 *rows = NULL;

  if (has_n == has_share)
    {
      eda_error_set (error,
                     EDA_ERROR_OPTION,
                     NULL,
                     "Say a number of rows, or a share of all rows.",
                     has_n ? "Two sizes of the sample are chosen"
                           : "The size of the sample is not chosen");
      return NULL;
    }
  wanted = has_n ? eda_param_get_number (&params_of_sample[0], params)
                 : eda_param_get_number (&params_of_sample[1], params) * (double)n_rows
                       + 0.5;
  rows = g_try_new (guint32, n_rows + 1);
  if (rows == NULL)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  return eda_table_select (
      table, rows, choose_rows (rows, n_rows, (gsize)wanted, context->seed), error);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *kept = eda_transform_count_rows (before, after);

  return g_strdup_printf ("%s, drawn by chance", kept);
}

const EdaTransform eda_transform_sample
    = { "sample",
        N_ ("Sample Rows"),
        "Draws rows by chance, without putting any back; the seed decides which.",
        params_of_sample,
        run,
        describe };
