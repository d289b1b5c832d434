/* A claim: one expectation about a data file, as typed in the claims language (docs/CLAIMS.md).
 * A value, built by eda_claim_parse() and never changed; shared by reference. Columns are named as
 * the file names them, so a claim can be judged on any table that has them. */
#pragma once

#include <glib.h>

/* In the order of docs/CLAIMS.md; the names of eda_claim_kind_get_id() are kept in histories. */
typedef enum
{
  EDA_CLAIM_TYPE_IS,
  EDA_CLAIM_DISTINCT,
  EDA_CLAIM_UNIQUE,
  EDA_CLAIM_CONSTANT,
  EDA_CLAIM_DUPLICATE_ROWS,
  EDA_CLAIM_DUPLICATE_KEY,
  EDA_CLAIM_EXTREME_VALUE, /* min, max */
  EDA_CLAIM_IN_RANGE,
  EDA_CLAIM_SENTINEL,
  EDA_CLAIM_VARIANTS,
  EDA_CLAIM_MISSING,
  EDA_CLAIM_MISSING_ANY,
  EDA_CLAIM_COMPLETE,
  EDA_CLAIM_MISSING_TOGETHER,
  EDA_CLAIM_MISSING_DEPENDS,
  EDA_CLAIM_SHAPE,
  EDA_CLAIM_STATISTIC,
  EDA_CLAIM_ZEROS,
  EDA_CLAIM_STATISTICS, /* one statistic against another */
  EDA_CLAIM_STATISTIC_WITHIN,
  EDA_CLAIM_SHARE,
  EDA_CLAIM_SHARE_WITHIN,
  EDA_CLAIM_ASSOCIATION,
  EDA_CLAIM_COEFFICIENT,
  EDA_CLAIM_FORM,
  EDA_CLAIM_NO_ASSOCIATION,
  EDA_CLAIM_ASSOCIATION_GIVEN,
  EDA_CLAIM_FLIPS,
  EDA_CLAIM_DIFFERS,
  EDA_CLAIM_STRONGEST,
  EDA_CLAIM_REDUNDANT,
  EDA_CLAIM_INFLUENTIAL,
  EDA_CLAIM_TOP_LEVEL,
  EDA_CLAIM_IMBALANCED,
  EDA_CLAIM_BALANCED,
  EDA_CLAIM_RARE_LEVELS,
  EDA_CLAIM_GROUP_ORDER,
  EDA_CLAIM_GROUP_EXTREME,
  EDA_CLAIM_OUTLIERS,
  EDA_CLAIM_OUTLIERS_SIDE,
  EDA_CLAIM_OUTLIERS_2D,
  EDA_CLAIM_TREND,
  EDA_CLAIM_BREAKS,
  EDA_CLAIM_SEASONAL,
  EDA_CLAIM_GAPS,
  EDA_CLAIM_FREE, /* the learner's own words, judged by the learner */
} EdaClaimKind;
#define EDA_CLAIM_N_KINDS (EDA_CLAIM_FREE + 1)

typedef enum
{
  EDA_TRANSFORM_NONE,
  EDA_TRANSFORM_LOG,
  EDA_TRANSFORM_SQRT,
  EDA_TRANSFORM_ABS,
} EdaClaimTransform;

typedef enum
{
  EDA_FUNCTION_NONE, /* the column itself */
  EDA_FUNCTION_MISSING,
  EDA_FUNCTION_DISTINCT,
  EDA_FUNCTION_RARE,
  EDA_FUNCTION_DUPLICATES,
  EDA_FUNCTION_SHARE,
  EDA_FUNCTION_ZEROS,
  EDA_FUNCTION_OUTLIERS,
  EDA_FUNCTION_MEAN,
  EDA_FUNCTION_MEDIAN,
  EDA_FUNCTION_SD,
  EDA_FUNCTION_IQR,
  EDA_FUNCTION_CV,
  EDA_FUNCTION_MIN,
  EDA_FUNCTION_MAX,
  EDA_FUNCTION_SKEW,
  EDA_FUNCTION_KURTOSIS,
  EDA_FUNCTION_QUANTILE,
} EdaFunction;

/* FUNCTION(column = level | given = given_level), or a column; what is not used is NULL. */
typedef struct
{
  EdaFunction  function;
  double       quantile; /* 0.01 .. 0.99 */
  EdaClaimTransform transform;
  char        *column; /* NULL for missing(any) and duplicates() */
  char        *column2;
  char        *level;
  char        *given, *given_level;
} EdaTerm;

typedef enum
{
  EDA_COMPARE_NONE,
  EDA_COMPARE_GREATER,
  EDA_COMPARE_AT_LEAST,
  EDA_COMPARE_LESS,
  EDA_COMPARE_AT_MOST,
  EDA_COMPARE_EQUAL,
  EDA_COMPARE_NOT_EQUAL,
  EDA_COMPARE_ABOUT,
  EDA_COMPARE_IN,
} EdaCompare;

typedef struct
{
  EdaCompare compare;
  double     low, high; /* equal but for IN; as typed: 50 for 50 % */
  gboolean   percent;
} EdaRegion;

