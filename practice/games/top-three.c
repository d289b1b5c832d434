/* Top three: which three relationships of a file matter most, by looking at scatter plots
 * alone. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "challenge/scoring/score.h"
#include "practice/games/game-figures.h"
#include "practice/games/game.h"

#define N_COLUMNS 5
#define N_PAIRS (N_COLUMNS * (N_COLUMNS - 1) / 2)
#define N_POINTS 120
#define WEIGHT "By weight, with the number of the panel:"

extern const EdaGame eda_game_top_three;

typedef struct
{
  double gains[N_PAIRS];
  char  *names[N_PAIRS];
} Pairs;

static void
pairs_free (gpointer data)
{
  Pairs *self = data;

  for (guint i = 0; i < N_PAIRS; i++)
    g_free (self->names[i]);
  g_free (self);
}

/* Columns 0–1 and 2–3 are joined strongly and less so; 4 turns along 0; 1–2 hardly. */
static void
draw_columns (EdaDraw *draw, double x[N_COLUMNS][N_POINTS])
{
  const double strong = .75 + .15 * eda_draw_uniform (draw);
  const double middle = .5 + .15 * eda_draw_uniform (draw);

  for (guint i = 0; i < N_POINTS; i++)
    {
      x[0][i] = eda_draw_normal (draw);
      x[1][i] = strong * x[0][i] + sqrt (1 - strong * strong) * eda_draw_normal (draw);
      x[2][i] = .3 * x[1][i] + .954 * eda_draw_normal (draw);
      x[3][i] = -middle * x[2][i] + sqrt (1 - middle * middle) * eda_draw_normal (draw);
      x[4][i] = .75 * (x[0][i] * x[0][i] - 1) + .6 * eda_draw_normal (draw);
    }
}

/* What the pair was given: the turn counts as much as it explains. */
static double
gain_of (guint a, guint b)
{
  static const struct
  {
    guint  a, b;
    double gain;
  } gains[] = { { 0, 1, .9 }, { 0, 4, .7 }, { 2, 3, .5 }, { 1, 4, .4 }, { 1, 2, .3 } };

  for (guint i = 0; i < G_N_ELEMENTS (gains); i++)
    if (gains[i].a == MIN (a, b) && gains[i].b == MAX (a, b))
      return gains[i].gain;
  return 0;
}

/* Numbers of the theme; what was drawn gets their usual values. */
static GPtrArray *
name_columns (EdaDraw *draw, const EdaTheme *theme, double x[N_COLUMNS][N_POINTS])
{
  g_autofree guint *order = eda_draw_order (draw, theme->columns->len);
  GPtrArray        *names = g_ptr_array_new ();

  for (guint i = 0; i < theme->columns->len && names->len < N_COLUMNS; i++)
    {
      const EdaThemeColumn *column = theme->columns->pdata[order[i]];

      if (column->kind != EDA_THEME_NUMBER)
        continue;
      for (guint row = 0; row < N_POINTS; row++)
        x[names->len][row] = column->typical + column->spread * x[names->len][row];
      g_ptr_array_add (names, column->name);
    }
  return names;
}

static void
make (EdaGameItem *item, EdaDraw *draw)
{
  const char *const *themes = eda_theme_ids ();
  const EdaTheme    *theme
      = eda_theme_find (themes[eda_draw_below (draw, g_strv_length ((char **)themes))]);
  g_autoptr (GPtrArray) names = NULL;
  g_autofree guint *order = eda_draw_order (draw, N_COLUMNS);
  Pairs            *pairs = g_new0 (Pairs, 1);
  double            x[N_COLUMNS][N_POINTS];
  guint             n = 0;

  draw_columns (draw, x);
  names = name_columns (draw, theme, x);
  for (guint i = 0; i < N_COLUMNS; i++)
    for (guint k = i + 1; k < N_COLUMNS; k++)
      {
        const guint a = order[i], b = order[k];

        pairs->gains[n] = gain_of (a, b);
        pairs->names[n] = g_strdup_printf (
            "%s and %s", (char *)names->pdata[a], (char *)names->pdata[b]);
        g_autofree char *title = g_strdup_printf ("%u", ++n);

        g_ptr_array_add (
            item->figures,
            eda_game_scatter (
                title, names->pdata[a], names->pdata[b], x[a], x[b], N_POINTS));
      }
  item->data = pairs;
  item->free_data = pairs_free;
  item->high = N_PAIRS;
  item->question = g_strdup_printf ("%s: which three relationships matter most? Name the "
                                    "most important one first.",
                                    theme->title);
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  const Pairs *pairs = item->data;
  double       gains[3];
  GString     *out = g_string_new (WEIGHT);

  for (guint i = 0; i < 3; i++)
    {
      const guint pick = answer->three[i];
      gboolean    again = i > 0 && pick == answer->three[0];

      again |= i > 1 && pick == answer->three[1];
      gains[i] = pick == 0 || pick > N_PAIRS || again ? 0 : pairs->gains[pick - 1];
    }
  result->score = 100 * eda_score_top3 (gains, pairs->gains, N_PAIRS);
  for (int place = 9; place > 0; place--)
    for (guint i = 0; i < N_PAIRS; i++)
      if ((int)(10 * pairs->gains[i] + .5) == place)
        g_string_append_printf (out,
                                "%s %s (%u)",
                                out->len > strlen (WEIGHT) ? "," : "",
                                pairs->names[i],
                                i + 1);
  g_string_append_c (out, '.');
  result->feedback = g_string_free (out, FALSE);
}

const EdaGame eda_game_top_three
    = { "top-three",
        N_ ("Top three relationships"),
        N_ ("Rank relationships by looking, without a matrix of coefficients."),
        "linear|u_shape",
        4,
        5,
        EDA_ANSWER_THREE,
        1,
        make,
        judge };
