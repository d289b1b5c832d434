/* Sessions as rows, and over them how often the learner was right in all. */

#include "widgets/progress/progress-sessions.h"

#include <glib/gi18n.h>

#include <math.h>

#include "analysis/result/words.h"
#include "challenge/facts-read.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 640

static char *
describe (const EdaFacts *session)
{
  const char      *state = eda_facts_text_of (session, "state", "");
  const guint      resolved = (guint)eda_facts_count_of (session, "resolved", 0);
  const guint      hits = (guint)eda_facts_count_of (session, "hits", 0);
  const double     minutes = eda_facts_number_of (session, "minutes", NAN);
  g_autofree char *brier = eda_words_number (EDA_ROLE_COEFFICIENT,
                                             eda_facts_number_of (session, "brier", NAN));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          "%.10s · %s",
                          eda_facts_text_of (session, "created_at", ""),
                          eda_facts_text_of (session, "preset", ""));
  if (!g_str_equal (state, "done"))
    g_string_append (
        text, g_str_equal (state, "abandoned") ? _ (" · left") : _ (" · being played"));
  if (resolved > 0)
    g_string_append_printf (
        text, _ (" · %u of %u right · Brier score %s"), hits, resolved, brier);
  if (minutes > 0)
    g_string_append_printf (text, _ (" · %.0f min"), minutes);
  if (!eda_facts_count_of (session, "ranked", 1))
    g_string_append_printf (
        text, _ ("\nNot ranked: %s"), eda_facts_text_of (session, "unranked_why", ""));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
say_total (const EdaFacts *sessions)
{
  guint            n = 0, hits = 0, resolved = 0;
  g_autofree char *count = NULL;

  for (gsize i = 0; i < eda_facts_get_size (sessions); i++)
    {
      const EdaFacts *session = eda_facts_get_child (sessions, i);

      if (!g_str_equal (eda_facts_text_of (session, "state", ""), "done"))
        continue;
      n++;
      hits += (guint)eda_facts_count_of (session, "hits", 0);
      resolved += (guint)eda_facts_count_of (session, "resolved", 0);
    }
  count = eda_words_count (n, ngettext ("%s challenge", "%s challenges", n));
  if (resolved == 0)
    return g_strdup_printf (_ ("%s finished."), count);
  return g_strdup_printf (
      _ ("%s finished; %u of %u hypotheses that could be resolved were right (%.0f %%)."),
      count,
      hits,
      resolved,
      100.0 * hits / resolved);
}

static void
add_score (GtkWidget *row, double overall)
{
  g_autofree char *text = g_strdup_printf ("%.0f", overall);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "score");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_tooltip_text (label, _ ("Overall score, 0 to 100"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static gboolean
is_over (const EdaFacts *session)
{
  const char *state = eda_facts_text_of (session, "state", "");

  return g_str_equal (state, "done") || g_str_equal (state, "abandoned");
}

static void
add_delete_button (GtkWidget *row, const char *id, const char *title)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Delete “%s”"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "progress.delete");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  eda_widget_set_label (button, name, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_row (const EdaFacts *session)
{
  const char      *id = eda_facts_text_of (session, "id", "");
  const char      *title = eda_facts_text_of (session, "title", "");
  const double     overall = eda_facts_number_of (session, "overall", NAN);
  g_autofree char *text = describe (session);
  GtkWidget       *row = eda_challenge_row_new (title, text);

  if (!isnan (overall))
    add_score (row, overall);
  if (!is_over (session))
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Open its report"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "progress.report");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  add_delete_button (row, id, title);
  return row;
}

GtkWidget *
eda_progress_sessions_new (const EdaFacts *summary)
{
  const EdaFacts  *sessions = eda_facts_find (summary, "sessions");
  const gsize      n = eda_facts_get_size (sessions);
  g_autofree char *total = say_total (sessions);
  GtkWidget       *box, *list;
  GtkWidget       *page = eda_challenge_page_new (WIDTH_PX, &box);
  GtkWidget       *group = eda_challenge_group_new (_ ("Challenges"), total, &list);

  for (gsize i = n; i > 0; i--)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_row (eda_facts_get_child (sessions, i - 1)));
  if (n == 0)
    gtk_list_box_append (
        GTK_LIST_BOX (list),
        eda_challenge_row_new (_ ("No challenge has been played yet"), NULL));
  gtk_box_append (GTK_BOX (box), group);
  return page;
}
