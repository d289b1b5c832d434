/* Every figure that the steps make, of a table with long names and of one with many rows:
 * drawn at several widths, no text clipped or on another, a title, a subtitle that states
 * n, and a sentence for those who cannot see it. */

#include <string.h>

#include "analysis/core/error.h"
#include "analysis/steps/step.h"
#include "plots/draw.h"
#include "tests/plots/draw-checked.h"
#include "tests/steps/make-table.h"

#define LONG_A                                                                           \
  "How satisfied were you with the opening hours of the office in your district?"
#define LONG_B                                                                           \
  "How satisfied were you with the opening hours of the library in your district?"

static double
at_first (gsize row)
{
  return row % 9 == 4 ? NAN : 20 + 4 * normal_noise (row, 1) + (row % 40 == 0 ? 30 : 0);
}

static double
at_second (gsize row)
{
  return row % 11 == 4 || row % 9 == 4
             ? NAN
             : 2 * at_first (row + 1) + 9 * normal_noise (row, 2);
}

static double
at_third (gsize row)
{
  return exp (2 * normal_noise (row, 3));
}

static double
at_fourth (gsize row)
{
  return row % 7 == 1 ? NAN : 1e6 * noise (row, 4) + 30000 * normal_noise (row, 5);
}

/* Days with two holes. */
static double
at_day (gsize row)
{
  double day = floor (noise (row, 6) * 500);

  return 19723 + (day > 100 && day < 150 ? 99 : day > 300 && day < 330 ? 299 : day);
}

static const char *
at_level (gsize row)
{
  static const char *const levels[]
      = { "Administrative district of the northern highlands",
          "Südwestfalen",
          "a",
          "Municipality without a name that anybody could remember",
          "Harbour",
          "Old town",
          "日本語の名前" };

  return row % 13 == 5 ? NULL : levels[(gsize)(noise (row, 7) * noise (row, 8) * 7)];
}

static const char *
at_answer (gsize row)
{
  return noise (row, 9) < 0.4 ? "I would rather not say anything about this" : "yes";
}

static EdaProfile *
make_profile (gsize n_rows)
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, LONG_A, EDA_TYPE_REAL, at_first);
  maker_add_numbers (&maker, LONG_B, EDA_TYPE_REAL, at_second);
  maker_add_numbers (
      &maker, "income_before_taxes_in_euro_per_year", EDA_TYPE_REAL, at_third);
  maker_add_numbers (&maker, "x", EDA_TYPE_REAL, at_fourth);
  maker_add_numbers (&maker, "Day of the answer", EDA_TYPE_DATE, at_day);
  maker_add_texts (&maker,
                   "District or municipality of the person asked",
                   EDA_TYPE_CATEGORICAL,
                   at_level);
  maker_add_texts (
      &maker, "Would you recommend us to a friend?", EDA_TYPE_CATEGORICAL, at_answer);
  return maker_finish (&maker);
}

static void
check_words (const EdaFigure *figure, const char *key)
{
  gunichar last = g_utf8_get_char (g_utf8_offset_to_pointer (
      figure->alt, MAX (g_utf8_strlen (figure->alt, -1) - 1, 0)));

  if (*figure->title == '\0' || *figure->subtitle == '\0' || last != '.')
    g_error (
        "%s says “%s”, “%s”, “%s”", key, figure->title, figure->subtitle, figure->alt);
  if (strstr (figure->subtitle, "n = ") == NULL)
    g_error ("%s does not state its n: %s", key, figure->subtitle);
}

static guint
draw_all (const EdaResult *result, GHashTable *keys)
{
  static const double widths[] = { 300, 640, 1100 };
  guint               n = 0;

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);

      if (block->kind != EDA_BLOCK_FIGURE)
        continue;
      g_test_message ("%s", block->key);
      check_words (block->figure, block->key);
      g_hash_table_add (keys, g_strdup (block->key));
      for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
        {
          Drawn drawn = draw (block->figure,
                              widths[k],
                              eda_plot_height_for_width (block->figure, widths[k]),
                              k % 2);

          g_assert_cmpuint (drawn.n_texts, >=, 3);
          g_assert_cmpfloat (drawn.map.right - drawn.map.left, >, widths[k] * 0.3);
        }
      n++;
    }
  return n;
}

static void
test_every_figure_of_every_step (gconstpointer data)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  gsize            n_rows = GPOINTER_TO_SIZE (data);
  g_autoptr (EdaProfile) profile = make_profile (n_rows);
  g_autoptr (GHashTable) keys
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint                     n, drawn = 0;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EdaResult) result = NULL;

      if (eda_analysis_needs_params (analyses[i]))
        continue;
      result = eda_analysis_run (analyses[i], profile, NULL, &context, &error);
      g_assert_no_error (error);
      drawn += draw_all (result, keys);
    }
  g_assert_cmpuint (drawn, >=, 22);
  g_assert_true (g_hash_table_contains (keys, "missing/upset"));
  g_assert_true (g_hash_table_contains (keys, "relationships/mixed"));
  g_assert_true (g_hash_table_contains (keys, "relationships/matrix"));
  g_assert_true (g_hash_table_contains (keys, "relationships/components/figure"));
  g_assert_true (g_hash_table_contains (keys, "outliers/agreement"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_data_func (
      "/step-figures/few-rows", GSIZE_TO_POINTER (110), test_every_figure_of_every_step);
  g_test_add_data_func ("/step-figures/many-rows",
                        GSIZE_TO_POINTER (7000),
                        test_every_figure_of_every_step);
  return g_test_run ();
}
