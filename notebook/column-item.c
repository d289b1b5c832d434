/* Columns as list items, and the reduction of a column profile to a handful of bars. */

#include "notebook/column-item.h"

struct _EdaColumnItem
{
  GObject parent_instance;

  EdaColumn      *column;
  int             chosen; /* EdaStorage, or -1 */
  gboolean        has_sketch;
  EdaColumnSketch sketch;
};

G_DEFINE_FINAL_TYPE (EdaColumnItem, eda_column_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

#define MAX_CATEGORY_BARS 10

static void
scale_bars (EdaColumnSketch *sketch)
{
  double highest = 0;

  for (guint i = 0; i < sketch->n_bars; i++)
    highest = MAX (highest, sketch->bars[i]);
  if (highest <= 0)
    sketch->n_bars = 0;
  for (guint i = 0; i < sketch->n_bars; i++)
    sketch->bars[i] /= highest;
}

/* Neighbouring bins are joined until they are few enough. */
static void
sketch_histogram (EdaColumnSketch *sketch, const EdaHistogram *histogram)
{
  gsize join = (histogram->k + EDA_SKETCH_MAX_BARS - 1) / EDA_SKETCH_MAX_BARS;

  join = MAX (join, 1);
  for (gsize bin = 0; bin < histogram->k; bin++)
    sketch->bars[bin / join] += histogram->counts[bin];
  sketch->n_bars = (histogram->k + join - 1) / join;
}

static void
sketch_levels (EdaColumnSketch *sketch, const EdaColumnProfile *profile)
{
  sketch->categories = TRUE;
  sketch->n_bars = MIN (profile->n_levels, MAX_CATEGORY_BARS);
  for (guint i = 0; i < sketch->n_bars; i++)
    sketch->bars[i] = profile->levels[i].count;
}

EdaColumnSketch
eda_column_sketch (const EdaColumnProfile *profile)
{
  EdaColumnSketch sketch = { .distinct = profile->distinct };

  if (profile->sorted != NULL && profile->n_finite > 0)
    sketch_histogram (&sketch, &profile->histogram);
  else if (profile->has_levels)
    sketch_levels (&sketch, profile);
  scale_bars (&sketch);
  return sketch;
}

static void
eda_column_item_finalize (GObject *object)
{
  g_clear_pointer (&EDA_COLUMN_ITEM (object)->column, eda_column_unref);
  G_OBJECT_CLASS (eda_column_item_parent_class)->finalize (object);
}

static void
eda_column_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NAME)
    g_value_set_string (value, eda_column_item_get_name (EDA_COLUMN_ITEM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eda_column_item_class_init (EdaColumnItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = eda_column_item_finalize;
  object_class->get_property = eda_column_item_get_property;
  /* For filters. */
  properties[PROP_NAME] = g_param_spec_string (
      "name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
eda_column_item_init (EdaColumnItem *self)
{
  self->chosen = -1;
}

EdaColumnItem *
eda_column_item_new (EdaColumn *column)
{
  EdaColumnItem *self = g_object_new (EDA_TYPE_COLUMN_ITEM, NULL);

  self->column = eda_column_ref (column);
  return self;
}

EdaColumn *
eda_column_item_get_column (EdaColumnItem *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_ITEM (self), NULL);
  return self->column;
}

const char *
eda_column_item_get_name (EdaColumnItem *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_ITEM (self), NULL);
  return eda_column_get_name (self->column);
}

int
eda_column_item_get_chosen (EdaColumnItem *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_ITEM (self), -1);
  return self->chosen;
}

double
eda_column_item_get_missing_share (EdaColumnItem *self)
{
  gsize n_rows;

  g_return_val_if_fail (EDA_IS_COLUMN_ITEM (self), 0);
  n_rows = eda_column_get_n_rows (self->column);
  return n_rows == 0 ? 0 : (double)eda_column_get_n_missing (self->column) / n_rows;
}

const EdaColumnSketch *
eda_column_item_get_sketch (EdaColumnItem *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_ITEM (self), NULL);
  return self->has_sketch ? &self->sketch : NULL;
}

void
eda_column_item_set_column (EdaColumnItem *self, EdaColumn *column, int chosen)
{
  g_return_if_fail (EDA_IS_COLUMN_ITEM (self));
  eda_column_ref (column);
  eda_column_unref (self->column);
  self->column = column;
  self->chosen = chosen;
  self->has_sketch = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
eda_column_item_set_sketch (EdaColumnItem *self, const EdaColumnSketch *sketch)
{
  g_return_if_fail (EDA_IS_COLUMN_ITEM (self));
  self->sketch = *sketch;
  self->has_sketch = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}
