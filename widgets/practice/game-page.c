/* A game being played. */

#include "widgets/practice/game-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "analysis/result/words.h"
#include "widgets/challenge-parts.h"
#include "widgets/practice/game-answer.h"
#include "widgets/notebook/plot-view.h"

#define WIDTH_PX 760
#define PLOT_PX 280

struct _EdaGamePage
{
  GtkWidget parent_instance;

  const EdaGame *game;
  guint64        seed;
  gboolean       small;
  guint          number; /* of the item, from 0 */
  double         sum;    /* of the scores so far */
  EdaGameItem   *item;   /* (nullable) */
  GtkWidget     *page, *box;
  GtkWidget     *answer, *button;
  gboolean       judged;
};

G_DEFINE_FINAL_TYPE (EdaGamePage, eda_game_page, GTK_TYPE_WIDGET)

static guint finished_signal, judged_signal;

static void
eda_game_page_dispose (GObject *object)
{
  EdaGamePage *self = EDA_GAME_PAGE (object);

  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_pointer (&self->item, eda_game_item_free);
  G_OBJECT_CLASS (eda_game_page_parent_class)->dispose (object);
}

static void
add (EdaGamePage *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

/* --- An item --- */

static void
show_end (EdaGamePage *self)
{
  const double     mean = self->sum / self->game->n_items;
  g_autofree char *score = eda_words_number (EDA_ROLE_VALUE, (double)(int)(mean + .5));
  g_autofree char *text = g_strdup_printf (
      _ ("%s of 100 on average over %u items."), score, self->game->n_items);

  eda_challenge_clear (self->box);
  self->answer = NULL;
  add (self, eda_challenge_heading_new (_ (self->game->title), "title-2"));
  add (self, eda_challenge_label_new (text, NULL));
  g_signal_emit (self, finished_signal, 0, mean);
}

static void
make_item (EdaGamePage *self)
{
  g_clear_pointer (&self->item, eda_game_item_free);
  self->item = eda_game_item_new (self->game, self->seed + self->number, self->small);
}

static void
show_item (EdaGamePage *self)
{
  g_autofree char *question = eda_translate (self->item->question);
  g_autofree char *count = g_strdup_printf (_ ("%s · item %u of %u"),
                                            _ (self->game->title),
                                            self->number + 1,
                                            self->game->n_items);

  eda_challenge_clear (self->box);
  self->judged = FALSE;
  self->answer = eda_game_answer_new (self->item);
  self->button = eda_challenge_button_new (_ ("_Check"), "game.go", "suggested-action");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  add (self, eda_challenge_heading_new (count, "title-4"));
  add (self, eda_challenge_label_new (question, NULL));
  add (self, self->answer);
  add (self, self->button);
  if (gtk_widget_get_root (self->answer) != NULL) /* else who shows the page does it */
    gtk_widget_grab_focus (self->answer);
}

static void
show_result (EdaGamePage *self)
{
  EdaAnswer answer;

  eda_game_answer_read (EDA_GAME_ANSWER (self->answer), &answer);
  g_autofree char *typed = answer.text;
  g_autoptr (EdaGameResult) result = eda_game_item_judge (self->item, &answer);
  g_autofree char *score
      = eda_words_number (EDA_ROLE_VALUE, (double)(int)(result->score + .5));
  g_autofree char *feedback = eda_translate (result->feedback);
  g_autofree char *example
      = result->example != NULL
            ? g_strdup_printf (_ ("\nFor instance: “%s”"), result->example)
            : g_strdup ("");
  g_autofree char *judged = g_strdup_printf (_ ("%s of 100. %s"), score, feedback);
  g_autofree char *text = g_strconcat (judged, example, NULL);
  GtkWidget       *label = eda_challenge_label_new (text, NULL);

  self->judged = TRUE;
  self->sum += result->score;
  g_signal_emit (self, judged_signal, 0, self->item, result->score);
  gtk_widget_grab_focus (self->button); /* before what has it goes to sleep */
  gtk_widget_set_sensitive (self->answer, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->button), _ ("_Next"));
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_insert_child_after (GTK_BOX (self->box), label, self->answer);
  if (result->figure != NULL)
    {
      g_autoptr (EdaFigure) figure = eda_figure_translate (result->figure);
      GtkWidget *plot = eda_plot_view_new (figure);

      gtk_widget_set_size_request (plot, -1, PLOT_PX);
      gtk_widget_set_visible (self->answer, FALSE);
      gtk_box_insert_child_after (GTK_BOX (self->box), plot, label);
    }
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaGamePage *self = EDA_GAME_PAGE (widget);

  if (!self->judged)
    show_result (self);
  else if (++self->number < self->game->n_items)
    {
      make_item (self);
      show_item (self);
    }
  else
    show_end (self);
}

/* --- Its life --- */

static gboolean
eda_game_page_grab_focus (GtkWidget *widget)
{
  EdaGamePage *self = EDA_GAME_PAGE (widget);

  return self->answer != NULL && gtk_widget_grab_focus (self->answer);
}

static void
eda_game_page_class_init (EdaGamePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = eda_game_page_grab_focus;
  G_OBJECT_CLASS (klass)->dispose = eda_game_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "game.go", NULL, go_action);
  finished_signal = g_signal_new ("finished",
                                  EDA_TYPE_GAME_PAGE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_DOUBLE);
  judged_signal = g_signal_new ("judged",
                                EDA_TYPE_GAME_PAGE,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                2,
                                G_TYPE_POINTER,
                                G_TYPE_DOUBLE);
}

/* Before a text that is typed sees it. */
static void
add_shortcut (EdaGamePage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                        gtk_named_action_new ("game.go")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
eda_game_page_init (EdaGamePage *self)
{
  add_shortcut (self);
  self->page = eda_challenge_page_new (WIDTH_PX, &self->box);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

GtkWidget *
eda_game_page_new (const EdaGame *game, guint64 seed, gboolean small)
{
  EdaGamePage *self = g_object_new (EDA_TYPE_GAME_PAGE, NULL);

  self->game = game;
  self->seed = seed;
  self->small = small;
  make_item (self);
  show_item (self);
  return GTK_WIDGET (self);
}

GtkWidget *
eda_game_page_new_of_item (EdaGameItem *take_item)
{
  EdaGamePage *self = g_object_new (EDA_TYPE_GAME_PAGE, NULL);

  self->game = take_item->game;
  self->seed = take_item->seed;
  self->item = take_item;
  show_item (self);
  return GTK_WIDGET (self);
}
