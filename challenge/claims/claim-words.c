/* Tables of words. A new synonym is one row. */

#include "challenge/claims/claim-words.h"

const EdaClaimWord eda_claim_shapes[] = {
  { "right-skewed", EDA_SHAPE_RIGHT_SKEWED },
  { "left-skewed", EDA_SHAPE_LEFT_SKEWED },
  { "symmetric", EDA_SHAPE_SYMMETRIC },
  { "normal", EDA_SHAPE_NORMAL },
  { "lognormal", EDA_SHAPE_LOGNORMAL },
  { "uniform", EDA_SHAPE_UNIFORM },
  { "exponential", EDA_SHAPE_EXPONENTIAL },
  { "heavy-tailed", EDA_SHAPE_HEAVY_TAILED },
  { "light-tailed", EDA_SHAPE_LIGHT_TAILED },
  { "unimodal", EDA_SHAPE_UNIMODAL },
  { "bimodal", EDA_SHAPE_BIMODAL },
  { "multimodal", EDA_SHAPE_MULTIMODAL },
  { "zero-inflated", EDA_SHAPE_ZERO_INFLATED },
  { "heaped", EDA_SHAPE_HEAPED },
  { "discrete", EDA_SHAPE_DISCRETE },
  { "capped", EDA_SHAPE_CAPPED },
  { "floored", EDA_SHAPE_FLOORED },
  { "positively-skewed", EDA_SHAPE_RIGHT_SKEWED },
  { "skewed-right", EDA_SHAPE_RIGHT_SKEWED },
  { "right-tailed", EDA_SHAPE_RIGHT_SKEWED },
  { "negatively-skewed", EDA_SHAPE_LEFT_SKEWED },
  { "skewed-left", EDA_SHAPE_LEFT_SKEWED },
  { "left-tailed", EDA_SHAPE_LEFT_SKEWED },
  { "symmetrical", EDA_SHAPE_SYMMETRIC },
  { "gaussian", EDA_SHAPE_NORMAL },
  { "bell-shaped", EDA_SHAPE_NORMAL },
  { "log-normal", EDA_SHAPE_LOGNORMAL },
  { "flat", EDA_SHAPE_UNIFORM },
  { "fat-tailed", EDA_SHAPE_HEAVY_TAILED },
  { "long-tailed", EDA_SHAPE_HEAVY_TAILED },
  { "thin-tailed", EDA_SHAPE_LIGHT_TAILED },
  { "short-tailed", EDA_SHAPE_LIGHT_TAILED },
  { "single-peaked", EDA_SHAPE_UNIMODAL },
  { "one-peaked", EDA_SHAPE_UNIMODAL },
  { "two-peaked", EDA_SHAPE_BIMODAL },
  { "many-peaked", EDA_SHAPE_MULTIMODAL },
  { "zero-heavy", EDA_SHAPE_ZERO_INFLATED },
  { "rounded", EDA_SHAPE_HEAPED },
  { "censored", EDA_SHAPE_CAPPED },
  { "ceiling", EDA_SHAPE_CAPPED },
  { "floor", EDA_SHAPE_FLOORED },
  { NULL },
};

const EdaClaimWord eda_claim_degrees[] = {
  { "slightly", EDA_DEGREE_SLIGHTLY }, { "strongly", EDA_DEGREE_STRONGLY },
  { "mildly", EDA_DEGREE_SLIGHTLY },   { "heavily", EDA_DEGREE_STRONGLY },
  { "highly", EDA_DEGREE_STRONGLY },   { "very", EDA_DEGREE_STRONGLY },
  { "somewhat", EDA_DEGREE_SLIGHTLY }, { NULL },
};

const EdaClaimWord eda_claim_strengths[] = {
  { "weak", EDA_STRENGTH_WEAK },
  { "moderate", EDA_STRENGTH_MODERATE },
  { "strong", EDA_STRENGTH_STRONG },
  { NULL },
};

const EdaClaimWord eda_claim_signs[] = {
  { "+", 1 }, { "-", -1 }, { "positive", 1 }, { "negative", -1 }, { NULL },
};

const EdaClaimWord eda_claim_forms[] = {
  { "linear", EDA_FORM_LINEAR },          { "monotone", EDA_FORM_MONOTONE },
  { "nonlinear", EDA_FORM_NONLINEAR },    { "u-shaped", EDA_FORM_U_SHAPED },
  { "inverted-u", EDA_FORM_INVERTED_U },  { "saturating", EDA_FORM_SATURATING },
  { "fans-out", EDA_FORM_FANS_OUT },      { "monotonic", EDA_FORM_MONOTONE },
  { "non-linear", EDA_FORM_NONLINEAR },   { "curved", EDA_FORM_NONLINEAR },
  { "hump-shaped", EDA_FORM_INVERTED_U }, { NULL },
};

const EdaClaimWord eda_claim_coefficients[] = {
  { "r", EDA_COEFFICIENT_R },
  { "rho", EDA_COEFFICIENT_RHO },
  { "tau", EDA_COEFFICIENT_TAU },
  { "V", EDA_COEFFICIENT_V },
  { "eta2", EDA_COEFFICIENT_ETA2 },
  { "d", EDA_COEFFICIENT_D },
  { NULL },
};

