/* One table for numbers, one for dates, one for words, then what hangs together. */

#include "app/batch/summary-text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/findings/column-use.h"
#include "analysis/result/format.h"
#include "analysis/table/changes.h"
#include "analysis/table/source.h"
#include "app/batch/batch-print.h"

#define NAME_WIDTH 24
#define BARS 10   /* of a distribution, EDA_SUMMARY_BINS / BARS bins each */
#define LEVELS 3  /* of a column of words */
#define PAIRS 10  /* the strongest */
#define WIDTH 100 /* of a line */

static guint
find_widest (const EdaSummary *summary)
{
  guint widest = 4;

  for (guint i = 0; i < eda_table_get_n_columns (summary->table); i++)
    {
      const char *name = eda_column_get_name (summary->columns[i].column);

      widest = MAX (widest, (guint)g_utf8_strlen (name, -1));
    }
  return MIN (widest, NAME_WIDTH);
}

static void
print_cell (EdaRole role, double value, int width)
{
  g_autofree char *text = eda_format (role, value);
  int              filler = width - (int)g_utf8_strlen (text, -1);

  printf ("  %*s%s", MAX (filler, 0), "", text);
}

/* Name, missing, distinct. */
static void
print_start (const EdaColumnSummary *column, guint widest)
{
  g_autofree char *name = eda_print_wide (eda_column_get_name (column->column), widest);

  printf ("  %s", name);
  print_cell (EDA_ROLE_COUNT, (double)column->missing, 9);
  print_cell (EDA_ROLE_COUNT, (double)column->distinct, 9);
}

/* "▁▃▇█▅▂": as high as the most frequent bar is full. */
static void
print_bars (const EdaColumnSummary *column)
{
  static const char *const signs[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
  const guint              each = EDA_SUMMARY_BINS / BARS;
  gsize                    counts[BARS] = { 0 }, most = 1;

  for (guint i = 0; i < EDA_SUMMARY_BINS; i++)
    {
      counts[i / each] += column->bins[i];
      most = MAX (most, counts[i / each]);
    }
  printf ("  ");
  for (guint i = 0; i < BARS; i++)
    if (counts[i] == 0)
      putchar (' ');
    else
      fputs (signs[(counts[i] * (G_N_ELEMENTS (signs) - 1) + most / 2) / most], stdout);
}

static void
print_numbers (const EdaColumnSummary *column, guint widest)
{
  print_start (column, widest);
  print_cell (EDA_ROLE_VALUE, column->moments.mean, 9);
  print_cell (EDA_ROLE_VALUE, column->moments.sd, 9);
  for (guint i = 0; i < 5; i += 2)
    print_cell (EDA_ROLE_VALUE, column->quartiles[i], 9);
  print_bars (column);
  putchar ('\n');
}

static void
print_dates (const EdaColumnSummary *column, guint widest)
{
  print_start (column, widest);
  for (guint i = 0; i < 5; i += 2)
    print_cell (eda_column_get_role (column->column), column->quartiles[i], 19);
  print_bars (column);
  putchar ('\n');
}

static void
print_words (const EdaColumnSummary *column, guint widest)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *cut = NULL;

  for (guint i = 0; i < MIN (column->n_top, LEVELS); i++)
    {
      const char      *level = eda_column_get_level (column->column, column->top[i].code);
      g_autofree char *share
          = eda_format (EDA_ROLE_SHARE, (double)column->top[i].count / (double)column->n);

      g_string_append_printf (line, "%s%s %s", i > 0 ? ", " : "", level, share);
    }
  print_start (column, widest);
  cut = eda_print_wide (line->str, WIDTH - widest - 24);
  printf ("  %s\n", g_strchomp (cut));
}

typedef enum
{
  NUMBERS,
  DATES,
  WORDS,
  N_KINDS,
} Kind;

static Kind
kind_of (const EdaColumn *column)
{
  return eda_column_has_levels (column)   ? WORDS
         : eda_column_is_numeric (column) ? NUMBERS
                                          : DATES;
}

static void
print_kind (const EdaSummary *summary, Kind kind, guint widest)
{
  static const char *const titles[N_KINDS] = {
    "     Mean         SD        Min     Median        Max  Distribution",
    "              First               Median                 Last  Distribution",
    "Most frequent",
  };
  static void (*const print[N_KINDS]) (const EdaColumnSummary *, guint)
      = { print_numbers, print_dates, print_words };
  gboolean first = TRUE;

  for (guint i = 0; i < eda_table_get_n_columns (summary->table); i++)
    {
      const EdaColumnSummary *column = &summary->columns[i];

      if (kind_of (column->column) != kind)
        continue;
      if (first)
        printf ("\n  %-*s  %9s  %9s  %s\n",
                (int)widest,
                "Name",
                "Missing",
                "Distinct",
                titles[kind]);
      first = FALSE;
      print[kind](column, widest);
    }
}

/* A relation to print, by strength. */
typedef struct
{
  guint  one, two; /* in the table */
  double strength, r, rank_r, n;
} Relation;

static int
compare_strength (const void *a, const void *b)
{
  const Relation *one = a, *two = b;

  if (one->strength != two->strength)
    return one->strength > two->strength ? -1 : 1;
  return one->one != two->one ? (one->one > two->one) - (one->one < two->one)
                              : (one->two > two->two) - (one->two < two->two);
}

