/* Writes shapes and paints of an SVG. Private to plots/. */
#pragma once

#include "plots/svg-read.h"

typedef struct
{
  GString    *out;
  const char *id; /* prefix of all ids */
  guint       n_markers;
  char       *group; /* attributes of the open <g>, or NULL */
} EdaSvgWriter;

/* "#e4e4e7", "#fff" */
void eda_svg_append_hex (GString *out, EdaRgba colour);

/* fill="#e4e4e7" style="fill:var(--eda-grid,#e4e4e7)", and the like for the stroke: the
 * attribute is for programs that know no CSS variables. Both (nullable). */
void eda_svg_append_paints (GString *out, const EdaRgba *fill, const EdaRgba *stroke);

/* @fine: two decimals instead of one. */
void
eda_svg_append_attribute (GString *out, const char *name, double value, gboolean fine);

/* What follows stands in a <g> with these attributes; takes them. */
void eda_svg_begin_group (EdaSvgWriter *self, char *attributes);
void eda_svg_end_group (EdaSvgWriter *self);

/* @shapes: (element-type EdaSvgShape) */
void eda_svg_write_shapes (EdaSvgWriter *self, const GArray *shapes);
