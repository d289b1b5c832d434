/* A column's shape in a thumb's space: a histogram, or the most frequent values. */
#pragma once

#include <gtk/gtk.h>

#include "notebook/column-item.h"

G_BEGIN_DECLS

#define EDA_TYPE_SPARKLINE (eda_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (EdaSparkline, eda_sparkline, EDA, SPARKLINE, GtkWidget)

GtkWidget *eda_sparkline_new (void);

/* Copies; @sketch: (nullable): nothing is drawn. */
void eda_sparkline_set_sketch (EdaSparkline *self, const EdaColumnSketch *sketch);

G_END_DECLS
