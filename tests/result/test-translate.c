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

/* Sentence by sentence, where a name may begin one or have a full stop inside. */
static void
test_sentences (void)
{
  assert_german ("All 344 values are numbers between 1.5 and 9; 2 missing (empty).",
                 "Alle 344 Werte sind Zahlen zwischen 1,5 und 9; 2 fehlen (leer).");
  assert_german (
      "All 211 values are numbers between -999.5 and 10.6; with decimal commas.",
      "Alle 211 Werte sind Zahlen zwischen -999,5 und 10,6; mit Dezimalkomma.");
  assert_german ("Where the methods disagree: 1 row is cut off by the isolation forest "
                 "only, as a rare mix of values.",
                 "Wo die Verfahren uneins sind: 1 Zeile ist nur vom Isolationswald "
                 "abgetrennt, als seltene Mischung von Werten.");
  assert_german ("Mean: with 9 values no value can be 3 SD from the mean, so that rule "
                 "cannot agree. b: 3 cells with HTML entities.",
                 "Mean: 9 Werte sind zu wenige, als dass einer 3 SD vom Mittelwert "
                 "entfernt sein könnte; diese Regel kann also nicht zustimmen. b: 3 "
                 "Zellen mit HTML-Entitäten.");
  assert_german ("Heat map of the correlations between Temp. max and Temp. min.",
                 "Wärmekarte der Korrelationen zwischen Temp. max und Temp. min.");
  assert_german ("n = 7 rows · red: gaps", "n = 7 Zeilen · rot: Lücken");
  assert_german ("n = 7 rows × 2 columns · red: gaps",
                 "n = 7 Zeilen × 2 Spalten · rot: Lücken");
  /* no caption is found in a sentence that is not known */
  assert_german ("Nobody said a by b.", "Nobody said a by b.");
  assert_german ("a rises. The same kind of tie: b with c and d with Mean.",
                 "a rises. The same kind of tie: b with c and d with Mean.");
  assert_german ("The same kind of tie: b with c and d with Mean.",
                 "Verbindungen derselben Art: b mit c und d mit Mean.");
  assert_german ("Nobody said this; red: gaps.", "Nobody said this; red: gaps.");
  assert_german ("no categories\n\nno categories",
                 "keine Kategorien\n\nkeine Kategorien");
}

/* What is wrong with a claim, with the words of the language as they are. */
static void
test_claims (void)
{
  assert_german ("no column called \"pirce\"", "keine Spalte heißt \"pirce\"");
  assert_german ("did you mean price?", "meinten Sie price?");
  assert_german ("add @50 to @100, e.g. @70", "fügen Sie @50 bis @100 an, z. B. @70");
}

/* --- Figures, tables, findings --- */

static void
test_figure (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("Levels of Mean");
  g_autoptr (EdaFigure) german = NULL;
  const char *const names[] = { "Mean", "row 3: 2 of 5", NULL };
  EdaLayer         *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);
  EdaLayer   *label = eda_figure_add (figure, EDA_LAYER_LABEL, EDA_COLOUR_PRIMARY, 1);
  const char *said;

  rule->x[0] = 2.5;
  eda_layer_set_text (rule, 0, "median 2.5");
  eda_layer_set_text (label, 0, "median 2.5");
  label->names = TRUE;
  eda_axis_set_labels (&figure->x, "Mean", names, 2);
  eda_axis_bind (&figure->x, "Mean", 1);
  eda_axis_set_labels (&figure->y, "Count", names, 2);
  figure->y.words = TRUE;
  german = eda_figure_translate (figure);
  g_assert_cmpstr (german->title, ==, "Ausprägungen von Mean");
  g_assert_cmpstr (german->x.title, ==, "Mean"); /* a column */
  g_assert_cmpstr (german->x.labels[1], ==, "row 3: 2 of 5");
  g_assert_cmpstr (german->y.title, ==, "Anzahl");
  g_assert_cmpstr (german->y.labels[1], ==, "Zeile 3: 2 von 5");
  said = ((EdaLayer *)german->layers->pdata[0])->texts[0];
  g_assert_cmpstr (said, ==, "Median 2,5");
  said = ((EdaLayer *)german->layers->pdata[1])->texts[0];
  g_assert_cmpstr (said, ==, "median 2.5");
  g_assert_cmpfloat (((EdaLayer *)german->layers->pdata[0])->x[0], ==, 2.5);
  /* the English one is as it was */
  g_assert_cmpstr (figure->y.labels[1], ==, "row 3: 2 of 5");
  g_assert_cmpstr (rule->texts[0], ==, "median 2.5");
}

