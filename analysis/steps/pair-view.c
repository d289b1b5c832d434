/* Pairs of numeric columns for a reader. */

#include "analysis/steps/pair-view.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/pair-facts.h"

EdaPairView
eda_pair_view (const EdaCorrelations *found,
               const EdaPairChecks   *checks,
               const GPtrArray       *columns,
               const EdaPair         *pair)
{
  gsize    at = (gsize)pair->i * found->p + pair->j;
  gboolean rank = eda_pair_is_shown_by_rank (pair);

  return (EdaPairView){ columns->pdata[found->columns[pair->i]],
                        columns->pdata[found->columns[pair->j]],
                        rank ? "spearman" : "pearson",
                        rank ? "ρ" : "r",
                        rank ? found->rho[at] : found->r[at],
                        rank ? found->rho_p[at] : found->r_p[at],
                        rank ? found->rho_q[at] : found->r_q[at],
                        found->n[at],
                        at,
                        pair,
                        found,
                        checks == NULL
                            ? NULL
                            : eda_pair_checks_find (checks, pair->i, pair->j) };
}

const char *
eda_pair_get_shape (const EdaPairView *view)
{
  return view->check != NULL ? view->check->shape : view->pair->shape;
}

gboolean
eda_pair_is_curved (const EdaPairView *view)
{
  return g_str_equal (eda_pair_get_shape (view), "curved");
}

static const EdaCurveCheck *
get_curve (const EdaPairView *view)
{
  return eda_pair_check_get_curve (view->check);
}

double
eda_pair_get_effect (const EdaPairView *view)
{
  double effect
      = fmax (fabs (view->found->r[view->at]), fabs (view->found->rho[view->at]));

  return eda_pair_is_curved (view) ? fmax (effect, sqrt (get_curve (view)->r2_curve))
                                   : effect;
}

static const char *
strength_word (double size)
{
  if (size >= 0.9)
    return "very closely tied";
  if (size >= 0.7)
    return "closely tied";
  return size >= 0.4 ? "moderately tied" : "loosely tied";
}

/* How much a straight line explains, and whether the ranks bear it out: where they do
 * not, a few far rows make most of r. */
static void
append_line_share (GString *text, GStringChunk *pad, const EdaPairView *view)
{
  double share = view->value * view->value;
  double rho = view->found->rho[view->at];

  if (share > 0.999)
    g_string_append (text, "A straight line accounts for nearly all of the variance.");
  else
    g_string_append_printf (text,
                            "A straight line accounts for %s of the variance.",
                            eda_say (pad, EDA_ROLE_SHARE, share));
  if (eda_pair_rests_on_few_rows (view->value, rho))
    g_string_append_printf (
        text,
        " The ranks agree much less (%s): a few far rows may make most of it.",
        eda_say_equals (pad, "ρ", EDA_ROLE_COEFFICIENT, rho));
}

/* What the coefficient means beyond its size. */
static void
append_comment (GString *text, GStringChunk *pad, const EdaPairView *view)
{
  const char *line
      = eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, view->found->r[view->at]);

  if (!(view->q < 0.05) && isfinite (view->q))
    g_string_append_printf (
        text,
        view->found->p > 2
            ? "Among this many pairs, one like it turns up by chance easily (%s)."
            : "One like it turns up by chance easily (%s).",
        eda_say_equals (pad, "q", EDA_ROLE_P, view->q));
  else if (!isfinite (view->q))
    g_string_append (text, "The rows are too few to tell it from chance.");
  else if (eda_pair_is_shown_by_rank (view->pair))
    g_string_append_printf (
        text,
        "The ranks agree better than a straight line does (%s): look for "
        "a bend or a long tail.",
        line);
  else
    append_line_share (text, pad, view);
}

/* "x and y are closely tied along a curve, not a line: …" */
static void
append_curve (GString *text, GStringChunk *pad, const EdaPairView *view)
{
  const EdaCurveCheck *curve = get_curve (view);
  gboolean             forth = view->check->curve_way == 0;

  g_string_append_printf (
      text,
      "%s and %s are %s along a curve, not a line: a smooth curve of %s on %s accounts "
      "for "
      "%s of the variance, a straight line for %s (%s, n = %s).",
      eda_column_profile_get_name (view->a),
      eda_column_profile_get_name (view->b),
      strength_word (eda_pair_get_effect (view)),
      eda_column_profile_get_name (forth ? view->b : view->a),
      eda_column_profile_get_name (forth ? view->a : view->b),
      eda_say (pad, EDA_ROLE_SHARE, curve->r2_curve),
      eda_say (pad, EDA_ROLE_SHARE, curve->r2_line),
      eda_say_equals (pad, view->letter, EDA_ROLE_COEFFICIENT, view->value),
      eda_say (pad, EDA_ROLE_COUNT, view->n));
}

char *
eda_pair_summarize (const EdaPairView *view, gboolean sure)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  double      effect = eda_pair_get_effect (view);
  gboolean    curved = eda_pair_is_curved (view);
  const char *a = eda_column_profile_get_name (view->a);
  const char *b = eda_column_profile_get_name (view->b);
  const char *value
      = curved ? eda_say_equals (pad, "R²", EDA_ROLE_COEFFICIENT, effect * effect)
               : eda_say_equals (pad, view->letter, EDA_ROLE_COEFFICIENT, view->value);

  if (view->n == 2)
    return g_strdup ("too few rows for a correlation");
  if (!sure)
    return g_strdup_printf ("no pair beyond chance; nearest: %s and %s, %s", a, b, value);
  if (curved)
    return g_strdup_printf ("strongest: %s and %s, along a curve (%s)", a, b, value);
  return g_strdup_printf ("strongest: %s and %s, %s", a, b, value);
}

