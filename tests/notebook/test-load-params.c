/* How a file is read, in a script's words and back. */

#include <string.h>

#include "analysis/core/error.h"
#include "notebook/load-params.h"

static void
assert_round_trip (const EdaLoadSettings *settings, guint n_keys)
{
  g_autoptr (EdaParams) params = eda_load_params_from_settings (settings);
  g_autoptr (EdaLoadSettings) again = eda_load_params_to_settings (params, NULL);

  g_assert_cmpuint (eda_params_get_n (params), ==, n_keys);
  g_assert_nonnull (again);
  g_assert_true (eda_load_settings_equal (settings, again));
}

static void
test_automatic_says_nothing (void)
{
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);

  assert_round_trip (automatic, 0);
}

static void
test_everything_chosen (void)
{
  const char *const missing[] = { "NA", "n/a", NULL };
  EdaLoadOptions    options = EDA_LOAD_OPTIONS_INIT;
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EdaLoadSettings) settings = NULL;

  g_hash_table_insert (types, (char *)"a=b", GINT_TO_POINTER (EDA_STORAGE_TEXT));
  g_hash_table_insert (types, (char *)"year", GINT_TO_POINTER (EDA_STORAGE_REAL));
  options.encoding = (char *)"ISO-8859-1";
  options.delimiter = '\t';
  options.quote = 0;
  options.decimal = ',';
  options.header = 0;
  options.all_lines = TRUE;
  options.missing = (char **)missing;
  options.types = types;
  settings = eda_load_settings_new (&options);
  assert_round_trip (settings, 8);
}

static void
test_only_the_empty_cell_is_missing (void)
{
  const char *const none[] = { NULL };
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);
  g_autoptr (EdaLoadSettings) settings = eda_load_settings_with_missing (automatic, none);

  assert_round_trip (settings, 1);
}

static void
test_unknown_words_are_refused (void)
{
  static const char *const bad[][2] = { { "delimiter", "comma or so" },
                                        { "quote", "x" },
                                        { "decimal", "-" },
                                        { "header", "maybe" },
                                        { "types", "year=number" },
                                        { "types", "year" },
                                        { "lines", "some" },
                                        { "encoding", "klingon" },
                                        { "colour", "red" } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (EdaParams) none = eda_params_new ();
      g_autoptr (EdaParams) params = eda_params_with_text (none, bad[i][0], bad[i][1]);
      g_autoptr (GError) error = NULL;

      g_assert_null (eda_load_params_to_settings (params, &error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
      g_assert_nonnull (strstr (error->message, bad[i][1]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/load-params/automatic-says-nothing", test_automatic_says_nothing);
  g_test_add_func ("/load-params/everything-chosen", test_everything_chosen);
  g_test_add_func ("/load-params/only-the-empty-cell-is-missing",
                   test_only_the_empty_cell_is_missing);
  g_test_add_func ("/load-params/unknown-words-are-refused",
                   test_unknown_words_are_refused);
  return g_test_run ();
}
