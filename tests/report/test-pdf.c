/* The PDF report: what other programs find in it, and that it is the same each time. */

#include <glib/gstdio.h>
#include <math.h>

#include "analysis/core/error.h"
#include "report/markdown-read.h"
#include "report/pdf.h"
#include "tests/hostile.h"
#include "tests/inert.h"
#include "tests/report/fixture.h"

static GBytes *
render_fixture (const Fixture *fixture)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  const EdaReport  report = { .profile = fixture->profile,
                              .results = fixture->results,
                              .seed = 42,
                              .figures = &eda_figures };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = eda_report_format_pdf.render (&report, &context, &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
render (const char *name)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture, name, name);
  fixture_fill (&fixture, name);
  return render_fixture (&fixture);
}

static gboolean
holds (GBytes *bytes, const char *words)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, words, strlen (words)) != NULL;
}

static void
assert_holds (GBytes *bytes, const char *words)
{
  if (!holds (bytes, words))
    g_error ("“%s” is not in the PDF", words);
}

/* What poppler's @program prints; @option, @target: (nullable) further words of its
 * command. */
static char *
read_with (const char *program, const char *option, const char *target, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                          &error,
                          program,
                          option,
                          "-",
                          target,
                          NULL);
  g_autoptr (GBytes) out = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

static char *
read_text (GBytes *pdf)
{
  return read_with ("pdftotext", "-raw", "-", pdf);
}

static char *
read_info (GBytes *pdf)
{
  return read_with ("pdfinfo", "-rawdates", NULL, pdf);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not said in: %s", words, text);
}

static void
test_text (void)
{
  g_autoptr (GBytes) pdf = render ("price");
  g_autofree char *text = read_text (pdf);

  assert_says (text, "Key findings");
  assert_says (text, "3 Distributions");
  assert_says (text, "1234.5");
  assert_says (text, "Two bars.");
  assert_says (text, "Glossary");
  assert_says (text, "page 1 of ");
}

static void
test_structure (void)
{
  g_autoptr (GBytes) pdf = render ("price");
  g_autofree char *info = read_info (pdf);

  assert_holds (pdf, "/StructTreeRoot");
  assert_holds (pdf, "/Outlines");
  assert_holds (pdf, "/S /H1");
  assert_holds (pdf, "/S /TH");
  assert_holds (pdf, "/S /LBody");
  assert_holds (pdf, "/S /Figure");
  assert_says (info, "Title:           price\n");
  assert_says (info, "(A4)");
  assert_says (info, "Tagged:          yes\n");
}

/* No date, no counter of the process. */
static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = render ("price");
  g_autoptr (GBytes) second = render ("price");

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (holds (first, "Date"));
}

static void
test_names_are_inert (void)
{
  g_autoptr (GBytes) pdf
      = render ("<b>x</b>|[a](javascript:b) ![](figure:1) \u202E(/JS) & <tt>\n# c");
  g_autofree char *text = read_text (pdf);

  assert_says (text, "<b>x</b>|[a](javascript:b)");
  assert_says (text, "⟦U+202E⟧(/JS) &");
  g_assert_false (holds (pdf, "/URI"));
  g_assert_false (holds (pdf, "/JavaScript"));
  g_assert_false (holds (pdf, "/Annots"));
}

static void
test_hostile_texts_are_inert (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (GBytes) pdf = render (hostile_texts[i]);
      g_autofree char *text = read_text (pdf);

      assert_inert_pdf (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
      assert_says (text, "Key findings");
    }
}

/* No word of the text stands beyond the right margin. */
static void
assert_within_margins (GBytes *pdf)
{
  static const char mark[] = "xMax=\"";
  g_autofree char  *boxes = read_with ("pdftotext", "-bbox", "-", pdf);
  guint             n = 0;

  for (const char *at = boxes; (at = strstr (at, mark)) != NULL; n++)
    {
      at += strlen (mark);
      g_assert_cmpfloat (g_ascii_strtod (at, NULL), <=, 595.276 - 56 + 0.5);
    }
  g_assert_cmpuint (n, >, 50);
}

