/* A table of results as HTML. */

#include "report/html-parts.h"

#define LONG_TEXT 40
#define SOME_TEXT 16
/* Number columns up to this one are styled by the table's classes n1 n2 …, the rest cell
 * by cell. */
#define STYLED_COLUMNS 12

static const char *
tone_class (EdaGridTone tone)
{
  switch (tone)
    {
    case EDA_TONE_PLAIN:
      return "";
    case EDA_TONE_STRONG:
      return "strong";
    case EDA_TONE_HIGH:
      return "high";
    case EDA_TONE_LOW:
      return "low";
    case EDA_TONE_WARN:
      return "wary";
    }
  g_return_val_if_reached ("");
}

/* Longer texts get room, so that they do not become a column of single words. */
static const char *
width_class (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  return length > LONG_TEXT ? "long" : length > SOME_TEXT ? "some" : "";
}

static void
append_cell (
    GString *out, const EdaGrid *grid, guint row, guint column, gboolean is_number)
{
  const EdaGridCell *cell = eda_grid_get_cell (grid, row, column);
  g_autofree char   *text = eda_grid_dup_cell_text (grid, row, column);
  gboolean           heads = column == 0 && !is_number;
  const char        *width = is_number ? "" : width_class (text);
  const char        *tone = tone_class (cell->tone);
  g_autofree char   *classes = g_strstrip (
      g_strjoin (" ", is_number && column >= STYLED_COLUMNS ? "n" : width, tone, NULL));

  g_string_append (out, heads ? "<th scope=\"row\"" : "<td");
  if (classes[0] != '\0')
    g_string_append_printf (out, " class=\"%s\"", classes);
  g_string_append_printf (out, ">%s", eda_grid_tone_sign (cell->tone));
  eda_html_text (out, text);
  g_string_append (out, heads ? "</th>" : "</td>");
}

static void
append_head (GString *out, const EdaGrid *grid, const gboolean *is_number)
{
  g_string_append (out, "<thead><tr>");
  for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
    {
      g_string_append (out,
                       is_number[column] ? "<th scope=\"col\" class=\"n\">"
                                         : "<th scope=\"col\">");
      eda_html_text (out, eda_grid_get_title (grid, column));
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead>\n");
}

static void
append_body (GString *out, const EdaGrid *grid, const gboolean *is_number)
{
  g_string_append (out, "<tbody>\n");
  for (guint row = 0; row < eda_grid_get_n_rows (grid); row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
        append_cell (out, grid, row, column, is_number[column]);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>");
}

void
eda_html_grid (EdaPage *page, GString *out, const EdaGrid *grid)
{
  guint                n_columns = eda_grid_get_n_columns (grid);
  g_autofree gboolean *is_number = g_new0 (gboolean, n_columns + 1);

  for (guint column = 0; column < n_columns; column++)
    is_number[column] = eda_grid_is_number_column (grid, column);
  g_string_append (out,
                   "<div class=\"table\"><div class=\"scroll\" tabindex=\"0\" "
                   "role=\"group\" aria-label=\"");
  eda_html_text (out, eda_grid_get_caption (grid));
  g_string_append (out, "\"><table class=\"grid");
  for (guint column = 0; column < MIN (n_columns, STYLED_COLUMNS); column++)
    if (is_number[column])
      g_string_append_printf (out, " n%u", column + 1);
  g_string_append (out, "\">");
  eda_html_element (out, "caption", NULL, eda_grid_get_caption (grid));
  append_head (out, grid, is_number);
  append_body (out, grid, is_number);
  g_string_append (out, "</table></div>");
  if (eda_grid_get_note (grid) != NULL)
    eda_html_element (out, "p", "note-text", eda_grid_get_note (grid));
  g_string_append (out, "</div>\n");
}
