/* Two claims about the same thing: may both be true, must both be true, cannot both be
 * true? Each claim becomes a subject and the region of its statistic; regions of one
 * subject are compared. */

#include <math.h>
#include <string.h>

#include "challenge/claims/claim-thresholds.h"
#include "challenge/claims/claim.h"

typedef struct
{
  char  *subject; /* (nullable): nothing to compare by */
  double low, high;
} Stand;

static void
set (Stand *stand, double low, double high)
{
  stand->low = low;
  stand->high = high;
}

static void
stand_of_region (Stand *stand, const EdaRegion *region)
{
  switch (region->compare)
    {
    case EDA_COMPARE_GREATER:
    case EDA_COMPARE_AT_LEAST:
      set (stand, region->low, INFINITY);
      break;
    case EDA_COMPARE_LESS:
    case EDA_COMPARE_AT_MOST:
      set (stand, -INFINITY, region->low);
      break;
    case EDA_COMPARE_EQUAL:
    case EDA_COMPARE_IN:
      set (stand, region->low, region->high);
      break;
    case EDA_COMPARE_ABOUT:
      set (stand,
           region->low - EDA_LIMIT_ABOUT * fabs (region->low),
           region->high + EDA_LIMIT_ABOUT * fabs (region->high));
      break;
    case EDA_COMPARE_NONE:
    case EDA_COMPARE_NOT_EQUAL:
      g_clear_pointer (&stand->subject, g_free);
      break;
    }
}

static void
stand_of_skew (Stand *stand, const EdaClaim *claim)
{
  const double from
      = claim->degree == EDA_DEGREE_STRONGLY ? EDA_LIMIT_STRONG_SKEW : EDA_LIMIT_SKEW;
  const double to
      = claim->degree == EDA_DEGREE_SLIGHTLY ? EDA_LIMIT_STRONG_SKEW : INFINITY;

  if (claim->shape == EDA_SHAPE_SYMMETRIC)
    set (stand, -EDA_LIMIT_SKEW, EDA_LIMIT_SKEW);
  else if (claim->shape == EDA_SHAPE_RIGHT_SKEWED)
    set (stand, from, to);
  else
    set (stand, -to, -from);
}

static const char *
stand_of_shape (Stand *stand, const EdaClaim *claim)
{
  if (claim->shape == EDA_SHAPE_RIGHT_SKEWED || claim->shape == EDA_SHAPE_LEFT_SKEWED
      || claim->shape == EDA_SHAPE_SYMMETRIC)
    {
      stand_of_skew (stand, claim);
      return "skew";
    }
  if (claim->shape == EDA_SHAPE_HEAVY_TAILED || claim->shape == EDA_SHAPE_LIGHT_TAILED)
    {
      if (claim->shape == EDA_SHAPE_HEAVY_TAILED)
        set (stand, EDA_LIMIT_HEAVY_TAIL, INFINITY);
      else
        set (stand, -INFINITY, EDA_LIMIT_LIGHT_TAIL);
      return "tails";
    }
  if (claim->shape == EDA_SHAPE_UNIMODAL)
    set (stand, 1, 1);
  else if (claim->shape == EDA_SHAPE_BIMODAL || claim->shape == EDA_SHAPE_MULTIMODAL)
    set (stand, claim->shape == EDA_SHAPE_BIMODAL ? 2 : 3, INFINITY);
  else
    return NULL;
  return "modes";
}

/* The canonical line without what the region says. */
static char *
subject_without (const EdaClaim *claim, const char *statistic)
{
  g_autoptr (EdaClaim) bare = eda_claim_copy (claim);
  g_autofree char *line = NULL;

  bare->region = (EdaRegion){ .compare = EDA_COMPARE_GREATER };
  bare->kind = claim->kind == EDA_CLAIM_BALANCED ? EDA_CLAIM_IMBALANCED : claim->kind;
  bare->degree = EDA_DEGREE_ANY;
  bare->shape = claim->shape != EDA_SHAPE_NONE ? EDA_SHAPE_NORMAL : EDA_SHAPE_NONE;
  bare->time = claim->time != EDA_TIME_NONE ? EDA_TIME_FLAT : EDA_TIME_NONE;
  if (claim->kind == EDA_CLAIM_BALANCED || claim->kind == EDA_CLAIM_IMBALANCED)
    bare->region.compare = EDA_COMPARE_NONE;
  line = eda_claim_to_canonical (bare);
  return g_strconcat (line, " ", statistic, NULL);
}

