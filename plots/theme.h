/* Colours, fonts and sizes of figures: light and dark. The only place with colour values. */
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

const EdaTheme *eda_theme_get (gboolean dark);

/* WCAG contrast ratio of two opaque colours, 1..21. */
double eda_contrast (EdaRgba a, EdaRgba b);