typedef enum
{
  EDA_SHAPE_NONE,
  EDA_SHAPE_RIGHT_SKEWED,
  EDA_SHAPE_LEFT_SKEWED,
  EDA_SHAPE_SYMMETRIC,
  EDA_SHAPE_NORMAL,
  EDA_SHAPE_LOGNORMAL,
  EDA_SHAPE_UNIFORM,
  EDA_SHAPE_EXPONENTIAL,
  EDA_SHAPE_HEAVY_TAILED,
  EDA_SHAPE_LIGHT_TAILED,
  EDA_SHAPE_UNIMODAL,
  EDA_SHAPE_BIMODAL,
  EDA_SHAPE_MULTIMODAL,
  EDA_SHAPE_ZERO_INFLATED,
  EDA_SHAPE_HEAPED,
  EDA_SHAPE_DISCRETE,
  EDA_SHAPE_CAPPED,
  EDA_SHAPE_FLOORED,
} EdaShape;

typedef enum { EDA_DEGREE_ANY, EDA_DEGREE_SLIGHTLY, EDA_DEGREE_STRONGLY } EdaDegree;
typedef enum { EDA_STRENGTH_ANY, EDA_STRENGTH_WEAK, EDA_STRENGTH_MODERATE, EDA_STRENGTH_STRONG } EdaStrength;

typedef enum
{
  EDA_FORM_NONE,
  EDA_FORM_LINEAR,
  EDA_FORM_MONOTONE,
  EDA_FORM_NONLINEAR,
  EDA_FORM_U_SHAPED,
  EDA_FORM_INVERTED_U,
  EDA_FORM_SATURATING,
  EDA_FORM_FANS_OUT,
} EdaForm;

typedef enum
{
  EDA_COEFFICIENT_NONE,
  EDA_COEFFICIENT_R,
  EDA_COEFFICIENT_RHO,
  EDA_COEFFICIENT_TAU,
  EDA_COEFFICIENT_V,
  EDA_COEFFICIENT_ETA2,
  EDA_COEFFICIENT_D,
} EdaCoefficient;

typedef enum { EDA_TIME_NONE, EDA_TIME_RISING, EDA_TIME_FALLING, EDA_TIME_FLAT, EDA_TIME_BREAKS, EDA_TIME_SEASONAL } EdaTimePattern;
typedef enum { EDA_SIDE_NEITHER, EDA_SIDE_HIGH, EDA_SIDE_LOW, EDA_SIDE_BOTH } EdaSide;

/* Only rows where column COMPARE text count. */
typedef struct
{
  char      *column; /* NULL: all rows */
  EdaCompare compare;
  char      *text; /* as typed; a number where is_number */
  double     number;
  gboolean   is_number;
} EdaWhere;

typedef struct _EdaClaim
{
  gatomicrefcount ref_count;
  EdaClaimKind    kind;
  EdaTerm         left, right; /* right: function NONE and column NULL where there is none */
  EdaRegion       region;
  EdaShape        shape;
  EdaDegree       degree;
  gboolean        negated; /* "not" before a shape */
  EdaStrength     strength;
  int             sign; /* -1, 0 = any, 1 */
  EdaForm         form;
  EdaCoefficient  coefficient;
  char           *by;     /* (nullable): the grouping column of given, flips, differs, orders and extremes */
  char          **levels; /* (nullable): of an order, the highest first; of top and extremes one */
  gboolean        lowest; /* an extreme: the lowest instead of the highest */
  EdaTimePattern  time;
  guint           lag;  /* of seasonal; 0 = the best of the usual ones */
  EdaSide         side; /* of OUTLIERS_SIDE */
  const char     *type; /* (nullable): of TYPE_IS, one of eda_claim_type_words */
  EdaWhere        where;
  char           *text; /* of FREE */
  char           *because, *unless; /* (nullable) */
  double          confidence;       /* 0.5 .. 1 */
} EdaClaim;

EdaClaim *eda_claim_new (EdaClaimKind kind); /* to be filled by its maker, then left alone */
EdaClaim *eda_claim_copy (const EdaClaim *self);
EdaClaim *eda_claim_ref (EdaClaim *self);
void      eda_claim_unref (EdaClaim *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaClaim, eda_claim_unref)

/* What is claimed, in the one canonical spelling; without confidence and reasons: two claims that
 * say the same print the same. */
char *eda_claim_to_canonical (const EdaClaim *self);
/* The canonical line with "@80%" and reasons; it parses to the same claim again. */
char *eda_claim_to_line (const EdaClaim *self);
/* The name of a column as it is to be typed: in backticks where it has to be. */
char *eda_claim_quote_name (const char *name);
char *eda_claim_quote_level (const char *level);

const char *eda_claim_kind_get_id (EdaClaimKind kind);   /* "GROUP_ORDER" */
int         eda_claim_kind_find (const char *id);        /* -1: there is none */
guint       eda_claim_kind_get_step (EdaClaimKind kind); /* 1 .. 6 */
/* A fact about this file; without sampling error, so never inconclusive. */
gboolean eda_claim_is_fact (const EdaClaim *self);
/* (element-type char*) (transfer container): the columns named, each once, subject first; borrowed. */
GPtrArray *eda_claim_get_columns (const EdaClaim *self);

/* Where two claims stand to each other: one of them is refused or not counted (docs/CLAIMS.md). */
typedef enum
{
  EDA_CLAIMS_APART,    /* nothing to do with each other */
  EDA_CLAIMS_SAME,
  EDA_CLAIMS_NESTED,   /* one follows from the other: only the first counts */
  EDA_CLAIMS_HEDGED,   /* they overlap and neither follows from the other: keep one */
  EDA_CLAIMS_OPPOSITE, /* both cannot be true: keep one */
} EdaClaimsRelation;

EdaClaimsRelation eda_claims_relate (const EdaClaim *a, const EdaClaim *b);
