/* How a file was read: what is shown, and what a choice tells. */

#include "tests/widgets/harness.h"
#include "widgets/import-view.h"

static EdaSourceInfo *
make_source (void)
{
  EdaSourceInfo *source = eda_source_info_new ();

  source->encoding = g_strdup ("UTF-8");
  source->delimiter = ';';
  source->decimal = ',';
  source->quote = '"';
  source->header = TRUE;
  source->dialect_reason = g_strdup ("A semicolon. Runner-up: comma <b>.");
  return source;
}

static void
chosen_cb (EdaImportView *view, EdaLoadSettings *settings, EdaLoadSettings **out)
{
  g_clear_pointer (out, eda_load_settings_unref);
  *out = eda_load_settings_ref (settings);
}

/* The rows in the order of the page. */
static AdwComboRow *
get_row (GtkWidget *view, guint index)
{
  g_autoptr (GPtrArray) rows = harness_find_all (view, ADW_TYPE_COMBO_ROW);

  g_assert_cmpuint (rows->len, ==, 6);
  return rows->pdata[index];
}

static void
test_shows_what_was_found (void)
{
  g_autoptr (EdaSourceInfo) source = make_source ();
  g_autoptr (EdaLoadSettings) settings = eda_load_settings_new (NULL);
  GtkWidget *view = eda_import_view_new ();
  GtkWidget *window;

  eda_load_note_add (source->rejected, 7, 0, "blank line skipped");
  eda_load_note_add (source->repairs, 9, 2, "“x<y” does not fit");
  eda_import_view_show (EDA_IMPORT_VIEW (view), settings, source);
  window = harness_show (view, 340, 900);
  g_assert_nonnull (harness_find_text (view, "Auto: semicolon"));
  g_assert_nonnull (harness_find_text (view, "Auto: comma"));
  g_assert_nonnull (harness_find_text (view, "Auto: UTF-8"));
  g_assert_nonnull (harness_find_text (view, "A semicolon. Runner-up: comma <b>."));
  g_assert_nonnull (harness_find_text (view, "blank line skipped"));
  g_assert_nonnull (harness_find_text (view, "Line 7"));
  g_assert_nonnull (harness_find_text (view, "“x<y” does not fit"));
  g_assert_nonnull (harness_find_text (view, "Line 9, column 2"));
  harness_assert_named (view);
  harness_close (window);
}

static void
test_choosing_tells_the_settings (void)
{
  g_autoptr (EdaSourceInfo) source = make_source ();
  g_autoptr (EdaLoadSettings) settings = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) chosen = NULL;
  GtkWidget *view = eda_import_view_new ();
  GtkWidget *window = harness_show (view, 340, 900);

  g_signal_connect (view, "settings-chosen", G_CALLBACK (chosen_cb), &chosen);
  eda_import_view_show (EDA_IMPORT_VIEW (view), settings, source);
  g_assert_null (chosen); /* showing is not choosing */
  adw_combo_row_set_selected (get_row (view, 0), 1);
  g_assert_cmpint (eda_load_settings_get_options (chosen)->delimiter, ==, ',');
  adw_combo_row_set_selected (get_row (view, 1), 2);
  g_assert_cmpint (eda_load_settings_get_options (chosen)->header, ==, 0);
  adw_combo_row_set_selected (get_row (view, 3), 1);
  g_assert_cmpint (eda_load_settings_get_options (chosen)->decimal, ==, '.');
  adw_combo_row_set_selected (get_row (view, 4), 3);
  g_assert_cmpint (eda_load_settings_get_options (chosen)->quote, ==, 0);
  adw_combo_row_set_selected (get_row (view, 5), 1);
  g_assert_cmpstr (eda_load_settings_get_options (chosen)->encoding, ==, "UTF-8");
  harness_close (window);
}

/* A delimiter and an encoding that are in no list of ours. */
static void
test_odd_settings_can_be_shown (void)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) tilde = eda_load_settings_with_delimiter (automatic, '~');
  g_autoptr (EdaLoadSettings) odd = eda_load_settings_with_encoding (tilde, "TIS-620");
  GtkWidget *view = eda_import_view_new ();
  GtkWidget *window;

  eda_import_view_show (EDA_IMPORT_VIEW (view), odd, NULL);
  window = harness_show (view, 340, 900);
  g_assert_nonnull (harness_find_text (view, "“~”"));
  g_assert_nonnull (harness_find_text (view, "TIS-620"));
  harness_close (window);
}

static void
test_an_error_goes_with_the_next_success (void)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  GtkWidget *view = eda_import_view_new ();
  GtkWidget *window = harness_show (view, 340, 900);

  eda_import_view_set_error (EDA_IMPORT_VIEW (view), "Not so");
  harness_settle (window);
  g_assert_nonnull (harness_find_text (view, "Not so"));
  eda_import_view_show (EDA_IMPORT_VIEW (view), automatic, NULL);
  harness_settle (window);
  g_assert_null (harness_find_text (view, "Not so"));
  harness_close (window);
}

static void
test_leaves_nothing_behind (void)
{
  GtkWidget *view = g_object_ref_sink (eda_import_view_new ());

  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/import-view/shows-what-was-found", test_shows_what_was_found);
  g_test_add_func ("/import-view/choosing", test_choosing_tells_the_settings);
  g_test_add_func ("/import-view/odd-settings", test_odd_settings_can_be_shown);
  g_test_add_func ("/import-view/error", test_an_error_goes_with_the_next_success);
  g_test_add_func ("/import-view/leaves-nothing-behind", test_leaves_nothing_behind);
  return g_test_run ();
}
