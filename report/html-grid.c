/* A table of results as HTML. */

#include "report/html-parts.h"

#define SENTENCE 90
#define LONG_TEXT 40
#define SOME_TEXT 16
/* Columns up to this one are styled by the table's classes, n1 for numbers, s1, l1 and w1
 * for texts; the rest cell by cell. */
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

/* What the cells of a column share: "n" numbers; longer texts get room, so that they do
 * not become a column of single words: "s" some, "l" more, "w" whole sentences. */
static char
style_of (const EdaGrid *grid, guint column)
{
  glong longest = 0;

  if (eda_grid_is_number_column (grid, column))
    return 'n';
  for (guint row = 0; row < eda_grid_get_n_rows (grid); row++)
    {
      g_autofree char *text = eda_grid_dup_cell_text (grid, row, column);

      longest = MAX (longest, g_utf8_strlen (text, -1));
    }
  return longest > SENTENCE    ? 'w'
         : longest > LONG_TEXT ? 'l'
         : longest > SOME_TEXT ? 's'
                               : ' ';
}

static void
append_cell (GString *out, const EdaGrid *grid, guint row, guint column, char style)
{
  const EdaGridCell *cell = eda_grid_get_cell (grid, row, column);
  g_autofree char   *text = eda_grid_dup_cell_text (grid, row, column);
  const char         own[2] = { column >= STYLED_COLUMNS ? style : ' ', '\0' };
  gboolean           heads = column == 0 && style != 'n';
  g_autofree char   *classes
      = g_strstrip (g_strjoin (" ", own, tone_class (cell->tone), NULL));

  g_string_append (out, heads ? "<th scope=\"row\"" : "<td");
  if (classes[0] != '\0')
    g_string_append_printf (out, " class=\"%s\"", classes);
  g_string_append_printf (out, ">%s", eda_grid_tone_sign (cell->tone));
  eda_html_text (out, text);
  g_string_append (out, heads ? "</th>" : "</td>");
}

static void
append_head (GString *out, const EdaGrid *grid, const char *styles)
{
  g_string_append (out, "<thead><tr>");
  for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
    {
      const char *title = eda_grid_get_title (grid, column);
      gboolean    empty = title == NULL || title[0] == '\0'; /* then it heads nothing */
      gboolean    unstyled_number = column >= STYLED_COLUMNS && styles[column] == 'n';

      g_string_append (out,
                       empty             ? "<td>"
                       : unstyled_number ? "<th scope=\"col\" class=\"n\">"
                                         : "<th scope=\"col\">");
      eda_html_text (out, title);
      g_string_append (out, empty ? "</td>" : "</th>");
    }
  g_string_append (out, "</tr></thead>\n");
}

static void
append_body (GString *out, const EdaGrid *grid, const char *styles)
{
  g_string_append (out, "<tbody>\n");
  for (guint row = 0; row < eda_grid_get_n_rows (grid); row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
        append_cell (out, grid, row, column, styles[column]);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>");
}

void
eda_html_grid (EdaPage *page, GString *out, const EdaGrid *grid)
{
  guint            n_columns = eda_grid_get_n_columns (grid);
  g_autofree char *styles = g_new0 (char, n_columns + 1);

  (void)page;
  for (guint column = 0; column < n_columns; column++)
    styles[column] = style_of (grid, column);
  g_string_append (out,
                   "<div class=\"table\"><div class=\"scroll\" tabindex=\"0\" "
                   "role=\"group\" aria-label=\"");
  eda_html_text (out, eda_grid_get_caption (grid));
  g_string_append (out, "\"><table class=\"grid");
  for (guint column = 0; column < MIN (n_columns, STYLED_COLUMNS); column++)
    if (styles[column] != ' ')
      g_string_append_printf (out, " %c%u", styles[column], column + 1);
  g_string_append (out, "\">");
  eda_html_element (out, "caption", NULL, eda_grid_get_caption (grid));
  append_head (out, grid, styles);
  append_body (out, grid, styles);
  g_string_append (out, "</table></div>");
  if (eda_grid_get_note (grid) != NULL)
    eda_html_element (out, "p", "note-text", eda_grid_get_note (grid));
  g_string_append (out, "</div>\n");
}
