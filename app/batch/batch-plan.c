/* From the words of the command line to one job a file. */

#include "app/batch/batch-plan.h"

#include <string.h>
#include <unistd.h>

#include "app/batch/batch-values.h"

static void
job_free (gpointer data)
{
  EdaBatchJob *self = data;

  g_free (self->input);
  g_ptr_array_unref (self->outputs);
  g_free (self);
}

static gboolean
is_stream (const char *name)
{
  return g_strcmp0 (name, "-") == 0;
}

static gboolean
is_folder (const char *path)
{
  return g_str_has_suffix (path, "/") || g_file_test (path, G_FILE_TEST_IS_DIR);
}

static char *
cut_suffix (const char *path)
{
  const EdaReportFormat *format = eda_report_format_of_path (path);

  return g_strndup (path, strlen (path) - (format != NULL ? strlen (format->suffix) : 0));
}

/* The whole name of the input stays in the name of the output: "a.2026.csv" and
 * "a.2027.csv" never meet. */
static char *
propose (const EdaBatchOptions *options, const char *input, const EdaReportFormat *format)
{
  g_autofree char *name
      = is_stream (input) ? g_strdup ("stdin") : g_path_get_basename (input);
  g_autofree char *file = g_strconcat (name, format->suffix, NULL);
  gboolean         many = g_strv_length (options->files) > 1;
  g_autofree char *stem = NULL;

  if (options->output == NULL)
    return is_stream (input) ? g_strdup ("-") : g_strconcat (input, format->suffix, NULL);
  if (is_stream (options->output))
    return g_strdup ("-");
  if (many || is_folder (options->output))
    return g_build_filename (options->output, file, NULL);
  if (options->formats->len == 1)
    return g_strdup (options->output);
  stem = cut_suffix (options->output);
  return g_strconcat (stem, format->suffix, NULL);
}

/* Inputs of the same name from different folders: the later ones get a number. */
static char *
make_unique (GHashTable *taken, char *take_path, const EdaReportFormat *format)
{
  g_autofree char *path = take_path;
  g_autofree char *stem = g_str_has_suffix (path, format->suffix)
                              ? g_strndup (path, strlen (path) - strlen (format->suffix))
                              : g_strdup (path);

  for (guint n = 2; !is_stream (path) && g_hash_table_contains (taken, path); n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s.%u%s", stem, n, format->suffix);
    }
  g_hash_table_add (taken, g_strdup (path));
  return g_steal_pointer (&path);
}

static gboolean
is_input (const EdaBatchOptions *options, const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);

  for (char **file = options->files; *file != NULL; file++)
    {
      g_autofree char *other = g_canonicalize_filename (*file, NULL);

      if (!is_stream (*file) && g_str_equal (canonical, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check (const EdaBatchOptions *options, GError **error)
{
  guint n = g_strv_length (options->files);
  guint streams = 0;

  for (char **file = options->files; *file != NULL; file++)
    streams += is_stream (*file);
  if (streams > 1)
    return eda_batch_usage (error, "standard input can be read once only");
  if (is_stream (options->output) && n > 1)
    return eda_batch_usage (
        error, "standard output takes the report of one file, not of %u", n);
  if (streams == 1 && options->output == NULL && (n > 1 || options->formats->len > 1))
    return eda_batch_usage (error,
                            "say with -o where the reports of standard input should go");
  if (streams == 1 && options->output == NULL && options->formats->len > 0
      && isatty (STDOUT_FILENO))
    return eda_batch_usage (
        error, "say with -o where the report should go, or redirect the output");
  if (n > 1 && options->output != NULL
      && g_file_test (options->output, G_FILE_TEST_IS_REGULAR))
    return eda_batch_usage (
        error, "“%s” is a file; %u reports need a folder", options->output, n);
  return TRUE;
}

GPtrArray *
eda_batch_plan_new (const EdaBatchOptions *options, GError **error)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (job_free);
  g_autoptr (GHashTable) taken
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!check (options, error))
    return NULL;
  for (char **file = options->files; *file != NULL; file++)
    {
      EdaBatchJob *job = g_new0 (EdaBatchJob, 1);

      job->input = g_strdup (*file);
      job->outputs = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (jobs, job);
      for (guint i = 0; i < options->formats->len; i++)
        {
          const EdaReportFormat *format = options->formats->pdata[i];
          char *path = make_unique (taken, propose (options, *file, format), format);

          g_ptr_array_add (job->outputs, path);
          if (!is_stream (path) && is_input (options, path))
            {
              eda_batch_usage (
                  error, "“%s” is an input; a report must not replace it", path);
              return NULL;
            }
        }
    }
  return g_steal_pointer (&jobs);
}
