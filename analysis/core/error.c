/* The EDA_ERROR domain: an extended GError with a place and a hint, its stable ids, and
 * the one line people read. Also the process-wide set-up, because GSL's handler would
 * abort on errors. */

#include "analysis/core/error.h"

#include <glib/gi18n.h>
#include <gsl/gsl_errno.h>

typedef struct
{
  EdaPlace place;
  gboolean has_place;
  char    *hint;
} EdaErrorPrivate;

static void
eda_error_private_init (EdaErrorPrivate *priv)
{
}

static void
eda_error_private_copy (const EdaErrorPrivate *from, EdaErrorPrivate *to)
{
  to->place = from->place;
  to->place.file = g_strdup (from->place.file);
  to->has_place = from->has_place;
  to->hint = g_strdup (from->hint);
}

static void
eda_error_private_clear (EdaErrorPrivate *priv)
{
  g_clear_pointer (&priv->place.file, g_free);
  g_clear_pointer (&priv->hint, g_free);
}

G_DEFINE_EXTENDED_ERROR (EdaError, eda_error)

void
eda_error_set (GError        **error,
               EdaError        code,
               const EdaPlace *place,
               const char     *hint,
               const char     *format,
               ...)
{
  EdaErrorPrivate *priv;
  va_list          args;

  if (error == NULL)
    return;
  g_return_if_fail (*error == NULL);

  va_start (args, format);
  *error = g_error_new_valist (EDA_ERROR, (int)code, _ (format), args);
  va_end (args);

  priv = eda_error_get_private (*error);
  if (place != NULL)
    {
      priv->place = *place;
      priv->place.file = g_strdup (place->file);
      priv->has_place = TRUE;
    }
  priv->hint = g_strdup (hint != NULL && *hint != '\0' ? _ (hint) : hint);
}

const char *
eda_error_get_id (const GError *error)
{
  if (error == NULL || error->domain != EDA_ERROR)
    return "other";

  switch ((EdaError)error->code)
    {
    case EDA_ERROR_FILE_NOT_FOUND:
      return "file.not-found";
    case EDA_ERROR_FILE_IS_FOLDER:
      return "file.is-folder";
    case EDA_ERROR_FILE_DENIED:
      return "file.denied";
    case EDA_ERROR_FILE_READ:
      return "file.read";
    case EDA_ERROR_FILE_CHANGED:
      return "file.changed";
    case EDA_ERROR_CSV_EMPTY:
      return "csv.empty";
    case EDA_ERROR_CSV_BINARY:
      return "csv.binary";
    case EDA_ERROR_CSV_ENCODING:
      return "csv.encoding";
    case EDA_ERROR_CSV_QUOTE:
      return "csv.quote-unclosed";
    case EDA_ERROR_LIMIT_MEMORY:
      return "limit.memory";
    case EDA_ERROR_CANCELLED:
      return "run.cancelled";
    case EDA_ERROR_OPTION:
      return "option.invalid";
    case EDA_ERROR_OUTPUT_EXISTS:
      return "output.exists";
    case EDA_ERROR_OUTPUT_WRITE:
      return "output.write";
    case EDA_ERROR_PLOT:
      return "plot.unavailable";
    case EDA_ERROR_TEMPLATE:
      return "template.invalid";
    case EDA_ERROR_PART:
      return "part.missing";
    case EDA_ERROR_NOTEBOOK:
      return "notebook.invalid";
    default:
      return "other";
    }
}

const EdaPlace *
eda_error_get_place (const GError *error)
{
  const EdaErrorPrivate *priv;

  if (error == NULL || error->domain != EDA_ERROR)
    return NULL;
  priv = eda_error_get_private (error);
  return priv->has_place ? &priv->place : NULL;
}

const char *
eda_error_get_hint (const GError *error)
{
  const EdaErrorPrivate *priv;

  if (error == NULL || error->domain != EDA_ERROR)
    return NULL;
  priv = eda_error_get_private (error);
  return priv->hint;
}

void
eda_error_change_hint (GError *error, const char *hint)
{
  EdaErrorPrivate *priv;

  g_return_if_fail (error != NULL && error->domain == EDA_ERROR);
  priv = eda_error_get_private (error);
  g_free (priv->hint);
  priv->hint = g_strdup (hint);
}

static void
append_place (GString *line, const EdaPlace *place)
{
  if (place->file != NULL)
    g_string_append_printf (line, "%s:", place->file);
  else if (place->line > 0)
    g_string_append (line, "line ");
  if (place->line > 0)
    {
      g_string_append_printf (line, "%" G_GUINT64_FORMAT ":", place->line);
      if (place->column > 0)
        g_string_append_printf (line, "%" G_GUINT64_FORMAT ":", place->column);
    }
  if (line->len > 0)
    g_string_append_c (line, ' ');
}

/* One line stays one line, whatever a file name or a quoted cell brings along. */
static void
flatten (GString *line)
{
  for (gsize i = 0; i < line->len; i++)
    if (g_ascii_iscntrl (line->str[i]))
      line->str[i] = ' ';
}

char *
eda_error_to_line (const GError *error)
{
  const EdaPlace *place = eda_error_get_place (error);
  const char     *hint = eda_error_get_hint (error);
  GString        *line = g_string_new (NULL);

  g_return_val_if_fail (error != NULL, g_string_free (line, FALSE));

  if (place != NULL)
    append_place (line, place);
  g_string_append (line, error->message);
  if (line->len > 0 && strchr (".!?", line->str[line->len - 1]) == NULL)
    g_string_append_c (line, '.');
  if (hint != NULL)
    g_string_append_printf (line, " %s", hint);
  flatten (line);
  return g_string_free (line, FALSE);
}

void
eda_init (void)
{
  gsl_set_error_handler_off ();
}
