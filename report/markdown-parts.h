/* What Markdown has of its own. Private to this folder. */
#pragma once

#include "report/page.h"

/* Text of any origin as text of one paragraph, heading or table cell: nothing in it is read as a
 * mark, link, mention or markup; line ends become blanks. */
void eda_markdown_text (GString *out, const char *text);

/* For EdaPageFormat. */
extern const EdaNoteMarks eda_markdown_note_marks;
void eda_markdown_grid (EdaPage *page, GString *out, const EdaGrid *grid);
void eda_markdown_figure (EdaPage *page, GString *out, const EdaFigure *figure);
