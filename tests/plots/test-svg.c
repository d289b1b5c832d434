/* Figures inside HTML pages: well-formed, small, and several to a page. */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "plots/canvas.h"
#include "plots/export.h"
#include "plots/svg-path.h"
#include "tests/hostile.h"
#include "tests/inert.h"
#include "tests/plots/sample-figures.h"

typedef struct
{
  GHashTable *ids;
  guint       n_texts, n_images, n_paths;
  GString    *words; /* of all <text>, <title>, <desc>, a line each */
  GString    *references;
} Page;

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  Page *page = data;

  page->n_texts += g_str_equal (element, "text");
  page->n_images += g_str_equal (element, "image");
  page->n_paths += g_str_equal (element, "path");
  for (int i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (page->ids, g_strdup (values[i])));
      if (g_str_has_prefix (values[i], "url(#"))
        g_string_append_printf (
            page->references, "%.*s\n", (int)strcspn (values[i] + 5, ")"), values[i] + 5);
    }
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  g_string_append_len (((Page *)data)->words, text, length);
  g_string_append_c (((Page *)data)->words, '\n');
}

static void
read_page (Page *page, const char *markup)
{
  static const GMarkupParser parser = { .start_element = start_cb, .text = text_cb };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, 0, page, NULL);
  g_autoptr (GError) error = NULL;

  *page = (Page){ g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                  0,
                  0,
                  0,
                  g_string_new (NULL),
                  g_string_new (NULL) };
  g_markup_parse_context_parse (context, markup, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
clear_page (Page *page)
{
  g_hash_table_unref (page->ids);
  g_string_free (page->words, TRUE);
  g_string_free (page->references, TRUE);
}

/* How many texts the same figure has on screen, measured as for SVG. */
static guint
count_texts (const EdaFigure *figure, double width, double height)
{
  cairo_surface_t *surface
      = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t  *cr = cairo_create (surface);
  EdaCanvas canvas;
  guint     n;

  eda_canvas_init (&canvas, figure, cr, width, height, eda_theme_get (FALSE), TRUE);
  eda_canvas_draw (&canvas);
  n = canvas.board.marks->len;
  eda_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static void
test_every_figure (gconstpointer data)
{
  const SampleFigure *sample = data;
  g_autoptr (EdaFigure) figure = sample->make ();
  g_autofree char *svg = eda_plot_to_svg (figure, 640, 352, "f1");
  Page             page;

  read_page (&page, svg);
  g_assert_true (g_str_has_prefix (svg, "<svg "));
  g_assert_true (g_str_has_suffix (svg, "</svg>"));
  g_assert_cmpuint (page.n_texts, ==, count_texts (figure, 640, 352));
  g_assert_cmpuint (page.n_texts, >=, 6);
  g_assert_nonnull (strstr (page.words->str, figure->title));
  g_assert_nonnull (strstr (svg, "role=\"img\" aria-labelledby=\"f1-t f1-d\""));
  clear_page (&page);
}

static void
test_figures_share_a_page (void)
{
  g_autoptr (GString) html = g_string_new ("<div>");
  GHashTableIter iter;
  gpointer       id;
  Page           page;

  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autoptr (EdaFigure) figure = sample_figures[i].make ();
      g_autofree char *name = g_strdup_printf ("figure-%c", 'a' + i);
      g_autofree char *svg = eda_plot_to_svg (figure, 640, 352, name);

      g_string_append (html, svg);
    }
  g_string_append (html, "</div>");
  read_page (&page, html->str); /* fails when an id comes twice */
  g_hash_table_iter_init (&iter, page.ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_true (g_str_has_prefix (id, "figure-"));
  {
    g_auto (GStrv) references = g_strsplit (page.references->str, "\n", -1);

    g_assert_cmpuint (g_strv_length (references), >, 1);
    for (guint i = 0; references[i] != NULL && *references[i] != '\0'; i++)
      g_assert_true (g_hash_table_contains (page.ids, references[i]));
  }
  clear_page (&page);
}

static void
test_histogram_is_small (void)
{
  g_autoptr (EdaFigure) figure = sample_histogram ();
  g_autofree char *svg = eda_plot_to_svg (figure, 640, 352, "f1");

  g_assert_cmpuint (strlen (svg), <, 6144);
}

static void
test_scatter_is_small_and_complete (void)
{
  g_autoptr (EdaFigure) figure = sample_scatter ();
  g_autofree char *svg = eda_plot_to_svg (figure, 640, 352, "f1");
  const char      *run = strstr (svg, "marker-end=");
  guint            n = 1;

  g_assert_cmpuint (strlen (svg), <, 25000);
  g_assert_nonnull (run);
  /* one corner of the path is one dot: count its pairs of numbers */
  run = strstr (run, " d=\"M") + 5;
  for (; *run != '"'; run++)
    n += g_ascii_isalpha (*run) || (*run == '-' || *run == ' ' || *run == '.');
  g_assert_cmpuint (n, >, 1500);
}

/* Too many dots are one picture; axes and lines stay lines. */
static void
test_crowd_is_an_image (void)
{
  g_autoptr (EdaFigure) figure = sample_crowd ();
  g_autofree char *svg = eda_plot_to_svg (figure, 640, 352, "f1");
  Page             page;

  read_page (&page, svg);
  g_assert_cmpuint (page.n_images, ==, 1);
  g_assert_cmpuint (page.n_paths, >=, 3);
  g_assert_nonnull (strstr (svg, "href=\"data:image/png;base64,iVBOR"));
  g_assert_cmpuint (strlen (svg), <, 150000);
  clear_page (&page);
}

/* The embedded PNG is one: cairo reads it back with a dot where a dot was drawn. */
static void
test_embedded_image_can_be_read (void)
{
  g_autoptr (EdaFigure) figure = sample_matrix ();
  g_autofree char   *svg = eda_plot_to_svg (figure, 640, 352, "f1");
  const char        *start = strstr (svg, "base64,") + strlen ("base64,");
  g_autofree char   *base64 = g_strndup (start, strcspn (start, "\""));
  gsize              length;
  g_autofree guint8 *png = g_base64_decode (base64, &length);
  g_autofree char   *path
      = g_build_filename (g_get_tmp_dir (), "eda-test-embedded.png", NULL);
  cairo_surface_t *image;

  g_assert_true (g_file_set_contents (path, (const char *)png, (gssize)length, NULL));
  image = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (image), >, 400);
  cairo_surface_destroy (image);
  g_unlink (path);
}

static void
test_markup_in_data_is_escaped (void)
{
  g_autoptr (EdaFigure) figure = sample_bars (3, "<b>&amp;\"</b>\x01\xff");
  g_autofree char *svg = NULL;
  Page             page;

  g_free (figure->title);
  figure->title = g_strdup ("</title><script>alert(1)</script>");
  eda_figure_set_alt (figure, "a < b & c");
  svg = eda_plot_to_svg (figure, 640, 352, "x\"><script>");
  read_page (&page, svg);
  g_assert_null (strstr (svg, "<script"));
  g_assert_nonnull (strstr (page.words->str, "<b>&amp;\"</b>"));
  g_assert_nonnull (strstr (page.words->str, "a < b & c"));
  g_assert_true (g_utf8_validate (svg, -1, NULL));
  clear_page (&page);
}

static void
test_hostile_texts_are_inert (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (EdaFigure) figure = sample_bars (3, hostile_texts[i]);
      g_autofree char *svg = NULL;

      g_free (figure->title);
      figure->title = g_strdup (hostile_texts[i]);
      eda_figure_set_alt (figure, "%s", hostile_texts[i]);
      svg = eda_plot_to_svg (figure, 640, 352, "x1");
      assert_inert_markup (svg);
    }
}

