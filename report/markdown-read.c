/* md4c calls back at each block, span and text; here they become blocks of a document. */

#include "report/markdown-read.h"

#include <md4c.h>
#include <string.h>

#include "analysis/result/format.h"

#define MAX_DEPTH 4   /* of lists: deeper ones are not set in further */
#define LONG_WORD 250 /* characters; of a longer one nobody reads the rest on paper */

typedef struct
{
  guint number; /* the next item's; 0: a bullet */
} List;

typedef struct
{
  EdaDocument     *document;
  const GPtrArray *figures;
  GString         *text;  /* markup of the block, item or cell at hand */
  GArray          *lists; /* List, innermost last */
  char            *label; /* (nullable): of the item that has no text yet */
  guint            level; /* of the heading at hand */
  guint pictures; /* how many of them are open: their words are the figure's own */
  EdaDocumentBlock *table; /* (nullable) */
  guint             cell;
} Reader;

static EdaDocumentBlock *
add_block (Reader *self, EdaDocumentKind kind)
{
  EdaDocumentBlock *block = g_new0 (EdaDocumentBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->document->blocks, block);
  return block;
}

static char *
take_text (Reader *self)
{
  char *text = eda_tie_numbers (g_strstrip (self->text->str));

  g_string_truncate (self->text, 0);
  return text;
}

/* What has been read so far becomes a block of its own; blank text becomes none. */
static void
end_text (Reader *self)
{
  g_autofree char  *text = take_text (self);
  EdaDocumentBlock *block;

  if (*text == '\0')
    return;
  block = add_block (self,
                     self->level > 0        ? EDA_DOCUMENT_HEADING
                     : self->lists->len > 0 ? EDA_DOCUMENT_ITEM
                                            : EDA_DOCUMENT_PARAGRAPH);
  block->text = g_steal_pointer (&text);
  block->level = self->level > 0 ? self->level : MIN (self->lists->len, MAX_DEPTH);
  if (block->kind == EDA_DOCUMENT_ITEM)
    block->label = self->label != NULL ? g_steal_pointer (&self->label) : g_strdup ("");
}

static void
begin_list (Reader *self, guint number)
{
  const List list = { number };

  end_text (self);
  g_array_append_val (self->lists, list);
}

static void
begin_item (Reader *self)
{
  List *list = &g_array_index (self->lists, List, self->lists->len - 1);

  g_free (self->label);
  self->label
      = list->number > 0 ? g_strdup_printf ("%u.", list->number++) : g_strdup ("•");
}

static void
begin_table (Reader *self, const MD_BLOCK_TABLE_DETAIL *detail)
{
  end_text (self);
  self->table = add_block (self, EDA_DOCUMENT_TABLE);
  self->table->n_columns = detail->col_count;
  self->table->align_right = g_new0 (gboolean, detail->col_count);
  self->table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

/* Cells that a row lacks are empty. */
static void
begin_row (Reader *self)
{
  char **row = g_new0 (char *, self->table->n_columns + 1);

  for (guint i = 0; i < self->table->n_columns; i++)
    row[i] = g_strdup ("");
  g_ptr_array_add (self->table->rows, row);
  self->cell = 0;
}

static void
end_cell (Reader *self, const MD_BLOCK_TD_DETAIL *detail)
{
  char **row = self->table->rows->pdata[self->table->rows->len - 1];

  g_free (row[self->cell]);
  row[self->cell] = take_text (self);
  self->table->align_right[self->cell] = detail->align == MD_ALIGN_RIGHT;
  self->cell++;
}

static int
enter_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_BLOCK_H)
    self->level = ((MD_BLOCK_H_DETAIL *)detail)->level;
  else if (type == MD_BLOCK_UL)
    begin_list (self, 0);
  else if (type == MD_BLOCK_OL)
    begin_list (self, MAX (((MD_BLOCK_OL_DETAIL *)detail)->start, 1));
  else if (type == MD_BLOCK_LI)
    begin_item (self);
  else if (type == MD_BLOCK_TABLE)
    begin_table (self, detail);
  else if (type == MD_BLOCK_TR)
    begin_row (self);
  return 0;
}

