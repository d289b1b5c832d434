/* Names of built-in templates, and files of the user's own. */

#include "app/batch/batch-template.h"

#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-values.h"
#include "report/json.h"
#include "report/templates.h"

#define MAX_BYTES (16 * 1024 * 1024)

static gboolean
read_file (const char *path, EdaBatchOptions *options, GError **error)
{
  EdaPlace place = { (char *)path, 0, 0 };
  g_autoptr (GError) failure = NULL;
  gsize       size;
  const char *problem;

  if (!g_file_get_contents (path, &options->template_text, &size, &failure))
    problem = failure->message;
  else if (size > MAX_BYTES)
    problem = "more than 16 MB are no template";
  else if (!g_utf8_validate (options->template_text, (gssize)size, NULL))
    problem = "is not text in UTF-8";
  else
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_TEMPLATE,
                 &place,
                 "Name a built-in template (--list-templates) or a file.",
                 "%s",
                 problem);
  return FALSE;
}

gboolean
eda_batch_read_template (const char *word, EdaBatchOptions *options, GError **error)
{
  const EdaReportFormat *format;

  if (word == NULL)
    return TRUE;
  options->template_name = g_strdup (word);
  if (eda_templates_find (word) != NULL)
    return TRUE;
  format = eda_report_format_of_path (word);
  if (format != NULL && g_strcmp0 (format->template_suffix, format->suffix) == 0)
    return read_file (word, options, error);
  return eda_batch_usage (
      error,
      "“%s” is no built-in template (--list-templates), and the name of a file of "
      "yours ends in .html or .md",
      word);
}

/* A user's template makes reports of the formats that its marks are for. */
static gboolean
fits (const EdaBatchOptions *options, const EdaReportFormat *format)
{
  return format->template_suffix != NULL
         && (options->template_text == NULL
             || g_str_has_suffix (options->template_name, format->template_suffix));
}

gboolean
eda_batch_check_template (const EdaBatchOptions *options, GError **error)
{
  if (options->template_name == NULL)
    return TRUE;
  for (guint i = 0; i < options->formats->len; i++)
    if (fits (options, options->formats->pdata[i]))
      return TRUE;
  return eda_batch_usage (error,
                          "no report of the format of the template “%s” is asked for",
                          options->template_name);
}

void
eda_batch_use_template (const EdaBatchOptions *options,
                        const EdaReportFormat *format,
                        EdaReport             *report)
{
  if (options->template_name == NULL || !fits (options, format))
    return;
  report->template_name = options->template_name;
  report->template_text = options->template_text;
}

void
eda_batch_list_templates (gboolean json)
{
  guint                  n;
  const EdaTemplateInfo *all = eda_templates (&n);

  for (guint i = 0; i < n; i++)
    if (json)
      {
        g_autoptr (EdaFacts) facts = eda_facts_new_object ();
        g_autofree char *line = NULL;

        eda_facts_add_text (facts, "name", all[i].name);
        eda_facts_add_text (facts, "what", all[i].what);
        line = eda_facts_to_json_line (facts);
        puts (line);
      }
    else
      printf ("%-10s %s\n", all[i].name, all[i].what);
}

gboolean
eda_batch_print_template (const char *file, GError **error)
{
  const char *text = eda_templates_get_text (file);

  if (text == NULL)
    return eda_batch_usage (
        error, "there is no built-in template “%s”; try brief.md or standard.html", file);
  fputs (text, stdout);
  return eda_print_finish (error);
}