static void
test_long_words (void)
{
  g_autofree char *word = g_strnfill (3000, 'W');
  g_autoptr (GBytes) pdf = render (word);

  assert_within_margins (pdf);
}

static EdaGrid *
new_wide_grid (guint n_columns)
{
  g_auto (GStrv) titles = g_new0 (char *, n_columns + 1);
  EdaGrid *grid;

  for (guint i = 0; i < n_columns; i++)
    titles[i] = g_strdup_printf ("column_number_%u", i);
  grid = eda_grid_new ("wide", (const char *const *)titles);
  for (guint row = 0; row < 80; row++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, "a text of some words");
      for (guint i = 1; i < n_columns; i++)
        eda_grid_add_number (grid, EDA_ROLE_VALUE, 1000.5 * row * i);
    }
  return grid;
}

/* Cut into strips, each with the first column, and its head again on each page. */
static void
test_wide_tables (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  fixture_init (&fixture, "wide", "wide");
  eda_result_take_grid (
      fixture_get (&fixture, 3), "distributions/grid", new_wide_grid (40));
  pdf = render_fixture (&fixture);
  text = read_text (pdf);
  assert_within_margins (pdf);
  assert_says (text, "column_number_39");
  assert_says (strstr (text, "column_number_1 ") + 1, "column_number_1 ");
}

static guint
count_pages (const Fixture *fixture)
{
  g_autoptr (GBytes) pdf = render_fixture (fixture);
  g_autofree char *info = read_info (pdf);
  const char      *pages = strstr (info, "Pages:");

  g_assert_nonnull (pages);
  return (guint)g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10);
}

/* Paragraphs of one line to some meet the end of a page in every way. */
static void
test_pages_grow (void)
{
  g_auto (Fixture) fixture;
  guint before;

  fixture_init (&fixture, "many", "many");
  before = count_pages (&fixture);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strnfill (1 + i * 37 % 700, 'n');

      eda_result_add_text (fixture_get (&fixture, 3), "distributions/text", "%s", text);
    }
  g_assert_cmpuint (count_pages (&fixture), >, before + 10);
}

/* Wherever a page ends, the last line before a heading is not alone on the next. */
static void
test_last_line_has_company (void)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture, "many", "many");
  for (guint lines = 0; lines < 36; lines++)
    {
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;

      eda_result_add_text (fixture_get (&fixture, 3), "distributions/text", "words");
      pdf = render_fixture (&fixture);
      text = read_text (pdf);
      g_assert_null (strstr (text, "\fwords\n4 Relationships"));
    }
}

static EdaGrid *
new_small_grid (const char *name, const char *words)
{
  EdaGrid *grid
      = eda_grid_new ("small", (const char *const[]){ "Column", "Why", "n", NULL });

  for (guint row = 0; row < 5; row++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name);
      eda_grid_add_text (grid, words);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, row);
    }
  return grid;
}

/* Wherever a page ends, it does not part a table from its note. */
static void
test_note_stays_with_its_table (void)
{
  g_auto (Fixture) fixture;
  EdaResult *result;

  fixture_init (&fixture, "many", "many");
  result = fixture_get (&fixture, 3);
  for (guint lines = 0; lines < 36; lines++)
    {
      EdaGrid         *grid = new_small_grid ("a", "b");
      g_autofree char *key = g_strdup_printf ("distributions/grid-%u", lines);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;

      eda_grid_set_note (grid, "This is its note.");
      eda_result_add_text (result, "distributions/text", "words");
      eda_result_take_grid (result, key, grid);
      if (lines % 3 > 0)
        continue;
      pdf = render_fixture (&fixture);
      text = read_text (pdf);
      assert_says (text, "This is its note.");
      g_assert_null (strstr (text, "\fThis is its note."));
    }
}

