/* Columns with a meaning stand in a list, one below the other; names alone need less room
 * and flow. */

#include "widgets/challenge/claim-columns.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

#define MOST_COLUMNS 120 /* shown; the others are completed as they are typed */
#define NAME_KEY "eda-column"

struct _EdaClaimColumns
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (EdaClaimColumns, eda_claim_columns, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
eda_claim_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (eda_claim_columns_parent_class)->dispose (object);
}

static void
eda_claim_columns_class_init (EdaClaimColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_claim_columns_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BOX_LAYOUT);
  signals[CHOSEN] = g_signal_new ("chosen",
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
eda_claim_columns_init (EdaClaimColumns *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

static void
choose (EdaClaimColumns *self, GtkWidget *chosen)
{
  g_signal_emit (
      self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (chosen), NAME_KEY));
}

static GtkWidget *
make_type_label (const EdaClaimSchema *schema, guint i)
{
  GtkWidget *label = gtk_label_new (
      _ (eda_claim_column_type_to_words (eda_claim_schema_get_type (schema, i))));

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* --- With what they mean --- */

static void
row_cb (EdaClaimColumns *self, GtkListBoxRow *row)
{
  choose (self, GTK_WIDGET (row));
}

static GtkWidget *
make_row (const EdaClaimSchema *schema, guint i)
{
  const char *name = eda_claim_schema_get_name (schema, i);
  GtkWidget *row = eda_challenge_row_new (name, eda_claim_schema_get_meaning (schema, i));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_type_label (schema, i));
  g_object_set_data_full (G_OBJECT (row), NAME_KEY, g_strdup (name), g_free);
  return row;
}

static GtkWidget *
make_list (EdaClaimColumns *self, const EdaClaimSchema *schema, guint n)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_cb), self);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (schema, i));
  return list;
}

/* --- Names alone --- */

static GtkWidget *
make_button (EdaClaimColumns *self, const EdaClaimSchema *schema, guint i)
{
  const char *name = eda_claim_schema_get_name (schema, i);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *button = gtk_button_new ();
  GtkWidget  *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (button, "column-chip");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_type_label (schema, i));
  gtk_button_set_child (GTK_BUTTON (button), box);
  eda_widget_set_label (
      button,
      name,
      _ (eda_claim_column_type_to_words (eda_claim_schema_get_type (schema, i))));
  g_object_set_data_full (G_OBJECT (button), NAME_KEY, g_strdup (name), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose), self);
  return button;
}

static GtkWidget *
make_flow (EdaClaimColumns *self, const EdaClaimSchema *schema, guint n)
{
  GtkWidget *flow = gtk_flow_box_new ();

  g_object_set (flow,
                "selection-mode",
                GTK_SELECTION_NONE,
                "max-children-per-line",
                12,
                "focusable",
                FALSE,
                NULL);
  gtk_widget_add_css_class (flow, "column-chips");
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = make_button (self, schema, i);

      gtk_flow_box_insert (GTK_FLOW_BOX (flow), button, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
  return flow;
}

/* --- Both --- */

static gboolean
has_meanings (const EdaClaimSchema *schema)
{
  for (guint i = 0; i < eda_claim_schema_get_n_columns (schema); i++)
    if (eda_claim_schema_get_meaning (schema, i) != NULL)
      return TRUE;
  return FALSE;
}

GtkWidget *
eda_claim_columns_new (const EdaClaimSchema *schema)
{
  EdaClaimColumns *self = g_object_new (EDA_TYPE_CLAIM_COLUMNS, NULL);
  const guint      n = eda_claim_schema_get_n_columns (schema);
  const guint      shown = MIN (n, MOST_COLUMNS);
  GtkWidget       *names = has_meanings (schema) ? make_list (self, schema, shown)
                                                 : make_flow (self, schema, shown);
  g_autofree char *more = g_strdup_printf (
      _ ("and %u more: their names are completed as you type"), n - shown);

  eda_widget_set_label (names, _ ("Columns"), _ ("A name goes where the cursor stands"));
  gtk_widget_set_parent (names, GTK_WIDGET (self));
  if (n > shown)
    gtk_widget_set_parent (eda_challenge_label_new (more, "dim-label"),
                           GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
