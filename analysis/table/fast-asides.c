/* The form that holds them all is INT32 with more decimals if there is room, else
 * doubles. */

#include "analysis/table/fast-asides.h"

#include "analysis/table/memory.h"

#define FEW 64 /* one value in so many */
#define SOME 64

typedef struct
{
  gsize  row;
  double value;
} EdaFastAside;

gboolean
eda_fast_asides_add (
    EdaFastAsides *self, gsize n_rows, gsize row, double value, guint decimals)
{
  EdaFastAside aside = { row, value };

  if (self->all == NULL)
    self->all = g_array_new (FALSE, FALSE, sizeof aside);
  g_array_append_val (self->all, aside);
  self->decimals = MAX (self->decimals, decimals);
  return self->all->len <= n_rows / FEW + SOME;
}

void
eda_fast_asides_clear (EdaFastAsides *self)
{
  g_clear_pointer (&self->all, g_array_unref);
  self->decimals = 0;
}

static gboolean
put_all (const EdaFastAsides *const parts[], guint n_parts, EdaValues *values)
{
  for (guint k = 0; k < n_parts; k++)
    for (guint i = 0; parts[k]->all != NULL && i < parts[k]->all->len; i++)
      {
        const EdaFastAside *aside = &g_array_index (parts[k]->all, EdaFastAside, i);

        if (!eda_values_try_set (values, aside->row, aside->value))
          return FALSE;
      }
  return TRUE;
}

gboolean
eda_fast_asides_put_in (const EdaFastAsides *const parts[],
                        guint                      n_parts,
                        EdaValues                 *values,
                        gsize                      n_rows)
{
  guint decimals = values->scale;
  gsize n = 0;

  for (guint k = 0; k < n_parts; k++)
    {
      n += parts[k]->all != NULL ? parts[k]->all->len : 0;
      decimals = MAX (decimals, parts[k]->decimals);
    }
  if (n == 0
      || (eda_values_try_raise (values, n_rows, decimals)
          && put_all (parts, n_parts, values)))
    return TRUE;
  return eda_values_widen (values, n_rows) && put_all (parts, n_parts, values);
}
