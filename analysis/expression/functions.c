/* The table of functions: how many arguments of which kind, and what they are for. */

#include "analysis/expression/functions.h"

#define MANY 100

#define OF_NUMBER(name, id, call, help)                                                  \
  {                                                                                      \
    name, id, 1, 1, EDA_TAKES_NUMBER, EDA_TAKES_NUMBER, FALSE, call, help                \
  }
#define OF_DATE(name, id, call, help)                                                    \
  {                                                                                      \
    name, id, 1, 1, EDA_TAKES_DATE, EDA_TAKES_DATE, TRUE, call, help                     \
  }
#define OF_TEXT(name, id, call, help)                                                    \
  {                                                                                      \
    name, id, 1, 1, EDA_TAKES_TEXT, EDA_TAKES_TEXT, FALSE, call, help                    \
  }

static const EdaFunction functions[] = {
  OF_NUMBER ("log",
             EDA_FUNCTION_LOG,
             "log(x)",
             "Natural logarithm; missing unless x is above 0."),
  OF_NUMBER ("log10",
             EDA_FUNCTION_LOG10,
             "log10(x)",
             "Logarithm to base 10; missing unless x is above 0."),
  OF_NUMBER ("log2",
             EDA_FUNCTION_LOG2,
             "log2(x)",
             "Logarithm to base 2; missing unless x is above 0."),
  OF_NUMBER ("log1p",
             EDA_FUNCTION_LOG1P,
             "log1p(x)",
             "Natural logarithm of 1 + x: for counts with zeros."),
  OF_NUMBER ("exp", EDA_FUNCTION_EXP, "exp(x)", "e to the power of x."),
  OF_NUMBER (
      "sqrt", EDA_FUNCTION_SQRT, "sqrt(x)", "Square root; missing where x is below 0."),
  OF_NUMBER ("abs", EDA_FUNCTION_ABS, "abs(x)", "x without its sign."),
  { "round",
    EDA_FUNCTION_ROUND,
    1,
    2,
    EDA_TAKES_NUMBER,
    EDA_TAKES_NUMBER,
    FALSE,
    "round(x, digits)",
    "x to so many decimals (0 unless said), halves away from zero." },
  { "floor",
    EDA_FUNCTION_FLOOR,
    1,
    1,
    EDA_TAKES_NUMBER,
    EDA_TAKES_NUMBER,
    TRUE,
    "floor(x)",
    "The next whole number below." },
  { "ceil",
    EDA_FUNCTION_CEIL,
    1,
    1,
    EDA_TAKES_NUMBER,
    EDA_TAKES_NUMBER,
    TRUE,
    "ceil(x)",
    "The next whole number above." },
  { "min",
    EDA_FUNCTION_MIN,
    2,
    MANY,
    EDA_TAKES_ORDERED,
    EDA_TAKES_ORDERED,
    FALSE,
    "min(a, b, …)",
    "The smallest of the values in the same row." },
  { "max",
    EDA_FUNCTION_MAX,
    2,
    MANY,
    EDA_TAKES_ORDERED,
    EDA_TAKES_ORDERED,
    FALSE,
    "max(a, b, …)",
    "The largest of the values in the same row." },
  OF_NUMBER ("zscore",
             EDA_FUNCTION_ZSCORE,
             "zscore(x)",
             "How many standard deviations (n − 1) x is from the mean of all rows."),
  OF_NUMBER ("rank",
             EDA_FUNCTION_RANK,
             "rank(x)",
             "The place of x among all rows, 1 = smallest; equal values share the mean."),
  OF_DATE ("year", EDA_FUNCTION_YEAR, "year(d)", "The year of a date."),
  OF_DATE ("quarter", EDA_FUNCTION_QUARTER, "quarter(d)", "1 to 4."),
  OF_DATE ("month", EDA_FUNCTION_MONTH, "month(d)", "1 to 12."),
  OF_DATE ("weekday", EDA_FUNCTION_WEEKDAY, "weekday(d)", "1 = Monday to 7 = Sunday."),
  OF_DATE ("day", EDA_FUNCTION_DAY, "day(d)", "The day of the month."),
  { "hour",
    EDA_FUNCTION_HOUR,
    1,
    1,
    EDA_TAKES_CLOCK,
    EDA_TAKES_CLOCK,
    TRUE,
    "hour(t)",
    "0 to 23." },
  OF_TEXT ("lower", EDA_FUNCTION_LOWER, "lower(text)", "The text in small letters."),
  OF_TEXT ("upper", EDA_FUNCTION_UPPER, "upper(text)", "The text in capital letters."),
  OF_TEXT ("trim", EDA_FUNCTION_TRIM, "trim(text)", "The text without blanks around it."),
  { "length",
    EDA_FUNCTION_LENGTH,
    1,
    1,
    EDA_TAKES_TEXT,
    EDA_TAKES_TEXT,
    TRUE,
    "length(text)",
    "How many characters the text has." },
  { "if",
    EDA_FUNCTION_IF,
    3,
    3,
    EDA_TAKES_TRUTH,
    EDA_TAKES_ANY,
    FALSE,
    "if(condition, a, b)",
    "a where the condition is true, b where it is false, missing where it is neither." },
  { "coalesce",
    EDA_FUNCTION_COALESCE,
    2,
    MANY,
    EDA_TAKES_ANY,
    EDA_TAKES_ANY,
    FALSE,
    "coalesce(a, b, …)",
    "The first of the values that is not missing." },
};

const EdaFunction *
eda_functions (guint *n)
{
  *n = G_N_ELEMENTS (functions);
  return functions;
}

const EdaFunction *
eda_function_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    if (g_ascii_strcasecmp (functions[i].name, name) == 0)
      return &functions[i];
  return NULL;
}
