/* Pixel ⇄ data: what hover, tooltips and selection need. */
#pragma once

#include "analysis/result/figure.h"

typedef struct
{
  double left, top, right,
      bottom; /* of the plot rectangle, in the units it was drawn in */
  double      x_low, x_high, y_low, y_high;
  EdaAxisKind x_kind, y_kind;
  gboolean    y_reversed;
} EdaPlotMap;

double eda_plot_map_x (const EdaPlotMap *self, double x); /* data → px */
double eda_plot_map_y (const EdaPlotMap *self, double y);
double eda_plot_unmap_x (const EdaPlotMap *self, double px); /* px → data */
double eda_plot_unmap_y (const EdaPlotMap *self, double py);

/* What stands at or near the pixel, in words for a tooltip: "120 – 140: 36 rows". NULL
 * when there is nothing within 12 px. */
char *eda_plot_describe_at (const EdaPlotMap *self,
                            const EdaFigure  *figure,
                            double            px,
                            double            py);
