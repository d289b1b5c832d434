/* How often claims were right, and whether the learner knew. */

#include <math.h>

#include "analysis/kernels/effect-interval.h"
#include "challenge/history/dashboard-parts.h"

#define SESSIONS 2
#define BETS 10
#define ISOTONIC_FROM 40
#define COIN 0.25

/* resolved, hits, Brier, bits, mean confidence */
static const char *const accuracy_sql
    = "SELECT t.resolved, t.hits, t.brier, t.bits / t.resolved,"
      " (SELECT AVG (c.confidence) FROM claim c WHERE c.session_id = s.id"
      "  AND c.status = 'sealed' AND c.own = 0 AND c.post_hoc = 0"
      "  AND c.outcome IN ('confirmed', 'refuted')) "
      "FROM score t JOIN session s ON s.id = t.session_id "
      "WHERE s.state = 'done' AND t.resolved > 0 ORDER BY s.created_at, s.id";

static EdaFigure *
make_hit_rate (const EdaDashboardTable *table)
{
  EdaFigure *figure
      = eda_dashboard_figure ("Claims that were right", table->rows, "Share", 0, 1);
  EdaLayer *band
      = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_PRIMARY, table->rows);
  g_autofree double *rate = g_new (double, table->rows);
  g_autofree double *said = g_new (double, table->rows);

  for (gsize i = 0; i < table->rows; i++)
    {
      const double      n = eda_dashboard_at (table, i, 0);
      const double      hits = eda_dashboard_at (table, i, 1);
      const EdaInterval wilson = eda_interval_share (hits, n, 0.90);

      rate[i] = hits / n;
      said[i] = eda_dashboard_at (table, i, 4);
      band->x[i] = (double)i + 1;
      band->y[i] = wilson.low;
      band->y2[i] = wilson.high;
    }
  eda_dashboard_add_series (figure, EDA_COLOUR_MUTED, said, table->rows, FALSE);
  eda_dashboard_add_series (figure, EDA_COLOUR_PRIMARY, rate, table->rows, TRUE);
  eda_figure_set_subtitle (
      figure,
      "n = %zu sessions · blue: share right, 90 %% interval · grey: how sure",
      table->rows);
  eda_figure_set_alt (figure,
                      "Share of right claims in %zu sessions, the last %.0f %%.",
                      table->rows,
                      100 * rate[table->rows - 1]);
  return figure;
}

/* Column @column over the sessions, with a rule at @rule. */
static EdaFigure *
make_line (const EdaDashboardTable *table,
           guint                    column,
           const char              *title,
           const char              *y_title,
           double                   rule,
           const char              *rule_text)
{
  g_autofree double *y = g_new (double, table->rows);
  EdaFigure         *figure;
  double             low = fmin (0, rule), high = rule;

  for (gsize i = 0; i < table->rows; i++)
    {
      y[i] = eda_dashboard_at (table, i, column);
      low = fmin (low, y[i]);
      high = fmax (high, y[i]);
    }
  high = high > low ? high : low + 1;
  figure = eda_dashboard_figure (
      title, table->rows, y_title, low < 0 ? 1.1 * low : 0, 1.1 * high);
  eda_dashboard_add_rule (figure, rule, TRUE, rule_text);
  eda_dashboard_add_series (figure, EDA_COLOUR_PRIMARY, y, table->rows, TRUE);
  eda_figure_set_alt (figure,
                      "%s in %zu sessions, the last %.2f.",
                      title,
                      table->rows,
                      y[table->rows - 1]);
  return figure;
}

static char *
tell_accuracy (const EdaDashboardTable *table)
{
  double n = 0, hits = 0, brier = 0;

  for (gsize i = 0; i < table->rows; i++)
    {
      n += eda_dashboard_at (table, i, 0);
      hits += eda_dashboard_at (table, i, 1);
      brier += eda_dashboard_at (table, i, 0) * eda_dashboard_at (table, i, 2);
    }
  return g_strdup_printf (
      "%.0f of %.0f claims in %zu sessions were right (%.0f %%); Brier "
      "score %.2f, where 0 is best and 0.25 a coin flip.",
      hits,
      n,
      table->rows,
      100 * hits / n,
      brier / n);
}

gboolean
eda_dashboard_add_accuracy (EdaDashboardPart    *part,
                            EdaChallengeHistory *history,
                            gint64               wall,
                            GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  EdaFigure *brier, *bits;

  if (!eda_dashboard_query (&table, history, accuracy_sql, error))
    return FALSE;
  if (table.rows < SESSIONS)
    {
      part->text
          = eda_dashboard_tell_need (SESSIONS, "finished session", NULL, table.rows);
      return TRUE;
    }
  brier = make_line (&table, 2, "Brier score", "Brier", COIN, "coin flip");
  eda_figure_set_subtitle (
      brier, "n = %zu sessions · 0 is best, lower is better", table.rows);
  bits = make_line (&table, 3, "Skill per claim", "Bits", 0, NULL);
  eda_figure_set_subtitle (
      bits,
      "n = %zu sessions · above 0: better than the same said of any column",
      table.rows);
  g_ptr_array_add (part->figures, make_hit_rate (&table));
  g_ptr_array_add (part->figures, brier);
  g_ptr_array_add (part->figures, bits);
  part->text = tell_accuracy (&table);
  return TRUE;
}

