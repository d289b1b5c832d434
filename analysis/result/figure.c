/* A figure as data: which arrays each kind of layer owns is decided here, once. */

#include "analysis/result/figure.h"

#include <math.h>

static void
layer_clear (gpointer data)
{
  EdaLayer *self = data;

  g_free (self->x);
  g_free (self->x2);
  g_free (self->y);
  g_free (self->y2);
  g_free (self->z);
  g_strfreev (self->texts);
}

/* Copies of a figure share its layers. */
static void
layer_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, layer_clear);
}

static void
axis_clear (EdaAxis *self)
{
  g_free (self->title);
  g_strfreev (self->labels);
  g_free (self->column);
  g_strfreev (self->levels);
}

static const EdaAxis plain_axis
    = { .kind = EDA_AXIS_LINEAR, .high = 1, .tick_high = NAN, .unit = 1 };

EdaFigure *
eda_figure_new (const char *title)
{
  EdaFigure *self = g_new0 (EdaFigure, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->subtitle = g_strdup ("");
  self->alt = g_strdup ("");
  self->x = plain_axis;
  self->y = plain_axis;
  self->layers = g_ptr_array_new_with_free_func (layer_unref);
  self->aspect = 0.55;
  return self;
}

EdaFigure *
eda_figure_ref (EdaFigure *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_figure_unref (EdaFigure *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  axis_clear (&self->x);
  axis_clear (&self->y);
  g_ptr_array_unref (self->layers);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->alt);
  g_free (self->scale_title);
  g_free (self);
}

void
eda_figure_set_subtitle (EdaFigure *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->subtitle);
  self->subtitle = g_strdup_vprintf (format, args);
  va_end (args);
}

void
eda_figure_set_alt (EdaFigure *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->alt);
  self->alt = g_strdup_vprintf (format, args);
  va_end (args);
}

void
eda_axis_set (EdaAxis *axis, EdaAxisKind kind, const char *title, double low, double high)
{
  char *copy = g_strdup (title);

  g_free (axis->title);
  axis->kind = kind;
  axis->title = copy;
  axis->low = low;
  axis->high = high;
}

static char **
dup_texts (const char *const *texts, guint n)
{
  char **copy = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (texts[i]);
  return copy;
}

void
eda_axis_set_labels (EdaAxis *axis, const char *title, const char *const *labels, guint n)
{
  char **copy = dup_texts (labels, n);

  g_strfreev (axis->labels);
  axis->labels = copy;
  eda_axis_set (axis, EDA_AXIS_CATEGORY, title, -0.5, MAX (n, 1) - 0.5);
}

void
eda_axis_bind (EdaAxis *axis, const char *column, double unit)
{
  g_free (axis->column);
  axis->column = g_strdup (column);
  axis->unit = unit;
}

void
eda_axis_bind_levels (EdaAxis           *axis,
                      const char        *column,
                      const char *const *levels,
                      guint              n)
{
  eda_axis_bind (axis, column, 1);
  g_strfreev (axis->levels);
  axis->levels = dup_texts (levels, n);
}

/* Replaces what the two share by copies. */
static void
axis_own (EdaAxis *self)
{
  self->title = g_strdup (self->title);
  self->labels = g_strdupv (self->labels);
  self->column = g_strdup (self->column);
  self->levels = g_strdupv (self->levels);
}

EdaFigure *
eda_figure_copy (const EdaFigure *self)
{
  EdaFigure *copy = g_memdup2 (self, sizeof *self);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->title = g_strdup (self->title);
  copy->subtitle = g_strdup (self->subtitle);
  copy->alt = g_strdup (self->alt);
  copy->scale_title = g_strdup (self->scale_title);
  axis_own (&copy->x);
  axis_own (&copy->y);
  copy->layers = g_ptr_array_new_with_free_func (layer_unref);
  for (guint i = 0; i < self->layers->len; i++)
    g_ptr_array_add (copy->layers, g_atomic_rc_box_acquire (self->layers->pdata[i]));
  return copy;
}

static gsize
size_of_x (const EdaLayer *self)
{
  return self->kind == EDA_LAYER_DENSITY ? EDA_N_CONTOURS : self->n;
}

/* BOXES hold five numbers a member. */
static gsize
size_of_y (const EdaLayer *self)
{
  return self->kind == EDA_LAYER_BOXES ? 5 * self->n : self->n;
}

/* Which arrays a layer has. */
static void
allocate (EdaLayer *self, gsize n)
{
  EdaLayerKind kind = self->kind;
  gboolean     tiles = kind == EDA_LAYER_MOSAIC || kind == EDA_LAYER_TILES;

  if (kind != EDA_LAYER_HEAT)
    self->x = g_new0 (double, size_of_x (self));
  self->y = g_new0 (double, size_of_y (self));
  if (tiles || kind == EDA_LAYER_BARS)
    self->x2 = g_new0 (double, n);
  if (tiles || kind == EDA_LAYER_BAND)
    self->y2 = g_new0 (double, n);
  if (tiles || kind == EDA_LAYER_HEX)
    self->z = g_new0 (double, n);
}

EdaLayer *
eda_figure_add (EdaFigure *self, EdaLayerKind kind, EdaColour colour, gsize n)
{
  EdaLayer *layer = g_atomic_rc_box_new0 (EdaLayer);

  layer->kind = kind;
  layer->colour = colour;
  layer->n = n;
  layer->thickness = 0.6;
  allocate (layer, n);
  g_ptr_array_add (self->layers, layer);
  return layer;
}

static EdaLayer *
add_grid (EdaFigure *self, EdaLayerKind kind, EdaColour colour, guint rows, guint columns)
{
  EdaLayer *layer = eda_figure_add (self, kind, colour, (gsize)rows * columns);

  layer->rows = rows;
  layer->columns = columns;
  return layer;
}

EdaLayer *
eda_figure_add_heat (EdaFigure *self, guint rows, guint columns)
{
  return add_grid (self, EDA_LAYER_HEAT, EDA_COLOUR_PRIMARY, rows, columns);
}

EdaLayer *
eda_figure_add_density (EdaFigure *self, EdaColour colour, guint rows, guint columns)
{
  return add_grid (self, EDA_LAYER_DENSITY, colour, rows, columns);
}

static void
own (double **array, gsize n)
{
  *array = g_memdup2 (*array, n * sizeof (double));
}

EdaLayer *
eda_figure_own_layer (EdaFigure *self, guint i)
{
  EdaLayer *shared = self->layers->pdata[i];
  EdaLayer *layer = g_atomic_rc_box_dup (sizeof *shared, shared);

  own (&layer->x, size_of_x (layer));
  own (&layer->y, size_of_y (layer));
  own (&layer->x2, layer->n);
  own (&layer->y2, layer->n);
  own (&layer->z, layer->n);
  layer->texts = g_strdupv (layer->texts);
  self->layers->pdata[i] = layer;
  layer_unref (shared);
  return layer;
}

void
eda_layer_set_text (EdaLayer *layer, gsize i, const char *text)
{
  g_return_if_fail (i < layer->n);
  if (layer->texts == NULL)
    {
      layer->texts = g_new0 (char *, layer->n + 1);
      for (gsize k = 0; k < layer->n; k++)
        layer->texts[k] = g_strdup ("");
    }
  g_free (layer->texts[i]);
  layer->texts[i] = g_strdup (text != NULL ? text : "");
}
