/* What stands beside the notebook lies over it in a narrow window, and the header leaves
 * to the menu what it has no room for. */

#include "app/window-private.h"

/* Below this width the columns lie over the notebook, and one chooses between it and the
 * data below. */
#define FOLD_WIDTH_PX 860
/* Below this width the way it was read lies over both. */
#define IMPORT_FOLD_WIDTH_PX 960
/* Below this width saving a report is left to the menu. */
#define NARROW_WIDTH_PX 560

static void
adapt_to_width (EdaWindow *self, int width)
{
  AdwFlapFoldPolicy policy
      = width < FOLD_WIDTH_PX ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER;

  if (adw_flap_get_fold_policy (self->flap) != policy)
    adw_flap_set_fold_policy (self->flap, policy);
  self->narrow = width < NARROW_WIDTH_PX;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  policy = width < IMPORT_FOLD_WIDTH_PX ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                        : ADW_FLAP_FOLD_POLICY_NEVER;
  if (adw_flap_get_fold_policy (self->import_flap) != policy)
    adw_flap_set_fold_policy (self->import_flap, policy);
  eda_window_set_challenge_narrow (self, width);
  eda_window_show_header_buttons (self);
}

static void
layout_cb (EdaWindow *self, int width, int height)
{
  adapt_to_width (self, width);
}

void
eda_window_follow_width (EdaWindow *self)
{
  int width, height; /* GTK 4.8 insists on both */

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  adapt_to_width (self, width);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)),
                           "layout",
                           G_CALLBACK (layout_cb),
                           self,
                           G_CONNECT_SWAPPED);
}
