/* What is looked at in an item of a game, and the controls for its answer. */

#include "widgets/practice/game-answer.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "widgets/challenge-parts.h"
#include "widgets/practice/panels-view.h"
#include "widgets/notebook/plot-view.h"
#include "widgets/practice/sketch-area.h"
#include "widgets/widgets.h"

#define PLOT_PX 300
#define PANEL_PX 236
#define TEXT_PX 84

struct _EdaGameAnswer
{
  GtkWidget parent_instance;

  const EdaGameItem *item;
  GtkWidget         *box;
  EdaPlotView       *plot;   /* (nullable): the first figure */
  GtkWidget         *sketch; /* (nullable): these, as the kind of answer asks */
  GtkWidget         *numbers[2];
  GtkWidget         *choices[3];
  GtkWidget         *text;
};

G_DEFINE_FINAL_TYPE (EdaGameAnswer, eda_game_answer, GTK_TYPE_WIDGET)

static void
eda_game_answer_dispose (GObject *object)
{
  g_clear_pointer (&EDA_GAME_ANSWER (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (eda_game_answer_parent_class)->dispose (object);
}

/* To the control that is to be used first. */
static gboolean
eda_game_answer_grab_focus (GtkWidget *widget)
{
  EdaGameAnswer *self = EDA_GAME_ANSWER (widget);
  GtkWidget     *first = self->sketch != NULL       ? self->sketch
                         : self->text != NULL       ? self->text
                         : self->numbers[0] != NULL ? self->numbers[0]
                                                    : self->choices[0];

  return gtk_widget_grab_focus (first);
}

static void
eda_game_answer_class_init (EdaGameAnswerClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = eda_game_answer_grab_focus;
  G_OBJECT_CLASS (klass)->dispose = eda_game_answer_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static void
eda_game_answer_init (EdaGameAnswer *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* --- Figures --- */

static GtkWidget *
make_plot (EdaGameAnswer *self, guint i)
{
  g_autoptr (EdaFigure) figure = eda_figure_translate (self->item->figures->pdata[i]);

  return eda_plot_view_new (figure);
}

static void
add_plot (EdaGameAnswer *self)
{
  GtkWidget *plot = make_plot (self, 0);

  self->plot = EDA_PLOT_VIEW (plot);
  gtk_widget_set_focusable (plot, FALSE); /* its values would give the answer away */
  gtk_widget_set_size_request (plot, -1, PLOT_PX);
  gtk_box_append (GTK_BOX (self->box), plot);
}

static void
add_panels (EdaGameAnswer *self)
{
  GtkWidget *panels = gtk_flow_box_new ();

  g_object_set (panels,
                "selection-mode",
                GTK_SELECTION_NONE,
                "homogeneous",
                TRUE,
                "min-children-per-line",
                1,
                "max-children-per-line",
                3,
                "row-spacing",
                6,
                "column-spacing",
                6,
                NULL);
  gtk_widget_set_can_focus (panels, FALSE); /* their values would give the answer away */
  eda_widget_set_label (panels, _ ("Panels"), NULL);
  for (guint i = 0; i < self->item->figures->len; i++)
    {
      GtkWidget *plot = make_plot (self, i);
      GtkWidget *clamp = adw_clamp_new (); /* it would like to be wider */

      g_object_set (clamp, "maximum-size", PANEL_PX, "child", plot, NULL);
      gtk_flow_box_append (GTK_FLOW_BOX (panels), clamp);
    }
  gtk_box_append (GTK_BOX (self->box), panels);
}

/* --- Controls --- */

static GtkWidget *
add_row (EdaGameAnswer *self, const char *label, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new_with_mnemonic (label);

  gtk_label_set_mnemonic_widget (GTK_LABEL (name), control);
  eda_widget_set_label (control, gtk_label_get_text (GTK_LABEL (name)), NULL);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (GTK_BOX (self->box), row);
  return control;
}

static GtkWidget *
add_number (EdaGameAnswer *self, const char *label, double step, guint digits)
{
  GtkWidget *spin
      = gtk_spin_button_new_with_range (self->item->low, self->item->high, step);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), digits);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin),
                             (self->item->low + self->item->high) / 2);
  return add_row (self, label, spin);
}

