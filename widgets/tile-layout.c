/* Of columns of equal height the first is taken, so that the order of the tiles is the
 * order of reading as far as their heights allow. */

#include "widgets/tile-layout.h"

#define SPACING_PX 18
#define MOST_COLUMNS 4

struct _EdaTileLayout
{
  GtkLayoutManager parent_instance;

  int   width;
  guint most_columns;
};

G_DEFINE_FINAL_TYPE (EdaTileLayout, eda_tile_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  guint n;
  int   width;
  int   heights[MOST_COLUMNS]; /* so far */
} Columns;

static Columns
make_columns (EdaTileLayout *self, int room)
{
  Columns columns = { .n = (guint)CLAMP ((room + SPACING_PX) / (self->width + SPACING_PX),
                                         1,
                                         (int)self->most_columns) };

  columns.width = (room - (int)(columns.n - 1) * SPACING_PX) / (int)columns.n;
  return columns;
}

/* Where the next tile goes. */
static guint
find_shortest (const Columns *columns)
{
  guint shortest = 0;

  for (guint i = 1; i < columns->n; i++)
    if (columns->heights[i] < columns->heights[shortest])
      shortest = i;
  return shortest;
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Puts @height on column @at; where it begins. */
static int
stack_up (Columns *columns, guint at, int height)
{
  const int y = columns->heights[at] > 0 ? columns->heights[at] + SPACING_PX : 0;

  columns->heights[at] = y + height;
  return y;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (EdaTileLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural
      = MAX (*minimum, (int)self->most_columns * (self->width + SPACING_PX) - SPACING_PX);
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  EdaTileLayout *self = EDA_TILE_LAYOUT (manager);
  Columns        columns;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  columns = make_columns (self, for_size < 0 ? self->width : for_size);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      stack_up (&columns, find_shortest (&columns), get_height (child, columns.width));
  for (guint i = 0; i < columns.n; i++)
    *natural = MAX (*natural, columns.heights[i]);
  *minimum = *natural;
}

static void
allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Columns        columns = make_columns (EDA_TILE_LAYOUT (manager), width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const guint at = find_shortest (&columns);
      const int   x = (int)at * (columns.width + SPACING_PX);
      int         high, y;

      if (!gtk_widget_should_layout (child))
        continue;
      high = get_height (child, columns.width);
      y = stack_up (&columns, at, high);
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ rtl ? width - x - columns.width : x, y, columns.width, high },
          -1);
    }
}

static void
eda_tile_layout_class_init (EdaTileLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
eda_tile_layout_init (EdaTileLayout *self)
{
}

GtkLayoutManager *
eda_tile_layout_new (int width_px, guint most_columns)
{
  EdaTileLayout *self = g_object_new (EDA_TYPE_TILE_LAYOUT, NULL);

  g_return_val_if_fail (width_px > 0 && most_columns > 0, NULL);
  self->width = width_px;
  self->most_columns = MIN (most_columns, MOST_COLUMNS);
  return GTK_LAYOUT_MANAGER (self);
}
