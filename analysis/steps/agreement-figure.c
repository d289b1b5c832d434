/* Which methods flag which rows: where a row is red all along, all agree. */

#include "analysis/steps/agreement-figure.h"

#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"

/* The tiles of the methods that apply and flag the row, or that apply and do not. */
static void
add_tiles (EdaFigure           *figure,
           const GArray        *rows,
           guint                n_rows,
           const EdaMethodName *names,
           guint                n_names,
           gboolean             flagged)
{
  EdaLayer *tiles = eda_figure_add (figure,
                                    EDA_LAYER_TILES,
                                    flagged ? EDA_COLOUR_ALERT : EDA_COLOUR_MUTED,
                                    (gsize)n_rows * n_names);

  tiles->n = 0;
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < n_names; k++)
      {
        const EdaRowAgreement *row = &g_array_index (rows, EdaRowAgreement, i);

        if ((row->applicable & names[k].method) == 0
            || ((row->flagged & names[k].method) != 0) != flagged)
          continue;
        tiles->x[tiles->n] = k - 0.47;
        tiles->x2[tiles->n] = k + 0.47;
        tiles->y[tiles->n] = i - 0.42;
        tiles->y2[tiles->n] = i + 0.42;
        tiles->z[tiles->n++] = flagged ? 0.9 : 0.02;
      }
}

/* "row 23: 4 of 5" */
static void
name_rows (EdaFigure *figure, const GArray *rows, guint n_rows)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_rows; i++)
    {
      const EdaRowAgreement *row = &g_array_index (rows, EdaRowAgreement, i);

      g_ptr_array_add (names,
                       g_strdup_printf ("row %s: %d of %d",
                                        eda_say (pad, EDA_ROLE_COUNT, row->row + 1),
                                        __builtin_popcount (row->flagged),
                                        __builtin_popcount (row->applicable)));
    }
  eda_axis_set_labels (&figure->y, NULL, (const char *const *)names->pdata, n_rows);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
}

EdaFigure *
eda_agreement_new_figure (const GArray        *rows,
                          const EdaMethodName *names,
                          guint                n_names,
                          guint                most)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint      n = MIN (rows->len, most);
  EdaFigure *figure;

  if (n == 0)
    return NULL;
  figure = eda_figure_new ("Which methods agree about which rows");
  for (guint k = 0; k < n_names; k++)
    g_ptr_array_add (titles, (gpointer)names[k].words);
  add_tiles (figure, rows, n, names, n_names, FALSE);
  add_tiles (figure, rows, n, names, n_names, TRUE);
  eda_axis_set_labels (&figure->x, NULL, (const char *const *)titles->pdata, n_names);
  figure->x.words = TRUE;
  name_rows (figure, rows, n);
  figure->aspect = eda_figure_aspect_for (n);
  eda_figure_set_subtitle (
      figure,
      "n = %s flagged%s · red: by this method, grey: not by it, blank: not applicable",
      eda_say_count (pad, rows->len, "row", NULL),
      n < rows->len ? ", those of most methods shown" : "");
  eda_figure_set_alt (
      figure,
      "Strip of %s against %s; %s of the methods flag the first.",
      eda_say_count (pad, n, "row", NULL),
      eda_say_count (pad, n_names, "method", NULL),
      eda_say (pad, EDA_ROLE_SHARE, g_array_index (rows, EdaRowAgreement, 0).score));
  return figure;
}
