/* A row is kept back or not by a draw without replacement. */

#include "challenge/session/holdout.h"

#include "analysis/kernels/random.h"

gboolean
eda_holdout_split (EdaTable  *table,
                   double     share,
                   guint64    seed,
                   EdaTable **kept,
                   EdaTable **held,
                   GError   **error)
{
  const gsize         n = eda_table_get_n_rows (table);
  gsize               wanted = (gsize)((double)n * CLAMP (share, 0, 1) + 0.5);
  g_autofree guint32 *rest = g_new (guint32, n + 1);
  g_autofree guint32 *back = g_new (guint32, wanted + 1);
  gsize               n_rest = 0, n_back = 0;

  /* each row with the chance that fills the sample exactly (Knuth, algorithm S) */
  for (gsize i = 0; i < n; i++)
    if (eda_random_below (&seed, n - i) < wanted - n_back)
      back[n_back++] = (guint32)i;
    else
      rest[n_rest++] = (guint32)i;
  *kept = eda_table_select (table, rest, n_rest, error);
  *held = *kept != NULL ? eda_table_select (table, back, n_back, error) : NULL;
  if (*held == NULL)
    g_clear_pointer (kept, eda_table_unref);
  return *held != NULL;
}
