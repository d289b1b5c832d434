/* A new column from an expression; one of the same name is replaced. */

#include <glib/gi18n.h>

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/expression/expression.h"

static const EdaParamSpec params_of_derive[] = {
  { .key = "name",
    .title = N_ ("Name"),
    .help = N_ ("The name of the new column, or of one to replace."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { .key = "as",
    .title = N_ ("Computed as"),
    .help = N_ ("An expression such as log(price) or qty * 2."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { 0 },
};

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  const char *name = eda_params_get_text (params, "name");
  g_autoptr (EdaExpression) expression = NULL;
  EdaColumn *column;

  if (*name == '\0' || !g_utf8_validate (name, -1, NULL))
    {
      eda_error_set (
          error, EDA_ERROR_OPTION, NULL, "Write a name.", "A column needs a name");
      return NULL;
    }
  expression = eda_expression_new (eda_params_get_text (params, "as"), table, error);
  if (expression == NULL)
    return NULL;
  column = eda_expression_make_column (
      expression, name, eda_table_find_position (table, name), context, error);
  return column != NULL ? eda_table_with_column (table, column) : NULL;
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  const char *name = eda_params_get_text (params, "name");
  g_autoptr (EdaExpression) expression
      = eda_expression_new (eda_params_get_text (params, "as"), before, NULL);
  g_autofree char *text = eda_expression_print (expression);

  return g_strdup_printf ("%s %s, computed as %s",
                          eda_table_find_column (before, name) != NULL ? "replaced"
                                                                       : "added",
                          name,
                          text);
}

const EdaTransform eda_transform_derive = { "derive",
                                            N_ ("Derive Column"),
                                            "Adds a column that is computed from others.",
                                            params_of_derive,
                                            run,
                                            describe };
