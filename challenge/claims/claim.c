/* The claim as a value: made, copied, shared; and what is known of each kind. */

#include "challenge/claims/claim.h"

static const struct
{
  const char *id;
  guint       step;
  gboolean    fact;
} kinds[EDA_CLAIM_N_KINDS] = {
  [EDA_CLAIM_TYPE_IS] = { "TYPE_IS", 1, TRUE },
  [EDA_CLAIM_DISTINCT] = { "DISTINCT", 1, TRUE },
  [EDA_CLAIM_UNIQUE] = { "UNIQUE", 1, TRUE },
  [EDA_CLAIM_CONSTANT] = { "CONSTANT", 1, TRUE },
  [EDA_CLAIM_DUPLICATE_ROWS] = { "DUP_ROWS", 1, TRUE },
  [EDA_CLAIM_DUPLICATE_KEY] = { "DUP_KEY", 1, TRUE },
  [EDA_CLAIM_EXTREME_VALUE] = { "MIN_MAX", 3, TRUE },
  [EDA_CLAIM_IN_RANGE] = { "IN_RANGE", 3, TRUE },
  [EDA_CLAIM_SENTINEL] = { "SENTINEL", 2, TRUE },
  [EDA_CLAIM_VARIANTS] = { "VARIANTS", 5, TRUE },
  [EDA_CLAIM_MISSING] = { "MISSING", 2, TRUE },
  [EDA_CLAIM_MISSING_ANY] = { "MISSING_ANY", 2, TRUE },
  [EDA_CLAIM_COMPLETE] = { "COMPLETE", 2, TRUE },
  [EDA_CLAIM_MISSING_TOGETHER] = { "MISSING_TOGETHER", 2, FALSE },
  [EDA_CLAIM_MISSING_DEPENDS] = { "MISSING_DEPENDS", 2, FALSE },
  [EDA_CLAIM_SHAPE] = { "SHAPE", 3, FALSE },
  [EDA_CLAIM_STATISTIC] = { "STAT", 3, FALSE },
  [EDA_CLAIM_ZEROS] = { "ZEROS", 3, TRUE },
  [EDA_CLAIM_STATISTICS] = { "STAT_VS_STAT", 3, FALSE },
  [EDA_CLAIM_STATISTIC_WITHIN] = { "COND_STAT", 5, FALSE },
  [EDA_CLAIM_SHARE] = { "SHARE", 5, TRUE },
  [EDA_CLAIM_SHARE_WITHIN] = { "COND_SHARE", 5, FALSE },
  [EDA_CLAIM_ASSOCIATION] = { "ASSOC", 4, FALSE },
  [EDA_CLAIM_COEFFICIENT] = { "ASSOC_COEF", 4, FALSE },
  [EDA_CLAIM_FORM] = { "ASSOC_FORM", 4, FALSE },
  [EDA_CLAIM_NO_ASSOCIATION] = { "NO_ASSOC", 4, FALSE },
  [EDA_CLAIM_ASSOCIATION_GIVEN] = { "ASSOC_GIVEN", 4, FALSE },
  [EDA_CLAIM_FLIPS] = { "ASSOC_FLIPS", 4, FALSE },
  [EDA_CLAIM_DIFFERS] = { "ASSOC_DIFFERS", 4, FALSE },
  [EDA_CLAIM_STRONGEST] = { "STRONGEST", 4, FALSE },
  [EDA_CLAIM_REDUNDANT] = { "REDUNDANT", 4, TRUE },
  [EDA_CLAIM_INFLUENTIAL] = { "INFLUENTIAL", 6, TRUE },
  [EDA_CLAIM_TOP_LEVEL] = { "TOP_LEVEL", 5, TRUE },
  [EDA_CLAIM_IMBALANCED] = { "IMBALANCED", 5, TRUE },
  [EDA_CLAIM_BALANCED] = { "BALANCED", 5, TRUE },
  [EDA_CLAIM_RARE_LEVELS] = { "RARE_LEVELS", 5, TRUE },
  [EDA_CLAIM_GROUP_ORDER] = { "GROUP_ORDER", 5, FALSE },
  [EDA_CLAIM_GROUP_EXTREME] = { "GROUP_EXTREME", 5, FALSE },
  [EDA_CLAIM_OUTLIERS] = { "OUTLIERS", 6, TRUE },
  [EDA_CLAIM_OUTLIERS_SIDE] = { "OUTLIERS_SIDE", 6, TRUE },
  [EDA_CLAIM_OUTLIERS_2D] = { "OUTLIERS_2D", 6, TRUE },
  [EDA_CLAIM_TREND] = { "TREND", 4, FALSE },
  [EDA_CLAIM_BREAKS] = { "BREAKS", 4, FALSE },
  [EDA_CLAIM_SEASONAL] = { "SEASONAL", 4, FALSE },
  [EDA_CLAIM_GAPS] = { "GAPS", 1, TRUE },
  [EDA_CLAIM_FREE] = { "FREE", 1, FALSE },
};

