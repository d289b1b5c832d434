/* Measuring, eliding, placing and painting text: see text.h. */

#include "plots/text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "analysis/result/unseen.h"

#define MAX_CHARACTERS 400
#define MAX_KNOWN_WIDTHS 8192
#define ELLIPSIS "…"

/* Half the height of a text's box, in font sizes; and of its capitals. */
#define HALF_BOX 0.6
#define HALF_CAPITAL 0.364

typedef struct
{
  PangoLayout          *layout;
  PangoFontDescription *font;
  GHashTable           *known[2]; /* text → width at size 1 ·1000; by bold */
} Fonts;

PangoContext *
eda_text_new_context (void)
{
  PangoContext *context
      = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

/* One layout and its fonts for the process: making a context costs more than a figure. */
static Fonts *
get_fonts (void)
{
  static Fonts  fonts;
  PangoContext *context;

  if (fonts.layout != NULL)
    return &fonts;
  context = eda_text_new_context ();
  fonts.layout = pango_layout_new (context);
  pango_layout_set_single_paragraph_mode (fonts.layout, TRUE);
  g_object_unref (context);
  fonts.font = pango_font_description_from_string (EDA_FONT_FAMILY ", Sans");
  for (int bold = 0; bold < 2; bold++)
    fonts.known[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return &fonts;
}

static PangoLayout *
set_up_layout (const char *text, double size, gboolean bold)
{
  Fonts *fonts = get_fonts ();

  pango_font_description_set_absolute_size (fonts->font, size * PANGO_SCALE);
  pango_font_description_set_weight (fonts->font,
                                     bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (fonts->layout, fonts->font);
  pango_layout_set_text (fonts->layout, text, -1);
  return fonts->layout;
}

/* Widths grow in proportion to the size: hinting is off. */
static double
real_width (const char *text, double size, gboolean bold)
{
  GHashTable *known = get_fonts ()->known[bold];
  double     *at_100 = g_hash_table_lookup (known, text);

  if (at_100 == NULL)
    {
      int width;

      pango_layout_get_size (set_up_layout (text, 100, bold), &width, NULL);
      if (g_hash_table_size (known) >= MAX_KNOWN_WIDTHS)
        g_hash_table_remove_all (known);
      at_100 = g_new (double, 1);
      *at_100 = (double)width / PANGO_SCALE;
      g_hash_table_insert (known, g_strdup (text), at_100);
    }
  return *at_100 * size / 100;
}

double
eda_text_width (const EdaTextBoard *self, const char *text, double size, gboolean bold)
{
  bold = !!bold;
  return self->real_fonts ? real_width (text, size, bold)
                          : eda_text_table_width (text, size, bold);
}

char *
eda_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text,
                                              text == NULL ? 0 : strnlen (text, 8192));
  GString *clean = g_string_new (NULL);
  guint    n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_CHARACTERS;
       p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (eda_unseen_is (c))
        eda_unseen_append (clean, c);
      else
        g_string_append_unichar (clean, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (n == MAX_CHARACTERS)
    g_string_append (clean, ELLIPSIS);
  return g_string_free (clean, FALSE);
}

static char *
first_characters (const char *text, glong n)
{
  g_autofree char *start = g_utf8_substring (text, 0, n);

  return g_strconcat (g_strchomp (start), ELLIPSIS, NULL);
}

char *
eda_text_elide (
    const EdaTextBoard *self, const char *text, double size, gboolean bold, double room)
{
  glong low = 0;
  glong high = g_utf8_strlen (text, -1);

  if (eda_text_width (self, text, size, bold) <= room)
    return g_strdup (text);
  while (low + 1 < high)
    {
      glong            middle = (low + high) / 2;
      g_autofree char *try = first_characters (text, middle);

      if (eda_text_width (self, try, size, bold) <= room)
        low = middle;
      else
        high = middle;
    }
  return low > 0 ? first_characters (text, low) : g_strdup ("");
}

/* At a blank, or behind a mark that is none of a number's, as in "1.5". */
static gboolean
may_break (const char *text, const char *at)
{
  gboolean in_number = at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]);

  return at > text && strchr (in_number ? " _-/" : " _-/.,", *at) != NULL;
}

/* Where the text may be broken so that its beginning fits: bytes, or 0. */
static gsize
break_at (
    const EdaTextBoard *self, const char *text, double size, gboolean bold, double room)
{
  gsize best = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize            keep = p - text + (*p != ' ' ? 1 : 0);
      g_autofree char *start = NULL;

      if (!may_break (text, p))
        continue;
      start = g_strndup (text, keep);
      if (eda_text_width (self, start, size, bold) > room)
        break;
      best = keep;
    }
  return best;
}