/* Every colour of a figure is a variable, so that a page can be dark. */
static void
test_colours_are_variables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autoptr (EdaFigure) figure = sample_figures[i].make ();
      g_autofree char *svg = eda_plot_to_svg (figure, 640, 352, "f1");
      const char      *names[] = { " fill=\"#", " stroke=\"#" };

      for (int k = 0; k < 2; k++)
        for (const char *at = strstr (svg, names[k]); at != NULL;
             at = strstr (at + 1, names[k]))
          {
            const char *end = strchr (at, '>');
            const char *variable = strstr (at, "var(--eda-");

            g_assert_true (variable != NULL && variable < end);
          }
    }
}

static void
test_css_names_every_variable (void)
{
  g_autofree char *css = eda_plot_svg_css ();

  for (EdaTint tint = 0; tint < EDA_N_TINTS; tint++)
    {
      g_autofree char *name = g_strdup_printf ("--eda-%s:", eda_tint_get_name (tint));
      const char      *first = strstr (css, name);

      for (EdaThemeKind kind = 0; kind < EDA_N_THEMES; kind++)
        {
          const char *next = first != NULL ? strstr (first + (kind > 0), name) : NULL;

          g_assert_nonnull (next);
          first = next;
        }
    }
  g_assert_nonnull (strstr (css, "(prefers-color-scheme:dark)"));
  g_assert_nonnull (strstr (css, "(prefers-contrast:more)"));
  g_assert_nonnull (strstr (css, "@media print"));
}

