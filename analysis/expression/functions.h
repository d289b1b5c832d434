/* What can be called in an expression. Private to this folder. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_FUNCTION_LOG,
  EDA_FUNCTION_LOG10,
  EDA_FUNCTION_LOG2,
  EDA_FUNCTION_LOG1P,
  EDA_FUNCTION_EXP,
  EDA_FUNCTION_SQRT,
  EDA_FUNCTION_ABS,
  EDA_FUNCTION_ROUND,
  EDA_FUNCTION_FLOOR,
  EDA_FUNCTION_CEIL,
  EDA_FUNCTION_MIN,
  EDA_FUNCTION_MAX,
  EDA_FUNCTION_ZSCORE,
  EDA_FUNCTION_RANK,
  EDA_FUNCTION_YEAR,
  EDA_FUNCTION_QUARTER,
  EDA_FUNCTION_MONTH,
  EDA_FUNCTION_WEEKDAY,
  EDA_FUNCTION_DAY,
  EDA_FUNCTION_HOUR,
  EDA_FUNCTION_LOWER,
  EDA_FUNCTION_UPPER,
  EDA_FUNCTION_TRIM,
  EDA_FUNCTION_LENGTH,
  EDA_FUNCTION_IF,
  EDA_FUNCTION_COALESCE,
} EdaFunctionId;

/* What one argument may be; what the call gives follows from it. */
typedef enum
{
  EDA_TAKES_NUMBER,
  EDA_TAKES_DATE,  /* a date, or a date with time */
  EDA_TAKES_CLOCK, /* a time, or a date with time */
  EDA_TAKES_TEXT,
  EDA_TAKES_TRUTH,
  EDA_TAKES_ORDERED, /* all but texts and truths; all arguments of one kind */
  EDA_TAKES_ANY,     /* all arguments of one kind */
} EdaTakes;

typedef struct
{
  const char   *name;
  EdaFunctionId id;
  guint         least, most; /* arguments */
  EdaTakes      first, rest; /* what they are */
  gboolean      gives_whole; /* whole numbers; other numbers only where the arguments say so */
  const char   *call;        /* "round(x, digits)" */
  const char   *help;        /* one sentence */
} EdaFunction;

const EdaFunction *eda_functions (guint *n);
const EdaFunction *eda_function_find (const char *name); /* (nullable); whatever the case */
