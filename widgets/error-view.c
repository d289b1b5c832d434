/* The title names the file, the description tells what, where and what to do, in that
 * order. */

#include "widgets/error-view.h"

#include <glib/gi18n.h>
#include <adwaita.h>

#include "analysis/core/error.h"
#include "analysis/core/letters.h"
#include "analysis/result/format.h"
#include "widgets/widgets.h"

struct _EdaErrorView
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *open_button;
  GtkWidget *back_button;

  char *text;
};

G_DEFINE_FINAL_TYPE (EdaErrorView, eda_error_view, GTK_TYPE_WIDGET)

static void
eda_error_view_dispose (GObject *object)
{
  EdaErrorView *self = EDA_ERROR_VIEW (object);

  g_clear_pointer (&self->text, g_free);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_ERROR_VIEW);
  G_OBJECT_CLASS (eda_error_view_parent_class)->dispose (object);
}

static void
eda_error_view_class_init (EdaErrorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_error_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "error-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaErrorView, page);
  gtk_widget_class_bind_template_child (widget_class, EdaErrorView, open_button);
  gtk_widget_class_bind_template_child (widget_class, EdaErrorView, back_button);
}

static void
eda_error_view_init (EdaErrorView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_wrap_buttons (GTK_WIDGET (self));
}

GtkWidget *
eda_error_view_new (void)
{
  return g_object_new (EDA_TYPE_ERROR_VIEW, NULL);
}

static void
append_sentence (GString *text, const char *sentence)
{
  g_autofree char *start = NULL;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  start = eda_letters_capitalise (sentence);
  g_string_append (text, start);
  if (!g_str_has_suffix (sentence, ".") && !g_str_has_suffix (sentence, "?"))
    g_string_append_c (text, '.');
}

/* "Line 12, byte 4." */
static void
append_place (GString *text, const EdaPlace *place)
{
  g_autofree char *line = NULL;
  g_autofree char *column = NULL;
  g_autofree char *sentence = NULL;

  if (place == NULL || place->line == 0)
    return;
  line = eda_format (EDA_ROLE_COUNT, place->line);
  column = eda_format (EDA_ROLE_COUNT, place->column);
  sentence = place->column > 0 ? g_strdup_printf (_ ("Line %s, byte %s"), line, column)
                               : g_strdup_printf (_ ("Line %s"), line);
  append_sentence (text, sentence);
}

void
eda_error_view_set_error (EdaErrorView *self,
                          const char   *name,
                          const GError *error,
                          gboolean      can_go_back)
{
  g_autofree char *title = g_strdup_printf (_ ("Could Not Open “%s”"), name);
  g_autofree char *markup = NULL;
  GString         *text = g_string_new (NULL);

  g_return_if_fail (EDA_IS_ERROR_VIEW (self));
  append_sentence (text, error->message);
  append_place (text, eda_error_get_place (error));
  if (eda_error_get_hint (error) != NULL)
    append_sentence (text, eda_error_get_hint (error));
  g_free (self->text);
  self->text = g_string_free (text, FALSE);
  markup = g_markup_escape_text (self->text, -1);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->page), markup);
  gtk_widget_set_visible (self->back_button, can_go_back);
}

const char *
eda_error_view_get_text (EdaErrorView *self)
{
  g_return_val_if_fail (EDA_IS_ERROR_VIEW (self), NULL);
  return self->text;
}
