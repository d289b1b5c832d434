/* The HTML page: well-formed, reachable by every anchor, inert whatever the data say. */

#include "tests/hostile.h"
#include "tests/report/fixture.h"

/* What a small parser sees of a page. The page is well-formed XML, so GMarkup can read
 * it. */
typedef struct
{
  GHashTable *ids;   /* of elements */
  GPtrArray  *links; /* href values */
  GPtrArray  *loads; /* src values and elements that would fetch or run something */
  guint       h1, headings, last_level, skipped, tables, captions, unscoped, figures;
  guint       double_ids;
  guint       event_attributes;
  guint       unreached; /* boxes that scroll and keys cannot get to */
  gboolean    in_empty_th;
  guint       empty_headers;
} Page;

static void
see_heading (Page *page, guint level)
{
  page->headings++;
  page->h1 += level == 1;
  page->skipped += level > page->last_level + 1;
  page->last_level = level;
}

static void
see_attribute (Page *page, const char *element, const char *name, const char *value)
{
  if (g_str_equal (name, "id") && !g_hash_table_add (page->ids, g_strdup (value)))
    page->double_ids++;
  if (g_str_equal (name, "href"))
    g_ptr_array_add (page->links, g_strdup (value));
  if (g_str_equal (name, "src"))
    g_ptr_array_add (page->loads, g_strdup (value));
  page->event_attributes += g_str_has_prefix (name, "on");
}

static void
see_element (GMarkupParseContext *context,
             const char          *element,
             const char         **names,
             const char         **values,
             gpointer             data,
             GError             **error)
{
  static const char *const active[]
      = { "script", "link", "iframe", "object", "embed", "base", NULL };
  Page    *page = data;
  gboolean scoped = FALSE, scrolls = FALSE, focusable = FALSE;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      see_attribute (page, element, names[i], values[i]);
      scoped |= g_str_equal (names[i], "scope");
      scrolls |= g_str_equal (values[i], "scroll");
      focusable |= g_str_equal (names[i], "tabindex");
    }
  if (element[0] == 'h' && g_ascii_isdigit (element[1]))
    see_heading (page, (guint)(element[1] - '0'));
  if (g_strv_contains (active, element))
    g_ptr_array_add (page->loads, g_strdup (element));
  page->tables += g_str_equal (element, "table");
  page->captions += g_str_equal (element, "caption");
  page->figures += g_str_equal (element, "figure");
  page->unscoped += g_str_equal (element, "th") && !scoped;
  page->unreached += scrolls && !focusable;
  page->in_empty_th = g_str_equal (element, "th");
}

static void
see_text (GMarkupParseContext *context,
          const char          *text,
          gsize                size,
          gpointer             data,
          GError             **error)
{
  Page *page = data;

  page->in_empty_th &= size == 0;
}

static void
see_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Page *page = data;

  page->empty_headers += g_str_equal (element, "th") && page->in_empty_th;
  page->in_empty_th = FALSE;
}

