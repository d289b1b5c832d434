/* The Markdown report: tables as pipe tables, figures as SVG files beside it. */

#include "report/markdown.h"

#include <string.h>

#include "report/challenge.h"
#include "report/comparison.h"
#include "report/markdown-parts.h"

#define FIGURE_WIDTH 640

/* Code is plain text: escaped signs would be read as they stand in it. */
const EdaNoteMarks eda_markdown_note_marks = {
  .escape = eda_markdown_text,
  .paragraph = { "", "\n\n" },
  .heading = { "**", "**\n\n" },
  .list = { "", "\n" },
  .ordered = { "", "\n" },
  .item = { "- ", "\n" },
  .ordered_item = { "1. ", "\n" },
  .strong = { "**", "**" },
  .emphasis = { "*", "*" },
  .code = { "", "" },
  .line_break = "  \n",
};

static const EdaPageFormat page_format = { eda_markdown_text,
                                           eda_markdown_grid,
                                           eda_markdown_figure,
                                           &eda_markdown_note_marks,
                                           NULL,
                                           NULL };

static void
append_head (GString *out, const EdaGrid *grid)
{
  guint n_columns = eda_grid_get_n_columns (grid);

  for (guint column = 0; column < n_columns; column++)
    {
      g_string_append (out, "| ");
      eda_markdown_text (out, eda_grid_get_title (grid, column));
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "|\n");
  for (guint column = 0; column < n_columns; column++)
    g_string_append (out, eda_grid_is_number_column (grid, column) ? "|---:" : "|---");
  g_string_append (out, "|\n");
}

static void
append_row (GString *out, const EdaGrid *grid, guint row)
{
  for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
    {
      const EdaGridCell *cell = eda_grid_get_cell (grid, row, column);
      g_autofree char   *text = eda_grid_dup_cell_text (grid, row, column);

      g_string_append_printf (out, "| %s", eda_grid_tone_sign (cell->tone));
      eda_markdown_text (out, text);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "|\n");
}

void
eda_markdown_grid (EdaPage *page, GString *out, const EdaGrid *grid)
{
  (void)page;
  g_string_append (out, "**");
  eda_markdown_text (out, eda_grid_get_caption (grid));
  g_string_append (out, "**\n\n");
  append_head (out, grid);
  for (guint row = 0; row < eda_grid_get_n_rows (grid); row++)
    append_row (out, grid, row);
  if (eda_grid_get_note (grid) == NULL)
    return;
  g_string_append_c (out, '\n');
  eda_markdown_text (out, eda_grid_get_note (grid));
  g_string_append_c (out, '\n');
}

/* On white: a page may be dark, and a file of its own cannot know. */
static void
attach_figure (EdaPage *page, const EdaFigure *figure, const char *name)
{
  const EdaFigures *figures = page->report->figures;
  double            height = figures->height_for_width (figure, FIGURE_WIDTH);
  g_autofree char  *svg = figures->to_svg (figure, FIGURE_WIDTH, height, "g");
  const char       *inside = strchr (svg, '>');
  g_autoptr (GString) out = g_string_new (EDA_REPORT_MARKER ": a figure -->\n");

  g_assert (inside != NULL);
  g_string_append_len (out, svg, inside + 1 - svg);
  g_string_append (out, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
  g_string_append (out, inside + 1);
  g_ptr_array_add (page->report->attachments, eda_attachment_new (name, out->str));
}

void
eda_markdown_figure (EdaPage *page, GString *out, const EdaFigure *figure)
{
  g_autofree char *name = g_strdup_printf ("figure-%u.svg", page->n_figures);
  g_autofree char *folder = NULL;

  if (page->report->figure_folder == NULL)
    {
      g_string_append (out, "> **");
      eda_markdown_text (out, figure->title);
      g_string_append (out, "**, ");
      eda_markdown_text (out, figure->subtitle);
      g_string_append (out, ". ");
      eda_markdown_text (out, figure->alt);
      g_string_append_c (out, '\n');
      return;
    }
  attach_figure (page, figure, name);
  folder = g_uri_escape_string (page->report->figure_folder, NULL, FALSE);
  g_string_append (out, "![");
  eda_markdown_text (out, figure->title);
  g_string_append (out, ": ");
  eda_markdown_text (out, figure->alt);
  g_string_append_printf (out, "](%s/%s)\n", folder, name);
}

/* A template need not show every figure. */
static void
drop_unused (GPtrArray *attachments, const char *text)
{
  for (guint i = attachments->len; i > 0; i--)
    {
      const EdaAttachment *attachment = attachments->pdata[i - 1];
      g_autofree char     *link = g_strdup_printf ("/%s)", attachment->name);

      if (strstr (text, link) == NULL)
        g_ptr_array_remove_index (attachments, i - 1);
    }
}

static GBytes *
render (const EdaReport *report, const EdaContext *context, GError **error)
{
  g_auto (EdaPage) page = { 0 };
  char *text;

  if (!eda_page_init (&page, report, &page_format, NULL, context, error))
    return NULL;
  text = eda_page_fill (&page, ".md", error);
  if (text != NULL && report->figure_folder != NULL)
    drop_unused (report->attachments, text);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
compare (const EdaComparisonReport *report, const EdaContext *context, GError **error)
{
  EdaReport storage;
  g_auto (EdaPage) page = { 0 };
  char *text;

  if (!eda_context_check (context, error))
    return NULL;
  eda_comparison_page_init (&page, &storage, report, &page_format, NULL);
  text = eda_comparison_page_fill (&page, ".md", error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
tell_challenge (const EdaChallengeReport *report,
                const EdaContext         *context,
                GError                  **error)
{
  EdaReport storage;
  g_auto (EdaPage) page = { 0 };
  char *text;

  if (!eda_challenge_page_init (
          &page, &storage, report, &page_format, NULL, context, error))
    return NULL;
  text = eda_challenge_page_fill (&page, report, ".md", error);
  if (text != NULL && report->figure_folder != NULL)
    drop_unused (report->attachments, text);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

const EdaReportFormat eda_report_format_markdown
    = { "md", ".md", TRUE, ".md", TRUE, render, compare, tell_challenge };
