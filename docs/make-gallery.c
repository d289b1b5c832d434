/* The gallery: one figure of every kind, as the samples' reports show it, light and dark,
 * and the page that lists them. "./dev gallery" runs it.
 *
 *   make-gallery SAMPLES FOLDER   writes FOLDER/KIND-light.png, -dark.png and README.md
 *   make-gallery --list           prints the kinds
 *   make-gallery --check SAMPLES  fails when a sample has lost a figure */

#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/calendar.h"
#include "analysis/table/load.h"
#include "notebook/replay.h"
#include "plots/export.h"

#define WIDTH 760

typedef struct
{
  const char *kind; /* of its files */
  const char *sample;
  const char *key; /* of its block */
  const char *what;
} Entry;

/* Entries of one sample stand together: it is read once. */
static const Entry entries[] = {
  { "histogram",
    "msleep",
    "distributions/sleep_cycle/figure",
    "Histogram with density and rug" },
  { "strip", "msleep", "relationships/groups", "Strips by group" },
  { "mixed-heat",
    "msleep",
    "relationships/mixed",
    "Columns of any kind, each pair by its measure" },
  { "pareto", "msleep", "categories/order/shares", "Pareto chart" },
  { "bars", "msleep", "distributions/vore/figure", "Bars" },
  { "dendrogram", "msleep", "missing-mechanism/tree", "Tree of the gaps" },
  { "nullity-matrix", "msleep", "missing/matrix", "Where cells are missing" },
  { "nullity-heat", "msleep", "missing/phi", "Gaps that come together" },
  { "upset", "msleep", "missing/upset", "Combinations of gaps" },
  { "boxes", "msleep", "outliers/strips", "Boxes with far values" },
  { "violin", "penguins", "relationships/groups", "Violins by group" },
  { "ecdf",
    "penguins",
    "distributions/body_mass_g/ecdf",
    "Distribution function with band" },
  { "qq", "penguins", "distributions/body_mass_g/qq", "Normal Q–Q plot with band" },
  { "scatter",
    "penguins",
    "relationships/flipper_length_mm+body_mass_g",
    "Scatter with LOWESS and band" },
  { "scatter-matrix", "penguins", "relationships/matrix", "Scatter matrix" },
  { "correlation",
    "penguins",
    "relationships/pearson",
    "Correlations, alike columns side by side" },
  { "density", "penguins", "relationships/components/figure", "Density in the plane" },
  { "mosaic", "penguins", "categories/species+island", "Mosaic, shaded by residual" },
  { "map",
    "penguins",
    "categories/species+island/map",
    "Levels of two columns on a map" },
  { "autocorrelation",
    "penguins",
    "row-order/flipper_length_mm/autocorrelation",
    "Rows correlated with earlier ones" },
  { "agreement", "penguins", "outliers/agreement", "Agreement about outliers" },
  { "shares", "penguins", "categories/species/shares", "Shares with intervals" },
  { "time-line", "visits", "distributions/day/figure", "Time line with gaps" },
  { "letter-values", "orders", "relationships/groups", "Letter values by group" },
  { "hexbin", "orders", "relationships/price_eur+rating", "Hexagons that count" },
};

/* Visitors of a place that was closed twice: what no sample has. */
static GBytes *
make_visits (void)
{
  GString *text = g_string_new ("day,visitors\n");

  for (guint day = 0; day < 300; day++)
    {
      g_autofree char *date
          = eda_calendar_date_text (19723 + day); /* 2024-01-01 and on */

      if ((day >= 75 && day < 96) || (day >= 190 && day < 204))
        continue;
      for (guint k = 0; k <= (day * 7 + day / 9) % 5; k++)
        g_string_append_printf (text, "%s,%u\n", date, 20 + (day * 31 + k * 17) % 60);
    }
  return g_string_free_to_bytes (text);
}

static EdaTable *
load (const char *folder, const char *sample, const EdaContext *context, GError **error)
{
  g_autofree char *name = g_strconcat (sample, ".csv", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GBytes) visits = NULL;

  if (!g_str_equal (sample, "visits"))
    return eda_load_file (file, NULL, context, error);
  visits = make_visits ();
  return eda_load_bytes (visits, name, NULL, context, error);
}

