/* One row for each setting. The first choice of a row is always "Automatic", with
 * what was found; the others are the user's word. */

#include "widgets/import-view.h"

#include <glib/gi18n.h>
#include <adwaita.h>

#include "analysis/result/format.h"
#include "analysis/result/translate.h"
#include "widgets/widgets.h"
#include "analysis/result/words.h"

#define MAX_NOTES 100 /* of a kind; a list for people */

/* A sign, a yes or no, or an encoding: each row has choices of one kind. */
typedef struct
{
  const char *label;
  int         value;
} Choice;

static const Choice delimiters[]
    = { { N_ ("Comma"), ',' }, { N_ ("Semicolon"), ';' }, { N_ ("Tab"), '\t' },
        { N_ ("Pipe"), '|' },  { N_ ("Space"), ' ' },     { N_ ("Colon"), ':' } };
static const Choice headers[] = { { N_ ("First row"), 1 }, { N_ ("None"), 0 } };
static const Choice lines[] = { { N_ ("Kept as rows"), 1 } };
static const Choice decimals[] = { { N_ ("Point"), '.' }, { N_ ("Comma"), ',' } };
static const Choice quotes[]
    = { { N_ ("Double"), '"' }, { N_ ("Single"), '\'' }, { N_ ("None"), 0 } };
static const char *const encodings[]
    = { "UTF-8",        "UTF-16LE",     "UTF-16BE",  "WINDOWS-1252", "ISO-8859-1",
        "ISO-8859-15",  "MACINTOSH",    "CP437",     "CP850",        "WINDOWS-1250",
        "ISO-8859-2",   "WINDOWS-1251", "KOI8-R",    "WINDOWS-1253", "WINDOWS-1254",
        "WINDOWS-1255", "WINDOWS-1256", "SHIFT_JIS", "EUC-JP",       "GB18030",
        "BIG5",         "EUC-KR" };

struct _EdaImportView
{
  GtkWidget parent_instance;

  GtkWidget           *close_button;
  GtkWidget           *error_label;
  AdwPreferencesGroup *settings_group;
  AdwComboRow         *delimiter_row;
  AdwComboRow         *header_row;
  AdwComboRow         *lines_row;
  AdwComboRow         *decimal_row;
  AdwComboRow         *quote_row;
  AdwComboRow         *encoding_row;
  GtkWidget           *reset_button;
  GtkBox              *notes_box;

  EdaLoadSettings *settings;
  gboolean         filling; /* rows change because they are filled */
};

G_DEFINE_FINAL_TYPE (EdaImportView, eda_import_view, GTK_TYPE_WIDGET)

enum
{
  SETTINGS_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* --- What was chosen --- */

/* "Automatic" is -1 here, whatever the loader calls it. */
static int
get_value (AdwComboRow *row, const Choice *choices, guint n)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected > n ? -1 : choices[selected - 1].value;
}

static EdaLoadSettings *
apply_encoding (EdaImportView *self)
{
  guint       selected = adw_combo_row_get_selected (self->encoding_row);
  const char *encoding = NULL;

  if (selected > 0)
    encoding = gtk_string_list_get_string (
        GTK_STRING_LIST (adw_combo_row_get_model (self->encoding_row)), selected);
  return eda_load_settings_with_encoding (self->settings, encoding);
}

/* A delimiter that is not in the list stands at its end. */
static EdaLoadSettings *
apply_delimiter (EdaImportView *self)
{
  int delimiter = get_value (self->delimiter_row, delimiters, G_N_ELEMENTS (delimiters));

  if (adw_combo_row_get_selected (self->delimiter_row) > G_N_ELEMENTS (delimiters))
    return eda_load_settings_ref (self->settings);
  return eda_load_settings_with_delimiter (self->settings, (char)MAX (delimiter, 0));
}

static EdaLoadSettings *
apply (EdaImportView *self, AdwComboRow *row)
{
  if (row == self->delimiter_row)
    return apply_delimiter (self);
  if (row == self->header_row)
    return eda_load_settings_with_header (
        self->settings, get_value (row, headers, G_N_ELEMENTS (headers)));
  if (row == self->lines_row)
    return eda_load_settings_with_all_lines (
        self->settings, get_value (row, lines, G_N_ELEMENTS (lines)) == 1);
  if (row == self->decimal_row)
    return eda_load_settings_with_decimal (
        self->settings,
        (char)MAX (get_value (row, decimals, G_N_ELEMENTS (decimals)), 0));
  if (row == self->quote_row)
    return eda_load_settings_with_quote (self->settings,
                                         get_value (row, quotes, G_N_ELEMENTS (quotes)));
  return apply_encoding (self);
}

