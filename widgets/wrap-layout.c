/* GtkFlowBox puts its children in columns, which chips of different lengths do not need.
 */

#include "widgets/wrap-layout.h"

#define SPACING_PX 6

struct _EdaWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EdaWrapLayout, eda_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as it likes to be, if there is so much room. */
static int
get_width (GtkWidget *child, int room)
{
  int least, natural;

  gtk_widget_measure (
      child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return CLAMP (natural, least, MAX (room, least));
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* How high the line is that begins with @first. @end: (out): (nullable): what begins the
 * next one */
static int
measure_line (GtkWidget *first, int room, GtkWidget **end)
{
  int used = 0, height = 0;

  *end = first;
  for (; *end != NULL; *end = gtk_widget_get_next_sibling (*end))
    {
      int width;

      if (!gtk_widget_should_layout (*end))
        continue;
      width = get_width (*end, room);
      if (used > 0 && used + SPACING_PX + width > room)
        break;
      used += (used > 0 ? SPACING_PX : 0) + width;
      height = MAX (height, get_height (*end, width));
    }
  return height;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += (*natural > 0 ? SPACING_PX : 0) + wanted;
    }
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
  GtkWidget *line = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  while (line != NULL)
    *natural += (*natural > 0 ? SPACING_PX : 0)
                + measure_line (line, for_size < 0 ? G_MAXINT / 2 : for_size, &line);
  *minimum = *natural;
}

static void
allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      y = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (widget), *end; line != NULL;
       line = end)
    {
      int line_height = measure_line (line, width, &end), x = 0;

      for (GtkWidget *child = line; child != end;
           child = gtk_widget_get_next_sibling (child))
        {
          int wide = gtk_widget_should_layout (child) ? get_width (child, width) : 0;

          if (wide == 0)
            continue;
          gtk_widget_size_allocate (
              child,
              &(GtkAllocation){ rtl ? width - x - wide : x, y, wide, line_height },
              -1);
          x += wide + SPACING_PX;
        }
      y += line_height + SPACING_PX;
    }
}

static void
eda_wrap_layout_class_init (EdaWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
eda_wrap_layout_init (EdaWrapLayout *self)
{
}

GtkLayoutManager *
eda_wrap_layout_new (void)
{
  return g_object_new (EDA_TYPE_WRAP_LAYOUT, NULL);
}
