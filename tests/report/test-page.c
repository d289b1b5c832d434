/* What the page chooses to say: the key findings, the columns, and what makes room when
 * it grows too heavy. */

#include "tests/report/fixture.h"

static char *
dup_key_findings (const char *html)
{
  const char *start = strstr (html, "<ol class=\"findings key\">");

  g_assert_nonnull (start);
  return g_strndup (start, (gsize)(strstr (start, "</ol>") - start));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at++)
    n++;
  return n;
}

static void
test_key_findings_are_ten_and_worst_first (void)
{
  static const char *const ids[] = { "AD1", "AD2", "AD3", "AD4", "AD5", "AD6", "AD7",
                                     "AD8", "AD9", "AE1", "AE2", "AE3", "AE4", "AE5" };
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;
  g_autofree char *list = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    fixture_add_finding (&fixture, ids[i], 3, EDA_SEVERITY_NOTE, "leans right");
  fixture_add_finding (&fixture, "AF1", 6, EDA_SEVERITY_ERROR, "contradiction");
  html = fixture_render (&fixture, "html");
  list = dup_key_findings (html);
  g_assert_cmpuint (count (list, "<li "), ==, 10);
  g_assert_cmpuint ((gsize)(strstr (list, "contradiction") - list),
                    <,
                    (gsize)(strstr (list, "leans right") - list));
  g_assert_cmpuint (count (list, "The mean is pulled."), ==, 3); /* of the first three */
  g_assert_nonnull (strstr (html, "5 more findings"));
}

static void
test_one_finding_leads_its_kind (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;
  g_autofree char *list = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  for (int i = 0; i < 15; i++)
    fixture_add_finding (&fixture, "AD1", 3, EDA_SEVERITY_NOTE, "leans right");
  html = fixture_render (&fixture, "html");
  list = dup_key_findings (html);
  g_assert_cmpuint (count (list, "<li "), ==, 1);
  g_assert_nonnull (strstr (list, "14 more like it"));
  /* what they have in common is said once above, and once in their step */
  g_assert_cmpuint (count (html, "leans right"), ==, 16);
  g_assert_cmpuint (count (html, "The mean is pulled."), ==, 2);
}

static void
test_columns_lead_to_their_parts (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;
  const char      *overview, *row;

  fixture_init (&fixture, "sales.csv", "price");
  fixture_fill (&fixture, "price");
  html = fixture_render (&fixture, "html");
  overview = strstr (html, "id=\"columns\"");
  g_assert_nonnull (overview);
  row = strstr (overview, "<a href=\"#part-3-1\">price</a>");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (row, "<svg class=\"sketch\""));
}

/* Two neighbours of a fold stand in one. */
static void
test_a_second_look_is_folded (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;
  g_autofree char *markdown = NULL;
  const char      *fold;
  EdaResult       *result;

  fixture_init (&fixture, "sales.csv", "price");
  result = fixture_get (&fixture, 3);
  eda_result_begin_group (result, "price");
  eda_result_add_text (result, "distributions/price/text", "in the middle");
  eda_result_begin_fold (result, "Tests of shape");
  eda_result_add_text (result, "distributions/price/tests", "a bell");
  eda_result_add_text (result, "distributions/price/fits", "a gamma");
  html = fixture_render (&fixture, "html");
  fold = strstr (html, "<details class=\"fold\"><summary>Tests of shape</summary>");
  g_assert_nonnull (fold);
  g_assert_cmpuint (count (html, "<details class=\"fold\">"), ==, 1);
  g_assert_cmpuint (count (fold, "</details>"), ==, count (fold, "<details"));
  g_assert_true (strstr (fold, "a gamma") < strstr (fold, "</details>"));
  markdown = fixture_render (&fixture, "md");
  g_assert_nonnull (strstr (markdown, "a gamma")); /* paper folds nothing */
}

static void
test_a_calm_table_says_so (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *html = NULL;

  fixture_init (&fixture, "sales.csv", "price");
  html = fixture_render (&fixture, "html");
  g_assert_nonnull (strstr (html, "Nothing stands out"));
  g_assert_nonnull (strstr (html, "Every check ran on all of the data."));
}

/* A figure that looks closer stands in a light page, and makes room in a heavy one. */
static void
test_closer_figures_make_room (void)
{
  for (int heavy = 0; heavy < 2; heavy++)
    {
      g_auto (Fixture) fixture;
      g_autofree char *long_text = g_strnfill (heavy ? 180000 : 100, 'x');
      g_autofree char *html = NULL;
      EdaFigure       *figure = fixture_new_bars ("A closer look");
      EdaResult       *result;

      fixture_init (&fixture, "sales.csv", "price");
      result = fixture_get (&fixture, 3);
      figure->closer = 1;
      eda_result_add_text (result, "text", "%s", long_text);
      eda_result_take_figure (result, "closer", figure);
      html = fixture_render (&fixture, "html");
      g_assert_true ((strstr (html, "A closer look</title>") == NULL) == heavy);
      g_assert_true ((strstr (html, "1 closer figure is left out") != NULL) == heavy);
    }
}

/* When all that looks closer is gone and the page is still too heavy, the later parts
 * lose their figures, and nothing else. */
static void
test_later_figures_make_room (void)
{
  g_auto (Fixture) fixture;
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *html = NULL;
  EdaResult       *result;

  fixture_init (&fixture, "sales.csv", "price");
  result = fixture_get (&fixture, 3);
  eda_result_add_text (result, "text", "%s", long_text);
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("column %d", i);

      eda_result_begin_group (result, name);
      eda_result_take_figure (result, name, fixture_new_bars (name));
    }
  html = fixture_render (&fixture, "html");
  g_assert_cmpuint (strlen (html), <=, 150000 + 8000);
  g_assert_nonnull (strstr (html, "column 0</title>"));
  g_assert_null (strstr (html, "column 39</title>"));
  g_assert_nonnull (strstr (html, "<h3>column 39</h3>"));
  g_assert_nonnull (strstr (html, " figures are left out of this step"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/key-findings", test_key_findings_are_ten_and_worst_first);
  g_test_add_func ("/page/key-findings/kinds", test_one_finding_leads_its_kind);
  g_test_add_func ("/page/fold", test_a_second_look_is_folded);
  g_test_add_func ("/page/columns", test_columns_lead_to_their_parts);
  g_test_add_func ("/page/calm", test_a_calm_table_says_so);
  g_test_add_func ("/page/closer", test_closer_figures_make_room);
  g_test_add_func ("/page/later", test_later_figures_make_room);
  return g_test_run ();
}
