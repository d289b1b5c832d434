/* What HTML shows, JSON has: every number in a table of the page is the number that
 * stands at its place in the JSON, formatted. Which place that is number-places.h says; a
 * number without a place fails. */

#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "notebook/replay.h"
#include "report/html-parts.h"
#include "report/render.h"
#include "tests/report/facts-of-json.h"
#include "tests/report/number-lookup.h"
#include "tests/report/number-places.h"

static gboolean
is_named (const char *name, const Cell *cell)
{
  g_autofree char *long_name
      = g_strdup_printf ("%s/%s", cell->title, cell_text (cell, 0));

  return g_str_equal (name, "=") ? g_str_equal (cell->title, cell_text (cell, 0))
                                 : g_pattern_match_simple (name, cell->title)
                                       || (strchr (name, '/') != NULL
                                           && g_pattern_match_simple (name, long_name));
}

static gboolean
speaks_of (const NumberPlace *place, Cell *cell, guint which)
{
  g_autofree char *long_name
      = g_strdup_printf ("%s/%s", cell->title, cell_text (cell, 0));

  return place->which == which
         && match (place->caption, cell->table->caption, &cell->first, &cell->second)
         && is_named (place->name, cell);
}

/* The next place that speaks of it; @from: where to begin to look */
static const NumberPlace *
find_place (Cell *cell, guint which, gsize *from)
{
  while (*from < G_N_ELEMENTS (number_places))
    if (speaks_of (&number_places[(*from)++], cell, which))
      return &number_places[*from - 1];
  return NULL;
}

static void
complain (const Cell *cell, const char *word, const char *about)
{
  g_test_message ("“%s”, row %u (%s), %s: “%s” %s",
                  cell->table->caption,
                  cell->index + 1,
                  cell_text (cell, 0),
                  cell->title,
                  word,
                  about);
  g_test_fail ();
}

/* A moment has a blank where JSON has a T. */
static char *
dup_text_at (const EdaFacts *model, const char *path, const Cell *cell)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  Way             way = { .cell = cell };
  const EdaFacts *value = find_at (model, parts, &way);

  return value != NULL ? g_strdelimit (g_strdup (eda_facts_get_text (value)), "T", ' ')
                       : NULL;
}

/* (nullable): what the page should show for that place */
static char *
dup_expected (const EdaFacts *model, const Cell *cell, const NumberPlace *place)
{
  double value, over = 1, minus = 0;

  if (place->role == EDA_ROLE_TEXT)
    return dup_text_at (model, place->path, cell);
  if (!get_at (model, place->path, cell, &value)
      || (place->over != NULL && !get_at (model, place->over, cell, &over))
      || (place->minus != NULL && !get_at (model, place->minus, cell, &minus)))
    return NULL;
  value = (place->times != 0 ? place->times : 1) * (value - minus);
  if (value != 0) /* none of none is drawn as 0 */
    value /= over;
  return eda_format (place->role, value);
}

/* A table may show what the JSON has the other way round, so each place that fits is
 * tried. Nothing shown for nothing there is right, too, and so is infinity for the JSON's
 * null. */
static void
check_number (const EdaFacts *model, Cell *cell, guint which, const char *word)
{
  const NumberPlace *place;
  gboolean           known = FALSE;

  for (gsize next = 0; (place = find_place (cell, which, &next)) != NULL; known = TRUE)
    {
      g_autofree char *text = dup_expected (model, cell, place);
      g_autofree char *about = g_strdup_printf ("is %s in the JSON", text);

      if (text == NULL)
        continue;
      if (!g_str_equal (word + (word[0] == '+'), text)
          && !(g_str_equal (text, "–") && g_str_has_suffix (word, "∞")))
        complain (cell, word, about);
      return;
    }
  if (!known)
    complain (cell, word, "has no row in number-places.h");
  else if (!g_str_equal (word, "–"))
    complain (cell, word, "is not in the JSON");
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (word[word[0] == '+']) || g_str_has_prefix (word, "−")
         || g_str_has_prefix (word, "–") || g_str_has_prefix (word, "∞")
         || g_str_has_prefix (word, "<\u202f") || g_str_has_prefix (word, ">\u202f");
}

