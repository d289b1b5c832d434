/* EdaColumn: numbers as EdaValues, codes into a level list for text. Missing cells have
 * their own number (NaN) or code (-1); they are counted once, when the column is made. */

#include "analysis/table/column.h"

#include "analysis/result/format.h"
#include "analysis/table/calendar.h"
#include "analysis/table/column-private.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const boolean_levels[] = { "false", "true" };

static EdaColumn *
column_new (const EdaColumnSpec *spec)
{
  EdaColumn *self = g_atomic_rc_box_new0 (EdaColumn);

  self->name = g_strdup (spec->name != NULL ? spec->name : "");
  self->position = spec->position;
  self->storage = spec->storage;
  self->type = spec->type;
  self->type_reason = g_strdup (spec->type_reason != NULL ? spec->type_reason : "");
  self->n_rows = spec->n_rows;
  self->reading = spec->reading;
  self->made = spec->made;
  return self;
}

EdaColumn *
eda_column_new_numbers (const EdaColumnSpec *spec, double *take_numbers)
{
  EdaColumn *self;

  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (spec->storage != EDA_STORAGE_TEXT, NULL);
  g_return_val_if_fail (take_numbers != NULL || spec->n_rows == 0, NULL);

  self = column_new (spec);
  self->values.data = take_numbers;
  for (gsize i = 0; i < self->n_rows; i++)
    self->n_missing += isnan (take_numbers[i]) != 0;
  return self;
}

EdaColumn *
eda_column_new_values (const EdaColumnSpec *spec, EdaValues *take_values, gsize n_missing)
{
  EdaColumn *self;

  g_return_val_if_fail (spec != NULL && take_values != NULL, NULL);
  g_return_val_if_fail (spec->storage != EDA_STORAGE_TEXT, NULL);

  self = column_new (spec);
  self->values = *take_values;
  self->n_missing = n_missing;
  take_values->data = NULL;
  take_values->arena = NULL;
  return self;
}

static double
boolean_of_level (const char *level)
{
  if (g_ascii_strcasecmp (level, "true") == 0)
    return 1;
  if (g_ascii_strcasecmp (level, "false") == 0)
    return 0;
  return NAN;
}

EdaColumn *
eda_column_new_codes (const EdaColumnSpec *spec,
                      gpointer             take_codes,
                      EdaLayout            layout,
                      gsize                n_missing,
                      GPtrArray           *take_levels,
                      char                *take_block)
{
  EdaColumn *self;

  g_return_val_if_fail (spec != NULL && take_levels != NULL, NULL);
  g_return_val_if_fail (
      spec->storage == EDA_STORAGE_TEXT || spec->storage == EDA_STORAGE_BOOLEAN, NULL);
  g_return_val_if_fail (take_codes != NULL || spec->n_rows == 0, NULL);

  self = column_new (spec);
  self->codes = take_codes;
  self->code_layout = layout;
  self->n_missing = n_missing;
  self->levels = take_levels;
  self->block = take_block;
  if (spec->storage == EDA_STORAGE_BOOLEAN)
    {
      self->level_numbers = g_new (double, take_levels->len + 1);
      for (guint k = 0; k < take_levels->len; k++)
        self->level_numbers[k] = boolean_of_level (g_ptr_array_index (take_levels, k));
    }
  return self;
}

EdaColumn *
eda_column_new_level_block (const EdaColumnSpec *spec,
                            gint32              *take_codes,
                            GPtrArray           *take_levels,
                            char                *take_block)
{
  gsize n_missing = 0;

  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (take_codes != NULL || spec->n_rows == 0, NULL);

  for (gsize i = 0; i < spec->n_rows; i++)
    n_missing += take_codes[i] < 0;
  return eda_column_new_codes (
      spec, take_codes, EDA_LAYOUT_INT32, n_missing, take_levels, take_block);
}

