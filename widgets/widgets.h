/* What all widgets share: their resources and the style sheet. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define EDA_WIDGETS_RESOURCE "/eda/widgets/"

/* Once, after GTK is there: templates, style sheet, and all widget types for use in
 * templates. */
void eda_widgets_init (void);

/* For dispose: lets the children go and forgets what the template of @type bound. */
void eda_widget_dispose_template (GtkWidget *widget, GType type);

/* Says what @widget is called and, when @description is set, what it tells. */
void eda_widget_set_label (GtkWidget *widget, const char *label, const char *description);

/* As gtk_widget_set_tooltip_text(), which asks the display where the pointer is and waits for the
 * answer: not for the text that is there already, and not for a widget that is in no window yet.
 * @text: (nullable) */
void eda_widget_set_tooltip (GtkWidget *widget, const char *text);

/* The text of each button at or below @root goes on in a second line where it has no room in one. */
void eda_widget_wrap_buttons (GtkWidget *root);

G_END_DECLS
