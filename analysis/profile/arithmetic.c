/* Orders, sums and products. A few rows spread over the table tell for most pairs and
 * triples that nothing holds; only what holds in these is counted in all. */

#include "analysis/profile/arithmetic.h"

#include <math.h>

#define MIN_ROWS 20
#define MAX_COLUMNS 40
#define PROBES 48        /* rows looked at first */
#define PROBES_HOLD 0.75 /* share of these in which a relation must hold */
#define GRID 64          /* order statistics that stand for a column */
#define SURE 0.9         /* an order that chance pairs nearly always keep says nothing */
#define MIN_DISTINCT 5
#define MOST_DECIMALS 6

typedef struct
{
  const EdaColumnProfile *const *columns;
  gsize                          n_rows;
  guint                         *used; /* table indices */
  guint                          n_used;
  double                        *probes;   /* n_used × PROBES */
  double                        *rounding; /* n_used: half a unit of the last decimal */
  GArray                        *found;
} Search;

static gboolean
takes_part (const EdaColumnProfile *column)
{
  return column->sorted != NULL && column->n_finite >= MIN_ROWS
         && column->distinct >= MIN_DISTINCT
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

/* Half a unit of the last decimal that occurs among the probes; 0 when they have too
 * many. */
static double
find_rounding (const double probes[])
{
  double unit = 1;

  for (guint decimals = 0; decimals <= MOST_DECIMALS; decimals++, unit *= 10)
    {
      gboolean whole = TRUE;

      for (guint i = 0; i < PROBES; i++)
        whole &= !isfinite (probes[i])
                 || fabs (probes[i] * unit - round (probes[i] * unit))
                        <= 1e-9 * fabs (probes[i] * unit);
      if (whole)
        return 0.5 / unit;
    }
  return 0;
}

static void
read_probes (Search *self)
{
  for (guint k = 0; k < self->n_used; k++)
    {
      double *probes = self->probes + (gsize)k * PROBES;

      for (guint i = 0; i < PROBES; i++)
        probes[i]
            = eda_column_get_number (self->columns[self->used[k]]->column,
                                     (gsize)((double)self->n_rows * (i + 0.5) / PROBES));
      self->rounding[k] = find_rounding (probes);
    }
}

typedef enum
{
  CANNOT_TELL,
  HOLDS,
  BROKEN,
} Answer;

/* Only rows in which the result differs from a and from b tell of both: with a zero, a
 * factor of 1 or a term that rounding swallows it does not. */
static Answer
ask_result (double result, double size, double a, double b, double c, double rounding)
{
  double near = 1.01 * rounding + 1e-9 * (size + fabs (c));

  if (!isfinite (result) || !isfinite (c) || fabs (result - a) <= near
      || fabs (result - b) <= near)
    return CANNOT_TELL;
  return fabs (result - c) <= near ? HOLDS : BROKEN;
}

static Answer
ask (const EdaArithmetic *relation, double a, double b, double c, double rounding)
{
  if (!isfinite (a) || !isfinite (b))
    return CANNOT_TELL;
  if (relation->kind == EDA_ARITHMETIC_ORDER)
    return a == b ? CANNOT_TELL : a < b ? HOLDS : BROKEN;
  return relation->kind == EDA_ARITHMETIC_SUM
             ? ask_result (a + b, fabs (a) + fabs (b), a, b, c, rounding)
             : ask_result (a * b, fabs (a * b), a, b, c, rounding);
}

static gboolean
probes_hold (const Search *self, const EdaArithmetic *relation, guint a, guint b, guint c)
{
  guint holds = 0, told = 0;

  for (guint i = 0; i < PROBES; i++)
    {
      Answer answer = ask (relation,
                           self->probes[(gsize)a * PROBES + i],
                           self->probes[(gsize)b * PROBES + i],
                           self->probes[(gsize)c * PROBES + i],
                           self->rounding[c]);

      told += answer != CANNOT_TELL;
      holds += answer == HOLDS;
      if (told - holds > (1 - PROBES_HOLD) * PROBES)
        return FALSE;
    }
  return told > 0 && holds >= PROBES_HOLD * told;
}

/* Counts all rows and keeps the relation when it holds in enough of them. */
static void
count_rows (Search *self, EdaArithmetic *relation, double rounding, double least)
{
  for (gsize row = 0; row < self->n_rows; row++)
    {
      Answer answer
          = ask (relation,
                 eda_column_get_number (self->columns[relation->a]->column, row),
                 eda_column_get_number (self->columns[relation->b]->column, row),
                 eda_column_get_number (self->columns[relation->c]->column, row),
                 rounding);

      relation->n += answer != CANNOT_TELL;
      if (answer != BROKEN)
        continue;
      if (relation->n_rows < EDA_RELATION_ROWS)
        relation->rows[relation->n_rows++] = row;
      if ((double)++relation->broken > (1 - least) * (double)self->n_rows)
        return;
    }
  relation->share = 1 - (double)relation->broken / (double)relation->n;
  if (relation->n >= MIN_ROWS && relation->share >= least)
    g_array_append_val (self->found, *relation);
}

/* The share of pairs with a <= b if the two columns had nothing to do with each other. */
static double
chance_of_order (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  guint pairs = 0;

  for (guint i = 0; i < GRID; i++)
    for (guint j = 0; j < GRID; j++)
      pairs += a->sorted[(gsize)((double)a->n_finite * (i + 0.5) / GRID)]
               <= b->sorted[(gsize)((double)b->n_finite * (j + 0.5) / GRID)];
  return (double)pairs / (GRID * GRID);
}

/* Numbers with numbers, dates with dates. */
static gboolean
can_be_compared (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  return (a->numeric && b->numeric)
         || eda_column_get_storage (a->column) == eda_column_get_storage (b->column);
}

static void
look_for_orders (Search *self)
{
  for (guint i = 0; i < self->n_used; i++)
    for (guint j = 0; j < self->n_used; j++)
      {
        guint         a = self->used[i], b = self->used[j];
        EdaArithmetic order = { EDA_ARITHMETIC_ORDER, a, b, b, 0, 0, 0, { 0 }, 0 };

        if (i == j || !can_be_compared (self->columns[a], self->columns[b])
            || !probes_hold (self, &order, i, j, j)
            || chance_of_order (self->columns[a], self->columns[b]) > SURE)
          continue;
        count_rows (self, &order, 0, EDA_ORDER_SHARE);
      }
}

static void
look_for_result (Search *self, EdaArithmeticKind kind, guint i, guint j, guint k)
{
  EdaArithmetic relation
      = { kind, self->used[i], self->used[j], self->used[k], 0, 0, 0, { 0 }, 0 };

  if (i != k && j != k && self->columns[relation.c]->numeric
      && probes_hold (self, &relation, i, j, k))
    count_rows (self, &relation, self->rounding[k], EDA_ARITHMETIC_SHARE);
}

static void
look_for_results (Search *self)
{
  for (guint i = 0; i < self->n_used; i++)
    for (guint j = i + 1; j < self->n_used; j++)
      {
        if (!self->columns[self->used[i]]->numeric
            || !self->columns[self->used[j]]->numeric)
          continue;
        for (guint k = 0; k < self->n_used; k++)
          {
            look_for_result (self, EDA_ARITHMETIC_SUM, i, j, k);
            look_for_result (self, EDA_ARITHMETIC_PRODUCT, i, j, k);
          }
      }
}

GArray *
eda_arithmetic_new (const EdaColumnProfile *const *columns,
                    guint                          n_columns,
                    gsize                          n_rows,
                    guint                         *left_out,
                    const EdaContext              *context,
                    GError                       **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (EdaArithmetic));
  g_autofree guint  *used = g_new (guint, n_columns);
  g_autofree double *probes = NULL, *rounding = NULL;
  Search             search = { columns, n_rows, used, 0, NULL, NULL, found };

  *left_out = 0;
  for (guint i = 0; i < n_columns; i++)
    if (takes_part (columns[i]))
      {
        if (search.n_used < MAX_COLUMNS)
          used[search.n_used++] = i;
        else
          ++*left_out;
      }
  search.probes = probes = g_new (double, (gsize)search.n_used *PROBES);
  search.rounding = rounding = g_new (double, search.n_used);
  read_probes (&search);
  if (!eda_context_check (context, error))
    return NULL;
  look_for_orders (&search);
  if (!eda_context_check (context, error))
    return NULL;
  look_for_results (&search);
  return g_steal_pointer (&found);
}
