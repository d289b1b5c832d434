/* The command line of eda-batch: words → EdaBatchOptions. Everything that can be known to
 * be wrong before a file is opened is found here. */

#include "app/batch/batch-options.h"

#include <string.h>
#include <unistd.h>

#include "analysis/core/error.h"
#include "app/batch/batch-change.h"
#include "app/batch/batch-raw.h"
#include "app/batch/batch-template.h"
#include "app/batch/batch-values.h"

/* A command is one only where it stands first. */
static gboolean
drop_command (int *argc, char **argv, EdaBatchTask *task)
{
  if (*argc < 2 || !eda_batch_find_command (argv[1], task))
    return FALSE;
  for (int i = 1; i < *argc; i++)
    argv[i] = argv[i + 1];
  (*argc)--;
  return TRUE;
}

static gboolean
is_report_name (const char *name)
{
  return eda_report_format_of_path (name) != NULL;
}

/* "eda-batch data.csv report.html": the second name is the output. */
static void
take_second_name (EdaBatchOptions *self, gboolean had_command)
{
  if (had_command || self->output != NULL || g_strv_length (self->files) != 2
      || !is_report_name (self->files[1]) || is_report_name (self->files[0]))
    return;
  self->output = self->files[1];
  self->files[1] = NULL;
}

static gboolean
choose_formats (EdaBatchOptions *self, const EdaBatchRaw *raw, GError **error)
{
  const EdaReportFormat *named
      = self->output != NULL ? eda_report_format_of_path (self->output) : NULL;

  if (raw->formats != NULL)
    {
      if (!eda_batch_parse_formats (raw->formats, self->formats, error))
        return FALSE;
    }
  else
    {
      if (named == NULL && self->template_text != NULL)
        named = eda_report_format_of_path (self->template_name);
      if (named == NULL)
        named = eda_report_format_find ("html");
      g_ptr_array_add (self->formats, (gpointer)named);
    }
  if (named != NULL && self->formats->len == 1 && self->formats->pdata[0] != named)
    return eda_batch_usage (error,
                            "“%s” is the name of another format than -f %s",
                            self->output,
                            raw->formats);
  if (self->formats->len > 1 && g_strcmp0 (self->output, "-") == 0)
    return eda_batch_usage (
        error, "standard output takes one format, not %u", self->formats->len);
  return TRUE;
}

static gboolean
read_talk (EdaBatchOptions *self, const EdaBatchRaw *raw, GError **error)
{
  static const char *const kinds[] = { "none", "bar", "json", "auto", NULL };
  static const char *const whens[] = { "never", "always", "auto", NULL };
  gboolean                 terminal
      = isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
  int kind, when;

  if (!eda_batch_parse_word ("--progress", raw->progress, "auto", kinds, &kind, error)
      || !eda_batch_parse_word ("--color", raw->colour, "auto", whens, &when, error))
    return FALSE;
  if (kind == 3)
    kind = terminal && !self->quiet && !self->json ? EDA_BATCH_PROGRESS_BAR
                                                   : EDA_BATCH_PROGRESS_NONE;
  self->progress = (EdaBatchProgress)kind;
  self->colour = when == 1 || (when == 2 && terminal && g_getenv ("NO_COLOR") == NULL);
  return TRUE;
}

static gboolean
read_load (EdaBatchOptions *self, EdaBatchRaw *raw, GError **error)
{
  EdaLoadOptions *load = &self->load;

  load->encoding = g_steal_pointer (&raw->encoding);
  load->missing = g_steal_pointer (&raw->missing);
  return eda_batch_parse_encoding (load->encoding, error)
         && eda_batch_parse_delimiter (raw->delimiter, &load->delimiter, error)
         && eda_batch_parse_quote (raw->quote, &load->quote, error)
         && eda_batch_parse_decimal (raw->decimal, &load->decimal, error)
         && eda_batch_parse_header (raw->header, &load->header, error)
         && eda_batch_parse_types (raw->types, &load->types, error)
         && eda_batch_parse_size (raw->max_memory, &load->max_memory, error)
         && eda_batch_parse_timeout (raw->timeout, &self->timeout, error)
         && eda_batch_parse_jobs (raw->jobs, &self->jobs, error)
         && eda_batch_parse_paper (raw->paper, &self->paper, error)
         && eda_batch_parse_quantile (raw->quantile, &self->quantile_type, error)
         && eda_batch_parse_seed (raw->seed, &self->seed, error);
}

static void
repeat_option (GString *out, const char *name, const char *value)
{
  g_autofree char *word = value != NULL ? g_strconcat (name, "=", value, NULL) : NULL;
  gboolean         plain = word != NULL
                   && strspn (word, "-=._:+/" G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS)
                          == strlen (word);
  g_autofree char *quoted
      = word != NULL ? (plain ? g_strdup (word) : g_shell_quote (word)) : NULL;

  if (quoted != NULL)
    g_string_append_printf (out, " %s", quoted);
}

/* What must be said again to get the same bytes again; read before the parsing takes
 * parts away. */
