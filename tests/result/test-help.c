/* The words beside the numbers: short, complete, each statistic once. */

#include <string.h>

#include "analysis/result/help.h"

#define MOST_WORDS 60

typedef void (*RowFunc) (const EdaHelp *row);

static void
for_each_row (RowFunc check)
{
  guint               n_topics;
  const EdaHelpTopic *topics = eda_help_get_topics (&n_topics);

  for (guint i = 0; i < n_topics; i++)
    for (const EdaHelp *row = topics[i].rows; row->id != NULL; row++)
      check (row);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);
  guint words = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    words += parts[i][0] != '\0';
  return words;
}

static void
check_text (const EdaHelp *row)
{
  guint words = count_words (row->text);

  if (words < 3 || words > MOST_WORDS)
    g_error ("%s: the help has %u words", row->id, words);
  if (strstr (row->text, "  ") != NULL || !g_str_has_suffix (row->text, "."))
    g_error ("%s: “%s” is no whole sentence", row->id, row->text);
  g_assert_true (g_utf8_validate (row->text, -1, NULL));
}

static void
test_texts_are_short_sentences (void)
{
  for_each_row (check_text);
  g_assert_cmpuint (count_words ("one  two\nthree "), ==, 3);
}

static void
check_found (const EdaHelp *row)
{
  if (eda_help_find (row->id) != row)
    g_error ("%s stands there twice", row->id);
  if (eda_help_find_by_title (row->title) != row)
    g_error ("two statistics are called “%s”", row->title);
}

static void
test_each_is_found (void)
{
  for_each_row (check_found);
  g_assert_null (eda_help_find ("no such statistic"));
  g_assert_null (eda_help_find_by_title ("No such statistic"));
}

static void
test_findings_name_statistics_their_way (void)
{
  g_assert_true (eda_help_find_named ("skewness (G1)") == eda_help_find ("skewness"));
  g_assert_true (eda_help_find_named ("Spearman ρ") == eda_help_find ("spearman"));
  g_assert_null (eda_help_find_named ("share of zeros"));
}

static void
test_methods_are_sentences (void)
{
  static const EdaHelp whole
      = { "x", "X", "It is an x.", "Σx", "Someone (1999)", "R 4.2.2", 12 };
  static const EdaHelp bare = { "y", "Y", "It is a y.", NULL, NULL, NULL, 0 };
  g_autofree char     *method = eda_help_dup_method (&whole);
  g_autofree char     *none = eda_help_dup_method (&bare);

  g_assert_cmpstr (method,
                   ==,
                   "Computed as: Σx. Source: Someone (1999). "
                   "Agrees with R 4.2.2 to 12 digits.");
  g_assert_cmpstr (none, ==, "");
}

/* Digits are worth nothing without saying which program or table they agree with. */
static void
check_method (const EdaHelp *row)
{
  if ((row->source != NULL || row->reference != NULL) && row->definition == NULL)
    g_error ("%s: a source but no definition", row->id);
  if ((row->reference != NULL) != (row->digits > 0) || row->digits > 16)
    g_error ("%s: a reference with %u digits", row->id, row->digits);
}

static void
test_methods_are_whole (void)
{
  for_each_row (check_method);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/texts-are-short-sentences", test_texts_are_short_sentences);
  g_test_add_func ("/help/each-is-found", test_each_is_found);
  g_test_add_func ("/help/methods-are-whole", test_methods_are_whole);
  g_test_add_func ("/help/findings-name-statistics",
                   test_findings_name_statistics_their_way);
  g_test_add_func ("/help/methods-are-sentences", test_methods_are_sentences);
  return g_test_run ();
}
