/* Each change is a transform with its params; the words of the command line only say
 * which. */

#include "app/batch/batch-change.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/expression/expression.h"
#include "analysis/transform/transform.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-values.h"

typedef struct
{
  const EdaTransform *transform;
  EdaParams          *params;
  const char         *option;     /* "--filter" */
  char               *value;      /* as typed */
  const char         *expression; /* in it */
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  eda_params_unref (self->params);
  g_free (self->value);
  g_free (self);
}

GPtrArray *
eda_batch_changes_new (void)
{
  return g_ptr_array_new_with_free_func (change_free);
}

static void
set_text (Change *change, const char *key, const char *text)
{
  EdaParams *next = eda_params_with_text (change->params, key, text);

  eda_params_unref (change->params);
  change->params = next;
}

static Change *
add_change (GPtrArray *changes, const char *option, const char *value)
{
  Change *change = g_new0 (Change, 1);

  change->option = option;
  change->transform = eda_transform_find (option + strlen ("--"));
  change->params = eda_params_new ();
  change->value = g_strdup (value);
  change->expression = change->value;
  g_ptr_array_add (changes, change);
  return change;
}

static gboolean
filter_cb (const char *name, const char *value, gpointer changes, GError **error)
{
  set_text (add_change (changes, "--filter", value), "where", value);
  return TRUE;
}

/* A name has no "="; expressions may. */
static gboolean
derive_cb (const char *name, const char *value, gpointer changes, GError **error)
{
  const char      *equals = strchr (value, '=');
  g_autofree char *column = NULL;
  Change          *change;

  if (equals == NULL || equals == value)
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   "--derive=%s is not NAME=EXPRESSION",
                   value);
      return FALSE;
    }
  column = g_strndup (value, (gsize)(equals - value));
  g_strstrip (column);
  change = add_change (changes, "--derive", value);
  change->expression += equals + 1 - value;
  set_text (change, "name", column);
  set_text (change, "as", change->expression);
  return TRUE;
}

const GOptionEntry eda_batch_change_entries[] = {
  { "filter",
    0,
    G_OPTION_FLAG_FILENAME,
    G_OPTION_ARG_CALLBACK,
    filter_cb,
    N_ ("Keep the rows where EXPRESSION is true; may be repeated"),
    "EXPRESSION" },
  { "derive",
    0,
    G_OPTION_FLAG_FILENAME,
    G_OPTION_ARG_CALLBACK,
    derive_cb,
    N_ ("Add or replace a column, such as 'log_price=log(price)'; may be repeated"),
    "NAME=EXPRESSION" },
  { NULL },
};

void
eda_batch_changes_repeat (const GPtrArray *changes, GString *out)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const Change    *change = changes->pdata[i];
      g_autofree char *word = g_strconcat (change->option, "=", change->value, NULL);
      g_autofree char *quoted = g_shell_quote (word);

      g_string_append_printf (out, " %s", quoted);
    }
}

/* The same error with the option named; its place in the expression is shown, where there
 * is one to see it. */
static void
explain (const Change          *change,
         const EdaBatchOptions *options,
         GError                *take_error,
         GError               **error)
{
  g_autoptr (GError) failure = take_error;
  const EdaPlace  *place = eda_error_get_place (failure);
  g_autofree char *picture = eda_expression_point_at (change->expression, failure);

  if (picture != NULL && !options->json)
    fputs (picture, stderr);
  if (failure->domain == EDA_ERROR && failure->code == EDA_ERROR_OPTION)
    eda_error_set (error,
                   EDA_ERROR_OPTION,
                   place,
                   eda_error_get_hint (failure),
                   "%s: %s",
                   change->option,
                   failure->message);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
}

EdaTable *
eda_batch_change (EdaTable              *take_table,
                  const EdaBatchOptions *options,
                  const EdaContext      *context,
                  GError               **error)
{
  g_autoptr (EdaTable) table = take_table;

  for (guint i = 0; i < options->changes->len; i++)
    {
      const Change *change = options->changes->pdata[i];
      GError       *failure = NULL;
      EdaTable     *next = eda_transform_run (
          change->transform, table, change->params, context, &failure);

      if (next == NULL)
        {
          explain (change, options, failure, error);
          return NULL;
        }
      eda_table_unref (table);
      table = next;
    }
  return g_steal_pointer (&table);
}
