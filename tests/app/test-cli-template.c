/* Templates of eda-batch: built-in ones, and the user's own. */

#include "tests/app/run.h"

static void
test_list_and_print (Run *run, gconstpointer data)
{
  run_batch (run, "--list-templates");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "standard ");
  assert_says (run->out, "brief ");
  assert_says (run->out, "portfolio ");
  run_batch (run, "--print-template brief.md");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "{{page.name}}");
  run_batch (run, "--print-template nothing.md");
  g_assert_cmpint (run->code, ==, 2);
}

/* Each in each of its formats. */
static void
test_built_in (Run *run, gconstpointer data)
{
  static const char *const words[] = {
    "report -t brief -f html -o - a.csv",     "report -t brief -f md -o - a.csv",
    "report -t portfolio -f html -o - a.csv", "report -t portfolio -f md -o - a.csv",
    "report -t standard -f md -o - a.csv",
  };

  put (run, "a.csv", SMALL_CSV, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      run_batch (run, words[i]);
      g_assert_cmpint (run->code, ==, 0);
      assert_says (run->out, "<!-- EDA Workbench report");
      assert_says (run->out, "a.csv");
      g_assert_null (strstr (run->out, "{{"));
    }
}

static void
test_of_the_user (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "mine.md", "{{dataset.rows}} rows: {{#columns}}{{name}} {{/columns}}\n", -1);
  run_batch (run, "report -t mine.md -o - a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, " rows: ");
  g_assert_null (strstr (run->out, "<html"));
}

/* The example of docs/TEMPLATES.md. */
static char *
read_example (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), "docs", "TEMPLATES.md", NULL);
  g_autofree char *docs = NULL;
  char            *start, *end;

  g_assert_true (g_file_get_contents (path, &docs, NULL, NULL));
  start = strstr (docs, "<!-- inherit.md -->\n```\n");
  g_assert_nonnull (start);
  start = strstr (start, "{{<");
  end = strstr (start, "```");
  return g_strndup (start, (gsize)(end - start));
}

static void
test_that_inherits (Run *run, gconstpointer data)
{
  g_autofree char *example = read_example ();

  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "mine.md", example, -1);
  run_batch (run, "report -q -t mine.md -o - a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "\n# How a.csv came to be\n");
  assert_says (run->out, "\n\nCollected for the course in spring; ");
  assert_says (run->out, "## Key findings");
  assert_says (run->out, "---\n\nQuestions to Ada.\n");
  g_assert_null (strstr (run->out, "Made by EDA Workbench"));
}