static int
leave_block (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
    end_cell (self, detail);
  else if (type == MD_BLOCK_TABLE)
    self->table = NULL;
  else if (type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_LI
           || type == MD_BLOCK_CODE)
    end_text (self);
  if (type == MD_BLOCK_H)
    self->level = 0;
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    g_array_set_size (self->lists, self->lists->len - 1);
  return 0;
}

static void
add_figure (Reader *self, const MD_ATTRIBUTE *address)
{
  g_autofree char *text = g_strndup (address->text, address->size);
  guint64          number = 0;

  if (!g_str_has_prefix (text, EDA_FIGURE_SCHEME)
      || !g_ascii_string_to_unsigned (
          text + strlen (EDA_FIGURE_SCHEME), 10, 1, self->figures->len, &number, NULL))
    return;
  end_text (self);
  add_block (self, EDA_DOCUMENT_FIGURE)->figure
      = eda_figure_ref (self->figures->pdata[number - 1]);
}

/* (nullable) */
static const char *
get_tag (MD_SPANTYPE type)
{
  return type == MD_SPAN_STRONG ? "b>"
         : type == MD_SPAN_EM   ? "i>"
         : type == MD_SPAN_CODE ? "tt>"
                                : NULL;
}

static int
enter_span (MD_SPANTYPE type, void *detail, void *data)
{
  Reader     *self = data;
  const char *tag = get_tag (type);

  if (type == MD_SPAN_IMG && self->pictures++ == 0 && self->table == NULL)
    add_figure (self, &((MD_SPAN_IMG_DETAIL *)detail)->src);
  else if (tag != NULL && self->pictures == 0)
    g_string_append_printf (self->text, "<%s", tag);
  return 0;
}

static int
leave_span (MD_SPANTYPE type, void *detail, void *data)
{
  Reader     *self = data;
  const char *tag = get_tag (type);

  (void)detail;
  if (type == MD_SPAN_IMG)
    self->pictures--;
  else if (tag != NULL && self->pictures == 0)
    g_string_append_printf (self->text, "</%s", tag);
  return 0;
}

/* Words without a blank to break at are set letter by letter, which takes its time. */
static char *
cut_long_words (const char *text, gsize size)
{
  GString    *out = g_string_sized_new (size);
  const char *end = text + size;
  guint       length = 0;

  for (const char *next; text < end; text = next)
    {
      next = g_utf8_find_next_char (text, end);
      next = next != NULL ? next : end;
      length = *text == ' ' || *text == '\n' ? 0 : length + 1;
      if (length <= LONG_WORD)
        g_string_append_len (out, text, next - text);
      else if (length == LONG_WORD + 1)
        g_string_append (out, "…");
    }
  return g_string_free (out, FALSE);
}

static int
add_text (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
  Reader          *self = data;
  g_autofree char *escaped = NULL, *cut = NULL;

  if (type == MD_TEXT_HTML || self->pictures > 0)
    return 0;
  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
    {
      g_string_append_c (self->text, type == MD_TEXT_BR ? '\n' : ' ');
      return 0;
    }
  cut = cut_long_words (text, size);
  escaped
      = type == MD_TEXT_NULLCHAR ? g_strdup ("\uFFFD") : g_markup_escape_text (cut, -1);
  g_string_append (self->text, escaped);
  return 0;
}

static void
free_block (gpointer data)
{
  EdaDocumentBlock *self = data;

  g_free (self->text);
  g_free (self->label);
  g_free (self->align_right);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->figure, eda_figure_unref);
  g_free (self);
}

void
eda_document_free (EdaDocument *self)
{
  g_free (self->creator);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

EdaDocument *
eda_markdown_read (const char *text, const char *creator, const GPtrArray *figures)
{
  const MD_PARSER parser = { .flags = MD_FLAG_TABLES,
                             .enter_block = enter_block,
                             .leave_block = leave_block,
                             .enter_span = enter_span,
                             .leave_span = leave_span,
                             .text = add_text };
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (List));
  EdaDocument *document = g_new0 (EdaDocument, 1);
  Reader       reader
      = { .document = document, .figures = figures, .text = buffer, .lists = lists };

  document->creator = g_strdup (creator);
  document->blocks = g_ptr_array_new_with_free_func (free_block);
  md_parse (text, (MD_SIZE)strlen (text), &parser, &reader);
  g_free (reader.label);
  return document;
}