static const char *const bets_sql
    = "SELECT c.confidence, c.outcome = 'confirmed' FROM claim c "
      "JOIN session s ON s.id = c.session_id WHERE s.state = 'done'"
      " AND c.status = 'sealed' AND c.own = 0 AND c.post_hoc = 0"
      " AND c.outcome IN ('confirmed', 'refuted') ORDER BY c.confidence";

/* The diagonal is where everybody is who knows. */
static void
add_diagonal (EdaFigure *figure)
{
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_MUTED, 2);

  line->x[0] = line->y[0] = 0.5;
  line->x[1] = line->y[1] = 1;
}

static void
add_bin (EdaFigure *figure, const EdaCalibrationBin *bin, guint n)
{
  EdaLayer *bar = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_MUTED, 2);
  EdaLayer *dot = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 1);
  EdaLayer *label = eda_figure_add (figure, EDA_LAYER_LABEL, EDA_COLOUR_PRIMARY, 1);
  g_autofree char *text = g_strdup_printf ("%u", bin->n);

  bar->x[0] = bar->x[1] = dot->x[0] = bin->confidence;
  bar->y[0] = bin->low;
  bar->y[1] = bin->high;
  dot->y[0] = bin->hit_rate;
  dot->size = 3 + 6 * sqrt ((double)bin->n / n);
  label->x[0] = bin->confidence + 0.015;
  label->y[0] = bin->hit_rate;
  eda_layer_set_text (label, 0, text);
}

/* The two blocks at the end become one. */
static void
pool (double *mean, guint *size, guint *blocks)
{
  const guint all = size[*blocks - 2] + size[*blocks - 1];

  mean[*blocks - 2]
      = (mean[*blocks - 2] * size[*blocks - 2] + mean[*blocks - 1] * size[*blocks - 1])
        / all;
  size[*blocks - 2] = all;
  (*blocks)--;
}

/* Pool adjacent violators (Ayer et al. 1955): the rising steps that fit the outcomes
 * best, one for each confidence. @bets by confidence. */
static void
add_isotonic (EdaFigure *figure, const EdaBet *bets, guint n)
{
  g_autofree double *mean = g_new (double, n);
  g_autofree guint  *size = g_new (guint, n);
  EdaLayer          *line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, n);
  guint              blocks = 0;

  for (guint i = 0; i < n; i++)
    {
      mean[blocks] = bets[i].hit;
      size[blocks++] = 1;
      if (i > 0 && bets[i].confidence == bets[i - 1].confidence)
        pool (mean, size, &blocks);
      while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]
             && (i + 1 == n || bets[i + 1].confidence > bets[i].confidence))
        pool (mean, size, &blocks);
    }
  for (guint block = 0, i = 0; block < blocks; block++)
    for (guint k = 0; k < size[block]; k++, i++)
      {
        line->x[i] = bets[i].confidence;
        line->y[i] = mean[block];
      }
}

static EdaFigure *
make_calibration (const EdaBet *bets, guint n)
{
  EdaFigure        *figure = eda_figure_new ("Said and came true");
  EdaCalibrationBin bins[EDA_CALIBRATION_BINS];

  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "How sure", 0.48, 1.04);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Share right", 0, 1.02);
  add_diagonal (figure);
  eda_score_calibration (bets, n, bins);
  if (n >= ISOTONIC_FROM)
    add_isotonic (figure, bets, n);
  for (guint i = 0; i < EDA_CALIBRATION_BINS; i++)
    if (bins[i].n > 0)
      add_bin (figure, &bins[i], n);
  eda_figure_set_subtitle (
      figure,
      "n = %u claims · grey bars: where nine of ten well-calibrated shares lie%s",
      n,
      n >= ISOTONIC_FROM ? " · orange: rising fit" : "");
  return figure;
}

static char *
tell_calibration (const EdaPrediction *score)
{
  const char *word = eda_prediction_get_calibration (score);

  return g_strdup_printf ("On average %.0f %% sure, and %.0f %% right (%u claims)%s%s.",
                          100 * score->mean_confidence,
                          100 * score->hit_rate,
                          score->n,
                          word != NULL ? ": "
                                       : "; from 20 on it is said how well that fits",
                          word != NULL ? word : "");
}

gboolean
eda_dashboard_add_calibration (EdaDashboardPart    *part,
                               EdaChallengeHistory *history,
                               gint64               wall,
                               GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  g_autofree EdaBet *bets = NULL;
  EdaPrediction      score;
  EdaFigure         *figure;

  if (!eda_dashboard_query (&table, history, bets_sql, error))
    return FALSE;
  if (table.rows < BETS)
    {
      part->text = eda_dashboard_tell_need (BETS, "resolved claim", NULL, table.rows);
      return TRUE;
    }
  bets = g_new (EdaBet, table.rows);
  for (gsize i = 0; i < table.rows; i++)
    bets[i] = (EdaBet){ eda_dashboard_at (&table, i, 0),
                        eda_dashboard_at (&table, i, 1) > 0,
                        NAN };
  score = eda_score_prediction (bets, (guint)table.rows);
  part->text = tell_calibration (&score);
  figure = make_calibration (bets, (guint)table.rows);
  eda_figure_set_alt (figure, "%s", part->text);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}
