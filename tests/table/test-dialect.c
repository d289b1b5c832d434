/* The guesses: delimiter, quote, decimal mark, header; and that the user's word wins. */

#include "analysis/core/error.h"
#include "analysis/table/dialect.h"

#include <string.h>

static const EdaDialectWish no_wish = { 0, -1, 0, -1 };

static EdaDialect *
guess_with (const char *text, const EdaDialectWish *wish)
{
  gsize      length = strlen (text);
  EdaExcerpt excerpt = eda_excerpt_new (text, length, text + length, 0, NULL);
  g_autoptr (GError) error = NULL;
  EdaDialect *dialect = eda_dialect_guess (&excerpt, wish, &error);

  g_assert_no_error (error);
  return dialect;
}

static EdaDialect *
guess (const char *text)
{
  return guess_with (text, &no_wish);
}

static void
assert_delimiter (const char *text, char delimiter, guint n_fields)
{
  g_autoptr (EdaDialect) dialect = guess (text);

  g_assert_cmpint (dialect->syntax.delimiter, ==, delimiter);
  g_assert_cmpuint (dialect->n_fields, ==, n_fields);
}

static void
assert_header (const char *text, gboolean header)
{
  g_autoptr (EdaDialect) dialect = guess (text);

  g_assert_cmpint (dialect->header, ==, header);
}

static void
assert_decimal (const char *text, char decimal)
{
  g_autoptr (EdaDialect) dialect = guess (text);

  g_assert_cmpint (dialect->decimal, ==, decimal);
}

static void
test_delimiters (void)
{
  assert_delimiter ("a,b,c\n1,2,3\n4,5,6\n", ',', 3);
  assert_delimiter ("a;b;c\n1;2;3\n4;5;6\n", ';', 3);
  assert_delimiter ("a\tb\tc\n1\t2\t3\n4\t5\t6\n", '\t', 3);
  assert_delimiter ("a|b|c\n1|2|3\n4|5|6\n", '|', 3);
}

static void
test_decimal_commas_are_no_delimiters (void)
{
  assert_delimiter ("a;b\n1,5;2,5\n3,5;4,5\n", ';', 2);
  assert_delimiter ("1,5;2,5;3,5\n3,5;4,5;5,5\n", ';', 3);
}

static void
test_commas_in_prose_are_no_delimiters (void)
{
  assert_delimiter ("who\twhat\nAnn\tcame, saw, won\nBob\tslept, ate\n", '\t', 2);
}

static void
test_delimiters_inside_quotes (void)
{
  assert_delimiter ("n;t\n1;\"a,b,c\"\n2;\"d,e,f\"\n3;\"x,y,z\"\n", ';', 2);
}

static void
test_one_column (void)
{
  assert_delimiter ("x\n1\n2\n3\n", EDA_DELIMITER_NONE, 1);
  assert_delimiter ("note\nhello\nwell, well\nbye\nso long\n", EDA_DELIMITER_NONE, 1);
}

static void
test_ragged_rows_still_are_rows (void)
{
  assert_delimiter ("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3\n", ',', 3);
  assert_delimiter ("a,b,c\n1,2\n1,2,3,4\n", ',', 3); /* as the first row has it */
}

static void
test_reason_names_the_runner_up (void)
{
  g_autoptr (EdaDialect) clear = guess ("a,b\n1,2\n");
  g_autoptr (EdaDialect) close = guess ("a;b\n1,5;2\n3,5;4\n");

  g_assert_nonnull (strstr (clear->reason, "comma: 2 of 2 rows have 2 fields"));
  g_assert_nonnull (strstr (close->reason, "semicolon: 3 of 3 rows"));
  g_assert_nonnull (strstr (close->reason, "Runner-up: comma, where 2 of 3 rows"));
}

static void
test_apostrophe_quotes (void)
{
  g_autoptr (EdaDialect) quoted = guess ("a,b\n'x,y','z'\n'p,q','r'\n's,t','u'\n");
  g_autoptr (EdaDialect) words = guess ("a,b\ndon't,won't\ncan't,it's\n");

  g_assert_cmpint (quoted->syntax.quote, ==, '\'');
  g_assert_cmpuint (quoted->n_fields, ==, 2);
  g_assert_cmpint (words->syntax.quote, ==, '"');
}

static void
test_blanks_before_quotes (void)
{
  g_autoptr (EdaDialect) loose = guess ("a, b\n1, \"x, y\"\n2, \"z\"\n");
  g_autoptr (EdaDialect) tight = guess ("a,b\n1,\"x, y\"\n");

  g_assert_true (loose->syntax.trim_blanks);
  g_assert_cmpuint (loose->n_fields, ==, 2);
  g_assert_false (tight->syntax.trim_blanks);
}

static void
test_decimal_marks (void)
{
  assert_decimal ("a;b\n1,5;2,25\n", ',');
  assert_decimal ("a;b\n1.5;2.25\n", '.');
  assert_decimal ("a;b\n1.234,5;2\n", ',');
  assert_decimal ("a\tb\n1,234.5\tx\n", '.');
  assert_decimal ("a,b\n1,5\n", '.');
}

