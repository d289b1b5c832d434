/* What stands around the six steps: masthead, contents, key findings, and how the file
 * was read. */

#include "report/html-parts.h"

#include "analysis/steps/step.h"

#define KEY_FINDINGS 10
#define SHOWN_NOTES 20

static EdaTable *
get_table (EdaHtml *html)
{
  return eda_profile_get_table (html->report->profile);
}

/* A whole number of the model at "first/second"; 0 when the model does not have it. */
static gint64
get_count (const EdaHtml *html, const char *first, const char *second, const char *third)
{
  const char *const keys[] = { first, second, third };
  const EdaFacts   *facts = html->model;

  for (gsize i = 0; i < G_N_ELEMENTS (keys) && keys[i] != NULL && facts != NULL; i++)
    facts = eda_facts_get_kind (facts) == EDA_FACTS_OBJECT
                ? eda_facts_find (facts, keys[i])
                : NULL;
  return facts != NULL && eda_facts_get_kind (facts) == EDA_FACTS_COUNT
             ? eda_facts_get_count (facts)
             : 0;
}

static void
append_tile (GString *out, const char *value, const char *name)
{
  g_string_append (out, "<li>");
  eda_html_element (out, "b", NULL, value);
  eda_html_text (out, name);
  g_string_append (out, "</li>");
}

static void
append_count_tile (GString *out, gint64 count, const char *singular, const char *plural)
{
  g_autofree char *text = eda_format (EDA_ROLE_COUNT, (double)count);

  append_tile (out, text, count == 1 ? singular : plural);
}

static void
append_glance (EdaHtml *html, GString *out)
{
  double rows = (double)eda_table_get_n_rows (get_table (html));
  double columns = eda_table_get_n_columns (get_table (html));
  double missing = (double)get_count (html, "missingness", "cells_missing", NULL);
  g_autofree char *share
      = eda_format (EDA_ROLE_SHARE, rows * columns > 0 ? missing / (rows * columns) : 0);

  g_string_append (out, "<ul class=\"glance\">");
  append_count_tile (out, (gint64)rows, "row", "rows");
  append_count_tile (out, (gint64)columns, "column", "columns");
  append_tile (out, share, "of cells missing");
  append_count_tile (out,
                     get_count (html, "dataset", "duplicate_rows", "excess"),
                     "repeated row",
                     "repeated rows");
  append_count_tile (out, html->findings->len, "finding", "findings");
  g_string_append (out, "</ul>\n");
}

static char *
say_delimiter (char delimiter)
{
  switch (delimiter)
    {
    case '\0':
      return g_strdup ("one column, no delimiter");
    case '\t':
      return g_strdup ("tab between cells");
    case ' ':
      return g_strdup ("blanks between cells");
    case ',':
      return g_strdup ("comma between cells");
    case ';':
      return g_strdup ("semicolon between cells");
    default:
      return g_strdup_printf ("“%c” between cells", delimiter);
    }
}

static char *
say_quote (char quote)
{
  switch (quote)
    {
    case '\0':
      return g_strdup ("no quotes");
    case '"':
      return g_strdup ("double quotes");
    case '\'':
      return g_strdup ("single quotes");
    default:
      return g_strdup_printf ("“%c” as quotes", quote);
    }
}

static char *
say_dialect (const EdaSourceInfo *source)
{
  g_autofree char *delimiter = say_delimiter (source->delimiter);
  g_autofree char *quote = say_quote (source->quote);

  return g_strdup_printf ("%s · %s · %s · %s · decimal %s",
                          source->encoding != NULL ? source->encoding
                                                   : "encoding not known",
                          delimiter,
                          quote,
                          source->header ? "names in the first line" : "no line of names",
                          source->decimal == ',' ? "comma" : "point");
}

static void
append_entry (GString *out, const char *term, const char *class_name, const char *text)
{
  eda_html_element (out, "dt", NULL, term);
  g_string_append (out, "<dd>");
  eda_html_element (out, class_name != NULL ? "code" : "span", class_name, text);
  g_string_append (out, "</dd>\n");
}

static void
append_origin (EdaHtml *html, GString *out)
{
  const EdaSourceInfo *source = eda_table_get_source (get_table (html));
  g_autofree char     *bytes = eda_format_count (source->bytes, "byte", NULL);
  const char          *sha256 = eda_source_info_get_sha256 (source);
  g_autofree char     *dialect = say_dialect (source);
  g_autofree char     *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, html->report->seed);

  g_string_append (out, "<dl class=\"origin\">");
  append_entry (out, "File size", NULL, bytes);
  append_entry (out, "Read as", NULL, dialect);
  append_entry (out, "SHA-256", "mono", sha256 != NULL ? sha256 : "–");
  append_entry (out, "Program", NULL, "EDA Workbench " EDA_VERSION);
  append_entry (out, "Random seed", NULL, seed);
  if (html->report->command != NULL)
    append_entry (out, "Make it again", "command", html->report->command);
  g_string_append (out, "</dl>\n");
}

