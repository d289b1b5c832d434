/* A column that cannot be profiled is hidden with the personal ones: nobody knows what it
 * holds. */

#include "analysis/profile/hidden-columns.h"

#include "analysis/profile/personal.h"

static gboolean
is_personal (EdaColumn *column, const EdaContext *context)
{
  g_autoptr (EdaColumnProfile) profile = eda_column_profile_new (column, context, NULL);

  return profile == NULL || eda_personal_kind (profile, NULL) != NULL;
}

/* FALSE: the word says nothing of this table. */
static gboolean
mark (EdaTable *table, const char *word, gboolean hide[], const EdaContext *context)
{
  const gboolean all = g_str_equal (word, "all");
  const gboolean personal = g_str_equal (word, "personal");
  gboolean       known = all || personal;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      EdaColumn     *column = eda_table_get_column (table, i);
      const gboolean named = g_str_equal (word, eda_column_get_name (column));

      known |= named;
      hide[i] |= named || all || (personal && is_personal (column, context));
    }
  return known;
}

gboolean *
eda_hidden_columns_mark (EdaTable          *table,
                         const char *const *words,
                         const EdaContext  *context,
                         const char       **unknown)
{
  g_autofree gboolean *hide = g_new0 (gboolean, eda_table_get_n_columns (table) + 1);

  for (; *words != NULL; words++)
    if (!mark (table, *words, hide, context))
      {
        if (unknown != NULL)
          *unknown = *words;
        return NULL;
      }
  return g_steal_pointer (&hide);
}
