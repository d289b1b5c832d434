/* Every figure at every width, light and dark: drawn, nothing clipped, no text on
 * another; and the figures that bad data makes. */

#include <math.h>
#include <string.h>

#include "plots/canvas.h"
#include "plots/draw.h"
#include "tests/plots/draw-checked.h"
#include "tests/plots/sample-figures.h"

static const double widths[] = { 300, 640, 1200 };

static void
test_every_figure (gconstpointer data)
{
  const SampleFigure *sample = data;
  g_autoptr (EdaFigure) figure = sample->make ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int dark = 0; dark < 2; dark++)
      {
        double height = eda_plot_height_for_width (figure, widths[i]);
        Drawn  drawn = draw (figure, widths[i], height, dark);

        g_assert_cmpuint (drawn.n_texts, >=, 6);
        g_assert_cmpuint (drawn.n_painted, >, 2000);
        g_assert_cmpfloat (drawn.map.left, >=, 0);
        g_assert_cmpfloat (drawn.map.right, <=, widths[i]);
        g_assert_cmpfloat (drawn.map.right - drawn.map.left, >, widths[i] * 0.35);
        g_assert_cmpfloat (drawn.map.bottom - drawn.map.top, >, 24);
      }
}

/* The widths of the texts are those of the letters painted: no ink outside the boxes. */
static void
test_ink_stays_in_the_text_boxes (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 60);
  cairo_t         *cr = cairo_create (surface);
  EdaTextStyle     style = { .size = 15, .tint = EDA_TINT_INK, .bold = TRUE };
  EdaTextBoard     board;
  EdaTextMark     *mark;
  double           x0, y0, x1, y1;

  eda_text_board_init (&board, 400, 60, TRUE);
  g_assert_true (eda_text_put (&board, &style, 20, 30, "Quality (kg), Äpfel µ"));
  eda_text_board_paint (&board, cr, eda_theme_get (FALSE));
  cairo_destroy (cr);
  mark = &g_array_index (board.marks, EdaTextMark, 0);
  x0 = 400, y0 = 60, x1 = y1 = 0;
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 400; x++)
      if (cairo_image_surface_get_data (
              surface)[y * cairo_image_surface_get_stride (surface) + 4 * x + 3]
          > 40)
        {
          x0 = MIN (x0, x), x1 = MAX (x1, x + 1);
          y0 = MIN (y0, y), y1 = MAX (y1, y + 1);
        }
  g_assert_cmpfloat (x1, >, x0);
  g_assert_cmpfloat (x0, >=, mark->left - 1);
  g_assert_cmpfloat (x1, <=, mark->right + 1);
  g_assert_cmpfloat (y0, >=, mark->top - 1);
  g_assert_cmpfloat (y1, <=, mark->bottom + 1);
  eda_text_board_clear (&board);
  cairo_surface_destroy (surface);
}

static void
test_no_room_no_text (void)
{
  EdaTextStyle style = { .size = 12, .tint = EDA_TINT_INK };
  EdaTextBoard board;

  eda_text_board_init (&board, 100, 40, TRUE);
  g_assert_true (eda_text_put (&board, &style, 5, 20, "first"));
  g_assert_false (eda_text_put (&board, &style, 15, 22, "second"));
  g_assert_false (eda_text_put (&board, &style, 80, 8, "too long for here"));
  g_assert_false (eda_text_put (&board, &style, NAN, 8, "nowhere"));
  g_assert_cmpuint (board.marks->len, ==, 1);
  eda_text_board_clear (&board);
}

static void
test_elided_text_fits (void)
{
  EdaTextBoard board;

  for (int real = 0; real < 2; real++)
    {
      eda_text_board_init (&board, 100, 40, real);
      for (double room = 0; room < 200; room += 7)
        {
          g_autofree char *text = eda_text_elide (
              &board, "Ein langer Name, 日本語 und mehr", 12, FALSE, room);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_cmpfloat (eda_text_width (&board, text, 12, FALSE), <=, room);
        }
      eda_text_board_clear (&board);
    }
}

