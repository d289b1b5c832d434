/* Files of lines, each read alone: all of claims/good.claims are understood and mean the
 * same when they are printed and read again; every error of claims/bad.claims has its
 * code, its place and a mending. */

#include <string.h>

#include "challenge/claims/claim-parse.h"
#include "tests/challenge/claims-schema.h"

static EdaClaimSchema *
schema_of_lines (void)
{
  static const char *const numbers[]
      = { "größe", "prix €", "temp_C", "x.1", "price (EUR)", "2nd price" };
  EdaClaimSchema *schema = claims_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    eda_claim_schema_add (schema, numbers[i], EDA_CLAIM_COLUMN_NUMBER);
  eda_claim_schema_add (schema, "Straße", EDA_CLAIM_COLUMN_CATEGORY);
  eda_claim_schema_add (schema, "Is Active", EDA_CLAIM_COLUMN_EITHER);
  return schema;
}

static char **
read_lines (const char *name, guint at_least)
{
  g_autofree char *path = g_build_filename (
      g_getenv ("EDA_SOURCE_ROOT"), "tests", "challenge", "claims", name, NULL);
  g_autofree char *text = NULL;
  char           **lines;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, at_least);
  return lines;
}

static void
test_good (void)
{
  g_autoptr (EdaClaimSchema) schema = schema_of_lines ();
  g_auto (GStrv) lines = read_lines ("good.claims", 250);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autoptr (EdaClaim) claim = NULL, again = NULL;
      g_autofree char *printed = NULL, *second = NULL;

      if (eda_claim_line_is_blank (lines[i]))
        continue;
      claim = eda_claim_parse (lines[i], schema, &issue, NULL);
      if (claim == NULL)
        g_error ("%s: %s %s", lines[i], issue->code, issue->message);
      printed = eda_claim_to_line (claim);
      again = eda_claim_parse (printed, schema, NULL, NULL);
      g_assert_nonnull (again);
      second = eda_claim_to_line (again);
      g_assert_cmpstr (printed, ==, second);
    }
}

static void
check_bad (const EdaClaimSchema *schema, char *const *fields)
{
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autofree char *at = NULL;

  g_assert_null (eda_claim_parse (fields[2], schema, &issue, NULL));
  g_assert_cmpuint (issue->start, <=, issue->end);
  g_assert_cmpuint (issue->end, <=, strlen (fields[2]));
  at = g_strndup (fields[2] + issue->start, issue->end - issue->start);
  if (!g_str_equal (issue->code, fields[0]) || !g_str_equal (at, fields[1])
      || issue->fix == NULL || issue->fix[0] == '\0')
    g_error ("%s: %s at “%s”: %s (%s)",
             fields[2],
             issue->code,
             at,
             issue->message,
             issue->fix);
}

static void
test_bad (void)
{
  g_autoptr (EdaClaimSchema) schema = schema_of_lines ();
  g_auto (GStrv) lines = read_lines ("bad.claims", 180);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (!eda_claim_line_is_blank (lines[i]))
      {
        g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 3);

        g_assert_cmpuint (g_strv_length (fields), ==, 3);
        check_bad (schema, fields);
      }
}

/* What mends it, word by word, where it is more than a rule. */
static void
test_fixes (void)
{
  static const struct
  {
    const char *line, *fix;
  } lines[] = {
    { "mean price > 3 @80", "write mean(…), with its column in parentheses" },
    { "prix € ~ normal @70", "write `prix €` in backticks" },
    { "price ~ \"right-skewed\" @80", "write right-skewed without quotes" },
    { "price ~ nearly normal @80", "leave \"nearly\" out" },
    { "price ~ skewed @80", "say which way: right-skewed or left-skewed" },
    { "age ~ fare ushaped @70", "did you mean u-shaped?" },
    { "age ~ fare > 0.4 @70", "say which coefficient, such as r > 0.4" },
    { "mean(price) > 1,000 @80",
      "write thousands without a comma, such as 1000, 1_000 or 1k" },
    { "mean(price) > 10 k @80", "write it behind the number without a blank: 10k" },
    { "price ~ right-skewed 80%", "for the confidence write @80" },
    { "outliers(age) sideways @70",
      "write outliers(age) > 5%, or none, high, low or both" },
    { "distinct(sex) @70", "write distinct(sex) > 30" },
    { "age ~ sex + @70", "to compare groups write age by sex: a > b" },
    { "ticket by class: 1st > 2nd @70",
      "compare shares: rate(ticket = level | group = a) > rate(ticket = level | group = "
      "b)" },
    { "share(class) > 50% @70", "write class = 1st" },
  };
  g_autoptr (EdaClaimSchema) schema = schema_of_lines ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (EdaClaimIssue) issue = NULL;

      g_assert_null (eda_claim_parse (lines[i].line, schema, &issue, NULL));
      g_assert_cmpstr (issue->fix, ==, lines[i].fix);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-lines/good", test_good);
  g_test_add_func ("/claim-lines/bad", test_bad);
  g_test_add_func ("/claim-lines/fixes", test_fixes);
  return g_test_run ();
}
