/* The heaviest first; each row leads to the panel that shows it. */

#include "widgets/challenge/challenge-missed.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

static char *
describe (const EdaInsight *insight, const EdaInsightMatch *match, gboolean explored)
{
  g_autofree char *look = eda_translate (insight->look);

  if (!explored)
    return g_strdup (match->claim > 0 ? _ ("You expected this.") : look);
  if (match->credit >= 1)
    return g_strdup (_ ("Found"));
  if (match->credit > 0)
    return g_strdup_printf (_ ("Nearly found. %s"), look);
  if (g_strcmp0 (match->why, "wrong-direction") == 0)
    return g_strdup_printf (_ ("Found the other way round. %s"), look);
  if (match->claim > 0)
    return g_strdup_printf (_ ("You expected this, and did not log it. %s"), look);
  return g_strdup_printf (_ ("Missed. %s"), look);
}

static GtkWidget *
make_row (const EdaInsight      *insight,
          const EdaInsightMatch *match,
          guint                  place,
          gboolean               explored)
{
  g_autofree char *text = describe (insight, match, explored);
  g_autofree char *headline = eda_translate (insight->headline);
  g_autofree char *whole = eda_challenge_keep_numbers (headline);
  GtkWidget       *row = eda_challenge_row_new (whole, text);
  GtkWidget       *icon = gtk_image_new_from_icon_name (
      match->credit >= 1 ? "eda-done-symbolic" : "eda-note-symbolic");

  gtk_widget_add_css_class (icon, "outcome");
  gtk_widget_add_css_class (icon, match->credit >= 1 ? "confirmed" : "inconclusive");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Show it in the data"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "challenge.show-insight");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", place);
  return row;
}

/* A challenge on one step is measured by what that step shows. */
static gboolean
counts (const EdaInsight *insight, guint step)
{
  return step == 0 || insight->pattern->step == step;
}

GtkWidget *
eda_challenge_missed_new (const GPtrArray       *insights,
                          const EdaInsightMatch *matches,
                          guint                  step,
                          gboolean               explored)
{
  GtkWidget       *list;
  GtkWidget       *group;
  guint            found = 0, n = 0;
  g_autofree char *said = NULL;

  for (guint i = 0; i < insights->len; i++)
    {
      n += counts (insights->pdata[i], step);
      found += counts (insights->pdata[i], step) && matches[i].credit > 0;
    }
  said = !explored
             ? g_strdup (_ ("See it with your own eyes."))
             : g_strdup_printf (
                 _ ("You found %u of %u. See the others with your own eyes."), found, n);
  group = eda_challenge_group_new (_ ("What the data held"), said, &list);
  for (guint i = 0; i < insights->len; i++)
    if (counts (insights->pdata[i], step))
      gtk_list_box_append (GTK_LIST_BOX (list),
                           make_row (insights->pdata[i], &matches[i], i, explored));
  if (n == 0)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         eda_challenge_row_new (_ ("Nothing that stands out"), NULL));
  return group;
}