/* "None", then the panels; @none: (nullable) */
static GtkWidget *
add_choice (EdaGameAnswer *self, const char *label, const char *none)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, none);
  for (guint i = 1; i <= self->item->figures->len; i++)
    {
      g_autofree char *name = g_strdup_printf (_ ("Panel %u"), i);

      gtk_string_list_append (names, name);
    }
  return add_row (self, label, gtk_drop_down_new (G_LIST_MODEL (names), NULL));
}

static void
add_text (EdaGameAnswer *self)
{
  GtkWidget *frame = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  g_object_set (frame, "child", self->text, "height-request", TEXT_PX, NULL);
  gtk_widget_add_css_class (frame, "card");
  eda_widget_set_label (self->text, _ ("Your two sentences"), NULL);
  gtk_box_append (GTK_BOX (self->box), frame);
}

/* The line as it would be answered now, over the points. */
static void
show_line (EdaGameAnswer *self)
{
  const EdaFigure *shown = self->item->figures->pdata[0];
  g_autoptr (EdaFigure) figure = eda_figure_copy (shown);
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, 2);

  line->x[0] = shown->x.low;
  line->x[1] = shown->x.high;
  for (guint i = 0; i < 2; i++)
    line->y[i] = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->numbers[i]));
  eda_plot_view_set_lit (self->plot, figure);
}

static void
add_line (EdaGameAnswer *self)
{
  const double step = (self->item->high - self->item->low) / 100;

  self->numbers[0] = add_number (self, _ ("Height at the _left"), step, 2);
  self->numbers[1] = add_number (self, _ ("Height at the _right"), step, 2);
  for (guint i = 0; i < 2; i++)
    g_signal_connect_object (self->numbers[i],
                             "value-changed",
                             G_CALLBACK (show_line),
                             self,
                             G_CONNECT_SWAPPED);
  show_line (self);
}

GtkWidget *
eda_game_answer_new (const EdaGameItem *item)
{
  EdaGameAnswer *self = g_object_new (EDA_TYPE_GAME_ANSWER, NULL);

  self->item = item;
  if (item->figures->len == 1)
    add_plot (self);
  switch (item->game->answer)
    {
    case EDA_ANSWER_BARS:
      self->sketch = eda_sketch_area_new (item->low, item->high, item->axis);
      gtk_box_append (GTK_BOX (self->box), self->sketch);
      break;
    case EDA_ANSWER_NUMBER:
      self->numbers[0] = add_number (self, _ ("Your _reading of r"), item->game->step, 2);
      break;
    case EDA_ANSWER_PANEL:
      self->choices[0] = add_choice (self, _ ("The _real one is"), _ ("None stands out"));
      break;
    case EDA_ANSWER_TEXT:
      add_text (self);
      break;
    case EDA_ANSWER_THREE:
      self->choices[0] = add_choice (self, _ ("_First"), _ ("Choose"));
      self->choices[1] = add_choice (self, _ ("_Second"), _ ("Choose"));
      self->choices[2] = add_choice (self, _ ("_Third"), _ ("Choose"));
      break;
    case EDA_ANSWER_LINE:
      add_line (self);
      break;
    }
  /* many: below what is answered, so that this stays in sight */
  if (item->game->answer == EDA_ANSWER_PANEL)
    gtk_box_append (GTK_BOX (self->box), eda_panels_view_new (item->figures));
  else if (item->figures->len > 1)
    add_panels (self);
  return GTK_WIDGET (self);
}

static char *
dup_text (EdaGameAnswer *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
eda_game_answer_read (EdaGameAnswer *self, EdaAnswer *answer)
{
  g_return_if_fail (EDA_IS_GAME_ANSWER (self));
  *answer = (EdaAnswer){ 0 };
  for (guint i = 0; i < 2 && self->numbers[i] != NULL; i++)
    gtk_spin_button_update (
        GTK_SPIN_BUTTON (self->numbers[i])); /* what is typed just now */
  if (self->sketch != NULL)
    eda_sketch_area_get_bars (EDA_SKETCH_AREA (self->sketch), answer->bars);
  if (self->text != NULL)
    answer->text = dup_text (self);
  if (self->numbers[0] != NULL)
    answer->number = answer->left
        = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->numbers[0]));
  if (self->numbers[1] != NULL)
    answer->right = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->numbers[1]));
  for (guint i = 0; i < 3 && self->choices[i] != NULL; i++)
    answer->three[i] = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices[i]));
  answer->panel = answer->three[0];
}
