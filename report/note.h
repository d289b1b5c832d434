/* Notes of the user's, which are Markdown, in the marks of a format. Private to this folder. */
#pragma once

#include <glib.h>

/* What stands before and behind each thing. */
typedef struct
{
  const char *before, *behind;
} EdaNoteMark;

typedef struct
{
  void (*escape) (GString *out, const char *text);
  EdaNoteMark paragraph, heading, list, ordered, item, ordered_item, strong, emphasis, code;
  const char *line_break;
} EdaNoteMarks;

/* Paragraphs, headings, lists, emphasis and code come out as such; a link is only its text, a picture
 * its words, and markup is text: a stranger's note leads nowhere. */
void eda_note_write (GString *out, const char *markdown, const EdaNoteMarks *marks);
