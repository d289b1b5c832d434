/* The two themes. The eight series stay apart for people with protanopia, deuteranopia
 * and tritanopia, marks stand out 3:1 and text 4.5:1 against the paper:
 * tests/plots/test-theme.c. */

#include "plots/theme.h"

#include <math.h>

#define RGB(hex)                                                                         \
  {                                                                                      \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex)&0xff) / 255.0, \
        1                                                                                \
  }

static const EdaTheme light = {
  .name = "light",
  .paper = RGB (0xffffff),
  .ink = RGB (0x2b2d31),
  .dim = RGB (0x66666c),
  .grid = RGB (0xe4e4e7),
  .series = {
    [EDA_COLOUR_PRIMARY] = RGB (0x3584e4),
    [EDA_COLOUR_ACCENT] = RGB (0xe66100),
    [EDA_COLOUR_MUTED] = RGB (0x6b6a6f),
    [EDA_COLOUR_ALERT] = RGB (0xc01c35),
    [EDA_COLOUR_SERIES_3] = RGB (0x1d9a78),
    [EDA_COLOUR_SERIES_4] = RGB (0x7430ac),
    [EDA_COLOUR_SERIES_5] = RGB (0x763500),
    [EDA_COLOUR_SERIES_6] = RGB (0xe64aa0),
  },
  .diverging = { RGB (0x1f5fae), RGB (0xefeff1), RGB (0xb3182c) },
  .sequential = { RGB (0xf0f0f2), RGB (0x1b5db0) },
  .missing = { RGB (0x8db8ee), RGB (0xc01c36) },
};

static const EdaTheme dark = {
  .name = "dark",
  .dark = TRUE,
  .paper = RGB (0x1e1e1e),
  .ink = RGB (0xf2f2f2),
  .dim = RGB (0xa3a2a0),
  .grid = RGB (0x3a3a3a),
  .series = {
    [EDA_COLOUR_PRIMARY] = RGB (0x62a0ea),
    [EDA_COLOUR_ACCENT] = RGB (0xffa348),
    [EDA_COLOUR_MUTED] = RGB (0x9a9996),
    [EDA_COLOUR_ALERT] = RGB (0xf0524f),
    [EDA_COLOUR_SERIES_3] = RGB (0x5fe0b8),
    [EDA_COLOUR_SERIES_4] = RGB (0xa855f5),
    [EDA_COLOUR_SERIES_5] = RGB (0xdcea86),
    [EDA_COLOUR_SERIES_6] = RGB (0xf5c2f0),
  },
  .diverging = { RGB (0x58a6f5), RGB (0x2e2e30), RGB (0xf4716a) },
  .sequential = { RGB (0x2d2d2f), RGB (0x6cb0f8) },
  .missing = { RGB (0x3f628f), RGB (0xf0524e) },
};

const EdaTheme *
eda_theme_get (gboolean want_dark)
{
  return want_dark ? &dark : &light;
}

EdaRgba
eda_theme_tint (const EdaTheme *self, EdaTint tint)
{
  const EdaRgba *first = &self->paper;

  g_assert (tint < EDA_N_TINTS);
  return first[tint];
}

/* The colours stand in EdaTheme in the order of EdaTint. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (EdaTheme, missing)
                 == G_STRUCT_OFFSET (EdaTheme, paper)
                        + EDA_TINT_PRESENT * sizeof (EdaRgba));

const char *
eda_tint_get_name (EdaTint tint)
{
  static const char *const names[EDA_N_TINTS] = {
    "paper",    "ink",      "dim",      "grid",     "series-1", "series-2", "series-3",
    "series-4", "series-5", "series-6", "series-7", "series-8", "low",      "zero",
    "high",     "little",   "much",     "present",  "missing",
  };

  g_assert (tint < EDA_N_TINTS);
  return names[tint];
}

static double
luminance_part (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (EdaRgba c)
{
  return 0.2126 * luminance_part (c.r) + 0.7152 * luminance_part (c.g)
         + 0.0722 * luminance_part (c.b);
}

double
eda_contrast (EdaRgba a, EdaRgba b)
{
  double one = luminance (a);
  double two = luminance (b);

  return (MAX (one, two) + 0.05) / (MIN (one, two) + 0.05);
}

EdaRgba
eda_rgba_blend (EdaRgba under, EdaRgba over, double alpha)
{
  return (EdaRgba){
    under.r + (over.r - under.r) * alpha,
    under.g + (over.g - under.g) * alpha,
    under.b + (over.b - under.b) * alpha,
    1,
  };
}
