/* An expander whose blocks wait until somebody wants to see them. */

#include "widgets/notebook/fold-view.h"

#include "analysis/result/translate.h"
#include "widgets/notebook/block-view.h"
#include "widgets/widgets.h"

#define SPACING_PX 14

struct _EdaFoldView
{
  GtkWidget parent_instance;

  GtkWidget       *expander;
  GtkWidget       *box; /* empty until it was unfolded */
  char            *title;
  GPtrArray       *blocks; /* const EdaBlock* */
  EdaCell         *cell;
  EdaRowSelection *selection; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EdaFoldView, eda_fold_view, GTK_TYPE_WIDGET)

static guint unfolded;

static gboolean
is_built (EdaFoldView *self)
{
  return gtk_widget_get_first_child (self->box) != NULL;
}

static void
build (EdaFoldView *self, const EdaBlock *block)
{
  gtk_box_append (GTK_BOX (self->box),
                  eda_block_view_new (block, self->cell, self->selection));
}

static void
expanded_cb (GtkExpander *expander, GParamSpec *pspec, EdaFoldView *self)
{
  if (!gtk_expander_get_expanded (expander) || is_built (self))
    return;
  for (guint i = 0; i < self->blocks->len; i++)
    build (self, self->blocks->pdata[i]);
  g_signal_emit (self, unfolded, 0);
}

static void
eda_fold_view_dispose (GObject *object)
{
  EdaFoldView *self = EDA_FOLD_VIEW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->cell);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (eda_fold_view_parent_class)->dispose (object);
}

static void
eda_fold_view_class_init (EdaFoldViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_fold_view_dispose;
  gtk_widget_class_set_css_name (widget_class, "fold");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  unfolded = g_signal_new ("unfolded",
                           EDA_TYPE_FOLD_VIEW,
                           G_SIGNAL_RUN_LAST,
                           0,
                           NULL,
                           NULL,
                           NULL,
                           G_TYPE_NONE,
                           0);
}

static void
eda_fold_view_init (EdaFoldView *self)
{
  self->blocks = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING_PX);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  g_signal_connect (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
}

GtkWidget *
eda_fold_view_new (const char *title, EdaCell *cell, EdaRowSelection *selection)
{
  EdaFoldView     *self = g_object_new (EDA_TYPE_FOLD_VIEW, NULL);
  g_autofree char *text = eda_translate (title);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), label);
  eda_widget_set_label (self->expander, text, NULL);
  self->title = g_strdup (title);
  g_set_object (&self->cell, cell);
  g_set_object (&self->selection, selection);
  return GTK_WIDGET (self);
}

void
eda_fold_view_append (EdaFoldView *self, const EdaBlock *block)
{
  g_return_if_fail (EDA_IS_FOLD_VIEW (self));
  if (is_built (self))
    build (self, block);
  g_ptr_array_add (self->blocks, (gpointer)block);
}

const char *
eda_fold_view_get_title (EdaFoldView *self)
{
  g_return_val_if_fail (EDA_IS_FOLD_VIEW (self), NULL);
  return self->title;
}

const GPtrArray *
eda_fold_view_get_blocks (EdaFoldView *self)
{
  g_return_val_if_fail (EDA_IS_FOLD_VIEW (self), NULL);
  return self->blocks;
}
