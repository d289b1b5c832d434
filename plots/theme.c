/* The themes. The eight series stay apart for people with protanopia, deuteranopia and
 * tritanopia, marks stand out 3:1 and text 4.5:1 against the paper, with high contrast
 * 4.5:1 and 7:1; in print they differ in lightness too: tests/plots/test-theme.c. */

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

static const EdaTheme contrast = {
  .name = "high-contrast",
  .paper = RGB (0xffffff),
  .ink = RGB (0x000000),
  .dim = RGB (0x3a3a3a),
  .grid = RGB (0xb4b4b4),
  .series = {
    [EDA_COLOUR_PRIMARY] = RGB (0x1b65cc),
    [EDA_COLOUR_ACCENT] = RGB (0xd34200),
    [EDA_COLOUR_MUTED] = RGB (0x4d4d4d),
    [EDA_COLOUR_ALERT] = RGB (0x9c020c),
    [EDA_COLOUR_SERIES_3] = RGB (0x004859),
    [EDA_COLOUR_SERIES_4] = RGB (0x5a1a89),
    [EDA_COLOUR_SERIES_5] = RGB (0x430f08),
    [EDA_COLOUR_SERIES_6] = RGB (0xc31c8b),
  },
  .diverging = { RGB (0x0b3f86), RGB (0xe6e6e6), RGB (0x8f0012) },
  .sequential = { RGB (0xe8e8ea), RGB (0x0b3f86) },
  .missing = { RGB (0xa5c8f5), RGB (0x9c020c) },
};

static const EdaTheme contrast_dark = {
  .name = "high-contrast-dark",
  .dark = TRUE,
  .paper = RGB (0x000000),
  .ink = RGB (0xffffff),
  .dim = RGB (0xd0d0d0),
  .grid = RGB (0x585858),
  .series = {
    [EDA_COLOUR_PRIMARY] = RGB (0x78a0ff),
    [EDA_COLOUR_ACCENT] = RGB (0xffb454),
    [EDA_COLOUR_MUTED] = RGB (0xa8a8a8),
    [EDA_COLOUR_ALERT] = RGB (0xff6b68),
    [EDA_COLOUR_SERIES_3] = RGB (0x6af6ba),
    [EDA_COLOUR_SERIES_4] = RGB (0xb78ac4),
    [EDA_COLOUR_SERIES_5] = RGB (0xf3fa9d),
    [EDA_COLOUR_SERIES_6] = RGB (0xffc6f4),
  },
  .diverging = { RGB (0x8fc4ff), RGB (0x262626), RGB (0xff9a94) },
  .sequential = { RGB (0x2a2a2a), RGB (0x9ccbff) },
  .missing = { RGB (0x3d6aa5), RGB (0xff6b68) },
};

static const EdaTheme print = {
  .name = "print",
  .paper = RGB (0xffffff),
  .ink = RGB (0x000000),
  .dim = RGB (0x555555),
  .grid = RGB (0xdcdcdc),
  .series = {
    [EDA_COLOUR_PRIMARY] = RGB (0x2f61cc),
    [EDA_COLOUR_ACCENT] = RGB (0xda4802),
    [EDA_COLOUR_MUTED] = RGB (0x605c66),
    [EDA_COLOUR_ALERT] = RGB (0x9e083a),
    [EDA_COLOUR_SERIES_3] = RGB (0x0c9874),
    [EDA_COLOUR_SERIES_4] = RGB (0x5d1889),
    [EDA_COLOUR_SERIES_5] = RGB (0x3a1e00),
    [EDA_COLOUR_SERIES_6] = RGB (0xdc68b9),
  },
  .diverging = { RGB (0x1a4f9c), RGB (0xededed), RGB (0xa5122c) },
  .sequential = { RGB (0xeeeeee), RGB (0x164f9e) },
  .missing = { RGB (0xa3c3ec), RGB (0xa5122c) },
};

const EdaTheme *
eda_theme_get (EdaThemeKind kind)
{
  switch (kind)
    {
    case EDA_THEME_LIGHT:
      return &light;
    case EDA_THEME_DARK:
      return &dark;
    case EDA_THEME_CONTRAST:
      return &contrast;
    case EDA_THEME_CONTRAST_DARK:
      return &contrast_dark;
    case EDA_THEME_PRINT:
      return &print;
    }
  g_assert_not_reached ();
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
