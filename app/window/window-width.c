/* What stands beside the notebook lies over it in a narrow window, and the header leaves
 * to the menu what it has no room for. Text of twice the size leaves half the room:
 * widths are compared in pixels of text as it usually is. */

#include "app/window/window-private.h"

/* Below this width the columns lie over the notebook, and one chooses between it and the
 * data below. */
#define FOLD_WIDTH_PX 860
/* Below this width the way it was read lies over both. */
#define IMPORT_FOLD_WIDTH_PX 960
/* Below this width saving a report is left to the menu. */
#define NARROW_WIDTH_PX 560

/* Usual for text: GTK multiplies it by what the desktop and the preferences ask for. */
#define USUAL_DPI (96 * PANGO_SCALE)

static int
get_room (EdaWindow *self, int width)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (int)((gint64)width * USUAL_DPI / dpi) : width;
}

static void
adapt_to_width (EdaWindow *self, int width_px)
{
  int               width = get_room (self, width_px);
  AdwFlapFoldPolicy policy
      = width < FOLD_WIDTH_PX ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER;

  if (adw_flap_get_fold_policy (self->flap) != policy)
    adw_flap_set_fold_policy (self->flap, policy);
  self->room = width;
  self->narrow = width < NARROW_WIDTH_PX;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  policy = width < IMPORT_FOLD_WIDTH_PX ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                        : ADW_FLAP_FOLD_POLICY_NEVER;
  if (adw_flap_get_fold_policy (self->import_flap) != policy)
    adw_flap_set_fold_policy (self->import_flap, policy);
  eda_window_set_challenge_narrow (self);
  eda_window_show_header_buttons (self);
}

/* The name of the file gives way first: its labels insist on five letters otherwise. */
static void
let_shrink (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_width_chars (GTK_LABEL (widget), 1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_shrink (child);
}

static void
layout_cb (EdaWindow *self, int width, int height)
{
  adapt_to_width (self, width);
}

static void
text_size_cb (EdaWindow *self)
{
  adapt_to_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

void
eda_window_follow_width (EdaWindow *self)
{
  int width, height; /* GTK 4.8 insists on both */

  let_shrink (GTK_WIDGET (self->title));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  adapt_to_width (self, width);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)),
                           "layout",
                           G_CALLBACK (layout_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_cb),
                           self,
                           G_CONNECT_SWAPPED);
}