/* How wide the column is in which @word stands again and again, pt. */
static double
measure_column_of (const char *boxes, const char *word)
{
  g_autofree char *end = g_strdup_printf (">%s</word>", word);
  double           left = INFINITY, right = 0;

  for (const char *at = boxes; (at = strstr (at, "xMin=\"")) != NULL;)
    {
      const char *next = strchr (at, '\n');

      at += strlen ("xMin=\"");
      if (g_strstr_len (at, next - at, end) == NULL)
        continue;
      left = MIN (left, g_ascii_strtod (at, NULL));
      at = strstr (at, "xMax=\"") + strlen ("xMax=\"");
      right = MAX (right, g_ascii_strtod (at, NULL));
    }
  g_assert_cmpfloat (left, <, right);
  return right - left;
}

/* Of two columns whose texts must be wrapped, the one with more words is wider. */
static void
test_columns_by_their_words (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GString) few = g_string_new (NULL);
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *boxes = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (few, "few ");
  for (guint i = 0; i < 240; i++)
    g_string_append (many, "many ");
  fixture_init (&fixture, "price", "price");
  eda_result_take_grid (fixture_get (&fixture, 3),
                        "distributions/grid",
                        new_small_grid (few->str, many->str));
  pdf = render_fixture (&fixture);
  boxes = read_with ("pdftotext", "-bbox", "-", pdf);
  g_assert_cmpfloat (
      measure_column_of (boxes, "many"), >, 2 * measure_column_of (boxes, "few"));
}

static void
test_numbers_are_tied_to_their_signs (void)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (EdaDocument) document
      = eda_markdown_read ("r = −0.58, p \\< 0.001, a = b and n ≥ 7\n", "", figures);
  const EdaDocumentBlock *block = document->blocks->pdata[0];

  g_assert_cmpstr (block->text,
                   ==,
                   "r\u00A0=\u00A0−0.58, p\u00A0&lt;\u00A00.001, a = b and "
                   "n\u00A0≥\u00A07");
}

/* eda_report_save replaces what is ours, and no other PDF. */
static void
test_saved_again (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eda-pdf-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr (GBytes) pdf = render ("price");
  g_autoptr (GError) error = NULL;

  g_assert_true (eda_report_save (pdf, path, FALSE, &error));
  g_assert_true (eda_report_save (pdf, path, FALSE, &error));
  g_assert_true (g_file_set_contents (path, "%PDF-1.5 mine", -1, NULL));
  g_assert_false (eda_report_save (pdf, path, FALSE, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OUTPUT_EXISTS);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const EdaContext context = { cancellable, 42, NULL, NULL };
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture, "a", "a");
  g_cancellable_cancel (cancellable);
  g_assert_null (eda_report_format_pdf.render (&(EdaReport){ .profile = fixture.profile,
                                                             .results = fixture.results,
                                                             .figures = &eda_figures },
                                               &context,
                                               &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/names-are-inert", test_names_are_inert);
  g_test_add_func ("/pdf/hostile", test_hostile_texts_are_inert);
  g_test_add_func ("/pdf/long-words", test_long_words);
  g_test_add_func ("/pdf/wide-tables", test_wide_tables);
  g_test_add_func ("/pdf/pages-grow", test_pages_grow);
  g_test_add_func ("/pdf/last-line-has-company", test_last_line_has_company);
  g_test_add_func ("/pdf/note-stays-with-its-table", test_note_stays_with_its_table);
  g_test_add_func ("/pdf/columns-by-their-words", test_columns_by_their_words);
  g_test_add_func ("/pdf/numbers-are-tied", test_numbers_are_tied_to_their_signs);
  g_test_add_func ("/pdf/saved-again", test_saved_again);
  g_test_add_func ("/pdf/cancelled", test_cancelled);
  return g_test_run ();
}
