/* The values of eda-batch's options, each with the message that says what it may be. */

#include "app/batch/batch-values.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/core/suggest.h"
#include "analysis/table/load-words.h"
#include "report/render.h"

#define MOST_SECONDS 1e9 /* more than anybody waits */

gboolean
eda_batch_usage (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (_ (format), args);
  va_end (args);
  eda_error_set (error, EDA_ERROR_OPTION, NULL, "Try “eda-batch --help”.", "%s", message);
  return FALSE;
}

gboolean
eda_batch_parse_word (const char        *option,
                      const char        *text,
                      const char        *otherwise,
                      const char *const *words,
                      int               *out,
                      GError           **error)
{
  g_autofree char *list = NULL;

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text != NULL ? text : otherwise))
      {
        *out = i;
        return TRUE;
      }
  list = g_strjoinv (", ", (char **)words);
  return eda_batch_usage (error, "%s=%s is not known; it may be %s", option, text, list);
}

gboolean
eda_batch_parse_formats (const char *text, GPtrArray *out, GError **error)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (char **name = names; *name != NULL; name++)
    {
      const EdaReportFormat *format = eda_report_format_find (*name);
      g_autofree char       *list = eda_report_format_list ();

      if (format == NULL)
        return eda_batch_usage (
            error, "there is no format “%s”; there are %s", *name, list);
      if (!g_ptr_array_find (out, format, NULL))
        g_ptr_array_add (out, (gpointer)format);
    }
  return out->len > 0 || eda_batch_usage (error, "-f names no format");
}

gboolean
eda_batch_parse_check_format (const char *text, int *out, GError **error)
{
  static const char *const formats[] = { "text", "tap", "json", "md", NULL };

  return eda_batch_parse_word ("-f", text, "text", formats, out, error);
}

gboolean
eda_batch_find_command (const char *word, EdaBatchTask *task)
{
  static const struct
  {
    const char  *word;
    EdaBatchTask task;
  } commands[] = {
    { "report", EDA_BATCH_REPORT },   { "summarize", EDA_BATCH_SUMMARIZE },
    { "inspect", EDA_BATCH_INSPECT }, { "export", EDA_BATCH_EXPORT },
    { "check", EDA_BATCH_CHECK },     { "compare", EDA_BATCH_COMPARE },
    { "replay", EDA_BATCH_REPLAY },   { "gate", EDA_BATCH_GATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (word, commands[i].word))
      {
        *task = commands[i].task;
        return TRUE;
      }
  return FALSE;
}

gboolean
eda_batch_check_word (const char *word, GError **error)
{
  static const char *const commands[]
      = { "report", "summarize", "inspect",  "export",    "check",  "compare",
          "replay", "gate",      "generate", "challenge", "history" };
  const char *nearest = eda_suggest (word, commands, G_N_ELEMENTS (commands));

  if (nearest == NULL || g_str_equal (word, nearest)
      || g_file_test (word, G_FILE_TEST_EXISTS))
    return TRUE;
  return eda_batch_usage (
      error, "there is no command and no file “%s”; did you mean %s?", word, nearest);
}

gboolean
eda_batch_parse_encoding (const char *text, GError **error)
{
  return text == NULL || eda_load_parse_encoding (text)
         || eda_batch_usage (error, "there is no encoding “%s”", text);
}

gboolean
eda_batch_parse_delimiter (const char *text, char *out, GError **error)
{
  return text == NULL || eda_load_parse_delimiter (text, out)
         || eda_batch_usage (error,
                             "--delimiter=%s is no single sign; it may also be tab, "
                             "comma, semicolon, pipe, space or colon",
                             text);
}

gboolean
eda_batch_parse_quote (const char *text, int *out, GError **error)
{
  return text == NULL || eda_load_parse_quote (text, out)
         || eda_batch_usage (
             error, "--quote=%s is no single sign; it may also be none", text);
}

gboolean
eda_batch_parse_decimal (const char *text, char *out, GError **error)
{
  return text == NULL || eda_load_parse_decimal (text, out)
         || eda_batch_usage (
             error, "--decimal=%s is not known; it may be point, ., comma, ,", text);
}

gboolean
eda_batch_parse_header (const char *text, int *out, GError **error)
{
  return eda_load_parse_header (text != NULL ? text : "auto", out)
         || eda_batch_usage (
             error, "--header=%s is not known; it may be auto, no, yes", text);
}

gboolean
eda_batch_parse_types (char **texts, GHashTable **out, GError **error)
{
  for (; texts != NULL && *texts != NULL; texts++)
    {
      char *column;
      int   storage;

      if (!eda_load_parse_type (*texts, &column, &storage))
        return eda_batch_usage (
            error,
            "--type=%s is not COLUMN=TYPE with a type of boolean, integer, "
            "real, date, datetime, time or text",
            *texts);
      if (*out == NULL)
        *out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (*out, column, GINT_TO_POINTER (storage));
    }
  return TRUE;
}

gboolean
eda_batch_parse_size (const char *text, guint64 *out, GError **error)
{
  static const char units[] = "KMGT";
  g_autofree char  *digits = NULL;
  gsize             n;
  guint64           number;
  int               shift = 0;

  if (text == NULL)
    return TRUE;
  n = strspn (text, G_CSET_DIGITS);
  digits = g_strndup (text, n);
  if (text[n] != '\0' && strchr (units, g_ascii_toupper (text[n])) != NULL)
    shift = 10 * (int)(strchr (units, g_ascii_toupper (text[n])) - units + 1);
  if (!g_ascii_string_to_unsigned (digits, 10, 1, G_MAXUINT64 >> shift, &number, NULL)
      || (shift == 0 ? text[n] != '\0'
                     : text[n + 1] != '\0' && !g_str_equal (text + n + 1, "B")))
    return eda_batch_usage (error, "--max-memory=%s is no size such as 512M or 2G", text);
  *out = number << shift;
  return TRUE;
}

gboolean
eda_batch_parse_seed (const char *text, guint64 *out, GError **error)
{
  if (text == NULL || g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, out, NULL))
    return TRUE;
  return eda_batch_usage (error, "--seed=%s is no whole number", text);
}

