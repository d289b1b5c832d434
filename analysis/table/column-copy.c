/* Chosen rows of a column in the layout of the whole one, and the same column under
 * another name. The texts of levels are never copied: they stay with the column that has
 * them. */

#include "analysis/table/column-copy.h"

#include "analysis/table/column-private.h"
#include "analysis/table/memory.h"

#include <math.h>

#define AS_READ "As read: " /* before what was said of all rows */

static EdaColumnSpec
spec_of (const EdaColumn *self)
{
  return (EdaColumnSpec){ .name = self->name,
                          .position = self->position,
                          .storage = self->storage,
                          .type = self->type,
                          .type_reason = self->type_reason,
                          .n_rows = self->n_rows,
                          .reading = self->reading,
                          .made = self->made };
}

/* One loop for each width; @is_missing looks at "cell". */
#define GATHER(type, is_missing)                                                         \
  do                                                                                     \
    {                                                                                    \
      const type *in = from;                                                             \
      type       *out = to;                                                              \
      for (gsize i = 0; i < n; i++)                                                      \
        {                                                                                \
          type cell = in[rows[i]];                                                       \
          out[i] = cell;                                                                 \
          n_missing += (is_missing);                                                     \
        }                                                                                \
    }                                                                                    \
  while (FALSE)

/* Returns how many of them are missing. */
static gsize
gather_values (
    gconstpointer from, EdaLayout layout, const guint32 rows[], gsize n, gpointer to)
{
  gsize n_missing = 0;

  switch (layout)
    {
    case EDA_LAYOUT_DOUBLE:
      GATHER (double, isnan (cell) != 0);
      break;
    case EDA_LAYOUT_INT8:
      GATHER (gint8, cell == G_MININT8);
      break;
    case EDA_LAYOUT_INT16:
      GATHER (gint16, cell == G_MININT16);
      break;
    case EDA_LAYOUT_INT32:
      GATHER (gint32, cell == G_MININT32);
      break;
    }
  return n_missing;
}

/* The same of codes; @used: which levels there are. */
static gsize
gather_codes (gconstpointer from,
              EdaLayout     layout,
              const guint32 rows[],
              gsize         n,
              gpointer      to,
              gint32        used[])
{
  gsize n_missing = 0;

  if (layout == EDA_LAYOUT_INT8)
    GATHER (gint8, cell < 0 ? 1 : (used[cell] = 1, 0));
  else if (layout == EDA_LAYOUT_INT16)
    GATHER (gint16, cell < 0 ? 1 : (used[cell] = 1, 0));
  else
    GATHER (gint32, cell < 0 ? 1 : (used[cell] = 1, 0));
  return n_missing;
}

#define RENUMBER(type)                                                                   \
  do                                                                                     \
    {                                                                                    \
      type *code = codes;                                                                \
      for (gsize i = 0; i < n; i++)                                                      \
        code[i] = code[i] < 0 ? code[i] : (type)number[code[i]];                         \
    }                                                                                    \
  while (FALSE)

static void
renumber (gpointer codes, EdaLayout layout, gsize n, const gint32 number[])
{
  if (layout == EDA_LAYOUT_INT8)
    RENUMBER (gint8);
  else if (layout == EDA_LAYOUT_INT16)
    RENUMBER (gint16);
  else
    RENUMBER (gint32);
}

/* The levels that are used, and in @used the new number of each. */
static GPtrArray *
keep_used (const GPtrArray *levels, gint32 used[])
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < levels->len; i++)
    if (used[i] != 0)
      {
        used[i] = (gint32)kept->len;
        g_ptr_array_add (kept, levels->pdata[i]);
      }
  return kept;
}

static EdaColumn *
find_text_owner (EdaColumn *self)
{
  while (self->owner != NULL)
    self = self->owner;
  return eda_column_ref (self);
}

static EdaColumn *
select_codes (EdaColumn           *self,
              const EdaColumnSpec *spec,
              const guint32        rows[],
              gpointer             take_codes)
{
  g_autofree gint32 *used = g_new0 (gint32, self->levels->len + 1);
  gsize              n_missing = gather_codes (
      self->codes, self->code_layout, rows, spec->n_rows, take_codes, used);
  GPtrArray *levels = keep_used (self->levels, used);
  EdaColumn *chosen;

  if (levels->len < self->levels->len)
    renumber (take_codes, self->code_layout, spec->n_rows, used);
  chosen = eda_column_new_codes (
      spec, take_codes, self->code_layout, n_missing, levels, NULL);
  chosen->owner = find_text_owner (self);
  return chosen;
}

static EdaColumn *
select_values (EdaColumn           *self,
               const EdaColumnSpec *spec,
               const guint32        rows[],
               gpointer             take_data)
{
  EdaValues values = self->values;
  gsize     n_missing = gather_values (
      self->values.data, self->values.layout, rows, spec->n_rows, take_data);

  values.data = take_data;
  values.arena = NULL;
  return eda_column_new_values (spec, &values, n_missing);
}

EdaColumn *
eda_column_select (EdaColumn *self, const guint32 rows[], gsize n, GError **error)
{
  EdaColumnSpec spec = spec_of (self);
  EdaLayout     layout = self->codes != NULL ? self->code_layout : self->values.layout;
  gpointer      cells = eda_memory_try_big (MAX (n, 1) * eda_layout_get_width (layout));
  g_autofree char *reason = NULL;

  if (cells == NULL)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  if (!self->made && !g_str_has_prefix (self->type_reason, AS_READ))
    spec.type_reason = reason = g_strconcat (AS_READ, self->type_reason, NULL);
  spec.n_rows = n;
  spec.reading = (EdaReading){ .two_marks = self->reading.two_marks,
                               .two_orders = self->reading.two_orders,
                               .two_layouts = self->reading.two_layouts };
  return self->codes != NULL ? select_codes (self, &spec, rows, cells)
                             : select_values (self, &spec, rows, cells);
}

EdaColumn *
eda_column_rename (EdaColumn *self, const char *name)
{
  EdaColumn *owner = self->shares_cells ? self->owner : self;
  EdaColumn *named = g_atomic_rc_box_new0 (EdaColumn);

  *named = *self;
  named->name = g_strdup (name);
  named->type_reason = g_strdup (self->type_reason);
  named->owner = eda_column_ref (owner);
  named->shares_cells = TRUE;
  return named;
}