static void
test_same_bytes_twice_and_in_every_locale (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autoptr (EdaFigure) figure = sample_figures[i].make ();
      g_autofree char *one = eda_plot_to_svg (figure, 640, 352, "f1");
      g_autofree char *two = NULL;

      setlocale (LC_NUMERIC, "de_DE.UTF-8"); /* if there is one */
      two = eda_plot_to_svg (figure, 640, 352, "f1");
      setlocale (LC_NUMERIC, "C");
      g_assert_cmpstr (one, ==, two);
    }
}

static void
test_odd_sizes (void)
{
  static const double sizes[] = { 0, -5, 1, 30, 299.5, NAN, INFINITY };
  g_autoptr (EdaFigure) figure = sample_heat ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *svg = eda_plot_to_svg (figure, sizes[i], 200, NULL);
      Page             page;

      read_page (&page, svg);
      clear_page (&page);
    }
}

static char *
rewritten (const char *d)
{
  GString       *out = g_string_new (NULL);
  EdaSvgPath     path;
  cairo_matrix_t matrix;

  cairo_matrix_init_identity (&matrix);
  eda_svg_path_parse (&path, d, &matrix);
  eda_svg_path_write (&path, out);
  eda_svg_path_clear (&path);
  return g_string_free (out, FALSE);
}

#define assert_rewritten(d, expected)                                                    \
  G_STMT_START                                                                           \
  {                                                                                      \
    g_autofree char *text = rewritten (d);                                               \
    g_assert_cmpstr (text, ==, expected);                                                \
  }                                                                                      \
  G_STMT_END

static void
test_paths_are_written_short (void)
{
  assert_rewritten ("M 10 20 L 40 20 L 40 10 Z M 10 20", "M10 20h30v-10z");
  assert_rewritten ("M 10 20 H 40 V 10 L 41.25 9.5 ", "M10 20h30v-10l1.3-.5");
  assert_rewritten ("M 0 0 C 0 -1.65 1.35 -3 3 -3", "M0 0c0-1.7 1.4-3 3-3");
  assert_rewritten ("M 0.04 0 L 1 1 L 2 2 L 3 3 L 4 4 L 5 5 L 6 6 L 7 9", "M0 0l6 6 1 3");
  assert_rewritten ("", "");
  assert_rewritten ("M 1", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sample_figures); i++)
    {
      g_autofree char *path = g_strconcat ("/svg/figure/", sample_figures[i].name, NULL);

      g_test_add_data_func (path, &sample_figures[i], test_every_figure);
    }
  g_test_add_func ("/svg/share-a-page", test_figures_share_a_page);
  g_test_add_func ("/svg/size/histogram", test_histogram_is_small);
  g_test_add_func ("/svg/size/scatter", test_scatter_is_small_and_complete);
  g_test_add_func ("/svg/size/crowd", test_crowd_is_an_image);
  g_test_add_func ("/svg/embedded-image", test_embedded_image_can_be_read);
  g_test_add_func ("/svg/escaped", test_markup_in_data_is_escaped);
  g_test_add_func ("/svg/hostile", test_hostile_texts_are_inert);
  g_test_add_func ("/svg/variables", test_colours_are_variables);
  g_test_add_func ("/svg/css", test_css_names_every_variable);
  g_test_add_func ("/svg/same-bytes", test_same_bytes_twice_and_in_every_locale);
  g_test_add_func ("/svg/odd-sizes", test_odd_sizes);
  g_test_add_func ("/svg/paths", test_paths_are_written_short);
  return g_test_run ();
}
