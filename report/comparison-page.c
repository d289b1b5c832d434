/* The comparison for people: one sentence, the changes, and the tables behind them. */

#include "report/comparison.h"

#include <math.h>
#include <string.h>

#include "analysis/compare/shift-figure.h"
#include "analysis/findings/column-use.h"
#include "report/page-parts.h"
#include "report/templates.h"

#define SHOWN_FINDINGS 30
#define SHOWN_FIGURES 8
#define MOVED 0.1 /* PSI */

typedef struct
{
  const EdaComparison *comparison;
  EdaPage             *page;
} Page;

static void
add_table (const Page *self, EdaFacts *list, const char *title, EdaGrid *take_grid)
{
  g_autoptr (EdaGrid) grid = take_grid;
  g_autoptr (GString) marks = g_string_new (NULL);
  EdaFacts *facts;

  if (eda_grid_get_n_rows (grid) == 0)
    return;
  self->page->format->grid (self->page, marks, grid);
  facts = eda_facts_add_object (list, NULL);
  eda_facts_add_text (facts, "title", title);
  eda_facts_add_text (facts, "table", marks->str);
}

static int
compare_shifts (gconstpointer a, gconstpointer b)
{
  const EdaShift *one = *(const EdaShift *const *)a;
  const EdaShift *two = *(const EdaShift *const *)b;
  double          x = isnan (one->psi) ? -1 : one->psi;
  double          y = isnan (two->psi) ? -1 : two->psi;

  return x > y ? -1 : x < y;
}

/* The most shifted first; (transfer container) */
static GPtrArray *
sort_shifts (const EdaComparison *comparison)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < comparison->shifts->len; i++)
    g_ptr_array_add (sorted, comparison->shifts->pdata[i]);
  g_ptr_array_sort (sorted, compare_shifts);
  return sorted;
}

static void
add_shift_row (EdaGrid *grid, const EdaShift *shift)
{
  static const char *const measures[] = { "–", "D", "V" };
  const EdaColumnProfile  *old = shift->old, *new = shift->new;

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, eda_column_get_name (new->column));
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)old->n);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)new->n);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, shift->missing_old);
  eda_grid_add_number (grid, EDA_ROLE_SHARE, shift->missing_new);
  eda_grid_add_number (grid, EDA_ROLE_STATISTIC, shift->psi);
  if (shift->psi >= 0.25)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_add_text (grid, measures[shift->kind]);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, shift->distance);
  eda_grid_add_number (grid, EDA_ROLE_P, shift->q);
}

static EdaGrid *
make_shift_grid (GPtrArray *shifts)
{
  static const char *const titles[]
      = { "Column", "n old",   "n new",    "Missing old", "Missing new",
          "PSI",    "Measure", "Distance", "q",           NULL };
  EdaGrid *grid = eda_grid_new ("Columns of both tables, the most shifted first", titles);

  for (guint i = 0; i < shifts->len; i++)
    add_shift_row (grid, shifts->pdata[i]);
  eda_grid_set_note (
      grid,
      "PSI: stability index over ten classes that are equally full in the old table, or "
      "over the levels; beyond 0.1 something moved, beyond 0.25 a lot. D: largest "
      "distance "
      "of the two distribution functions (Smirnov); V: Cramér’s V of level by table "
      "(chi-square). Both from 0, the same, to 1. q: corrected for all columns.");
  return grid;
}

static EdaGrid *
make_number_grid (GPtrArray *shifts)
{
  static const char *const titles[]
      = { "Column",      "Minimum old",          "Minimum new",
          "Median old",  "Median new",           "Maximum old",
          "Maximum new", "Beyond the old range", NULL };
  EdaGrid *grid = eda_grid_new ("Numbers and dates, old and new", titles);

  for (guint i = 0; i < shifts->len; i++)
    {
      const EdaShift *shift = shifts->pdata[i];
      EdaRole         role = eda_column_get_role (shift->new->column);

      if (shift->kind != EDA_SHIFT_NUMBERS)
        continue;
      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_get_name (shift->new->column));
      eda_grid_add_number (grid, role, shift->old->min);
      eda_grid_add_number (grid, role, shift->new->min);
      eda_grid_add_number (grid, role, shift->old->quantiles[4]);
      eda_grid_add_number (grid, role, shift->new->quantiles[4]);
      eda_grid_add_number (grid, role, shift->old->max);
      eda_grid_add_number (grid, role, shift->new->max);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)(shift->below + shift->above));
    }
  return grid;
}

static void
add_level_rows (EdaGrid        *grid,
                const EdaShift *shift,
                const GArray   *levels,
                const char     *what)
{
  for (guint i = 0; i < MIN (levels->len, 10); i++)
    {
      const EdaLoneLevel *level = &g_array_index (levels, EdaLoneLevel, i);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_get_name (shift->new->column));
      eda_grid_add_text (grid, level->value);
      eda_grid_add_text (grid, what);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)level->count);
    }
}