static char *
collect_repeat (const EdaBatchOptions *self, const EdaBatchRaw *raw)
{
  GString *out = g_string_new (NULL);

  repeat_option (out, "--template", raw->template);
  repeat_option (out, "--encoding", raw->encoding);
  repeat_option (out, "--delimiter", raw->delimiter);
  repeat_option (out, "--quote", raw->quote);
  repeat_option (out, "--decimal", raw->decimal);
  for (char **text = raw->missing; text != NULL && *text != NULL; text++)
    repeat_option (out, "--na", *text);
  repeat_option (out, "--header", raw->header);
  for (char **type = raw->types; type != NULL && *type != NULL; type++)
    repeat_option (out, "--type", *type);
  if (self->load.all_lines)
    g_string_append (out, " --all-lines");
  if (self->all_pairs)
    g_string_append (out, " --all-pairs");
  eda_batch_changes_repeat (self->changes, out);
  repeat_option (out, "--quantile", raw->quantile);
  repeat_option (out, "--paper", raw->paper);
  repeat_option (out, "--sections", raw->sections);
  repeat_option (out, "--redact", raw->redact);
  repeat_option (out, "--key", raw->key);
  repeat_option (out, "--data", raw->data);
  repeat_option (out, "--seed", raw->seed);
  return g_string_free (out, FALSE);
}

static gboolean
read_words (EdaBatchOptions *self, EdaBatchRaw *raw, gboolean had_command, GError **error)
{
  self->repeat = collect_repeat (self, raw);
  self->output = g_steal_pointer (&raw->output);
  self->files = g_steal_pointer (&raw->files);
  if (self->files == NULL)
    return eda_batch_usage (error, "no file named");
  if (self->quiet && self->verbose)
    return eda_batch_usage (error, "-q and -v cannot both be meant");
  if (self->task == EDA_BATCH_REPORT)
    take_second_name (self, had_command);
  if (self->task == EDA_BATCH_CHECK
      && !eda_batch_parse_check_format (raw->formats, &self->check_format, error))
    return FALSE;
  self->key = g_steal_pointer (&raw->key);
  self->data = g_steal_pointer (&raw->data);
  if (!eda_batch_parse_severity (raw->fail_on, &self->fail_on, error))
    return FALSE;
  if (self->task == EDA_BATCH_GATE && raw->fail_on == NULL)
    self->fail_on = EDA_SEVERITY_WARN + 1;
  if (!eda_batch_parse_sections (raw->sections, &self->sections, error))
    return FALSE;
  if (raw->redact != NULL)
    self->redact = g_strsplit (raw->redact, ",", -1);
  if (self->task == EDA_BATCH_COMPARE && !choose_formats (self, raw, error))
    return FALSE;
  return (self->task != EDA_BATCH_REPORT
          || (eda_batch_read_template (raw->template, self, error)
              && choose_formats (self, raw, error)
              && eda_batch_check_template (self, error)))
         && read_talk (self, raw, error) && read_load (self, raw, error);
}

static gboolean
check_compare (const EdaBatchOptions *self, const EdaBatchRaw *raw, GError **error)
{
  if (raw->files == NULL || g_strv_length (raw->files) != 2)
    return eda_batch_usage (error, "compare takes two files, the old and the new one");
  if (raw->template != NULL || self->dry_run)
    return eda_batch_usage (error, "-t and -n belong to the command report");
  return TRUE;
}

