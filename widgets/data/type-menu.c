/* A menu made from a model, with a label of ours above its items: section titles do not
 * wrap, and reasons are sentences. */

#include "widgets/data/type-menu.h"

#include <glib/gi18n.h>

#include "notebook/column-item.h"
#include "widgets/widgets.h"
#include "analysis/result/translate.h"
#include "analysis/result/words.h"

#define LABEL_KEY "eda-type-menu-label"
#define REASON_CHARS 30

static const struct
{
  int         storage;
  const char *word;  /* of the action's target */
  const char *label; /* of the item */
} choices[] = {
  { -1, "automatic", N_ ("_Automatic") },
  { EDA_STORAGE_TEXT, "text", N_ ("_Text") },
  { EDA_STORAGE_INTEGER, "integer", N_ ("_Whole Number") },
  { EDA_STORAGE_REAL, "real", N_ ("_Number") },
  { EDA_STORAGE_DATE, "date", N_ ("_Date") },
  { EDA_STORAGE_DATETIME, "datetime", N_ ("Dat_e and Time") },
  { EDA_STORAGE_TIME, "time", N_ ("T_ime") },
  { EDA_STORAGE_BOOLEAN, "boolean", N_ ("_Yes/No") },
};

int
eda_type_menu_parse (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].word, word) == 0)
      return choices[i].storage;
  return -1;
}

const char *
eda_type_menu_get_word (int storage)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].storage == storage)
      return choices[i].word;
  return choices[0].word;
}

static GMenuModel *
make_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) about = g_menu_new ();
  g_autoptr (GMenu) types = g_menu_new ();
  g_autoptr (GMenuItem) label = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (label, "custom", "s", "subject");
  g_menu_append_item (about, label);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choices[i].label), NULL);

      g_menu_item_set_action_and_target (item, "columns.read-as", "s", choices[i].word);
      g_menu_append_item (types, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
  g_menu_append_section (menu, _ ("Read As"), G_MENU_MODEL (types));
  return G_MENU_MODEL (menu);
}

GtkWidget *
eda_type_menu_new (void)
{
  g_autoptr (GMenuModel) model = make_model ();
  GtkWidget *menu = gtk_popover_menu_new_from_model (model);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), REASON_CHARS);
  gtk_widget_add_css_class (label, "type-menu-subject");
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (menu), label, "subject");
  g_object_set_data (G_OBJECT (menu), LABEL_KEY, label);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  return menu;
}

static void
set_subject (GtkWidget *menu, const char *title, const char *reason)
{
  GtkLabel        *label = g_object_get_data (G_OBJECT (menu), LABEL_KEY);
  g_autofree char *markup
      = reason != NULL
            ? g_markup_printf_escaped ("<b>%s</b>\n<small>%s</small>", title, reason)
            : g_markup_printf_escaped ("<b>%s</b>", title);

  gtk_label_set_markup (label, markup);
  eda_widget_set_label (menu, title, reason);
}

/* The mark stands at what all of them were read as; nowhere when they differ. */
static const char *
get_common_word (GPtrArray *items)
{
  int chosen = eda_column_item_get_chosen (items->pdata[0]);

  for (guint i = 1; i < items->len; i++)
    if (eda_column_item_get_chosen (items->pdata[i]) != chosen)
      return "";
  return eda_type_menu_get_word (chosen);
}

static char *
describe_type (EdaColumn *column)
{
  return g_strdup_printf ("%s: %s",
                          eda_column_get_name (column),
                          _ (eda_type_get_name (eda_column_get_type (column))));
}

void
eda_type_menu_set_items (GtkWidget *menu, GSimpleAction *read_as, GPtrArray *items)
{
  EdaColumn       *first = eda_column_item_get_column (items->pdata[0]);
  g_autofree char *reason = eda_translate (eda_column_get_type_reason (first));
  g_autofree char *title
      = items->len == 1 ? describe_type (first) : eda_words_columns (items->len);

  g_simple_action_set_state (read_as, g_variant_new_string (get_common_word (items)));
  set_subject (menu, title, items->len == 1 ? reason : NULL);
}

GSimpleAction *
eda_type_menu_add_action (GtkWidget *widget, GCallback activate)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GSimpleAction *read_as = g_simple_action_new_stateful (
      "read-as", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect_object (read_as, "activate", activate, widget, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (read_as));
  gtk_widget_insert_action_group (widget, "columns", G_ACTION_GROUP (actions));
  return read_as;
}