static void
print_names (const EdaSummary *summary, const Relation *relation)
{
  g_autofree char *one
      = eda_print_tame (eda_column_get_name (summary->columns[relation->one].column));
  g_autofree char *two
      = eda_print_tame (eda_column_get_name (summary->columns[relation->two].column));

  printf ("  %s and %s:", one, two);
}

static void
print_pair (const EdaSummary *summary, const Relation *relation)
{
  g_autofree char *r = eda_format (EDA_ROLE_COEFFICIENT, relation->r);
  g_autofree char *rank_r = eda_format (EDA_ROLE_COEFFICIENT, relation->rank_r);
  g_autofree char *n = eda_format_count ((guint64)relation->n, "row", NULL);

  print_names (summary, relation);
  printf (" r %s, of the ranks %s (%s)\n", r, rank_r, n);
}

static void
print_table (const EdaSummary *summary, const Relation *relation)
{
  g_autofree char *v = eda_format (EDA_ROLE_COEFFICIENT, relation->r);
  g_autofree char *n = eda_format_count ((guint64)relation->n, "row", NULL);

  print_names (summary, relation);
  printf (" Cramér’s V %s, corrected (%s)\n", v, n);
}

static void
print_strongest (const EdaSummary *summary,
                 Relation         *relations,
                 gsize             n,
                 const char       *title,
                 void (*print) (const EdaSummary *, const Relation *))
{
  qsort (relations, n, sizeof relations[0], compare_strength);
  if (n > 0)
    printf ("\n%s\n", title);
  for (gsize i = 0; i < MIN (n, PAIRS); i++)
    print (summary, &relations[i]);
  if (n > PAIRS)
    printf ("  and %" G_GSIZE_FORMAT " more pairs; all are in the JSON (--json)\n",
            n - PAIRS);
}

/* What only tells rows apart goes with nothing; the row numbers of a sorted file would
 * head the list. */
static gboolean
is_identifier (const EdaSummary *summary, guint place)
{
  return eda_column_get_type (summary->columns[summary->numeric[place]].column)
         == EDA_TYPE_IDENTIFIER;
}

static void
print_pairs (const EdaSummary *summary)
{
  guint                p = summary->p;
  g_autofree Relation *relations = g_new (Relation, (gsize)p * p / 2 + 1);
  gsize                n = 0;

  for (guint i = 0; i < p; i++)
    for (guint j = i + 1; j < p; j++)
      {
        gsize  at = (gsize)i * p + j;
        double strength = fmax (fabs (summary->r[at]), fabs (summary->rank_r[at]));

        if (!isnan (strength) && !is_identifier (summary, i)
            && !is_identifier (summary, j))
          relations[n++]
              = (Relation){ summary->numeric[i], summary->numeric[j], strength,
                            summary->r[at],      summary->rank_r[at], summary->n[at] };
      }
  print_strongest (
      summary, relations, n, "Correlations, the strongest first", print_pair);
}

static void
print_tables (const EdaSummary *summary)
{
  g_autofree Relation *relations = g_new (Relation, summary->n_tables + 1);
  gsize                n = 0;

  for (guint i = 0; i < summary->n_tables; i++)
    {
      const EdaSummaryTable *table = &summary->tables[i];

      if (!isnan (table->test.cramers_v_corrected))
        relations[n++] = (Relation){ .one = table->row_column,
                                     .two = table->column_column,
                                     .strength = table->test.cramers_v_corrected,
                                     .r = table->test.cramers_v_corrected,
                                     .n = table->test.n };
    }
  print_strongest (summary,
                   relations,
                   n,
                   "Associations of categories, the strongest first",
                   print_table);
}

static void
print_changes (EdaTable *table)
{
  for (const char *const *change = eda_table_get_changes (table); *change != NULL;
       change++)
    {
      g_autofree char *tame = eda_print_tame (*change);

      printf ("  %s\n", tame);
    }
}

static void
print_head (const EdaSummary *summary)
{
  EdaTable        *table = summary->table;
  gsize            n_rows = eda_table_get_n_rows (table), missing = 0;
  guint            n_columns = eda_table_get_n_columns (table);
  g_autofree char *name = eda_print_tame (eda_table_get_source (table)->name);
  g_autofree char *rows = eda_format_count (n_rows, "row", NULL);
  g_autofree char *columns = eda_format_count (n_columns, "column", NULL);
  g_autofree char *cells = NULL;
  g_autofree char *share = NULL;

  for (guint i = 0; i < n_columns; i++)
    missing += summary->columns[i].missing;
  cells = eda_format_count (missing, "missing cell", NULL);
  share = eda_format (EDA_ROLE_SHARE,
                      missing == 0 ? 0 : (double)missing / ((double)n_rows * n_columns));
  printf ("%s: %s × %s, %s (%s)\n", name, rows, columns, cells, share);
  print_changes (table);
}

void
eda_summary_print (const EdaSummary *summary)
{
  guint widest = find_widest (summary);

  print_head (summary);
  for (Kind kind = NUMBERS; kind < N_KINDS; kind++)
    print_kind (summary, kind, widest);
  print_pairs (summary);
  print_tables (summary);
}
