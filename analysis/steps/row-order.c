/* Step 3, Along the Rows: does a column drift or jump from the first row to the last? */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/serial-figure.h"
#include "analysis/steps/step.h"

#define SHOWN 60
#define DRIFT_D 0.3
#define DRIFT_Q 0.05
#define SERIAL_P 0.01
#define SERIAL_SHOWN 3

typedef struct
{
  const GPtrArray   *columns; /* EdaColumnProfile */
  const EdaRowOrder *found;
  GStringChunk      *pad;
  EdaResult         *result;
} RowOrder;

static const EdaAlongRows *
get (const RowOrder *self, guint i)
{
  return &g_array_index (self->found->columns, EdaAlongRows, i);
}

static const char *
name_of (const RowOrder *self, const EdaAlongRows *along)
{
  return eda_column_profile_get_name (self->columns->pdata[along->column]);
}

static gboolean
drifts (const EdaAlongRows *along)
{
  return fabs (along->d) >= DRIFT_D
         && (along->trend_q < DRIFT_Q || along->halves_q < DRIFT_Q);
}

static void
add_words (const RowOrder *self)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  g_autoptr (GPtrArray) jumping = g_ptr_array_new ();

  for (guint i = 0; i < self->found->columns->len; i++)
    {
      if (drifts (get (self, i)))
        g_ptr_array_add (moving, (gpointer)name_of (self, get (self, i)));
      if (get (self, i)->impulses > 0)
        g_ptr_array_add (jumping, (gpointer)name_of (self, get (self, i)));
    }
  eda_result_set_summary (
      self->result,
      "%s · %s",
      eda_say_count (self->pad, moving->len, "drifting column", NULL),
      eda_say_count (
          self->pad, jumping->len, "column with impulses", "columns with impulses"));
  if (moving->len == 0)
    eda_result_add_text (
        self->result,
        "row-order/opening",
        "No column drifts from the first row to the last: its halves differ "
        "by less than 0.3 SD, or by no more than chance.");
  else
    eda_result_add_text (self->result,
                         "row-order/opening",
                         "The second half of the rows differs from the first in %s. If "
                         "the order of the rows "
                         "means nothing, ask what changed while they were added: a "
                         "device, a rule, a place. "
                         "A file sorted by a column looks like this, too.",
                         eda_say_list (self->pad, moving, 8));
  if (jumping->len > 0)
    eda_result_add_text (self->result,
                         "row-order/impulses",
                         "Single values jump out of their neighbours in %s. Even plain "
                         "noise jumps now and "
                         "then; those many MADs away deserve a look.",
                         eda_say_list (self->pad, jumping, 8));
}

static void
add_number_or_dash (EdaGrid *grid, EdaRole role, double number)
{
  if (isnan (number))
    eda_grid_add_text (grid, "–");
  else
    eda_grid_add_number (grid, role, number);
}

static void
add_grid (const RowOrder *self)
{
  static const char *const titles[] = { "Column",
                                        "n",
                                        "Trend along the rows",
                                        "q of the trend",
                                        "Halves, distance D",
                                        "q of the halves",
                                        "d of the halves",
                                        "Neighbour correlation",
                                        "Ljung–Box p",
                                        "Durbin–Watson",
                                        "Impulses",
                                        NULL };
  EdaGrid                 *grid = eda_grid_new ("From the first row to the last", titles);

  for (guint i = 0; i < MIN (self->found->columns->len, SHOWN); i++)
    {
      const EdaAlongRows *along = get (self, i);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name_of (self, along));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, along->n);
      add_number_or_dash (grid, EDA_ROLE_COEFFICIENT, along->trend.tau);
      add_number_or_dash (grid, EDA_ROLE_P, along->trend_q);
      add_number_or_dash (grid, EDA_ROLE_COEFFICIENT, along->halves.d);
      add_number_or_dash (grid, EDA_ROLE_P, along->halves_q);
      add_number_or_dash (grid, EDA_ROLE_COEFFICIENT, along->d);
      if (drifts (along))
        eda_grid_set_tone (grid, EDA_TONE_WARN);
      add_number_or_dash (grid, EDA_ROLE_COEFFICIENT, along->neighbours);
      add_number_or_dash (grid, EDA_ROLE_P, along->n_lags > 0 ? along->ljung_box.p : NAN);
      add_number_or_dash (
          grid, EDA_ROLE_STATISTIC, along->n_lags > 0 ? along->durbin_watson : NAN);
      add_number_or_dash (
          grid, EDA_ROLE_COUNT, along->judged ? (double)along->impulses : NAN);
    }
  eda_grid_set_note (grid,
                     "Impulses: farther than 3 scaled MADs from the median of the eleven "
                     "values around; only "
                     "where a date orders the rows or neighbours are alike (0.5 or "
                     "more). Of more than 50 000 "
                     "values the trend is that of the means of equal blocks of rows. "
                     "Ljung–Box: of the first "
                     "ten lags together; – where more than 5 000 rows have no order.");
  eda_result_take_grid (self->result, "row-order/columns", grid);
}

static gboolean
is_serial (const EdaAlongRows *along)
{
  return along->n_lags > 0 && along->ljung_box.p < SERIAL_P;
}