static void
choose (EdaImportView *self, EdaLoadSettings *settings)
{
  if (!eda_load_settings_equal (self->settings, settings))
    g_signal_emit (self, signals[SETTINGS_CHOSEN], 0, settings);
}

static void
selected_cb (EdaImportView *self, GParamSpec *pspec, AdwComboRow *row)
{
  g_autoptr (EdaLoadSettings) settings = NULL;

  if (self->filling || self->settings == NULL)
    return;
  settings = apply (self, row);
  choose (self, settings);
}

static void
reset_cb (EdaImportView *self)
{
  g_autoptr (EdaLoadSettings) settings = eda_load_settings_new (NULL);

  choose (self, settings);
}

/* --- Showing --- */

/* @found: (nullable): what the file was found to be, in words */
static void
fill_row (AdwComboRow  *row,
          const Choice *choices,
          guint         n,
          int           value,
          const char   *found,
          const char   *other)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  if (found != NULL && value < 0)
    gtk_string_list_take (list, g_strdup_printf (_ ("Auto: %s"), found));
  else
    gtk_string_list_append (list, _ ("Automatic"));
  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (list, _ (choices[i].label));
      if (choices[i].value == value)
        selected = i + 1;
    }
  if (value >= 0 && selected == 0)
    {
      gtk_string_list_append (list, other);
      selected = n + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_encoding (EdaImportView *self, const char *encoding, const char *found)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  if (found != NULL && encoding == NULL)
    gtk_string_list_take (list, g_strdup_printf (_ ("Auto: %s"), found));
  else
    gtk_string_list_append (list, _ ("Automatic"));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gtk_string_list_append (list, encodings[i]);
      if (encoding != NULL && g_ascii_strcasecmp (encodings[i], encoding) == 0)
        selected = i + 1;
    }
  if (encoding != NULL && selected == 0)
    {
      gtk_string_list_append (list, encoding);
      selected = G_N_ELEMENTS (encodings) + 1;
    }
  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->encoding_row, selected);
}

static const char *
quote_to_words (char quote)
{
  return quote == 0 ? _ ("none") : quote == '\'' ? _ ("single") : _ ("double");
}

static char *
name_sign (char sign)
{
  g_autofree char *english = eda_sign_to_words (sign);

  return eda_translate (english);
}

static void
fill_rows (EdaImportView *self, const EdaSourceInfo *source)
{
  const EdaLoadOptions *options = eda_load_settings_get_options (self->settings);
  g_autofree char      *delimiter = source != NULL ? name_sign (source->delimiter) : NULL;
  g_autofree char      *decimal = source != NULL ? name_sign (source->decimal) : NULL;
  g_autofree char      *other = name_sign (options->delimiter);

  self->filling = TRUE;
  fill_row (self->delimiter_row,
            delimiters,
            G_N_ELEMENTS (delimiters),
            options->delimiter == 0 ? -1 : options->delimiter,
            delimiter,
            other);
  fill_row (self->header_row,
            headers,
            G_N_ELEMENTS (headers),
            options->header,
            source == NULL   ? NULL
            : source->header ? _ ("first row")
                             : _ ("none"),
            "");
  fill_row (self->lines_row,
            lines,
            G_N_ELEMENTS (lines),
            options->all_lines ? 1 : -1,
            source != NULL ? _ ("set aside") : NULL,
            "");
  fill_row (self->decimal_row,
            decimals,
            G_N_ELEMENTS (decimals),
            options->decimal == 0 ? -1 : options->decimal,
            decimal,
            "");
  fill_row (self->quote_row,
            quotes,
            G_N_ELEMENTS (quotes),
            options->quote,
            source != NULL ? quote_to_words (source->quote) : NULL,
            _ ("Other"));
  fill_encoding (self, options->encoding, source != NULL ? source->encoding : NULL);
  self->filling = FALSE;
}

