/* Colours, fonts and sizes of figures. The only place with colour values. */
#pragma once

#include <glib.h>

#include "analysis/result/figure.h"

typedef struct
{
  double r, g, b, a;
} EdaRgba;

typedef struct
{
  const char *name; /* "light" */
  gboolean    dark;
  EdaRgba     paper, ink, dim, grid;
  EdaRgba     series[EDA_N_COLOURS]; /* by EdaColour */
  EdaRgba     diverging[3];          /* low, zero, high */
  EdaRgba     sequential[2];         /* low, high */
  EdaRgba     missing[2];            /* present, missing */
} EdaTheme;

/* A theme's colours by name: what a mark is painted with, so that the same picture can be
 * in light and dark. The order is EdaTheme's. */
typedef enum
{
  EDA_TINT_PAPER,
  EDA_TINT_INK,
  EDA_TINT_DIM,
  EDA_TINT_GRID,
  EDA_TINT_SERIES, /* + EdaColour */
  EDA_TINT_LOW = EDA_TINT_SERIES + EDA_N_COLOURS,
  EDA_TINT_ZERO,
  EDA_TINT_HIGH,
  EDA_TINT_LITTLE,
  EDA_TINT_MUCH,
  EDA_TINT_PRESENT,
  EDA_TINT_MISSING,
  EDA_N_TINTS
} EdaTint;

/* Sizes in px. */
#define EDA_TITLE_SIZE 15.0
#define EDA_SUBTITLE_SIZE 12.0
#define EDA_AXIS_TITLE_SIZE 12.0
#define EDA_TICK_SIZE 11.5
#define EDA_LINE_HEIGHT 14.5 /* of tick labels */
#define EDA_FONT_FAMILY "Inter"

/* For a screen; for eyes that need more contrast; for black ink on paper. */
typedef enum
{
  EDA_THEME_LIGHT,
  EDA_THEME_DARK,
  EDA_THEME_CONTRAST,
  EDA_THEME_CONTRAST_DARK,
  EDA_THEME_PRINT,
} EdaThemeKind;
#define EDA_N_THEMES 5

const EdaTheme *eda_theme_get (EdaThemeKind kind);

EdaRgba eda_theme_tint (const EdaTheme *self, EdaTint tint);
const char *
eda_tint_get_name (EdaTint tint); /* "series-1": the CSS variable after "--eda-" */

/* WCAG contrast ratio of two opaque colours, 1..21. */
double eda_contrast (EdaRgba a, EdaRgba b);

/* @over with @alpha upon @under: opaque. */
EdaRgba eda_rgba_blend (EdaRgba under, EdaRgba over, double alpha);