static gboolean
is_exact (EdaHtml *html)
{
  const EdaFacts *exact
      = eda_facts_find (eda_facts_find (html->model, "dataset"), "exact");

  return eda_facts_get_kind (exact) == EDA_FACTS_FLAG && eda_facts_get_flag (exact);
}

void
eda_html_masthead (EdaHtml *html, GString *out)
{
  EdaTable        *table = get_table (html);
  g_autofree char *rows = eda_format_count (eda_table_get_n_rows (table), "row", NULL);
  g_autofree char *columns
      = eda_format_count (eda_table_get_n_columns (table), "column", NULL);
  g_autofree char *lead = g_strdup_printf (
      "%s × %s, explored in six steps. %s",
      rows,
      columns,
      is_exact (html) ? "Every row was used; nothing is sampled."
                      : "Some numbers rest on a sample; see “How it was read”.");

  eda_html_element (out, "p", "kicker", "Data report");
  eda_html_element (out, "h1", NULL, eda_table_get_source (table)->name);
  eda_html_element (out, "p", "lead", lead);
  append_glance (html, out);
  append_origin (html, out);
}

static void
append_link (GString *out, const char *target, const char *text, guint count)
{
  g_string_append_printf (out, "<li><a href=\"#%s\"><span>", target);
  eda_html_text (out, text);
  g_string_append (out, "</span>");
  if (count > 0)
    g_string_append_printf (out,
                            "<span class=\"count\" title=\"%u finding%s\">%u</span>",
                            count,
                            count == 1 ? "" : "s",
                            count);
  g_string_append (out, "</a></li>\n");
}

static guint
count_findings (EdaHtml *html, guint step)
{
  guint n = 0;

  for (guint i = 0; i < html->findings->len; i++)
    n += ((EdaFinding *)html->findings->pdata[i])->step == step;
  return n;
}

void
eda_html_contents (EdaHtml *html, GString *out)
{
  g_string_append (out, "<ol>\n");
  append_link (out, "key-findings", "Key findings", 0);
  for (guint number = 1; number <= EDA_N_STEPS; number++)
    {
      g_autofree char *target = g_strdup_printf ("step-%u", number);
      g_autofree char *text
          = g_strdup_printf ("%u  %s", number, eda_step_get (number)->name);

      append_link (out, target, text, count_findings (html, number));
    }
  append_link (out, "reading", "How it was read", 0);
  append_link (out, "glossary", "Glossary", 0);
  g_string_append (out, "</ol>");
}

static gboolean
is_on_page (EdaHtml *html, const EdaFinding *finding)
{
  return g_hash_table_contains (html->places, finding);
}

static void
append_key_finding (EdaHtml *html, GString *out, const EdaFinding *finding)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (html->places, finding));

  g_string_append_printf (
      out,
      "<li class=\"finding %s\"><p><span class=\"severity\">%s</span>",
      eda_severity_get_name (finding->severity),
      eda_html_severity_word (finding->severity));
  if (is_on_page (html, finding))
    g_string_append_printf (out, "<a href=\"#finding-%u\">", place);
  eda_html_text (out, finding->text);
  g_string_append (out, is_on_page (html, finding) ? "</a>" : "");
  g_string_append (out, " <span class=\"place\">");
  eda_html_text (out, eda_step_get (finding->step)->name);
  g_string_append (out, "</span></p></li>\n");
}

void
eda_html_key_findings (EdaHtml *html, GString *out)
{
  guint shown = MIN (html->findings->len, KEY_FINDINGS);

  g_string_append (out, "<section id=\"key-findings\"><h2>Key findings</h2>\n");
  if (shown == 0)
    g_string_append (
        out,
        "<p class=\"question\">Nothing stands out: no rule found anything worth a "
        "warning.</p>\n");
  else
    {
      g_string_append (out,
                       "<p class=\"question\">What to look at first, the gravest on "
                       "top.</p>\n<ol class=\"findings key\">\n");
      for (guint i = 0; i < shown; i++)
        append_key_finding (html, out, html->findings->pdata[i]);
      g_string_append (out, "</ol>\n");
    }
  if (html->findings->len > shown)
    {
      g_autofree char *rest
          = eda_format_count (html->findings->len - shown, "more finding", NULL);

      g_string_append_printf (
          out, "<p class=\"absent\">%s stand with the steps below.</p>\n", rest);
    }
  g_string_append (out, "</section>\n");
}