/* "Line 12, column 3"; NULL when it is about no place. */
static char *
describe_place (const EdaLoadNote *note)
{
  g_autofree char *line = eda_format (EDA_ROLE_COUNT, note->line);
  g_autofree char *column = eda_format (EDA_ROLE_COUNT, note->column);

  if (note->line > 0 && note->column > 0)
    return g_strdup_printf (_ ("Line %s, column %s"), line, column);
  if (note->line > 0)
    return g_strdup_printf (_ ("Line %s"), line);
  return note->column > 0 ? g_strdup_printf (_ ("Column %s"), column) : NULL;
}

static void
add_note (AdwPreferencesGroup *group, const char *text, const char *place)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", markup, NULL);

  if (place != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  gtk_widget_add_css_class (row, "import-note");
  eda_widget_set_label (row, text, place);
  adw_preferences_group_add (group, row);
}

static void
add_notes (EdaImportView *self, const char *title, const GPtrArray *notes)
{
  AdwPreferencesGroup *group;

  if (notes->len == 0)
    return;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < MIN (notes->len, MAX_NOTES); i++)
    {
      const EdaLoadNote *note = notes->pdata[i];
      g_autofree char   *place = describe_place (note);
      g_autofree char   *what = eda_translate (note->what);

      add_note (group, what, place);
    }
  if (notes->len > MAX_NOTES)
    {
      g_autofree char *more
          = eda_words_count (notes->len - MAX_NOTES,
                             ngettext ("%s more", "%s more", notes->len - MAX_NOTES));

      add_note (group, more, NULL);
    }
  gtk_box_append (self->notes_box, GTK_WIDGET (group));
}

static void
show_notes (EdaImportView *self, const EdaSourceInfo *source)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes_box))) != NULL)
    gtk_box_remove (self->notes_box, child);
  if (source == NULL)
    return;
  add_notes (self, _ ("Set Aside, Not in the Table"), source->rejected);
  add_notes (self, _ ("In the Table, Mended"), source->repairs);
  if (source->rejected->len + source->repairs->len == 0)
    {
      GtkWidget *label
          = gtk_label_new (_ ("Every row fits: none set aside, none mended."));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (self->notes_box, label);
    }
}

void
eda_import_view_show (EdaImportView       *self,
                      EdaLoadSettings     *settings,
                      const EdaSourceInfo *source)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autofree char *reason = NULL, *markup = NULL;

  g_return_if_fail (EDA_IS_IMPORT_VIEW (self));
  g_return_if_fail (settings != NULL);
  eda_load_settings_ref (settings);
  g_clear_pointer (&self->settings, eda_load_settings_unref);
  self->settings = settings;
  fill_rows (self, source);
  if (source != NULL && source->dialect_reason != NULL)
    {
      reason = eda_translate (source->dialect_reason);
      markup = g_markup_escape_text (reason, -1);
    }
  adw_preferences_group_set_description (self->settings_group, markup);
  gtk_widget_set_sensitive (self->reset_button,
                            !eda_load_settings_equal (settings, automatic));
  show_notes (self, source);
  eda_import_view_set_error (self, NULL);
}

void
eda_import_view_set_error (EdaImportView *self, const char *text)
{
  g_return_if_fail (EDA_IS_IMPORT_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->error_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->error_label, text != NULL);
}

void
eda_import_view_focus (EdaImportView *self)
{
  g_return_if_fail (EDA_IS_IMPORT_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->delimiter_row));
}

/* --- The widget --- */

static void
eda_import_view_dispose (GObject *object)
{
  EdaImportView *self = EDA_IMPORT_VIEW (object);

  g_clear_pointer (&self->settings, eda_load_settings_unref);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_IMPORT_VIEW);
  G_OBJECT_CLASS (eda_import_view_parent_class)->dispose (object);
}

static void
eda_import_view_class_init (EdaImportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_import_view_dispose;
  signals[SETTINGS_CHOSEN] = g_signal_new ("settings-chosen",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           1,
                                           G_TYPE_POINTER);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "win.import", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "import-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, close_button);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, error_label);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, settings_group);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, header_row);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, lines_row);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, decimal_row);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, quote_row);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, reset_button);
  gtk_widget_class_bind_template_child (widget_class, EdaImportView, notes_box);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
eda_import_view_init (EdaImportView *self)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (self->close_button, _ ("Close"), NULL);
  eda_import_view_show (self, automatic, NULL);
}

GtkWidget *
eda_import_view_new (void)
{
  return g_object_new (EDA_TYPE_IMPORT_VIEW, NULL);
}
