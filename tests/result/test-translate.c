/* What a German reader gets: the texts of the samples in German (a new one may
 * lag behind), numbers with a comma,
 * names out of the data as they are. */

#include "analysis/core/error.h"
#include "analysis/core/folder.h"
#include "analysis/result/translate.h"
#include "analysis/steps/step.h"
#include "analysis/table/load.h"
#include "tests/result/german.h"

static void
assert_german (const char *english, const char *german)
{
  g_autofree char *text = eda_translate (english);

  g_assert_cmpstr (text, ==, german);
}

static void
test_parts (void)
{
  assert_german ("3.25", "3,25");
  assert_german ("−12\u202f345.6", "−12\u202f345,6");
  assert_german ("1 row", "1 Zeile");
  assert_german ("12\u202f345 rows", "12\u202f345 Zeilen");
  assert_german ("Gaps by column", "Lücken nach Spalte");
  assert_german ("price is missing in 2 of 344 rows (0.6\u202f%).",
                 "price fehlt in 2 von 344 Zeilen (0,6\u202f%).");
  assert_german ("a, b and c are missing together, in 12 rows (phi = 0.95).",
                 "a, b und c fehlen gemeinsam, in 12 Zeilen (phi = 0,95).");
}

/* A column may be called like a word of the program, or like half of a sentence. */
static void
test_names (void)
{
  assert_german ("Mean is missing in 1 of 2 rows (50.0\u202f%).",
                 "Mean fehlt in 1 von 2 Zeilen (50,0\u202f%).");
  assert_german ("v1.5 and Value rise together: r = 0.83 (n = 40).",
                 "v1.5 und Value steigen gemeinsam: r = 0,83 (n = 40).");
  assert_german ("is missing in is missing in 1 of 2 rows (50.0\u202f%).",
                 "is missing in fehlt in 1 von 2 Zeilen (50,0\u202f%).");
}

static void
test_lists (void)
{
  assert_german ("By type: 3 integer, 1 real and 2 categorical.",
                 "Nach Typ: 3 ganze Zahlen, 1 Zahl und 2 Kategorien.");
  assert_german ("The 9 values fall into 3 levels, led by “a” (4) and “b” (3). The "
                 "rarest, “c”, has 2 values.",
                 "Die 9 Werte fallen in 3 Ausprägungen, voran „a“ (4) und „b“ (3). Die "
                 "seltenste, „c“, hat 2 Werte.");
}

/* What is wrong with a claim, with the words of the language as they are. */
static void
test_claims (void)
{
  assert_german ("no column called \"pirce\"", "keine Spalte heißt \"pirce\"");
  assert_german ("did you mean price?", "meinten Sie price?");
  assert_german ("add @50 to @100, e.g. @70", "fügen Sie @50 bis @100 an, z. B. @70");
}

/* A paragraph is in one language. */
static void
test_whole (void)
{
  assert_german ("Every column has at least two different values. Nobody said this.",
                 "Every column has at least two different values. Nobody said this.");
  assert_german ("Nobody said this", "Nobody said this");
  assert_german ("", "");
}

/* --- The samples --- */

static guint n_noted;

static void
note (GPtrArray *missed, const char *english)
{
  g_autofree char *german = english != NULL ? eda_translate (english) : NULL;

  n_noted += english != NULL;
  if (english != NULL && g_str_equal (english, german)
      && g_regex_match_simple ("[a-z]{3,} [a-z]{3,}", english, 0, 0))
    g_ptr_array_add (missed, g_strdup (english));
}

static void
note_block (GPtrArray *missed, const EdaBlock *block)
{
  switch (block->kind)
    {
    case EDA_BLOCK_TEXT:
      note (missed, block->text);
      break;
    case EDA_BLOCK_GRID:
      note (missed, eda_grid_get_caption (block->grid));
      note (missed, eda_grid_get_note (block->grid));
      break;
    case EDA_BLOCK_FIGURE:
      note (missed, block->figure->title);
      note (missed, block->figure->subtitle);
      break;
    case EDA_BLOCK_FINDING:
    default:
      note (missed, block->finding->text);
      note (missed, block->finding->why);
      note (missed, block->finding->next);
      break;
    }
}

static void
note_sample (GPtrArray *missed, const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), "sample-data", name, NULL);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (file, NULL, &context, &error);
  g_autoptr (EdaProfile) profile = NULL;
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  g_assert_no_error (error);
  profile = eda_profile_new (table, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EdaResult) result = NULL;

      if (eda_analysis_needs_params (analyses[i]))
        continue;
      result = eda_analysis_run (analyses[i], profile, NULL, &context, &error);
      g_assert_no_error (error);
      note (missed, eda_result_get_summary (result));
      for (guint k = 0; k < eda_result_get_n_blocks (result); k++)
        note_block (missed, eda_result_get_block (result, k));
    }
}

static void
test_samples (gconstpointer sample)
{
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func (g_free);

  n_noted = 0;
  note_sample (missed, sample);
  for (guint i = 0; i < missed->len; i++)
    g_test_message ("no German: %s", (char *)missed->pdata[i]);
  g_assert_cmpuint (n_noted, >, 100);
  g_assert_cmpuint (20 * missed->len, <=, n_noted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  speak_german ();
  g_test_add_func ("/translate/parts", test_parts);
  g_test_add_func ("/translate/names", test_names);
  g_test_add_func ("/translate/lists", test_lists);
  g_test_add_func ("/translate/claims", test_claims);
  g_test_add_func ("/translate/whole", test_whole);
  g_test_add_data_func ("/translate/penguins", "penguins.csv", test_samples);
  g_test_add_data_func ("/translate/msleep", "msleep.csv", test_samples);
  g_test_add_data_func ("/translate/weather", "weather.csv", test_samples);
  return g_test_run ();
}
