/* The numeric columns all at once. */

#include "analysis/steps/multivariate-blocks.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/components-figure.h"

#define COLUMNS_SHOWN 30
#define FAR_SHOWN 10
#define ROWS_IN_FACTS 100
#define FEWEST_FOR_WORDS 3 /* two columns are a pair: said elsewhere */
#define COLLINEAR 5

static const char *
name_of (EdaProfile *profile, const EdaMultivariate *found, guint k)
{
  return eda_column_get_name (
      eda_table_get_column (eda_profile_get_table (profile), found->columns[k]));
}

static void
add_names (EdaFacts *facts, EdaProfile *profile, const EdaMultivariate *found)
{
  EdaFacts *names = eda_facts_add_list (facts, "columns");

  for (guint k = 0; k < found->p; k++)
    eda_facts_add_text (names, NULL, name_of (profile, found, k));
}

static void
add_sphericity (EdaFacts *facts, const EdaMultivariate *found)
{
  EdaFacts *object = eda_facts_add_object (facts, "sphericity");

  eda_facts_add_number (object, "chi2", found->sphericity_chi2);
  eda_facts_add_number (object, "df", found->sphericity_df);
  eda_facts_add_number (object, "p", found->sphericity_p);
}

static void
add_collinearity (EdaFacts *facts, EdaProfile *profile, const EdaMultivariate *found)
{
  EdaFacts *vif;

  if (found->vif == NULL)
    {
      eda_facts_add_null (facts, "vif");
      return;
    }
  vif = eda_facts_add_object (facts, "vif");
  for (guint k = 0; k < found->p; k++)
    eda_facts_add_number (vif, name_of (profile, found, k), found->vif[k]);
  eda_facts_add_matrix (facts, "partial", found->partial, found->p, found->p);
  add_sphericity (facts, found);
}

static void
add_loadings (EdaFacts *facts, const EdaMultivariate *found)
{
  EdaFacts *rows = eda_facts_add_list (facts, "loadings");

  for (guint i = 0; i < found->p; i++)
    {
      EdaFacts *row = eda_facts_add_list (rows, NULL);

      /* the first one is shown in any case */
      for (guint k = 0; k < CLAMP (found->n_components, 1, found->p); k++)
        eda_facts_add_number (row, NULL, found->loadings[i * found->p + k]);
    }
}

static void
add_facts (EdaFacts *parent, EdaProfile *profile, const EdaMultivariate *found)
{
  EdaFacts *facts = eda_facts_add_object (parent, "multivariate");
  EdaFacts *shares;

  add_names (facts, profile, found);
  eda_facts_add_count (facts, "n_complete", (gint64)found->n_complete);
  eda_facts_add_numbers (facts, "eigenvalues", found->eigenvalues, found->p);
  shares = eda_facts_add_list (facts, "explained");
  for (guint k = 0; k < found->p; k++)
    eda_facts_add_number (shares, NULL, found->eigenvalues[k] / found->p);
  eda_facts_add_number (facts, "condition_number", found->condition_number);
  eda_facts_add_count (facts, "components", found->n_components);
  eda_facts_add_numbers (facts, "noise", found->noise, found->p);
  add_loadings (facts, found);
  add_collinearity (facts, profile, found);
}

/* Columns with the largest VIF first. */
static int
compare_vif (gconstpointer a, gconstpointer b, gpointer data)
{
  const EdaMultivariate *found = data;
  double left = found->vif[*(const guint *)a], right = found->vif[*(const guint *)b];

  if (left != right)
    return left > right ? -1 : 1;
  return (int)*(const guint *)a - (int)*(const guint *)b;
}

static guint *
order_columns (const EdaMultivariate *found)
{
  guint *order = g_new (guint, found->p);

  for (guint k = 0; k < found->p; k++)
    order[k] = k;
  if (found->vif != NULL)
    g_qsort_with_data (
        order, (int)found->p, sizeof order[0], compare_vif, (gpointer)found);
  return order;
}

