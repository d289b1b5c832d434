/* Transforms by their id on a table from a literal. */
#pragma once

#include "analysis/transform/transform.h"
#include "tests/table/load-helpers.h"

/* "columns=a|b", "order=descending": values of a key are parted by "|". */
static inline EdaParams *
make_params (const char *const *words)
{
  EdaParams *params = eda_params_new ();

  for (; *words != NULL; words++)
    {
      const char *equals = strchr (*words, '=');
      g_autofree char *key = g_strndup (*words, (gsize)(equals - *words));
      g_auto (GStrv) values = g_strsplit (equals + 1, "|", -1);
      EdaParams *next = eda_params_with (params, key, (const char *const *)values);

      eda_params_unref (params);
      params = next;
    }
  return params;
}

/* @said: what it says of itself. */
static inline EdaTable *
run_transform (const char        *id,
               EdaTable          *table,
               const char *const *words,
               const char        *said)
{
  const EdaTransform *transform = eda_transform_find (id);
  g_autoptr (EdaParams) params = make_params (words);
  g_autoptr (GError) error = NULL;
  EdaTable        *after = eda_transform_run (transform, table, params, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = eda_transform_describe (transform, table, after, params);
  g_assert_cmpstr (text, ==, said);
  return after;
}

static inline void
assert_transform_fails (const char        *id,
                        EdaTable          *table,
                        const char *const *words,
                        const char        *message)
{
  g_autoptr (EdaParams) params = make_params (words);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      eda_transform_run (eda_transform_find (id), table, params, NULL, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_OPTION);
  g_assert_cmpstr (error->message, ==, message);
}

#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })
