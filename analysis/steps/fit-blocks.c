/* Named shapes beside one column, in words and numbers. */

#include "analysis/steps/fit-blocks.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

#define AS_GOOD 2 /* AIC above the best */
#define DOUBTED 0.05
#define NEAR 0.05 /* a gap that one hardly sees */

typedef struct
{
  const char *key;   /* in facts */
  const char *name;  /* within a sentence */
  const char *a, *b; /* R’s names of the parameters; NULL = there is none */
} Family;

static const Family names[EDA_N_FAMILIES] = {
  [EDA_FAMILY_NORMAL] = { "normal", "normal", "mean", "sd" },
  [EDA_FAMILY_LOG_NORMAL] = { "log_normal", "log-normal", "meanlog", "sdlog" },
  [EDA_FAMILY_EXPONENTIAL] = { "exponential", "exponential", "rate", NULL },
  [EDA_FAMILY_GAMMA] = { "gamma", "gamma", "shape", "rate" },
  [EDA_FAMILY_WEIBULL] = { "weibull", "Weibull", "shape", "scale" },
  [EDA_FAMILY_POISSON] = { "poisson", "Poisson", "lambda", NULL },
  [EDA_FAMILY_NEGATIVE_BINOMIAL]
  = { "negative_binomial", "negative binomial", "size", "mu" },
};

/* How values of this shape come about. */
static const char *
say_meaning (const EdaFamilyFit *best)
{
  switch (best->family)
    {
    case EDA_FAMILY_NORMAL:
      return "Many small influences that add up give this shape.";
    case EDA_FAMILY_LOG_NORMAL:
      return "Many influences that multiply give this shape: compare its values by "
             "ratios.";
    case EDA_FAMILY_EXPONENTIAL:
      return "Waiting times for something that comes at one constant rate have this "
             "shape.";
    case EDA_FAMILY_GAMMA:
      return "Amounts and waiting times that add up from several parts have this shape.";
    case EDA_FAMILY_WEIBULL:
      return best->fit.a < 1
                 ? "Lifetimes have this shape when the risk of ending falls with age."
                 : "Lifetimes have this shape when the risk of ending rises with age.";
    case EDA_FAMILY_POISSON:
      return "Counts of independent events at one constant rate have this shape.";
    case EDA_FAMILY_NEGATIVE_BINOMIAL:
      return "Counts have this shape when the rate differs from row to row or events "
             "come in clusters.";
    }
  return "";
}

/* "mean 41.569, sd 32.154" */
static const char *
say_parameters (GStringChunk *pad, const EdaFamilyFit *found)
{
  const Family    *family = &names[found->family];
  const char      *a = eda_say (pad, EDA_ROLE_VALUE, found->fit.a);
  g_autofree char *text
      = family->b == NULL ? g_strdup_printf ("%s %s", family->a, a)
                          : g_strdup_printf ("%s %s, %s %s",
                                             family->a,
                                             a,
                                             family->b,
                                             eda_say (pad, EDA_ROLE_VALUE, found->fit.b));

  return g_string_chunk_insert (pad, text);
}

static void
append_verdict (GString *out, GStringChunk *pad, const EdaFamilyFit *best)
{
  g_string_append_printf (out,
                          " Its curve is nowhere off by more than %s of the values",
                          eda_say (pad, EDA_ROLE_SHARE, best->gap));
  if (isnan (best->p))
    g_string_append (out, ".");
  else if (best->p >= DOUBTED)
    g_string_append_printf (out,
                            ", no farther than samples drawn from it often are (%s).",
                            eda_say_equals (pad, "p", EDA_ROLE_P, best->p));
  else
    g_string_append_printf (out,
                            ", %s drawn from it hardly ever are so far (%s): %s.",
                            best->gap < NEAR ? "but samples" : "and samples",
                            eda_say_equals (pad, "p", EDA_ROLE_P, best->p),
                            best->gap < NEAR
                                ? "a fair likeness, not where the values come from"
                                : "none of these shapes describes the values");
}

/* "The gamma and the Weibull fit as well." */
static void
append_equals (GString *out, GStringChunk *pad, const EdaColumnFits *fits)
{
  g_autoptr (GPtrArray) equal = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i < fits->n && fits->families[i].delta < AS_GOOD; i++)
    g_ptr_array_add (equal,
                     g_strconcat ("the ", names[fits->families[i].family].name, NULL));
  if (equal->len > 0)
    g_string_append_printf (out,
                            " Hardly told apart from it: %s.",
                            eda_say_list (pad, equal, EDA_N_FAMILIES));
}

static char *
describe (const EdaColumnFits *fits)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaFamilyFit *best = &fits->families[0];
  GString            *out = g_string_new (NULL);

  if (fits->n > 1)
    g_string_append_printf (out,
                            "Of %s the %s comes nearest (%s).",
                            eda_say_count (pad, fits->n, "named shape", NULL),
                            names[best->family].name,
                            say_parameters (pad, best));
  else
    g_string_append_printf (out,
                            "The one named shape that can hold such values is the %s "
                            "(%s).",
                            names[best->family].name,
                            say_parameters (pad, best));
  append_verdict (out, pad, best);
  if (isnan (best->p) || best->p >= DOUBTED || best->gap < NEAR)
    g_string_append_printf (out, " %s", say_meaning (best));
  append_equals (out, pad, fits);
  return g_string_free (out, FALSE);
}