const EdaClaimWord eda_claim_functions[] = {
  { "missing", EDA_FUNCTION_MISSING },
  { "distinct", EDA_FUNCTION_DISTINCT },
  { "rare", EDA_FUNCTION_RARE },
  { "duplicates", EDA_FUNCTION_DUPLICATES },
  { "share", EDA_FUNCTION_SHARE },
  { "zeros", EDA_FUNCTION_ZEROS },
  { "outliers", EDA_FUNCTION_OUTLIERS },
  { "mean", EDA_FUNCTION_MEAN },
  { "median", EDA_FUNCTION_MEDIAN },
  { "sd", EDA_FUNCTION_SD },
  { "iqr", EDA_FUNCTION_IQR },
  { "cv", EDA_FUNCTION_CV },
  { "min", EDA_FUNCTION_MIN },
  { "max", EDA_FUNCTION_MAX },
  { "skew", EDA_FUNCTION_SKEW },
  { "kurtosis", EDA_FUNCTION_KURTOSIS },
  { "levels", EDA_FUNCTION_DISTINCT },
  { "rate", EDA_FUNCTION_SHARE },
  { "average", EDA_FUNCTION_MEAN },
  { "std", EDA_FUNCTION_SD },
  { "skewness", EDA_FUNCTION_SKEW },
  { "zeroes", EDA_FUNCTION_ZEROS },
  { NULL },
};

const EdaClaimWord eda_claim_properties[] = {
  { "complete", EDA_CLAIM_COMPLETE },
  { "unique", EDA_CLAIM_UNIQUE },
  { "constant", EDA_CLAIM_CONSTANT },
  { "imbalanced", EDA_CLAIM_IMBALANCED },
  { "balanced", EDA_CLAIM_BALANCED },
  { "variants", EDA_CLAIM_VARIANTS },
  { "sentinel", EDA_CLAIM_SENTINEL },
  { "heaped", EDA_CLAIM_SHAPE },
  { "gaps", EDA_CLAIM_GAPS },
  { "redundant", EDA_CLAIM_REDUNDANT },
  { "influential", EDA_CLAIM_INFLUENTIAL },
  { "type", EDA_CLAIM_TYPE_IS },
  { "top", EDA_CLAIM_TOP_LEVEL },
  { "strongest", EDA_CLAIM_STRONGEST },
  { "highest", EDA_CLAIM_GROUP_EXTREME },
  { "lowest", EDA_CLAIM_GROUP_EXTREME },
  { NULL },
};

const EdaClaimWord eda_claim_transforms[] = {
  { "log", EDA_TRANSFORM_LOG },
  { "sqrt", EDA_TRANSFORM_SQRT },
  { "abs", EDA_TRANSFORM_ABS },
  { NULL },
};

const EdaClaimWord eda_claim_times[] = {
  { "rising", EDA_TIME_RISING },     { "falling", EDA_TIME_FALLING },
  { "flat", EDA_TIME_FLAT },         { "breaks", EDA_TIME_BREAKS },
  { "seasonal", EDA_TIME_SEASONAL }, { "increasing", EDA_TIME_RISING },
  { "growing", EDA_TIME_RISING },    { "decreasing", EDA_TIME_FALLING },
  { "declining", EDA_TIME_FALLING }, { NULL },
};

const EdaClaimWord eda_claim_sides[] = {
  { "none", EDA_SIDE_NEITHER },
  { "high", EDA_SIDE_HIGH },
  { "low", EDA_SIDE_LOW },
  { "both", EDA_SIDE_BOTH },
  { NULL },
};

const EdaClaimWord eda_claim_types[] = {
  { "numeric", 0 },   { "integer", 1 },
  { "real", 2 },      { "categorical", 3 },
  { "boolean", 4 },   { "text", 5 },
  { "date", 6 },      { "datetime", 7 },
  { "time", 8 },      { "identifier", 9 },
  { "constant", 10 }, { "empty", 11 },
  { "number", 0 },    { "int", 1 },
  { "float", 2 },     { "decimal", 2 },
  { "category", 3 },  { "bool", 4 },
  { "string", 5 },    { "timestamp", 7 },
  { "id", 9 },        { NULL },
};

gboolean
eda_claim_word_find (const EdaClaimWord *table, const char *word, int *value)
{
  for (; table->word != NULL; table++)
    if (g_ascii_strcasecmp (table->word, word) == 0)
      {
        *value = table->value;
        return TRUE;
      }
  return FALSE;
}

const char *
eda_claim_word_of (const EdaClaimWord *table, int value)
{
  while (table->word != NULL && table->value != value)
    table++;
  return table->word;
}

gboolean
eda_claim_word_quantile (const char *word, double *quantile)
{
  if (g_ascii_tolower (word[0]) != 'q' || !g_ascii_isdigit (word[1])
      || !g_ascii_isdigit (word[2]) || word[3] != '\0')
    return FALSE;
  *quantile = ((word[1] - '0') * 10 + (word[2] - '0')) / 100.0;
  return *quantile > 0;
}

gboolean
eda_claim_word_is_reserved (const char *word)
{
  static const char *const keywords[]
      = { "any",   "not",   "by",      "over",  "in",      "between", "and", "about",
          "given", "flips", "differs", "where", "because", "unless",  NULL };
  static const EdaClaimWord *const tables[] = { eda_claim_shapes, eda_claim_degrees };
  int                              value;

  for (gsize i = 0; keywords[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, keywords[i]) == 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (eda_claim_word_find (tables[i], word, &value))
      return TRUE;
  return FALSE;
}
