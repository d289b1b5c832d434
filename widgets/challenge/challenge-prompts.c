/* One card at a time, from each step in turn. */

#include "widgets/challenge/challenge-prompts.h"

#include <glib/gi18n.h>

#include "challenge/session/prompts.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

struct _EdaChallengePrompts
{
  GtkWidget parent_instance;

  GtkWidget *question;
  GPtrArray *cards; /* EdaPrompt */
  guint      place;
};

G_DEFINE_FINAL_TYPE (EdaChallengePrompts, eda_challenge_prompts, GTK_TYPE_WIDGET)

static guint taken_signal;

static void
eda_challenge_prompts_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&EDA_CHALLENGE_PROMPTS (object)->cards, g_ptr_array_unref);
  G_OBJECT_CLASS (eda_challenge_prompts_parent_class)->dispose (object);
}

static void
eda_challenge_prompts_class_init (EdaChallengePromptsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_challenge_prompts_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  taken_signal = g_signal_new ("taken",
                               G_TYPE_FROM_CLASS (klass),
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               2,
                               G_TYPE_STRING,
                               G_TYPE_UINT);
}

static void
show (EdaChallengePrompts *self)
{
  const EdaPrompt *card = self->cards->pdata[self->place];

  gtk_label_set_label (GTK_LABEL (self->question), _ (card->question));
}

/* The next of another step, so that all six come up. */
static void
another_cb (EdaChallengePrompts *self)
{
  const guint step = ((EdaPrompt *)self->cards->pdata[self->place])->step;
  guint       place = self->place;

  for (guint i = 0; i < self->cards->len; i++)
    {
      place = (place + 1) % self->cards->len;
      if (((EdaPrompt *)self->cards->pdata[place])->step != step)
        break;
    }
  self->place = place != self->place ? place : (place + 1) % self->cards->len;
  show (self);
}

static void
take_cb (EdaChallengePrompts *self)
{
  const EdaPrompt *card = self->cards->pdata[self->place];

  g_signal_emit (self, taken_signal, 0, card->line, card->cursor);
  another_cb (self);
}

static void
eda_challenge_prompts_init (EdaChallengePrompts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *another = eda_challenge_button_new (_ ("_Another"), NULL, "flat");
  GtkWidget *take = eda_challenge_button_new (_ ("_Use It"), NULL, "flat");

  self->question = eda_challenge_label_new ("", NULL);
  g_object_set (self->question, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_add_css_class (box, "challenge-intention");
  gtk_box_append (GTK_BOX (box), self->question);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (buttons), take);
  gtk_box_append (GTK_BOX (buttons), another);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  g_signal_connect_swapped (another, "clicked", G_CALLBACK (another_cb), self);
  g_signal_connect_swapped (take, "clicked", G_CALLBACK (take_cb), self);
}

GtkWidget *
eda_challenge_prompts_new (const EdaClaimSchema *schema, guint64 seed)
{
  EdaChallengePrompts *self = g_object_new (EDA_TYPE_CHALLENGE_PROMPTS, NULL);

  self->cards = eda_prompts_draw (schema, NULL, seed);
  gtk_widget_set_visible (GTK_WIDGET (self), self->cards->len > 0);
  if (self->cards->len > 0)
    show (self);
  return GTK_WIDGET (self);
}