static void
add_grid (EdaResult *result, EdaProfile *profile, const EdaMultivariate *found)
{
  static const char *const titles[] = { "Column", "VIF", "Loading", NULL };
  g_autofree guint        *order = order_columns (found);
  EdaGrid                 *grid = eda_grid_new ("Columns as a set", titles);

  for (guint k = 0; k < MIN (found->p, COLUMNS_SHOWN); k++)
    {
      guint i = order[k];

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name_of (profile, found, i));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      if (found->vif == NULL)
        eda_grid_add_text (grid, NULL);
      else
        eda_grid_add_number (grid, EDA_ROLE_STATISTIC, found->vif[i]);
      if (found->vif != NULL && found->vif[i] >= COLLINEAR)
        eda_grid_set_tone (grid, EDA_TONE_WARN);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->loadings[i * found->p]);
    }
  g_autofree char *note = g_strdup_printf (
      "On the %" G_GSIZE_FORMAT " rows that are complete in these columns. VIF: how much "
      "the others say the same. Loading: correlation with the first principal "
      "component.%s",
      found->n_complete,
      found->p > COLUMNS_SHOWN ? " The 30 columns with the largest VIF." : "");
  eda_grid_set_note (grid, note);
  eda_result_take_grid (result, "relationships/columns", grid);
}

/* @take_text becomes one of the pad. */
static const char *
keep (GStringChunk *pad, char *take_text)
{
  const char *kept = g_string_chunk_insert (pad, take_text);

  g_free (take_text);
  return kept;
}

static void
add_words (EdaResult *result, EdaProfile *profile, const EdaMultivariate *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) collinear = g_ptr_array_new ();
  double share = 0;

  for (guint k = 0; k < found->p; k++)
    {
      if (found->vif != NULL && found->vif[k] >= COLLINEAR)
        g_ptr_array_add (collinear, (gpointer)name_of (profile, found, k));
      share += k < found->n_components ? found->eigenvalues[k] / found->p : 0;
    }
  eda_result_add_text (
      result,
      "relationships/columns/text",
      "Taken together, the %u columns vary in %s more than unrelated columns "
      "would%s%s.%s%s",
      found->p,
      found->n_components == 0
          ? "no direction"
          : eda_say_count (pad, found->n_components, "direction", NULL),
      found->n_components == 0   ? ""
      : found->n_components == 1 ? ", which carries "
                                 : ", which carry ",
      found->n_components == 0
          ? ""
          : keep (pad,
                  g_strdup_printf ("%s of their variance",
                                   eda_say (pad, EDA_ROLE_SHARE, share))),
      found->singular       ? " One of them follows exactly from others."
      : collinear->len == 0 ? ""
                            : " Largely said by the others: ",
      collinear->len == 0
          ? ""
          : keep (pad, g_strdup_printf ("%s.", eda_say_list (pad, collinear, 6))));
}

static void
add_figure (EdaResult *result, EdaProfile *profile, const EdaMultivariate *found)
{
  EdaFigure *figure = eda_components_new_figure (profile, found);

  if (figure != NULL)
    eda_result_take_figure (result, "relationships/components/figure", figure);
}

gboolean
eda_multivariate_add_blocks (EdaProfile       *profile,
                             const EdaContext *context,
                             EdaResult        *result,
                             GError          **error)
{
  const EdaMultivariate *found = eda_profile_get_multivariate (profile, context, error);
  EdaFacts *facts = eda_facts_find (eda_result_get_facts (result), "relationships");

  if (found == NULL)
    return FALSE;
  if (found->p == 0)
    {
      eda_facts_add_null (facts, "multivariate");
      eda_result_add_coverage (
          result,
          "multivariate",
          NULL,
          FALSE,
          "needs two numeric columns that vary over three complete rows or more");
      return TRUE;
    }
  add_facts (facts, profile, found);
  if (found->singular)
    eda_result_add_coverage (result,
                             "vif",
                             NULL,
                             FALSE,
                             "a column follows exactly from others on the complete rows");
  if (found->p >= FEWEST_FOR_WORDS)
    {
      add_words (result, profile, found);
      add_figure (result, profile, found);
      add_grid (result, profile, found);
    }
  return TRUE;
}

static void
add_classical_facts (EdaFacts *parent, EdaProfile *profile, const EdaMultivariate *found)
{
  const EdaFarRows *far = &found->classical;
  EdaFacts         *facts, *top;

  if (!far->known)
    {
      eda_facts_add_null (parent, "multivariate");
      return;
    }
  facts = eda_facts_add_object (parent, "multivariate");
  add_names (facts, profile, found);
  eda_facts_add_count (facts, "df", found->p);
  eda_facts_add_number (facts, "cutoff_975", far->cutoff_975);
  eda_facts_add_count (facts, "count_975", (gint64)far->count_975);
  eda_facts_add_number (facts, "cutoff_999", far->cutoff_999);
  eda_facts_add_count (facts, "count_999", (gint64)far->count_999);
  top = eda_facts_add_list (facts, "top");
  for (guint k = 0; k < MIN (far->n_rows, FAR_SHOWN); k++)
    {
      EdaFacts *row = eda_facts_add_object (top, NULL);

      eda_facts_add_count (row, "row", (gint64)far->rows[k].row + 1);
      eda_facts_add_number (row, "d2", far->rows[k].d2);
    }
}

