/* What the files of the plot view share: plot-view.c draws, plot-overlay.c draws over
 * it, plot-input.c and plot-keys.c listen to pointer and keys, plot-copy.c fills the clipboard. */
#pragma once

#include "plots/mark.h"
#include "plots/view.h"
#include "widgets/notebook/nearness.h"
#include "widgets/notebook/plot-view.h"

G_BEGIN_DECLS

/* What a drag does. */
typedef enum
{
  EDA_DRAG_NONE,
  EDA_DRAG_BRUSH,
  EDA_DRAG_ZOOM,
  EDA_DRAG_PAN,
} EdaDrag;

struct _EdaPlotView
{
  GtkWidget parent_instance;

  EdaFigure  *figure;
  EdaFigure  *lit;   /* (nullable): with the selected rows on top */
  EdaPlotBox  view;  /* the part that is looked at */
  EdaFigure  *shown; /* (nullable): that part of one of them, made when it is drawn */
  EdaPlotMap  map;   /* of what was drawn last */
  cairo_surface_t *picture;                       /* (nullable) */
  double           picture_width, picture_height; /* in px of the widget */
  int              picture_scale;
  GdkTexture      *texture; /* (nullable): the picture, for a GPU */

  GPtrArray    *dense; /* images of dense layers: those for the view, or older ones */
  EdaFigure    *dense_shown; /* (nullable): whose they are */
  GCancellable *making;      /* (nullable): the worker that makes new ones */

  EdaMark hovered, stepped; /* under the pointer; where the keys have led */
  double  pointer_x, pointer_y;
  EdaDrag drag;
  double  drag_x, drag_y, drag_dx, drag_dy;
  EdaPlotMap drag_map; /* when it began */

  EdaNearness near;
  GtkWidget  *menu; /* (nullable): made when first asked for */
};

/* plot-view.c */
void eda_plot_view_forget_picture (EdaPlotView *self); /* it is drawn again */

/* plot-input.c */
void eda_plot_view_class_init_input (GtkWidgetClass *widget_class);
void eda_plot_view_init_input (EdaPlotView *self);

/* plot-keys.c */
void eda_plot_view_class_bind_keys (GtkWidgetClass *widget_class);

/* plot-overlay.c */
gboolean        eda_plot_view_is_dragged (EdaPlotView *self); /* far enough to be no click */
graphene_rect_t eda_plot_view_get_band (EdaPlotView *self);   /* what the drag covers, in px */
/* What is under the pointer, the mark of the keys, the dragged rectangle. */
void eda_plot_view_snapshot_overlay (EdaPlotView *self, GtkSnapshot *snapshot);

/* plot-copy.c */
void eda_plot_view_class_init_copy (GtkWidgetClass *widget_class);

G_END_DECLS