/* Returns: how many numbers there are */
static guint
check_cell (const EdaFacts *model, Cell *cell, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " (),", -1);
  gsize              next = 0;
  const NumberPlace *place = find_place (cell, 0, &next);
  guint              n = 0;

  if (place != NULL && place->path == NULL)
    return 0;
  if (place != NULL && place->role == EDA_ROLE_TEXT)
    check_number (model, cell, n++, text);
  else
    for (guint i = 0; words[i] != NULL; i++)
      if (is_number (words[i]))
        check_number (model, cell, n++, words[i]);
  return n;
}

static guint
check_table (const EdaFacts *model, const HtmlTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    for (guint column = table->named ? 1 : 0;
         column < ((GPtrArray *)table->rows->pdata[i])->len;
         column++)
      {
        Cell        cell = { table, table->rows->pdata[i], i, "", NULL, NULL };
        const char *title
            = column < table->titles->len ? table->titles->pdata[column] : "";

        cell.title
            = *title != '\0' || column == 0 ? title : cell_text (&cell, column - 1);
        n += check_cell (model, &cell, cell_text (&cell, column));
        g_free (cell.first);
        g_free (cell.second);
      }
  return n;
}

static char *
render (EdaProfile *profile, GPtrArray *results, const char *format)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  const EdaReport  report = { .profile = profile,
                              .results = results,
                              .seed = EDA_DEFAULT_SEED,
                              .figures = &eda_figures };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = eda_report_format_find (format)->render (&report, &context, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Numbers in sentences: those of the findings and of the columns' descriptions. */
static void
check_sentences (const EdaFacts *list, const char *key, const char *html)
{
  for (gsize i = 0; i < eda_facts_get_size (list); i++)
    {
      const EdaFacts *text = eda_facts_find (eda_facts_get_child (list, i), key);
      g_autoptr (GString) marks = g_string_new (NULL);

      if (text == NULL)
        continue;
      eda_html_text (marks, eda_facts_get_text (text));
      if (strstr (html, marks->str) == NULL)
        g_error ("the page does not say: %s", eda_facts_get_text (text));
    }
}

static void
check_page (EdaTable *table)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = eda_replay (profile, &context, &error), tables = NULL;
  g_autofree char *html = NULL, *json = NULL;
  g_autoptr (EdaFacts) model = NULL;
  guint n = 0;

  g_assert_no_error (error);
  html = render (profile, results, "html");
  json = render (profile, results, "json");
  model = facts_of_json (json);
  tables = html_tables_read (html);
  for (guint i = 0; i < tables->len; i++)
    n += check_table (model, tables->pdata[i]);
  check_sentences (eda_facts_find (model, "findings"), "text", html);
  check_sentences (eda_facts_find (model, "columns"), "description", html);
  g_test_message ("%u numbers in %u tables", n, tables->len);
  g_assert_cmpuint (n, >, 200);
}

static void
test_file (gconstpointer path)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autofree char *full = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (full);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (file, NULL, &context, &error);

  g_assert_no_error (error);
  check_page (table);
}

/* Columns that most statistics have no answer for. */
static void
test_awkward (void)
{
  static const char *const huge[]
      = { "1e308", "-1e308", "inf", "-inf", "5e-324", "0", "" };
  static const char *const levels[] = { "=1+1", "a/b", "", "<b>", "2", "all" };
  const EdaContext         context = EDA_CONTEXT_INIT;
  g_autoptr (GString) text
      = g_string_new ("same,huge,ties,one,level,moment,large,flag,empty\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text,
                            "7,%s,%u,%s,%s,2024-02-%02uT%02u:00:00,%u,%s,\n",
                            huge[i % G_N_ELEMENTS (huge)],
                            i % 30 == 29 ? 400 : i % 4,
                            i == 31 ? "3.25" : "",
                            levels[i * i % G_N_ELEMENTS (levels)],
                            1 + i / 3,
                            i % 24,
                            4000000000u + i * 7919 % 61,
                            i * 13 % 7 < 3 ? "yes" : "no");
  bytes = g_bytes_new (text->str, text->len);
  table = eda_load_bytes (bytes, "awkward.csv", NULL, &context, &error);
  g_assert_no_error (error);
  check_page (table);
}

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func (
      "/report/numbers/penguins", "sample-data/penguins.csv", test_file);
  g_test_add_data_func ("/report/numbers/msleep", "sample-data/msleep.csv", test_file);
  g_test_add_data_func ("/report/numbers/weather", "sample-data/weather.csv", test_file);
  g_test_add_data_func ("/report/numbers/orders", "tests/golden/orders.csv", test_file);
  g_test_add_func ("/report/numbers/awkward", test_awkward);
  return g_test_run ();
}
