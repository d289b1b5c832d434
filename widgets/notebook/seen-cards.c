/* That a card was seen is kept with the card, for as long as the notebook is open: the
 * reader's own tick is what is saved. */

#include "widgets/notebook/seen-cards.h"

#include <glib/gi18n.h>

#include "widgets/notebook/cell-view.h"
#include "widgets/notebook/step-foot.h"

#define SEEN_KEY "eda-seen"
#define FOOT_KEY "eda-foot"

static const EdaAnalysis *
get_analysis (GtkWidget *card)
{
  return eda_cell_get_analysis (eda_cell_view_get_cell (EDA_CELL_VIEW (card)));
}

/* A step's main analysis has the step's id; its first card has the foot. */
void
eda_seen_cards_add_foot (GtkWidget *card, EdaNotebook *notebook)
{
  const EdaAnalysis *analysis = get_analysis (card);
  GtkWidget         *foot;

  if (!g_str_equal (analysis->id, eda_step_get (analysis->step)->id))
    return;
  foot = eda_step_foot_new (notebook, analysis->step);
  gtk_widget_set_parent (foot, card);
  g_object_set_data (G_OBJECT (card), FOOT_KEY, foot);
}

static gboolean
ends_on_page (GtkWidget *card, GtkWidget *scroller)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (card, scroller, &bounds)
         && bounds.origin.y + bounds.size.height > 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller) + 1;
}

static void
mark_seen (const GPtrArray *cards, GtkWidget *scroller)
{
  for (guint i = 0; i < cards->len; i++)
    {
      GtkWidget *card = cards->pdata[i];
      EdaCell   *cell = eda_cell_view_get_cell (EDA_CELL_VIEW (card));

      if (eda_cell_get_state (cell) == EDA_CELL_DONE && ends_on_page (card, scroller))
        g_object_set_data (G_OBJECT (card), SEEN_KEY, card);
    }
}

static char *
join_unseen (const GPtrArray *cards, guint step)
{
  GString *unseen = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      const EdaAnalysis *analysis = get_analysis (cards->pdata[i]);

      if (analysis->step == step
          && g_object_get_data (G_OBJECT (cards->pdata[i]), SEEN_KEY) == NULL)
        g_string_append_printf (
            unseen, "%s%s", unseen->len > 0 ? ", " : "", _ (analysis->title));
    }
  return g_string_free (unseen, FALSE);
}

void
eda_seen_cards_update (const GPtrArray *cards, GtkWidget *scroller)
{
  mark_seen (cards, scroller);
  for (guint i = 0; i < cards->len; i++)
    {
      EdaStepFoot     *foot = g_object_get_data (G_OBJECT (cards->pdata[i]), FOOT_KEY);
      g_autofree char *unseen = NULL;

      if (foot == NULL)
        continue;
      unseen = join_unseen (cards, eda_step_foot_get_step (foot));
      eda_step_foot_set_unseen (foot, unseen);
    }
}