static void
page_clear (Page *page)
{
  g_hash_table_unref (page->ids);
  g_ptr_array_unref (page->links);
  g_ptr_array_unref (page->loads);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static Page
read_page (const char *html)
{
  const GMarkupParser parser
      = { .start_element = see_element, .end_element = see_end, .text = see_text };
  Page page = { .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                .links = g_ptr_array_new_with_free_func (g_free),
                .loads = g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, 0, &page, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, html, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return page;
}

static char *
render_filled (const char *text)
{
  g_auto (Fixture) fixture;

  fixture_init (&fixture, text, text);
  fixture_fill (&fixture, text);
  return fixture_render (&fixture, "html");
}

static void
test_the_page_is_well_formed (void)
{
  g_autofree char *html = render_filled ("price");
  g_auto (Page) page = read_page (html);

  g_assert_cmpuint (page.figures, ==, 1);
  g_assert_cmpuint (page.tables, >, 0);
  g_assert_true (g_utf8_validate (html, -1, NULL));
}

static void
test_headings_form_an_outline (void)
{
  g_autofree char *html = render_filled ("price");
  g_auto (Page) page = read_page (html);

  g_assert_cmpuint (page.h1, ==, 1);
  g_assert_cmpuint (page.skipped, ==, 0);
  g_assert_cmpuint (page.headings, >=, 1 + 1 + EDA_N_STEPS + 2);
}

static void
test_every_anchor_resolves (void)
{
  g_autofree char *html = render_filled ("price");
  g_auto (Page) page = read_page (html);

  g_assert_cmpuint (page.double_ids, ==, 0);
  g_assert_cmpuint (page.links->len, >, EDA_N_STEPS);
  for (guint i = 0; i < page.links->len; i++)
    {
      const char *link = page.links->pdata[i];

      g_assert_cmpint (link[0], ==, '#');
      g_assert_true (g_hash_table_contains (page.ids, link + 1));
    }
}

static void
test_nothing_is_fetched_or_run (void)
{
  g_autofree char *html = render_filled ("price");
  g_auto (Page) page = read_page (html);
  g_auto (GStrv) parts = g_strsplit (html, "xmlns=\"http://www.w3.org/2000/svg\"", -1);
  g_autofree char *rest = g_strjoinv ("", parts);

  g_assert_cmpuint (page.loads->len, ==, 0);
  g_assert_cmpuint (page.event_attributes, ==, 0);
  g_assert_null (strstr (rest, "http:"));
  g_assert_null (strstr (rest, "https:"));
  g_assert_null (strstr (rest, "@import"));
  g_assert_nonnull (strstr (html, "default-src 'none'"));
}

static void
test_tables_have_captions_and_scopes (void)
{
  g_autofree char *html = render_filled ("price");
  g_auto (Page) page = read_page (html);

  g_assert_cmpuint (page.captions, ==, page.tables);
  g_assert_cmpuint (page.unscoped, ==, 0);
  g_assert_cmpuint (page.unreached, ==, 0);
}

/* A column without a title has no header, not an empty one. */
static void
test_no_header_is_empty (void)
{
  static const char *const titles[] = { "name", "", NULL };
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;
  EdaGrid         *grid = eda_grid_new ("two columns", titles);

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "a");
  eda_grid_add_text (grid, "b");
  fixture_init (&fixture, "sales.csv", "price");
  eda_result_take_grid (fixture_get (&fixture, 3), "distributions/grid", grid);
  html = fixture_render (&fixture, "html");
  g_auto (Page) page = read_page (html);

  g_assert_nonnull (strstr (html, "two columns"));
  g_assert_cmpuint (page.empty_headers, ==, 0);
}

static void
test_the_page_says_what_it_is (void)
{
  g_autofree char *html = render_filled ("price");
  const char      *marker = strstr (html, EDA_REPORT_MARKER);

  g_assert_nonnull (marker);
  g_assert_cmpint (marker - html, <, 200 - (gssize)strlen (EDA_REPORT_MARKER));
  g_assert_nonnull (strstr (html, "<html lang=\"en\">"));
  g_assert_nonnull (strstr (html, "<title>price"));
  g_assert_nonnull (strstr (html, "name=\"viewport\""));
  g_assert_nonnull (strstr (html, "<a class=\"skip\" href=\"#main\">"));
  g_assert_nonnull (strstr (html, "eda-batch report sales.csv"));
  g_assert_nonnull (strstr (html, "9f2c"));
  g_assert_nonnull (strstr (html, "5 fields instead of 1"));
}

static void
test_hostile_strings_are_inert (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autofree char *html = render_filled (hostile_texts[i]);
      g_auto (Page) page = read_page (html);

      g_assert_cmpuint (page.loads->len, ==, 0);
      g_assert_cmpuint (page.event_attributes, ==, 0);
      g_assert_cmpuint (page.double_ids, ==, 0);
      g_assert_cmpuint (page.h1, ==, 1);
      g_assert_null (strstr (html, "<script"));
      g_assert_null (strstr (html, "\x1b"));
    }
}

static void
test_unseen_signs_are_shown (void)
{
  g_autofree char *html = render_filled ("invoice\u202efdp.exe\u200b");

  g_assert_nonnull (strstr (html, "invoice⟦U+202E⟧fdp.exe⟦U+200B⟧"));
  g_assert_null (strstr (html, "\u202e"));
  g_assert_null (strstr (html, "\u200b"));
}

