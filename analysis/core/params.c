/* A small ordered list of keys, counted by reference. A change copies it. */

#include "analysis/core/params.h"

#include <math.h>

#include "analysis/core/error.h"

typedef struct
{
  char *key;
  GStrv values; /* one at least */
} Entry;

struct _EdaParams
{
  GPtrArray *entries; /* Entry */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_strfreev (entry->values);
  g_free (entry);
}

static void
add_entry (EdaParams *self, const char *key, const char *const *values)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = g_strdup (key);
  entry->values = g_strdupv ((char **)values);
  g_ptr_array_add (self->entries, entry);
}

EdaParams *
eda_params_new (void)
{
  EdaParams *self = g_atomic_rc_box_new0 (EdaParams);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

EdaParams *
eda_params_ref (EdaParams *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((EdaParams *)data)->entries);
}

void
eda_params_unref (EdaParams *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static const Entry *
get_entry (const EdaParams *self, guint index)
{
  return self->entries->pdata[index];
}

static const Entry *
find (const EdaParams *self, const char *key)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (get_entry (self, i)->key, key))
      return get_entry (self, i);
  return NULL;
}

EdaParams *
eda_params_with (const EdaParams *self, const char *key, const char *const *values)
{
  EdaParams *changed = eda_params_new ();
  gboolean   kept = values != NULL && values[0] != NULL;
  gboolean   placed = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);
      gboolean     meant = g_str_equal (entry->key, key);

      placed = placed || meant;
      if (!meant)
        add_entry (changed, entry->key, (const char *const *)entry->values);
      else if (kept)
        add_entry (changed, key, values);
    }
  if (kept && !placed)
    add_entry (changed, key, values);
  return changed;
}

EdaParams *
eda_params_with_text (const EdaParams *self, const char *key, const char *value)
{
  const char *values[] = { value, NULL };

  return eda_params_with (self, key, values);
}

guint
eda_params_get_n (const EdaParams *self)
{
  return self->entries->len;
}

const char *
eda_params_get_key (const EdaParams *self, guint index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);
  return get_entry (self, index)->key;
}

const char *const *
eda_params_get_values (const EdaParams *self, const char *key)
{
  const Entry *entry = find (self, key);

  return entry != NULL ? (const char *const *)entry->values : NULL;
}

const char *
eda_params_get_text (const EdaParams *self, const char *key)
{
  const Entry *entry = find (self, key);

  return entry != NULL ? entry->values[0] : NULL;
}

gboolean
eda_params_equal (const EdaParams *a, const EdaParams *b)
{
  if (a->entries->len != b->entries->len)
    return FALSE;
  for (guint i = 0; i < a->entries->len; i++)
    {
      const Entry *entry = get_entry (a, i);
      const Entry *other = find (b, entry->key);

      if (other == NULL
          || !g_strv_equal ((const char *const *)entry->values,
                            (const char *const *)other->values))
        return FALSE;
    }
  return TRUE;
}

const char *
eda_param_get_text (const EdaParamSpec *spec, const EdaParams *params)
{
  const char *chosen = eda_params_get_text (params, spec->key);

  return chosen != NULL ? chosen : spec->fallback;
}

static gboolean
parse_number (const char *text, double *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number);
}

double
eda_param_get_number (const EdaParamSpec *spec, const EdaParams *params)
{
  const char *text = eda_param_get_text (spec, params);
  double      number;

  return text != NULL && parse_number (text, &number) ? number : NAN;
}

static gboolean
refuse (const EdaParamSpec *spec, const char *value, const char *hint, GError **error)
{
  eda_error_set (
      error, EDA_ERROR_OPTION, NULL, hint, "%s: “%s” does not fit", spec->key, value);
  return FALSE;
}

static gboolean
check_choice (const EdaParamSpec *spec, const char *value, GError **error)
{
  g_autoptr (GString) hint = g_string_new ("Choose one of: ");

  for (const EdaParamChoice *choice = spec->choices; choice->id != NULL; choice++)
    {
      if (g_str_equal (choice->id, value))
        return TRUE;
      g_string_append_printf (
          hint, "%s%s", choice == spec->choices ? "" : ", ", choice->id);
    }
  g_string_append_c (hint, '.');
  return refuse (spec, value, hint->str, error);
}

static gboolean
check_number (const EdaParamSpec *spec, const char *value, GError **error)
{
  double           number;
  gboolean         any = spec->low == 0 && spec->high == 0;
  g_autofree char *hint
      = any ? g_strdup ("Write a number such as 3 or 0.05.")
            : g_strdup_printf ("Write a%s number from %.15g to %.15g.",
                               spec->kind == EDA_PARAM_WHOLE ? " whole" : "",
                               spec->low,
                               spec->high);

  if (!parse_number (value, &number)
      || (!any && (number < spec->low || number > spec->high))
      || (spec->kind == EDA_PARAM_WHOLE && number != floor (number)))
    return refuse (spec, value, hint, error);
  return TRUE;
}

static gboolean
check_value (const EdaParamSpec *spec, const char *value, GError **error)
{
  switch (spec->kind)
    {
    case EDA_PARAM_CHOICE:
      return check_choice (spec, value, error);
    case EDA_PARAM_NUMBER:
    case EDA_PARAM_WHOLE:
      return check_number (spec, value, error);
    case EDA_PARAM_COLUMN:
    case EDA_PARAM_COLUMNS:
      return *value != '\0' ? TRUE : refuse (spec, value, "Name a column.", error);
    case EDA_PARAM_TEXT:
      return TRUE;
    }
  g_assert_not_reached ();
}

static gboolean
check_spec (const EdaParams *self, const EdaParamSpec *spec, GError **error)
{
  const char *const *values = eda_params_get_values (self, spec->key);

  if (values == NULL && spec->required)
    {
      eda_error_set (
          error, EDA_ERROR_OPTION, NULL, spec->help, "%s is not chosen", spec->title);
      return FALSE;
    }
  if (values != NULL && values[1] != NULL && spec->kind != EDA_PARAM_COLUMNS
      && spec->kind != EDA_PARAM_TEXT)
    return refuse (spec, values[1], "Only one value can stand here.", error);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (!check_value (spec, values[i], error))
      return FALSE;
  return TRUE;
}

const EdaParamSpec *
eda_params_find_missing (const EdaParams *self, const EdaParamSpec *specs)
{
  for (const EdaParamSpec *spec = specs; spec != NULL && spec->key != NULL; spec++)
    if (spec->required && eda_params_get_values (self, spec->key) == NULL)
      return spec;
  return NULL;
}

gboolean
eda_params_check (const EdaParams *self, const EdaParamSpec *specs, GError **error)
{
  for (const EdaParamSpec *spec = specs; spec != NULL && spec->key != NULL; spec++)
    if (!check_spec (self, spec, error))
      return FALSE;
  return TRUE;
}
