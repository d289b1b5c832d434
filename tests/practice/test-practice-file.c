/* Practice files: the same bytes for the same name, and what a level promises. */

#include "practice/answer-key.h"

#include "analysis/core/error.h"
#include "analysis/result/facts-json.h"

#include <locale.h>
#include <string.h>

static EdaPracticeFile *
make (const char *text)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaPracticeName) name = eda_practice_name_parse (text, &error);
  EdaPracticeFile *file;

  g_assert_no_error (error);
  file = eda_practice_file_new (name, &context, &error);
  g_assert_no_error (error);
  return file;
}

static char *
make_sha256 (const char *text)
{
  g_autoptr (EdaPracticeFile) file = make (text);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->csv);
}

/* Of generator version 1. Whoever changes what is drawn raises EDA_PRACTICE_VERSION. */
static const char *const golden[][2] = {
#include "tests/practice/golden.inc"
};

static void
test_same_bytes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *sha256 = make_sha256 (golden[i][0]);

      g_test_message ("%s", golden[i][0]);
      g_assert_cmpstr (sha256, ==, golden[i][1]);
    }
}

static void
test_same_bytes_in_german (void)
{
  g_autofree char *sha256 = NULL;

  g_assert_nonnull (setlocale (LC_ALL, "de_DE.UTF-8")); /* of the package locales-all */
  sha256 = make_sha256 (golden[2][0]);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (sha256, ==, golden[2][1]);
}

static void
test_level_promises (void)
{
  for (guint level = 1; level <= EDA_N_LEVELS; level++)
    {
      const EdaPracticeLevel *promise = eda_practice_level (level);
      g_autofree char        *text = g_strdup_printf ("coffee-%u-11", level);
      g_autoptr (EdaPracticeFile) file = make (text);
      guint patterns = 0, decoys = 0;

      for (guint i = 0; i < file->plantings->len; i++)
        {
          const EdaPlanting *planting = file->plantings->pdata[i];

          if (planting->pattern == NULL)
            decoys += planting->columns[0]->kind < EDA_THEME_KEY;
          else if (planting->pattern->flags & EDA_RECIPE_PICTURE)
            decoys += planting->n_columns; /* nothing else is in them */
          else
            patterns++;
        }
      g_assert_cmpuint (file->n_rows, >=, promise->rows);
      g_assert_cmpuint (g_strv_length (file->columns), >=, promise->columns);
      g_assert_cmpuint (patterns, >=, promise->patterns);
      g_assert_cmpuint (decoys, >=, promise->decoys);
    }
}

static void
test_wishes_come_true (void)
{
  g_autoptr (EdaPracticeFile) file = make ("flats-2-7+mar+simpson");
  gboolean mar = FALSE, simpson = FALSE;

  for (guint i = 0; i < file->plantings->len; i++)
    {
      const EdaRecipe *pattern = ((EdaPlanting *)file->plantings->pdata[i])->pattern;

      mar |= pattern == eda_recipe_find ("mar");
      simpson |= pattern == eda_recipe_find ("simpson");
    }
  g_assert_true (mar);
  g_assert_true (simpson);
}

static void
test_every_pattern_can_be_wished_for (void)
{
  guint                   n;
  const EdaRecipe *const *all = eda_recipes (&n);

  g_assert_cmpuint (n, ==, 43);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("support-1-3+%s", all[i]->code);
      g_autoptr (EdaPracticeFile) file = make (text);
      g_autofree char *again = eda_practice_name_print (file->name);
      gboolean         there = FALSE;

      for (guint k = 0; k < file->plantings->len; k++)
        there |= ((EdaPlanting *)file->plantings->pdata[k])->pattern == all[i];
      g_test_message ("%s", text);
      g_assert_true (there);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_wrong_names (void)
{
  static const char *const wrong[] = { "",
                                       "clinic",
                                       "clinic-1",
                                       "moon-1-2",
                                       "clinic-6-1",
                                       "clinic-0-1",
                                       "clinic-1-x",
                                       "clinic-1-2-3",
                                       "clinic-1-4294967296",
                                       "clinic-1-2+nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (eda_practice_name_parse (wrong[i], &error));
      g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
    }
}

/* The page for the learner names no pattern; the key names all. */
static void
test_brief_tells_nothing (void)
{
  g_autoptr (EdaPracticeFile) file = make ("bikes-3-4");
  g_autofree char *page = eda_practice_brief (file);
  g_autoptr (EdaFacts) key = eda_answer_key_new (file);
  const EdaFacts *planted = eda_facts_find (key, "patterns");

  g_assert_nonnull (strstr (page, file->columns[0]));
  g_assert_cmpuint (eda_facts_get_size (planted), >, 0);
  for (gsize i = 0; i < eda_facts_get_size (planted); i++)
    {
      const EdaFacts *one = eda_facts_get_child (planted, i);

      g_assert_null (strstr (page, eda_facts_get_text (eda_facts_find (one, "pattern"))));
      g_assert_null (
          strstr (page, eda_facts_get_text (eda_facts_find (one, "headline"))));
    }
}

/* What is said of a pattern has the names of its columns in it, not their places. */
static void
test_key_names_columns (void)
{
  static const char *const names[] = { "support-5-8", "flats-3-2", "clinic-2-1" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EdaPracticeFile) file = make (names[i]);
      g_autoptr (EdaFacts) key = eda_answer_key_new (file);
      g_autofree char *text = eda_facts_to_json_line (key);

      g_assert_false (g_regex_match_simple ("\\{\\w\\}", text, 0, 0));
    }
}

static void
test_broken_theme (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (eda_theme_parse ("t", "[theme]\ntitle=T\n", &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/practice/same-bytes", test_same_bytes);
  g_test_add_func ("/practice/same-bytes-in-german", test_same_bytes_in_german);
  g_test_add_func ("/practice/level-promises", test_level_promises);
  g_test_add_func ("/practice/wishes", test_wishes_come_true);
  g_test_add_func ("/practice/every-pattern", test_every_pattern_can_be_wished_for);
  g_test_add_func ("/practice/wrong-names", test_wrong_names);
  g_test_add_func ("/practice/brief", test_brief_tells_nothing);
  g_test_add_func ("/practice/key-names-columns", test_key_names_columns);
  g_test_add_func ("/practice/broken-theme", test_broken_theme);
  return g_test_run ();
}
