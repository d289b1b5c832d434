/* The HTML page: one file that fetches nothing and runs nothing. */

#include "report/html.h"

#include <string.h>

#include "report/challenge.h"
#include "report/comparison.h"
#include "report/html-parts.h"

static gsize
limit_bytes (guint n_columns)
{
  return 150000 + (gsize)8000 * n_columns;
}

static const EdaNoteMarks note_marks = {
  .escape = eda_html_text,
  .paragraph = { "<p>", "</p>\n" },
  .heading = { "<p><b>", "</b></p>\n" },
  .list = { "<ul>\n", "</ul>\n" },
  .ordered = { "<ol>\n", "</ol>\n" },
  .item = { "<li>", "</li>\n" },
  .ordered_item = { "<li>", "</li>\n" },
  .strong = { "<b>", "</b>" },
  .emphasis = { "<em>", "</em>" },
  .code = { "<code>", "</code>" },
  .line_break = "<br/>",
};

static const EdaPageFormat page_format
    = { eda_html_text, eda_html_grid,   eda_html_figure,
        &note_marks,   eda_html_sketch, limit_bytes };

/* After the steps: their figures have said which colours they use. */
static void
add_figure_style (EdaPage *page, const EdaHtmlClasses *classes)
{
  g_autofree char *css = page->report->figures->svg_css ();
  g_autofree char *all = g_strconcat (css, classes->rules->str, NULL);

  eda_facts_add_text (page->facts, "figure_style", all);
}

static GBytes *
render (const EdaReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) rules = g_string_new (NULL);
  EdaHtmlClasses classes = { names, rules };
  g_auto (EdaPage) page = { 0 };
  char *text;

  if (!eda_page_init (&page, report, &page_format, &classes, context, error))
    return NULL;
  add_figure_style (&page, &classes);
  text = eda_page_fill (&page, ".html", error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
compare (const EdaComparisonReport *report, const EdaContext *context, GError **error)
{
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) rules = g_string_new (NULL);
  EdaHtmlClasses classes = { names, rules };
  EdaReport      storage;
  g_auto (EdaPage) page = { 0 };
  char *text;

  if (!eda_context_check (context, error))
    return NULL;
  eda_comparison_page_init (&page, &storage, report, &page_format, &classes);
  add_figure_style (&page, &classes);
  text = eda_comparison_page_fill (&page, ".html", error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
tell_challenge (const EdaChallengeReport *report,
                const EdaContext         *context,
                GError                  **error)
{
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) rules = g_string_new (NULL);
  EdaHtmlClasses classes = { names, rules };
  EdaReport      storage;
  g_auto (EdaPage) page = { 0 };
  char *text;

  if (!eda_challenge_page_init (
          &page, &storage, report, &page_format, &classes, context, error))
    return NULL;
  add_figure_style (&page, &classes);
  text = eda_challenge_page_fill (&page, report, ".html", error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

const EdaReportFormat eda_report_format_html
    = { "html", ".html", TRUE, ".html", FALSE, render, compare, tell_challenge };
