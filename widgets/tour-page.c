/* What the program is for, in five steps; the last one offers where to begin. The words
 * of a step have the focus, so that a screen reader tells each step when it comes. */

#include "widgets/tour-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/widgets.h"

typedef struct
{
  const char *icon; /* NULL: the program's own */
  const char *title, *text;
} Step;

static const Step steps[] = {
  { NULL,
    N_ ("Look Before You Believe"),
    N_ ("Open a data file, and the program reads it, tells what it decided and why, and "
        "looks at it from all sides. Nothing leaves this computer.") },
  { "view-list-symbolic",
    N_ ("Six Steps, from Rough to Fine"),
    N_ ("What is in the file, what is missing, how values are distributed, what goes "
        "together, which levels occur, what is far out. Each step ends with its "
        "findings: "
        "what to know, why it matters, what to do next.") },
  { "find-location-symbolic",
    N_ ("Figures Answer"),
    N_ ("Point at a mark, or step through the marks with the arrow keys, to read its "
        "value. "
        "Drag over a part: its rows light up in every figure and in the table. F1 on a "
        "number says what it means, and when it misleads.") },
  { "alarm-symbolic",
    N_ ("Guess First, Then Look"),
    N_ ("In a challenge you write down what you expect before you see the data, explore "
        "against the clock, and let the data answer. So you learn what your eye "
        "misses.") },
  { "go-next-symbolic",
    N_ ("Where to Begin"),
    N_ ("Ctrl+K finds everything the program can do. The guide (Shift+F1) and this tour "
        "are "
        "in the main menu.") },
};

struct _EdaTourPage
{
  GtkWidget parent_instance;

  GtkWidget *words, *picture, *title, *text, *ways, *back, *place, *next;
  guint      step;
};

G_DEFINE_FINAL_TYPE (EdaTourPage, eda_tour_page, GTK_TYPE_WIDGET)

static void
show_step (EdaTourPage *self)
{
  const Step      *step = &steps[self->step];
  gboolean         last = self->step + 1 == G_N_ELEMENTS (steps);
  g_autofree char *place
      = g_strdup_printf (_ ("%u of %u"), self->step + 1, (guint)G_N_ELEMENTS (steps));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->picture),
                                step->icon != NULL ? step->icon : EDA_APPLICATION_ID);
  gtk_label_set_label (GTK_LABEL (self->title), _ (step->title));
  gtk_label_set_label (GTK_LABEL (self->text), _ (step->text));
  gtk_label_set_label (GTK_LABEL (self->place), place);
  eda_widget_set_label (self->words, _ (step->title), _ (step->text));
  gtk_widget_set_visible (self->ways, last);
  gtk_widget_set_visible (self->back, self->step > 0);
  gtk_button_set_label (GTK_BUTTON (self->next), last ? _ ("_Close") : _ ("_Next"));
}

void
eda_tour_page_move (EdaTourPage *self, int n)
{
  g_return_if_fail (EDA_IS_TOUR_PAGE (self));
  self->step = (guint)CLAMP ((int)self->step + n, 0, (int)G_N_ELEMENTS (steps) - 1);
  show_step (self);
  gtk_widget_grab_focus (self->words);
}

static void
back_cb (EdaTourPage *self)
{
  eda_tour_page_move (self, -1);
}

static void
next_cb (EdaTourPage *self)
{
  if (self->step + 1 == G_N_ELEMENTS (steps))
    gtk_widget_activate_action (GTK_WIDGET (self), "tour.leave", NULL);
  else
    eda_tour_page_move (self, 1);
}

guint
eda_tour_page_get_step (EdaTourPage *self)
{
  g_return_val_if_fail (EDA_IS_TOUR_PAGE (self), 0);
  return self->step;
}

guint
eda_tour_page_get_n_steps (EdaTourPage *self)
{
  g_return_val_if_fail (EDA_IS_TOUR_PAGE (self), 0);
  return G_N_ELEMENTS (steps);
}

/* Return goes on from wherever the focus is, unless that has a use for it. */
static void
eda_tour_page_root (GtkWidget *widget)
{
  EdaTourPage *self = EDA_TOUR_PAGE (widget);
  GtkRoot     *root;

  GTK_WIDGET_CLASS (eda_tour_page_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  gtk_window_set_default_widget (GTK_WINDOW (root), self->next);
  gtk_window_set_focus (GTK_WINDOW (root), self->words);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *steps_variant, gpointer data)
{
  eda_tour_page_move (EDA_TOUR_PAGE (widget), g_variant_get_int32 (steps_variant));
  return TRUE;
}

static void
eda_tour_page_dispose (GObject *object)
{
  eda_widget_dispose_template (GTK_WIDGET (object), EDA_TYPE_TOUR_PAGE);
  G_OBJECT_CLASS (eda_tour_page_parent_class)->dispose (object);
}

static void
eda_tour_page_class_init (EdaTourPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_tour_page_dispose;
  widget_class->root = eda_tour_page_root;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "tour-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, words);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, picture);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, title);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, text);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, ways);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, back);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, place);
  gtk_widget_class_bind_template_child (widget_class, EdaTourPage, next);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_cb, "i", -1);
}

static void
eda_tour_page_init (EdaTourPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_step (self);
}

GtkWidget *
eda_tour_page_new (void)
{
  return g_object_new (EDA_TYPE_TOUR_PAGE, NULL);
}
