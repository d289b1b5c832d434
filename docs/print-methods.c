/* Prints docs/METHODS.md from the table of statistics, so that the page cannot say
 * something else than the program: build/docs/print-methods > docs/METHODS.md */

#include <stdio.h>

#include "analysis/result/help.h"

static const char intro[]
    = "# Methods\n"
      "\n"
      "How each statistic is computed, from what paper, and to how many significant "
      "digits "
      "it\n"
      "agrees with an independent computation. The words in front are the ones the "
      "program "
      "shows\n"
      "beside the number.\n"
      "\n"
      "Printed by `docs/print-methods.c` from `analysis/result/help-*.c`; a test "
      "compares "
      "the two.\n"
      "The digits are held by the tests of the kernels (`assert_agrees`). Missing values "
      "are never\n"
      "filled in; sums are compensated or two-pass; results are the same bits for any "
      "number of\n"
      "threads and, on x86-64, whether the CPU has AVX and FMA or not; on other kinds of "
      "CPU\n"
      "nothing was compared. P-values are two-sided unless said otherwise.\n";

static void
print_line (const char *name, const char *text)
{
  if (text != NULL && text[0] != '\0')
    printf ("- %s: %s\n", name, text);
}

static void
print_row (const EdaHelp *row)
{
  printf ("\n### %s\n\n`%s` · %s\n\n", row->title, row->id, row->text);
  print_line ("Definition", row->definition);
  print_line ("Source", row->source);
  if (row->reference != NULL)
    printf ("- Agrees: %u digits with %s\n", row->digits, row->reference);
}

int
main (void)
{
  guint               n_topics;
  const EdaHelpTopic *topics = eda_help_get_topics (&n_topics);

  printf ("%s", intro);
  for (guint i = 0; i < n_topics; i++)
    {
      printf ("\n## %s\n", topics[i].title);
      for (const EdaHelp *row = topics[i].rows; row->id != NULL; row++)
        if (row->definition != NULL)
          print_row (row);
    }
  return 0;
}
