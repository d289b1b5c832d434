/* Makes practice files: the CSV, and on demand its answer key and a page for its learner.
 */

#include "app/batch/batch-generate.h"

#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/result/facts-json.h"
#include "app/batch/batch-output.h"
#include "app/batch/batch-signal.h"
#include "app/batch/batch-talk.h"
#include "practice/answer-key.h"
#include "report/render.h"

enum
{
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
  EXIT_OUTPUT = 4,
};

typedef struct
{
  char    *out, *key, *brief, *theme;
  int      level;
  gint64   seed;
  gboolean force, quiet, json;
  char   **words;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->out);
  g_free (self->key);
  g_free (self->brief);
  g_free (self->theme);
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

gboolean
eda_batch_is_generate (int argc, char **argv)
{
  return argc >= 2 && g_str_equal (argv[1], "generate");
}

static gboolean
read_options (Options *self, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "out",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &self->out,
      "Where the CSV goes: NAME.csv unless said; “-” is standard output",
      "FILE" },
    { "key",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->key,
      "Write what is planted, as JSON; keep it away from the learner",
      "FILE" },
    { "brief",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &self->brief,
      "Write what the learner may know, as Markdown",
      "FILE" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &self->theme, "Instead of a name", "THEME" },
    { "level", 0, 0, G_OPTION_ARG_INT, &self->level, "1 to 5", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &self->seed, "Any whole number", "N" },
    { "force", 0, 0, G_OPTION_ARG_NONE, &self->force, "Replace existing files", NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &self->quiet, "Say nothing", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, "Errors as JSON lines", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context
      = g_option_context_new ("generate THEME-LEVEL-SEED[+PATTERN…]");
  g_autofree char *themes = g_strjoinv (", ", (char **)eda_theme_ids ());
  g_autofree char *about = g_strdup_printf (
      "Makes a data file with planted patterns, such as clinic-3-42. Themes: %s. Levels "
      "go from 1 (clean) to 5 (wild). The same name gives the same bytes everywhere.",
      themes);

  g_option_context_set_summary (context, about);
  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, &argc, &argv, error);
}

static EdaPracticeName *
read_name (const Options *options, GError **error)
{
  const guint      n = g_strv_length (options->words); /* with the command itself */
  g_autofree char *name = NULL;

  if (n == 2 && options->theme == NULL)
    return eda_practice_name_parse (options->words[1], error);
  if (n != 1 || options->theme == NULL)
    {
      eda_error_set (error,
                     EDA_ERROR_OPTION,
                     NULL,
                     "eda-batch generate clinic-3-42 makes clinic-3-42.csv",
                     "One name is needed, or --theme, --level and --seed");
      return NULL;
    }
  name = g_strdup_printf (
      "%s-%d-%" G_GINT64_FORMAT, options->theme, options->level, options->seed);
  return eda_practice_name_parse (name, error);
}

static gboolean
write_file (GBytes *bytes, const char *path, gboolean force, GError **error)
{
  if (g_str_equal (path, "-"))
    return eda_batch_write_stdout (bytes, error);
  return eda_batch_make_folder_of (path, error)
         && eda_report_save (bytes, path, force, error);
}

static gboolean
write_all (const EdaPracticeFile *file, const Options *options, GError **error)
{
  g_autofree char *name = eda_practice_name_print (file->name);
  g_autofree char *usual = g_strconcat (name, ".csv", NULL);

  if (!write_file (
          file->csv, options->out != NULL ? options->out : usual, options->force, error))
    return FALSE;
  if (options->key != NULL)
    {
      g_autoptr (EdaFacts) facts = eda_answer_key_new (file);
      g_autoptr (GBytes) json = eda_facts_to_json (facts);

      if (!write_file (json, options->key, options->force, error))
        return FALSE;
    }
  if (options->brief != NULL)
    {
      char *page = eda_practice_brief (file);
      g_autoptr (GBytes) bytes = g_bytes_new_take (page, strlen (page));

      if (!write_file (bytes, options->brief, options->force, error))
        return FALSE;
    }
  if (!options->quiet)
    fprintf (stderr,
             "%s: %zu rows, %u columns\n",
             name,
             file->n_rows,
             g_strv_length (file->columns));
  return TRUE;
}

static int
code_of (const GError *error)
{
  if (eda_batch_signal_get_exit_code () != 0)
    return eda_batch_signal_get_exit_code ();
  if (g_error_matches (error, EDA_ERROR, EDA_ERROR_OPTION)
      || error->domain == G_OPTION_ERROR)
    return EXIT_USAGE;
  return g_error_matches (error, EDA_ERROR, EDA_ERROR_OUTPUT_EXISTS)
                 || g_error_matches (error, EDA_ERROR, EDA_ERROR_OUTPUT_WRITE)
             ? EXIT_OUTPUT
             : EXIT_FAILED;
}

int
eda_batch_generate (int argc, char **argv)
{
  g_auto (Options) options = { .level = 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const EdaContext context = { cancellable, EDA_DEFAULT_SEED, NULL, NULL };
  g_autoptr (EdaPracticeName) name = NULL;
  g_autoptr (EdaPracticeFile) file = NULL;

  eda_batch_signal_watch (cancellable);
  if (read_options (&options, argc, argv, &error))
    name = read_name (&options, &error);
  if (name != NULL)
    file = eda_practice_file_new (name, &context, &error);
  if (file != NULL && write_all (file, &options, &error))
    return EXIT_DONE;
  if (eda_batch_signal_get_exit_code () == 0)
    eda_batch_say_error (options.json, FALSE, NULL, error);
  return code_of (error);
}
