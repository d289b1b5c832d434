/* What a notebook may hold, at random: every analysis and transform of the registry with
 * values for each of its options, most of which fit; notes; blocks of a newer version. */
#pragma once

#include "analysis/steps/step.h"
#include "analysis/transform/transform.h"
#include "notebook/script.h"

static inline guint
pick (guint n)
{
  return (guint)g_test_rand_int_range (0, (int)n);
}

static inline const char *
pick_text (const char *const *texts)
{
  return texts[pick (g_strv_length ((char **)texts))];
}

/* What an option without choices may say; the first line whose key it is. */
static const struct
{
  const char *key;
  const char *values[6];
} random_texts[] = {
  { "where", { "height > 5", "colour = 'red'", "height < 30 and colour = 'blue'", "nonsense >" } },
  { "as", { "height * 2", "log(height)", "height > 10", "absent + 1" } },
  { "name", { "doubled", "new name", "height" } },
  { "parts", { "year", "month", "weekday", "hour" } },
  { "breaks", { "10, 20", "5", "b, a" } },
  { "from", { "red", "blue", "green" } },
  { "values", { "0", "red", "1.1", "NA" } },
  { "", { "Other", "two words", "a: b", "" } },
};

static inline const char *
random_text_for (const char *key)
{
  guint i = 0;

  while (*random_texts[i].key != '\0' && !g_str_equal (random_texts[i].key, key))
    i++;
  return pick_text (random_texts[i].values);
}

static inline const char *
random_choice (const EdaParamChoice *choices)
{
  guint n = 0;

  while (choices[n].id != NULL)
    n++;
  return choices[pick (n)].id;
}

static inline char *
random_number (const EdaParamSpec *spec)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  double low = spec->low, high = spec->high > low ? MIN (spec->high, low + 50) : low + 50;
  double number = low + (high - low) * g_test_rand_double ();

  if (spec->kind == EDA_PARAM_WHOLE)
    return g_strdup_printf ("%d", (int)number);
  return g_strdup (g_ascii_dtostr (text, sizeof text, number));
}

static inline char *
random_value (const EdaParamSpec *spec, const char *const *columns)
{
  switch (spec->kind)
    {
    case EDA_PARAM_COLUMN:
    case EDA_PARAM_COLUMNS:
      return g_strdup (pick_text (columns));
    case EDA_PARAM_CHOICE:
      return g_strdup (random_choice (spec->choices));
    case EDA_PARAM_NUMBER:
    case EDA_PARAM_WHOLE:
      return random_number (spec);
    case EDA_PARAM_TEXT:
      break;
    }
  return g_strdup (random_text_for (spec->key));
}

/* The same with another value of the option. */
static inline EdaParams *
with_random_value (EdaParams *params, const EdaParamSpec *spec, const char *const *columns)
{
  g_autofree char  *first = random_value (spec, columns);
  g_autofree char  *second = random_value (spec, columns);
  gboolean          both = spec->kind == EDA_PARAM_COLUMNS && !g_str_equal (first, second);
  const char *const values[] = { first, both ? second : NULL, NULL };

  return eda_params_with (params, spec->key, values);
}

/* @specs: (nullable). What is required is there. */
static inline EdaParams *
random_params_for (const EdaParamSpec *specs, const char *const *columns)
{
  EdaParams *params = eda_params_new ();

  for (; specs != NULL && specs->key != NULL; specs++)
    if (specs->required || pick (2) == 0)
      {
        EdaParams *more = with_random_value (params, specs, columns);

        eda_params_unref (params);
        params = more;
      }
  return params;
}

/* (nullable): of an analysis that takes none, and of what nobody knows */
static inline const EdaParamSpec *
find_specs (const char *what)
{
  const EdaAnalysis  *analysis = eda_analysis_find (what);
  const EdaTransform *transform = eda_transform_find (what);

  return analysis != NULL ? analysis->params : transform != NULL ? transform->params : NULL;
}

/* Any block: of the analyses and transforms, and one of a newer version. */
static inline const char *
random_what (void)
{
  guint                      n_analyses, n_transforms;
  const EdaAnalysis *const  *analyses = eda_analyses (&n_analyses);
  const EdaTransform *const *transforms = eda_transforms (&n_transforms);
  guint                      i = pick (n_analyses + n_transforms + 1);

  if (i < n_analyses)
    return analyses[i]->id;
  return i - n_analyses < n_transforms ? transforms[i - n_analyses]->id : "future-thing";
}

static inline EdaEntry *
random_block (const EdaScript *script, const char *const *columns)
{
  const char      *what = random_what ();
  g_autofree char *id = eda_script_make_id (script, what);
  g_autoptr (EdaParams) params = random_params_for (find_specs (what), columns);

  return eda_entry_new_block (id, what, params);
}