static void
test_ticks (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("Gaps by column");
  g_autoptr (EdaFigure) german = eda_figure_translate (figure);
  static const char *const ticks[][2] = { { "0.5", "0,5" },
                                          { "1.5k", "1,5k" },
                                          { "3 Mar", "3. Mär" },
                                          { "May 2024", "Mai 2024" } };

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    {
      g_autofree char *told = german->x.tell_tick (ticks[i][0]);

      g_assert_cmpstr (told, ==, ticks[i][1]);
    }
  g_assert_null (figure->x.tell_tick);
}

static void
assert_cell (const EdaGrid *grid, guint row, guint column, const char *german)
{
  g_autofree char *text = eda_grid_translate_cell (grid, row, column);

  g_assert_cmpstr (text, ==, german);
}

/* Words are translated where the column holds words, never where it may hold data. */
static void
test_grid (void)
{
  static const char *const titles[]
      = { "Column", "Missing together", "Flagged by", "Shape", "n", NULL };
  EdaGrid *grid = eda_grid_new ("Gaps by column", titles);

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "curved");
  eda_grid_add_text (grid, "Mean and curved");
  eda_grid_add_text (grid, "1.5 fence, modified z");
  eda_grid_add_text (grid, "curved");
  eda_grid_add_number (grid, EDA_ROLE_VALUE, 2.5);
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, NULL);
  eda_grid_add_text (grid, "nothing (complete)");
  assert_cell (grid, 0, 0, "curved");
  assert_cell (grid, 0, 1, "Mean und curved");
  assert_cell (grid, 0, 2, "Zaun 1,5, modifiziertes z");
  assert_cell (grid, 0, 3, "gekrümmt");
  assert_cell (grid, 0, 4, "2,5");
  assert_cell (grid, 1, 1, "nichts (vollständig)");
  eda_grid_unref (grid);
}

static void
test_evidence (void)
{
  g_autoptr (EdaFinding) finding = eda_finding_new (
      "AD1", "skewed", 3, EDA_SEVERITY_NOTE, (const char *[]){ "price", NULL });
  g_autofree char *text = NULL;

  eda_finding_set_evidence (finding, "share of rows in order", 0.95, 0.5, 344);
  text = eda_finding_translate_evidence (finding);
  g_assert_cmpstr (text, ==, "Anteil der Zeilen in Ordnung 0,95 · Schwelle 0,5 · n 344");
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
      note (missed, block->figure->alt);
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
  g_assert_cmpuint (100 * missed->len, <=, n_noted);
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
  g_test_add_func ("/translate/sentences", test_sentences);
  g_test_add_func ("/translate/figure", test_figure);
  g_test_add_func ("/translate/ticks", test_ticks);
  g_test_add_func ("/translate/grid", test_grid);
  g_test_add_func ("/translate/evidence", test_evidence);
  g_test_add_func ("/translate/claims", test_claims);
  g_test_add_func ("/translate/whole", test_whole);
  g_test_add_data_func ("/translate/penguins", "penguins.csv", test_samples);
  g_test_add_data_func ("/translate/msleep", "msleep.csv", test_samples);
  g_test_add_data_func ("/translate/weather", "weather.csv", test_samples);
  return g_test_run ();
}
