/* A line is a claim that prints and reads back as itself, or an error whose place is in
 * the line; completion at any place says where the word begins. */

#include "tests/fuzz/claims-case.h"

#include <string.h>

#include "analysis/kernels/random.h"
#include "challenge/claims/claim-parse.h"

static char *
complain (const char *what, const char *line, const char *other)
{
  g_autofree char *shown = g_strescape (line, NULL);
  g_autofree char *second = g_strescape (other, NULL);

  return g_strdup_printf ("%s: \"%s\", \"%s\"", what, shown, second);
}

static char *
check_issue (const char *line, const EdaClaimIssue *issue)
{
  g_autofree char *caret = NULL;

  if (issue == NULL || issue->code[0] != 'E' || issue->message == NULL)
    return complain ("no claim and no error", line, "");
  if (issue->fix == NULL || issue->fix[0] == '\0')
    return complain ("an error without a mending", line, issue->code);
  if (issue->start > issue->end || issue->end > strlen (line))
    return complain ("the error stands outside the line", line, issue->code);
  caret = eda_claim_issue_to_caret (issue, line);
  return strchr (caret, '^') != NULL ? NULL : complain ("no caret", line, issue->code);
}

static char *
check_claim (const char *line, EdaClaim *claim, const EdaClaimSchema *schema)
{
  g_autofree char *printed = eda_claim_to_line (claim);
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autoptr (EdaClaim) again = eda_claim_parse (printed, schema, &issue, NULL);
  g_autofree char *second = NULL;

  if (again == NULL)
    return complain (issue->message, line, printed);
  second = eda_claim_to_line (again);
  if (!g_str_equal (printed, second))
    return complain ("the canonical line changes", printed, second);
  if (eda_claims_relate (claim, again) != EDA_CLAIMS_SAME)
    return complain ("a claim is not the same as itself", line, printed);
  return claim->confidence >= 0.5 && claim->confidence <= 1
             ? NULL
             : complain ("confidence out of bounds", line, printed);
}

char *
claims_case_check (const char *line, const EdaClaimSchema *schema)
{
  g_autoptr (EdaClaimIssue) issue = NULL;
  g_autoptr (GPtrArray) hints
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_claim_issue_free);
  g_autoptr (EdaClaim) claim = eda_claim_parse (line, schema, &issue, hints);
  const guint cursor = (guint)(strlen (line) * 2 / 3);
  guint       start;
  g_autoptr (GPtrArray) candidates = eda_claim_complete (line, cursor, schema, &start);

  if (start > cursor)
    return complain ("completion begins behind the cursor", line, "");
  return claim != NULL ? check_claim (line, claim, schema) : check_issue (line, issue);
}

char *
claims_case_generate (guint64 *state, guint most)
{
  static const char *const words[] = {
    "price",    "age",
    "fare",     "sex",
    "class",    "date",
    "normal",   "`a`",
    "\"b c\"",  "'d'",
    "missing",  "median",
    "rate",     "share",
    "outliers", "q90",
    "highest",  "strongest",
    "type",     "top",
    "sentinel", "log",
    "~",        "!~",
    "by",       "over",
    "in",       "between",
    "and",      "about",
    "=",        ">",
    "<",        ">=",
    "(",        ")",
    "[",        "]",
    ",",        "|",
    ":",        "..",
    "%",        "@",
    "@70",      "@80%",
    "?",        "+",
    "-",        "0.5",
    "35..25",   "10..30%",
    "50k",      "1st",
    "-999",     "1e9",
    "not",      "slightly",
    "right",    "skewed",
    "bimodal",  "strong",
    "positive", "u-shaped",
    "r",        "V",
    "eta2",     "given",
    "flips",    "differs",
    "rising",   "seasonal",
    "(7)",      "none",
    "high",     "where",
    "because",  "unless",
    "any",      "yes",
    "text",     "\xC3\xA9",
    "\xFF",     "$",
    "`",        "customers complain",
    "#",
  };
  const guint n = 1 + (guint)eda_random_below (state, most);
  GString    *line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (line, words[eda_random_below (state, G_N_ELEMENTS (words))]);
      if (eda_random_below (state, 4) > 0)
        g_string_append_c (line, ' ');
    }
  return g_string_free (line, FALSE);
}
