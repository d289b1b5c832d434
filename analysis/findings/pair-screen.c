/* The checked pairs of measures, by the columns of the table. */

#include "analysis/findings/pair-screen.h"

#include "analysis/findings/code-apart.h"

#define MIN_N 40
#define FEW_VALUES 8

static gboolean
is_screened (const EdaPairCheck     *check,
             const EdaColumnProfile *a,
             const EdaColumnProfile *b)
{
  return check->n_used >= MIN_N && !eda_is_ruled_by_code (a) && !eda_is_ruled_by_code (b)
         && eda_column_is_spread_measure (a, FEW_VALUES)
         && eda_column_is_spread_measure (b, FEW_VALUES);
}

static gpointer
make_screen (EdaProfile       *profile,
             const EdaContext *context,
             gconstpointer     data,
             GError          **error)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  const EdaPairChecks   *checks = eda_profile_get_pair_checks (profile, context, error);
  const EdaCorrelations *correlations;
  GArray                *looks;

  if (columns == NULL || checks == NULL)
    return NULL;
  correlations = eda_profile_get_correlations (profile, context, error);
  looks = g_array_new (FALSE, FALSE, sizeof (EdaPairLook));
  for (guint k = 0; k < checks->n_checks; k++)
    {
      const EdaPairCheck *check = &checks->checks[k];
      EdaPairLook         look
          = { correlations->columns[check->i], correlations->columns[check->j], check };

      if (is_screened (check, columns->pdata[look.a], columns->pdata[look.b]))
        g_array_append_val (looks, look);
    }
  return looks;
}

const GArray *
eda_pair_screen_get (EdaProfile *profile, const EdaContext *context)
{
  static const char key;

  return eda_profile_get_other (
      profile, &key, make_screen, NULL, (GDestroyNotify)g_array_unref, context, NULL);
}
