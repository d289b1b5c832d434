/* One thing drawn in a figure: a bar, a point, a box, a tile, a reference line. What is under the
 * pointer, and where the arrow keys lead. */
#pragma once

#include "plots/brush.h"
#include "plots/map.h"

typedef struct
{
  const EdaLayer *layer; /* NULL = no mark */
  gsize           index; /* HEAT: row × columns + column */
} EdaMark;

/* What stands at or near the pixel. A histogram's curve says less than the bar behind it: lines come
 * last. FALSE when there is nothing within 12 px. */
gboolean eda_mark_find (const EdaPlotMap *map, const EdaFigure *figure, double px, double py, EdaMark *mark);

/* The layer of marks that the figure is about. (nullable): NULL for figures of lines alone */
const EdaLayer *eda_figure_get_main_layer (const EdaFigure *figure);

/* The next mark (@by 1) or the one before (@by -1): bars, boxes and tiles in their order, points
 * along x; from no mark to the first or last. FALSE at the end, and for figures of lines alone. */
gboolean eda_mark_step (const EdaFigure *figure, int by, EdaMark *mark);

/* Where it lies, in data units: points and lines have no extent. */
EdaPlotBox eda_mark_get_area (const EdaFigure *figure, const EdaMark *mark);
/* The values it stands for: a bar takes its lower edge and leaves the upper one to the next. */
EdaPlotBox eda_mark_get_values (const EdaFigure *figure, const EdaMark *mark);

/* In words: "120 – 140: 36 rows" (describe.c). (transfer full) */
char *eda_mark_describe (const EdaFigure *figure, const EdaMark *mark);