static void
test_wrapped_text_keeps_its_words (void)
{
  EdaTextBoard board;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  eda_text_board_init (&board, 100, 40, FALSE);
  lines = eda_text_wrap (&board, "number of rooms in the house", 12, FALSE, 90, 4);
  joined = g_strjoinv (" ", lines);
  g_assert_cmpstr (joined, ==, "number of rooms in the house");
  g_assert_cmpuint (g_strv_length (lines), >, 1);
  eda_text_board_clear (&board);
}

static void
test_wrapped_text_keeps_its_numbers (void)
{
  EdaTextBoard board;

  eda_text_board_init (&board, 100, 40, FALSE);
  for (double room = 40; room < 160; room++)
    {
      g_auto (GStrv) lines
          = eda_text_wrap (&board, "beyond the 1.5 fences", 12, FALSE, room, 4);

      for (char **line = lines; *line != NULL; line++)
        g_assert_false (g_str_has_suffix (*line, "1."));
    }
  eda_text_board_clear (&board);
}

/* Matrix, clip, path and paint are the caller's own again. */
static void
test_cairo_state_is_restored (void)
{
  g_autoptr (EdaFigure) figure = sample_heat ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 700, 500);
  cairo_t         *cr = cairo_create (surface);
  cairo_matrix_t   before, after;
  double           clip[4], same[4];

  cairo_translate (cr, 20, 30);
  cairo_scale (cr, 1.25, 1.25);
  cairo_set_line_width (cr, 7);
  cairo_rectangle (cr, 0, 0, 400, 300);
  cairo_clip (cr);
  cairo_get_matrix (cr, &before);
  cairo_clip_extents (cr, &clip[0], &clip[1], &clip[2], &clip[3]);
  eda_plot_draw (figure, cr, 500, 350, eda_theme_get (TRUE), NULL);
  cairo_get_matrix (cr, &after);
  cairo_clip_extents (cr, &same[0], &same[1], &same[2], &same[3]);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpmem (clip, sizeof clip, same, sizeof same);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_get_antialias (cr), ==, CAIRO_ANTIALIAS_DEFAULT);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_figure_without_data (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new (NULL);

  draw (figure, 640, 352, FALSE);
  for (EdaLayerKind kind = EDA_LAYER_POINTS; kind <= EDA_N_LAYER_KINDS - 1; kind++)
    if (kind != EDA_LAYER_HEAT)
      eda_figure_add (figure, kind, EDA_COLOUR_PRIMARY, 0);
  eda_figure_add_heat (figure, 0, 0);
  draw (figure, 640, 352, FALSE);
}

static void
fill (double *values, gsize n, guint at)
{
  static const double odd[] = { NAN, INFINITY, -INFINITY, 1e308, -1e308, 0, 5e-324, 0.5 };

  for (gsize i = 0; values != NULL && i < n; i++)
    values[i] = odd[(i + at) % G_N_ELEMENTS (odd)];
}

