/* The buttons take no focus: the hands stay in the line. */

#include "widgets/challenge/claim-offers.h"

#include <glib/gi18n.h>

#include "challenge/claims/claim-parse.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define MOST_OFFERS 8

struct _EdaClaimOffers
{
  GtkWidget parent_instance;

  GtkWidget *flow;
  int        marked; /* −1: none */
};

G_DEFINE_FINAL_TYPE (EdaClaimOffers, eda_claim_offers, GTK_TYPE_WIDGET)

static guint taken_signal;

static void
eda_claim_offers_dispose (GObject *object)
{
  EdaClaimOffers *self = EDA_CLAIM_OFFERS (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  G_OBJECT_CLASS (eda_claim_offers_parent_class)->dispose (object);
}

static void
eda_claim_offers_class_init (EdaClaimOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_claim_offers_dispose;
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
                               1,
                               G_TYPE_STRING);
}

static void
eda_claim_offers_init (EdaClaimOffers *self)
{
  self->marked = -1;
  self->flow = gtk_flow_box_new ();
  g_object_set (self->flow,
                "selection-mode",
                GTK_SELECTION_NONE,
                "max-children-per-line",
                MOST_OFFERS,
                "focusable",
                FALSE,
                NULL);
  gtk_widget_add_css_class (self->flow, "claim-offers");
  eda_widget_set_label (self->flow, _ ("What may stand next"), NULL);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

GtkWidget *
eda_claim_offers_new (void)
{
  return g_object_new (EDA_TYPE_CLAIM_OFFERS, NULL);
}

static GtkWidget *
get_offer (EdaClaimOffers *self, int index)
{
  GtkFlowBoxChild *child
      = index >= 0 ? gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->flow), index)
                   : NULL;

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

static void
take (EdaClaimOffers *self, GtkWidget *offer)
{
  g_autofree char *text = g_strdup (gtk_button_get_label (GTK_BUTTON (offer)));

  g_signal_emit (self, taken_signal, 0, text);
}

static GtkWidget *
make_offer (EdaClaimOffers *self, const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  /* a long name is no reason for a wide window */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_set_focusable (button, FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (take), self);
  return button;
}

void
eda_claim_offers_show (EdaClaimOffers *self, const GPtrArray *candidates)
{
  g_return_if_fail (EDA_IS_CLAIM_OFFERS (self));
  eda_challenge_clear (self->flow);
  self->marked = -1;
  for (guint i = 0; i < MIN (candidates->len, MOST_OFFERS); i++)
    {
      GtkWidget *button
          = make_offer (self, ((EdaClaimCandidate *)candidates->pdata[i])->text);

      gtk_flow_box_insert (GTK_FLOW_BOX (self->flow), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
}

const char *
eda_claim_offers_move (EdaClaimOffers *self, int by)
{
  GtkWidget *offer;

  g_return_val_if_fail (EDA_IS_CLAIM_OFFERS (self), NULL);
  offer = get_offer (self, self->marked);
  if (offer != NULL)
    gtk_widget_remove_css_class (offer, "chosen");
  offer = get_offer (self, self->marked + by);
  self->marked = offer != NULL ? self->marked + by : -1;
  if (offer == NULL)
    return NULL;
  gtk_widget_add_css_class (offer, "chosen");
  return gtk_button_get_label (GTK_BUTTON (offer));
}

gboolean
eda_claim_offers_take (EdaClaimOffers *self)
{
  GtkWidget *offer;

  g_return_val_if_fail (EDA_IS_CLAIM_OFFERS (self), FALSE);
  offer = get_offer (self, self->marked);
  if (offer != NULL)
    take (self, offer);
  return offer != NULL;
}

gboolean
eda_claim_offers_leave (EdaClaimOffers *self)
{
  g_return_val_if_fail (EDA_IS_CLAIM_OFFERS (self), FALSE);
  if (self->marked < 0)
    return FALSE;
  eda_claim_offers_move (self, -self->marked - 1);
  return TRUE;
}
