/* The registry of transforms, and the way every one of them is run. */

#include "analysis/transform/transform.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/changes.h"
#include "analysis/table/param-columns.h"

#define EDA_ROW(name) extern const EdaTransform eda_transform_##name;
#include "analysis/transform/transform-rows.inc"
#undef EDA_ROW

static const EdaTransform *const transforms[] = {
#define EDA_ROW(name) &eda_transform_##name,
#include "analysis/transform/transform-rows.inc"
#undef EDA_ROW
  NULL,
};

const EdaTransform *const *
eda_transforms (guint *n)
{
  if (n != NULL)
    *n = G_N_ELEMENTS (transforms) - 1;
  return transforms;
}

const EdaTransform *
eda_transform_find (const char *id)
{
  for (guint i = 0; transforms[i] != NULL; i++)
    if (g_strcmp0 (transforms[i]->id, id) == 0)
      return transforms[i];
  return NULL;
}

EdaTable *
eda_transform_run (const EdaTransform *self,
                   EdaTable           *table,
                   const EdaParams    *params,
                   const EdaContext   *context,
                   GError            **error)
{
  const EdaContext standard = EDA_CONTEXT_INIT;
  g_autoptr (EdaTable) after = NULL;
  g_autofree char *what = NULL;

  if (context == NULL)
    context = &standard;
  if (!eda_params_check (params, self->params, error)
      || !eda_params_check_columns (params, self->params, table, error)
      || !eda_context_check (context, error))
    return NULL;
  if (eda_table_get_n_rows (table) > G_MAXUINT32)
    {
      eda_error_set (error,
                     EDA_ERROR_LIMIT_MEMORY,
                     NULL,
                     NULL,
                     "Tables of more than 4 294 967 295 rows cannot be changed");
      return NULL;
    }
  after = self->run (table, params, context, error);
  if (after == NULL)
    return NULL;
  what = self->describe (table, after, params);
  return eda_table_with_change (after, what);
}

char *
eda_transform_describe (const EdaTransform *self,
                        EdaTable           *before,
                        EdaTable           *after,
                        const EdaParams    *params)
{
  return self->describe (before, after, params);
}

char *
eda_transform_count_rows (EdaTable *before, EdaTable *after)
{
  gsize            n_before = eda_table_get_n_rows (before);
  gsize            n_after = eda_table_get_n_rows (after);
  g_autofree char *all = eda_format_count (n_before, "row", NULL);
  g_autofree char *kept = eda_format (EDA_ROLE_COUNT, (double)n_after);

  return n_before == n_after ? g_strdup_printf ("all %s kept", all)
                             : g_strdup_printf ("%s of %s kept", kept, all);
}
