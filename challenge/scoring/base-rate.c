/* Substitution. */

#include "challenge/scoring/base-rate.h"

#include <math.h>

#include "analysis/kernels/random.h"
#include "challenge/scoring/score.h"

static double
factorial (guint n)
{
  double product = 1;

  for (guint i = 2; i <= n; i++)
    product *= i;
  return product;
}

static guint
count_levels (EdaProfile *profile, const char *name, const EdaContext *context)
{
  EdaColumn *column = eda_table_find_column (eda_profile_get_table (profile), name);
  const EdaColumnProfile *known
      = column != NULL ? eda_profile_get_column (
            profile, eda_column_get_position (column) - 1, context, NULL)
                       : NULL;

  return known != NULL ? (guint)known->distinct : 0;
}

/* Claims whose chance is known by counting; NaN for others. */
static double
rate_by_counting (const EdaClaim *claim, EdaProfile *profile, const EdaContext *context)
{
  guint n = 0;

  if (claim->kind == EDA_CLAIM_GROUP_ORDER)
    return 1 / factorial (g_strv_length (claim->levels));
  if (claim->kind == EDA_CLAIM_TOP_LEVEL)
    n = count_levels (profile, claim->left.column, context);
  else if (claim->kind == EDA_CLAIM_GROUP_EXTREME)
    n = count_levels (profile, claim->by, context);
  else if (claim->kind == EDA_CLAIM_STRONGEST)
    n = eda_table_get_n_columns (eda_profile_get_table (profile)) - 1;
  else if (claim->kind != EDA_CLAIM_FREE && claim->left.level == NULL
           && claim->left.given == NULL && claim->right.function == EDA_FUNCTION_NONE)
    return NAN;
  return n > 0 ? 1.0 / n : 0.5;
}

static gboolean
is_named (const EdaClaim *claim, const char *name)
{
  g_autoptr (GPtrArray) columns = eda_claim_get_columns (claim);

  return g_ptr_array_find_with_equal_func (columns, name, g_str_equal, NULL);
}

/* The columns that may stand in, in an order drawn by the seed. */
static GPtrArray *
find_substitutes (const EdaClaim *claim, EdaTable *table, guint64 seed)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (table, i));

      if (!is_named (claim, name))
        g_ptr_array_add (names, (gpointer)name);
    }
  for (guint i = names->len; i > 1; i--)
    {
      const gsize    at = eda_random_below (&seed, i);
      const gpointer other = names->pdata[at];

      names->pdata[at] = names->pdata[i - 1];
      names->pdata[i - 1] = other;
    }
  if (names->len > EDA_BASE_RATE_MOST)
    g_ptr_array_set_size (names, EDA_BASE_RATE_MOST);
  return names;
}

static EdaClaim *
substitute (const EdaClaim *claim, const char *name)
{
  EdaClaim *copy = eda_claim_copy (claim);

  g_free (copy->left.column);
  copy->left.column = g_strdup (name);
  return copy;
}

double
eda_claim_base_rate (const EdaClaim   *claim,
                     EdaProfile       *profile,
                     guint             number,
                     const EdaContext *context,
                     GError          **error)
{
  const double by_counting = rate_by_counting (claim, profile, context);
  g_autoptr (GPtrArray) names = NULL;
  guint confirmed = 0, resolved = 0;

  if (!isnan (by_counting))
    return CLAMP (by_counting, 0.02, 0.98);
  if (claim->left.column == NULL)
    return 0.5;
  names
      = find_substitutes (claim, eda_profile_get_table (profile), context->seed + number);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (EdaClaim) other = substitute (claim, names->pdata[i]);
      g_autoptr (EdaVerdict) verdict
          = eda_claim_judge (other, profile, number, context, error);

      if (verdict == NULL)
        return NAN;
      confirmed += verdict->outcome == EDA_OUTCOME_CONFIRMED;
      resolved += verdict->outcome <= EDA_OUTCOME_REFUTED;
    }
  return eda_base_rate (confirmed, resolved);
}