/* What only some commands understand. */
static gboolean
check_command (const EdaBatchOptions *self, const EdaBatchRaw *raw, GError **error)
{
  if (self->guard_formulas && self->task != EDA_BATCH_EXPORT)
    return eda_batch_usage (error, "--guard-formulas belongs to the command export");
  if (self->typed && self->task != EDA_BATCH_EXPORT)
    return eda_batch_usage (error, "--typed belongs to the command export");
  if (self->audit && self->task != EDA_BATCH_INSPECT)
    return eda_batch_usage (error, "--audit belongs to the command inspect");
  if (self->changes->len > 0 && self->task != EDA_BATCH_REPORT
      && self->task != EDA_BATCH_SUMMARIZE && self->task != EDA_BATCH_EXPORT
      && self->task != EDA_BATCH_GATE)
    return eda_batch_usage (
        error, "--filter and --derive belong to report, summarize, gate and export");
  if (self->strict && self->task != EDA_BATCH_CHECK)
    return eda_batch_usage (error, "--strict belongs to the command check");
  if (raw->data != NULL && !self->replay)
    return eda_batch_usage (error, "--data belongs to the command replay");
  if (raw->sections != NULL
      && (self->task != EDA_BATCH_REPORT || g_strcmp0 (raw->template, "brief") == 0
          || g_strcmp0 (raw->template, "portfolio") == 0))
    return eda_batch_usage (
        error, "--sections chooses from the template standard, or one of yours");
  if (raw->fail_on != NULL && self->task != EDA_BATCH_REPORT
      && self->task != EDA_BATCH_GATE)
    return eda_batch_usage (error, "--fail-on belongs to report, replay and gate");
  if ((raw->paper != NULL || self->open) && self->task != EDA_BATCH_REPORT
      && self->task != EDA_BATCH_COMPARE)
    return eda_batch_usage (error, "--paper and --open belong to report and compare");
  if (raw->redact != NULL
      && (self->replay
          || (self->task != EDA_BATCH_REPORT && self->task != EDA_BATCH_COMPARE)))
    return eda_batch_usage (error, "--redact belongs to report and compare");
  if (raw->key != NULL && self->task != EDA_BATCH_COMPARE)
    return eda_batch_usage (error, "--key belongs to the command compare");
  if (self->open && g_strcmp0 (raw->output, "-") == 0)
    return eda_batch_usage (error, "--open shows a file, not standard output");
  if (self->task == EDA_BATCH_COMPARE)
    return check_compare (self, raw, error);
  if (self->task == EDA_BATCH_CHECK && g_strv_length (raw->files) != 2)
    return eda_batch_usage (error, "check takes a data file and a file of claims");
  if (self->task == EDA_BATCH_REPORT)
    return TRUE;
  if ((raw->formats != NULL && self->task != EDA_BATCH_CHECK) || raw->template != NULL
      || ((raw->quantile != NULL || self->all_pairs) && self->task != EDA_BATCH_GATE)
      || self->dry_run)
    return eda_batch_usage (
        error, "-f, -t, -n, --all-pairs and --quantile belong to the command report");
  if (self->task != EDA_BATCH_EXPORT && raw->output != NULL)
    return eda_batch_usage (error,
                            "%s writes to standard output only",
                            self->task == EDA_BATCH_INSPECT ? "inspect"
                            : self->task == EDA_BATCH_GATE  ? "gate"
                            : self->task == EDA_BATCH_CHECK ? "check"
                                                            : "summarize");
  if (self->task == EDA_BATCH_EXPORT && raw->files != NULL
      && g_strv_length (raw->files) > 1)
    return eda_batch_usage (error, "export takes one file");
  return TRUE;
}

/* @named: the command that was named, or the default. */
static EdaBatchTask
choose_task (const EdaBatchRaw *raw, int argc, EdaBatchTask named)
{
  if (raw->help)
    return EDA_BATCH_HELP;
  if (raw->version)
    return EDA_BATCH_VERSION;
  if (raw->list_analyses)
    return EDA_BATCH_LIST_ANALYSES;
  if (raw->list_templates)
    return EDA_BATCH_LIST_TEMPLATES;
  if (raw->print_template != NULL)
    return EDA_BATCH_PRINT_TEMPLATE;
  return argc < 2 && isatty (STDIN_FILENO) && isatty (STDOUT_FILENO)
             ? EDA_BATCH_SHORT_HELP
             : named;
}

EdaBatchOptions *
eda_batch_options_new (int argc, char **argv, GError **error)
{
  g_autoptr (EdaBatchOptions) self = g_new0 (EdaBatchOptions, 1);
  g_auto (EdaBatchRaw) raw = { 0 };
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) failure = NULL;
  int          words = argc;
  EdaBatchTask command = EDA_BATCH_REPORT;
  gboolean     had_command = drop_command (&argc, argv, &command);

  self->formats = g_ptr_array_new ();
  self->changes = eda_batch_changes_new ();
  self->load = (EdaLoadOptions)EDA_LOAD_OPTIONS_INIT;
  self->seed = EDA_DEFAULT_SEED;
  context = eda_batch_raw_new_context (&raw, self);
  if (!g_option_context_parse (context, &argc, &argv, &failure))
    {
      eda_batch_usage (error, "%s", failure->message);
      return NULL;
    }
  self->replay = command == EDA_BATCH_REPLAY;
  self->task = choose_task (&raw, words, self->replay ? EDA_BATCH_REPORT : command);
  if (self->task == EDA_BATCH_PRINT_TEMPLATE)
    self->template_name = g_steal_pointer (&raw.print_template);
  if (self->task == EDA_BATCH_HELP)
    self->help = g_option_context_get_help (context, FALSE, NULL);
  if (self->task <= EDA_BATCH_EXPORT
      && (!check_command (self, &raw, error)
          || !read_words (self, &raw, had_command, error)
          || (!had_command && !eda_batch_check_word (self->files[0], error))))
    return NULL;
  return g_steal_pointer (&self);
}

void
eda_batch_options_free (EdaBatchOptions *self)
{
  g_strfreev (self->files);
  g_ptr_array_unref (self->formats);
  g_ptr_array_unref (self->changes);
  g_free (self->template_name);
  g_free (self->template_text);
  g_free (self->output);
  g_free (self->key);
  g_free (self->data);
  g_strfreev (self->redact);
  g_free (self->load.encoding);
  g_strfreev (self->load.missing);
  g_clear_pointer (&self->load.types, g_hash_table_unref);
  g_free (self->repeat);
  g_free (self->help);
  g_free (self);
}
