/* Numbers and dates: values are made narrow, and infer.c concludes. Texts: fast-texts.c.
 */

#include "analysis/table/fast-finish.h"

#include "analysis/table/column-private.h"
#include "analysis/table/fast-settle.h"
#include "analysis/table/fast-texts.h"
#include "analysis/table/infer-private.h"
#include "analysis/table/memory.h"

#include <string.h>

/* One scale for all of them, if they were all written with few decimals. */
static void
make_scaled (EdaFastColumn *self, gsize n_rows)
{
  guint decimals = 0;

  for (guint i = 0; i < self->n_parts; i++)
    {
      decimals = MAX (decimals, self->parts[i].max_decimals);
      if (self->parts[i].odd)
        return;
    }
  eda_values_try_scale (&self->values, n_rows, decimals);
}

/* Nothing but empty cells. */
static EdaColumn *
finish_empty (const EdaInferRequest *request, GError **error)
{
  g_autoptr (EdaCells) cells = eda_cells_new ();
  EdaInferRequest all = *request;

  all.cells = cells;
  return eda_infer_column (&all, error);
}

static gboolean
needs_all_values (const EdaFastColumn *self, const EdaInferRequest *request)
{
  gsize n = request->n_rows;

  if (self->kind != EDA_FAST_NUMBER)
    return FALSE;
  if (eda_fast_column_may_have_sentinel (self))
    return TRUE;
  return self->outcome.n_present == n
         && self->range.max - self->range.min + 1 == (double)n
         && eda_meaning_is_id_name (request->name);
}

/* Type and reason as on the plain way, from the values as doubles. */
static EdaColumn *
build_from_all_values (const EdaFastColumn   *self,
                       const EdaInferRequest *request,
                       GError               **error)
{
  double *numbers = eda_memory_try_big (MAX (request->n_rows, 1) * sizeof (double));

  if (numbers == NULL)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  eda_values_read (&self->values, 0, request->n_rows, numbers);
  return eda_infer_build_numbers (request, &self->reader, &self->outcome, numbers);
}

static EdaColumn *
build_narrow (EdaFastColumn *self, const EdaColumnSpec *spec)
{
  eda_values_narrow (&self->values, spec->n_rows, self->range.min, self->range.max);
  return eda_column_new_values (spec, &self->values, self->n_missing);
}

static EdaColumn *
finish_numbers (EdaFastColumn *self, const EdaInferRequest *request, GError **error)
{
  g_autofree char *reason = NULL;
  EdaColumnSpec    spec
      = { (char *)request->name, request->position, .n_rows = request->n_rows };

  if (self->outcome.n_present == 0)
    return finish_empty (request, error);
  make_scaled (self, request->n_rows);
  if (needs_all_values (self, request))
    {
      g_autoptr (EdaColumn) wide = build_from_all_values (self, request, error);

      if (wide == NULL)
        return NULL;
      spec.storage = eda_column_get_storage (wide);
      spec.type = eda_column_get_type (wide);
      spec.type_reason = (char *)eda_column_get_type_reason (wide);
      spec.reading = *eda_column_get_reading (wide);
      return build_narrow (self, &spec);
    }
  spec.type = eda_infer_conclude_numbers (
      request, &self->reader, &self->outcome, &self->range, &spec.storage, &reason);
  spec.type_reason = reason;
  spec.reading.n_words = eda_infer_count_words (&self->outcome.missing);
  return build_narrow (self, &spec);
}

/* Could the name stand in a cell of a column of numbers? */
static gboolean
is_readable (const EdaFastColumn *self, const char *text, char *const *own_missing)
{
  EdaReaderOutcome outcome = { .n_present = 0 };
  double           value;

  return text != NULL
         && eda_reader_read_cell (
             &self->reader, text, strlen (text), own_missing, 0, &value, &outcome);
}

EdaColumn *
eda_fast_column_finish (EdaFastColumn         *self,
                        const EdaFastFinish   *finish,
                        const EdaInferRequest *request,
                        gboolean              *may_be_header,
                        GError               **error)
{
  if (self->kind == EDA_FAST_LEVELS)
    return eda_fast_texts_finish (self, finish, request, may_be_header, error);
  *may_be_header = is_readable (self, finish->header, request->missing);
  return finish_numbers (self, request, error);
}