/* The results of the analyses of @sample. */
static GPtrArray *
analyse (const char *folder, const char *sample, GError **error)
{
  const EdaContext  context = EDA_CONTEXT_INIT;
  EdaProfileOptions options = { FALSE, 0 };
  g_autoptr (EdaTable) table = load (folder, sample, &context, error);
  g_autoptr (EdaProfile) profile = NULL;

  if (table == NULL)
    return NULL;
  profile = eda_profile_new (table, &options);
  return eda_replay (profile, &context, error);
}

static const EdaFigure *
find_figure (const GPtrArray *results, const char *key)
{
  for (guint i = 0; i < results->len; i++)
    for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
      {
        const EdaBlock *block = eda_result_get_block (results->pdata[i], k);

        if (block->kind == EDA_BLOCK_FIGURE && g_str_equal (block->key, key))
          return block->figure;
      }
  return NULL;
}

static gboolean
draw_both (const Entry     *entry,
           const EdaFigure *figure,
           const char      *folder,
           GError         **error)
{
  static const EdaThemeKind themes[] = { EDA_THEME_LIGHT, EDA_THEME_DARK };
  double                    height = eda_plot_height_for_width (figure, WIDTH);

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const EdaTheme  *theme = eda_theme_get (themes[i]);
      g_autofree char *path
          = g_strdup_printf ("%s/%s-%s.png", folder, entry->kind, theme->name);

      if (!eda_plot_save_png (figure, WIDTH, height, 1, theme, path, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_to_page (GString *page, const Entry *entry, const EdaFigure *figure)
{
  g_string_append_printf (page,
                          "\n## %s\n\n%s\n\n| light | dark |\n|---|---|\n"
                          "| ![%s](%s-light.png) | ![The same, dark](%s-dark.png) |\n",
                          entry->what,
                          figure->alt,
                          entry->what,
                          entry->kind,
                          entry->kind);
}

/* @folder: (nullable): only look whether each figure is there. */
static gboolean
make (const char *samples, const char *folder, GString *page, GError **error)
{
  g_autoptr (GPtrArray) results = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const EdaFigure *figure;

      if (i == 0 || !g_str_equal (entries[i].sample, entries[i - 1].sample))
        {
          g_clear_pointer (&results, g_ptr_array_unref);
          results = analyse (samples, entries[i].sample, error);
        }
      if (results == NULL)
        return FALSE;
      figure = find_figure (results, entries[i].key);
      if (figure == NULL)
        {
          g_set_error (error,
                       G_IO_ERROR,
                       G_IO_ERROR_NOT_FOUND,
                       "%s has no figure %s",
                       entries[i].sample,
                       entries[i].key);
          return FALSE;
        }
      add_to_page (page, &entries[i], figure);
      if (folder != NULL && !draw_both (&entries[i], figure, folder, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run (const char *samples, const char *folder, GError **error)
{
  g_autoptr (GString) page
      = g_string_new ("# Figures\n\n"
                      "One of every kind, as the reports of the [sample "
                      "data](../../sample-data/README.md) show it.\n"
                      "Printed by `docs/make-gallery.c`: `./dev gallery`.\n");
  g_autofree char *path
      = folder != NULL ? g_build_filename (folder, "README.md", NULL) : NULL;

  return make (samples, folder, page, error)
         && (path == NULL || g_file_set_contents (path, page->str, -1, error));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean check = argc == 3 && g_str_equal (argv[1], "--check");

  if (argc == 2 && g_str_equal (argv[1], "--list"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
        puts (entries[i].kind);
      return 0;
    }
  if (argc != 3)
    {
      fprintf (stderr, "Usage: make-gallery SAMPLES FOLDER | --check SAMPLES | --list\n");
      return 2;
    }
  eda_init ();
  if (run (check ? argv[2] : argv[1], check ? NULL : argv[2], &error))
    return 0;
  fprintf (stderr, "make-gallery: %s\n", error->message);
  return 1;
}