EdaClaim *
eda_claim_new (EdaClaimKind kind)
{
  EdaClaim *self = g_new0 (EdaClaim, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  return self;
}

static void
term_copy (EdaTerm *term)
{
  char **texts[]
      = { &term->column, &term->column2, &term->level, &term->given, &term->given_level };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (*texts[i]);
}

EdaClaim *
eda_claim_copy (const EdaClaim *self)
{
  EdaClaim *copy = g_memdup2 (self, sizeof *self);
  char    **texts[] = { &copy->by,   &copy->where.column, &copy->where.text,
                        &copy->text, &copy->because,      &copy->unless };

  g_atomic_ref_count_init (&copy->ref_count);
  term_copy (&copy->left);
  term_copy (&copy->right);
  copy->levels = g_strdupv (self->levels);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (*texts[i]);
  return copy;
}

EdaClaim *
eda_claim_ref (EdaClaim *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
term_clear (EdaTerm *term)
{
  g_free (term->column);
  g_free (term->column2);
  g_free (term->level);
  g_free (term->given);
  g_free (term->given_level);
}

void
eda_claim_unref (EdaClaim *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  term_clear (&self->left);
  term_clear (&self->right);
  g_free (self->by);
  g_strfreev (self->levels);
  g_free (self->where.column);
  g_free (self->where.text);
  g_free (self->text);
  g_free (self->because);
  g_free (self->unless);
  g_free (self);
}

const char *
eda_claim_kind_get_id (EdaClaimKind kind)
{
  return kinds[kind].id;
}

int
eda_claim_kind_find (const char *id)
{
  for (int i = 0; i < EDA_CLAIM_N_KINDS; i++)
    if (g_str_equal (kinds[i].id, id))
      return i;
  return -1;
}

guint
eda_claim_kind_get_step (EdaClaimKind kind)
{
  return kinds[kind].step;
}

gboolean
eda_claim_is_fact (const EdaClaim *self)
{
  if (self->kind == EDA_CLAIM_SHAPE)
    return self->shape == EDA_SHAPE_ZERO_INFLATED || self->shape == EDA_SHAPE_DISCRETE
           || self->shape == EDA_SHAPE_CAPPED || self->shape == EDA_SHAPE_FLOORED;
  if (self->kind == EDA_CLAIM_MISSING)
    return self->left.given == NULL && self->right.given == NULL;
  return kinds[self->kind].fact;
}

static void
add_column (GPtrArray *columns, const char *name)
{
  if (name != NULL
      && !g_ptr_array_find_with_equal_func (columns, name, g_str_equal, NULL))
    g_ptr_array_add (columns, (gpointer)name);
}

GPtrArray *
eda_claim_get_columns (const EdaClaim *self)
{
  GPtrArray     *columns = g_ptr_array_new ();
  const EdaTerm *terms[] = { &self->left, &self->right };

  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      add_column (columns, terms[i]->column);
      add_column (columns, terms[i]->column2);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    add_column (columns, terms[i]->given);
  add_column (columns, self->by);
  add_column (columns, self->where.column);
  return columns;
}
