/* One card under the other, each with an answer of its own. */

#include "widgets/challenge/challenge-cards.h"

#include <glib/gi18n.h>

#include "challenge/facts-read.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

struct _EdaChallengeCards
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (EdaChallengeCards, eda_challenge_cards, GTK_TYPE_WIDGET)

static guint practised_signal;

static void
eda_challenge_cards_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_challenge_cards_parent_class)->dispose (object);
}

static void
eda_challenge_cards_class_init (EdaChallengeCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_challenge_cards_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  practised_signal = g_signal_new ("practised",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   2,
                                   G_TYPE_STRING,
                                   G_TYPE_BOOLEAN);
}

static void
eda_challenge_cards_init (EdaChallengeCards *self)
{
}

/* The answer takes the place of the question. */
static void
answer (GtkWidget *button, gboolean seen)
{
  GtkWidget  *self = gtk_widget_get_ancestor (button, EDA_TYPE_CHALLENGE_CARDS);
  GtkWidget  *row = gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW);
  const char *pattern = g_object_get_data (G_OBJECT (row), "eda-pattern");

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row),
                                 seen ? _ ("Seen: it comes back later")
                                      : _ ("Not seen: it comes back soon"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), FALSE);
  gtk_widget_grab_focus (row);
  g_signal_emit (self, practised_signal, 0, pattern, seen);
}

static void
seen_cb (GtkWidget *button)
{
  answer (button, TRUE);
}

static void
not_seen_cb (GtkWidget *button)
{
  answer (button, FALSE);
}

static GtkWidget *
make_answers (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *seen = eda_challenge_button_new (_ ("I _See It"), NULL, NULL);
  GtkWidget *not_seen = eda_challenge_button_new (_ ("Not _Yet"), NULL, NULL);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  g_signal_connect (seen, "clicked", G_CALLBACK (seen_cb), NULL);
  g_signal_connect (not_seen, "clicked", G_CALLBACK (not_seen_cb), NULL);
  gtk_box_append (GTK_BOX (box), seen);
  gtk_box_append (GTK_BOX (box), not_seen);
  return box;
}

static GtkWidget *
make_card (const EdaFacts *card)
{
  GtkWidget       *row = adw_expander_row_new ();
  const char      *title = eda_facts_text_of (card, "title", "");
  const EdaFacts  *misses = eda_facts_find (card, "misses");
  const gsize      n = misses != NULL ? eda_facts_get_size (misses) : 0;
  g_autofree char *missed = g_strdup_printf (
      ngettext ("Missed %u time", "Missed %u times", (gulong)n), (guint)n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), n > 0 ? missed : "");
  eda_widget_set_label (row, title, missed);
  g_object_set_data_full (G_OBJECT (row),
                          "eda-pattern",
                          g_strdup (eda_facts_text_of (card, "pattern", "")),
                          g_free);
  adw_expander_row_add_row (
      ADW_EXPANDER_ROW (row),
      eda_challenge_row_new (eda_facts_text_of (card, "look", ""), NULL));
  for (gsize i = 0; i < n; i++)
    {
      const EdaFacts *miss = eda_facts_get_child (misses, i);

      adw_expander_row_add_row (
          ADW_EXPANDER_ROW (row),
          eda_challenge_row_new (eda_facts_text_of (miss, "headline", ""),
                                 eda_facts_text_of (miss, "title", NULL)));
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_answers ());
  return row;
}

GtkWidget *
eda_challenge_cards_new (const EdaFacts *cards)
{
  EdaChallengeCards *self = g_object_new (EDA_TYPE_CHALLENGE_CARDS, NULL);
  const gsize        n = eda_facts_get_size (cards);
  GtkWidget         *list;
  GtkWidget         *group = eda_challenge_group_new (
      _ ("Due today"),
      n > 0 ? _ ("Look for each of these in the data.")
                    : _ ("No card is due. Look for what you usually miss."),
      &list);

  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_card (eda_facts_get_child (cards, i)));
  gtk_widget_set_visible (list, n > 0);
  gtk_widget_set_parent (group, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