static EdaGrid *
make_level_grid (GPtrArray *shifts)
{
  static const char *const titles[] = { "Column", "Level", "What", "Rows", NULL };
  EdaGrid                 *grid = eda_grid_new (
      "Levels that only one table has, at most ten of a kind and column", titles);

  for (guint i = 0; i < shifts->len; i++)
    {
      const EdaShift *shift = shifts->pdata[i];

      add_level_rows (grid, shift, shift->only_new, "new");
      add_level_rows (grid, shift, shift->only_old, "vanished");
    }
  return grid;
}

static EdaGrid *
make_change_grid (const EdaKeys *keys)
{
  const char *const titles[] = { keys->column, "Column", "Old", "New", NULL };
  EdaGrid          *grid = eda_grid_new ("The first cells that changed", titles);

  for (guint i = 0; i < keys->examples->len; i++)
    {
      const EdaCellChange *change = keys->examples->pdata[i];

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, change->key);
      eda_grid_add_text (grid, change->column);
      eda_grid_add_text (grid, change->old);
      eda_grid_add_text (grid, change->new);
    }
  return grid;
}

static void
add_tables (const Page *self)
{
  g_autoptr (GPtrArray) shifts = sort_shifts (self->comparison);
  EdaFacts *list = eda_facts_add_list (self->page->facts, "tables");

  add_table (self, list, "Column by column", make_shift_grid (shifts));
  add_table (self, list, "From where to where", make_number_grid (shifts));
  add_table (self, list, "Levels", make_level_grid (shifts));
  if (self->comparison->keys != NULL)
    add_table (self, list, "Cells", make_change_grid (self->comparison->keys));
}

/* The columns that moved most, each as a picture. */
static void
add_figures (const Page *self)
{
  g_autoptr (GPtrArray) shifts = sort_shifts (self->comparison);
  EdaFacts *list = eda_facts_add_list (self->page->facts, "figures");

  for (guint i = 0; i < shifts->len && eda_facts_get_size (list) < SHOWN_FIGURES; i++)
    {
      const EdaShift *shift = shifts->pdata[i];
      g_autoptr (EdaFigure) figure
          = shift->psi >= MOVED || shift->q < 0.05 ? eda_shift_new_figure (shift) : NULL;
      g_autoptr (GString) marks = g_string_new (NULL);

      if (figure == NULL)
        continue;
      self->page->n_figures++;
      self->page->format->figure (self->page, marks, figure);
      eda_facts_add_text (eda_facts_add_object (list, NULL), "figure", marks->str);
    }
  eda_facts_add_flag (self->page->facts, "any_figures", eda_facts_get_size (list) > 0);
}

static void
add_findings (EdaFacts *page, const char *key, const GPtrArray *findings, guint most)
{
  EdaFacts *facts = eda_facts_add_object (page, key);
  EdaFacts *list = eda_facts_add_list (facts, "findings");
  guint     shown = MIN (findings->len, most);

  eda_facts_add_flag (facts, "any", shown > 0);
  for (guint i = 0; i < shown; i++)
    eda_page_tell_finding (list, findings->pdata[i], 0, TRUE);
  eda_page_add_rest (facts, "more", findings->len - shown, "more");
}

static guint
count_changes (const EdaComparison *comparison, EdaSeverity least)
{
  guint n = 0;

  for (guint i = 0; i < comparison->changes->len; i++)
    n += ((EdaFinding *)comparison->changes->pdata[i])->severity >= least;
  return n;
}

/* One plain sentence on it all, and what to look at first. */
static char *
summarise (const EdaComparison *comparison)
{
  guint            all = comparison->changes->len;
  guint            grave = count_changes (comparison, EDA_SEVERITY_WARN);
  g_autofree char *changes = eda_format_count (all, "change", NULL);

  if (all == 0)
    return g_strdup ("Nothing changed that is worth a word: the same columns of the same "
                     "types, with values distributed as before.");
  if (grave == 0)
    return g_strdup_printf ("%s, none of which should worry you.", changes);
  return g_strdup_printf ("%s, %u of which deserve%s a look before the new file is used "
                          "like the old one.",
                          changes,
                          grave,
                          grave == 1 ? "s" : "");
}