gboolean
eda_batch_parse_quantile (const char *text, guint *out, GError **error)
{
  guint64 type = 7;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 9, &type, NULL))
    return eda_batch_usage (error, "--quantile=%s is no type from 1 to 9", text);
  *out = (guint)type;
  return TRUE;
}

gboolean
eda_batch_parse_jobs (const char *text, guint *out, GError **error)
{
  guint64 jobs = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 1024, &jobs, NULL))
    return eda_batch_usage (error, "--jobs=%s is no number of threads", text);
  *out = (guint)jobs;
  return TRUE;
}

gboolean
eda_batch_parse_timeout (const char *text, double *out, GError **error)
{
  char *end = NULL;

  if (text == NULL)
    return TRUE;
  *out = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(*out > 0) || !(*out < MOST_SECONDS))
    return eda_batch_usage (error, "--timeout=%s is no number of seconds", text);
  return TRUE;
}

gboolean
eda_batch_parse_paper (const char *text, EdaPaper *out, GError **error)
{
  static const char *const words[] = { "a4", "letter", NULL };
  int                      paper = 0;

  if (!eda_batch_parse_word ("--paper", text, "a4", words, &paper, error))
    return FALSE;
  *out = (EdaPaper)paper;
  return TRUE;
}

gboolean
eda_batch_parse_severity (const char *text, guint *out, GError **error)
{
  *out = 0;
  if (text == NULL)
    return TRUE;
  for (guint severity = EDA_SEVERITY_INFO; severity <= EDA_SEVERITY_ERROR; severity++)
    if (g_str_equal (text, eda_severity_get_name (severity)))
      {
        *out = severity + 1;
        return TRUE;
      }
  return eda_batch_usage (error, "--fail-on=%s: choose of error, warn, note, info", text);
}

gboolean
eda_batch_parse_sections (const char *text, guint *out, GError **error)
{
  static const char *const words[] = { "findings", "1",       "2", "3",
                                       "4",        "5",       "6", "reading",
                                       "glossary", "columns", NULL };
  g_auto (GStrv) names = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  *out = 0;
  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      guint i = 0;

      while (words[i] != NULL && !g_str_equal (words[i], *name))
        i++;
      if (words[i] == NULL)
        return eda_batch_usage (error,
                                "--sections: there is no “%s”; choose of 1 to 6, "
                                "findings, columns, reading, glossary",
                                *name);
      *out |= 1u << i;
    }
  return TRUE;
}
