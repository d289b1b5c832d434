/* What the user chose for one cell of the notebook: keys, each with one text or several, in
 * the order in which they were given. An immutable value shared by reference; the option
 * form, the saved text, equality and the key of a cache all follow from it.
 *
 * What an analysis or a transform understands stands in its list of EdaParamSpec. A key that
 * nobody knows is kept, so that a document of a newer version survives an older program. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_PARAM_COLUMN,  /* the name of one column */
  EDA_PARAM_COLUMNS, /* of one or more */
  EDA_PARAM_CHOICE,  /* one of the spec's choices */
  EDA_PARAM_NUMBER,  /* from low to high */
  EDA_PARAM_WHOLE,   /* the same, without a fraction */
  EDA_PARAM_TEXT,    /* free: an expression, a list of words */
} EdaParamKind;

typedef struct
{
  const char        *id;   /* as saved and in a command: "when" */
  const char        *name; /* to people, sentence case: "Otherwise set to" */
} EdaParamChoice;

typedef struct
{
  const char  *key;   /* "columns" */
  const char  *title; /* "Columns": the label in a form */
  const char  *help;  /* one sentence, shown under the label */
  EdaParamKind kind;
  gboolean     required;
  const char  *fallback; /* (nullable): what holds where nothing is chosen, shown in the form */
  double       low, high; /* of numbers; both 0 = any finite number */
  const EdaParamChoice *choices; /* ends with id NULL */
  guint        storages; /* of columns: bits 1 << EdaStorage that fit; 0 = any */
} EdaParamSpec;

typedef struct _EdaParams EdaParams;

EdaParams *eda_params_new (void); /* nothing chosen */
EdaParams *eda_params_ref (EdaParams *self);
void       eda_params_unref (EdaParams *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaParams, eda_params_unref)

/* The same with @key set to @values; in its old place, or last. @values: (nullable): NULL or
 * empty = without it. */
EdaParams *eda_params_with (const EdaParams *self, const char *key, const char *const *values);
EdaParams *eda_params_with_text (const EdaParams *self, const char *key, const char *value);

guint              eda_params_get_n (const EdaParams *self);
const char        *eda_params_get_key (const EdaParams *self, guint index);
const char *const *eda_params_get_values (const EdaParams *self, const char *key); /* (nullable) */
/* The first value; NULL when the key is not set. */
const char *eda_params_get_text (const EdaParams *self, const char *key);

/* Same keys with the same values, in any order of the keys. */
gboolean eda_params_equal (const EdaParams *a, const EdaParams *b);

/* The chosen value, else the spec's fallback, else NULL. */
const char *eda_param_get_text (const EdaParamSpec *spec, const EdaParams *params);
/* Of NUMBER and WHOLE; NaN where neither is given. Only for params that were checked. */
double eda_param_get_number (const EdaParamSpec *spec, const EdaParams *params);

/* The first spec that is required and not chosen; NULL when all is there. */
const EdaParamSpec *eda_params_find_missing (const EdaParams *self, const EdaParamSpec *specs);

/* Whether every value of a key in @specs (ends with key NULL) is one that its kind allows, and what
 * is required is there. Names of columns are looked up by the one who has the table. */
gboolean eda_params_check (const EdaParams *self, const EdaParamSpec *specs, GError **error);
