/* Colours that can be read and told apart. */

#include <math.h>

#include "plots/canvas.h"
#include "plots/theme.h"

static gboolean
has_high_contrast (EdaThemeKind kind)
{
  return kind == EDA_THEME_CONTRAST || kind == EDA_THEME_CONTRAST_DARK;
}

/* @least: of every theme, WCAG 2.2 AA; @least_high: of the two with high contrast, AAA.
 */
static void
check_contrast (EdaTint tint, double least, double least_high)
{
  for (EdaThemeKind kind = 0; kind < EDA_N_THEMES; kind++)
    {
      const EdaTheme *theme = eda_theme_get (kind);

      g_assert_cmpfloat (eda_contrast (eda_theme_tint (theme, tint), theme->paper),
                         >=,
                         has_high_contrast (kind) ? least_high : least);
    }
}

static void
test_contrast_of_known_colours (void)
{
  EdaRgba black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (eda_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (eda_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (eda_contrast (white, white), 1, 1e-9);
}

static void
test_text_is_readable (void)
{
  check_contrast (EDA_TINT_INK, 4.5, 7);
  check_contrast (EDA_TINT_DIM, 4.5, 7);
}

static void
test_marks_stand_out (void)
{
  for (int i = 0; i < EDA_N_COLOURS; i++)
    check_contrast (EDA_TINT_SERIES + i, 3, 4.5);
  check_contrast (EDA_TINT_LOW, 3, 4.5);
  check_contrast (EDA_TINT_HIGH, 3, 4.5);
  check_contrast (EDA_TINT_MUCH, 3, 4.5);
  check_contrast (EDA_TINT_MISSING, 3, 4.5);
}

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116;
}

/* CIE Lab of a colour as seen through @matrix (linear RGB to linear RGB). */
static void
to_lab (EdaRgba colour, const double matrix[3][3], double lab[3])
{
  double in[3] = { linear (colour.r), linear (colour.g), linear (colour.b) };
  double c[3], x, y, z;

  for (int i = 0; i < 3; i++)
    c[i] = CLAMP (
        matrix[i][0] * in[0] + matrix[i][1] * in[1] + matrix[i][2] * in[2], 0, 1);
  x = lab_curve ((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
  y = lab_curve (0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
  z = lab_curve ((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* Machado, Oliveira and Fernandes (2009), severity 1. */
static const double visions[4][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static double
least_difference (const EdaTheme *theme, const double matrix[3][3])
{
  double least = INFINITY;

  for (int i = 0; i < EDA_N_COLOURS; i++)
    for (int j = 0; j < i; j++)
      {
        double a[3], b[3];

        to_lab (theme->series[i], matrix, a);
        to_lab (theme->series[j], matrix, b);
        least = MIN (least, hypot (hypot (a[0] - b[0], a[1] - b[1]), a[2] - b[2]));
      }
  return least;
}

static void
test_series_differ_for_every_eye (void)
{
  for (EdaThemeKind kind = 0; kind < EDA_N_THEMES; kind++)
    for (int vision = 0; vision < 4; vision++)
      g_assert_cmpfloat (least_difference (eda_theme_get (kind), visions[vision]), >, 12);
}

/* A printer without colours has lightness only: no two of the series share it. */
static void
test_print_needs_no_colours (void)
{
  const EdaTheme *theme = eda_theme_get (EDA_THEME_PRINT);

  for (int i = 0; i < EDA_N_COLOURS; i++)
    for (int j = 0; j < i; j++)
      {
        double a[3], b[3];

        to_lab (theme->series[i], visions[0], a);
        to_lab (theme->series[j], visions[0], b);
        g_assert_cmpfloat (fabs (a[0] - b[0]), >, 3.5);
      }
}

/* The numbers in tiles: on any value of any scale; and in an SVG the choice made for the
 * light theme must do for the others. */
static void
test_text_on_tiles_is_readable (void)
{
  EdaScaleKind scales[] = { EDA_SCALE_DIVERGING, EDA_SCALE_SEQUENTIAL };
  g_autoptr (EdaFigure) figure = eda_figure_new ("");
  EdaCanvas canvas = { .figure = figure, .theme = eda_theme_get (EDA_THEME_LIGHT) };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double value = -1; value <= 1.001; value += 0.01)
      {
        EdaShade shade;
        EdaTint  text;

        figure->scale = scales[i];
        figure->scale_low = -1;
        figure->scale_high = 1;
        g_assert_true (eda_canvas_shade (&canvas, value, &shade));
        text = eda_shade_get_text (&shade, eda_theme_get (EDA_THEME_LIGHT));
        for (EdaThemeKind kind = 0; kind < EDA_N_THEMES; kind++)
          {
            const EdaTheme *theme = eda_theme_get (kind);

            g_assert_cmpfloat (eda_contrast (eda_shade_get_colour (&shade, theme),
                                             eda_theme_tint (theme, text)),
                               >=,
                               kind == EDA_THEME_LIGHT ? 3.7 : 3);
          }
      }
}

/* An SVG finds a colour's variable by its value in the light theme. */
static void
test_light_colours_have_one_name_each (void)
{
  const EdaTheme *light = eda_theme_get (EDA_THEME_LIGHT);

  for (EdaTint i = 0; i < EDA_N_TINTS; i++)
    for (EdaTint j = 0; j < i; j++)
      {
        EdaRgba a = eda_theme_tint (light, i), b = eda_theme_tint (light, j);

        g_assert_cmpstr (eda_tint_get_name (i), !=, eda_tint_get_name (j));
        for (EdaThemeKind kind = 0; kind < EDA_N_THEMES; kind++)
          {
            EdaRgba c = eda_theme_tint (eda_theme_get (kind), i);
            EdaRgba d = eda_theme_tint (eda_theme_get (kind), j);

            if (a.r == b.r && a.g == b.g && a.b == b.b)
              g_assert_true (c.r == d.r && c.g == d.g && c.b == d.b);
          }
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/contrast", test_contrast_of_known_colours);
  g_test_add_func ("/theme/text-is-readable", test_text_is_readable);
  g_test_add_func ("/theme/marks-stand-out", test_marks_stand_out);
  g_test_add_func ("/theme/series-differ", test_series_differ_for_every_eye);
  g_test_add_func ("/theme/print", test_print_needs_no_colours);
  g_test_add_func ("/theme/text-on-tiles", test_text_on_tiles_is_readable);
  g_test_add_func ("/theme/names", test_light_colours_have_one_name_each);
  return g_test_run ();
}