/* Every kind of layer full of what no one wants to draw, on every kind of axis. */
static void
test_figure_of_odd_numbers (void)
{
  static const double limits[][2]
      = { { 0, 1 }, { 3, 3 }, { 0, 0 }, { -1e308, 1e308 }, { NAN, NAN }, { 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    for (EdaAxisKind kind = EDA_AXIS_NONE; kind <= EDA_AXIS_CATEGORY; kind++)
      {
        g_autoptr (EdaFigure) figure = eda_figure_new ("Odd");

        eda_axis_set (&figure->x, kind, "x", limits[i][0], limits[i][1]);
        eda_axis_set (&figure->y, kind, "y", limits[i][0], limits[i][1]);
        figure->scale = EDA_SCALE_DIVERGING;
        figure->scale_low = limits[i][0];
        figure->scale_high = limits[i][1];
        figure->scale_title = g_strdup ("scale");
        for (EdaLayerKind layer_kind = EDA_LAYER_POINTS; layer_kind < EDA_N_LAYER_KINDS;
             layer_kind++)
          {
            EdaLayer *layer
                = layer_kind == EDA_LAYER_HEAT
                      ? eda_figure_add_heat (figure, 4, 2)
                      : eda_figure_add (figure, layer_kind, EDA_COLOUR_ALERT, 8);

            fill (layer->x, 8, 0);
            fill (layer->x2, 8, 3);
            fill (layer->y, layer_kind == EDA_LAYER_BOXES ? 40 : 8, 1);
            fill (layer->y2, 8, 5);
            fill (layer->z, 8, 2);
          }
        draw (figure, 640, 352, i % 2);
      }
}

static void
test_one_category (void)
{
  g_autoptr (EdaFigure) lying = sample_bars (1, "only one");
  g_autoptr (EdaFigure) standing = sample_columns (1, "only one");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      draw (lying, widths[i], 200, FALSE);
      draw (standing, widths[i], 200, FALSE);
    }
}

static void
test_many_categories (void)
{
  g_autoptr (EdaFigure) lying = sample_bars (200, "level");
  g_autoptr (EdaFigure) standing = sample_columns (200, "level");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_assert_cmpuint (draw (lying, widths[i], 400, FALSE).n_texts, >, 15);
      g_assert_cmpuint (draw (standing, widths[i], 400, FALSE).n_texts, >, 10);
    }
}

static void
test_texts_beyond_reason (void)
{
  g_autofree char *endless = g_strnfill (10000, 'x');
  const char      *texts[]
      = { endless, "<&>\"'", "\xff\xfe broken \x80", "two\nlines\ttab", "", "#gm %s %n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
      {
        g_autoptr (EdaFigure) figure = sample_columns (5, texts[i]);
        EdaLayer *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_ALERT, 1);

        g_free (figure->title);
        figure->title = g_strdup (texts[i]);
        eda_figure_set_subtitle (figure, "%s", texts[i]);
        eda_axis_set (&figure->y, EDA_AXIS_LINEAR, texts[i], 0, 50000);
        eda_layer_set_text (rule, 0, texts[i]);
        rule->x[0] = 2;
        draw (figure, widths[k], 300, FALSE);
      }
}

static void
test_tiny_figures (void)
{
  g_autoptr (EdaFigure) figure = sample_heat ();

  for (double size = 1; size < 200; size *= 1.7)
    {
      draw (figure, ceil (size), 50, FALSE);
      draw (figure, 120, ceil (size), FALSE);
    }
}

static void
test_heights_are_sane (void)
{
  g_autoptr (EdaFigure) figure = sample_scatter ();
  double previous = 0;

  for (double width = 100; width < 4000; width += 100)
    {
      double height = eda_plot_height_for_width (figure, width);

      g_assert_cmpfloat (height, >=, previous);
      g_assert_cmpfloat (height, <=, 2400);
      previous = height;
    }
  g_assert_cmpfloat (eda_plot_height_for_width (figure, 640), ==, 352);
  figure->aspect = NAN;
  g_assert_cmpfloat (eda_plot_height_for_width (figure, 640), ==, 352);
}

/* All texts of a figure in one line, as a reader would find them. */
static char *
words_of (const EdaFigure *figure, double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t         *cr = cairo_create (surface);
  GString         *words = g_string_new (" ");
  EdaCanvas        canvas;

  eda_canvas_init (&canvas, figure, cr, width, height, eda_theme_get (FALSE), FALSE);
  eda_canvas_draw (&canvas);
  for (guint i = 0; i < canvas.board.marks->len; i++)
    g_string_append_printf (
        words, "%s ", g_array_index (canvas.board.marks, EdaTextMark, i).text);
  eda_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_string_free (words, FALSE);
}

static void
assert_word (const char *words, const char *word)
{
  if (word != NULL && strstr (words, word) == NULL)
    g_error ("“%s” is not among the texts:%s", word, words);
}