static void
add_number (EdaGrid *grid, EdaRole role, double value)
{
  if (isnan (value))
    eda_grid_add_text (grid, NULL);
  else
    eda_grid_add_number (grid, role, value);
}

/* Of counts the distance is no A². */
static double
get_a2 (const EdaFamilyFit *found)
{
  return eda_family_is_of_counts (found->family) ? NAN : found->distance;
}

static char *
describe_test (const EdaColumnProfile *column, const EdaColumnFits *fits)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autofree char *drawn
      = fits->n_tested == column->n_finite
            ? g_strdup ("")
            : g_strdup_printf (" on %s drawn with the seed",
                               eda_say_count (pad, fits->n_tested, "value", NULL));

  return g_strdup_printf ("Maximum likelihood; p by parametric bootstrap%s, %d samples, "
                          "for shapes with AIC up to %d above the best.",
                          drawn,
                          EDA_FIT_REPLICATES,
                          EDA_FITS_TESTED_AIC);
}

static EdaGrid *
new_grid (const EdaColumnProfile *column, const EdaColumnFits *fits)
{
  static const char *const titles[]
      = { "Named shape",   "Parameters",    "AIC",          "AIC above the best",
          "Largest gap D", "A² of the fit", "p of the fit", NULL };
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autofree char *caption
      = g_strdup_printf ("%s, named shapes, n = %s",
                         eda_column_profile_get_name (column),
                         eda_say (pad, EDA_ROLE_COUNT, (double)column->n_finite));
  g_autofree char *note = describe_test (column, fits);
  EdaGrid         *grid = eda_grid_new (caption, titles);

  for (guint i = 0; i < fits->n; i++)
    {
      const EdaFamilyFit *found = &fits->families[i];

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, names[found->family].name);
      eda_grid_add_text (grid, say_parameters (pad, found));
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, found->aic);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, found->delta);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->gap);
      add_number (grid, EDA_ROLE_STATISTIC, get_a2 (found));
      add_number (grid, EDA_ROLE_P, found->p);
    }
  eda_grid_set_note (grid, note);
  return grid;
}

void
eda_fits_add_blocks (EdaResult              *result,
                     const EdaColumnProfile *column,
                     const EdaColumnFits    *fits)
{
  const char      *name = eda_column_profile_get_name (column);
  g_autofree char *text_key = g_strconcat ("distributions/", name, "/fits-text", NULL);
  g_autofree char *grid_key = g_strconcat ("distributions/", name, "/fits", NULL);
  g_autofree char *text = NULL;

  if (fits->n == 0)
    return;
  text = describe (fits);
  eda_result_add_text (result, text_key, "%s", text);
  eda_result_take_grid (result, grid_key, new_grid (column, fits));
}

static void
add_family (EdaFacts *list, const EdaFamilyFit *found)
{
  const Family *family = &names[found->family];
  EdaFacts     *facts = eda_facts_add_object (list, NULL);
  EdaFacts     *parameters;

  eda_facts_add_text (facts, "family", family->key);
  parameters = eda_facts_add_object (facts, "parameters");
  eda_facts_add_number (parameters, family->a, found->fit.a);
  if (family->b != NULL)
    eda_facts_add_number (parameters, family->b, found->fit.b);
  eda_facts_add_number (facts, "log_likelihood", found->fit.log_likelihood);
  eda_facts_add_number (facts, "aic", found->aic);
  eda_facts_add_number (facts, "delta_aic", found->delta);
  eda_facts_add_number (facts, "d", found->gap);
  eda_facts_add_number (facts, "a2", get_a2 (found));
  eda_facts_add_number (facts, "p", found->p);
}

void
eda_fits_add_facts (EdaFacts *facts, const EdaColumnFits *fits)
{
  EdaFacts *object, *families;

  if (fits->n == 0)
    {
      eda_facts_add_null (facts, "fits");
      return;
    }
  object = eda_facts_add_object (facts, "fits");
  eda_facts_add_text (object, "best", names[fits->families[0].family].key);
  eda_facts_add_count (object, "n_tested", (gint64)fits->n_tested);
  eda_facts_add_count (object, "replicates", EDA_FIT_REPLICATES);
  families = eda_facts_add_list (object, "families");
  for (guint i = 0; i < fits->n; i++)
    add_family (families, &fits->families[i]);
}

void
eda_fits_add_coverage (EdaResult *result, const GPtrArray *columns, const GPtrArray *fits)
{
  g_autoptr (GPtrArray) without = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    if (((const EdaColumnProfile *)columns->pdata[i])->numeric
        && ((const EdaColumnFits *)fits->pdata[i])->n == 0)
      g_ptr_array_add (without,
                       (gpointer)eda_column_profile_get_name (columns->pdata[i]));
  if (without->len == 0)
    return;
  g_ptr_array_add (without, NULL);
  eda_result_add_coverage (
      result,
      "named shapes",
      (const char *const *)without->pdata,
      FALSE,
      "they need 20 values, three of them different and not the same "
      "in their first nine digits, and neither identifiers nor a "
      "few whole numbers that are no counts");
}