char **
eda_text_wrap (const EdaTextBoard *self,
               const char         *text,
               double              size,
               gboolean            bold,
               double              room,
               guint               max_lines)
{
  GPtrArray *lines = g_ptr_array_new ();

  while (lines->len + 1 < max_lines && eda_text_width (self, text, size, bold) > room)
    {
      gsize length = break_at (self, text, size, bold, room);

      if (length == 0)
        break;
      g_ptr_array_add (lines, g_strchomp (g_strndup (text, length)));
      text += length;
      while (*text == ' ')
        text++;
    }
  if (*text != '\0')
    g_ptr_array_add (lines, eda_text_elide (self, text, size, bold, room));
  g_ptr_array_add (lines, NULL);
  return (char **)g_ptr_array_free (lines, FALSE);
}

static void
set_box (EdaTextMark *mark, double width)
{
  double before = mark->style.anchor == EDA_ANCHOR_START    ? 0
                  : mark->style.anchor == EDA_ANCHOR_MIDDLE ? width / 2
                                                            : width;
  double half = mark->style.size * HALF_BOX;

  if (mark->style.vertical)
    {
      mark->left = mark->x - half;
      mark->right = mark->x + half;
      mark->bottom = mark->y + before;
      mark->top = mark->bottom - width;
      return;
    }
  mark->left = mark->x - before;
  mark->right = mark->left + width;
  mark->top = mark->y - half;
  mark->bottom = mark->y + half;
}

static gboolean
has_room (const EdaTextBoard *self, const EdaTextMark *mark)
{
  if (!(mark->left >= -0.01 && mark->top >= -0.01 && mark->right <= self->width + 0.01
        && mark->bottom <= self->height + 0.01))
    return FALSE;
  for (guint i = 0; i < self->marks->len && !mark->style.own_room; i++)
    {
      const EdaTextMark *other = &g_array_index (self->marks, EdaTextMark, i);

      if (mark->left < other->right && other->left < mark->right
          && mark->top < other->bottom && other->top < mark->bottom)
        return FALSE;
    }
  return TRUE;
}

gboolean
eda_text_put (
    EdaTextBoard *self, const EdaTextStyle *style, double x, double y, const char *text)
{
  EdaTextMark mark = { *style, NULL, x, y };

  if (text == NULL || *text == '\0' || !isfinite (x) || !isfinite (y))
    return FALSE;
  mark.text = eda_text_clean (text);
  set_box (&mark, eda_text_width (self, mark.text, style->size, style->bold));
  if (!has_room (self, &mark))
    {
      g_free (mark.text);
      return FALSE;
    }
  g_array_append_val (self->marks, mark);
  return TRUE;
}

static void
clear_mark (gpointer data)
{
  g_free (((EdaTextMark *)data)->text);
}

void
eda_text_board_init (EdaTextBoard *self, double width, double height, gboolean real_fonts)
{
  self->width = width;
  self->height = height;
  self->real_fonts = real_fonts;
  self->marks = g_array_new (FALSE, FALSE, sizeof (EdaTextMark));
  g_array_set_clear_func (self->marks, clear_mark);
}

void
eda_text_board_clear (EdaTextBoard *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
}

static void
set_source (cairo_t *cr, EdaRgba c)
{
  cairo_set_source_rgba (cr, c.r, c.g, c.b, c.a);
}

static void
paint_mark (const EdaTextMark *mark, cairo_t *cr, const EdaTheme *theme)
{
  PangoLayout *layout = set_up_layout (mark->text, mark->style.size, mark->style.bold);
  double       baseline = (double)pango_layout_get_baseline (layout) / PANGO_SCALE;

  cairo_save (cr);
  if (mark->style.vertical)
    {
      cairo_translate (cr, mark->x, mark->bottom);
      cairo_rotate (cr, -G_PI / 2);
    }
  else
    cairo_translate (cr, mark->left, mark->y);
  cairo_move_to (cr, 0, HALF_CAPITAL * mark->style.size - baseline);
  if (mark->style.halo)
    {
      pango_cairo_layout_path (cr, layout);
      set_source (cr, theme->paper);
      cairo_set_line_width (cr, 3);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (cr);
      cairo_move_to (cr, 0, HALF_CAPITAL * mark->style.size - baseline);
    }
  set_source (cr, eda_theme_tint (theme, mark->style.tint));
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

void
eda_text_board_paint (const EdaTextBoard *self, cairo_t *cr, const EdaTheme *theme)
{
  for (guint i = 0; i < self->marks->len; i++)
    paint_mark (&g_array_index (self->marks, EdaTextMark, i), cr, theme);
}