static void
add_robust_facts (EdaFacts *parent, const EdaMultivariate *found)
{
  const EdaFarRows *far = &found->robust;
  guint             n = (guint)MIN (MIN (far->count_999, far->n_rows), ROWS_IN_FACTS);
  EdaFacts         *facts, *rows, *distances;

  if (!far->known)
    {
      eda_facts_add_null (parent, "robust");
      return;
    }
  facts = eda_facts_add_object (parent, "robust");
  eda_facts_add_text (facts, "method", "mcd");
  eda_facts_add_number (facts, "cutoff", far->cutoff_999);
  eda_facts_add_count (facts, "count", (gint64)far->count_999);
  rows = eda_facts_add_list (facts, "rows");
  distances = eda_facts_add_list (facts, "robust_d2");
  for (guint k = 0; k < n; k++)
    {
      eda_facts_add_count (rows, NULL, (gint64)far->rows[k].row + 1);
      eda_facts_add_number (distances, NULL, far->rows[k].d2);
    }
}

static void
add_far_grid (EdaResult *result, const EdaMultivariate *found)
{
  static const char *const titles[] = { "Row", "Robust distance²", NULL };
  const EdaFarRows        *far = &found->robust;
  EdaGrid *grid = eda_grid_new ("Rows that are far as a combination", titles);

  for (guint k = 0; k < MIN (far->count_999, FAR_SHOWN); k++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)far->rows[k].row + 1);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, far->rows[k].d2);
    }
  eda_grid_set_note (grid,
                     "Squared distances from the tightest half of the rows (FAST-MCD), "
                     "farthest first, at most ten. Rows count from 1.");
  eda_result_take_grid (result, "outliers/combinations/rows", grid);
}

static void
add_far_words (EdaResult *result, const EdaMultivariate *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  gsize robust = found->robust.count_999, classical = found->classical.count_999;

  eda_result_add_text (
      result,
      "outliers/combinations",
      "As a combination of the %u numeric columns, %s far from the bulk, beyond what one "
      "normal row in a thousand reaches; measured from the mean of all rows, %s. %s",
      found->p,
      robust == 1
          ? "one row is"
          : keep (pad,
                  g_strdup_printf ("%s are", eda_say_count (pad, robust, "row", NULL))),
      eda_say (pad, EDA_ROLE_COUNT, (double)classical),
      robust > classical
          ? "The difference are rows that hide one another, or a long tail of one column."
          : "Each value of such a row may be ordinary by itself.");
}

static void
add_coverage (EdaResult *result, const EdaMultivariate *found)
{
  if (!found->classical.known)
    eda_result_add_coverage (
        result,
        "multivariate outliers",
        NULL,
        FALSE,
        found->p == 0
            ? "needs two numeric columns that vary over three complete rows or more"
            : "a column follows exactly from others on the complete rows");
  else if (!found->robust.known)
    eda_result_add_coverage (result,
                             "robust distances",
                             NULL,
                             FALSE,
                             "need five complete rows a column, at most %u columns, and "
                             "no plane that holds half "
                             "of the rows",
                             EDA_ROBUST_COLUMNS);
  else if (found->robust_n < found->n_complete)
    eda_result_add_coverage (
        result,
        "robust distances",
        NULL,
        TRUE,
        "centre and scatter rest on a random sample of %" G_GSIZE_FORMAT
        " rows; all rows were measured",
        found->robust_n);
}

gboolean
eda_multivariate_add_far_rows (EdaProfile       *profile,
                               const EdaContext *context,
                               EdaResult        *result,
                               GError          **error)
{
  const EdaMultivariate *found = eda_profile_get_multivariate (profile, context, error);
  EdaFacts *facts = eda_facts_find (eda_result_get_facts (result), "outliers");

  if (found == NULL)
    return FALSE;
  add_classical_facts (facts, profile, found);
  add_robust_facts (facts, found);
  add_coverage (result, found);
  if (found->robust.count_999 > 0)
    {
      add_far_words (result, found);
      add_far_grid (result, found);
    }
  return TRUE;
}