/* Texts without room are left out: but never these. */
static void
test_nothing_important_is_left_out (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autoptr (EdaFigure) figure = sample_figures[i].make ();
      g_autofree char *words = words_of (figure, 640, 352);
      EdaAxis         *axes[] = { &figure->x, &figure->y };

      assert_word (words, figure->title);
      assert_word (words, figure->subtitle);
      for (int k = 0; k < 2; k++)
        {
          assert_word (words, axes[k]->title);
          for (char **label = axes[k]->labels; label != NULL && *label != NULL; label++)
            if (strchr (*label, '_') == NULL) /* may be broken there */
              assert_word (words, *label);
        }
    }
}

static void
test_narrow_titles_end_in_dots (void)
{
  g_autoptr (EdaFigure) figure = sample_scatter ();
  g_autofree char *words = NULL;

  g_free (figure->title);
  figure->title = g_strdup ("A title that needs far more than the two lines it may have "
                            "in a figure so narrow that even three would not do");
  words = words_of (figure, 300, 240);
  g_assert_nonnull (strstr (words, " A title that needs far more"));
  g_assert_nonnull (strstr (words, "… "));
}

/* A line at the height of a rule's words, right of the rule: they stand left of it. */
static void
test_words_stand_clear_of_lines (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("Stairs");
  EdaLayer        *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 2);
  EdaLayer        *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t         *cr = cairo_create (surface);
  gboolean         found = FALSE;
  EdaCanvas        canvas;

  line->x[0] = 5.2;
  line->x[1] = 9;
  line->y[0] = line->y[1] = 96;
  rule->x[0] = 5;
  eda_layer_set_text (rule, 0, "median 5");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "x", 0, 10);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "y", 0, 100);
  eda_canvas_init (&canvas, figure, cr, 400, 300, eda_theme_get (FALSE), FALSE);
  eda_canvas_draw (&canvas);
  for (guint i = 0; i < canvas.board.marks->len; i++)
    {
      const EdaTextMark *mark = &g_array_index (canvas.board.marks, EdaTextMark, i);

      if (!g_str_equal (mark->text, "median 5"))
        continue;
      found = TRUE;
      g_assert_cmpfloat (mark->right, <=, eda_plot_map_x (&canvas.map, 5));
      g_assert_cmpfloat (mark->top, <=, eda_plot_map_y (&canvas.map, 96));
    }
  g_assert_true (found);
  eda_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autofree char *path = g_strconcat ("/draw/figure/", sample_figures[i].name, NULL);

      g_test_add_data_func (path, &sample_figures[i], test_every_figure);
    }
  g_test_add_func ("/draw/text/ink-in-box", test_ink_stays_in_the_text_boxes);
  g_test_add_func ("/draw/text/no-room", test_no_room_no_text);
  g_test_add_func ("/draw/text/elided", test_elided_text_fits);
  g_test_add_func ("/draw/text/wrapped", test_wrapped_text_keeps_its_words);
  g_test_add_func ("/draw/text/wrapped-numbers", test_wrapped_text_keeps_its_numbers);
  g_test_add_func ("/draw/cairo-state", test_cairo_state_is_restored);
  g_test_add_func ("/draw/odd/no-data", test_figure_without_data);
  g_test_add_func ("/draw/odd/numbers", test_figure_of_odd_numbers);
  g_test_add_func ("/draw/odd/one-category", test_one_category);
  g_test_add_func ("/draw/odd/many-categories", test_many_categories);
  g_test_add_func ("/draw/odd/texts", test_texts_beyond_reason);
  g_test_add_func ("/draw/odd/tiny", test_tiny_figures);
  g_test_add_func ("/draw/heights", test_heights_are_sane);
  g_test_add_func ("/draw/all-there", test_nothing_important_is_left_out);
  g_test_add_func ("/draw/words-clear-of-lines", test_words_stand_clear_of_lines);
  g_test_add_func ("/draw/narrow-title", test_narrow_titles_end_in_dots);
  return g_test_run ();
}