static void
append_notes (GString *out, const char *caption, const GPtrArray *notes)
{
  if (notes->len == 0)
    return;
  g_string_append (out, "<div class=\"table\"><div class=\"scroll\"><table>");
  eda_html_element (out, "caption", NULL, caption);
  g_string_append (
      out,
      "<thead><tr><th scope=\"col\" class=\"n\">Line</th><th scope=\"col\">What</th>"
      "</tr></thead><tbody>\n");
  for (guint i = 0; i < MIN (notes->len, SHOWN_NOTES); i++)
    {
      const EdaLoadNote *note = notes->pdata[i];
      g_autofree char   *line = eda_format (EDA_ROLE_COUNT, (double)note->line);

      g_string_append_printf (out, "<tr><td class=\"n\">%s</td>", line);
      eda_html_element (out, "td", "long", note->what);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody></table></div>");
  if (notes->len > SHOWN_NOTES)
    g_string_append_printf (
        out,
        "<p class=\"note-text\">The first %d of %u; the JSON report has all.</p>",
        SHOWN_NOTES,
        notes->len);
  g_string_append (out, "</div>\n");
}

static void
append_loading (EdaHtml *html, GString *out)
{
  const EdaSourceInfo *source = eda_table_get_source (get_table (html));
  g_autofree char     *dialect = say_dialect (source);

  g_string_append (out, "<p>");
  eda_html_text (out, dialect);
  g_string_append (out, ".");
  if (source->dialect_reason != NULL && source->dialect_reason[0] != '\0')
    {
      g_string_append (out, " ");
      eda_html_text (out, source->dialect_reason);
    }
  g_string_append (out, "</p>\n");
  if (source->rejected->len == 0 && source->repairs->len == 0)
    g_string_append (
        out, "<p>Every line became a row; nothing was set aside or mended.</p>\n");
  append_notes (out, "Lines set aside: in the file, not in the table", source->rejected);
  append_notes (out, "Rows mended: in the table, changed", source->repairs);
}

static void
append_coverage_entry (GString *out, const EdaFacts *entry)
{
  const EdaFacts *columns = eda_facts_find (entry, "columns");

  g_string_append (out, "<tr>");
  g_string_append (out, "<th scope=\"row\">");
  eda_html_text (out, eda_facts_get_text (eda_facts_find (entry, "check")));
  g_string_append (out, "</th><td>");
  for (gsize i = 0; i < eda_facts_get_size (columns); i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      eda_html_text (out, eda_facts_get_text (eda_facts_get_child (columns, i)));
    }
  g_string_append_printf (out,
                          "</td><td>%s</td>",
                          eda_facts_get_flag (eda_facts_find (entry, "ran")) ? "in part"
                                                                             : "no");
  eda_html_element (
      out, "td", "long", eda_facts_get_text (eda_facts_find (entry, "why")));
  g_string_append (out, "</tr>\n");
}

static void
append_coverage (EdaHtml *html, GString *out)
{
  const EdaFacts *coverage = eda_facts_find (html->model, "coverage");
  gsize           n = eda_facts_get_size (coverage);

  if (n == 0)
    {
      g_string_append (out, "<p>Every check ran on all of the data.</p>\n");
      return;
    }
  g_string_append (
      out,
      "<div class=\"table\"><div class=\"scroll\"><table><caption>Checks that did not "
      "run, or not on everything</caption><thead><tr><th scope=\"col\">Check</th>"
      "<th scope=\"col\">Columns</th><th scope=\"col\">Ran</th><th scope=\"col\">Why"
      "</th></tr></thead><tbody>\n");
  for (gsize i = 0; i < MIN (n, SHOWN_NOTES); i++)
    append_coverage_entry (out, eda_facts_get_child (coverage, i));
  g_string_append (out, "</tbody></table></div>");
  if (n > SHOWN_NOTES)
    g_string_append_printf (out,
                            "<p class=\"note-text\">The first %d of %" G_GSIZE_FORMAT
                            "; the JSON report has all.</p>",
                            SHOWN_NOTES,
                            n);
  g_string_append (out, "</div>\n");
}

void
eda_html_reading (EdaHtml *html, GString *out)
{
  g_string_append (
      out,
      "<section id=\"reading\"><h2>How it was read</h2>\n<p class=\"question\">What the "
      "loader saw, what it changed, and what could not be checked.</p>\n");
  append_loading (html, out);
  append_coverage (html, out);
  if (html->n_left_out > 0)
    {
      g_autofree char *count
          = eda_format_count (html->n_left_out, "figure is", "figures are");

      g_string_append_printf (
          out,
          "<p>%s left out of this page: each step draws its first %d parts. "
          "Every number is in the tables and in the JSON report.</p>\n",
          count,
          EDA_HTML_FIGURE_GROUPS);
    }
  g_string_append (out, "</section>\n");
}
