/* One of the six steps: question, opening words, findings, then its blocks in groups. */

#include "report/html-parts.h"

#include "analysis/steps/step.h"

#define FOLDING_GROUPS 6
#define INDEX_GROUPS 4

/* Blocks of one step in reading order, over all the analyses that belong to it. */
static GPtrArray *
collect_blocks (EdaHtml *html, guint number, const char **summary)
{
  GPtrArray                *blocks = g_ptr_array_new ();
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  *summary = "";
  for (guint i = 0; i < MIN (n, html->report->results->len); i++)
    {
      const EdaResult *result = html->report->results->pdata[i];

      if (analyses[i]->step != number)
        continue;
      if (**summary == '\0')
        *summary = eda_result_get_summary (result);
      for (guint k = 0; k < eda_result_get_n_blocks (result); k++)
        g_ptr_array_add (blocks, (gpointer)eda_result_get_block (result, k));
    }
  return blocks;
}

static void
append_findings (EdaHtml *html, GString *out, GPtrArray *blocks)
{
  guint shown = 0, total = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const EdaBlock *block = blocks->pdata[i];

      if (block->kind != EDA_BLOCK_FINDING)
        continue;
      if (total++ == 0)
        g_string_append (out, "<ul class=\"findings\">\n");
      if (shown < EDA_HTML_STEP_FINDINGS && ++shown)
        eda_html_finding (html, out, block->finding);
    }
  if (total > 0)
    g_string_append (out, "</ul>\n");
  if (total > shown)
    {
      g_autofree char *rest = eda_format_count (total - shown, "more finding", NULL);

      g_string_append_printf (
          out, "<p class=\"absent\">%s: all of them are in the JSON report.</p>\n", rest);
    }
}

/* One figure and one table stand beside each other where there is room. */
static gboolean
is_pair (GPtrArray *blocks, guint first, guint end)
{
  guint figures = 0, grids = 0;

  for (guint i = first; i < end; i++)
    {
      const EdaBlock *block = blocks->pdata[i];

      figures += block->kind == EDA_BLOCK_FIGURE;
      grids += block->kind == EDA_BLOCK_GRID && eda_grid_get_n_columns (block->grid) <= 4;
    }
  return figures == 1 && grids == 1;
}

static void
append_blocks (EdaHtml   *html,
               GString   *out,
               GPtrArray *blocks,
               guint      first,
               guint      end,
               gboolean   with_figures)
{
  gboolean pair = with_figures && is_pair (blocks, first, end);

  eda_html_open (out, "div", pair ? "blocks pair" : "blocks");
  for (guint i = first; i < end; i++)
    eda_html_block (html, out, blocks->pdata[i], with_figures);
  g_string_append (out, "</div>\n");
}

static guint
end_of_group (GPtrArray *blocks, guint first)
{
  const char *group = ((EdaBlock *)blocks->pdata[first])->group;
  guint       end = first;

  while (end < blocks->len
         && g_strcmp0 (((EdaBlock *)blocks->pdata[end])->group, group) == 0)
    end++;
  return end;
}

static guint
count_groups (GPtrArray *blocks)
{
  guint n = 0;

  for (guint i = 0; i < blocks->len; i = end_of_group (blocks, i))
    n += ((EdaBlock *)blocks->pdata[i])->group != NULL;
  return n;
}

static void
append_index (GString *out, GPtrArray *blocks, guint number, const char *name)
{
  guint n = 0;

  g_string_append (out, "<nav class=\"index\" aria-label=\"Parts of ");
  eda_html_text (out, name);
  g_string_append (out, "\">");
  for (guint i = 0; i < blocks->len; i = end_of_group (blocks, i))
    {
      const EdaBlock *block = blocks->pdata[i];

      if (block->group == NULL)
        continue;
      g_string_append_printf (out, "<a href=\"#part-%u-%u\">", number, ++n);
      eda_html_text (out, block->group);
      g_string_append (out, "</a>\n");
    }
  g_string_append (out, "</nav>\n");
}

static void
append_group (EdaHtml    *html,
              GString    *out,
              GPtrArray  *blocks,
              guint       first,
              const char *id,
              gboolean    folding,
              gboolean    with_figures)
{
  const EdaBlock *block = blocks->pdata[first];

  g_string_append_printf (out,
                          folding
                              ? "<details class=\"group\" open=\"\" id=\"%s\"><summary>"
                              : "<section class=\"group\" id=\"%s\">",
                          id);
  eda_html_element (out, "h3", NULL, block->group);
  g_string_append (out, folding ? "</summary>\n" : "\n");
  append_blocks (html, out, blocks, first, end_of_group (blocks, first), with_figures);
  g_string_append (out, folding ? "</details>\n" : "</section>\n");
}

static void
append_body (EdaHtml *html, GString *out, GPtrArray *blocks, guint number)
{
  guint groups = count_groups (blocks);
  guint n = 0;

  if (groups >= INDEX_GROUPS)
    append_index (out, blocks, number, eda_step_get (number)->name);
  for (guint i = 0; i < blocks->len; i = end_of_group (blocks, i))
    if (((EdaBlock *)blocks->pdata[i])->group == NULL)
      append_blocks (html, out, blocks, i, end_of_group (blocks, i), TRUE);
    else
      {
        g_autofree char *id = g_strdup_printf ("part-%u-%u", number, ++n);

        append_group (html,
                      out,
                      blocks,
                      i,
                      id,
                      groups >= FOLDING_GROUPS,
                      n <= EDA_HTML_FIGURE_GROUPS);
      }
}

/* Opening words stand before the findings; what is shown leaves @blocks. */
static void
append_opening (EdaHtml *html, GString *out, GPtrArray *blocks)
{
  while (blocks->len > 0)
    {
      const EdaBlock *block = blocks->pdata[0];

      if (block->kind != EDA_BLOCK_TEXT || block->group != NULL)
        return;
      eda_html_block (html, out, block, TRUE);
      g_ptr_array_remove_index (blocks, 0);
    }
}

static void
drop_findings (GPtrArray *blocks)
{
  for (guint i = blocks->len; i > 0; i--)
    if (((EdaBlock *)blocks->pdata[i - 1])->kind == EDA_BLOCK_FINDING)
      g_ptr_array_remove_index (blocks, i - 1);
}

void
eda_html_step (EdaHtml *html, GString *out, guint number)
{
  const EdaStep *step = eda_step_get (number);
  const char    *summary;
  g_autoptr (GPtrArray) blocks = collect_blocks (html, number, &summary);
  guint left_out = html->n_left_out;

  g_string_append_printf (out,
                          "<section id=\"step-%u\"><h2><span class=\"number\">%u</span>",
                          number,
                          number);
  eda_html_text (out, step->name);
  g_string_append (out, "</h2>\n");
  eda_html_element (out, "p", "question", step->question);
  if (*summary != '\0')
    eda_html_element (out, "p", "summary", summary);
  append_opening (html, out, blocks);
  append_findings (html, out, blocks);
  drop_findings (blocks);
  append_body (html, out, blocks, number);
  if (html->n_left_out > left_out)
    g_string_append_printf (
        out,
        "<p class=\"absent\">Figures are drawn for the first %d parts of this "
        "step; %u are left out to keep the file small.</p>\n",
        EDA_HTML_FIGURE_GROUPS,
        html->n_left_out - left_out);
  g_string_append (out, "</section>\n");
}
