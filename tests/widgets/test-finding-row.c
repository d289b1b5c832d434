/* Findings. */

#include "analysis/result/help.h"
#include "tests/widgets/harness.h"
#include "widgets/notebook/finding-row.h"

static void
test_says_how_serious_in_words (void)
{
  for (EdaSeverity severity = EDA_SEVERITY_INFO; severity <= EDA_SEVERITY_ERROR;
       severity++)
    {
      g_autoptr (EdaFinding) finding = harness_make_finding (severity);
      GtkWidget *row = eda_finding_row_new (finding);
      GtkWidget *window = harness_show (row, 400, 200);

      g_assert_nonnull (harness_find_text (row, eda_severity_get_word (severity)));
      g_assert_nonnull (
          harness_find_text (row, "price leans to the right (skewness 2.1)."));
      harness_assert_named (row);
      harness_close (window);
    }
}

static void
test_words_and_icons_differ (void)
{
  for (EdaSeverity a = EDA_SEVERITY_INFO; a < EDA_SEVERITY_ERROR; a++)
    {
      g_assert_cmpstr (eda_severity_get_word (a), !=, eda_severity_get_word (a + 1));
      g_assert_cmpstr (
          eda_severity_get_icon_name (a), !=, eda_severity_get_icon_name (a + 1));
    }
}

static void
test_unfolds_the_advice (void)
{
  g_autoptr (EdaFinding) finding = harness_make_finding (EDA_SEVERITY_WARN);
  GtkWidget *row = eda_finding_row_new (finding);
  GtkWidget *window = harness_show (row, 400, 300);

  g_assert_null (harness_find_text (row, "What to do  Look at the median."));
  eda_finding_row_set_unfolded (EDA_FINDING_ROW (row), TRUE);
  harness_settle (window);
  g_assert_nonnull (harness_find_text (row, "What to do  Look at the median."));
  g_assert_nonnull (harness_find_text (row, "Why it matters  The mean is pulled up."));
  harness_close (window);
}

static void
test_explains_its_statistic (void)
{
  g_autoptr (EdaFinding) finding = harness_make_finding (EDA_SEVERITY_WARN);
  GtkWidget *row, *window;

  eda_finding_set_evidence (finding, "skewness (G1)", 2.1, 1, 344);
  row = eda_finding_row_new (finding);
  window = harness_show (row, 600, 500);
  gtk_widget_activate_action (row, "finding.explain", NULL);
  harness_settle (window);
  g_assert_nonnull (
      harness_find_text (row, "Evidence  skewness (G1) 2.1 · threshold 1 · n 344"));
  g_assert_nonnull (harness_find_text (harness_find (row, GTK_TYPE_POPOVER),
                                       eda_help_find_by_title ("Skewness")->text));
  harness_assert_named (row);
  harness_close (window);
}

static void
test_shows_markup_as_it_is (void)
{
  g_autoptr (EdaFinding) finding = eda_finding_new (
      "AD1", "skewed", 3, EDA_SEVERITY_NOTE, (const char *[]){ "a<b & c", NULL });
  GtkWidget *row, *window;

  eda_finding_set_text (finding, "a<b & c is odd.");
  eda_finding_set_advice (finding, "a<b & c", "</b>");
  row = eda_finding_row_new (finding);
  window = harness_show (row, 400, 200);
  g_assert_nonnull (harness_find_text (row, "a<b & c is odd."));
  harness_close (window);
}

static void
test_leaves_nothing_behind (void)
{
  g_autoptr (EdaFinding) finding = harness_make_finding (EDA_SEVERITY_ERROR);
  GtkWidget *row = g_object_ref_sink (eda_finding_row_new (finding));

  g_assert_true (eda_finding_row_get_finding (EDA_FINDING_ROW (row)) == finding);
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  harness_init (&argc, &argv);
  g_test_add_func ("/finding-row/how-serious-in-words", test_says_how_serious_in_words);
  g_test_add_func ("/finding-row/words-and-icons-differ", test_words_and_icons_differ);
  g_test_add_func ("/finding-row/unfolds-the-advice", test_unfolds_the_advice);
  g_test_add_func ("/finding-row/explains-its-statistic", test_explains_its_statistic);
  g_test_add_func ("/finding-row/markup-as-it-is", test_shows_markup_as_it_is);
  g_test_add_func ("/finding-row/leaves-nothing-behind", test_leaves_nothing_behind);
  return g_test_run ();
}
