/* md4c calls back at each block, span and text of a note; each gets the marks of the
 * format. */

#include "report/note.h"

#include <md4c.h>
#include <string.h>

typedef struct
{
  GString            *out;
  const EdaNoteMarks *marks;
  guint               ordered; /* depth of numbered lists that are open */
  gboolean            heading; /* one is open: it is emphasis enough */
} Writer;

static const EdaNoteMark nothing = { "", "" };

static const EdaNoteMark *
mark_of_block (const Writer *self, MD_BLOCKTYPE type)
{
  switch ((int)type)
    {
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
      return &self->marks->paragraph;
    case MD_BLOCK_H:
      return &self->marks->heading;
    case MD_BLOCK_UL:
      return &self->marks->list;
    case MD_BLOCK_OL:
      return &self->marks->ordered;
    case MD_BLOCK_LI:
      return self->ordered > 0 ? &self->marks->ordered_item : &self->marks->item;
    default: /* what has no mark of its own */
      return &nothing;
    }
}

static const EdaNoteMark *
mark_of_span (const Writer *self, MD_SPANTYPE type)
{
  if (self->heading)
    return &nothing;
  switch ((int)type)
    {
    case MD_SPAN_STRONG:
      return &self->marks->strong;
    case MD_SPAN_EM:
      return &self->marks->emphasis;
    case MD_SPAN_CODE:
      return &self->marks->code;
    default: /* links and pictures */
      return &nothing;
    }
}

static int
enter_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Writer *self = data;

  self->ordered += type == MD_BLOCK_OL;
  g_string_append (self->out, mark_of_block (self, type)->before);
  self->heading |= type == MD_BLOCK_H;
  return 0;
}

static int
leave_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Writer *self = data;

  g_string_append (self->out, mark_of_block (self, type)->behind);
  self->heading &= type != MD_BLOCK_H;
  self->ordered -= type == MD_BLOCK_OL;
  return 0;
}

static int
enter_span (MD_SPANTYPE type, void *detail, void *data)
{
  Writer *self = data;

  g_string_append (self->out, mark_of_span (self, type)->before);
  return 0;
}

static int
leave_span (MD_SPANTYPE type, void *detail, void *data)
{
  Writer *self = data;

  g_string_append (self->out, mark_of_span (self, type)->behind);
  return 0;
}

static int
add_text (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
  Writer          *self = data;
  g_autofree char *words = g_strndup (text, size);

  if (type == MD_TEXT_BR)
    g_string_append (self->out, self->marks->line_break);
  else if (type == MD_TEXT_SOFTBR)
    g_string_append_c (self->out, ' ');
  else
    self->marks->escape (self->out, type == MD_TEXT_NULLCHAR ? "\uFFFD" : words);
  return 0;
}

void
eda_note_write (GString *out, const char *markdown, const EdaNoteMarks *marks)
{
  const MD_PARSER parser = { .flags = MD_FLAG_NOHTML,
                             .enter_block = enter_block,
                             .leave_block = leave_block,
                             .enter_span = enter_span,
                             .leave_span = leave_span,
                             .text = add_text };
  Writer          writer = { out, marks, 0, FALSE };

  md_parse (markdown, (MD_SIZE)strlen (markdown), &parser, &writer);
}