/* The columns whose neighbours are most alike. */
static int
compare_serial (gconstpointer a, gconstpointer b)
{
  const EdaAlongRows *one = *(const EdaAlongRows *const *)a;
  const EdaAlongRows *two = *(const EdaAlongRows *const *)b;
  double              x = fabs (one->r[0]), y = fabs (two->r[0]);

  if (x != y)
    return x > y ? -1 : 1;
  return one->column < two->column ? -1 : one->column > two->column;
}

static void
add_serial_figures (const RowOrder *self)
{
  g_autoptr (GPtrArray) serial = g_ptr_array_new ();

  for (guint i = 0; i < self->found->columns->len; i++)
    if (is_serial (get (self, i)))
      g_ptr_array_add (serial, (gpointer)get (self, i));
  g_ptr_array_sort (serial, compare_serial);
  for (guint i = 0; i < MIN (serial->len, SERIAL_SHOWN); i++)
    {
      const char      *name = name_of (self, serial->pdata[i]);
      g_autofree char *key = g_strconcat ("row-order/", name, "/autocorrelation", NULL);

      eda_result_take_figure (
          self->result, key, eda_serial_new_figure (name, serial->pdata[i]));
    }
}

static void
add_lags (EdaFacts *object, const EdaAlongRows *along)
{
  EdaFacts *serial, *box;

  if (along->n_lags == 0)
    {
      eda_facts_add_null (object, "serial");
      return;
    }
  serial = eda_facts_add_object (object, "serial");
  eda_facts_add_numbers (serial, "r", along->r, along->n_lags);
  eda_facts_add_number (serial, "bound95", 1.959963984540054 / sqrt ((double)along->n));
  box = eda_facts_add_object (serial, "ljung_box");
  eda_facts_add_number (box, "q", along->ljung_box.q);
  eda_facts_add_number (box, "df", along->ljung_box.df);
  eda_facts_add_number (box, "p", along->ljung_box.p);
  eda_facts_add_number (serial, "durbin_watson", along->durbin_watson);
}

static void
add_column_facts (EdaFacts *object, const EdaAlongRows *along, const EdaColumn *column)
{
  EdaFacts *drift = eda_facts_add_object (object, "drift");
  EdaFacts *impulses, *rows;

  eda_facts_add_number (drift, "tau", along->trend.tau);
  eda_facts_add_number (drift, "p", along->trend.p);
  eda_facts_add_number (drift, "q", along->trend_q);
  eda_facts_add_number (drift, "ks_d", along->halves.d);
  eda_facts_add_number (drift, "ks_p", along->halves.p);
  eda_facts_add_number (drift, "ks_q", along->halves_q);
  eda_facts_add_number (drift, "d", along->d);
  eda_facts_add_count (drift, "block", (gint64)along->block);
  add_lags (object, along);
  if (!along->judged)
    {
      eda_facts_add_null (object, "impulses");
      return;
    }
  impulses = eda_facts_add_object (object, "impulses");
  eda_facts_add_count (impulses, "count", (gint64)along->impulses);
  rows = eda_facts_add_list (impulses, "rows");
  for (guint i = 0; i < along->n_rows; i++)
    {
      EdaFacts *row = eda_facts_add_object (rows, NULL);

      eda_facts_add_count (row, "row", (gint64)along->rows[i] + 1);
      eda_facts_add_number (row, "value", eda_column_get_number (column, along->rows[i]));
      eda_facts_add_number (row, "mads", along->distances[i]);
    }
}

static void
add_facts (const RowOrder *self)
{
  EdaFacts *list = eda_facts_add_list (eda_result_get_facts (self->result), "columns");
  guint     next = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];
      EdaFacts               *object = eda_facts_add_object (list, NULL);

      if (next < self->found->columns->len && get (self, next)->column == i)
        add_column_facts (object, get (self, next++), column->column);
    }
}

static void
add_coverage (const RowOrder *self)
{
  g_autoptr (GPtrArray) unjudged = g_ptr_array_new ();

  for (guint i = 0; i < self->found->columns->len; i++)
    if (!get (self, i)->judged)
      g_ptr_array_add (unjudged, (gpointer)name_of (self, get (self, i)));
  g_ptr_array_add (unjudged, NULL);
  if (unjudged->len > 1)
    eda_result_add_coverage (
        self->result,
        "impulses (Hampel)",
        (const char *const *)unjudged->pdata,
        FALSE,
        "needs rows that a date orders or neighbours that are alike, and "
        "windows with a spread");
  if (self->found->left_out > 0)
    eda_result_add_coverage (self->result,
                             "drift along the rows",
                             NULL,
                             TRUE,
                             "%u numeric columns beyond the first ones were left out",
                             self->found->left_out);
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *params,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  RowOrder self = { columns, NULL, pad, result };

  if (columns == NULL)
    return FALSE;
  self.found = eda_profile_get_row_order (profile, context, error);
  if (self.found == NULL)
    return FALSE;
  add_facts (&self);
  if (self.found->columns->len == 0)
    {
      eda_result_add_text (
          result,
          "row-order/opening",
          "Drift is looked for in numeric columns with at least 20 values; "
          "this table has none.");
      eda_result_set_summary (result, "no numeric column with 20 values");
      eda_result_add_coverage (result,
                               "drift along the rows",
                               NULL,
                               FALSE,
                               "needs a numeric column with 20 values");
      return TRUE;
    }
  add_words (&self);
  add_grid (&self);
  add_serial_figures (&self);
  add_coverage (&self);
  return TRUE;
}

const EdaAnalysis eda_analysis_row_order = { "row-order", N_ ("Along the Rows"), 3, run };
