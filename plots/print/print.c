/* From blocks to pages: what each kind needs, and which may not be parted from the next.
 */

#include "plots/print/print.h"

#include <cairo-pdf.h>
#include <string.h>

#include "plots/print/amend.h"
#include "plots/print/picture.h"
#include "plots/print/table.h"
#include "plots/print/type.h"
#include "plots/text.h"

#define INDENT 14.0
#define MAX_HEADING_LINES 4

static EdaPrintStyle
style_of (const EdaDocumentBlock *block)
{
  if (block->kind != EDA_DOCUMENT_HEADING)
    return EDA_PRINT_BODY;
  return block->level == 1   ? EDA_PRINT_TITLE
         : block->level == 2 ? EDA_PRINT_CHAPTER
                             : EDA_PRINT_SECTION;
}

static double
get_gap (const EdaDocumentBlock *block)
{
  switch (block->kind)
    {
    case EDA_DOCUMENT_HEADING:
      return block->level <= 2 ? 26 : 18;
    case EDA_DOCUMENT_ITEM:
      return 4;
    case EDA_DOCUMENT_PARAGRAPH:
      return 8;
    case EDA_DOCUMENT_TABLE:
      return 6;
    case EDA_DOCUMENT_FIGURE:
      return 12;
    }
  g_return_val_if_reached (0);
}

