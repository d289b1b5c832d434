/* The HTML page: the parts put into the template, once. */

#include "report/html.h"

#include <string.h>

#include "analysis/steps/step.h"
#include "report-resource.h"
#include "report/html-parts.h"
#include "report/model.h"

#define RESOURCE_FOLDER "/io/github/eda_workbench/EdaWorkbench/report/"
#define MAX_WORDS (256 * 1024) /* the glossary needs no more to know the terms */

static GBytes *
load_resource (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
  GBytes          *bytes = g_resource_lookup_data (
      eda_report_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes;
}

/* Numbers the findings that the page will show, in the order of the page. */
static void
number_findings (EdaHtml *html)
{
  GPtrArray                *results = html->report->results;
  guint                     shown[EDA_N_STEPS + 1] = { 0 };
  guint                     n, place = 0;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < MIN (n, results->len); i++)
    for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
      {
        const EdaBlock *block = eda_result_get_block (results->pdata[i], k);

        if (block->kind == EDA_BLOCK_FINDING
            && shown[analyses[i]->step]++ < EDA_HTML_STEP_FINDINGS)
          g_hash_table_insert (html->places, block->finding, GUINT_TO_POINTER (++place));
      }
}

static void
append_bytes (GString *out, const char *name)
{
  g_autoptr (GBytes) bytes = load_resource (name);

  g_string_append_len (
      out, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
}

/* The steps come before what follows from them: left-out figures and the words of the
 * glossary. */
static gboolean
append_main (EdaHtml *html, GString *out, const EdaContext *context, GError **error)
{
  eda_html_key_findings (html, out);
  for (guint number = 1; number <= EDA_N_STEPS; number++)
    {
      if (!eda_context_check (context, error))
        return FALSE;
      eda_html_step (html, out, number);
      g_string_truncate (html->words, MIN (html->words->len, MAX_WORDS));
    }
  eda_html_reading (html, out);
  eda_html_glossary (html, out);
  return TRUE;
}

static void
append_title (EdaHtml *html, GString *out)
{
  eda_html_text (
      out, eda_table_get_source (eda_profile_get_table (html->report->profile))->name);
  g_string_append (out, " – data report");
}

static void
append_figure_style (EdaHtml *html, GString *out)
{
  g_autofree char *css = html->report->figures->svg_css ();

  g_string_append (out, css);
  g_string_append_len (out, html->class_rules->str, (gssize)html->class_rules->len);
}

static void
append_part (EdaHtml *html, GString *out, const char *name, const GString *main_part)
{
  if (g_str_equal (name, "version"))
    g_string_append (out, EDA_VERSION);
  else if (g_str_equal (name, "title"))
    append_title (html, out);
  else if (g_str_equal (name, "style"))
    append_bytes (out, "style.css");
  else if (g_str_equal (name, "figure-style"))
    append_figure_style (html, out);
  else if (g_str_equal (name, "masthead"))
    eda_html_masthead (html, out);
  else if (g_str_equal (name, "contents"))
    eda_html_contents (html, out);
  else if (g_str_equal (name, "main"))
    g_string_append_len (out, main_part->str, (gssize)main_part->len);
  else if (g_str_equal (name, "footer"))
    g_string_append (
        out,
        "<p>Made by EDA Workbench " EDA_VERSION
        ". The page is one file: it fetches nothing and runs no script.</p>");
}

/* Copies the template, each {{name}} replaced by its part. */
static void
fill_template (EdaHtml *html, GString *out, const GString *main_part)
{
  g_autoptr (GBytes) bytes = load_resource ("page.html");
  g_autofree char *page
      = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *at = page;

  for (;;)
    {
      const char      *open = strstr (at, "{{");
      const char      *close = open != NULL ? strstr (open, "}}") : NULL;
      g_autofree char *name = NULL;

      if (close == NULL)
        break;
      g_string_append_len (out, at, open - at);
      name = g_strndup (open + 2, (gsize)(close - open - 2));
      append_part (html, out, name, main_part);
      at = close + 2;
    }
  g_string_append (out, at);
}

static GBytes *
render (const EdaReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (EdaFacts) model
      = eda_report_model (report->profile, report->results, report->seed);
  g_autoptr (GPtrArray) findings = eda_report_findings (report->results);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) main_part = g_string_new (NULL);
  g_autoptr (GHashTable) classes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) rules = g_string_new (NULL);
  EdaHtml  html = { report, model, findings, places, classes, rules, words, 0, 0 };
  GString *out;

  number_findings (&html);
  if (!append_main (&html, main_part, context, error))
    return NULL;
  out = g_string_sized_new (main_part->len + 32768);
  fill_template (&html, out, main_part);
  return g_string_free_to_bytes (out);
}

const EdaReportFormat eda_report_format_html = { "html", ".html", TRUE, render };