static Stand
stand_of (const EdaClaim *claim)
{
  Stand       stand = { NULL, NAN, NAN };
  const char *statistic = "";

  if (claim->kind == EDA_CLAIM_SHAPE)
    {
      statistic = claim->negated ? NULL : stand_of_shape (&stand, claim);
      if (statistic != NULL)
        stand.subject = subject_without (claim, statistic);
    }
  else if (claim->kind == EDA_CLAIM_IMBALANCED || claim->kind == EDA_CLAIM_BALANCED)
    {
      stand.subject = subject_without (claim, statistic);
      if (claim->kind == EDA_CLAIM_IMBALANCED)
        set (&stand, EDA_LIMIT_IMBALANCE, 1);
      else
        set (&stand, 0, EDA_LIMIT_BALANCE);
    }
  else if (claim->kind == EDA_CLAIM_TREND)
    {
      stand.subject = subject_without (claim, statistic);
      if (claim->time == EDA_TIME_FLAT)
        set (&stand, -EDA_LIMIT_ASSOCIATION_R, EDA_LIMIT_ASSOCIATION_R);
      else if (claim->time == EDA_TIME_RISING)
        set (&stand, EDA_LIMIT_ASSOCIATION_R, 1);
      else
        set (&stand, -1, -EDA_LIMIT_ASSOCIATION_R);
    }
  else if (claim->region.compare != EDA_COMPARE_NONE
           && claim->right.function == EDA_FUNCTION_NONE
           && claim->kind != EDA_CLAIM_SENTINEL)
    {
      stand.subject = subject_without (claim, claim->region.percent ? "%" : "");
      stand_of_region (&stand, &claim->region);
    }
  return stand;
}

static EdaClaimsRelation
relate_stands (const Stand *a, const Stand *b)
{
  if (a->low == b->low && a->high == b->high)
    return EDA_CLAIMS_NESTED;
  if ((a->low >= b->low && a->high <= b->high)
      || (b->low >= a->low && b->high <= a->high))
    return EDA_CLAIMS_NESTED;
  return a->high <= b->low || b->high <= a->low ? EDA_CLAIMS_OPPOSITE : EDA_CLAIMS_HEDGED;
}

static gboolean
is_association (const EdaClaim *claim)
{
  return claim->kind == EDA_CLAIM_ASSOCIATION
         || claim->kind == EDA_CLAIM_ASSOCIATION_GIVEN
         || claim->kind == EDA_CLAIM_NO_ASSOCIATION;
}

static gboolean
is_same_where (const EdaWhere *a, const EdaWhere *b)
{
  return a->compare == b->compare && g_strcmp0 (a->column, b->column) == 0
         && g_strcmp0 (a->text, b->text) == 0;
}

static gboolean
is_same_pair (const EdaClaim *a, const EdaClaim *b)
{
  return g_strcmp0 (a->left.column, b->left.column) == 0
         && a->left.transform == b->left.transform
         && g_strcmp0 (a->right.column, b->right.column) == 0
         && a->right.transform == b->right.transform && g_strcmp0 (a->by, b->by) == 0
         && is_same_where (&a->where, &b->where);
}

/* Strength and sign each say something or nothing. */
static EdaClaimsRelation
relate_associations (const EdaClaim *a, const EdaClaim *b)
{
  const gboolean none_a = a->kind == EDA_CLAIM_NO_ASSOCIATION;
  const gboolean none_b = b->kind == EDA_CLAIM_NO_ASSOCIATION;
  gboolean       a_says_more, b_says_more;

  if (none_a != none_b)
    return EDA_CLAIMS_OPPOSITE;
  if (a->strength != b->strength && a->strength != EDA_STRENGTH_ANY
      && b->strength != EDA_STRENGTH_ANY)
    return EDA_CLAIMS_OPPOSITE;
  if (a->sign * b->sign < 0)
    return EDA_CLAIMS_OPPOSITE;
  a_says_more = (a->strength != EDA_STRENGTH_ANY && b->strength == EDA_STRENGTH_ANY)
                || (a->sign != 0 && b->sign == 0);
  b_says_more = (b->strength != EDA_STRENGTH_ANY && a->strength == EDA_STRENGTH_ANY)
                || (b->sign != 0 && a->sign == 0);
  return a_says_more && b_says_more ? EDA_CLAIMS_HEDGED : EDA_CLAIMS_NESTED;
}

/* Kinds that name one answer out of several: another answer to the same question. */
static gboolean
answers_same_question (const EdaClaim *a, const EdaClaim *b)
{
  return a->kind == b->kind
         && (a->kind == EDA_CLAIM_TOP_LEVEL || a->kind == EDA_CLAIM_STRONGEST
             || (a->kind == EDA_CLAIM_GROUP_EXTREME && a->lowest == b->lowest))
         && g_strcmp0 (a->left.column, b->left.column) == 0
         && a->left.transform == b->left.transform && g_strcmp0 (a->by, b->by) == 0
         && is_same_where (&a->where, &b->where);
}

EdaClaimsRelation
eda_claims_relate (const EdaClaim *a, const EdaClaim *b)
{
  g_autofree char  *line_a = eda_claim_to_canonical (a);
  g_autofree char  *line_b = eda_claim_to_canonical (b);
  EdaClaimsRelation relation = EDA_CLAIMS_APART;
  Stand             stand_a, stand_b;

  if (g_str_equal (line_a, line_b))
    return EDA_CLAIMS_SAME;
  if (answers_same_question (a, b))
    return EDA_CLAIMS_OPPOSITE;
  if (is_association (a) && is_association (b))
    return is_same_pair (a, b) ? relate_associations (a, b) : EDA_CLAIMS_APART;
  stand_a = stand_of (a);
  stand_b = stand_of (b);
  if (stand_a.subject != NULL && g_strcmp0 (stand_a.subject, stand_b.subject) == 0)
    relation = relate_stands (&stand_a, &stand_b);
  g_free (stand_a.subject);
  g_free (stand_b.subject);
  return relation;
}