EdaColumn *
eda_column_new_levels (const EdaColumnSpec *spec,
                       gint32              *take_codes,
                       GPtrArray           *take_levels)
{
  g_return_val_if_fail (take_levels != NULL, NULL);

  g_ptr_array_set_free_func (take_levels, g_free);
  return eda_column_new_level_block (spec, take_codes, take_levels, NULL);
}

static void
column_clear (EdaColumn *self)
{
  g_free (self->name);
  g_free (self->type_reason);
  if (!self->shares_cells)
    {
      eda_values_clear (&self->values);
      g_free (self->codes);
      g_clear_pointer (&self->levels, g_ptr_array_unref);
      g_free (self->block);
      g_free (self->level_numbers);
    }
  g_clear_pointer (&self->owner, eda_column_unref);
}

EdaColumn *
eda_column_ref (EdaColumn *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
eda_column_unref (EdaColumn *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)column_clear);
}

const char *
eda_column_get_name (const EdaColumn *self)
{
  return self->name;
}

guint
eda_column_get_position (const EdaColumn *self)
{
  return self->position;
}

EdaStorage
eda_column_get_storage (const EdaColumn *self)
{
  return self->storage;
}

EdaType
eda_column_get_type (const EdaColumn *self)
{
  return self->type;
}

const char *
eda_column_get_type_reason (const EdaColumn *self)
{
  return self->type_reason;
}

const EdaReading *
eda_column_get_reading (const EdaColumn *self)
{
  return &self->reading;
}

gboolean
eda_column_is_made (const EdaColumn *self)
{
  return self->made;
}

gsize
eda_column_get_n_rows (const EdaColumn *self)
{
  return self->n_rows;
}

gsize
eda_column_get_n_missing (const EdaColumn *self)
{
  return self->n_missing;
}

gboolean
eda_column_is_missing (const EdaColumn *self, gsize row)
{
  g_return_val_if_fail (row < self->n_rows, TRUE);
  return self->codes != NULL ? eda_codes_get (self->codes, self->code_layout, row) < 0
                             : eda_values_is_missing (&self->values, row);
}

gboolean
eda_column_is_numeric (const EdaColumn *self)
{
  return self->storage == EDA_STORAGE_INTEGER || self->storage == EDA_STORAGE_REAL;
}

gboolean
eda_column_has_numbers (const EdaColumn *self)
{
  return self->storage != EDA_STORAGE_TEXT;
}

gboolean
eda_column_has_levels (const EdaColumn *self)
{
  return self->storage == EDA_STORAGE_TEXT || self->storage == EDA_STORAGE_BOOLEAN;
}

double
eda_column_get_number (const EdaColumn *self, gsize row)
{
  gint32 code;

  g_return_val_if_fail (row < self->n_rows, NAN);

  if (self->values.data != NULL)
    return eda_values_get (&self->values, row);
  code = self->level_numbers != NULL ? eda_column_get_code (self, row) : -1;
  return code >= 0 ? self->level_numbers[code] : NAN;
}

void
eda_column_read_numbers (const EdaColumn *self, gsize first, gsize n, double out[])
{
  g_return_if_fail (first <= self->n_rows && n <= self->n_rows - first);

  if (n == 0)
    return;
  if (self->values.data != NULL)
    eda_values_read (&self->values, first, n, out);
  else
    for (gsize i = 0; i < n; i++)
      out[i] = eda_column_get_number (self, first + i);
}

gboolean
eda_column_has_steps (const EdaColumn *self)
{
  return self->values.data != NULL && self->values.layout != EDA_LAYOUT_DOUBLE;
}

void
eda_column_read_steps (const EdaColumn *self, gsize first, gsize n, gint32 out[])
{
  g_return_if_fail (eda_column_has_steps (self));
  g_return_if_fail (first <= self->n_rows && n <= self->n_rows - first);

  eda_values_read_steps (&self->values, first, n, out);
}

double
eda_column_number_of_step (const EdaColumn *self, gint32 step)
{
  return eda_values_of_step (&self->values, step);
}

