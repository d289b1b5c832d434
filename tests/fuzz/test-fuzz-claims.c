/* Many lines: those of the reference, where it is at hand, and some thousand random ones.
 */

#include <string.h>

#include "challenge/claims/claim-parse.h"
#include "tests/challenge/claims-schema.h"
#include "tests/fuzz/claims-case.h"

#define RANDOM_LINES 30000

/* The lines of a file beside the project; NULL and the test is skipped where it is
 * absent. */
static char **
read_reference (const char *name)
{
  const char      *folder = g_getenv ("EDA_REFERENCE");
  g_autofree char *path
      = g_build_filename (folder != NULL ? folder : g_getenv ("EDA_SOURCE_ROOT"),
                          folder != NULL ? "claims" : "../shared/reference/claims",
                          name,
                          NULL);
  g_autofree char *text = NULL, *why = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    return g_strsplit (text, "\n", -1);
  why = g_strdup_printf ("no reference lines at %s", path);
  g_test_skip (why);
  return NULL;
}

static void
check_line (const char *line, const EdaClaimSchema *schema)
{
  g_autofree char *wrong = claims_case_check (line, schema);

  if (wrong != NULL)
    g_error ("%s", wrong);
}

static void
test_reference_good (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_auto (GStrv) lines = read_reference ("good.txt");
  guint n = 0;

  for (char **line = lines; line != NULL && *line != NULL; line++)
    {
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autoptr (EdaClaim) claim = NULL;

      if (eda_claim_line_is_blank (*line))
        continue;
      claim = eda_claim_parse (*line, schema, &issue, NULL);
      if (claim == NULL)
        g_error ("%s: %s %s", *line, issue->code, issue->message);
      check_line (*line, schema);
      n++;
    }
  if (lines != NULL)
    g_assert_cmpuint (n, >=, 50);
}

/* Each is refused, or read with a hint. */
static void
test_reference_bad (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  g_auto (GStrv) lines = read_reference ("bad.txt");

  for (char **line = lines; line != NULL && *line != NULL; line++)
    {
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autoptr (GPtrArray) hints
          = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_claim_issue_free);
      g_autoptr (EdaClaim) claim = NULL;

      if (eda_claim_line_is_blank (*line))
        continue;
      claim = eda_claim_parse (*line, schema, &issue, hints);
      g_test_message ("%s → %s: %s — %s",
                      *line,
                      issue != NULL ? issue->code : "hint",
                      issue != NULL    ? issue->message
                      : hints->len > 0 ? ((EdaClaimIssue *)hints->pdata[0])->message
                                       : "nothing",
                      issue != NULL ? issue->fix : NULL);
      if (claim != NULL && hints->len == 0)
        g_error ("nothing is said about: %s", *line);
      check_line (*line, schema);
    }
}

/* What the fuzzer once found: reasons that begin where the words should, and marks of
 * other claims within them. */
static void
test_found (void)
{
  static const char *const lines[] = {
    "?trorong type skewed becausU ,? unless = $ ng type skewed because ,? unless = $ `re "
    "-g @80%rt pricer@80%  ",
    "?because utr2skewed because unlstr\r\r\r\r\r\x18\r\r\rer@60%  ",
    "?unless= $cer@80%",
  };
  g_autoptr (EdaClaimSchema) schema = claims_schema ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    check_line (lines[i], schema);
}

static void
test_random (void)
{
  g_autoptr (EdaClaimSchema) schema = claims_schema ();
  guint64 state = 20260101;

  for (guint i = 0; i < RANDOM_LINES; i++)
    {
      g_autofree char *line = claims_case_generate (&state, 12);

      check_line (line, schema);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz-claims/reference-good", test_reference_good);
  g_test_add_func ("/fuzz-claims/reference-bad", test_reference_bad);
  g_test_add_func ("/fuzz-claims/found", test_found);
  g_test_add_func ("/fuzz-claims/random", test_random);
  return g_test_run ();
}