static void
test_left_out_figures_are_said (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;
  EdaResult       *result;

  fixture_init (&fixture, "wide.csv", "price");
  result = fixture_get (&fixture, 3);
  for (int i = 0; i < 103; i++)
    {
      g_autofree char *name = g_strdup_printf ("column %d", i);

      eda_result_begin_group (result, name);
      eda_result_take_figure (result, name, fixture_new_bars (name));
    }
  html = fixture_render (&fixture, "html");
  g_auto (Page) page = read_page (html);

  g_assert_cmpuint (page.figures, <=, 100);
  g_assert_nonnull (strstr (html, "3 figures are left out"));
  g_assert_true (g_hash_table_contains (page.ids, "part-3-103"));
}

static void
test_figures_have_their_values_as_a_table (void)
{
  g_autofree char *html = render_filled ("price");
  const char      *values = strstr (html, "<details class=\"values\">");

  g_assert_nonnull (values);
  g_assert_nonnull (strstr (values, "<td>0.5</td>"));
}

static void
test_the_glossary_follows_the_page (void)
{
  g_autofree char *html = render_filled ("kurtosis");
  const char      *glossary = strstr (html, "id=\"glossary\"");

  g_assert_nonnull (strstr (glossary, "Kurtosis"));
  g_assert_null (strstr (glossary, "Spearman"));
  g_assert_null (strstr (glossary, "L-skewness"));
}

static void
test_equal_input_gives_equal_bytes (void)
{
  g_autofree char *first = render_filled ("price");
  g_autofree char *second = render_filled ("price");

  g_assert_cmpstr (first, ==, second);
}

static void
test_formats_are_found_by_word_and_by_suffix (void)
{
  g_autofree char *list = eda_report_format_list ();

  g_assert_cmpstr (list, ==, "html, md, pdf, json, edaz");
  g_assert_null (eda_report_format_find ("docx"));
  g_assert_cmpstr (eda_report_format_of_path ("a.b.json")->id, ==, "json");
  g_assert_null (eda_report_format_of_path ("data.csv"));
}

static void
test_joiners_stay (void)
{
  g_autofree char *html = render_filled ("family \u200d and \u200c");

  g_assert_nonnull (strstr (html, "family \u200d and \u200c"));
}

/* A column of sentences is no column of single words. */
static void
test_sentences_get_room (void)
{
  static const char *const titles[] = { "Column", "Why", NULL };
  g_autofree char         *sentence = g_strnfill (91, 'x');
  EdaGrid                 *grid = eda_grid_new ("reasons", titles);
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, "a");
  eda_grid_add_text (grid, sentence);
  fixture_init (&fixture, "sales.csv", "price");
  eda_result_take_grid (fixture_get (&fixture, 3), "distributions/grid", grid);
  html = fixture_render (&fixture, "html");
  g_assert_nonnull (strstr (html, "<table class=\"grid w2\">"));
  g_assert_nonnull (strstr (html, ".w2 tr > :nth-child(2),"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/well-formed", test_the_page_is_well_formed);
  g_test_add_func ("/html/headings", test_headings_form_an_outline);
  g_test_add_func ("/html/anchors", test_every_anchor_resolves);
  g_test_add_func ("/html/self-contained", test_nothing_is_fetched_or_run);
  g_test_add_func ("/html/tables", test_tables_have_captions_and_scopes);
  g_test_add_func ("/html/headers", test_no_header_is_empty);
  g_test_add_func ("/html/origin", test_the_page_says_what_it_is);
  g_test_add_func ("/html/hostile", test_hostile_strings_are_inert);
  g_test_add_func ("/html/unseen", test_unseen_signs_are_shown);
  g_test_add_func ("/html/left-out", test_left_out_figures_are_said);
  g_test_add_func ("/html/values", test_figures_have_their_values_as_a_table);
  g_test_add_func ("/html/glossary", test_the_glossary_follows_the_page);
  g_test_add_func ("/html/same-bytes", test_equal_input_gives_equal_bytes);
  g_test_add_func ("/html/formats", test_formats_are_found_by_word_and_by_suffix);
  g_test_add_func ("/html/joiners", test_joiners_stay);
  g_test_add_func ("/html/sentences-get-room", test_sentences_get_room);
  return g_test_run ();
}