gint32
eda_column_get_code (const EdaColumn *self, gsize row)
{
  g_return_val_if_fail (row < self->n_rows, -1);

  if (self->codes != NULL)
    return eda_codes_get (self->codes, self->code_layout, row);
  if (self->storage != EDA_STORAGE_BOOLEAN || eda_values_is_missing (&self->values, row))
    return -1;
  return eda_values_get (&self->values, row) != 0;
}

void
eda_column_read_codes (const EdaColumn *self, gsize first, gsize n, gint32 out[])
{
  g_return_if_fail (first <= self->n_rows && n <= self->n_rows - first);

  if (self->codes != NULL)
    eda_codes_read (self->codes, self->code_layout, first, n, out);
  else
    for (gsize i = 0; i < n; i++)
      out[i] = eda_column_get_code (self, first + i);
}

guint
eda_column_get_n_levels (const EdaColumn *self)
{
  if (self->levels != NULL)
    return self->levels->len;
  return self->storage == EDA_STORAGE_BOOLEAN ? G_N_ELEMENTS (boolean_levels) : 0;
}

const char *
eda_column_get_level (const EdaColumn *self, guint code)
{
  g_return_val_if_fail (code < eda_column_get_n_levels (self), NULL);

  return self->levels != NULL ? g_ptr_array_index (self->levels, code)
                              : boolean_levels[code];
}

static char *
shortest_number (double x)
{
  if (isinf (x))
    return g_strdup (x > 0 ? "inf" : "-inf");
  return eda_format_exact (x);
}

static char *
number_text (EdaStorage storage, double x)
{
  char *text = NULL;

  switch (storage)
    {
    case EDA_STORAGE_DATE:
      text = eda_calendar_date_text (x);
      break;
    case EDA_STORAGE_DATETIME:
      text = eda_calendar_datetime_text (x);
      break;
    case EDA_STORAGE_TIME:
      text = eda_calendar_time_text (x);
      break;
    case EDA_STORAGE_INTEGER:
      text = fabs (x) < 1e18 ? g_strdup_printf ("%.0f", x) : NULL;
      break;
    case EDA_STORAGE_BOOLEAN:
    case EDA_STORAGE_REAL:
    case EDA_STORAGE_TEXT:
      break;
    }
  return text != NULL ? text : shortest_number (x);
}

char *
eda_column_dup_text (const EdaColumn *self, gsize row)
{
  if (eda_column_is_missing (self, row))
    return NULL;
  if (eda_column_has_levels (self))
    return g_strdup (eda_column_get_level (self, eda_column_get_code (self, row)));
  return number_text (self->storage, eda_values_get (&self->values, row));
}

const char *
eda_storage_get_name (EdaStorage storage)
{
  switch (storage)
    {
    case EDA_STORAGE_BOOLEAN:
      return "boolean";
    case EDA_STORAGE_INTEGER:
      return "integer";
    case EDA_STORAGE_REAL:
      return "real";
    case EDA_STORAGE_DATE:
      return "date";
    case EDA_STORAGE_DATETIME:
      return "datetime";
    case EDA_STORAGE_TIME:
      return "time";
    case EDA_STORAGE_TEXT:
      return "text";
    }
  g_return_val_if_reached ("text");
}

const char *
eda_type_get_name (EdaType type)
{
  switch (type)
    {
    case EDA_TYPE_BOOLEAN:
      return N_ ("boolean");
    case EDA_TYPE_INTEGER:
      return N_ ("integer");
    case EDA_TYPE_REAL:
      return N_ ("real");
    case EDA_TYPE_DATE:
      return N_ ("date");
    case EDA_TYPE_DATETIME:
      return N_ ("datetime");
    case EDA_TYPE_TIME:
      return N_ ("time");
    case EDA_TYPE_CATEGORICAL:
      return N_ ("categorical");
    case EDA_TYPE_IDENTIFIER:
      return N_ ("identifier");
    case EDA_TYPE_TEXT:
      return N_ ("text");
    case EDA_TYPE_CONSTANT:
      return N_ ("constant");
    case EDA_TYPE_EMPTY:
      return N_ ("empty");
    }
  g_return_val_if_reached ("text");
}
