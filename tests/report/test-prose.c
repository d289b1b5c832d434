/* No number of a sentence is made up: whatever a page of any template says outside its
 * tables, the JSON has, as a number, as a share of the rows or cells, as the length of a
 * list, or in a text. */

#include <math.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "notebook/replay.h"
#include "report/render.h"
#include "tests/report/facts-of-json.h"
#include "tests/report/html-prose.h"

/* What sentences say whatever the data: bounds of p and r, confidence, 10 000 drawn
 * tables, and the thresholds of the rules. */
static const char *const constants[]
    = { "0.001", "0.999", "95", "95\u202f%", "000", "0.2", "3.0", NULL };

static gboolean
is_within_number (const char *at)
{
  return g_ascii_isdigit (*at) || ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
         || (g_str_has_prefix (at, "\u202f") && g_ascii_isdigit (at[strlen ("\u202f")]));
}

/* Calls @see with each number of @text: digits that no letter stands before, with what
 * parts thousands and with a per cent sign. */
static void
for_each_number (const char *text,
                 void (*see) (const char *number, const char *text, gpointer data),
                 gpointer data)
{
  gunichar before = ' ';

  for (const char *at = text; *at != '\0';)
    {
      const char *end = at;

      while (is_within_number (end))
        end = g_utf8_next_char (end);
      if (end > at && g_ascii_isdigit (*at) && !g_unichar_isalnum (before)
          && before != '_' && before != '.')
        {
          const char      *sign = g_str_has_prefix (end, "\u202f%") ? "\u202f%" : "";
          g_autofree char *digits = g_strndup (at, (gsize)(end - at));
          g_autofree char *number = g_strconcat (digits, sign, NULL);

          see (number, text, data);
        }
      end = end > at ? end : g_utf8_next_char (at);
      before = g_utf8_get_char (g_utf8_prev_char (end));
      at = end;
    }
}

typedef struct
{
  GHashTable *known;
  double      rows, cells;
  const char
       *reason; /* how the delimiter was found: lines of the file, not of the table */
  guint n;
} Prose;

static void
know (const char *number, const char *text, gpointer data)
{
  g_hash_table_add (((Prose *)data)->known, g_strdup (number));
}

static void
know_number (Prose *prose, double value)
{
  static const EdaRole roles[]
      = { EDA_ROLE_COUNT, EDA_ROLE_VALUE,       EDA_ROLE_SHARE,
          EDA_ROLE_P,     EDA_ROLE_COEFFICIENT, EDA_ROLE_STATISTIC };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *text = eda_format (roles[i], fabs (value));

      for_each_number (text, know, prose);
    }
  g_autofree char *tenths = g_strdup_printf ("%.1f", fabs (value)); /* expected rows */
  know (tenths, NULL, prose);
}

static void
know_share (Prose *prose, double value)
{
  g_autofree char *of_rows = eda_format (EDA_ROLE_SHARE, value / prose->rows);
  g_autofree char *of_cells = eda_format (EDA_ROLE_SHARE, value / prose->cells);

  know (of_rows, NULL, prose);
  know (of_cells, NULL, prose);
}

static void
know_facts (Prose *prose, const EdaFacts *facts)
{
  switch (eda_facts_get_kind (facts))
    {
    case EDA_FACTS_TEXT:
      for_each_number (eda_facts_get_text (facts), know, prose);
      return;
    case EDA_FACTS_COUNT:
      know_number (prose, (double)eda_facts_get_count (facts));
      know_share (prose, (double)eda_facts_get_count (facts));
      return;
    case EDA_FACTS_NUMBER:
      know_number (prose, eda_facts_get_number (facts));
      return;
    case EDA_FACTS_OBJECT:
    case EDA_FACTS_LIST:
      know_number (prose, (double)eda_facts_get_size (facts));
      for (gsize i = 0; i < eda_facts_get_size (facts); i++)
        know_facts (prose, eda_facts_get_child (facts, i));
      return;
    case EDA_FACTS_NULL:
    case EDA_FACTS_FLAG:
      return;
    }
}

static void
check_number (const char *number, const char *text, gpointer data)
{
  Prose *prose = data;

  prose->n++;
  if (g_hash_table_contains (prose->known, number) || g_strv_contains (constants, number)
      || strstr (text, prose->reason) != NULL)
    return;
  g_test_message ("%s is not in the JSON: %s", number, text);
  g_test_fail ();
}

static char *
render (const EdaReport *report, const char *format)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = eda_report_format_find (format)->render (report, &context, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_template (Prose *prose, EdaReport *report, const char *name)
{
  g_autofree char *html = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  report->template_name = name;
  html = render (report, "html");
  texts = html_prose_read (html);
  prose->n = 0;
  for (guint i = 0; i < texts->len; i++)
    for_each_number (texts->pdata[i], check_number, prose);
  g_test_message ("%s: %u numbers in %u texts", name, prose->n, texts->len);
  g_assert_cmpuint (prose->n, >, 40);
}

static void
test_file (gconstpointer path)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autofree char *full = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), path, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (full);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (file, NULL, &context, &error);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  g_autoptr (GPtrArray) results = eda_replay (profile, &context, &error);
  g_autoptr (EdaFacts) model = NULL;
  g_autoptr (GHashTable) known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double    rows = (double)eda_table_get_n_rows (table);
  Prose     prose = { known,
                      rows,
                      rows * eda_table_get_n_columns (table),
                      eda_table_get_source (table)->dialect_reason,
                      0 };
  EdaReport report = { .profile = profile,
                       .results = results,
                       .seed = EDA_DEFAULT_SEED,
                       .figures = &eda_figures };

  g_assert_no_error (error);
  json = render (&report, "json");
  model = facts_of_json (json);
  know_facts (&prose, model);
  know_number (&prose, prose.cells);
  check_template (&prose, &report, "standard");
  check_template (&prose, &report, "brief");
  check_template (&prose, &report, "portfolio");
}

int
main (int argc, char *argv[])
{
  eda_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/report/prose/penguins", "sample-data/penguins.csv", test_file);
  g_test_add_data_func ("/report/prose/msleep", "sample-data/msleep.csv", test_file);
  g_test_add_data_func ("/report/prose/weather", "sample-data/weather.csv", test_file);
  g_test_add_data_func ("/report/prose/orders", "tests/golden/orders.csv", test_file);
  return g_test_run ();
}
