/* The Markdown report: tables and figures as forges show them, inert whatever the data
 * say. */

#include "report/markdown-parts.h"
#include "report/markdown.h"
#include "tests/hostile.h"
#include "tests/inert.h"
#include "tests/report/fixture.h"

static void
assert_text (const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  eda_markdown_text (out, text);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_text_is_only_text (void)
{
  assert_text ("body_mass_g", "body_mass_g");
  assert_text ("_bold_", "\\_bold\\_");
  assert_text ("5.2 - 3 # 4", "5.2 - 3 # 4");
  assert_text ("a*b*c `d`", "a\\*b\\*c \\`d\\`");
  assert_text ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>");
  assert_text ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))");
  assert_text ("a | b", "a \\| b");
  assert_text ("see http://a.example, www.b.example",
               "see http\\://a.example, www\\.b.example");
  assert_text ("mail@a.example", "mail\\@a.example");
  assert_text ("&copy; & #12", "\\&copy; & \\#12");
  assert_text ("a\nb\r\nc", "a b  c");
  assert_text ("\u202Eevil", "⟦U+202E⟧evil");
  assert_text ("\xff", "\uFFFD");
  assert_text (NULL, "");
}

static void
test_the_beginning_of_a_line (void)
{
  assert_text ("# 1", "\\# 1");
  assert_text ("- x", "\\- x");
  assert_text ("+ x", "\\+ x");
  assert_text ("12. x", "12\\. x");
  assert_text ("3) x", "3\\) x");
  assert_text ("==", "\\==");
  assert_text ("> x", "\\> x");
}

/* With figures as files when @attachments are asked for. */
static char *
render (const char *name, GPtrArray *attachments)
{
  g_auto (Fixture) fixture;
  const EdaContext context = EDA_CONTEXT_INIT;
  EdaReport        report = { .seed = 42,
                              .figures = &eda_figures,
                              .figure_folder = attachments != NULL ? "my report.md_files" : NULL,
                              .attachments = attachments };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fixture_init (&fixture, name, name);
  fixture_fill (&fixture, name);
  report.profile = fixture.profile;
  report.results = fixture.results;
  bytes = eda_report_format_markdown.render (&report, &context, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not said in: %s", words, text);
}

static void
test_tables (void)
{
  g_autofree char *text = render ("price", NULL);

  assert_says (
      text, "\n**price**\n\n| price | mean |\n|---|---:|\n| price | 1234.5 |\n\nprice\n");
}

static void
test_findings_and_steps (void)
{
  g_autofree char *text = render ("price", NULL);

  assert_says (text, "# price\n");
  assert_says (text,
               "\n1. **Warning** price *(Distributions)* The mean is pulled. "
               "**Next:** Look at the histogram.\n");
  assert_says (text, "\n## 3 Distributions\n");
  assert_says (text,
               "\n- **Warning** price The mean is pulled. **Next:** Look at the "
               "histogram. *skewness (G1) 2.5");
  assert_says (text, "\n### price\n");
  assert_says (text, "\n## Glossary\n");
}

static void
test_figures_are_files (void)
{
  g_autoptr (GPtrArray) attachments
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_attachment_free);
  g_autofree char     *text = render ("price", attachments);
  const EdaAttachment *figure;
  const char          *svg;

  g_assert_cmpuint (attachments->len, ==, 1);
  figure = attachments->pdata[0];
  g_assert_cmpstr (figure->name, ==, "figure-1.svg");
  assert_says (text, "![price: Two bars.](my%20report.md_files/figure-1.svg)");
  svg = g_bytes_get_data (figure->bytes, NULL);
  g_assert_true (g_str_has_prefix (svg, EDA_REPORT_MARKER));
  g_assert_nonnull (
      g_strstr_len (svg, (gssize)g_bytes_get_size (figure->bytes), "fill=\"#fff\"/>"));
}

static void
test_figures_are_told_without_files (void)
{
  g_autofree char *text = render ("price", NULL);

  assert_says (text, "> **price**, ");
  assert_says (text, "Two bars.");
  g_assert_null (strstr (text, "]("));
}

/* Wherever @words stand, a backslash stands before them. */
static void
assert_escaped (const char *text, const char *words)
{
  g_assert_nonnull (strstr (text, words));
  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    g_assert_true (at > text && at[-1] == '\\');
}

/* Nothing that a name says becomes a link, markup or a table of its own. */
static void
test_names_are_inert (void)
{
  g_autofree char *text = render ("<img src=x>|[a](javascript:b)\n# c", NULL);

  assert_escaped (text, "<img");
  assert_escaped (text, "](javascript");
  assert_escaped (text, "|\\[a");
  g_assert_null (strstr (text, "\n# c"));
}

static void
test_hostile_texts_are_inert (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autofree char *text = render (hostile_texts[i], NULL);

      assert_inert_markdown (text, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/text-is-only-text", test_text_is_only_text);
  g_test_add_func ("/markdown/beginning-of-a-line", test_the_beginning_of_a_line);
  g_test_add_func ("/markdown/tables", test_tables);
  g_test_add_func ("/markdown/findings-and-steps", test_findings_and_steps);
  g_test_add_func ("/markdown/figures-are-files", test_figures_are_files);
  g_test_add_func ("/markdown/figures-are-told-without-files",
                   test_figures_are_told_without_files);
  g_test_add_func ("/markdown/names-are-inert", test_names_are_inert);
  g_test_add_func ("/markdown/hostile", test_hostile_texts_are_inert);
  return g_test_run ();
}