/* "carat and price are very closely tied: high goes with high (r = 0.92, n = 53 940). …"
 */
char *
eda_pair_describe (const EdaPairView *view)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  GString         *text = g_string_new (NULL);
  const char      *name_a = eda_column_profile_get_name (view->a);
  const char      *name_b = eda_column_profile_get_name (view->b);
  g_autofree char *evidence = g_strdup_printf (
      "%s, n = %s",
      eda_say_equals (pad, view->letter, EDA_ROLE_COEFFICIENT, view->value),
      eda_say (pad, EDA_ROLE_COUNT, view->n));

  if (view->n == 2)
    {
      g_string_append_printf (text,
                              "%s and %s share two rows only, and two points always lie "
                              "on a line: %s says nothing here (n = 2).",
                              name_a,
                              name_b,
                              view->letter);
      return g_string_free (text, FALSE);
    }
  if (eda_pair_is_curved (view))
    {
      append_curve (text, pad, view);
      return g_string_free (text, FALSE);
    }
  g_string_append_printf (text, "%s and %s are ", name_a, name_b);
  if (fabs (view->value) < 0.2)
    g_string_append_printf (text, "hardly related (%s). ", evidence);
  else
    g_string_append_printf (text,
                            "%s: %s (%s). ",
                            strength_word (fabs (view->value)),
                            view->value > 0
                                ? "high goes with high"
                                : "high in the one goes with low in the other",
                            evidence);
  append_comment (text, pad, view);
  return g_string_free (text, FALSE);
}

EdaFacts *
eda_pair_add_facts (EdaFacts *list, const EdaPairView *view)
{
  g_autofree char       *words = eda_pair_describe (view);
  gboolean               rank = eda_pair_is_shown_by_rank (view->pair);
  const EdaCorrelations *found = view->found;
  const double interval[] = { (rank ? found->rho_ci_low : found->ci_low)[view->at],
                              (rank ? found->rho_ci_high : found->ci_high)[view->at] };
  const char  *names[] = { eda_column_profile_get_name (view->a),
                           eda_column_profile_get_name (view->b),
                           NULL };
  EdaFacts    *object = eda_facts_add_object (list, NULL);

  eda_facts_add_texts (object, "columns", names);
  eda_facts_add_text (object, "measure", view->measure);
  eda_facts_add_number (object, "value", view->value);
  if (!isfinite (interval[0]) || !isfinite (interval[1]))
    eda_facts_add_null (object, "ci95");
  else
    eda_facts_add_numbers (object, "ci95", interval, 2);
  eda_facts_add_count (object, "n", (gint64)view->n);
  eda_facts_add_number (object, "p", view->p);
  eda_facts_add_number (object, "q", view->q);
  eda_facts_add_text (object, "shape", eda_pair_get_shape (view));
  eda_facts_add_text (object, "text", words);
  if (view->check != NULL)
    eda_pair_check_add_facts (object, view->check, names[0], names[1]);
  return object;
}

void
eda_correlations_add_facts (EdaFacts              *facts,
                            const EdaCorrelations *found,
                            const GPtrArray       *columns)
{
  gsize     p = found->p;
  EdaFacts *numeric = eda_facts_add_object (facts, "numeric");
  EdaFacts *names = eda_facts_add_list (numeric, "columns");
  EdaFacts *counts = eda_facts_add_list (numeric, "n");
  EdaFacts *pearson = eda_facts_add_object (numeric, "pearson");
  EdaFacts *spearman = eda_facts_add_object (numeric, "spearman");
  EdaFacts *kendall;

  for (guint i = 0; i < p; i++)
    {
      EdaFacts *row = eda_facts_add_list (counts, NULL);

      eda_facts_add_text (
          names, NULL, eda_column_profile_get_name (columns->pdata[found->columns[i]]));
      for (guint j = 0; j < p; j++)
        eda_facts_add_count (row, NULL, (gint64)found->n[i * p + j]);
    }
  eda_facts_add_matrix (pearson, "r", found->r, p, p);
  eda_facts_add_matrix (pearson, "t", found->r_t, p, p);
  eda_facts_add_matrix (pearson, "p", found->r_p, p, p);
  eda_facts_add_matrix (pearson, "q", found->r_q, p, p);
  eda_facts_add_matrix (pearson, "ci_low", found->ci_low, p, p);
  eda_facts_add_matrix (pearson, "ci_high", found->ci_high, p, p);
  eda_facts_add_matrix (spearman, "rho", found->rho, p, p);
  eda_facts_add_matrix (spearman, "p", found->rho_p, p, p);
  eda_facts_add_matrix (spearman, "q", found->rho_q, p, p);
  eda_facts_add_matrix (spearman, "ci_low", found->rho_ci_low, p, p);
  eda_facts_add_matrix (spearman, "ci_high", found->rho_ci_high, p, p);
  if (!found->with_tau)
    {
      eda_facts_add_null (numeric, "kendall");
      return;
    }
  kendall = eda_facts_add_object (numeric, "kendall");
  eda_facts_add_matrix (kendall, "tau", found->tau, p, p);
  eda_facts_add_matrix (kendall, "p", found->tau_p, p, p);
  eda_facts_add_matrix (kendall, "q", found->tau_q, p, p);
  eda_facts_add_matrix (kendall, "ci_low", found->tau_ci_low, p, p);
  eda_facts_add_matrix (kendall, "ci_high", found->tau_ci_high, p, p);
}