static void
test_header_above_numbers (void)
{
  assert_header ("x,y\n1,2\n3,4\n", TRUE);
  assert_header ("1,2\n3,4\n5,6\n", FALSE);
  assert_header ("when\n2020-01-01\n2020-01-02\n", TRUE);
  assert_header ("name,n\nAnn,1\nBob,NA\n", TRUE);
}

static void
test_header_above_text (void)
{
  assert_header ("name,town\nAnn,Rome\nBob,Oslo\n", TRUE);
  assert_header ("yes,no\nno,yes\nyes,no\n", FALSE);
  assert_header ("a,a\nb,c\nd,e\n", FALSE);
}

static void
test_header_only (void)
{
  assert_header ("a,b,c\n", TRUE);
  assert_header ("1,2,3\n", FALSE);
}

static void
test_years_are_names (void)
{
  assert_header ("land,2007,2008,2009\nA,1,2,3\nB,4,5,6\n", TRUE);
}

static void
test_the_users_word_wins (void)
{
  const char    *text = "a;b\n1,5;2\n";
  EdaDialectWish wish = { ',', 0, '.', 0 };
  g_autoptr (EdaDialect) dialect = guess_with (text, &wish);

  g_assert_cmpint (dialect->syntax.delimiter, ==, ',');
  g_assert_cmpint (dialect->syntax.quote, ==, 0);
  g_assert_cmpint (dialect->decimal, ==, '.');
  g_assert_false (dialect->header);
  g_assert_nonnull (strstr (dialect->reason, "was given"));
}

/* Rows of a file that is longer than what is looked at. */
static GString *
make_long (const char *row, const char *last)
{
  GString *text = g_string_new ("x;y\n");

  while (text->len < EDA_EXCERPT_HEAD + 2 * EDA_EXCERPT_TAIL)
    g_string_append (text, row);
  return g_string_append (text, last);
}

static void
test_two_pieces_are_enough (void)
{
  g_autoptr (GString) text = make_long ("1,5;2\n", "3,5;4\n");
  const char *tail = text->str + text->len - EDA_EXCERPT_TAIL;
  EdaExcerpt  whole
      = eda_excerpt_new (text->str, text->len, text->str + text->len, 0, NULL);
  EdaExcerpt pieces
      = eda_excerpt_new (text->str, EDA_EXCERPT_HEAD, tail, EDA_EXCERPT_TAIL, NULL);

  g_assert_false (whole.whole);
  g_assert_true (pieces.head == whole.head);
  g_assert_cmpuint (pieces.head_length, ==, whole.head_length);
  g_assert_true (pieces.tail == whole.tail);
  g_assert_cmpuint (pieces.tail_length, ==, whole.tail_length);
  g_assert_cmpint (pieces.head[pieces.head_length - 1], ==, '\n');
  g_assert_cmpint (pieces.tail[-1], ==, '\n');
}

static void
test_blank_head_is_not_all (void)
{
  g_autoptr (GString) text = make_long ("\n", "1\n");
  EdaExcerpt excerpt
      = eda_excerpt_new (text->str + 4, text->len - 4, text->str + text->len, 0, NULL);
  g_autoptr (EdaDialect) dialect = eda_dialect_guess (&excerpt, &no_wish, NULL);

  g_assert_cmpuint (dialect->n_fields, ==, 1);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = EDA_CONTEXT_INIT;
  EdaExcerpt excerpt = eda_excerpt_new ("a,b\n1,2\n", 8, NULL, 0, &context);

  context.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  g_assert_null (eda_dialect_guess (&excerpt, &no_wish, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

static void
test_nothing (void)
{
  g_autoptr (EdaDialect) empty = guess ("");
  g_autoptr (EdaDialect) blank = guess ("\n\n  \n");

  g_assert_cmpuint (empty->n_fields, ==, 0);
  g_assert_cmpuint (blank->n_fields, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dialect/delimiters", test_delimiters);
  g_test_add_func ("/dialect/decimal-commas", test_decimal_commas_are_no_delimiters);
  g_test_add_func ("/dialect/commas-in-prose", test_commas_in_prose_are_no_delimiters);
  g_test_add_func ("/dialect/inside-quotes", test_delimiters_inside_quotes);
  g_test_add_func ("/dialect/one-column", test_one_column);
  g_test_add_func ("/dialect/ragged", test_ragged_rows_still_are_rows);
  g_test_add_func ("/dialect/reason", test_reason_names_the_runner_up);
  g_test_add_func ("/dialect/apostrophe-quotes", test_apostrophe_quotes);
  g_test_add_func ("/dialect/blanks-before-quotes", test_blanks_before_quotes);
  g_test_add_func ("/dialect/decimal-marks", test_decimal_marks);
  g_test_add_func ("/dialect/users-word", test_the_users_word_wins);
  g_test_add_func ("/dialect/two-pieces", test_two_pieces_are_enough);
  g_test_add_func ("/dialect/blank-head", test_blank_head_is_not_all);
  g_test_add_func ("/dialect/cancel", test_cancel);
  g_test_add_func ("/dialect/nothing", test_nothing);
  g_test_add_func ("/header/above-numbers", test_header_above_numbers);
  g_test_add_func ("/header/above-text", test_header_above_text);
  g_test_add_func ("/header/only", test_header_only);
  g_test_add_func ("/header/years", test_years_are_names);
  return g_test_run ();
}