static char *
tell_keys (const EdaKeys *keys)
{
  g_autofree char *kept = NULL, *new = NULL, *old = NULL;

  if (keys == NULL)
    return g_strdup (
        "No column is complete and unique in both tables, so rows could not be "
        "told apart; name one with --key=COLUMN.");
  kept = eda_format_count (keys->kept, "row", NULL);
  new = eda_format (EDA_ROLE_COUNT, (double)keys->only_new);
  old = eda_format (EDA_ROLE_COUNT, (double)keys->only_old);
  return g_strdup_printf (
      "Rows are told by %s: %s in both tables, %s only in the new one, "
      "%s only in the old one.",
      keys->column,
      kept,
      new,
      old);
}

static void
add_two_tile (EdaFacts *tiles, gsize old, gsize new, const char *name)
{
  g_autofree char *was = eda_format (EDA_ROLE_COUNT, (double)old);
  g_autofree char *is = eda_format (EDA_ROLE_COUNT, (double)new);
  g_autofree char *both = g_strdup_printf ("%s → %s", was, is);

  eda_page_add_tile (tiles, old == new ? is : both, name);
}

static void
add_glance (const Page *self)
{
  const EdaComparison *comparison = self->comparison;
  EdaFacts            *tiles = eda_facts_add_list (self->page->facts, "glance");
  EdaTable            *old = eda_profile_get_table (comparison->old);
  EdaTable *new = eda_profile_get_table (comparison->new);
  g_autofree char *changes = g_strdup_printf ("%u", comparison->changes->len);

  add_two_tile (tiles, eda_table_get_n_rows (old), eda_table_get_n_rows (new), "rows");
  add_two_tile (
      tiles, eda_table_get_n_columns (old), eda_table_get_n_columns (new), "columns");
  eda_page_add_tile (
      tiles, changes, comparison->changes->len == 1 ? "change" : "changes");
}

static void
add_origin (const Page *self, const EdaComparisonReport *report)
{
  EdaFacts            *list = eda_facts_add_list (self->page->facts, "origin");
  const EdaSourceInfo *old
      = eda_table_get_source (eda_profile_get_table (self->comparison->old));
  const EdaSourceInfo *new
      = eda_table_get_source (eda_profile_get_table (self->comparison->new));
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, report->seed);
  const char      *old_sha = eda_source_info_get_sha256 (old);
  const char      *new_sha = eda_source_info_get_sha256 (new);

  eda_page_add_entry (list, "Old file", NULL, old->name);
  eda_page_add_entry (list, "Its SHA-256", "mono", old_sha != NULL ? old_sha : "–");
  eda_page_add_entry (list, "New file", NULL, new->name);
  eda_page_add_entry (list, "Its SHA-256", "mono", new_sha != NULL ? new_sha : "–");
  eda_page_add_entry (list, "Program", NULL, "EDA Workbench " EDA_VERSION);
  eda_page_add_entry (list, "Random seed", NULL, seed);
  if (report->command != NULL)
    eda_page_add_entry (list, "Make it again", "command", report->command);
}

static void
add_parts (const Page *self, const EdaComparisonReport *report)
{
  const EdaComparison *comparison = self->comparison;
  EdaFacts            *facts = self->page->facts;
  g_autofree char     *name = g_strdup_printf (
      "%s → %s",
      eda_table_get_source (eda_profile_get_table (comparison->old))->name,
      eda_table_get_source (eda_profile_get_table (comparison->new))->name);
  g_autofree char *lead = summarise (comparison);
  g_autofree char *keys = tell_keys (comparison->keys);

  eda_facts_add_text (facts, "version", EDA_VERSION);
  eda_facts_add_text (facts, "name", name);
  eda_facts_add_text (facts, "lead", lead);
  eda_facts_add_text (facts, "keys", keys);
  add_glance (self);
  add_origin (self, report);
  add_findings (facts, "changes", comparison->changes, G_MAXUINT);
  add_figures (self);
  add_tables (self);
  add_findings (facts, "appeared", comparison->appeared, SHOWN_FINDINGS);
  add_findings (facts, "vanished", comparison->vanished, SHOWN_FINDINGS);
}

void
eda_comparison_page_init (EdaPage                   *page,
                          EdaReport                 *storage,
                          const EdaComparisonReport *report,
                          const EdaPageFormat       *format,
                          gpointer                   format_data)
{
  const Page self = { report->comparison, page };

  *storage = (EdaReport){ .figures = report->figures,
                          .figure_folder = report->figure_folder,
                          .attachments = report->attachments };
  *page = (EdaPage){ .report = storage, .format = format, .format_data = format_data };
  page->model = eda_comparison_model (report);
  page->facts = eda_facts_add_object (page->model, "page");
  add_parts (&self, report);
}

char *
eda_comparison_page_fill (const EdaPage *page, const char *suffix, GError **error)
{
  g_autofree char *name = g_strconcat ("compare", suffix, NULL);

  return eda_page_fill_facts (
      page->model, page->format, name, eda_templates_get_text (name), error);
}
