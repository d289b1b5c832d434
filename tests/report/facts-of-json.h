/* Facts from a JSON text, for tests. */
#pragma once

#include "analysis/result/facts.h"

#include <jansson.h>

static inline EdaFacts *facts_of_value (const json_t *value);

static inline void
add_value (EdaFacts *to, const char *key, const json_t *value)
{
  if (json_is_object (value) || json_is_array (value))
    eda_facts_add_take (to, key, facts_of_value (value));
  else if (json_is_string (value))
    eda_facts_add_text (to, key, json_string_value (value));
  else if (json_is_integer (value))
    eda_facts_add_count (to, key, json_integer_value (value));
  else if (json_is_real (value))
    eda_facts_add_number (to, key, json_real_value (value));
  else if (json_is_null (value))
    eda_facts_add_null (to, key);
  else
    eda_facts_add_flag (to, key, json_is_true (value));
}

static inline EdaFacts *
facts_of_value (const json_t *value)
{
  EdaFacts     *facts = json_is_array (value) ? eda_facts_new_list () : eda_facts_new_object ();
  const char   *key;
  const json_t *member;
  size_t        i;

  if (json_is_array (value))
    json_array_foreach (value, i, member)
      add_value (facts, NULL, member);
  else
    json_object_foreach ((json_t *)value, key, member)
      add_value (facts, key, member);
  return facts;
}

/* An object or a list; fails when @text is no JSON. */
static inline EdaFacts *
facts_of_json (const char *text)
{
  json_error_t error;
  json_t      *value = json_loads (text, 0, &error);
  EdaFacts    *facts;

  if (value == NULL)
    g_error ("%s: %s", text, error.text);
  facts = facts_of_value (value);
  json_decref (value);
  return facts;
}
