/* Who judges which kind of claim. */

#include "challenge/judging/judge.h"

static void
judge_free_text (EdaJudge *self)
{
  eda_judge_void (self, "it is in your own words; judge it yourself, with evidence");
}

static const EdaJudgeFunc judges[EDA_CLAIM_N_KINDS] = {
  [EDA_CLAIM_TYPE_IS] = eda_judge_type,
  [EDA_CLAIM_DISTINCT] = eda_judge_column_fact,
  [EDA_CLAIM_UNIQUE] = eda_judge_column_fact,
  [EDA_CLAIM_CONSTANT] = eda_judge_column_fact,
  [EDA_CLAIM_DUPLICATE_ROWS] = eda_judge_duplicates,
  [EDA_CLAIM_DUPLICATE_KEY] = eda_judge_duplicates,
  [EDA_CLAIM_EXTREME_VALUE] = eda_judge_statistic,
  [EDA_CLAIM_IN_RANGE] = eda_judge_column_fact,
  [EDA_CLAIM_SENTINEL] = eda_judge_type,
  [EDA_CLAIM_VARIANTS] = eda_judge_type,
  [EDA_CLAIM_MISSING] = eda_judge_missing,
  [EDA_CLAIM_MISSING_ANY] = eda_judge_missing,
  [EDA_CLAIM_COMPLETE] = eda_judge_missing,
  [EDA_CLAIM_MISSING_TOGETHER] = eda_judge_missing_pair,
  [EDA_CLAIM_MISSING_DEPENDS] = eda_judge_missing_depends,
  [EDA_CLAIM_SHAPE] = eda_judge_shape,
  [EDA_CLAIM_STATISTIC] = eda_judge_statistic,
  [EDA_CLAIM_ZEROS] = eda_judge_column_fact,
  [EDA_CLAIM_STATISTICS] = eda_judge_statistic,
  [EDA_CLAIM_STATISTIC_WITHIN] = eda_judge_statistic,
  [EDA_CLAIM_SHARE] = eda_judge_level_fact,
  [EDA_CLAIM_SHARE_WITHIN] = eda_judge_rate,
  [EDA_CLAIM_ASSOCIATION] = eda_judge_association,
  [EDA_CLAIM_COEFFICIENT] = eda_judge_coefficient,
  [EDA_CLAIM_FORM] = eda_judge_form,
  [EDA_CLAIM_NO_ASSOCIATION] = eda_judge_association,
  [EDA_CLAIM_ASSOCIATION_GIVEN] = eda_judge_association,
  [EDA_CLAIM_FLIPS] = eda_judge_split,
  [EDA_CLAIM_DIFFERS] = eda_judge_split,
  [EDA_CLAIM_STRONGEST] = eda_judge_strongest,
  [EDA_CLAIM_REDUNDANT] = eda_judge_pair_fact,
  [EDA_CLAIM_INFLUENTIAL] = eda_judge_pair_fact,
  [EDA_CLAIM_TOP_LEVEL] = eda_judge_level_fact,
  [EDA_CLAIM_IMBALANCED] = eda_judge_level_fact,
  [EDA_CLAIM_BALANCED] = eda_judge_level_fact,
  [EDA_CLAIM_RARE_LEVELS] = eda_judge_level_fact,
  [EDA_CLAIM_GROUP_ORDER] = eda_judge_groups,
  [EDA_CLAIM_GROUP_EXTREME] = eda_judge_groups,
  [EDA_CLAIM_OUTLIERS] = eda_judge_outliers,
  [EDA_CLAIM_OUTLIERS_SIDE] = eda_judge_outliers,
  [EDA_CLAIM_OUTLIERS_2D] = eda_judge_pair_fact,
  [EDA_CLAIM_TREND] = eda_judge_time,
  [EDA_CLAIM_BREAKS] = eda_judge_time,
  [EDA_CLAIM_SEASONAL] = eda_judge_time,
  [EDA_CLAIM_GAPS] = eda_judge_gaps,
  [EDA_CLAIM_FREE] = judge_free_text,
};

EdaVerdict *
eda_claim_judge (const EdaClaim   *claim,
                 EdaProfile       *profile,
                 guint             number,
                 const EdaContext *context,
                 GError          **error)
{
  EdaJudge self = { .claim = claim,
                    .profile = profile,
                    .table = eda_profile_get_table (profile),
                    .context = context,
                    .random = context->seed + number };

  if (eda_judge_choose_rows (&self))
    judges[claim->kind](&self);
  g_free (self.rows);
  if (eda_context_check (context, error))
    {
      g_assert (self.verdict != NULL);
      return self.verdict;
    }
  g_clear_pointer (&self.verdict, eda_verdict_unref);
  return NULL;
}