static PangoLayout *
make_text (EdaSheet *self, const EdaDocumentBlock *block)
{
  double       indent = block->kind == EDA_DOCUMENT_ITEM ? block->level * INDENT : 0;
  PangoLayout *layout
      = eda_print_layout (self, style_of (block), 1, block->text, self->room - indent);

  if (block->kind == EDA_DOCUMENT_HEADING)
    {
      pango_layout_set_height (layout, -MAX_HEADING_LINES);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

static void
print_item (EdaSheet *self, const EdaDocumentBlock *block, PangoLayout *layout)
{
  g_autoptr (PangoLayout) label
      = eda_print_layout (self, EDA_PRINT_BODY, 1, block->label, -1);
  double x = EDA_SHEET_SIDE + block->level * INDENT;

  eda_sheet_need (self, eda_print_first_lines (layout));
  eda_sheet_take_gap (self);
  eda_sheet_tag (self, "LI");
  eda_sheet_tag (self, "Lbl");
  eda_print_show (self, label, EDA_PRINT_BODY, x - 4 - eda_print_width (label), self->y);
  eda_sheet_untag (self, "Lbl");
  eda_print_flow (self, "LBody", layout, EDA_PRINT_BODY, x);
  eda_sheet_untag (self, "LI");
}

static const EdaDocumentBlock *
get_block (const EdaSheet *self, guint i)
{
  return i < self->document->blocks->len ? self->document->blocks->pdata[i] : NULL;
}

static gboolean
is_kind (const EdaSheet *self, guint i, EdaDocumentKind kind)
{
  const EdaDocumentBlock *block = get_block (self, i);

  return block != NULL && block->kind == kind;
}

/* The last words before a heading, and the last item of a list, do not stand alone at the
 * top of a page: up to two paragraphs, and one item, stay with them. */
static gboolean
is_near_end (const EdaSheet *self, guint i)
{
  if (is_kind (self, i, EDA_DOCUMENT_ITEM))
    return is_kind (self, i + 1, EDA_DOCUMENT_ITEM)
           && !is_kind (self, i + 2, EDA_DOCUMENT_ITEM);
  for (guint k = 1; k <= 2 && is_kind (self, i + k, EDA_DOCUMENT_PARAGRAPH); k++)
    if (get_block (self, i + k + 1) == NULL
        || is_kind (self, i + k + 1, EDA_DOCUMENT_HEADING))
      return TRUE;
  return FALSE;
}

static gboolean
is_caption (const EdaSheet *self, guint i)
{
  return is_kind (self, i, EDA_DOCUMENT_PARAGRAPH)
         && is_kind (self, i + 1, EDA_DOCUMENT_TABLE)
         && g_str_has_prefix (get_block (self, i)->text, "<b>")
         && g_str_has_suffix (get_block (self, i)->text, "</b>");
}

/* Words below a table are its note, unless they are the caption of the next. */
static double
measure_note (EdaSheet *self, guint i)
{
  const EdaDocumentBlock *note = get_block (self, i + 1);

  if (!is_kind (self, i + 1, EDA_DOCUMENT_PARAGRAPH) || is_caption (self, i + 1))
    return 0;
  g_autoptr (PangoLayout) layout = make_text (self, note);
  return get_gap (note) + eda_print_first_lines (layout);
}

/* Bold words above a table are its caption; those above a figure belong to it unless they
 * are the note of a table. */
static gboolean
leads (const EdaSheet *self, guint i)
{
  const EdaDocumentBlock *block = get_block (self, i);
  const EdaDocumentBlock *next = get_block (self, i + 1);

  if (next == NULL || block->kind == EDA_DOCUMENT_HEADING)
    return next != NULL;
  if (block->kind == EDA_DOCUMENT_PARAGRAPH && next->kind == EDA_DOCUMENT_FIGURE)
    return i > 0 && !is_kind (self, i - 1, EDA_DOCUMENT_TABLE);
  if (block->kind == EDA_DOCUMENT_PARAGRAPH && next->kind == EDA_DOCUMENT_TABLE)
    return is_caption (self, i);
  return is_near_end (self, i);
}

/* The room that the beginning of block @i needs: of what leads, with that of the next. */
static double
measure_beginning (EdaSheet *self, guint i)
{
  const EdaDocumentBlock *block = get_block (self, i);

  if (block->kind == EDA_DOCUMENT_TABLE)
    return eda_print_measure_table (self, block, measure_note (self, i));
  if (block->kind == EDA_DOCUMENT_FIGURE)
    return eda_print_measure_figure (self, block->figure);
  g_autoptr (PangoLayout) layout = make_text (self, block);
  if (!leads (self, i))
    return eda_print_first_lines (layout);
  return eda_print_height (layout) + get_gap (get_block (self, i + 1))
         + measure_beginning (self, i + 1);
}

static void
print_heading (EdaSheet *self, const EdaDocumentBlock *block, PangoLayout *layout)
{
  char tag[] = { 'H', (char)('0' + block->level), '\0' };

  eda_sheet_take_gap (self);
  eda_sheet_add_outline (self, block->level, pango_layout_get_text (layout));
  eda_print_flow (self, tag, layout, style_of (block), EDA_SHEET_SIDE);
}

static void
print_text (EdaSheet *self, guint i)
{
  const EdaDocumentBlock *block = get_block (self, i);
  g_autoptr (PangoLayout) layout = make_text (self, block);

  if (leads (self, i))
    eda_sheet_need (self, measure_beginning (self, i));
  if (block->kind == EDA_DOCUMENT_HEADING)
    print_heading (self, block, layout);
  else if (block->kind == EDA_DOCUMENT_ITEM)
    print_item (self, block, layout);
  else
    eda_print_flow (self, "P", layout, EDA_PRINT_BODY, EDA_SHEET_SIDE);
}

static void
print_block (EdaSheet *self, guint i)
{
  const EdaDocumentBlock *block = get_block (self, i);
  gboolean                item = is_kind (self, i, EDA_DOCUMENT_ITEM);

  self->gap = MAX (self->gap, get_gap (block));
  if (item && (i == 0 || !is_kind (self, i - 1, EDA_DOCUMENT_ITEM)))
    eda_sheet_tag (self, "L");
  if (block->kind == EDA_DOCUMENT_TABLE)
    eda_print_table (self, block, measure_note (self, i));
  else if (block->kind == EDA_DOCUMENT_FIGURE)
    eda_print_figure (self, block->figure);
  else
    print_text (self, i);
  if (item && !is_kind (self, i + 1, EDA_DOCUMENT_ITEM))
    eda_sheet_untag (self, "L");
}

/* The text of the first heading, plain; "" without one. */
static char *
find_title (const EdaDocument *document)
{
  char *title = NULL;

  for (guint i = 0; i < document->blocks->len && title == NULL; i++)
    {
      const EdaDocumentBlock *block = document->blocks->pdata[i];

      if (block->kind == EDA_DOCUMENT_HEADING)
        pango_parse_markup (block->text, -1, 0, NULL, &title, NULL, NULL);
    }
  return title != NULL ? title : g_strdup ("");
}

/* @surface: (nullable). Returns the number of pages; 0 when cancelled. */
static guint
print_pages (const EdaDocument *document,
             const char        *title,
             PangoContext      *pango,
             cairo_surface_t   *surface,
             guint              n_pages,
             GCancellable      *cancellable)
{
  EdaSheet sheet;
  guint    i = 0;

  eda_sheet_init (&sheet, document, title, pango, surface, n_pages);
  eda_sheet_tag (&sheet, "Document");
  for (; i < document->blocks->len && !g_cancellable_is_cancelled (cancellable); i++)
    print_block (&sheet, i);
  eda_sheet_untag (&sheet, "Document");
  eda_sheet_finish (&sheet);
  return i == document->blocks->len ? sheet.page : 0;
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int n)
{
  g_byte_array_append (closure, data, n);
  return CAIRO_STATUS_SUCCESS;
}

/* No date: the same data give the same bytes. */
static cairo_surface_t *
open_surface (const EdaDocument *document, const char *title, GByteArray *bytes)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (collect,
                                             bytes,
                                             eda_paper_get_width (document->paper),
                                             eda_paper_get_height (document->paper));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, document->creator);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  return surface;
}

/* (nullable): when cancelled or when cairo failed */
static GByteArray *
print_counted (const EdaDocument *document,
               PangoContext      *pango,
               guint              n_pages,
               GCancellable      *cancellable)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *title = find_title (document);
  cairo_surface_t *surface = open_surface (document, title, bytes);
  cairo_status_t   status;

  n_pages = print_pages (document, title, pango, surface, n_pages, cancellable);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (n_pages == 0 || status != CAIRO_STATUS_SUCCESS)
    return NULL;
  eda_print_amend (bytes);
  return g_steal_pointer (&bytes);
}

/* Paper has no pixels to round to: widths grow in proportion to sizes. */
static PangoContext *
new_context (void)
{
  PangoContext *context = eda_text_new_context ();

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

GByteArray *
eda_print_pdf (const EdaDocument *document, GCancellable *cancellable)
{
  PangoContext *pango = new_context ();
  guint         n_pages = print_pages (document, "", pango, NULL, 0, cancellable);
  GByteArray   *bytes
      = n_pages > 0 ? print_counted (document, pango, n_pages, cancellable) : NULL;

  g_object_unref (pango);
  return bytes;
}
