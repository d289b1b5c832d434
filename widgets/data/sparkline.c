/* Bars in the widget's own text colour, so that themes and selection need no word from
 * us. */

#include "widgets/data/sparkline.h"

#define WIDTH_PX 56
#define HEIGHT_PX 24
#define GAP_PX 1.0

struct _EdaSparkline
{
  GtkWidget parent_instance;

  EdaColumnSketch sketch;
};

G_DEFINE_FINAL_TYPE (EdaSparkline, eda_sparkline, GTK_TYPE_WIDGET)

static void
eda_sparkline_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
}

static void
eda_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EdaSparkline *self = EDA_SPARKLINE (widget);
  double        width = gtk_widget_get_width (widget);
  double        height = gtk_widget_get_height (widget);
  double        gap = self->sketch.categories ? 2 * GAP_PX : GAP_PX;
  double        step = self->sketch.n_bars > 0 ? (width + gap) / self->sketch.n_bars : 0;
  GdkRGBA       colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  step = MIN (step, 12);
  for (guint i = 0; i < self->sketch.n_bars; i++)
    {
      double          share = self->sketch.bars[i];
      double          bar = share > 0 ? MAX (1, share * height) : 0;
      graphene_rect_t rect;

      graphene_rect_init (&rect, i * step, height - bar, MAX (step - gap, 1), bar);
      gtk_snapshot_append_color (snapshot, &colour, &rect);
    }
}

static void
eda_sparkline_class_init (EdaSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = eda_sparkline_measure;
  widget_class->snapshot = eda_sparkline_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
eda_sparkline_init (EdaSparkline *self)
{
}

GtkWidget *
eda_sparkline_new (void)
{
  return g_object_new (EDA_TYPE_SPARKLINE, NULL);
}

void
eda_sparkline_set_sketch (EdaSparkline *self, const EdaColumnSketch *sketch)
{
  g_return_if_fail (EDA_IS_SPARKLINE (self));
  self->sketch = sketch != NULL ? *sketch : (EdaColumnSketch){ 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
