/* A heading and a column of block views. */

#include "widgets/notebook/section-view.h"

#include <glib/gi18n.h>

#include "widgets/notebook/block-view.h"
#include "widgets/notebook/fold-view.h"
#include "widgets/widgets.h"

struct _EdaSectionView
{
  GtkWidget parent_instance;

  char      *title; /* (nullable) */
  GPtrArray *keys;  /* char*, NULL at the end */
};

G_DEFINE_FINAL_TYPE (EdaSectionView, eda_section_view, GTK_TYPE_WIDGET)

static void
eda_section_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&EDA_SECTION_VIEW (object)->title, g_free);
  g_clear_pointer (&EDA_SECTION_VIEW (object)->keys, g_ptr_array_unref);
  G_OBJECT_CLASS (eda_section_view_parent_class)->dispose (object);
}

static void
eda_section_view_class_init (EdaSectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_section_view_dispose;
  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
eda_section_view_init (EdaSectionView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 14);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->keys, NULL);
}

/* Most parts are about a column and have its name; these are about all of them. */
static const char *
to_words (const char *title)
{
  static const char *const words[]
      = { N_ ("Numbers by groups"), N_ ("Two groupings at once"), NULL };

  return title != NULL && g_strv_contains (words, title) ? _ (title) : title;
}

GtkWidget *
eda_section_view_new (const char *group)
{
  GtkWidget  *self = g_object_new (EDA_TYPE_SECTION_VIEW, NULL);
  const char *title = to_words (group);

  if (title != NULL)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label",
                                       title,
                                       "xalign",
                                       0.0,
                                       "wrap",
                                       TRUE,
                                       "wrap-mode",
                                       PANGO_WRAP_WORD_CHAR,
                                       "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_HEADING,
                                       NULL);

      gtk_widget_add_css_class (label, "section-title");
      gtk_widget_set_parent (label, self);
      gtk_widget_add_css_class (self, "titled");
      EDA_SECTION_VIEW (self)->title = g_strdup (group);
      eda_widget_set_label (self, title, NULL);
    }
  return self;
}

static void
add_key (EdaSectionView *self, const EdaBlock *block)
{
  g_ptr_array_insert (self->keys, (int)self->keys->len - 1, g_strdup (block->key));
}

static void
unfolded_cb (EdaFoldView *fold, EdaSectionView *self)
{
  const GPtrArray *blocks = eda_fold_view_get_blocks (fold);

  for (guint i = 0; i < blocks->len; i++)
    add_key (self, blocks->pdata[i]);
}

/* Neighbours of one fold stand in one. */
static EdaFoldView *
find_fold (EdaSectionView  *self,
           const char      *title,
           EdaCell         *cell,
           EdaRowSelection *selection)
{
  GtkWidget *fold = gtk_widget_get_last_child (GTK_WIDGET (self));

  if (EDA_IS_FOLD_VIEW (fold)
      && g_str_equal (eda_fold_view_get_title (EDA_FOLD_VIEW (fold)), title))
    return EDA_FOLD_VIEW (fold);
  fold = eda_fold_view_new (title, cell, selection);
  g_signal_connect_object (fold, "unfolded", G_CALLBACK (unfolded_cb), self, 0);
  gtk_widget_set_parent (fold, GTK_WIDGET (self));
  return EDA_FOLD_VIEW (fold);
}

void
eda_section_view_append (EdaSectionView  *self,
                         const EdaBlock  *block,
                         EdaCell         *cell,
                         EdaRowSelection *selection)
{
  g_return_if_fail (EDA_IS_SECTION_VIEW (self));
  if (block->fold != NULL)
    {
      eda_fold_view_append (find_fold (self, block->fold, cell, selection), block);
      return;
    }
  gtk_widget_set_parent (eda_block_view_new (block, cell, selection), GTK_WIDGET (self));
  add_key (self, block);
}

const char *const *
eda_section_view_get_keys (EdaSectionView *self)
{
  g_return_val_if_fail (EDA_IS_SECTION_VIEW (self), NULL);
  return (const char *const *)self->keys->pdata;
}

const char *
eda_section_view_get_title (EdaSectionView *self)
{
  g_return_val_if_fail (EDA_IS_SECTION_VIEW (self), NULL);
  return self->title;
}
