/* Arithmetic, comparisons, logic and functions on a block of numbers, one loop for each.
 *
 * Missing goes through: of a missing number no sum, of a missing truth only what the
 * other side decides alone. What has no value, such as 1/0 or log(0), is missing as well.
 */

#include "analysis/expression/evaluate.h"

#include "analysis/table/calendar.h"

#include <math.h>

#define EXACT 9007199254740992.0 /* 2^53: from here on every number is whole */

static double
round_to (double x, double digits)
{
  double unit = pow (10, CLAMP (trunc (digits), -30, 30));
  double scaled = x * unit;

  if (isnan (digits))
    return NAN;
  return fabs (scaled) < EXACT ? round (scaled) / unit : x;
}

/* With the sign of the divisor, as clocks have it. */
static double
modulo (double a, double b)
{
  double rest = fmod (a, b);

  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

/* Not finite though its origins are: there is no such value. */
static inline double
only_values (double result, double a, double b)
{
  return isfinite (result) || isinf (a) || isinf (b) ? result : NAN;
}

#define EACH(expression)                                                                 \
  for (gsize i = 0; i < n; i++)                                                          \
  out[i] = (expression)
#define EACH_VALUE(expression) EACH (only_values (expression, a[i], b[i]))
#define EACH_ANSWER(expression) EACH (isnan (a[i]) || isnan (b[i]) ? NAN : (expression))

/* Missing where no calendar has the day. */
static double
only_days (double days)
{
  return days >= EDA_CALENDAR_MIN_DAYS && days < EDA_CALENDAR_END_DAYS ? days : NAN;
}

/* Days are added to a date; a date with time counts in seconds. */
static void
add (const EdaNode *node, const double a[], const double b[], gsize n, double out[])
{
  EdaKind      left = eda_node_get (node, 0)->kind;
  const double sign = node->op == EDA_NODE_SUBTRACT ? -1 : 1;
  const double day = EDA_SECONDS_PER_DAY;

  if (node->kind == EDA_KIND_DATE)
    EACH (only_days (floor (a[i] + sign * b[i])));
  else if (node->kind == EDA_KIND_DATETIME && left == EDA_KIND_DATETIME)
    EACH (only_days (a[i] / day + sign * b[i]) * 0 + (a[i] + sign * b[i] * day));
  else if (node->kind == EDA_KIND_DATETIME)
    EACH (only_days (a[i] + b[i] / day) * 0 + (a[i] * day + b[i]));
  else if (left == EDA_KIND_DATETIME)
    EACH_VALUE ((a[i] - b[i]) / day);
  else
    EACH_VALUE (a[i] + sign * b[i]);
}

static double (*const of_number[]) (double) = {
  [EDA_FUNCTION_LOG] = log,     [EDA_FUNCTION_LOG10] = log10, [EDA_FUNCTION_LOG2] = log2,
  [EDA_FUNCTION_LOG1P] = log1p, [EDA_FUNCTION_EXP] = exp,     [EDA_FUNCTION_SQRT] = sqrt,
  [EDA_FUNCTION_ABS] = fabs,    [EDA_FUNCTION_FLOOR] = floor, [EDA_FUNCTION_CEIL] = ceil,
};

static void
call_number (EdaFunctionId function, const double a[], gsize n, double out[])
{
  EACH (only_values (of_number[function](a[i]), a[i], 0));
}

static double
part_of_date (EdaFunctionId function, double days)
{
  gint64 year;
  int    month, day;

  if (!isfinite (days))
    return NAN;
  if (function == EDA_FUNCTION_WEEKDAY) /* 1970-01-01 was a Thursday */
    return modulo (days + 3, 7) + 1;
  eda_calendar_from_days ((gint64)days, &year, &month, &day);
  if (function == EDA_FUNCTION_YEAR)
    return (double)year;
  if (function == EDA_FUNCTION_QUARTER)
    return (month + 2) / 3;
  return function == EDA_FUNCTION_MONTH ? month : day;
}

static void
call_date (const EdaNode *node, const double a[], gsize n, double out[])
{
  EdaFunctionId function = node->function->id;
  double day = eda_node_get (node, 0)->kind == EDA_KIND_DATE ? 1 : EDA_SECONDS_PER_DAY;

  if (function == EDA_FUNCTION_HOUR)
    EACH (floor (modulo (a[i], EDA_SECONDS_PER_DAY) / 3600));
  else
    EACH (part_of_date (function, floor (a[i] / day)));
}

/* Missing where one of them is. */
static void
find_end (const EdaNode *node, const double *const x[], gsize n, double out[])
{
  gboolean most = node->function->id == EDA_FUNCTION_MAX;

  for (gsize i = 0; i < n; i++)
    {
      out[i] = x[0][i];
      for (guint part = 1; part < node->parts->len; part++)
        if (isnan (x[part][i]) || isnan (out[i]))
          out[i] = NAN;
        else if (most ? x[part][i] > out[i] : x[part][i] < out[i])
          out[i] = x[part][i];
    }
}

static void
find_first_present (const EdaNode *node, const double *const x[], gsize n, double out[])
{
  for (gsize i = 0; i < n; i++)
    {
      out[i] = x[0][i];
      for (guint part = 1; part < node->parts->len && isnan (out[i]); part++)
        out[i] = x[part][i];
    }
}

static void
call (const EdaNode *node, const double *const x[], gsize n, double out[])
{
  switch (node->function->id)
    {
    case EDA_FUNCTION_ROUND:
      if (node->parts->len > 1)
        for (gsize i = 0; i < n; i++)
          out[i] = round_to (x[0][i], x[1][i]);
      else
        for (gsize i = 0; i < n; i++)
          out[i] = round (x[0][i]);
      break;
    case EDA_FUNCTION_MIN:
    case EDA_FUNCTION_MAX:
      find_end (node, x, n, out);
      break;
    case EDA_FUNCTION_YEAR:
    case EDA_FUNCTION_QUARTER:
    case EDA_FUNCTION_MONTH:
    case EDA_FUNCTION_WEEKDAY:
    case EDA_FUNCTION_DAY:
    case EDA_FUNCTION_HOUR:
      call_date (node, x[0], n, out);
      break;
    case EDA_FUNCTION_IF:
      for (gsize i = 0; i < n; i++)
        out[i] = x[0][i] == 1 ? x[1][i] : x[0][i] == 0 ? x[2][i] : NAN;
      break;
    case EDA_FUNCTION_COALESCE:
      find_first_present (node, x, n, out);
      break;
    case EDA_FUNCTION_LOG:
    case EDA_FUNCTION_LOG10:
    case EDA_FUNCTION_LOG2:
    case EDA_FUNCTION_LOG1P:
    case EDA_FUNCTION_EXP:
    case EDA_FUNCTION_SQRT:
    case EDA_FUNCTION_ABS:
    case EDA_FUNCTION_FLOOR:
    case EDA_FUNCTION_CEIL:
      call_number (node->function->id, x[0], n, out);
      break;
    case EDA_FUNCTION_ZSCORE: /* these two know all rows, see evaluate.c */
    case EDA_FUNCTION_RANK:
    case EDA_FUNCTION_LOWER: /* and these are about texts */
    case EDA_FUNCTION_UPPER:
    case EDA_FUNCTION_TRIM:
    case EDA_FUNCTION_LENGTH:
      g_return_if_reached ();
    }
}

/* Three-valued: false and missing is false, true or missing is true, all else with
 * missing is missing. */
static void
join_truths (const EdaNode *node, const double *const x[], gsize n, double out[])
{
  const double decides = node->op == EDA_NODE_OR;

  for (gsize i = 0; i < n; i++)
    out[i] = x[0][i];
  for (guint part = 1; part < node->parts->len; part++)
    for (gsize i = 0; i < n; i++)
      if (out[i] != decides && (x[part][i] == decides || isnan (x[part][i])))
        out[i] = x[part][i];
}

static void
compare (const EdaNode *node, const double *const x[], gsize n, double out[])
{
  const double *a = x[0], *b = x[1], *c = x[2];

  if (node->op == EDA_NODE_EQUAL)
    EACH_ANSWER (a[i] == b[i]);
  else if (node->op == EDA_NODE_UNEQUAL)
    EACH_ANSWER (a[i] != b[i]);
  else if (node->op == EDA_NODE_LESS)
    EACH_ANSWER (a[i] < b[i]);
  else if (node->op == EDA_NODE_AT_MOST)
    EACH_ANSWER (a[i] <= b[i]);
  else if (node->op == EDA_NODE_GREATER)
    EACH_ANSWER (a[i] > b[i]);
  else if (node->op == EDA_NODE_AT_LEAST)
    EACH_ANSWER (a[i] >= b[i]);
  else /* a >= b and a <= c, which one of them may decide alone */
    for (gsize i = 0; i < n; i++)
      out[i] = a[i] < b[i] || a[i] > c[i]                     ? 0
               : isnan (a[i]) || isnan (b[i]) || isnan (c[i]) ? NAN
                                                              : 1;
}

static void
calculate (const EdaNode *node, const double a[], const double b[], gsize n, double out[])
{
  if (node->op == EDA_NODE_MULTIPLY)
    EACH_VALUE (a[i] * b[i]);
  else if (node->op == EDA_NODE_DIVIDE)
    EACH_VALUE (a[i] / b[i]);
  else if (node->op == EDA_NODE_MODULO)
    EACH_VALUE (modulo (a[i], b[i]));
  else if (node->op == EDA_NODE_POWER)
    EACH_VALUE (isnan (a[i]) || isnan (b[i]) ? NAN : pow (a[i], b[i]));
  else
    add (node, a, b, n, out);
}

void
eda_numbers_compute (const EdaNode *node, const double *const x[], gsize n, double out[])
{
  switch (node->op)
    {
    case EDA_NODE_NEGATE:
      for (gsize i = 0; i < n; i++)
        out[i] = -x[0][i];
      break;
    case EDA_NODE_ADD:
    case EDA_NODE_SUBTRACT:
    case EDA_NODE_MULTIPLY:
    case EDA_NODE_DIVIDE:
    case EDA_NODE_MODULO:
    case EDA_NODE_POWER:
      calculate (node, x[0], x[1], n, out);
      break;
    case EDA_NODE_IS_MISSING:
      for (gsize i = 0; i < n; i++)
        out[i] = isnan (x[0][i]) != 0;
      break;
    case EDA_NODE_AND:
    case EDA_NODE_OR:
      join_truths (node, x, n, out);
      break;
    case EDA_NODE_NOT:
      for (gsize i = 0; i < n; i++)
        out[i] = 1 - x[0][i];
      break;
    case EDA_NODE_CALL:
      call (node, x, n, out);
      break;
    case EDA_NODE_TO_DATETIME:
      for (gsize i = 0; i < n; i++)
        out[i] = x[0][i] * EDA_SECONDS_PER_DAY;
      break;
    case EDA_NODE_EQUAL:
    case EDA_NODE_UNEQUAL:
    case EDA_NODE_LESS:
    case EDA_NODE_AT_MOST:
    case EDA_NODE_GREATER:
    case EDA_NODE_AT_LEAST:
    case EDA_NODE_BETWEEN:
      compare (node, x, n, out);
      break;
    case EDA_NODE_NUMBER:
    case EDA_NODE_TEXT:
    case EDA_NODE_MISSING:
    case EDA_NODE_COLUMN:
    case EDA_NODE_IN:
    case EDA_NODE_CONTAINS:
    case EDA_NODE_STARTS:
    case EDA_NODE_ENDS:
    case EDA_NODE_MATCHES:
      g_return_if_reached ();
    }
}