/* Every place of docs/TEMPLATES.md is in both formats, and takes nothing else with it. */
static void
test_places (Run *run, gconstpointer data)
{
  static const char *const places[][2] = {
    { "standard", "intro findings steps step reading glossary footer" },
    { "brief", "intro findings columns related conclusions origin footer" },
    { "portfolio",
      "intro findings conclusions notes related pictures reading origin footer" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint html = 0; html < 2; html++)
      {
        g_auto (GStrv) names = g_strsplit (places[i][1], " ", -1);
        g_autofree char *words = g_strdup_printf (
            "--print-template %s.%s", places[i][0], html ? "html" : "md");

        run_batch (run, words);
        for (char **name = names; *name != NULL; name++)
          {
            gboolean section
                = !g_str_equal (*name, "intro") && !g_str_equal (*name, "footer");
            g_autofree char *first
                = g_strdup_printf ("{{$%s%s}}", section ? "before_" : "", *name);
            g_autofree char *last
                = g_strdup_printf ("{{/%s%s}}", section ? "after_" : "", *name);

            if (html && g_str_equal (*name, "footer"))
              continue; /* foot.html has it */
            assert_says (run->out, first);
            assert_says (run->out, last);
          }
      }
}

static void
test_that_inherits_html (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  put (run,
       "mine.html",
       "{{<standard.html}}{{$title}}Mine{{/title}}"
       "{{$before_step}}<hr title=\"{{number}}\"/>{{/before_step}}"
       "{{$footer}}<p>Ada</p>{{/footer}}{{/standard.html}}",
       -1);
  run_batch (run, "report -q -t mine.html -o - a.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "<title>Mine – data report</title>");
  assert_says (run->out, "<h1>Mine</h1>");
  assert_says (run->out, "<hr title=\"2\"/>\n<section id=\"step-2\">");
  assert_says (run->out, "<footer>\n<p>Ada</p>\n</footer>");
}

static void
test_mistakes (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  put (run, "bad.md", "one\n{{#open}}\n", -1);
  run_batch (run, "report -t bad.md -o - a.csv");
  g_assert_cmpint (run->code, !=, 0);
  assert_says (run->err, "bad.md:2:1");
  run_batch (run, "report -t nowhere.html a.csv");
  g_assert_cmpint (run->code, !=, 0);
  assert_says (run->err, "nowhere.html");
  run_batch (run, "report -t unknown a.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "report -t bad.md -f html a.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "report -t brief -f json a.csv");
  g_assert_cmpint (run->code, ==, 2);
  run_batch (run, "inspect -t brief a.csv");
  g_assert_cmpint (run->code, ==, 2);
}

/* Figures that a template leaves out are not written. */
static void
test_only_figures_that_are_shown (Run *run, gconstpointer data)
{
  put (run, "a.csv", SMALL_CSV, -1);
  run_batch (run, "report -t brief -o brief.md a.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "brief.md"));
  g_assert_false (exists (run, "brief.md_files"));
  run_batch (run, "report -o all.md a.csv");
  g_assert_cmpint (run->code, ==, 0);
  g_assert_true (exists (run, "all.md_files/figure-1.svg"));
}

static void
test_sections (Run *run, gconstpointer data)
{
  put (run, "sales.csv", SMALL_CSV, -1);
  run_batch (run, "report -q --sections=findings,3 -o - sales.csv");
  g_assert_cmpint (run->code, ==, 0);
  assert_says (run->out, "id=\"key-findings\"");
  assert_says (run->out, "id=\"step-3\"");
  g_assert_null (strstr (run->out, "id=\"step-1\""));
  g_assert_null (strstr (run->out, "href=\"#step-1\""));
  g_assert_null (strstr (run->out, "Glossary"));
  assert_says (run->out, "--sections=findings,3"); /* made again by the same words */
  run_batch (run, "report -q --sections=1,glossary -f md -o - sales.csv");
  assert_says (run->out, "## Glossary");
  g_assert_null (strstr (run->out, "## Key findings"));
  g_assert_null (strstr (run->out, "## 2 Missing"));
  run_batch (run, "--sections=7 sales.csv");
  g_assert_cmpint (run->code, ==, 2);
}

static char *
make_long_names (void)
{
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (
        csv, "%sa_name_that_goes_on_and_on_until_it_fills_a_line_%u", i ? "," : "", i);
  for (guint row = 0; row < 60; row++)
    for (guint i = 0; i < 12; i++)
      g_string_append_printf (
          csv, "%s%u", i ? "," : "\n", row * row * (i + 1) % (i + 97));
  g_string_append_c (csv, '\n');
  return g_string_free (csv, FALSE);
}

static void
assert_one_page (Run *run)
{
  g_autofree char *text = NULL;

  g_assert_cmpint (run->code, ==, 0);
  text = read_pdf (run, "x.pdf");
  g_assert_true (strchr (text, '\f') == text + strlen (text) - 1);
}

/* One sheet, however much there is to say. */
static void
test_brief_is_one_page (Run *run, gconstpointer data)
{
  static const char *const samples[] = { "penguins", "msleep", "weather" };
  g_autofree char         *long_names = make_long_names ();

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *words
          = g_strdup_printf ("report -q -t brief --force -o x.pdf %s/sample-data/%s.csv",
                             g_getenv ("EDA_SOURCE_ROOT"),
                             samples[i]);

      run_batch (run, words);
      assert_one_page (run);
    }
  put (run, "long.csv", long_names, -1);
  run_batch (run, "report -q -t brief --force -o x.pdf long.csv");
  assert_one_page (run);
}

/* A full stop in a name ends no sentence. */
static void
test_brief_says_whole_sentences (Run *run, gconstpointer data)
{
  put (run,
       "a.csv",
       "Temp. min,Temp. max\n1,11\n2,12.5\n3,13\n4,14\n5,14.5\n6,16\n7,17\n8,18.5\n9,"
       "19\n10,20.5\n11,21\n12,22\n",
       -1);
  run_batch (run, "report -q -t brief -f md -o - a.csv");
  assert_says (run->out, "- Temp. min and Temp. max are ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/template/list-and-print", test_list_and_print);
  run_add ("/cli/template/brief", test_brief_is_one_page);
  run_add ("/cli/template/brief/sentences", test_brief_says_whole_sentences);
  run_add ("/template/built-in", test_built_in);
  run_add ("/template/of-the-user", test_of_the_user);
  run_add ("/template/that-inherits", test_that_inherits);
  run_add ("/template/that-inherits/html", test_that_inherits_html);
  run_add ("/template/places", test_places);
  run_add ("/template/mistakes", test_mistakes);
  run_add ("/template/only-figures-that-are-shown", test_only_figures_that_are_shown);
  run_add ("/cli/template/sections", test_sections);
  return g_test_run ();
}
